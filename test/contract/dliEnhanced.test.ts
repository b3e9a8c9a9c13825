import type { INodeParameters } from 'n8n-workflow';

import { ItemParameters } from '../../nodes/HuaweiDataConnections/fields/ItemParameters';
import { readBindings } from '../../nodes/HuaweiDataConnections/dli/enhanced/queues';
import createExample from '../simulator/examples/dli-enhanced-create.json';
import poolExample from '../simulator/examples/dli-enhanced-create-pool.json';
import { PROJECT_ID } from './account';
import { reasonOf } from './runNode';
import {
	asRecorded,
	byName,
	enhancedCreateForm as createForm,
	enhancedForm as form,
	rowsOf,
	sdkRequest,
	useDli,
} from './useDli';

const { simulator, run, writes } = useDli();

const formOf = (body: typeof createExample.request.body | typeof poolExample.request.body) => ({
	connectionName: body.name,
	vpcId: body.dest_vpc_id,
	networkId: body.dest_network_id,
});

describe('Create', () => {
	it("sends the documentation's request and returns the connection ID", async () => {
		const { body } = createExample.request;
		const additionalFields = {
			queues: { queue: rowsOf(body.queues) },
			hosts: { host: body.hosts },
			routeTableId: body.routetable_id,
			tags: { tag: body.tags },
		};
		const { results } = await run(createForm(additionalFields, formOf(body)));
		expect(writes()[0]?.body).toEqual(body);
		expect(results).toEqual([
			{
				connectionId: createExample.response.body.connection_id,
				name: body.name,
				serviceType: 'enhanced',
				action: 'created',
				response: createExample.response.body,
				projectId: PROJECT_ID,
			},
		]);
	});

	it("sends the documentation's request for a pool", async () => {
		const { body } = poolExample.request;
		const { error } = await run(
			createForm(
				{ elasticResourcePools: { pool: rowsOf(body.elastic_resource_pools) } },
				formOf(body),
			),
		);
		expect(error).toBeUndefined();
		expect(writes()[0]?.body).toEqual(body);
	});

	it("sends what Huawei Cloud's own SDK sends", async () => {
		await run(
			createForm({
				elasticResourcePools: { pool: rowsOf(['pool_a'], 'list') },
				queues: { queue: rowsOf(['q1', 'q2'], 'list') },
				hosts: { host: [{ name: 'ecs-1', ip: '192.168.0.1' }] },
				routeTableId: 'rt-1',
				tags: { tag: [{ key: 'k', value: 'v' }] },
			}),
		);
		expect(writes().map(asRecorded)).toEqual([sdkRequest('dli.enhanced.create')]);
	});

	it('needs no queue and no pool', async () => {
		await run(createForm());
		expect(writes()[0]?.body).toEqual({
			name: 'enh1',
			dest_vpc_id: 'vpc-1',
			dest_network_id: 'net-1',
		});
	});

	it('accepts hosts as rows, as a hosts file and as JSON', async () => {
		const hostsFile = '# data nodes\n192.168.0.2 ecs-2 ecs-2.example.com # two names\n\n';
		const hostsJson = '[{"name":"ecs-3","ip":"192.168.0.3"}]';
		const hosts = { host: [{ name: 'ecs-1', ip: '192.168.0.1' }] };
		await run(createForm({ hosts, hostsFile, hostsJson }));
		expect(writes()[0]?.body).toMatchObject({
			hosts: [
				{ name: 'ecs-1', ip: '192.168.0.1' },
				{ name: 'ecs-2', ip: '192.168.0.2' },
				{ name: 'ecs-2.example.com', ip: '192.168.0.2' },
				{ name: 'ecs-3', ip: '192.168.0.3' },
			],
		});
	});

	it.each<[string, INodeParameters, INodeParameters, string]>([
		['a name with a hyphen', {}, { connectionName: 'a-b' }, "'Connection Name' is invalid"],
		['no VPC', {}, { vpcId: '={{ "" }}' }, "'VPC' is empty"],
		['no subnet', {}, { networkId: '={{ "" }}' }, "'Subnet' is empty"],
		[
			'the default queue',
			{ queues: { queue: rowsOf(['q1', 'Default']) } },
			{},
			"'Queues' must not contain",
		],
		['queues without any', { queues: {} }, {}, "'Queues' is empty"],
		[
			'a queue from an undefined value',
			{ queues: { queue: rowsOf(['={{ $json.nowhere }}']) } },
			{},
			"'Queues: Name' is empty",
		],
		[
			'a pool with a slash',
			{ elasticResourcePools: { pool: rowsOf(['a/b']) } },
			{},
			"'Elastic Resource Pools' is invalid",
		],
		['a route table with a slash', { routeTableId: 'a/b' }, {}, "'Route Table' is invalid"],
		['a bad IP', { hosts: { host: [{ name: 'a', ip: '1.2.3.256' }] } }, {}, "'Hosts: IP Address'"],
		['a bad host', { hosts: { host: [{ name: '1a', ip: '1.2.3.4' }] } }, {}, "'Hosts: Name'"],
		[
			'no host name',
			{ hosts: { host: [{ name: '', ip: '1.2.3.4' }] } },
			{},
			"'Hosts: Name' is empty",
		],
		['a line without name', { hostsFile: '1.2.3.4' }, {}, "'Hosts (Hosts File)' has an address"],
		['a line with a bad IP', { hostsFile: 'ecs 1.2.3.4' }, {}, "'Hosts (Hosts File)' is invalid"],
		['hosts that are not a list', { hostsJson: '{}' }, {}, "'Hosts (JSON)' must be a JSON list"],
		['hosts that are not JSON', { hostsJson: '[' }, {}, "'Hosts (JSON)' is not valid JSON"],
		[
			'hosts without IP',
			{ hostsJson: '[{"name":"a"}]' },
			{},
			"'Hosts (JSON): IP Address' is empty",
		],
	])('rejects %s before anything is sent', async (_case, additionalFields, changes, message) => {
		const { error } = await run(createForm(additionalFields, changes));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});

	it('accepts up to 20,000 hosts', async () => {
		const hostsFile = (count: number) =>
			Array.from({ length: count }, (_, index) => `10.0.0.1 h${index}`).join('\n');
		expect((await run(createForm({ hostsFile: hostsFile(20_000) }))).error).toBeUndefined();
		const { error } = await run(createForm({ hostsFile: hostsFile(20_001) }));
		expect(error?.message).toContain("'Hosts' may be 20000 at most");
	});
});

describe('The queues of Create', () => {
	const sent = async (queues: unknown) => {
		await run(createForm({ queues } as INodeParameters), [{ names: ['q1', 'q2', '', 'q1'] }]);
		return writes()[0]?.body;
	};

	it('may come from an expression for several queues, without duplicates', async () => {
		const queues = { queue: rowsOf(['q3', '={{ $json.names }}']) };
		expect(await sent(queues)).toMatchObject({ queues: ['q3', 'q1', 'q2'] });
	});

	it('may be empty for an item', async () => {
		expect(await sent({ queue: rowsOf(['={{ [] }}']) })).not.toHaveProperty('queues');
	});

	it('may be a list of names in JSON', () => {
		const parameters = ItemParameters.fromValues({
			queues: ['q1', ' q2 ', ''],
			elasticResourcePools: ['p1'],
		});
		expect(readBindings(parameters)).toEqual({
			queues: ['q1', 'q2'],
			elasticResourcePools: ['p1'],
		});
	});

	it('are reported as empty if they are a list, which n8n drops', async () => {
		const { error } = await run(createForm({ queues: ['q1'] }));
		expect(reasonOf(error)).toBe("'Queues' is empty");
		expect(simulator().requests).toEqual([]);
	});
});

describe('Get', () => {
	it('returns the simplified connection', async () => {
		const { id } = simulator().seed.dliEnhanced({
			createTime: 0,
			peerings: 'FAILED',
			routes: [{ name: 'r1', cidr: '10.0.0.0/16' }],
			body: { queues: ['q1'], hosts: [{ name: 'ecs-1', ip: '10.0.0.1' }] },
		});
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toEqual([
			{
				connectionId: id,
				name: 'seeded',
				state: 'ACTIVE',
				vpcId: 'vpc',
				queues: [{ name: 'q1', state: 'FAILED', error: 'subnet not found' }],
				elasticResourcePools: [],
				hosts: [{ name: 'ecs-1', ip: '10.0.0.1' }],
				routes: [{ name: 'r1', cidr: '10.0.0.0/16' }],
				projectId: PROJECT_ID,
			},
		]);
	});

	it('returns the time of creation', async () => {
		const { id } = simulator().seed.dliEnhanced({ createTime: 1566888011125 });
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toMatchObject([{ createdAt: '2019-08-27T06:40:11.125Z' }]);
	});

	it('returns the whole response if Simplify is off', async () => {
		const { id } = simulator().seed.dliEnhanced({});
		const { results } = await run(form('get', { connectionId: id, simplify: false }));
		expect(results).toMatchObject([{ id, status: 'ACTIVE', dest_vpc_id: 'vpc' }]);
		expect(results[0]).not.toHaveProperty('is_success');
	});

	it('finds the exact name, and ignores deleted connections', async () => {
		const { id } = simulator().seed.dliEnhanced({ body: { name: 'sales' } });
		simulator().seed.dliEnhanced({ body: { name: 'sales_2' } });
		simulator().seed.dliEnhanced({ body: { name: 'sales' }, status: 'DELETED' });
		const { results } = await run(form('get', { connectionId: byName('sales') }));
		expect(results).toMatchObject([{ connectionId: id }]);
	});

	it('counts a deleted connection as missing', async () => {
		const { id } = simulator().seed.dliEnhanced({ status: 'DELETED' });
		const { error } = await run(form('get', { connectionId: id }));
		expect(reasonOf(error)).toBe(`Connection ${id} was not found`);
	});

	it.each(['../x', 'a/b', '={{ "" }}'])('rejects the ID %s', async (connectionId) => {
		const { error } = await run(form('get', { connectionId }));
		expect(error?.message).toContain("'Connection'");
		expect(simulator().requests).toEqual([]);
	});
});

describe('Get Many', () => {
	const seedMany = (count: number) => {
		for (let index = 0; index < count; index++) {
			simulator().seed.dliEnhanced({ createTime: index });
		}
	};

	it.each([0, 1, 99, 100, 101, 200, 250])('reads all of %i connections once', async (count) => {
		seedMany(count);
		const { results } = await run(form('getAll', { returnAll: true }));
		expect(results).toHaveLength(count);
		expect(new Set(results.map(({ connectionId }) => connectionId)).size).toBe(count);
	});

	it('reads no more than the limit', async () => {
		seedMany(120);
		expect((await run(form('getAll', { limit: 101 }))).results).toHaveLength(101);
		expect(simulator().requests.map(({ query }) => query)).toMatchObject([
			{ offset: '0', status: 'ACTIVE' },
			{ offset: '99', status: 'ACTIVE' },
		]);
	});

	it("sends what Huawei Cloud's own SDK sends", async () => {
		const filters = { name: 'enh', includeDeleted: true };
		await run(form('getAll', { filters }));
		expect(simulator().requests.map(asRecorded)).toEqual([sdkRequest('dli.enhanced.list')]);
	});

	it('leaves out deleted connections unless Include Deleted is on', async () => {
		seedMany(1);
		simulator().seed.dliEnhanced({ status: 'DELETED' });
		expect((await run(form('getAll'))).results).toHaveLength(1);
		const filters = { includeDeleted: true };
		expect((await run(form('getAll', { filters }))).results).toHaveLength(2);
	});

	it.each(['exact', 'fuzzy'] as const)(
		'finds the exact name if the filter of the API is %s',
		async (filter) => {
			simulator().switches.enhancedNameFilter = filter;
			for (const name of ['one_1', 'one_2', 'one'])
				simulator().seed.dliEnhanced({ body: { name } });
			const { results } = await run(form('getAll', { limit: 1, filters: { name: 'one' } }));
			expect(results.map(({ name }) => name)).toEqual(['one']);
		},
	);

	it('filters by tags', async () => {
		const tags = [{ key: 'env', value: 'prod' }];
		simulator().seed.dliEnhanced({ body: { name: 'tagged', tags } });
		seedMany(1);
		const { results } = await run(form('getAll', { filters: { tags: ' env=prod , ' } }));
		expect(results.map(({ name }) => name)).toEqual(['tagged']);
	});

	it('returns the whole response if Simplify is off', async () => {
		seedMany(1);
		const { results } = await run(form('getAll', { simplify: false }));
		expect(results).toMatchObject([{ id: expect.any(String), isPrivis: true }]);
	});

	it.each([
		['tags that are not pairs', { filters: { tags: 'env' } }, "'Tags' must be pairs"],
		['a limit of 0', { limit: '={{ 0 }}' }, "'Limit' must be"],
	])('rejects %s before anything is sent', async (_case, changes, message) => {
		const { error } = await run(form('getAll', changes as INodeParameters));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});

	it('ends if the server returns the same page repeatedly', async () => {
		const connections = Array.from({ length: 100 }, (_, index) => ({ id: `id-${index}` }));
		simulator().respondNext({ status: 200, body: { connections }, times: 10 });
		const { results } = await run(form('getAll', { returnAll: true }));
		expect(results).toHaveLength(100);
		expect(simulator().requests.length).toBeLessThan(6);
	});
});
