import type { ResourceKind, Simulator, Switches } from '../../simulator';
import { BASIC, call, type Call, DATA_ARTS, ENHANCED, PROJECT, useSimulators } from './helpers';

const COUNT = 1234;
const INSTANCE = '6b0d5a3f9b7a4a0c8c9f1f0b1e2d3c4b';

type Row = Record<string, unknown>;

interface PagedList {
	kind: ResourceKind;
	/** The key of the rows in the response. */
	rows: string;
	/** The key of their ID. */
	id: string;
	/** The maximum page size, or a large one if there is no limit. */
	size: number;
	/** The request for the next page, after the rows and the response received so far. */
	next(seen: Row[], response: Row): Call;
	/** The key of the total, if the list has one. */
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

/** Reads all pages of a list and returns the IDs of the rows. */
async function readAll(simulator: Simulator, list: PagedList, total: number): Promise<unknown[]> {
	const seen: Row[] = [];
	let body: Row = {};
	let page: Row[];
	do {
		const response = await call(simulator, list.next(seen, body));
		expect(response.status).toBe(200);
		body = response.body;
		page = body[list.rows] as Row[];
		seen.push(...page);
		if (list.total !== undefined) expect(body[list.total]).toBe(total);
	} while (page.length === list.size);
	return seen.map((row) => row[list.id]);
}

describe('a list of 1,234 rows', () => {
	const start = useSimulators();

	it.each(LISTS.map((list) => [list.kind, list.switches ?? {}, list] as const))(
		'%s %j returns all rows page by page',
		async (kind, switches, list) => {
			const simulator = await start({ switches });
			const own = simulator.fixtures.resources[PROJECT]!;
			const before = kind === 'workspaces' ? simulator.fixtures.projects[0]!.workspaces : own[kind];
			simulator.seed.resources(PROJECT, kind, COUNT - before.length);
			const ids = await readAll(simulator, list, COUNT);
			expect(ids).toHaveLength(COUNT);
			expect(new Set(ids).size).toBe(COUNT);
		},
	);

	it.each([
		['cdmClusters', `/v1.1/${PROJECT}/clusters`],
		['dwsClusters', `/v1.0/${PROJECT}/clusters`],
	] as const)('%s has no pagination', async (kind, path) => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, kind, COUNT);
		expect((await call(simulator, { path })).body.clusters).toHaveLength(COUNT + 2);
	});
});

describe('page sizes', () => {
	const start = useSimulators();

	it.each([
		['vpcs', `/v1/${PROJECT}/vpcs`, 'vpcs', 2000],
		['instances', `/v1/${PROJECT}/instances`, 'commodity_orders', 20],
		['mrsClusters', `/v1.1/${PROJECT}/cluster_infos`, 'clusters', 10],
		['rdsInstances', `/v3/${PROJECT}/instances`, 'instances', 100],
		['cloudTableClusters', `/v2/${PROJECT}/clusters`, 'clusters', 10],
	] as const)('the default for %s is %s', async (kind, path, rows, size) => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, kind, size + 1);
		expect((await call(simulator, { path })).body[rows]).toHaveLength(size);
	});

	it('the default for CSS is 10', async () => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, 'cssClusters', 20);
		const request = { path: `/v1.0/${PROJECT}/clusters`, query: { start: '12' } };
		const { body } = await call(simulator, request);
		expect(body.clusters).toHaveLength(10);
		expect(body.totalSize).toBe(22);
	});

	const invalid: Array<[string, Record<string, string>]> = [
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
	it.each(invalid)('%s rejects %j', async (path, query) => {
		const response = await call(await start(), { path: path.replace('{}', PROJECT), query });
		expect(response.status).toBe(400);
	});
});

/** Reads all pages of a list and counts the requests and the connections. */
async function readConnections(
	simulator: Simulator,
	path: string,
	{ rows, id, next }: { rows: string; id: string; next(seen: number): number },
) {
	const ids: unknown[] = [];
	let requests = 0;
	let page: Array<Record<string, unknown>>;
	do {
		const query = { limit: '100', offset: String(next(ids.length)) };
		page = (await call(simulator, { path, query })).body[rows] as typeof page;
		ids.push(...page.map((row) => row[id]));
		requests += 1;
	} while (page.length === 100);
	return { requests, distinct: new Set(ids).size, read: ids.length };
}

// Each test must finish within Jest's timeout.
describe('1,234 connections', () => {
	const start = useSimulators();
	const all = { requests: 13, distinct: COUNT, read: COUNT };

	it.each([
		['record', (seen: number) => seen],
		['page', (seen: number) => seen / 100],
	] as const)(
		'of DataArts are listed page by page, with offset as a %s',
		async (listOffset, next) => {
			const simulator = await start({ switches: { listOffset } });
			for (let i = 0; i < COUNT; i += 1) simulator.seed.dataArts({ item: { dw_name: `c${i}` } });
			const list = { rows: 'data_connection_lists', id: 'dw_id', next };
			expect(await readConnections(simulator, DATA_ARTS, list)).toEqual(all);
		},
	);

	it('of DLI are listed page by page', async () => {
		const simulator = await start();
		for (let i = 0; i < COUNT; i += 1) {
			simulator.seed.dliEnhanced({ body: { name: `c${i}`, queues: ['q1'] } });
			simulator.seed.dliBasic({ body: { name: `c${i}` } });
		}
		const list = { rows: 'connections', id: 'id', next: (seen: number) => seen };
		expect(await readConnections(simulator, ENHANCED, list)).toEqual(all);
		const whole = await call(simulator, { path: ENHANCED, query: { limit: '0' } });
		expect(whole.body.count).toBe(COUNT);
		expect((await call(simulator, { path: BASIC })).body.count).toBe(COUNT);
	});
});
