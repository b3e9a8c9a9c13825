import { call, type Call, useSimulators, PROJECT } from './helpers';

const DATA_VPC = '22094d8f-c310-4621-913d-4c4d655d8495';
const DATA_SUBNET = '78f2562a-36e4-4b39-95b9-f5aab22e1281';
const OTHER_EPS = '0aad99bc-f5f6-4f78-8404-c598d76b0ed2';

const start = useSimulators();

/** The names in the response to a look-up. */
async function names(request: Call, switches = {}): Promise<unknown[]> {
	const { status, body } = await call(await start({ switches }), request);
	expect(status).toBe(200);
	const lists = Object.values(body).filter(Array.isArray) as Array<Array<Record<string, unknown>>>;
	const rows = lists.find((list) => list.every((row) => typeof row === 'object'));
	return rows!.map((row) => row.name ?? row.clusterName ?? row.cluster_name ?? row.key_alias);
}

const at = (path: string, query: Record<string, string> = {}): Call => ({
	path: path.replace('{}', PROJECT),
	query,
});

describe('VPC', () => {
	it.each([
		['vpcs', {}, ['vpc-data', 'vpc-app']],
		['vpcs', { id: DATA_VPC }, ['vpc-data']],
		['vpcs', { enterprise_project_id: 'all_granted_eps', limit: '1' }, ['vpc-data']],
		['vpcs', { enterprise_project_id: OTHER_EPS }, []],
		['vpcs', { marker: DATA_VPC }, ['vpc-app']],
		['vpcs', { limit: '0' }, []],
		['subnets', { vpc_id: DATA_VPC }, ['subnet-data', 'subnet-data-2']],
		['subnets', { vpc_id: DATA_VPC, marker: DATA_SUBNET }, ['subnet-data-2']],
		['security-groups', { vpc_id: DATA_VPC }, ['sg-data']],
		['routetables', { vpc_id: DATA_VPC }, ['rtb-vpc-data', 'rtb-data-2']],
		['routetables', { subnet_id: DATA_SUBNET }, ['rtb-vpc-data']],
	])('%s %j', async (list, query, found) => {
		expect(await names(at(`/v1/{}/${list}`, query))).toEqual(found);
	});

	it('has its own error envelope', async () => {
		const query = { enterprise_project_id: 'mine' };
		expect(await call(await start(), at('/v1/{}/vpcs', query))).toMatchObject({
			status: 400,
			body: { code: 'VPC.0101', message: 'enterprise_project_id is invalid.' },
		});
	});

	it('subnets have three IDs, of which two are the same', async () => {
		const { body } = await call(await start(), at('/v1/{}/subnets'));
		for (const row of body.subnets as Array<Record<string, string>>) {
			expect(row.neutron_network_id).toBe(row.id);
			expect(row.neutron_subnet_id).not.toBe(row.id);
		}
	});
});

describe('KMS', () => {
	const list = async (body: unknown) =>
		await call(await start(), { path: `/v1.0/${PROJECT}/kms/list-keys`, body });

	it.each([
		[{}, ['KMS-1111', 'dlf/default', 'old']],
		[{ key_state: '2' }, ['KMS-1111', 'dlf/default']],
		[{ key_spec: 'ALL' }, ['KMS-1111', 'dlf/default', 'sm4', 'old', 'signing']],
		[{ key_spec: 'SM4' }, ['sm4']],
		[{ enterprise_project_id: OTHER_EPS }, []],
		[{ limit: '2', marker: '1' }, ['dlf/default', 'old']],
		[{ marker: '10' }, []],
	])('%j', async (body, found) => {
		expect(await names({ path: `/v1.0/${PROJECT}/kms/list-keys`, body })).toEqual(found);
	});

	it('returns as text whether there are more keys', async () => {
		const { body } = await list({ limit: '2' });
		expect(body).toMatchObject({ next_marker: '2', truncated: 'true', total: 3 });
		expect(body.keys).toHaveLength(2);
		expect((await list({ marker: '2' })).body).toMatchObject({
			next_marker: '',
			truncated: 'false',
			total: 3,
		});
	});

	it.each([
		{ limit: 100 },
		{ limit: '0' },
		{ limit: '2001' },
		{ marker: '' },
		{ marker: 'd1100000' },
		{ key_state: '6' },
		{ keyState: '2' },
		'',
		'{',
	])('rejects %j', async (body) => {
		expect(await list(body)).toMatchObject({
			status: 400,
			body: { error: { error_code: 'KMS.0308', error_msg: 'Invalid parameter.' } },
		});
	});

	it('does not accept GET', async () => {
		expect((await call(await start(), at('/v1.0/{}/kms/list-keys'))).status).toBe(404);
	});
});

describe('MRS', () => {
	it.each([
		[{}, ['mrs_3x_autotest_do_not_del', 'mrs_clickhouse', 'mrs_gone']],
		[{ clusterState: 'existing' }, ['mrs_3x_autotest_do_not_del', 'mrs_clickhouse']],
		[{ clusterState: 'history' }, ['mrs_gone']],
		[{ clusterState: 'frozen' }, []],
		[{ clusterName: 'click' }, ['mrs_clickhouse']],
		[{ enterpriseProjectId: OTHER_EPS }, ['mrs_other_project']],
		[{ enterpriseProjectId: '0', clusterState: 'terminated' }, ['mrs_gone']],
		[{ tags: 'k*v' }, []],
	])('%j', async (query, found) => {
		expect(await names(at('/v1.1/{}/cluster_infos', query))).toEqual(found);
	});

	it('rejects an unknown state', async () => {
		const query = { clusterState: 'Running' };
		expect(await call(await start(), at('/v1.1/{}/cluster_infos', query))).toMatchObject({
			status: 400,
			body: { error_code: '12000002' },
		});
	});
});

describe('RDS', () => {
	it.each([
		[{}, ['mysql-1', 'postgresql-1']],
		[{ datastore_type: 'PostgreSQL' }, ['postgresql-1']],
		[{ name: 'mysql' }, []],
		[{ name: '*sql' }, ['mysql-1', 'postgresql-1']],
		[{ vpc_id: DATA_VPC }, ['mysql-1']],
		[{ subnet_id: DATA_SUBNET, id: '*in01' }, ['mysql-1']],
	])('%j', async (query, found) => {
		expect(await names(at('/v3/{}/instances', query))).toEqual(found);
	});

	it('rejects an engine in another case', async () => {
		const query = { datastore_type: 'mysql' };
		expect((await call(await start(), at('/v3/{}/instances', query))).status).toBe(400);
	});
});

describe('clusters that share a path', () => {
	const path = '/v1.0/{}/clusters';
	const atHost = (prefix: string, query = {}): Call => ({
		...at(path, query),
		headers: { host: `${prefix}.cn-north-1.myhuaweicloud.com` },
	});
	const DWS = ['dws-1', 'dws-creating'];
	const CSS = ['es-1', 'opensearch-1'];

	it.each([
		['no query', at(path), DWS],
		['an enterprise project', at(path, { enterprise_project_id: '0' }), DWS],
		['a start', at(path, { start: '1' }), CSS],
		['a size', at(path, { limit: '10' }), CSS],
		['an engine', at(path, { datastoreType: 'opensearch' }), ['opensearch-1']],
		['the host of CSS', atHost('css'), CSS],
		['the older host of CSS', atHost('es'), CSS],
		['the host of DWS', atHost('dws'), DWS],
	])('%s', async (_, request, found) => {
		expect(await names(request)).toEqual(found);
	});

	it('have no pagination at the host of DWS', async () => {
		expect(await call(await start(), atHost('dws', { limit: '10' }))).toMatchObject({
			status: 400,
			body: { error_code: 'DWS.0001' },
		});
	});

	it('of CSS start at the row that the switched key selects', async () => {
		const query = { start: '2', offset: '1' };
		expect(await names(at(path, query))).toEqual(['opensearch-1']);
		expect(await names(at(path, query), { cssStartKey: 'offset' })).toEqual(CSS);
	});
});

describe('CloudTable and CDM', () => {
	it('count all rows, or those of the page', async () => {
		const simulator = await start();
		const request = at('/v2/{}/clusters', { limit: '1' });
		expect((await call(simulator, request)).body.count).toBe(2);
		simulator.switches.cloudTableCount = 'page';
		expect((await call(simulator, request)).body.count).toBe(1);
	});

	it('filter agents by enterprise project', async () => {
		const path = '/v1.1/{}/clusters';
		const all = ['cdm-4autotest-nodelete', 'cdm-off'];
		expect(await names(at(path, { enterprise_project_id: 'all_granted_eps' }))).toEqual(all);
		expect(await names(at(path, { enterprise_project_id: OTHER_EPS }))).toEqual([]);
	});
});
