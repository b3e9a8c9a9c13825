import type { INodeParameters } from 'n8n-workflow';

import failedExample from '../simulator/examples/dli-basic-get-failed.json';
import { PROJECT_ID } from './account';
import { asRecorded, byName, sdkRequest, useDli } from './dliRuns';

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

	it('gives the connection in short', async () => {
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
				progress: 1,
				address: 'tsdb.example.com:4242',
				connectionUrl: expect.stringContaining(':4242'),
				queues: ['q1'],
				createdAt: '2019-08-19T02:05:27.674Z',
			},
		]);
	});

	it('tells why a connection failed', async () => {
		const { id } = simulator().seed.dliBasic({ state: 'FAILED' });
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toMatchObject([
			{ state: 'FAILED', message: 'resource_mode_1: subnet not found' },
		]);
	});

	it('tells it in the words of the answer where no queue does', async () => {
		const { id } = simulator().seed.dliBasic({ state: 'FAILED' });
		const told = { available_queue_info: [], message: 'no route' };
		simulator().respondNext({ status: 200, body: { ...failedExample.response.body, ...told } });
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toMatchObject([{ state: 'FAILED', message: 'no route' }]);
	});

	it('gives all that Huawei Cloud tells', async () => {
		const { id } = simulator().seed.dliBasic();
		const { results } = await run(form('get', { connectionId: id, simplify: false }));
		expect(results).toMatchObject([{ connection_id: id, process: 1 }]);
		expect(results[0]).not.toHaveProperty('is_success');
	});

	it('does not take a deleted connection for one', async () => {
		const { id } = simulator().seed.dliBasic({ state: 'DELETED' });
		const { error } = await run(form('get', { connectionId: id }));
		expect(error?.message).toBe(`Connection ${id} was not found`);
	});

	it.each(['DLI.0001', 'DLI.0002', 'DLI.0023'] as const)(
		'knows the answer %s for a connection that is not there',
		async (code) => {
			simulator().switches.dliMissingConnection = code;
			const id = '00000000-0000-4000-8000-000000000000';
			const { error } = await run(form('get', { connectionId: id }));
			expect(error?.message).toBe(`Connection ${id} was not found`);
		},
	);

	it('does not take an API that is not there for a connection that is not', async () => {
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

	it('reads the list with one request, without the deleted ones', async () => {
		seedAll();
		expect(await names({ returnAll: true })).toEqual(['rds', 'tsdb']);
		expect(simulator().requests.map(({ path, query }) => ({ path, query }))).toEqual([
			{ path: COLLECTION, query: {} },
		]);
	});

	it.each<[string, INodeParameters, string[]]>([
		['a limit', { limit: 1 }, ['rds']],
		['deleted ones', { filters: { includeDeleted: true } }, ['rds', 'tsdb', 'gone']],
		['the exact name', { filters: { name: 'rds' } }, ['rds']],
		['a part of a name', { filters: { name: 'rd' } }, []],
		['the service', { filters: { service: 'CloudTable.OpenTSDB' } }, ['tsdb']],
		['the service by an alias', { filters: { service: '={{ "rds" }}' } }, ['rds']],
		['tags', { filters: { tags: 'env=prod' } }, ['rds']],
		['a limit after a filter', { limit: 1, filters: { service: 'CloudTable.OpenTSDB' } }, ['tsdb']],
	])('takes %s', async (_what, changes, expected) => {
		seedAll();
		expect(await names(changes)).toEqual(expected);
	});

	it.each(['queue_list', 'available_queue_info'] as const)(
		'finds the names of the queues in %s',
		async (boundQueueField) => {
			simulator().switches.boundQueueField = boundQueueField;
			seedAll();
			const { results } = await run(form('getAll', { limit: 1 }));
			expect(results).toMatchObject([{ queues: ['q1'] }]);
		},
	);

	it('gives all that Huawei Cloud tells', async () => {
		seedAll();
		const { results } = await run(form('getAll', { limit: 1, simplify: false }));
		expect(results).toMatchObject([{ destination: '192.168.0.6:3306' }]);
		expect(results[0]).not.toHaveProperty('message');
	});

	it('names the successor when the service was switched off', async () => {
		simulator().switches.basicConnections = 'notPublished';
		const { error } = await run(form('getAll'));
		expect(error?.description).toContain('DLI Enhanced Connection');
	});
});
