const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const hive = require('../simulator/examples/dataarts-create-hive.json');
const basic = require('../simulator/examples/dli-basic-create.json');
const { DATA_ARTS_TYPES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dataArts');
const { DLI_SERVICES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dliServices');
const { credentialFor, useSimulator } = require('./account');
const { runNode } = require('./runNode');

const simulator = useSimulator();
const folder = join(__dirname, '..', '..', 'examples');
const TYPE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';

const workflows = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
const ourNodes = ({ nodes }) => nodes.filter(({ type }) => type === TYPE);

// The others need what goes before each node: the end-to-end tests run them as a whole.
it.each(workflows.filter(([file]) => file === 'create-every-connection.json'))(
	'each node of %s runs, and holds no credential data',
	async (_file, workflow) => {
		for (const { name, parameters, credentials } of ourNodes(workflow)) {
			expect(Object.keys(credentials.huaweiCloudTokenApi).sort()).toEqual(['id', 'name']);
			const { error, outputs } = await runNode({
				parameters,
				credential: credentialFor(simulator().url),
			});
			expect({ name, error }).toEqual({ name, error: undefined });
			expect(outputs[0]).toMatchObject([{ json: { action: 'created' } }]);
		}
	},
);

it("create-every-connection.json holds each form once, and the documentation's own requests", async () => {
	const [, workflow] = workflows.find(([file]) => file === 'create-every-connection.json');
	const parameters = ourNodes(workflow).map((node) => node.parameters);
	const values = (types) => types.map(({ value }) => value);
	const chosen = (name) => parameters.map((given) => given[name]).filter(Boolean);
	// A type that is new need not be in it.
	expect(values(DLI_SERVICES)).toEqual(expect.arrayContaining(chosen('dliService')));
	expect([...values(DATA_ARTS_TYPES), 'byName']).toEqual(
		expect.arrayContaining(chosen('dataArtsType')),
	);
	expect(new Set(chosen('dataArtsType')).size).toBe(chosen('dataArtsType').length);

	for (const given of parameters) {
		await runNode({ parameters: given, credential: credentialFor(simulator().url) });
	}
	const bodies = simulator().requests.map(({ body }) => body);
	expect(bodies).toContainEqual({ ...basic.request.body, service: 'CloudTable' });
	expect(bodies).toContainEqual(hive.request.body);
});
