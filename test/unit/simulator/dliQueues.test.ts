import type { Simulator } from '../../simulator';
import { call, useSimulators, ENHANCED, ENHANCED_BODY, PROJECT } from './helpers';

const QUEUES = `/v1.0/${PROJECT}/queues`;
const POOLS = `/v3/${PROJECT}/elastic-resource-pools`;

async function queues(simulator: Simulator, query: Record<string, string> = {}) {
	const { body } = await call(simulator, { path: QUEUES, query });
	return (body.queues as Array<{ queue_name: string }>).map((one) => one.queue_name);
}

async function pools(simulator: Simulator, query: Record<string, string> = {}) {
	const { body } = await call(simulator, { path: POOLS, query });
	const rows = body.elastic_resource_pools as Array<{ elastic_resource_pool_name: string }>;
	return [body.count, rows.map((one) => one.elastic_resource_pool_name)];
}

describe('queues', () => {
	const start = useSimulators();

	it('are filtered by type and sorted', async () => {
		const simulator = await start();
		const all = ['default', 'q1', 'q2', 'q3', 'queue_a', 'resource_mode_1'];
		expect(await queues(simulator, { queue_type: 'all' })).toEqual(all);
		expect(await queues(simulator)).toEqual(['default', 'q2', 'queue_a', 'resource_mode_1']);
		expect(await queues(simulator, { queue_type: 'general' })).toEqual(['q1', 'q3']);
		const query = { queue_type: 'all', order: 'queue_name_desc', 'with-priv': 'true' };
		expect(await queues(simulator, query)).toEqual(all.toReversed());
		expect(await queues(simulator, { tags: 'k=v' })).toEqual([]);
	});

	it('are listed with their pools', async () => {
		const { body } = await call(await start(), { path: QUEUES, query: { queue_type: 'all' } });
		expect(body.queues).toContainEqual(
			expect.objectContaining({
				queue_name: 'q3',
				elastic_resource_pool_name: 'pool1',
				resource_mode: 1,
			}),
		);
	});

	it('are paginated only on request', async () => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, 'queues', 1234, { queue_type: 'sql' });
		expect(await queues(simulator)).toHaveLength(1238);
		const query = { 'page-size': '1000', 'current-page': '2' };
		expect(await queues(simulator, query)).toHaveLength(238);
	});

	it('can be bound if they are listed', async () => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, 'queues', 1, { name: 'new_queue' });
		simulator.seed.resources(PROJECT, 'pools', 1, { name: 'new_pool' });
		const body = { queues: ['q3', 'new_queue'], elastic_resource_pools: ['new_pool'] };
		const response = await call(simulator, { path: ENHANCED, body: { ...ENHANCED_BODY, ...body } });
		expect(response.status).toBe(201);
	});

	it.each([
		{ queue_type: 'SQL' },
		{ 'with-priv': 'yes' },
		{ 'page-size': '0' },
		{ order: 'name' },
		{ limit: '1' },
	])('reject %j', async (query) => {
		const response = await call(await start(), { path: QUEUES, query: { ...query } as never });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
	});
});

describe('elastic resource pools', () => {
	const start = useSimulators();

	it('are filtered by name and status, and paginated', async () => {
		const simulator = await start();
		expect(await pools(simulator)).toEqual([2, ['pool1', 'pool_a']]);
		expect(await pools(simulator, { limit: '1', offset: '1' })).toEqual([2, ['pool_a']]);
		expect(await pools(simulator, { name: 'l_' })).toEqual([1, ['pool_a']]);
		expect(await pools(simulator, { status: 'SCALING' })).toEqual([0, []]);
		expect(await pools(simulator, { tags: 'k=v' })).toEqual([0, []]);
	});

	it('are returned 100 at a time', async () => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, 'pools', 1232);
		const seen: unknown[] = [];
		for (let offset = 0; offset < 1300; offset += 100) {
			const [count, names] = await pools(simulator, { offset: String(offset) });
			expect(count).toBe(1234);
			seen.push(...(names as string[]));
		}
		expect(new Set(seen).size).toBe(1234);
	});

	it.each([{ limit: '0' }, { offset: '-1' }, { status: 'available' }, { page: '1' }])(
		'reject %j',
		async (query) => {
			const response = await call(await start(), { path: POOLS, query: { ...query } as never });
			expect(response).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
		},
	);
});

describe('connectivity test', () => {
	const start = useSimulators();
	const TESTS = `${QUEUES}/q1/connection-test`;
	const body = { address: '192.168.0.6:3306' };

	it('has a result after some reads', async () => {
		const simulator = await start();
		expect(await call(simulator, { path: TESTS, body })).toMatchObject({
			status: 200,
			body: {
				is_success: true,
				message: 'check connectivity to address:192.168.0.6 with port: 3306 successfully',
				task_id: 9,
			},
		});
		const read = async () => (await call(simulator, { path: `${TESTS}/9` })).body.connectivity;
		expect([await read(), await read(), await read()]).toEqual(['', 'REACHABLE', 'REACHABLE']);
		expect((await call(simulator, { path: TESTS, body })).body.task_id).toBe(10);
	});

	it('can fail, and return task IDs as text', async () => {
		const simulator = await start({
			switches: {
				connectivityOutcome: 'UNREACHABLE',
				connectivityReadsUntilSettled: 0,
				connectivityTaskId: 'text',
			},
		});
		const { task_id: task } = (await call(simulator, { path: TESTS, body })).body;
		expect(task).toBe('9');
		expect(await call(simulator, { path: `${TESTS}/9` })).toMatchObject({
			status: 200,
			body: { is_success: true, connectivity: 'UNREACHABLE' },
		});
	});

	it.each(['iam.example.com:443', '[2001:db8::1]:8080', 'host:65535'])(
		'accepts %s',
		async (address) => {
			expect((await call(await start(), { path: TESTS, body: { address } })).status).toBe(200);
		},
	);

	it.each(['iam.example.com', '1.2.3.4:0', '1.2.3.4:65536', 'http://a:1', 'a:1,b:2', ''])(
		'rejects the address %j',
		async (address) => {
			expect(await call(await start(), { path: TESTS, body: { address } })).toMatchObject({
				status: 400,
				body: { error_code: 'DLI.0001', error_msg: 'The parameter address is invalid.' },
			});
		},
	);

	it('requires an existing queue and task', async () => {
		const simulator = await start();
		const path = `${QUEUES}/nowhere/connection-test`;
		const missing = { status: 400, body: { error_code: 'DLI.0002' } };
		expect(await call(simulator, { path, body })).toMatchObject(missing);
		expect(await call(simulator, { path: `${TESTS}/9` })).toMatchObject(missing);
		await call(simulator, { path: TESTS, body });
		const elsewhere = `${QUEUES}/q2/connection-test/9`;
		expect(await call(simulator, { path: elsewhere })).toMatchObject(missing);
		simulator.reset();
		expect(await call(simulator, { path: `${TESTS}/9` })).toMatchObject(missing);
	});
});
