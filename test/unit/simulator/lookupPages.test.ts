import type { ResourceKind, Simulator, Switches } from '../../simulator';
import { call, type Call, eachWithSimulator, PROJECT } from './support';

const COUNT = 1234;
const INSTANCE = '6b0d5a3f9b7a4a0c8c9f1f0b1e2d3c4b';

type Row = Record<string, unknown>;

interface PagedList {
	kind: ResourceKind;
	/** Key of the rows in the answer. */
	rows: string;
	/** Key of their id. */
	id: string;
	/** The largest page, or a large one where there is none. */
	size: number;
	/** The request for the rows after these, and what it answered last. */
	next(seen: Row[], answer: Row): Call;
	/** Key of the number of all rows, if the list has one. */
	total?: string;
	switches?: Partial<Switches>;
}

const byMarker = (path: string, rows: string): Omit<PagedList, 'kind'> => ({
	rows,
	id: 'id',
	size: 1000,
	next: (seen) => ({
		path: `/v1/${PROJECT}/${path}`,
		query: {
			limit: '1000',
			...(seen.length > 0 && { marker: String(seen.at(-1)!.id) }),
		},
	}),
});

const byOffset = (path: string, size: number) => (seen: Row[]) => ({
	path: path.replace('{}', PROJECT),
	query: { limit: String(size), offset: String(seen.length) },
});

const studio = (rows: string, id: string, path: string): Omit<PagedList, 'kind'> => ({
	rows,
	id,
	size: 100,
	total: 'count',
	next: byOffset(path, 100),
});

const LISTS: PagedList[] = [
	{ kind: 'vpcs', ...byMarker('vpcs', 'vpcs') },
	{ kind: 'subnets', ...byMarker('subnets', 'subnets') },
	{ kind: 'securityGroups', ...byMarker('security-groups', 'security_groups') },
	{ kind: 'routeTables', ...byMarker('routetables', 'routetables') },
	{
		kind: 'kmsKeys',
		rows: 'key_details',
		id: 'key_id',
		size: 500,
		total: 'total',
		next: (seen, { next_marker: marker }) => ({
			path: `/v1.0/${PROJECT}/kms/list-keys`,
			body: { limit: '500', key_spec: 'ALL', ...(seen.length > 0 && { marker }) },
		}),
	},
	{
		kind: 'mrsClusters',
		rows: 'clusters',
		id: 'clusterId',
		size: 100,
		total: 'clusterTotal',
		next: (seen) => ({
			path: `/v1.1/${PROJECT}/cluster_infos`,
			query: {
				pageSize: '100',
				currentPage: String(seen.length / 100 + 1),
				enterpriseProjectId: 'all_granted_eps',
			},
		}),
	},
	{
		kind: 'rdsInstances',
		rows: 'instances',
		id: 'id',
		size: 100,
		total: 'total_count',
		next: byOffset('/v3/{}/instances', 100),
	},
	...(['start', 'offset'] as const).map((key): PagedList => ({
		kind: 'cssClusters',
		rows: 'clusters',
		id: 'id',
		size: 1000,
		total: 'totalSize',
		switches: { cssStartKey: key },
		next: (seen) => ({
			path: `/v1.0/${PROJECT}/clusters`,
			query: { limit: '1000', [key]: String(seen.length + 1) },
		}),
	})),
	{
		kind: 'cloudTableClusters',
		rows: 'clusters',
		id: 'cluster_id',
		size: 300,
		total: 'count',
		next: byOffset('/v2/{}/clusters', 300),
	},
	{ kind: 'instances', ...studio('commodity_orders', 'resource_id', '/v1/{}/instances') },
	{ kind: 'workspaces', ...studio('data', 'id', `/v1/{}/workspaces/${INSTANCE}`) },
	{
		kind: 'workspaces',
		...studio('data', 'id', ''),
		switches: { studioListOffset: 'page' },
		next: (seen) => ({
			path: `/v1/${PROJECT}/workspaces/${INSTANCE}`,
			query: { limit: '100', offset: String(seen.length / 100) },
		}),
	},
];

/** Reads a list to its end: the ids of all rows. */
async function readAll(simulator: Simulator, list: PagedList, total: number): Promise<unknown[]> {
	const seen: Row[] = [];
	let answer: Row = {};
	let page: Row[];
	do {
		const reply = await call(simulator, list.next(seen, answer));
		expect(reply.status).toBe(200);
		answer = reply.body;
		page = answer[list.rows] as Row[];
		seen.push(...page);
		if (list.total !== undefined) expect(answer[list.total]).toBe(total);
	} while (page.length === list.size);
	return seen.map((row) => row[list.id]);
}

describe('a list of 1,234', () => {
	const start = eachWithSimulator();

	it.each(LISTS.map((list) => [list.kind, list.switches ?? {}, list] as const))(
		'%s %j can be read to its end',
		async (kind, switches, list) => {
			const simulator = await start({ switches });
			const own = simulator.world.resources[PROJECT]!;
			const before = kind === 'workspaces' ? simulator.world.projects[0]!.workspaces : own[kind];
			simulator.seed.resources(PROJECT, kind, COUNT - before.length);
			const ids = await readAll(simulator, list, COUNT);
			expect(ids).toHaveLength(COUNT);
			expect(new Set(ids).size).toBe(COUNT);
		},
	);

	it.each([
		['cdmClusters', `/v1.1/${PROJECT}/clusters`],
		['dwsClusters', `/v1.0/${PROJECT}/clusters`],
	] as const)('%s comes in one piece', async (kind, path) => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, kind, COUNT);
		expect((await call(simulator, { path })).body.clusters).toHaveLength(COUNT + 2);
	});
});

describe('pages of look-ups', () => {
	const start = eachWithSimulator();

	it.each([
		['vpcs', `/v1/${PROJECT}/vpcs`, 'vpcs', 2000],
		['instances', `/v1/${PROJECT}/instances`, 'commodity_orders', 20],
		['mrsClusters', `/v1.1/${PROJECT}/cluster_infos`, 'clusters', 10],
		['rdsInstances', `/v3/${PROJECT}/instances`, 'instances', 100],
		['cloudTableClusters', `/v2/${PROJECT}/clusters`, 'clusters', 10],
	] as const)('%s without a size has %s rows', async (kind, path, rows, size) => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, kind, size + 1);
		expect((await call(simulator, { path })).body[rows]).toHaveLength(size);
	});

	it('of CSS without a size have 10 rows', async () => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, 'cssClusters', 20);
		const request = { path: `/v1.0/${PROJECT}/clusters`, query: { start: '12' } };
		const { body } = await call(simulator, request);
		expect(body.clusters).toHaveLength(10);
		expect(body.totalSize).toBe(22);
	});

	const refused: Array<[string, Record<string, string>]> = [
		['/v1/{}/vpcs', { limit: '-1' }],
		['/v1/{}/vpcs', { limit: '2147483648' }],
		['/v1/{}/vpcs', { limit: 'all' }],
		['/v1/{}/subnets', { marker: 'd1100000-0000-4000-8000-000000000000' }],
		['/v1/{}/instances', { limit: '0' }],
		['/v1/{}/instances', { limit: '101' }],
		[`/v1/{}/workspaces/${INSTANCE}`, { limit: '101' }],
		['/v1.1/{}/cluster_infos', { pageSize: '0' }],
		['/v1.1/{}/cluster_infos', { pageSize: '2147483647' }],
		['/v1.1/{}/cluster_infos', { currentPage: '0' }],
		['/v3/{}/instances', { limit: '101' }],
		['/v3/{}/instances', { limit: '0' }],
		['/v3/{}/instances', { offset: '-1' }],
		['/v1.0/{}/clusters', { start: '0' }],
		['/v1.0/{}/clusters', { limit: '1001' }],
		['/v2/{}/clusters', { limit: '0' }],
	];
	it.each(refused)('%s refuses %j', async (path, query) => {
		const reply = await call(await start(), { path: path.replace('{}', PROJECT), query });
		expect(reply.status).toBe(400);
	});
});
