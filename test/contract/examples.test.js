const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const hive = require('../simulator/examples/dataarts-create-hive.json');
const basic = require('../simulator/examples/dli-basic-create.json');
const { DATA_ARTS_TYPES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dataArts');
const {
	DLI_AUTH_TYPES,
} = require('../../nodes/HuaweiDataConnections/connectionTypes/dliAuthTypes');
const { DLI_SERVICES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dliServices');
const { credentialFor, useSimulator } = require('./account');
const { runNode } = require('./runNode');

const simulator = useSimulator();
const ACCESS_KEY = {
	accessKeyId: 'AKEXAMPLE0000000000A',
	secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
};
const TYPE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';

// The other examples need input items: the end-to-end tests run them as whole workflows.
const workflow = JSON.parse(
	readFileSync(join(__dirname, '..', '..', 'examples', 'create-every-connection.json'), 'utf8'),
);
const nodes = workflow.nodes.filter(({ type }) => type === TYPE);

describe('create-every-connection.json', () => {
	it('runs, contains no credential data, and sends the documented requests', async () => {
		for (const { name, parameters, credentials } of nodes) {
			expect(Object.keys(credentials.huaweiCloudAccessKeyApi).sort()).toEqual(['id', 'name']);
			const { error, outputs } = await runNode({
				parameters,
				credential: credentialFor(simulator().url, ACCESS_KEY),
			});
			// Only the message: the whole error would hide it.
			expect({ name, error: error?.message }).toEqual({ name, error: undefined });
			expect(outputs[0]).toMatchObject([{ json: { action: 'created' } }]);
		}
		const bodies = simulator().requests.map(({ body }) => body);
		expect(bodies).toContainEqual({ ...basic.request.body, service: 'CloudTable' });
		expect(bodies).toContainEqual(hive.request.body);
	}, 30_000);

	it('creates nothing twice when it is run again', async () => {
		for (const expected of ['created', 'unchanged']) {
			for (const { name, parameters } of nodes) {
				const credential = credentialFor(simulator().url, ACCESS_KEY);
				const { outputs } = await runNode({ parameters, credential });
				expect([name, outputs[0]]).toMatchObject([name, [{ json: { action: expected } }]]);
			}
		}
		expect(simulator().connections()).toHaveLength(nodes.length);
	}, 60_000);

	it('contains each form once', () => {
		const parameterValues = (name) =>
			nodes.map(({ parameters }) => parameters[name]).filter(Boolean);
		const typeValues = (types) => types.map(({ value }) => value);
		// A new type may be missing from the example.
		expect(typeValues(DLI_SERVICES)).toEqual(expect.arrayContaining(parameterValues('dliService')));
		expect(parameterValues('dliAuthType').sort()).toEqual(typeValues(DLI_AUTH_TYPES).sort());
		const dataArtsTypes = parameterValues('dataArtsType');
		expect([...typeValues(DATA_ARTS_TYPES), 'byName']).toEqual(
			expect.arrayContaining(dataArtsTypes),
		);
		expect(new Set(dataArtsTypes).size).toBe(dataArtsTypes.length);
	});
});
