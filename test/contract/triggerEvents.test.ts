import type { IDataObject } from 'n8n-workflow';

import { credentialFor, PROJECT_ID, TOKEN, WORKSPACE_ID } from './account';
import { ALL_EVENTS, eventsOf, SECRET, useTrigger } from './useTrigger';

const { simulator, watch, addDataArts, save, rename, addDli, remove } = useTrigger();

const DLI = { resource: 'dliEnhancedConnection' };
const BASIC = { resource: 'dliDatasourceConnection' };
const OTHER_WORKSPACE = '1dd3bc0000004f0aa0f0000000d93f01';

const LIST_DLI = { method: 'GET', path: /enhanced-connections$/ };
const listOf = (connection: IDataObject | undefined) => ({
	is_success: true,
	count: 1,
	connections: [connection],
});
/** What the list of enhanced connections returns. */
const listedDli = async (): Promise<IDataObject[]> => {
	const url = `/v2.0/${PROJECT_ID}/datasource/enhanced-connections`;
	const response = await simulator().inject({ url, headers: { 'x-auth-token': TOKEN } });
	return (response.json() as { connections: IDataObject[] }).connections;
};

describe('the first poll', () => {
	it('tells nothing of what is there', async () => {
		addDataArts('sales');
		const trigger = watch();
		expect(await trigger.poll()).toEqual({ items: [] });
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('tells everything that is there with Emit Existing at First, and only once', async () => {
		addDataArts('sales');
		addDataArts('crm');
		const trigger = watch({ options: { emitExisting: true } });
		const { items } = await trigger.poll();
		expect(items).toMatchObject([
			{ event: 'created', name: 'crm', existing: true },
			{ event: 'created', name: 'sales', existing: true, connection: { name: 'sales' } },
		]);
		expect(await trigger.poll()).toEqual({ items: [] });
	});
});

describe('DataArts connections', () => {
	it('are told when they are created, with their settings and without secrets', async () => {
		simulator().switches.getReturnsPassword = 'plain';
		const trigger = watch();
		await trigger.poll();
		const { id } = addDataArts('sales');
		const { items } = await trigger.poll();
		expect(items).toEqual([
			{
				event: 'created',
				eventId: expect.stringMatching(/^[0-9a-f]{16}$/),
				seenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
				resource: 'dataArtsConnection',
				connectionId: id,
				name: 'sales',
				serviceType: 'HIVE',
				projectId: PROJECT_ID,
				workspaceId: WORKSPACE_ID,
				connection: expect.objectContaining({
					connectionId: id,
					settings: expect.objectContaining({ mrsConnectionType: 'agent' }),
				}),
			},
		]);
		expect(JSON.stringify(items)).not.toContain(SECRET);
		expect(trigger.stored).not.toContain(SECRET);
		expect(trigger.stored).not.toContain('mrs_3x_autotest');
	});

	it('are told when settings differ, with the columns', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		save(sales, { clusterName: 'other', newKey: '1' });
		const { items } = await trigger.poll();
		expect(items).toMatchObject([
			{ event: 'changed', changed: ['settings.clusterName', 'settings.newKey'] },
		]);
		expect(items[0]).not.toHaveProperty('savedAgain');
		expect((items[0]?.connection as IDataObject).settings).toMatchObject({ clusterName: 'other' });
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are told when they are saved again, which is the only sign of a new password', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		save(sales, { dbPassword: 'another one' });
		const { items } = await trigger.poll();
		expect(items).toMatchObject([{ event: 'changed', changed: [], savedAgain: true }]);
		expect(JSON.stringify(items) + trigger.stored).not.toContain('another one');
	});

	it('are told when they get an agent, a tag, or a description, and when they lose it', async () => {
		const bare = { agent_id: undefined, agent_name: undefined };
		const sales = addDataArts('sales', bare);
		const trigger = watch();
		await trigger.poll();
		Object.assign(sales.item, { agent_id: 'agent-1', description: 'Sales', dw_category: 'crm' });
		save(sales);
		const changed = ['agentId', 'description', 'tag'];
		expect((await trigger.poll()).items).toMatchObject([{ event: 'changed', changed }]);
		Object.assign(sales.item, { ...bare, description: undefined, dw_category: undefined });
		save(sales);
		expect((await trigger.poll()).items).toMatchObject([{ event: 'changed', changed }]);
	});

	it('are told when they are renamed, with the name before', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		rename(sales, 'sales_2');
		const { items } = await trigger.poll();
		expect(items).toMatchObject([
			{ event: 'changed', name: 'sales_2', previousName: 'sales', changed: ['name'] },
		]);
	});

	it('are told when they are deleted, and when one of the same name replaces them', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		await remove(sales);
		const { id } = addDataArts('sales');
		const { items } = await trigger.poll();
		expect(items).toMatchObject(
			[
				{ event: 'deleted', name: 'sales', connectionId: sales.id },
				{ event: 'created', name: 'sales', connectionId: id },
			].sort((a, b) => (String(a.connectionId) < String(b.connectionId) ? -1 : 1)),
		);
		expect(items.find(({ event }) => event === 'deleted')).not.toHaveProperty('connection');
	});

	it('are no change when the agent name, a spelling, or a boolean as text is different', async () => {
		addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		Object.assign(simulator().switches, {
			storedBooleans: 'text',
			hiveDetail: 'snakeCase',
			configFormat: 'jsonText',
			getReturnsPassword: 'masked',
		});
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are no change when update_time differs at every read', async () => {
		simulator().switches.updateTime = 'perRead';
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		expect(await trigger.poll()).toEqual({ items: [] });
		save(sales, { clusterName: 'other' });
		expect((await trigger.poll()).items).toMatchObject([{ changed: ['settings.clusterName'] }]);
	});

	it('are not told as deleted when a list lacks them that are still there', async () => {
		addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		simulator().respondNext({
			match: { path: /data-connections$/ },
			status: 200,
			body: { data_connection_lists: [], count: 0, total_size: 0 },
		});
		expect(await trigger.poll()).toEqual({ items: [] });
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are told as created when they can be read', async () => {
		const trigger = watch();
		await trigger.poll();
		simulator().switches.getLagMs = 60_000;
		const sales = addDataArts('sales');
		expect(await trigger.poll()).toEqual({ items: [] });
		sales.createTime -= 60_000;
		expect(eventsOf(await trigger.poll())).toEqual(['created: sales']);
	});

	it('are not read one by one if nobody wants to know of changes', async () => {
		const sales = addDataArts('sales');
		const trigger = watch({ events: ['created', 'deleted'] });
		await trigger.poll();
		await trigger.poll();
		const isGet = ({ path }: { path: string }) => path.endsWith(sales.id);
		expect(simulator().requests.filter(isGet)).toEqual([]);
		// A new one is read for the output, and what was read then is nothing to compare with later.
		const crm = addDataArts('crm');
		await trigger.poll();
		save(sales, { clusterName: 'other' });
		save(crm, { clusterName: 'other' });
		expect(await trigger.poll()).toEqual({ items: [] });
		await trigger.publish({ parameters: { ...trigger.options.parameters, events: ALL_EVENTS } });
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are not told as deleted as long as the list still has them', async () => {
		const sales = addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		simulator().respondNext({
			match: { path: new RegExp(sales.id) },
			status: 400,
			body: { error_code: 'DAYU.1005', error_msg: 'The connection does not exist' },
		});
		expect(await trigger.poll()).toEqual({ items: [] });
		expect(await trigger.poll()).toEqual({ items: [] });
	});
});

describe('enhanced connections of DLI', () => {
	it('are told when they are created and deleted', async () => {
		const trigger = watch(DLI);
		await trigger.poll();
		const lake = addDli('lake', { queues: ['etl'] });
		expect((await trigger.poll()).items).toMatchObject([
			{ event: 'created', serviceType: 'enhanced', connection: { state: 'ACTIVE' } },
		]);
		await remove(lake);
		expect(eventsOf(await trigger.poll())).toEqual(['deleted: lake']);
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are told when hosts, routes, queues, and tags differ', async () => {
		const lake = addDli('lake', { queues: ['etl'], tags: [{ key: 'env', value: 'dev' }] });
		const trigger = watch(DLI);
		await trigger.poll();
		lake.hosts.push({ name: 'a', ip: '10.0.0.1' });
		lake.routes.push({ name: 'r', cidr: '10.1.0.0/16' });
		lake.queues.pop();
		lake.body.tags = [{ key: 'env', value: 'prod' }];
		expect((await trigger.poll()).items).toMatchObject([
			{ event: 'changed', changed: ['hosts', 'queues', 'routes', 'tags'] },
		]);
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are told when the state of a queue or a pool changes, with the reason', async () => {
		const lake = addDli('lake', { queues: ['etl'], elastic_resource_pools: ['pool_1'] });
		const trigger = watch(DLI);
		await trigger.poll();
		lake.queues[0]!.status = 'FAILED';
		lake.pools[0]!.status = 'FAILED';
		const { items } = await trigger.poll();
		expect(items).toMatchObject([
			{ event: 'stateChanged', queue: 'etl', state: 'FAILED', previousState: 'ACTIVE' },
			{ event: 'stateChanged', elasticResourcePool: 'pool_1', state: 'FAILED' },
		]);
		expect(items[0]?.error).toEqual(expect.stringMatching(/./));
		lake.queues[0]!.status = 'ACTIVE';
		expect((await trigger.poll()).items).toMatchObject([
			{ queue: 'etl', state: 'ACTIVE', previousState: 'FAILED' },
		]);
	});

	it('are told only if the list and a reading say the same', async () => {
		const lake = addDli('lake', { queues: ['etl'] });
		const trigger = watch(DLI);
		await trigger.poll();
		const [stale] = await listedDli();
		lake.queues[0]!.status = 'FAILED';
		const [failed] = await listedDli();
		lake.queues[0]!.status = 'ACTIVE';
		simulator().respondNext({ match: LIST_DLI, status: 200, body: listOf(failed) });
		expect(await trigger.poll()).toEqual({ items: [] });
		await remove(lake);
		expect(eventsOf(await trigger.poll())).toEqual(['deleted: lake']);
		simulator().respondNext({ match: LIST_DLI, status: 200, body: listOf(stale) });
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are told when they are new and have failed, whichever event is chosen', async () => {
		const trigger = watch({ ...DLI, events: ['stateChanged'] });
		await trigger.poll();
		simulator().seed.dliEnhanced({ peerings: 'FAILED', body: { name: 'lake', queues: ['etl'] } });
		const { items } = await trigger.poll();
		expect(items).toMatchObject([{ event: 'stateChanged', queue: 'etl', state: 'FAILED' }]);
		expect(items[0]).not.toHaveProperty('previousState');
		expect(await trigger.poll()).toEqual({ items: [] });
	});

	it('are watched without the permission for tags', async () => {
		const lake = addDli('lake', { tags: [{ key: 'env', value: 'dev' }] });
		const trigger = watch(DLI);
		await trigger.poll();
		simulator().respondNext({
			match: { path: /resource-instances\/filter$/ },
			status: 403,
			body: { error_code: 'DLI.0003', error_msg: 'No permission for it' },
			times: 2,
		});
		expect(await trigger.poll()).toEqual({ items: [] });
		lake.hosts.push({ name: 'a', ip: '10.0.0.1' });
		expect((await trigger.poll()).items).toMatchObject([{ changed: ['hosts'] }]);
		lake.body.tags = [];
		expect((await trigger.poll()).items).toMatchObject([{ changed: ['tags'] }]);
	});

	it.each([
		[400, false],
		[404, false],
		[429, true],
		[499, false],
		[500, true],
	])('are not compared if %i is the response for their tags: %s', async (status, fails) => {
		const lake = addDli('lake', { tags: [{ key: 'env', value: 'dev' }] });
		const trigger = watch(DLI);
		await trigger.poll();
		const { stored } = trigger;
		lake.hosts.push({ name: 'a', ip: '10.0.0.1' });
		simulator().respondNext({
			match: { path: /resource-instances\/filter$/ },
			status,
			body: { error_code: 'DLI.9999', error_msg: 'No tags' },
			times: 99,
		});
		const result = await trigger.poll();
		expect(eventsOf(result)).toEqual(fails ? [] : ['changed: lake']);
		expect(trigger.stored === stored).toBe(fails);
	});

	it('are read without their tags if nobody wants to know of changes', async () => {
		addDli('lake', { tags: [{ key: 'env', value: 'dev' }] });
		const trigger = watch({ ...DLI, events: ['created', 'deleted'] });
		await trigger.poll();
		addDli('other');
		expect(eventsOf(await trigger.poll())).toEqual(['created: other']);
		expect(simulator().requests.filter(({ path }) => /tag|filter/.test(path))).toEqual([]);
	});

	it('are read without their tags if there are none', async () => {
		expect(await watch(DLI).poll()).toEqual({ items: [] });
		expect(simulator().requests.filter(({ path }) => /tag|filter/.test(path))).toEqual([]);
	});

	it('stay as they were if a response leaves out the queues or the tags', async () => {
		const lake = addDli('lake', { queues: ['etl'], tags: [{ key: 'env', value: 'dev' }] });
		const trigger = watch(DLI);
		await trigger.poll();
		const [silent = {}] = await listedDli();
		delete silent.available_queue_info;
		const path = new RegExp(`enhanced-connections(/${lake.id})?$`);
		for (const body of [listOf(silent), { is_success: true, ...silent }]) {
			simulator().respondNext({ match: { method: 'GET', path }, status: 200, body });
		}
		expect(await trigger.poll()).toEqual({ items: [] });
		lake.queues[0]!.status = 'FAILED';
		expect((await trigger.poll()).items).toMatchObject([{ queue: 'etl', previousState: 'ACTIVE' }]);
	});

	it('are no change when the permission for tags is given later', async () => {
		const lake = addDli('lake', { tags: [{ key: 'env', value: 'dev' }] });
		simulator().respondNext({
			match: { path: /resource-instances\/filter$/ },
			status: 403,
			body: { error_code: 'DLI.0003', error_msg: 'No permission for it' },
		});
		const trigger = watch(DLI);
		await trigger.poll();
		expect(await trigger.poll()).toEqual({ items: [] });
		lake.body.tags = [];
		expect((await trigger.poll()).items).toMatchObject([{ changed: ['tags'] }]);
	});
});

it('tells the states of basic connections of DLI', async () => {
	const old = simulator().seed.dliBasic({ state: 'CREATING', body: { name: 'old' } });
	simulator().switches.basicReadsUntilSettled = 99;
	const trigger = watch(BASIC);
	await trigger.poll();
	old.state = 'FAILED';
	expect((await trigger.poll()).items).toMatchObject([
		{ event: 'stateChanged', state: 'FAILED', previousState: 'CREATING', serviceType: 'RDS' },
	]);
	simulator().seed.dliBasic({ body: { name: 'new' } });
	expect(eventsOf(await trigger.poll())).toEqual(['created: new']);
	await remove(old);
	expect(eventsOf(await trigger.poll())).toEqual(['deleted: old']);
});

describe('filters', () => {
	it.each([
		[{ name: 'sales' }, ['created: sales']],
		[{ nameContains: 'ale' }, ['created: sales']],
		[{ types: 'dws, hive' }, ['created: crm', 'created: sales']],
		[{ types: 'DWS' }, []],
	])('choose connections: %j', async (filters, expected) => {
		const trigger = watch({ filters });
		await trigger.poll();
		addDataArts('sales');
		addDataArts('crm');
		expect(eventsOf(await trigger.poll())).toEqual(expected);
	});

	it('choose states and queues', async () => {
		const filters = { states: 'failed', queues: 'ETL' };
		const trigger = watch({ ...DLI, filters });
		await trigger.poll();
		const lake = addDli('lake', { queues: ['etl', 'reports'] });
		addDli('other', { queues: ['reports'] });
		expect(eventsOf(await trigger.poll())).toEqual(['created: lake']);
		for (const queue of lake.queues) queue.status = 'CREATING';
		for (const queue of lake.queues) queue.reads = -99;
		expect(await trigger.poll()).toEqual({ items: [] });
		for (const queue of lake.queues) queue.status = 'FAILED';
		expect((await trigger.poll()).items).toMatchObject([{ queue: 'etl', state: 'FAILED' }]);
	});

	it('tell a connection that is renamed into them or out of them', async () => {
		const sales = addDataArts('sales');
		const trigger = watch({ filters: { name: 'sales' } });
		await trigger.poll();
		rename(sales, 'crm');
		expect(eventsOf(await trigger.poll())).toEqual(['changed: crm']);
		rename(sales, 'hr');
		expect(await trigger.poll()).toEqual({ items: [] });
		rename(sales, 'sales');
		expect(eventsOf(await trigger.poll())).toEqual(['changed: sales']);
	});

	it('tell nothing old when they are widened', async () => {
		const sales = addDataArts('sales');
		const trigger = watch({ filters: { name: 'crm' } });
		await trigger.poll();
		addDataArts('hr');
		save(sales, { clusterName: 'other' });
		expect(await trigger.poll()).toEqual({ items: [] });
		const parameters = { ...trigger.options.parameters, filters: {} };
		expect(await trigger.publish({ parameters })).toEqual({ items: [] });
		addDataArts('new');
		save(sales, { clusterName: 'third' });
		expect(eventsOf(await trigger.poll())).toEqual(['created: new', 'changed: sales']);
	});

	it('tell what happened under both when they are another one', async () => {
		const trigger = watch({ filters: { nameContains: 'a' } });
		await trigger.poll();
		for (const name of ['a', 'ab', 'b']) addDataArts(name);
		const parameters = { ...trigger.options.parameters, filters: { nameContains: 'b' } };
		expect(eventsOf(await trigger.publish({ parameters }))).toEqual(['created: ab']);
	});
});

describe('options', () => {
	it('leave out settings that do not count, also as the reason for a save', async () => {
		const sales = addDataArts('sales');
		const trigger = watch({ options: { ignoredSettings: 'settings.clusterName, description' } });
		await trigger.poll();
		save(sales, { clusterName: 'other' });
		expect(await trigger.poll()).toEqual({ items: [] });
		save(sales, { clusterName: 'third', dbUserName: 'etl' });
		expect((await trigger.poll()).items).toMatchObject([{ changed: ['settings.dbUserName'] }]);
	});

	it('begin anew in another workspace, and tell nothing of it', async () => {
		addDataArts('sales');
		const trigger = watch();
		await trigger.poll();
		addDataArts('other', {}, OTHER_WORKSPACE);
		const options = { workspace: { __rl: true, mode: 'id', value: OTHER_WORKSPACE } };
		const parameters = { ...trigger.options.parameters, options };
		expect(await trigger.publish({ parameters })).toEqual({ items: [] });
		addDataArts('more', {}, OTHER_WORKSPACE);
		expect((await trigger.poll()).items).toMatchObject([
			{ name: 'more', workspaceId: OTHER_WORKSPACE },
		]);
	});

	it('return the connection as the API does', async () => {
		const trigger = watch({ simplify: false });
		await trigger.poll();
		addDataArts('sales');
		expect((await trigger.poll()).items).toMatchObject([{ connection: { dw_name: 'sales' } }]);
	});
});

describe('a test event', () => {
	it('shows at most five, in the order of their names', async () => {
		for (const name of ['f', 'c', 'e', 'a', 'b', 'g', 'd']) addDataArts(name);
		const { items } = await watch().fetchTestEvent();
		expect(items.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
		const reads = simulator().requests.filter(({ path }) => /data-connections\/./.test(path));
		expect(reads).toHaveLength(5);
	});

	it.each([
		['created', undefined, undefined],
		['changed', [], undefined],
		['stateChanged', undefined, 'ACTIVE'],
		['deleted', undefined, undefined],
	])('has the fields of the event %s', async (event, changed, state) => {
		addDli('lake');
		const { items } = await watch({ ...DLI, events: [event] }).fetchTestEvent();
		expect(items).toMatchObject([{ event, name: 'lake', sample: true }]);
		expect(items[0]?.changed).toEqual(changed);
		expect(items[0]?.state).toBe(state);
	});

	it('shows connections that fit, and remembers nothing', async () => {
		addDataArts('crm');
		addDataArts('sales');
		const trigger = watch({ filters: { name: 'sales' } });
		const { items } = await trigger.fetchTestEvent();
		expect(items).toMatchObject([
			{ event: 'created', sample: true, connection: { settings: { mrsConnectionType: 'agent' } } },
		]);
		expect(trigger.stored).not.toContain('sales');
	});

	it('is of the event that was chosen', async () => {
		addDli('lake', { queues: ['etl'] });
		const trigger = watch({ ...DLI, events: ['stateChanged'], filters: { states: 'FAILED' } });
		expect((await trigger.fetchTestEvent()).items).toMatchObject([
			{ event: 'stateChanged', state: 'ACTIVE', sample: true },
		]);
	});

	it('says what is wrong with the form, as a poll does', async () => {
		const { error } = await watch({ events: [] }).fetchTestEvent();
		expect(error?.message).toBe("'Trigger On' is empty");
		expect(error?.failure).toEqual({ cause: 'configuration-invalid' });
	});

	it('says what to do if there is nothing to show', async () => {
		const { error } = await watch({ filters: { name: 'sales' } }).fetchTestEvent();
		expect(error?.message).toBe('There is no DataArts Connection that fits');
		expect(error?.description).toContain('change the filters');
	});
});

describe('a form that cannot work', () => {
	it.each<[IDataObject, string]>([
		[
			{ resource: 'vpc' },
			"'Resource' must be one of dataArtsConnection, dliDatasourceConnection, dliEnhancedConnection, not vpc",
		],
		[{ events: [] }, "'Trigger On' is empty"],
		[
			{ events: ['failed'] },
			"'Trigger On' must be some of created, changed, stateChanged, deleted",
		],
		[
			{ events: ['stateChanged'] },
			"'Trigger On' has nothing that can happen to a DataArts Connection",
		],
		[{ options: { reportAfter: 0 } }, "'Report Trouble After' must be a whole number"],
		[
			{ options: { workspace: { __rl: true, mode: 'id', value: '' } } },
			"'Workspace' in Options is empty",
		],
		[
			{ options: { workspace: { __rl: true, mode: 'id', value: 'a/b' } } },
			"'Workspace' is invalid",
		],
		[{ options: { projectId: '' } }, "'Project ID' in Options is empty"],
	])('is refused before a request is sent: %j', async (parameters, message) => {
		const { error } = await watch(parameters as never).poll();
		expect(error?.message).toContain(message);
		expect(error?.failure).toEqual({ cause: 'configuration-invalid' });
		expect(simulator().requests).toEqual([]);
	});

	it('says which events a resource can have', async () => {
		const { error } = await watch({ events: ['stateChanged'] }).poll();
		expect(error?.description).toBe(
			'Choose another resource, or one of Connection Created, Connection Changed, Connection Deleted.',
		);
	});

	it('is none if what cannot work belongs to another resource', async () => {
		const trigger = watch({
			...DLI,
			filters: { types: 'HIVE' },
			options: { workspace: { __rl: true, mode: 'id', value: '' } },
		});
		await trigger.poll();
		addDli('lake');
		expect(eventsOf(await trigger.poll())).toEqual(['created: lake']);
		const other = watch({ filters: { queues: 'etl', states: 'FAILED' } });
		await other.poll();
		addDataArts('sales');
		expect(eventsOf(await other.poll())).toEqual(['created: sales']);
	});

	it('is one without a workspace, which DLI does not need', async () => {
		const credential = credentialFor(simulator().url, { workspaceId: '' });
		const { error } = await watch({}, { credential }).poll();
		expect(error?.message).toMatch(/workspace/i);
		expect(await watch(DLI, { credential }).poll()).toEqual({ items: [] });
	});
});
