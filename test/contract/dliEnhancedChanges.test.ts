import type { INodeParameters } from 'n8n-workflow';

import grantExample from '../simulator/examples/dli-authorization-grant.json';
import { DEFAULT_FIXTURES } from '../simulator';
import { PROJECT_ID } from './account';
import { reasonOf } from './runNode';
import { asRecorded, byName, enhancedForm as form, rowsOf, sdkRequest, useDli } from './useDli';

const { simulator, run, writes } = useDli();

const [home, ...others] = DEFAULT_FIXTURES.projects;
const OTHER_PROJECT = others.find(({ domainId }) => domainId === home?.domainId)?.id ?? '';
const ROUTE = { name: 'to_sales', cidr: '10.0.0.0/16' };
const IS_SUCCESS = expect.objectContaining({ is_success: true });
const V3 = `/v3/${PROJECT_ID}/datasource/enhanced-connections`;

/** Each operation with its form, its request, the changed connection and the output. */
const CHANGES: Array<
	[
		operation: string,
		form: INodeParameters,
		request: { method: string; path: (id: string) => string; body: (id: string) => unknown },
		changed: object,
		output: object,
	]
> = [
	[
		'bindQueues',
		{ queues: { queue: rowsOf(['q3']) }, elasticResourcePools: { pool: rowsOf(['pool_b']) } },
		{
			method: 'POST',
			path: (id) => `/v2.0/${PROJECT_ID}/datasource/enhanced-connections/${id}/associate-queue`,
			body: () => ({ queues: ['q3'], elastic_resource_pools: ['pool_b'] }),
		},
		{
			queues: [{ name: 'q1' }, { name: 'q2' }, { name: 'q3' }],
			pools: [{ name: 'pool_a' }, { name: 'pool_b' }],
		},
		{ action: 'bound', queues: ['q3'], elasticResourcePools: ['pool_b'] },
	],
	[
		'unbindQueues',
		{ queues: { queue: rowsOf(['q1', 'q2']) } },
		{
			method: 'POST',
			path: (id) => `/v2.0/${PROJECT_ID}/datasource/enhanced-connections/${id}/disassociate-queue`,
			body: () => ({ queues: ['q1', 'q2'] }),
		},
		{ queues: [], pools: [{ name: 'pool_a' }] },
		{ action: 'unbound', queues: ['q1', 'q2'], elasticResourcePools: [] },
	],
	[
		'addRoute',
		{ routeName: ROUTE.name, cidr: ROUTE.cidr },
		{ method: 'POST', path: (id) => `${V3}/${id}/routes`, body: () => ROUTE },
		{ routes: [{ name: 'old route' }, ROUTE] },
		{ action: 'routeAdded', route: ROUTE },
	],
	[
		'deleteRoute',
		{ routeName: 'old route' },
		{ method: 'DELETE', path: (id) => `${V3}/${id}/routes/old route`, body: () => undefined },
		{ routes: [] },
		{ action: 'routeDeleted', route: { name: 'old route' } },
	],
	[
		'grant',
		{ otherProjectId: OTHER_PROJECT },
		{
			method: 'PUT',
			path: () => `/v1.0/${PROJECT_ID}/authorization`,
			body: (id) => ({
				...grantExample.request.body,
				projectId: OTHER_PROJECT,
				privileges: [{ object: `edsconnections.${id}`, privileges: ['BIND_QUEUE'] }],
			}),
		},
		{ grants: [{ projectId: OTHER_PROJECT, privileges: ['BIND_QUEUE'] }] },
		{ action: 'granted', otherProjectId: OTHER_PROJECT },
	],
	[
		'revoke',
		{ otherProjectId: OTHER_PROJECT },
		{
			method: 'PUT',
			path: () => `/v1.0/${PROJECT_ID}/authorization`,
			body: (id) => ({
				projectId: OTHER_PROJECT,
				action: 'revoke',
				privileges: [{ object: `edsconnections.${id}`, privileges: ['BIND_QUEUE'] }],
			}),
		},
		{ grants: [] },
		{ action: 'revoked', otherProjectId: OTHER_PROJECT },
	],
	[
		'updateHosts',
		{ newHosts: { hosts: { host: [{ name: 'ecs-2', ip: '10.0.0.2' }] } } },
		{
			method: 'PUT',
			path: (id) => `/v2.0/${PROJECT_ID}/datasource/enhanced-connections/${id}`,
			body: () => ({ hosts: [{ name: 'ecs-2', ip: '10.0.0.2' }] }),
		},
		{ hosts: [{ name: 'ecs-2', ip: '10.0.0.2' }] },
		{
			action: 'updated',
			changed: ['hosts'],
			hosts: [{ name: 'ecs-2', ip: '10.0.0.2' }],
			previousHosts: [{ name: 'ecs-1', ip: '10.0.0.1' }],
		},
	],
];

const listedAs = (cachedResultName: string) => (value: string) =>
	({ __rl: true, mode: 'list', value, cachedResultName }) as INodeParameters;

const seed = (routes = [{ name: 'old route', cidr: '10.1.0.0/16' }]) =>
	simulator().seed.dliEnhanced({
		routes,
		body: {
			name: 'sales',
			queues: ['q1', 'q2'],
			elastic_resource_pools: ['pool_a'],
			hosts: [{ name: 'ecs-1', ip: '10.0.0.1' }],
		},
	});

beforeEach(() => {
	simulator().fixtures.projects.forEach((project) =>
		Object.assign(project, { queues: undefined, pools: undefined }),
	);
});

describe.each(CHANGES)('%s', (operation, fields, { method, path, body }, changed, output) => {
	it.each([
		['ID', (id: string) => ({ __rl: true, mode: 'id', value: id })],
		['an ID as text', (id: string) => id],
		['an entry of the list', (id: string) => ({ __rl: true, mode: 'list', value: id })],
		['an entry of the list with its name', listedAs('sales')],
		['exact name', () => byName('sales')],
	])('changes the connection selected by %s', async (_by, locate) => {
		const { id } = seed();
		const { error, results } = await run(form(operation, { connectionId: locate(id), ...fields }));
		expect(error).toBeUndefined();
		expect(writes()).toMatchObject([{ method, path: path(id) }]);
		expect(writes()[0]?.body).toEqual(body(id));
		expect(results).toEqual([
			{ connectionId: id, name: 'sales', ...output, response: IS_SUCCESS, projectId: PROJECT_ID },
		]);
		expect(simulator().connections()).toMatchObject([changed]);
	});

	it('reports a missing name', async () => {
		const { error } = await run(form(operation, { connectionId: byName('gone'), ...fields }));
		expect(reasonOf(error)).toBe("Connection 'gone' was not found");
		expect(writes()).toEqual([]);
	});

	it('rejects an empty connection before anything is sent', async () => {
		const { error } = await run(form(operation, { connectionId: '={{ "" }}', ...fields }));
		expect(reasonOf(error)).toBe("'Connection' is empty");
		expect(simulator().requests).toEqual([]);
	});
});

it("binds as Huawei Cloud's own SDK does", async () => {
	const request = sdkRequest('dli.enhanced.associate');
	const [id = ''] = request.path.split('/').slice(-2);
	simulator().seed.dliEnhanced({ id });
	await run(form('bindQueues', { connectionId: id, queues: { queue: rowsOf(['q1'], 'list') } }));
	expect(writes().map(asRecorded)).toEqual([request]);
});

it.each([
	['by its ID', (id: string) => id],
	['by its name', () => byName('sales')],
])(
	'replaces the hosts of one connection in turn, so that each item compares with the one before: chosen %s',
	async (_how, secondChoice) => {
		const { id } = seed();
		const newHosts = { hosts: { host: [{ name: '={{ $json.name }}', ip: '10.0.0.1' }] } };
		const connectionId = '={{ $json.connection }}';
		const items = [
			{ connection: id, name: 'ecs-2' },
			{ connection: secondChoice(id), name: 'ecs-1' },
		];
		const { results } = await run(form('updateHosts', { connectionId, newHosts }), items);
		expect(results.map(({ action }) => action)).toEqual(['updated', 'updated']);
		expect(results[1]?.previousHosts).toMatchObject([{ name: 'ecs-2' }]);
		expect(simulator().connections()).toMatchObject([{ hosts: [{ name: 'ecs-1' }] }]);
	},
);

describe('a change whose response is lost', () => {
	const lose = (method: string, when: 'before' | 'after') =>
		simulator().dropNext({ match: { method }, when });
	const addRoute = { routeName: ROUTE.name, cidr: ROUTE.cidr };

	it('counts as done if the connection shows it', async () => {
		const { id } = seed();
		lose('POST', 'after');
		const { results } = await run(form('addRoute', { connectionId: id, ...addRoute }));
		expect(results).toMatchObject([{ action: 'routeAdded', route: ROUTE }]);
		expect(writes()).toHaveLength(1);
	});

	it('does not count as done if the route of that name leads to another network', async () => {
		const { id } = seed([{ ...ROUTE, cidr: '10.9.0.0/16' }]);
		lose('POST', 'before');
		const { error } = await run(form('addRoute', { connectionId: id, ...addRoute }));
		expect(error?.description).toContain('not known whether the route to_sales was added');
	});

	it('counts as done if the route is missing when it is to be deleted again', async () => {
		const { id } = seed();
		lose('DELETE', 'after');
		const { results } = await run(
			form('deleteRoute', { connectionId: id, routeName: 'old route' }),
		);
		expect(results).toMatchObject([{ action: 'routeDeleted' }]);
		expect(writes()).toHaveLength(2);
	});

	it('counts as done so even if the connection must not be read', async () => {
		const { id } = seed();
		lose('DELETE', 'after');
		const forbidden = { error_code: 'DLI.0003', error_msg: 'No permission' };
		simulator().respondNext({ match: { method: 'GET' }, status: 403, body: forbidden, times: 9 });
		const { results } = await run(
			form('deleteRoute', { connectionId: id, routeName: 'old route' }),
		);
		expect(results).toMatchObject([{ action: 'routeDeleted' }]);
	});

	it('is not done if its response does not confirm it', async () => {
		const { id } = seed();
		simulator().respondNext({ match: { method: 'PUT' }, status: 200, body: { message: '' } });
		const { results } = await run(
			form('grant', { connectionId: id, otherProjectId: OTHER_PROJECT }),
		);
		expect(results).toMatchObject([{ action: 'granted' }]);
		expect(writes()).toHaveLength(2);
	});
});

it('reports the message of DLI for a missing queue', async () => {
	const { id } = seed();
	simulator().fixtures.projects.forEach((project) => Object.assign(project, { queues: ['q1'] }));
	const queues = { queue: rowsOf(['nowhere']) };
	const { error } = await run(form('bindQueues', { connectionId: id, queues }));
	expect(reasonOf(error)).toBe('There is no queue named nowhere [DLI.0002]');
});

it('reports an unknown outcome after a 502', async () => {
	const { id } = seed();
	simulator().respondNext({ match: { method: 'POST' }, status: 502, body: '' });
	const queues = { queue: rowsOf(['q3']) };
	const { error } = await run(form('bindQueues', { connectionId: id, queues }));
	expect(error?.description).toContain(`not known whether the queues were bound`);
});

it.each<[string, string, INodeParameters, string]>([
	['nothing to bind', 'bindQueues', {}, "'Queues' and 'Elastic Resource Pools' are both empty"],
	[
		'nothing to unbind',
		'unbindQueues',
		{ queues: { queue: rowsOf(['={{ [] }}']) } },
		"'Queues' and 'Elastic Resource Pools' are both empty",
	],
	[
		'the default queue',
		'bindQueues',
		{ queues: { queue: rowsOf(['default']) } },
		"'Queues' must not contain",
	],
	[
		'a queue with a slash',
		'unbindQueues',
		{ queues: { queue: rowsOf(['a/b']) } },
		"'Queues' is invalid",
	],
	['no route', 'addRoute', { routeName: '={{ "" }}', cidr: ROUTE.cidr }, "'Route Name' is empty"],
	[
		'a long route',
		'addRoute',
		{ routeName: 'r'.repeat(65), cidr: ROUTE.cidr },
		"'Route Name' must be at most 64 characters",
	],
	['no network', 'addRoute', { routeName: 'r', cidr: '={{ "" }}' }, "'Network (CIDR)' is empty"],
	['an address', 'addRoute', { routeName: 'r', cidr: '10.0.0.0' }, "'Network (CIDR)' is invalid"],
	[
		'a bad network',
		'addRoute',
		{ routeName: 'r', cidr: '10.0.0.0/33' },
		"'Network (CIDR)' is invalid",
	],
	[
		'a bad address',
		'addRoute',
		{ routeName: 'r', cidr: '10.0.256.0/8' },
		"'Network (CIDR)' is invalid",
	],
	[
		'a route name that changes the path',
		'deleteRoute',
		{ routeName: '..' },
		"'Route Name' is invalid",
	],
	['a route with a slash', 'deleteRoute', { routeName: 'a/../..' }, "'Route Name' is invalid"],
	['no project', 'grant', { otherProjectId: '={{ "" }}' }, "'Other Project ID' is empty"],
	['its own project', 'grant', { otherProjectId: PROJECT_ID }, "'Other Project ID' is the project"],
	['a bad project', 'revoke', { otherProjectId: 'a b' }, "'Other Project ID' is invalid"],
	['no hosts', 'updateHosts', {}, "'Hosts (Replaces All)' is empty"],
	[
		'hosts from an undefined value',
		'updateHosts',
		{ newHosts: { hostsJson: '={{ $json.nowhere }}' } },
		"'Hosts (Replaces All)' is empty",
	],
	[
		'a bad host',
		'updateHosts',
		{ newHosts: { hostsFile: '10.0.0.1 -x' } },
		"'Hosts (Hosts File)' is invalid",
	],
])('rejects %s before anything is sent', async (_case, operation, fields, message) => {
	const connectionId = '4c693ecc-bab8-4113-a838-129cedc9a563';
	const { error } = await run(form(operation, { connectionId, ...fields }));
	expect(error?.message).toContain(message);
	expect(simulator().requests).toEqual([]);
});

describe('Update Hosts', () => {
	it.each([
		['in another order', '[{"ip":"10.0.0.2","name":"b"},{"name":"a","ip":"10.0.0.1"}]'],
		['in the same order', '[{"name":"a","ip":"10.0.0.1"},{"name":"b","ip":"10.0.0.2"}]'],
	])('sends nothing if the hosts are the same: %s', async (_order, hostsJson) => {
		const hosts = [
			{ name: 'a', ip: '10.0.0.1' },
			{ name: 'b', ip: '10.0.0.2' },
		];
		const { id } = simulator().seed.dliEnhanced({ body: { hosts } });
		const { results } = await run(
			form('updateHosts', { connectionId: id, newHosts: { hostsJson } }),
		);
		expect(results).toMatchObject([{ connectionId: id, action: 'unchanged', changed: [] }]);
		expect(writes()).toEqual([]);
	});

	it('removes all hosts if the list is empty', async () => {
		const { id } = seed();
		const { results } = await run(
			form('updateHosts', { connectionId: id, newHosts: { hostsJson: '[]' } }),
		);
		expect(writes()[0]?.body).toEqual({ hosts: [] });
		const previousHosts = [{ name: 'ecs-1', ip: '10.0.0.1' }];
		expect(results).toMatchObject([{ action: 'updated', hosts: [], previousHosts }]);
	});

	it.each([[{}], [{ hostsJson: '' }], [{ hostsJson: ' ' }], [{ hosts: {} }]])(
		'removes none for a value that is empty: %j',
		async (newHosts) => {
			const { id } = seed();
			const { error } = await run(form('updateHosts', { connectionId: id, newHosts }));
			expect(reasonOf(error)).toBe("'Hosts (Replaces All)' is empty");
			expect(error?.description).toContain("set 'Hosts (JSON)' to []");
			expect(writes()).toEqual([]);
		},
	);

	it('does not change a deleted connection', async () => {
		const { id } = simulator().seed.dliEnhanced({ status: 'DELETED' });
		const newHosts = { hostsFile: '10.0.0.1 a' };
		const { error } = await run(form('updateHosts', { connectionId: id, newHosts }));
		expect(reasonOf(error)).toBe(`Connection ${id} was not found`);
		expect(writes()).toEqual([]);
	});
});

describe('Test Connectivity', () => {
	const testForm = (changes: INodeParameters = {}) =>
		form('testConnectivity', {
			queueName: byName('q1'),
			address: '192.168.0.12:8000',
			...changes,
		});

	beforeEach(() => {
		simulator().switches.connectivityReadsUntilSettled = 0;
	});

	it.each([
		['REACHABLE', true, 'number'],
		['UNREACHABLE', false, 'text'],
	] as const)('returns the result %s', async (connectivity, reachable, connectivityTaskId) => {
		Object.assign(simulator().switches, { connectivityOutcome: connectivity, connectivityTaskId });
		const { results } = await run(testForm());
		expect(results).toEqual([
			{
				queue: 'q1',
				address: '192.168.0.12:8000',
				action: 'tested',
				reachable,
				connectivity,
				response: expect.objectContaining({ connectivity }),
				projectId: PROJECT_ID,
			},
		]);
		expect(simulator().requests[0]).toMatchObject({
			method: 'POST',
			path: `/v1.0/${PROJECT_ID}/queues/q1/connection-test`,
			body: { address: '192.168.0.12:8000' },
		});
	});

	it('polls until there is a result', async () => {
		simulator().switches.connectivityReadsUntilSettled = 1;
		expect((await run(testForm())).results).toMatchObject([{ reachable: true }]);
		expect(simulator().requests).toHaveLength(3);
	});

	it('reports that there was no result in time', async () => {
		simulator().switches.connectivityReadsUntilSettled = 9;
		const { error } = await run(testForm({ options: { timeout: 1 } }));
		expect(reasonOf(error)).toBe(
			"The test from 'q1' to '192.168.0.12:8000' had no result after 1 s",
		);
		expect(error?.description).toContain("raise 'Timeout (Seconds)'");
	});

	it('reports a response without task ID', async () => {
		simulator().respondNext({ status: 200, body: { is_success: true } });
		expect((await run(testForm())).error?.message).toContain('has no task ID');
	});

	it.each(['db.example.com:5432', '[2001:db8::1]:5432'])('accepts %s', async (address) => {
		expect((await run(testForm({ address }))).results).toMatchObject([{ address }]);
	});

	it.each<[string, INodeParameters, string]>([
		['no queue', { queueName: byName('={{ "" }}') }, "'Queue' is empty"],
		['a queue that changes the path', { queueName: byName('..') }, "'Queue' is invalid"],
		['no address', { address: '={{ "" }}' }, "'Address' is empty"],
		['no port', { address: 'db.example.com' }, "'Address' is invalid"],
		['a bad port', { address: 'db.example.com:70000' }, "'Address' must be a whole number"],
		['a URL', { address: 'https://db.example.com:443' }, "'Address' is invalid"],
		['two addresses', { address: 'a:1,b:2' }, "'Address' is invalid"],
		['no time', { options: { timeout: '={{ 0 }}' } }, "'Timeout (Seconds)' must be a whole number"],
	])('rejects %s before anything is sent', async (_case, changes, message) => {
		const { error } = await run(testForm(changes));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});
});
