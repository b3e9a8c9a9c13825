import type { INodeParameters } from 'n8n-workflow';

import failedExample from '../simulator/examples/dli-basic-get-failed.json';
import { PROJECT_ID } from './account';
import { reasonOf } from './runNode';
import { asRecorded, byName, sdkRequest, useDli } from './useDli';

const { simulator, run } = useDli();

const form = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dliDatasourceConnection',
	operation,
	...changes,
});
const COLLECTION = `/v2.0/${PROJECT_ID}/datasource-connection`;
const OPEN_TSDB = { name: 'tsdb', service: 'cloudtable.OPENTSDB', url: 'tsdb.example.com:4242' };

describe('Get', () => {
	it("sends what Huawei Cloud's own SDK sends", async () => {
		const { method, path, query } = sdkRequest('dli.get');
		const [id = ''] = path.split('/').slice(-1);
		simulator().seed.dliBasic({ id });
		await run(form('get', { connectionId: id }));
		expect(simulator().requests.map(asRecorded)).toEqual([{ method, path, query }]);
	});

	it('returns the simplified connection', async () => {
		const { id } = simulator().seed.dliBasic({
			createTime: 1566180327674,
			queues: ['q1'],
			body: OPEN_TSDB,
		});
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toEqual([
			{
				connectionId: id,
				name: 'tsdb',
				serviceType: 'CloudTable.OpenTSDB',
				state: 'ACTIVE',
				address: 'tsdb.example.com:4242',
				connectionUrl: expect.stringContaining(':4242'),
				queues: ['q1'],
				createdAt: '2019-08-19T02:05:27.674Z',
				projectId: PROJECT_ID,
			},
		]);
	});

	it('returns the reason why a connection failed', async () => {
		const { id } = simulator().seed.dliBasic({ state: 'FAILED' });
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toMatchObject([
			{ state: 'FAILED', message: 'resource_mode_1: subnet not found' },
		]);
	});

	it('returns the reason of the connection if no queue has one', async () => {
		const { id } = simulator().seed.dliBasic({ state: 'FAILED' });
		const reason = { available_queue_info: [], message: 'no route' };
		simulator().respondNext({ status: 200, body: { ...failedExample.response.body, ...reason } });
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toMatchObject([{ state: 'FAILED', message: 'no route' }]);
	});

	it('returns the whole response if Simplify is off', async () => {
		const { id } = simulator().seed.dliBasic();
		const { results } = await run(form('get', { connectionId: id, simplify: false }));
		expect(results).toMatchObject([{ connection_id: id, process: 1 }]);
		expect(results[0]).not.toHaveProperty('is_success');
	});

	it('returns no service and no time if the response has no possible one', async () => {
		const connection = { connection_id: 'c', name: 'n', state: 'FAILED', create_time: 1e20 };
		const queues = [null, { name: 'q' }];
		simulator().respondNext({
			status: 200,
			body: { ...connection, available_queue_info: queues },
		});
		const { results } = await run(form('get', { connectionId: 'c' }));
		const { projectId, ...simplified } = results[0] ?? {};
		expect(projectId).toBe(PROJECT_ID);
		expect(simplified).toEqual({ connectionId: 'c', name: 'n', state: 'FAILED', queues: ['q'] });
	});

	it('counts a deleted connection as missing', async () => {
		const { id } = simulator().seed.dliBasic({ state: 'DELETED' });
		const { error } = await run(form('get', { connectionId: id }));
		expect(reasonOf(error)).toBe(`Connection ${id} was not found`);
	});

	it.each(['DLI.0001', 'DLI.0002', 'DLI.0023'] as const)(
		'recognizes the error code %s of a missing connection',
		async (code) => {
			simulator().switches.dliMissingConnection = code;
			const id = '00000000-0000-4000-8000-000000000000';
			const { error } = await run(form('get', { connectionId: id }));
			expect(reasonOf(error)).toBe(`Connection ${id} was not found`);
		},
	);

	it('does not count a missing API as a missing connection', async () => {
		simulator().switches.basicConnections = 'notPublished';
		const { error } = await run(form('get', { connectionId: byName('x') }));
		expect(error?.message).toContain('[APIGW.0101]');
		expect(error?.description).toContain('DLI Enhanced Connection');
	});
});

describe('Get Many', () => {
	const seedAll = () => {
		const tags = [{ key: 'env', value: 'prod' }];
		simulator().seed.dliBasic({ queues: ['q1'], body: { name: 'rds', tags } });
		simulator().seed.dliBasic({ body: OPEN_TSDB });
		simulator().seed.dliBasic({ body: { name: 'gone' }, state: 'DELETED' });
	};
	const names = async (changes: INodeParameters) =>
		(await run(form('getAll', changes))).results.map(({ name }) => name);

	it('reads the list in one request, without deleted connections', async () => {
		seedAll();
		expect(await names({ returnAll: true })).toEqual(['rds', 'tsdb']);
		expect(simulator().requests.map(({ path, query }) => ({ path, query }))).toEqual([
			{ path: COLLECTION, query: {} },
		]);
	});

	it.each<[string, INodeParameters, string[]]>([
		['a limit', { limit: 1 }, ['rds']],
		['deleted connections', { filters: { includeDeleted: true } }, ['rds', 'tsdb', 'gone']],
		['the exact name', { filters: { name: 'rds' } }, ['rds']],
		['part of a name', { filters: { name: 'rd' } }, []],
		['the service', { filters: { service: 'CloudTable.OpenTSDB' } }, ['tsdb']],
		['the service by an alias', { filters: { service: '={{ "rds" }}' } }, ['rds']],
		['tags', { filters: { tags: 'env=prod' } }, ['rds']],
		['a limit after a filter', { limit: 1, filters: { service: 'CloudTable.OpenTSDB' } }, ['tsdb']],
	])('accepts %s', async (_case, changes, expected) => {
		seedAll();
		expect(await names(changes)).toEqual(expected);
	});

	it.each(['queue_list', 'available_queue_info'] as const)(
		'reads the names of the queues from %s',
		async (boundQueueField) => {
			simulator().switches.boundQueueField = boundQueueField;
			seedAll();
			const { results } = await run(form('getAll', { limit: 1 }));
			expect(results).toMatchObject([{ queues: ['q1'] }]);
		},
	);

	it('returns the whole response if Simplify is off', async () => {
		seedAll();
		const { results } = await run(form('getAll', { limit: 1, simplify: false }));
		expect(results).toMatchObject([{ destination: '192.168.0.6:3306' }]);
		expect(results[0]).not.toHaveProperty('message');
	});

	it('names the successor after the service was discontinued', async () => {
		simulator().switches.basicConnections = 'notPublished';
		const { error } = await run(form('getAll'));
		expect(error?.description).toContain('DLI Enhanced Connection');
	});
});
