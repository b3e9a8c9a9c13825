import {
	AGENT,
	call,
	createItem,
	DATA_ARTS,
	useSimulators,
	HIVE,
	ITEM,
	OTHER_WORKSPACE,
} from './helpers';

const ID = '1c868514f45447a59c41485b70ae5e05';

describe('DataArts create', () => {
	const start = useSimulators();

	it.each([
		['all characters a name may have', { dw_name: 'a-B_9'.padEnd(100, 'x') }],
		['every other key', { ...AGENT, env_type: 2, supportService: 127, dw_category: '标签_1' }],
		['the longest description', { description: 'd'.repeat(4096) }],
		['an unknown type', { dw_type: 'Other', dw_config: { anything: [1] } }],
	])('accepts %s', async (_, changes) => {
		const response = await createItem(await start(), changes);
		expect(response).toMatchObject({ status: 200, body: { data_connection_id: ID } });
	});

	it.each([
		['no name', { dw_name: undefined }, 'dw_name'],
		['a name with a dot', { dw_name: 'a.b' }, 'dw_name'],
		['a long name', { dw_name: 'a'.repeat(101) }, 'dw_name'],
		['no type', { dw_type: undefined }, 'dw_type'],
		['no settings', { dw_config: undefined }, 'dw_config'],
		['settings as text', { dw_config: '{}' }, 'dw_config'],
		['an agent id alone', { agent_id: 'a' }, 'agent_id and agent_name'],
		['an agent name alone', { agent_name: 'a' }, 'agent_id and agent_name'],
		['an environment as text', { env_type: '0' }, 'env_type'],
		['environment 3', { env_type: 3 }, 'env_type'],
		['no module', { supportService: 0 }, 'supportService'],
		['a sum of modules over 127', { supportService: 128 }, 'supportService'],
		['a tag that starts with _', { dw_category: '_a' }, 'dw_category'],
		['a tag with a hyphen', { dw_category: 'a-b' }, 'dw_category'],
		['a long tag', { dw_category: 'a'.repeat(101) }, 'dw_category'],
		['a long description', { description: 'd'.repeat(4097) }, 'description'],
		['the misspelt key of responses', { dw_catagory: 'a' }, 'dw_catagory'],
		['an unknown key', { support_service: 4 }, 'support_service'],
	])('rejects %s', async (_, changes, part) => {
		const simulator = await start();
		const response = await createItem(simulator, changes);
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DAYU.4402' } });
		expect(response.body.error_msg).toContain(part);
		expect(simulator.connections()).toEqual([]);
	});

	it.each([
		['an item outside a list', ITEM],
		['no item', { data_source_vos: [] }],
		['mode 2', { mode: 2, data_source_vos: [ITEM] }],
		['visible as a boolean', { visible: true, data_source_vos: [ITEM] }],
		['an unknown key', { data_source_vos: [ITEM], name: 'x' }],
	])('rejects a body with %s', async (_, body) => {
		const response = await call(await start(), { path: DATA_ARTS, body });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DAYU.4402' } });
	});

	it('accepts a name once per workspace', async () => {
		const simulator = await start();
		await createItem(simulator, {});
		expect(await createItem(simulator, {})).toMatchObject({
			status: 400,
			body: { error_code: 'DAYU.1010' },
		});
		expect((await createItem(simulator, {}, { workspace: OTHER_WORKSPACE })).status).toBe(200);
	});

	it('accepts a name for two environments only in enterprise mode', async () => {
		const simulator = await start();
		const items = [
			{ ...ITEM, env_type: 2 },
			{ ...ITEM, env_type: 1 },
		];
		const post = async (body: object) => await call(simulator, { path: DATA_ARTS, body });
		expect((await post({ data_source_vos: items })).body.error_code).toBe('DAYU.1010');
		expect((await post({ mode: 1, data_source_vos: items })).status).toBe(200);
		expect(simulator.connections()).toHaveLength(2);
	});

	it('limits a workspace to 50 connections', async () => {
		const simulator = await start();
		for (let i = 0; i < 49; i += 1) simulator.seed.dataArts({ item: { dw_name: `c${i}` } });
		expect((await createItem(simulator, { dw_name: 'c49' })).status).toBe(200);
		expect((await createItem(simulator, { dw_name: 'c50' })).status).toBe(400);
		expect(
			(await createItem(simulator, { dw_name: 'c50' }, { workspace: OTHER_WORKSPACE })).status,
		).toBe(200);
	});

	it('has switches for its status, server-set keys and one DLI connection per workspace', async () => {
		const simulator = await start({ switches: { dataArtsCreateStatus: 201 } });
		expect((await createItem(simulator, { dw_id: 'x', create_time: 1 })).status).toBe(201);
		expect(simulator.requests[0]?.note).toContain('dw_id');
		simulator.switches.serverMadeKeys = 'reject';
		expect((await createItem(simulator, { dw_name: 'b', dw_id: 'x' })).status).toBe(400);
		simulator.switches.oneDliConnectionPerWorkspace = true;
		expect((await createItem(simulator, { dw_name: 'b' })).status).toBe(400);
		expect((await createItem(simulator, { ...HIVE, dw_name: 'b' })).status).toBe(201);
	});
});
