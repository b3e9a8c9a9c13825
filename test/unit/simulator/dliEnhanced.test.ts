import type { Simulator } from '../../simulator';
import {
	BASIC,
	BASIC_BODY,
	call,
	useSimulators,
	ENHANCED,
	ENHANCED_BODY,
	OTHER_PROJECT,
	OTHER_TOKEN,
	PROJECT,
} from './helpers';

const ID = '2a620c33-5609-40c9-affd-2b6453071b0f';
const ONE = `${ENHANCED}/${ID}`;
const hosts = (name: string, ip = '192.168.0.1') => ({ hosts: [{ name, ip }] });

async function create(simulator: Simulator, changes: object = {}) {
	return await call(simulator, { path: ENHANCED, body: { ...ENHANCED_BODY, ...changes } });
}

describe('enhanced create', () => {
	const start = useSimulators();

	it('names the queues in the message', async () => {
		const response = await create(await start(), { queues: ['q1', 'queue_a'] });
		expect(response).toMatchObject({
			status: 201,
			body: {
				is_success: true,
				message: 'Create peer connection for queues:{q1,queue_a}',
				connection_id: ID,
			},
		});
	});

	it.each([
		['neither queue nor pool', {}],
		['a pool', { elastic_resource_pools: ['pool_a'] }],
		['a queue in another case', { queues: ['Q1'] }],
		['all characters a name may have', { name: 'aB_9'.padEnd(64, 'x') }],
		['the longest host name', hosts('h'.padEnd(128, '-._9'))],
		['20 000 hosts', { hosts: Array.from({ length: 20_000 }, () => hosts('h').hosts[0]) }],
	])('accepts %s', async (_, changes) => {
		expect((await create(await start(), changes)).status).toBe(201);
	});

	it.each([
		['a hyphen in the name', { name: 'a-b' }, 'name'],
		['an empty name', { name: '' }, 'name'],
		['a long name', { name: 'a'.repeat(65) }, 'name'],
		['no network', { dest_network_id: undefined }, 'dest_network_id'],
		['an empty VPC', { dest_vpc_id: '' }, 'dest_vpc_id'],
		['the default queue', { queues: ['q1', 'Default'] }, 'queues'],
		['queues as text', { queues: 'q1' }, 'queues'],
		['a host that starts with a digit', hosts('1a'), 'hosts.0.name'],
		['a long host name', hosts('h'.repeat(129)), 'hosts.0.name'],
		['an IPv6 host', hosts('a', '::1'), 'hosts.0.ip'],
		['20 001 hosts', { hosts: Array.from({ length: 20_001 }, () => hosts('h').hosts[0]) }, 'hosts'],
		['a system tag', { tags: [{ key: '_sys_x', value: '' }] }, 'tags.0.key'],
		['an unknown key', { url: 'a:1' }, 'url'],
	])('rejects %s', async (_, changes, part) => {
		const response = await create(await start(), changes);
		expect(response).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: `The parameter ${part} is invalid.` },
		});
	});

	it('rejects unknown queues and pools, unless the project accepts any', async () => {
		const simulator = await start();
		const queue = await create(simulator, { queues: ['nowhere'] });
		expect(queue).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0002', error_msg: 'There is no queue named nowhere' },
		});
		const pool = await create(simulator, { elastic_resource_pools: ['nowhere'] });
		expect(pool).toMatchObject({ status: 400, body: { error_code: 'DLI.0002' } });
		delete simulator.fixtures.projects[0]!.queues;
		expect((await create(simulator, { queues: ['nowhere'] })).status).toBe(201);
	});

	it('rejects a name in use if names are unique, except that of a basic connection', async () => {
		const simulator = await start({ switches: { dliNamesUnique: true } });
		await call(simulator, { path: BASIC, body: { ...BASIC_BODY, name: ENHANCED_BODY.name } });
		expect((await create(simulator)).status).toBe(201);
		expect((await create(simulator)).body.error_code).toBe('DLI.0006');
	});
});

describe('enhanced life cycle', () => {
	const start = useSimulators();

	it('creates peerings asynchronously, and rejects a delete before they are ready', async () => {
		const simulator = await start();
		await create(simulator, { queues: ['q1'], elastic_resource_pools: ['pool1'] });
		const remove = async () => await call(simulator, { method: 'DELETE', path: ONE });
		expect(await remove()).toMatchObject({ status: 400, body: { error_code: 'DLI.0007' } });
		expect((await call(simulator, { path: ONE })).body).toMatchObject({
			status: 'ACTIVE',
			available_queue_info: [{ name: 'q1', status: 'CREATING' }],
			elastic_resource_pools: [{ name: 'pool1', status: 'CREATING' }],
		});
		expect((await call(simulator, { path: ONE })).body).toMatchObject({
			available_queue_info: [{ status: 'ACTIVE', err_msg: '' }],
		});
		expect((await remove()).body).toEqual({ is_success: true, message: 'Deleted' });
	});

	it('reports why a peering failed', async () => {
		const simulator = await start({
			switches: { peeringReadsUntilSettled: 0, peeringOutcome: 'FAILED' },
		});
		await create(simulator, { queues: ['q1'] });
		expect((await call(simulator, { path: ONE })).body).toMatchObject({
			available_queue_info: [{ status: 'FAILED', err_msg: 'subnet not found' }],
		});
	});

	it('still returns a deleted connection, but accepts no changes to it', async () => {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID });
		await call(simulator, { method: 'DELETE', path: ONE });
		expect(await call(simulator, { path: ONE })).toMatchObject({
			status: 200,
			body: { id: ID, status: 'DELETED' },
		});
		const calls = [
			{ method: 'DELETE', path: ONE },
			{ method: 'PUT', path: ONE, body: { hosts: [] } },
			{ path: `${ONE}/associate-queue`, body: { queues: ['q1'] } },
			{ path: `${ONE}/disassociate-queue`, body: { queues: ['q1'] } },
		] as const;
		for (const request of calls) {
			const response = await call(simulator, request);
			expect(response).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
		}
	});

	it('replaces all hosts and accepts no other update', async () => {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID, body: hosts('old') });
		const put = async (body: unknown) => await call(simulator, { method: 'PUT', path: ONE, body });
		const getHosts = async () => (await call(simulator, { path: ONE })).body.hosts;
		expect((await put(hosts('new'))).body).toEqual({ is_success: true, message: '' });
		expect(await getHosts()).toEqual(hosts('new').hosts);
		await put({ hosts: [] });
		expect(await getHosts()).toEqual([]);
		expect((await put({})).status).toBe(400);
		expect((await put({ hosts: [], name: 'x' })).status).toBe(400);
	});

	it('binds and unbinds queues and pools', async () => {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID });
		const post = async (path: string, body: object) =>
			await call(simulator, { path: `${ONE}/${path}`, body });
		const bound = await post('associate-queue', { queues: ['q2'] });
		expect(bound.body.message).toBe('associated peer connection for queues: {q2}.');
		await post('associate-queue', { elastic_resource_pools: ['pool1'] });
		expect((await call(simulator, { path: ONE })).body).toMatchObject({
			available_queue_info: [{ name: 'q2' }],
			elastic_resource_pools: [{ name: 'pool1' }],
		});
		const unbound = await post('disassociate-queue', { queues: ['q2'] });
		expect(unbound.body.message).toBe('Disassociated peer connection for queues:{q2}.');
		expect((await call(simulator, { path: ONE })).body.available_queue_info).toEqual([]);
	});

	it.each([
		['nothing', {}, 'DLI.0001'],
		['empty lists', { queues: [], elastic_resource_pools: [] }, 'DLI.0001'],
		['the default queue', { queues: ['default'] }, 'DLI.0001'],
		['an unknown queue', { queues: ['testqueue'] }, 'DLI.0002'],
	])('rejects binding %s', async (_, body, code) => {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID });
		const response = await call(simulator, { path: `${ONE}/associate-queue`, body });
		expect(response).toMatchObject({ status: 400, body: { error_code: code } });
	});
});

describe('enhanced list', () => {
	const start = useSimulators();

	async function startWithSome() {
		const simulator = await start();
		simulator.seed.dliEnhanced({ createTime: 3, body: { name: 'third' } });
		simulator.seed.dliEnhanced({ createTime: 1, body: { name: 'first' } });
		simulator.seed.dliEnhanced({ createTime: 2, status: 'DELETED', body: { name: 'deleted' } });
		simulator.seed.dliEnhanced({
			createTime: 4,
			body: { name: 'third_b', tags: [{ key: 'env', value: 'prod' }] },
		});
		return simulator;
	}

	async function names(simulator: Simulator, query: Record<string, string> = {}) {
		const { body } = await call(simulator, { path: ENHANCED, query });
		const found = body.connections as Array<{ name: string }>;
		expect(body.count).toBe(found.length);
		return found.map(({ name }) => name);
	}

	it('is sorted by creation time and paginated', async () => {
		const simulator = await startWithSome();
		expect(await names(simulator)).toEqual(['first', 'deleted', 'third', 'third_b']);
		expect(await names(simulator, { limit: '2', offset: '1' })).toEqual(['deleted', 'third']);
		expect(await names(simulator, { limit: '0' })).toHaveLength(4);
		expect(await names(simulator, { offset: '4' })).toEqual([]);
	});

	it('filters by name, status and tags', async () => {
		const simulator = await startWithSome();
		expect(await names(simulator, { status: 'deleted' })).toEqual(['deleted']);
		expect(await names(simulator, { status: 'ACTIVE', limit: '1' })).toEqual(['first']);
		expect(await names(simulator, { tags: 'env=prod' })).toEqual(['third_b']);
		expect(await names(simulator, { name: 'third' })).toEqual(['third']);
		simulator.switches.enhancedNameFilter = 'fuzzy';
		expect(await names(simulator, { name: 'third' })).toEqual(['third', 'third_b']);
	});

	it('returns 100 without a limit', async () => {
		const simulator = await start();
		for (let i = 0; i < 101; i += 1) simulator.seed.dliEnhanced();
		expect(await names(simulator)).toHaveLength(100);
	});

	it.each([
		['an unknown status', { status: 'FAILED' }],
		['a limit that is not a number', { limit: 'ten' }],
		['a negative offset', { offset: '-1' }],
		['an unknown query', { page: '1' }],
	])('rejects %s', async (_, query) => {
		const response = await call(await start(), { path: ENHANCED, query });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
	});

	it('separates projects', async () => {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID });
		const path = ENHANCED.replace(PROJECT, OTHER_PROJECT);
		const headers = { 'x-auth-token': OTHER_TOKEN };
		expect((await call(simulator, { path, headers })).body.count).toBe(0);
		expect((await call(simulator, { path: `${path}/${ID}`, headers })).status).toBe(400);
	});
});
