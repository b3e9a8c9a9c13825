import type { IDataObject, INodeParameters } from 'n8n-workflow';

import recorded from '../fixtures/sdk-requests.json';
import createExample from '../simulator/examples/dli-enhanced-create.json';
import poolExample from '../simulator/examples/dli-enhanced-create-pool.json';
import { credentialFor, useSimulator } from './account';
import { runNode } from './harness';

const simulator = useSimulator();

const form = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dliEnhancedConnection',
	operation,
	...changes,
});
const createForm = (additionalFields: INodeParameters = {}, changes: INodeParameters = {}) =>
	form('create', {
		connectionName: 'enh1',
		vpcId: 'vpc-1',
		networkId: 'net-1',
		additionalFields,
		...changes,
	});

async function run(parameters: INodeParameters, items: IDataObject[] = [{}]) {
	const { outputs, error } = await runNode({
		parameters,
		items,
		credential: credentialFor(simulator().url),
	});
	return { error, results: (outputs[0] ?? []).map(({ json }) => json) };
}

const formOf = (body: typeof createExample.request.body | typeof poolExample.request.body) => ({
	connectionName: body.name,
	vpcId: body.dest_vpc_id,
	networkId: body.dest_network_id,
});

describe('Create', () => {
	it("sends the documentation's request and gives the connection ID", async () => {
		const { body } = createExample.request;
		const additionalFields = {
			queues: body.queues,
			hosts: { host: body.hosts },
			routeTableId: body.routetable_id,
			tags: { tag: body.tags },
		};
		const { results } = await run(createForm(additionalFields, formOf(body)));
		expect(simulator().requests[0]?.body).toEqual(body);
		expect(results).toEqual([
			{
				connectionId: createExample.response.body.connection_id,
				name: body.name,
				serviceType: 'enhanced',
				action: 'created',
				response: createExample.response.body,
			},
		]);
	});

	it("sends the documentation's request for a pool", async () => {
		const { body } = poolExample.request;
		const { error } = await run(
			createForm({ elasticResourcePools: body.elastic_resource_pools }, formOf(body)),
		);
		expect(error).toBeUndefined();
		expect(simulator().requests[0]?.body).toEqual(body);
	});

	it("sends what Huawei Cloud's own SDK sends", async () => {
		const request = recorded.requests.find(({ case: name }) => name === 'dli.enhanced.create');
		await run(
			createForm({
				elasticResourcePools: ['pool_a'],
				queues: ['q1', 'q2'],
				hosts: { host: [{ name: 'ecs-1', ip: '192.168.0.1' }] },
				routeTableId: 'rt-1',
				tags: { tag: [{ key: 'k', value: 'v' }] },
			}),
		);
		expect(simulator().requests[0]?.body).toEqual(request?.body);
	});

	it('needs no queue and no pool', async () => {
		await run(createForm());
		expect(simulator().requests[0]?.body).toEqual({
			name: 'enh1',
			dest_vpc_id: 'vpc-1',
			dest_network_id: 'net-1',
		});
	});

	it('takes hosts as rows, as a hosts file and as JSON', async () => {
		const hostsFile = '# data nodes\n192.168.0.2 ecs-2 ecs-2.example.com # two names\n\n';
		const hostsJson = '[{"name":"ecs-3","ip":"192.168.0.3"}]';
		const hosts = { host: [{ name: 'ecs-1', ip: '192.168.0.1' }] };
		await run(createForm({ hosts, hostsFile, hostsJson }));
		expect(simulator().requests[0]?.body).toMatchObject({
			hosts: [
				{ name: 'ecs-1', ip: '192.168.0.1' },
				{ name: 'ecs-2', ip: '192.168.0.2' },
				{ name: 'ecs-2.example.com', ip: '192.168.0.2' },
				{ name: 'ecs-3', ip: '192.168.0.3' },
			],
		});
	});

	it.each<[string, INodeParameters, INodeParameters, string]>([
		['a name with a hyphen', {}, { connectionName: 'a-b' }, "'Connection Name' may hold only"],
		['no VPC', {}, { vpcId: '={{ "" }}' }, "'VPC ID' is empty"],
		['no subnet', {}, { networkId: '={{ "" }}' }, "'Network ID' is empty"],
		['the default queue', { queues: ['q1', 'Default'] }, {}, "'Queues' must not hold"],
		['a route table with a slash', { routeTableId: 'a/b' }, {}, "'Route Table ID' may hold"],
		['a bad IP', { hosts: { host: [{ name: 'a', ip: '1.2.3.256' }] } }, {}, "'Hosts: IP Address'"],
		['a bad host', { hosts: { host: [{ name: '1a', ip: '1.2.3.4' }] } }, {}, "'Hosts: Name'"],
		[
			'no host name',
			{ hosts: { host: [{ name: '', ip: '1.2.3.4' }] } },
			{},
			"'Hosts: Name' is empty",
		],
		['a line without name', { hostsFile: '1.2.3.4' }, {}, "'Hosts (Hosts File)' has an address"],
		['a line with a bad IP', { hostsFile: 'ecs 1.2.3.4' }, {}, "'Hosts (Hosts File)' may hold"],
		['hosts that are no list', { hostsJson: '{}' }, {}, "'Hosts (JSON)' must be a JSON list"],
		['hosts that are no JSON', { hostsJson: '[' }, {}, "'Hosts (JSON)' is not valid JSON"],
		[
			'hosts without IP',
			{ hostsJson: '[{"name":"a"}]' },
			{},
			"'Hosts (JSON): IP Address' is empty",
		],
	])('refuses %s before anything is sent', async (_given, added, changes, says) => {
		const { error } = await run(createForm(added, changes));
		expect(error?.message).toContain(says);
		expect(simulator().requests).toEqual([]);
	});

	it('takes 20,000 hosts and no more', async () => {
		const hostsFile = (count: number) =>
			Array.from({ length: count }, (_, index) => `10.0.0.1 h${index}`).join('\n');
		expect((await run(createForm({ hostsFile: hostsFile(20_000) }))).error).toBeUndefined();
		const { error } = await run(createForm({ hostsFile: hostsFile(20_001) }));
		expect(error?.message).toContain("'Hosts' may be 20000 at most");
	});
});

describe('Get', () => {
	it('gives the connection', async () => {
		const { id } = simulator().seed.dliEnhanced({});
		const { results } = await run(form('get', { connectionId: id }));
		expect(results).toMatchObject([{ id, status: 'ACTIVE' }]);
		expect(results[0]).not.toHaveProperty('is_success');
	});

	it('does not take a deleted connection for one', async () => {
		const { id } = simulator().seed.dliEnhanced({ status: 'DELETED' });
		const { error } = await run(form('get', { connectionId: id }));
		expect(error?.message).toBe(`The connection ${id} was deleted`);
	});

	it.each(['../x', 'a/b', '={{ "" }}'])('refuses the ID %s', async (connectionId) => {
		const { error } = await run(form('get', { connectionId }));
		expect(error?.message).toContain("'Connection ID'");
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
		expect(new Set(results.map(({ id }) => id)).size).toBe(count);
	});

	it('reads no more than the limit', async () => {
		seedMany(120);
		expect((await run(form('getAll', { limit: 101 }))).results).toHaveLength(101);
		expect(simulator().requests.map(({ query }) => query)).toEqual([
			{ limit: '100', offset: '0', status: 'ACTIVE' },
			{ limit: '1', offset: '100', status: 'ACTIVE' },
		]);
	});

	it('leaves out deleted connections unless they are asked for', async () => {
		seedMany(1);
		simulator().seed.dliEnhanced({ status: 'DELETED' });
		expect((await run(form('getAll'))).results).toHaveLength(1);
		const filters = { includeDeleted: true };
		expect((await run(form('getAll', { filters }))).results).toHaveLength(2);
	});

	it('filters by name', async () => {
		await run(createForm({}, { connectionName: '={{ $json.name }}' }), [
			{ name: 'one' },
			{ name: 'two' },
		]);
		const { results } = await run(form('getAll', { filters: { name: 'two' } }));
		expect(results.map(({ name }) => name)).toEqual(['two']);
	});

	it('ends with a server that gives the same page again and again', async () => {
		const connections = Array.from({ length: 100 }, (_, index) => ({ id: `id-${index}` }));
		simulator().answerNext({ status: 200, body: { connections }, times: 10 });
		const { results } = await run(form('getAll', { returnAll: true }));
		expect(results).toHaveLength(100);
		expect(simulator().requests).toHaveLength(2);
	});
});

describe('Delete', () => {
	it('deletes by ID', async () => {
		const { id } = simulator().seed.dliEnhanced({});
		const { results } = await run(form('delete', { connectionId: id }));
		expect(results).toMatchObject([{ connectionId: id, action: 'deleted' }]);
		expect(simulator().connections()).toMatchObject([{ id, status: 'DELETED' }]);
	});

	it('says why a connection cannot be deleted', async () => {
		const { error } = await run(
			form('delete', { connectionId: '00000000-0000-4000-8000-000000000000' }),
		);
		expect(error?.message).toContain('[DLI.0001]');
	});

	it('does not know what became of it after a 502, and tells what was deleted before', async () => {
		const ids = ['one', 'two'].map(() => simulator().seed.dliEnhanced({}).id);
		simulator().answerNext({ match: { path: new RegExp(`${ids[1]}$`) }, status: 502, body: '' });
		const items = ids.map((id) => ({ id }));
		const { error } = await run(form('delete', { connectionId: '={{ $json.id }}' }), items);
		expect(error?.description).toContain(`not known whether the connection ${ids[1]} was deleted`);
		expect(error?.description).toContain(`Deleted before the stop: ${ids[0]}.`);
	});
});
