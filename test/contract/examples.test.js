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
const { evaluateExpression } = require('../support/evaluateExpression');
const { PollingWorkflow } = require('./PollingWorkflow');
const { runNode } = require('./runNode');
const { useVirtualTime } = require('./virtualTime');

const simulator = useSimulator();
useVirtualTime();
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

it('connection-alerts.json tells the chat which queue has failed and why, and what else happened', async () => {
	const nodeOf = nodesOf('connection-alerts.json');
	const { url } = simulator();
	const credential = credentialFor(url, { ...ACCESS_KEY, endpointTemplate: url });
	const trigger = (name) => new PollingWorkflow({ ...nodeOf(name), credential });
	/** The text for the chat. n8n has its own `$json`, and items of other nodes. */
	const textOf = (name, $row, $event = $row) => {
		const [{ value }] = nodeOf(name).parameters.assignments.assignments;
		const text = value.replaceAll("$('DLI Connections').item.json", '$event');
		return evaluateExpression(text.replaceAll('$json', '$row'), { $row, $event });
	};
	const lake = simulator().seed.dliEnhanced({ body: { name: 'sales_vpc', queues: ['etl'] } });
	const sales = simulator().seed.dataArts({ item: { dw_name: 'sales', dw_type: 'HIVE' } });
	const [dli, dataArts] = ['DLI Connections', 'DataArts Connections'].map(trigger);
	expect(await Promise.all([dli.poll(), dataArts.poll()])).toEqual([{ items: [] }, { items: [] }]);

	lake.queues[0].status = 'FAILED';
	const [failed] = (await dli.poll()).items;
	const { parameters, onError } = nodeOf('Diagnose');
	const { outputs } = await runNode({ parameters, items: [failed], credential, onError });
	const told = textOf('Message with Diagnosis', outputs[0][0].json, failed);
	expect(told).toMatch(/^❌ Queue etl of sales_vpc has failed\.\n\n.*192\.168\.0\.12:8000/s);

	sales.item.dw_config = { clusterName: 'other' };
	const [changed] = (await dataArts.poll()).items;
	expect(textOf('Message', changed)).toBe('✏️ sales: changed · settings.clusterName');
	lake.status = 'DELETED';
	expect(textOf('Message', (await dli.poll()).items[0])).toBe('🗑️ sales_vpc: deleted');
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
