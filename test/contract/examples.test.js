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

/** The nodes of another example, by name. */
function nodesOf(file) {
	const { nodes: all } = JSON.parse(
		readFileSync(join(__dirname, '..', '..', 'examples', file), 'utf8'),
	);
	return (name) => all.find((node) => node.name === name);
}

describe('nightly-check.json', () => {
	const nodeOf = nodesOf('nightly-check.json');
	const { jsCode } = nodeOf('What Has Changed').parameters;
	const findChanges = new Function('$input', '$getWorkflowStaticData', jsCode);
	/** One night: what the chat gets. */
	const night = async (memory) => {
		const { url } = simulator();
		const run = async (name, items) => {
			const { parameters, onError } = nodeOf(name);
			const credential = credentialFor(url, { ...ACCESS_KEY, endpointTemplate: url });
			return (await runNode({ parameters, items, credential, onError })).outputs;
		};
		const { reach } = JSON.parse(nodeOf('What to Check').parameters.jsonOutput);
		const [listed, notListed = []] = await run('DataArts Connections', [{}]);
		const [checked] = await run(
			'Check Access',
			listed.map(({ json }) => json),
		);
		const [diagnosed] = await run('Diagnose', reach);
		const results = [...checked, ...notListed, ...diagnosed];
		return findChanges({ all: () => results }, () => memory);
	};

	it('reports to the chat only what has changed', async () => {
		const memory = {};
		simulator().seed.dataArts({ item: { dw_name: 'sales', dw_type: 'HIVE', dw_config: {} } });
		const [{ json: first }] = await night(memory);
		expect(first.changed).toBe(2);
		expect(first.report).toContain('✅ sales works.');
		expect(first.report).toContain("Connection 'sales_vpc' was not found");
		expect(await night(memory)).toEqual([]);

		simulator().switches.storedLogin = 'refused400';
		simulator().seed.dliEnhanced({ body: { name: 'sales_vpc' } });
		const [{ json: second }] = await night(memory);
		expect(second).toMatchObject({ changed: 2, gone: 1 });
		expect(second.report).toContain('❌ sales does not work. Databases: ');
		expect(second.report).toContain('❌ sales_queue does not reach 192.168.0.12:8000');
		expect(await night(memory)).toEqual([]);
	});
});

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
