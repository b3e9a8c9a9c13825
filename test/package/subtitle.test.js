const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Workflow } = require('n8n-workflow');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');
const { RESOURCES } = require('../../nodes/HuaweiDataConnections/resources');
const { filesBelow, root } = require('./package');

const TYPE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';
const nodeType = new HuaweiDataConnections();
const nodeTypes = { getByName: () => nodeType, getByNameAndVersion: () => nodeType };

/** The subtitle as n8n's editor finds it (getNodeSubtitle, n8n-editor-ui 2.40). */
function subtitleOf(parameters) {
	const node = {
		id: '1',
		name: 'Huawei',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const [found] = Object.values(workflow.nodes);
	const { subtitle } = nodeType.description;
	const placeholder = '[filled at execution time]';
	return workflow.expression.getSimpleParameterValue(
		found,
		subtitle,
		'internal',
		{},
		undefined,
		placeholder,
	);
}

const dataArts = (operation, fields) => ({ resource: 'dataArtsConnection', operation, ...fields });
const enhanced = (operation, fields) => ({
	resource: 'dliEnhancedConnection',
	operation,
	...fields,
});
const basic = (operation, fields) => ({
	resource: 'dliDatasourceConnection',
	operation,
	...fields,
});
const locator = (mode, value, cachedResultName) => ({ __rl: true, mode, value, cachedResultName });
const ID = '68233202-63bf-4f27-a99b-fa5f5a2dbae1';

it.each([
	[
		'Create: MRS Hive · sales_hive',
		dataArts('create', { dataArtsType: 'HIVE', connectionName: 'sales_hive' }),
	],
	[
		'Create: MRS Kafka',
		dataArts('create', { dataArtsType: 'KAFKA', connectionName: '={{ $json.name }}' }),
	],
	['Create: ELASTIC', dataArts('create', { dataArtsType: 'byName', typeName: 'ELASTIC' })],
	[
		'Create: DataArts',
		dataArts('create', { dataArtsType: 'byName', typeName: '={{ $json.type }}' }),
	],
	['Create: RDS · orders', basic('create', { dliService: 'RDS', connectionName: 'orders' })],
	['Create: DLI Enhanced · vpc', enhanced('create', { connectionName: 'vpc' })],
	[
		'Delete: DLI Enhanced · sales',
		enhanced('delete', { connectionId: locator('list', ID, 'sales') }),
	],
	['Delete: DLI Enhanced · sales', enhanced('delete', { connectionId: locator('name', 'sales') })],
	['Delete: DLI Enhanced', enhanced('delete', { connectionId: locator('id', ID) })],
	[
		'Diagnose: DLI Enhanced · sales',
		enhanced('diagnose', { connectionId: locator('name', 'sales') }),
	],
	['Get: DataArts', dataArts('get', { connectionId: '={{ $json.connectionId }}' })],
	['Get Many: DLI Datasource', basic('getAll', {})],
	[
		'Test Connectivity: DLI Enhanced · q1',
		enhanced('testConnectivity', { queueName: locator('list', 'q1', 'q1') }),
	],
])('the node says below its name: %s', (text, parameters) => {
	expect(subtitleOf(parameters)).toBe(text);
});

it('every operation has a short subtitle in its untouched form', () => {
	for (const { option, operations } of RESOURCES) {
		for (const operation of Object.keys(operations)) {
			const text = subtitleOf({ resource: option.value, operation });
			expect(text).toMatch(/^[A-Z][A-Za-z ]+: [A-Z][A-Za-z ()]+$/);
			expect(text).not.toContain('undefined');
			expect(text.length).toBeLessThan(40);
		}
	}
});

it('no subtitle of an example has a secret or a gap', () => {
	const workflows = filesBelow(join(root, 'examples')).filter((file) => file.endsWith('.json'));
	const nodes = workflows.flatMap(
		(file) => JSON.parse(readFileSync(join(root, 'examples', file), 'utf8')).nodes,
	);
	for (const { parameters } of nodes.filter(({ type }) => type === TYPE)) {
		expect(subtitleOf(parameters)).not.toMatch(/undefined|null|xxxxxx|object|=|: $/);
	}
});
