import { DEFAULT_SWITCHES, type Switches } from '../../simulator';
import { call, type Call, useSimulators, OTHER_PROJECT, OTHER_TOKEN, PROJECT } from './helpers';

const INSTANCE = '6b0d5a3f9b7a4a0c8c9f1f0b1e2d3c4b';
const KMS = `/v1.0/${PROJECT}/kms/list-keys`;

type Service = Switches['lookupsDenied'][number];

/** Every look-up of every service except IAM. */
const LOOKUPS: Array<[Service, Call]> = [
	['dli', { path: `/v1.0/${PROJECT}/queues` }],
	['dli', { path: `/v3/${PROJECT}/elastic-resource-pools` }],
	['dayu', { path: `/v1/${PROJECT}/instances` }],
	['dayu', { path: `/v1/${PROJECT}/workspaces/${INSTANCE}` }],
	['vpc', { path: `/v1/${PROJECT}/vpcs` }],
	['vpc', { path: `/v1/${PROJECT}/subnets` }],
	['vpc', { path: `/v1/${PROJECT}/security-groups` }],
	['vpc', { path: `/v1/${PROJECT}/routetables` }],
	['vpc', { path: `/v1/${PROJECT}/ports` }],
	['vpc', { path: `/v3/${PROJECT}/vpc/security-group-rules` }],
	['vpc', { path: `/v3/${PROJECT}/vpc/firewalls` }],
	['cdm', { path: `/v1.1/${PROJECT}/clusters` }],
	['kms', { path: KMS, body: {} }],
	['mrs', { path: `/v1.1/${PROJECT}/cluster_infos` }],
	['dws', { path: `/v1.0/${PROJECT}/clusters` }],
	['rds', { path: `/v3/${PROJECT}/instances` }],
	['css', { path: `/v1.0/${PROJECT}/clusters`, query: { start: '1', limit: '10' } }],
	['cloudtable', { path: `/v2/${PROJECT}/clusters` }],
];

/** The bodies of each service's 403 and 400. */
const REFUSALS: Record<Service, [object, object]> = {
	dli: [{ error_code: 'APIGW.0302' }, { error_code: 'DLI.0001' }],
	dayu: [{ error_code: 'APIGW.0302' }, { error_code: 'DAYU.4402' }],
	vpc: [{ code: 'VPC.2701' }, { code: 'VPC.0101' }],
	cdm: [{ errCode: 'Cdm.0001' }, { errCode: 'Cdm.0004' }],
	kms: [{ error: { error_code: 'KMS.0306' } }, { error: { error_code: 'KMS.0308' } }],
	mrs: [{ error_code: 'APIGW.0302' }, { error_code: '12000002' }],
	dws: [{ error_code: 'DWS.0015' }, { error_code: 'DWS.0001' }],
	rds: [{ error_code: 'DBS.200010' }, { error_code: 'DBS.200001' }],
	css: [{ errCode: 'CSS.0015' }, { errCode: 'CSS.0001' }],
	cloudtable: [{ error_code: 'APIGW.0302' }, { error_code: 'CloudTable.0101' }],
};

const rows = LOOKUPS.map(([service, request]) => [service, request.path, request] as const);

describe('look-ups', () => {
	const start = useSimulators();

	it.each(rows)('%s %s returns rows', async (_, __, request) => {
		const response = await call(await start(), request);
		expect(response.status).toBe(200);
		const [list] = Object.values(response.body).filter(Array.isArray) as unknown[][];
		expect(list!.length).toBeGreaterThan(0);
	});

	it.each(rows)('%s %s requires authentication', async (_, __, request) => {
		const simulator = await start();
		const unknown = { ...request, headers: { 'x-auth-token': 'garbage' } };
		expect(await call(simulator, unknown)).toMatchObject({
			status: 401,
			body: { error_code: 'APIGW.0301' },
		});
		const foreign = { ...request, headers: { 'x-auth-token': OTHER_TOKEN } };
		expect(await call(simulator, foreign)).toMatchObject({
			status: 403,
			body: { error_code: 'APIGW.0302' },
		});
	});

	it.each(rows)('%s %s can be denied', async (service, _, request) => {
		const simulator = await start({ switches: { lookupsDenied: [service] } });
		const [denied] = REFUSALS[service];
		expect(await call(simulator, request)).toMatchObject({ status: 403, body: denied });
		simulator.switches.lookupsDenied = [];
		expect((await call(simulator, request)).status).toBe(200);
	});

	it.each(rows)('%s %s rejects an unknown query key', async (service, _, request) => {
		const query = { ...request.query, unknown: '1' };
		const [, invalid] = REFUSALS[service];
		expect(await call(await start(), { ...request, query })).toMatchObject({
			status: 400,
			body: invalid,
		});
	});

	it.each(rows)(
		'%s %s is not available at the host of another service',
		async (service, _, request) => {
			const simulator = await start();
			const at = async (prefix: string) =>
				await call(simulator, {
					...request,
					headers: { host: `${prefix}.cn-north-4.myhuaweicloud.com` },
				});
			expect((await at(service)).status).toBe(200);
			expect(await at('iam')).toMatchObject({
				status: 404,
				body: { error_code: 'APIGW.0101' },
			});
		},
	);

	it('that are denied do not affect operations on connections', async () => {
		const simulator = await start({ switches: { lookupsDenied: ['dli', 'dayu'] } });
		const paths = [
			`/v2.0/${PROJECT}/datasource/enhanced-connections`,
			`/v1/${PROJECT}/data-connections`,
		];
		for (const path of paths) expect((await call(simulator, { path })).status).toBe(200);
		const path = `/v1.0/${PROJECT}/queues/q1/connection-test`;
		expect((await call(simulator, { path, body: { address: 'a:1' } })).status).toBe(200);
	});

	it('of one simulator do not affect another simulator', async () => {
		const first = await start();
		first.seed.resources(PROJECT, 'vpcs', 1);
		first.switches.lookupsDenied = ['vpc'];
		expect(DEFAULT_SWITCHES.lookupsDenied).toEqual([]);
		const path = `/v1/${PROJECT}/vpcs`;
		expect((await call(await start(), { path })).body.vpcs).toHaveLength(2);
		first.reset();
		expect((await call(first, { path })).body.vpcs).toHaveLength(2);
	});
});

describe('seeded resources', () => {
	const start = useSimulators();
	it('belong to their project only', async () => {
		const simulator = await start();
		const listed = async (path: string, headers = {}) => {
			const { body } = await call(simulator, { path, headers });
			return (body.vpcs as Array<{ id: string }>).map(({ id }) => id);
		};
		const before = await listed(`/v1/${PROJECT}/vpcs`);
		simulator.seed.resources(OTHER_PROJECT, 'vpcs', 2);
		expect(await listed(`/v1/${PROJECT}/vpcs`)).toEqual(before);
		const others = await listed(`/v1/${OTHER_PROJECT}/vpcs`, { 'x-auth-token': OTHER_TOKEN });
		expect(others).toHaveLength(4);
		expect(others.some((id) => before.includes(id))).toBe(false);
	});

	it('have generated or given names', async () => {
		const simulator = await start();
		expect(simulator.seed.resources(PROJECT, 'cdmClusters', 2)).toMatchObject([
			{ name: 'cdmClusters_0001' },
			{ name: 'cdmClusters_0002' },
		]);
		const many = simulator.seed.resources(PROJECT, 'mrsClusters', 2, {
			name: 'hive',
			clusterState: 'frozen',
		});
		expect(many).toMatchObject([
			{ clusterName: 'hive_0001', clusterState: 'frozen' },
			{ clusterName: 'hive_0002', clusterState: 'frozen' },
		]);
		expect(many[0]!.clusterId).not.toBe(many[1]!.clusterId);
		const one = simulator.seed.resources(PROJECT, 'kmsKeys', 1, { name: 'kms/one' });
		expect(one).toMatchObject([{ key_alias: 'kms/one' }]);
	});

	it('refer to each other', async () => {
		const simulator = await start();
		const { resources } = simulator.fixtures;
		const vpcs = resources[PROJECT]!.vpcs.map(({ id }) => id);
		const [subnet] = simulator.seed.resources(PROJECT, 'subnets', 1);
		expect(subnet).toMatchObject({ vpc_id: vpcs[0], neutron_network_id: subnet!.id });
		for (const [projectId, own] of Object.entries(resources)) {
			const ids = own.vpcs.map(({ id }) => id);
			const subnets = own.subnets.map(({ id }) => id);
			for (const { vpc_id: id } of [...own.subnets, ...own.securityGroups, ...own.rdsInstances]) {
				expect([projectId, ids]).toEqual([projectId, expect.arrayContaining([id])]);
			}
			for (const { subnetId: id } of [...own.mrsClusters, ...own.cssClusters]) {
				expect(subnets).toContain(id);
			}
		}
	});
});
