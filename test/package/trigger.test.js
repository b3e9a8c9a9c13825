const { Workflow } = require('n8n-workflow');
const {
	HuaweiDataConnectionsTrigger,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnectionsTrigger.node');
const codex = require('../../nodes/HuaweiDataConnections/HuaweiDataConnectionsTrigger.node.json');
const { WATCHED_KINDS } = require('../../nodes/HuaweiDataConnections/trigger/kinds');
const { ALL_EVENTS, useTrigger } = require('../contract/useTrigger');
const { readSchema, schemaErrors } = require('./outputSchema');

const { simulator, watch, addDataArts, save, rename, addDli, remove } = useTrigger();
const nodeType = new HuaweiDataConnectionsTrigger();
const { description } = nodeType;

/** Everything that can happen to a connection of each kind. */
const HISTORIES = {
	dataArtsConnection: [
		() => addDataArts('sales'),
		(sales) => save(sales, { clusterName: 'other' }),
		(sales) => rename(sales, 'sales_2'),
		(sales) => save(sales),
		(sales) => remove(sales),
	],
	dliDatasourceConnection: [
		() => {
			simulator().switches.boundQueueField = 'available_queue_info';
			return simulator().seed.dliBasic({ queues: ['q1'] });
		},
		(old) => (old.state = 'FAILED'),
		(old) => remove(old),
	],
	dliEnhancedConnection: [
		() => addDli('lake', { queues: ['q1'], elastic_resource_pools: ['p1'] }),
		({ queues, pools }) => {
			for (const peering of [...queues, ...pools]) peering.status = 'FAILED';
		},
		({ hosts, routes, body }) => {
			hosts.push({ name: 'ecs-1', ip: '192.168.0.1' });
			routes.push({ name: 'r1', cidr: '10.0.0.0/16' });
			body.tags = [{ key: 'env', value: 'prod' }];
		},
		(lake) => remove(lake),
	],
};

it.each(Object.keys(HISTORIES))(
	'the events of %s are what their schema describes',
	async (resource) => {
		const [create, ...changes] = HISTORIES[resource];
		const trigger = watch({ resource, options: { emitExisting: true } });
		create();
		const { items } = await trigger.poll();
		const connection = create();
		items.push(...(await trigger.poll()).items, ...(await trigger.fetchTestEvent()).items);
		for (const change of changes) {
			await change(connection);
			items.push(...(await trigger.poll()).items);
		}
		const schema = readSchema(resource);
		const keys = new Set(items.flatMap(Object.keys));
		expect([...keys].sort()).toEqual(Object.keys(schema.properties).sort());
		expect(schemaErrors(schema, items)).toEqual([]);
		const { events } = WATCHED_KINDS.find(({ option }) => option.value === resource);
		expect(new Set(items.map(({ event }) => event))).toEqual(new Set(events));
	},
);

it('the description is small', () => {
	expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThanOrEqual(10_000);
});

it('nothing but the trigger is in it: no tool, no input, and the lists of its form', () => {
	expect(description).toMatchObject({ polling: true, group: ['trigger'], inputs: [] });
	expect(description.usableAsTool).toBeUndefined();
	expect(Object.keys(nodeType.methods.listSearch)).toEqual(['workspaces']);
	expect(codex.node).toMatch(/\.huaweiDataConnectionsTrigger$/);
});

it.each([
	[
		{ resource: 'dataArtsConnection', events: ALL_EVENTS },
		'Created, Changed, State Changed, Deleted: DataArts',
	],
	[{ resource: 'dliEnhancedConnection', events: ['stateChanged'] }, 'State Changed: DLI Enhanced'],
	[{ resource: 'dliDatasourceConnection', events: [] }, 'Nothing: DLI Datasource'],
])('the canvas says what it waits for: %j', (parameters, subtitle) => {
	const node = { id: '1', name: 'Watch', type: 't', typeVersion: 1, position: [0, 0], parameters };
	const nodeTypes = { getByName: () => nodeType, getByNameAndVersion: () => nodeType };
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const [found] = Object.values(workflow.nodes);
	const args = [found, description.subtitle, 'internal', {}, undefined, ''];
	expect(workflow.expression.getSimpleParameterValue(...args)).toBe(subtitle);
});
