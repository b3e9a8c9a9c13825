import type { Switches } from '../../simulator';
import {
	BASIC,
	BASIC_BODY,
	call,
	useSimulators,
	OTHER_PROJECT,
	OTHER_TOKEN,
	PROJECT,
} from './helpers';

const ID = '68233202-63bf-4f27-a99b-fa5f5a2dbae1';
const ONE = `${BASIC}/${ID}`;
const tag = (key: string, value = 'v') => ({ tags: [{ key, value }] });

describe('basic create', () => {
	const start = useSimulators();

	it.each([
		['all characters a name may have', { name: 'a-B_9'.padEnd(64, 'x') }],
		['an alias of a service', { service: 'ct', url: 'zk1:2181,zk2:2181' }],
		['a service in another case', { service: 'mrs.OPENTSDB' }],
		['the longest address', { url: `${'h'.repeat(507)}:3306` }],
		['no tags', { tags: [] }],
		['a tag in any language', tag('部门 é:+-@_.=1', 'données')],
		['the longest tag', tag('k'.repeat(128), 'v'.repeat(255))],
		['an empty tag value', tag('k', '')],
	])('accepts %s', async (_, changes) => {
		const simulator = await start();
		const response = await call(simulator, { path: BASIC, body: { ...BASIC_BODY, ...changes } });
		expect(response).toMatchObject({
			status: 201,
			body: { is_success: true, message: '', connection_id: ID },
		});
	});

	it.each([
		['a name with a dot', { name: 'a.b' }, 'name'],
		['an empty name', { name: '' }, 'name'],
		['a long name', { name: 'a'.repeat(65) }, 'name'],
		['a number as the name', { name: 1 }, 'name'],
		['no service', { service: undefined }, 'service'],
		['an unknown service', { service: 'constructor' }, 'service'],
		['an empty security group', { security_group_id: '' }, 'security_group_id'],
		['no network', { network_id: undefined }, 'network_id'],
		['an address without a port', { url: '192.168.0.6' }, 'url'],
		['port 0', { url: '192.168.0.6:0' }, 'url'],
		['port 65536', { url: '192.168.0.6:65536' }, 'url'],
		['a scheme', { url: 'jdbc:mysql://192.168.0.6:3306' }, 'url'],
		['two addresses for RDS', { url: '192.168.0.6:3306,192.168.0.7:3306' }, 'url'],
		['a space after the comma', { service: 'CloudTable', url: 'a:2181, b:2181' }, 'url'],
		['a long address', { url: `${'h'.repeat(508)}:3306` }, 'url'],
		['tags as text', { tags: ['a=b'] }, 'tags.0'],
		['a tag without a value', { tags: [{ key: 'k' }] }, 'tags.0.value'],
		['a tag with more keys', { tags: [{ key: 'k', value: 'v', x: 1 }] }, 'tags.0.x'],
		['an empty tag key', tag(''), 'tags.0.key'],
		['a long tag key', tag('k'.repeat(129)), 'tags.0.key'],
		['a long tag value', tag('k', 'v'.repeat(256)), 'tags.0.value'],
		['a system tag', tag('_sys_a'), 'tags.0.key'],
		['a tag key with a leading space', tag(' k'), 'tags.0.key'],
		['a tag key with a slash', tag('a/b'), 'tags.0.key'],
		['an unknown key', { queues: ['q1'] }, 'queues'],
	])('rejects %s', async (_, changes, part) => {
		const simulator = await start();
		const response = await call(simulator, { path: BASIC, body: { ...BASIC_BODY, ...changes } });
		expect(response.status).toBe(400);
		expect(response.body).toEqual({
			error_code: 'DLI.0001',
			error_msg: `The parameter ${part} is invalid.`,
		});
		expect(simulator.connections()).toEqual([]);
		expect(simulator.requests[0]).toMatchObject({
			status: 400,
			note: expect.any(String) as string,
		});
	});

	it.each<[Partial<Switches>, number, Record<string, unknown>]>([
		[{ basicConnections: 'notPublished' }, 404, { error_code: 'APIGW.0101' }],
		[{ basicConnections: 'notSupported' }, 400, { error_code: 'DLI.0007' }],
		[{ basicConnections: 'rejectedInBody' }, 201, { is_success: false }],
	])('of a discontinued service is rejected: %j', async (switches, status, body) => {
		const simulator = await start({ switches });
		const response = await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect(response).toMatchObject({ status, body });
		expect(simulator.connections()).toEqual([]);
	});

	it('accepts a name twice, unless names are unique', async () => {
		const simulator = await start();
		const create = async () => await call(simulator, { path: BASIC, body: BASIC_BODY });
		const [first, second] = [await create(), await create()];
		expect([first.status, second.status]).toEqual([201, 201]);
		expect(second.body.connection_id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
		expect(second.body.connection_id).not.toBe(first.body.connection_id);
		simulator.switches.dliNamesUnique = true;
		expect(await create()).toMatchObject({ status: 400, body: { error_code: 'DLI.0006' } });
	});

	it('limits tags as the console does, if switched on', async () => {
		const simulator = await start({ switches: { consoleTagLimits: true } });
		const withTags = async (tags: object[]) =>
			(await call(simulator, { path: BASIC, body: { ...BASIC_BODY, tags } })).status;
		const tags = Array.from({ length: 11 }, (_, i) => ({ key: `k${i}`, value: '' }));
		expect(await withTags(tags.slice(1))).toBe(201);
		expect(await withTags(tags)).toBe(400);
		expect(await withTags([tags[0]!, tags[0]!])).toBe(400);
	});
});

describe('basic life cycle', () => {
	const start = useSimulators();

	it('becomes ACTIVE after some reads, and cannot be deleted before', async () => {
		const simulator = await start({ switches: { basicReadsUntilSettled: 2 } });
		await call(simulator, { path: BASIC, body: BASIC_BODY });
		const remove = async () => await call(simulator, { method: 'DELETE', path: ONE });
		expect(await remove()).toMatchObject({ status: 400, body: { error_code: 'DLI.0007' } });
		const states = [];
		for (let read = 0; read < 3; read += 1) {
			const { body } = await call(simulator, { path: ONE });
			states.push([body.state, body.process]);
		}
		expect(states).toEqual([
			['CREATING', 0.3],
			['CREATING', 0.7],
			['ACTIVE', 1],
		]);
		const { body } = await call(simulator, { path: ONE });
		expect(body.connection_url).toMatch(/^to-rds-.*:3306$/);
		expect(body).toMatchObject({ destination: BASIC_BODY.url, name: BASIC_BODY.name });
		expect((await remove()).body).toEqual({ is_success: true, message: 'Deleted' });
	});

	it('can reach its final state immediately, or fail', async () => {
		const simulator = await start({
			switches: { basicReadsUntilSettled: 0, basicOutcome: 'FAILED' },
		});
		await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect((await call(simulator, { path: ONE })).body).toMatchObject({
			state: 'FAILED',
			available_queue_info: [{ err_msg: expect.any(String) as string }],
		});
	});

	it('still lists and returns a deleted connection, but does not delete it again', async () => {
		const simulator = await start();
		simulator.seed.dliBasic({ id: ID });
		await call(simulator, { method: 'DELETE', path: ONE });
		expect((await call(simulator, { path: ONE })).body.state).toBe('DELETED');
		expect((await call(simulator, { path: BASIC })).body).toMatchObject({
			count: 1,
			connections: [{ connection_id: ID, state: 'DELETED' }],
		});
		expect(await call(simulator, { method: 'DELETE', path: ONE })).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'The connection does not exist.' },
		});
	});

	it.each([
		['DLI.0001', 400],
		['DLI.0002', 400],
		['DLI.0023', 404],
	] as const)('returns %s for an unknown connection', async (dliMissingConnection, status) => {
		const simulator = await start({ switches: { dliMissingConnection } });
		const response = await call(simulator, { path: ONE });
		expect(response).toMatchObject({ status, body: { error_code: dliMissingConnection } });
	});

	it('rejects an ID that is not a UUID', async () => {
		const response = await call(await start(), { path: `${BASIC}/1` });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
	});
});

describe('basic list', () => {
	const start = useSimulators();

	it('filters by tags and accepts no other query', async () => {
		const simulator = await start();
		simulator.seed.dliBasic({ body: { name: 'tagged', tags: [{ key: 'env', value: 'a=b' }] } });
		simulator.seed.dliBasic();
		const tagged = await call(simulator, { path: BASIC, query: { tags: 'env=a=b' } });
		expect(tagged.body).toMatchObject({ count: 1, connections: [{ name: 'tagged' }] });
		expect((await call(simulator, { path: BASIC, query: { tags: 'env=x' } })).body.count).toBe(0);
		expect((await call(simulator, { path: BASIC, query: { limit: '1' } })).status).toBe(400);
		expect((await call(simulator, { path: BASIC, query: { tags: 'env' } })).status).toBe(400);
	});

	it('returns bound queues under the switched key', async () => {
		const simulator = await start();
		simulator.seed.dliBasic({ queues: ['q1'] });
		const entry = async () => {
			const { body } = await call(simulator, { path: BASIC });
			return (body.connections as object[])[0];
		};
		expect(await entry()).toMatchObject({ queue_list: ['q1'] });
		expect(await entry()).not.toHaveProperty('available_queue_info');
		simulator.switches.boundQueueField = 'available_queue_info';
		expect(await entry()).toMatchObject({
			available_queue_info: [{ name: 'q1', peer_id: expect.any(String) as string }],
		});
		expect(await entry()).not.toHaveProperty('queue_list');
		simulator.switches.boundQueueIdKey = 'uuid';
		expect(await entry()).toMatchObject({
			available_queue_info: [{ uuid: expect.any(String) as string }],
		});
	});

	it('separates projects', async () => {
		const simulator = await start();
		simulator.seed.dliBasic({ id: ID });
		const path = BASIC.replace(PROJECT, OTHER_PROJECT);
		const headers = { 'x-auth-token': OTHER_TOKEN };
		expect((await call(simulator, { path, headers })).body.count).toBe(0);
		expect((await call(simulator, { path: `${path}/${ID}`, headers })).status).toBe(400);
	});
});
