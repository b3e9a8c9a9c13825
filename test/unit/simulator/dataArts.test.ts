import type { Simulator, Switches } from '../../simulator';
import {
	call,
	createItem,
	DATA_ARTS,
	useSimulators,
	HIVE,
	HIVE_CONFIG,
	ITEM,
	OTHER_WORKSPACE,
} from './helpers';

const ID = '1c868514f45447a59c41485b70ae5e05';
const ONE = `${DATA_ARTS}/${ID}`;

async function update(simulator: Simulator, item: object) {
	return await call(simulator, { method: 'PUT', path: ONE, body: { data_source_vos: [item] } });
}

describe('DataArts workspace', () => {
	const start = useSimulators();

	it('is mandatory', async () => {
		const response = await call(await start(), {
			path: DATA_ARTS,
			headers: { workspace: undefined },
		});
		expect(response.status).toBe(400);
		expect(response.body.error_msg).toContain('workspace');
	});

	it('must belong to the project', async () => {
		const simulator = await start();
		// The workspace of another project.
		const headers = { workspace: '1dd3bc0000004f0aa0f0000000d93f02' };
		expect((await call(simulator, { path: DATA_ARTS, headers })).body).toEqual({
			errors: [{ error_code: 'DAYU.3601', error_msg: 'You have no permission in asset.' }],
		});
	});

	it('does not share its connections', async () => {
		const simulator = await start();
		simulator.seed.dataArts({ id: ID });
		const headers = { workspace: OTHER_WORKSPACE };
		expect((await call(simulator, { path: DATA_ARTS, headers })).body.count).toBe(0);
		expect((await call(simulator, { path: ONE, headers })).body).toMatchObject({
			errors: [{ error_code: 'DAYU.1005' }],
		});
	});
});

describe('DataArts errors', () => {
	const start = useSimulators();

	it.each<[Switches['errorShape'], string[], string[]]>([
		['perSource', ['errors'], ['error_code', 'error_msg']],
		['plain', ['error_code', 'error_msg'], ['error_code', 'error_msg']],
		['errorsArray', ['errors'], ['errors']],
	])('%s', async (errorShape, notFound, wrong) => {
		const simulator = await start({ switches: { errorShape } });
		expect(Object.keys((await call(simulator, { path: ONE })).body)).toEqual(notFound);
		const response = await createItem(simulator, { dw_name: '' });
		expect(Object.keys(response.body).sort()).toEqual(wrong);
	});

	it('rejects an ID that is not 32 hex digits', async () => {
		const response = await call(await start(), { path: `${DATA_ARTS}/x` });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DAYU.4402' } });
	});
});

describe('DataArts list', () => {
	const start = useSimulators();

	async function startWithSome() {
		const simulator = await start();
		for (const name of ['a1', 'a2', 'b1']) simulator.seed.dataArts({ item: { dw_name: name } });
		simulator.seed.dataArts({ item: { ...HIVE, dw_name: 'b2' } });
		return simulator;
	}

	async function names(simulator: Simulator, query: Record<string, string>) {
		const { body } = await call(simulator, { path: DATA_ARTS, query });
		const found = body.data_connection_lists as Array<{ dw_name: string }>;
		expect(body).toMatchObject({ count: found.length, max_records: 50 });
		return found.map(({ dw_name: name }) => name);
	}

	it('filters by part of the name, by type and by address', async () => {
		const simulator = await startWithSome();
		expect(await names(simulator, { name: 'a' })).toEqual(['a1', 'a2']);
		expect(await names(simulator, { type: 'HIVE' })).toEqual(['b2']);
		expect(await names(simulator, { ip: 'mrs_3x' })).toEqual(['b2']);
		expect(await names(simulator, { name: 'nothing' })).toEqual([]);
	});

	it('reads offset as a number of records or as a page number', async () => {
		const simulator = await startWithSome();
		expect(await names(simulator, { limit: '3', offset: '1' })).toEqual(['a2', 'b1', 'b2']);
		simulator.switches.listOffset = 'page';
		expect(await names(simulator, { limit: '3', offset: '1' })).toEqual(['b2']);
		expect(await names(simulator, { limit: '3', offset: '0' })).toEqual(['a1', 'a2', 'b1']);
	});

	it('includes the total, or not', async () => {
		const simulator = await startWithSome();
		const list = async () =>
			(await call(simulator, { path: DATA_ARTS, query: { limit: '1' } })).body;
		expect(await list()).toMatchObject({ count: 1, total_size: 4 });
		simulator.switches.listTotalSize = 'absent';
		expect(await list()).not.toHaveProperty('total_size');
	});

	it('includes neither settings nor environment', async () => {
		const { body } = await call(await startWithSome(), { path: DATA_ARTS });
		expect(body.data_connection_lists).not.toContainEqual(
			expect.objectContaining({ dw_config: expect.anything() as unknown }),
		);
	});

	it.each<Record<string, string>>([{ limit: '-1' }, { offset: 'x' }, { dw_name: 'a' }])(
		'rejects %j',
		async (query) => {
			expect((await call(await start(), { path: DATA_ARTS, query })).status).toBe(400);
		},
	);
});

describe('DataArts get, update, delete', () => {
	const start = useSimulators();

	async function config(simulator: Simulator) {
		return (await call(simulator, { path: ONE })).body.dw_config as Record<string, unknown>;
	}

	it.each([
		['omitted', undefined],
		['masked', '*********'],
		['plain', HIVE_CONFIG.dbPassword],
	] as const)('returns passwords %s', async (getReturnsPassword, expected) => {
		const simulator = await start({ switches: { getReturnsPassword } });
		const rememberPassword = { ...HIVE_CONFIG, rememberPassword: true };
		simulator.seed.dataArts({ id: ID, item: { ...HIVE, dw_config: rememberPassword } });
		expect(await config(simulator)).toMatchObject({ dbUserName: 'user', rememberPassword: true });
		expect((await config(simulator)).dbPassword).toBe(expected);
	});

	it('adds server-made keys to HIVE, in either spelling', async () => {
		const simulator = await start({ switches: { hiveDetail: 'camelCase' } });
		simulator.seed.dataArts({ id: ID, item: HIVE });
		const { clusterId } = HIVE_CONFIG;
		const masterIp = '192.168.0.150';
		expect(await config(simulator)).toMatchObject({ clusterId, masterIp, iV: 'aXYtb2YtaXQ=' });
		simulator.switches.hiveDetail = 'snakeCase';
		expect(await config(simulator)).toMatchObject({ cluster_id: clusterId, master_ip: masterIp });
	});

	it('can return the settings as JSON text', async () => {
		const simulator = await start({ switches: { configFormat: 'jsonText' } });
		simulator.seed.dataArts({ id: ID, item: HIVE });
		expect(JSON.parse(String(await config(simulator)))).toMatchObject({ kmsName: 'KMS-1111' });
	});

	it('replaces the whole item and changes update_time', async () => {
		const simulator = await start();
		simulator.seed.dataArts({
			id: ID,
			item: { dw_config: { cdmPropertyEnable: true }, description: 'old', dw_category: 'tag' },
		});
		const before = await call(simulator, { path: ONE });
		expect(before.body).toMatchObject({ update_type: 0, dw_catagory: 'tag' });
		const response = await update(simulator, { ...ITEM, dw_name: 'renamed' });
		expect(response.body).toEqual({ is_success: true, message: null });
		const { body } = await call(simulator, { path: ONE });
		expect(body).toMatchObject({ dw_name: 'renamed', description: '', update_type: 1 });
		expect(body.dw_config).toEqual({ update_time: expect.any(String) as string });
		expect(body.dw_config).not.toEqual(
			expect.objectContaining({
				update_time: (before.body.dw_config as Record<string, unknown>).update_time,
			}),
		);
	});

	it('can keep what an update does not name', async () => {
		const simulator = await start({ switches: { updateOmittedKeys: 'kept' } });
		simulator.seed.dataArts({
			id: ID,
			item: { ...ITEM, description: 'old', dw_config: { a: 'b' } },
		});
		await update(simulator, { ...ITEM, dw_name: 'renamed' });
		const { body } = await call(simulator, { path: ONE });
		expect(body).toMatchObject({ dw_name: 'renamed', description: 'old', dw_config: { a: 'b' } });
	});

	it('can store booleans as text, and then accepts them as text', async () => {
		const simulator = await start({ switches: { storedBooleans: 'text' } });
		simulator.seed.dataArts({ id: ID, item: HIVE });
		for (const rememberPassword of [true, 'true']) {
			const dw_config = { ...HIVE_CONFIG, rememberPassword };
			expect((await update(simulator, { ...HIVE, dw_config })).status).toBe(200);
			expect(await config(simulator)).toMatchObject({ rememberPassword: 'true' });
		}
	});

	it('can show a new connection late, and another update_time at every read', async () => {
		let time = 0;
		const now = () => new Date(time);
		const simulator = await start({ now, switches: { getLagMs: 1000, updateTime: 'perRead' } });
		simulator.seed.dataArts({ id: ID, item: HIVE });
		expect((await call(simulator, { path: ONE })).body).toHaveProperty('errors');
		time = 1000;
		expect(await config(simulator)).not.toEqual(await config(simulator));
	});

	it('rejects another type, a name in use and an unknown ID', async () => {
		const simulator = await start();
		expect((await update(simulator, ITEM)).body).toMatchObject({
			errors: [{ error_code: 'DAYU.1005' }],
		});
		simulator.seed.dataArts({ id: ID, item: ITEM });
		simulator.seed.dataArts({ item: { dw_name: 'taken' } });
		expect((await update(simulator, HIVE)).body.error_code).toBe('DAYU.4402');
		const renamed = await update(simulator, { ...ITEM, dw_name: 'taken' });
		expect(renamed.body.error_code).toBe('DAYU.1010');
		expect((await update(simulator, ITEM)).status).toBe(200);
	});

	it('requires the password again, unless omitting it keeps it', async () => {
		const simulator = await start({ switches: { getReturnsPassword: 'plain' } });
		simulator.seed.dataArts({ id: ID, item: HIVE });
		const { dbPassword, ...rest } = HIVE_CONFIG;
		const silent = { ...HIVE, dw_config: { ...rest, dbUserName: 'other' } };
		expect((await update(simulator, silent)).status).toBe(400);
		simulator.switches.updateKeepsOmittedPassword = true;
		expect((await update(simulator, silent)).status).toBe(200);
		const empty = { ...HIVE, dw_config: { ...HIVE_CONFIG, dbPassword: '' } };
		expect((await update(simulator, empty)).status).toBe(200);
		expect(await config(simulator)).toMatchObject({ dbPassword });
	});

	it('notes a mask that is sent back as a password', async () => {
		const simulator = await start();
		simulator.seed.dataArts({ id: ID, item: HIVE });
		const dbPassword = '*********';
		await update(simulator, { ...HIVE, dw_config: { ...HIVE_CONFIG, dbPassword } });
		expect(simulator.requests[0]?.note).toContain('mask');
	});

	it.each([
		[200, { is_success: true, message: null }],
		[204, {}],
	] as const)('deletes permanently with %i', async (dataArtsDeleteStatus, body) => {
		const simulator = await start({ switches: { dataArtsDeleteStatus } });
		simulator.seed.dataArts({ id: ID });
		const remove = async () => await call(simulator, { method: 'DELETE', path: ONE });
		expect(await remove()).toMatchObject({ status: dataArtsDeleteStatus, body });
		expect(simulator.connections()).toEqual([]);
		expect((await remove()).status).toBe(400);
	});
});

describe('DataArts test', () => {
	const start = useSimulators();
	const path = `${DATA_ARTS}/validation`;

	it('validates an item and stores nothing', async () => {
		const simulator = await start();
		expect(await call(simulator, { path, body: HIVE })).toMatchObject({
			status: 200,
			body: { is_success: true, message: null },
		});
		expect((await call(simulator, { path, body: { data_source_vos: [HIVE] } })).status).toBe(400);
		expect((await call(simulator, { path, body: { ...HIVE, dw_config: {} } })).status).toBe(400);
		expect(simulator.connections()).toEqual([]);
	});

	it('can fail, which is not an error', async () => {
		const simulator = await start({ switches: { testOutcome: 'failure' } });
		expect(await call(simulator, { path, body: HIVE })).toMatchObject({
			status: 200,
			body: { is_success: false, message: expect.any(String) as string },
		});
	});
});
