import { type FakeCloud, findProject, projectResources } from './fakeCloud';
import { EXAMPLE_ROWS, type ResourceKind, type Resources } from './resources';
import type {
	AuthBody,
	BasicBody,
	DataSourceItem,
	EnhancedBody,
	Grant,
	Peering,
	Route,
	StoredDataArts,
	StoredDliAuth,
	StoredDliBasic,
	StoredDliEnhanced,
} from './store';

/** A basic connection to store before a test. Absent values get defaults. */
export interface BasicSeed {
	projectId?: string;
	id?: string;
	state?: StoredDliBasic['state'];
	/** Milliseconds since 1970. */
	createTime?: number;
	/** Names of bound queues. */
	queues?: string[];
	body?: Partial<BasicBody>;
}

/** An enhanced connection to store before a test. */
export interface EnhancedSeed {
	projectId?: string;
	id?: string;
	status?: StoredDliEnhanced['status'];
	/** The status of every peering; ACTIVE if absent. */
	peerings?: Peering['status'];
	/** Milliseconds since 1970. */
	createTime?: number;
	routes?: Route[];
	grants?: Grant[];
	body?: Partial<EnhancedBody>;
}

/** A datasource authentication to store before a test. */
export interface AuthSeed {
	projectId?: string;
	/** Milliseconds since 1970. */
	createTime?: number;
	body?: Partial<AuthBody>;
}

/** A DataArts connection to store before a test. */
export interface DataArtsSeed {
	projectId?: string;
	workspace?: string;
	id?: string;
	/** Milliseconds since 1970. */
	createTime?: number;
	item?: Partial<DataSourceItem>;
}

/** Functions that store connections and resources without a request and without validation. */
export interface Seeds {
	/** The default state is ACTIVE. */
	dliBasic(seed?: BasicSeed): StoredDliBasic;
	dliEnhanced(seed?: EnhancedSeed): StoredDliEnhanced;
	/** The default type is passwd. */
	dliAuth(seed?: AuthSeed): StoredDliAuth;
	/** The default type is DLI. */
	dataArts(seed?: DataArtsSeed): StoredDataArts;
	/**
	 * Adds rows of a kind to a project, such as `vpcs_0001` to `vpcs_1234`. The changes apply to all of
	 * them; `name` replaces the prefix of their names.
	 */
	resources<K extends ResourceKind>(
		projectId: string,
		kind: K,
		count: number,
		changes?: Partial<Resources[K][number]> & { name?: string },
	): Array<Resources[K][number]>;
}

/** Creates the seed functions. The first project and its first workspace are the defaults. */
export function createSeeds(cloud: FakeCloud): Seeds {
	const [project] = cloud.fixtures.projects;
	const projectId = project?.id ?? '';
	const workspace = project?.workspaces[0] ?? '';
	return {
		dliBasic: ({ body, ...seed } = {}) =>
			addBasic(cloud, {
				projectId,
				id: cloud.store.uuid(),
				state: 'ACTIVE',
				...seed,
				body: {
					name: 'seeded',
					service: 'RDS',
					security_group_id: 'security-group',
					network_id: 'network',
					url: '192.168.0.6:3306',
					...body,
				},
			}),
		dliEnhanced: ({ body, ...seed } = {}) =>
			addEnhanced(cloud, {
				projectId,
				id: cloud.store.uuid(),
				peerings: 'ACTIVE',
				...seed,
				body: { name: 'seeded', dest_vpc_id: 'vpc', dest_network_id: 'network', ...body },
			}),
		dliAuth: ({ body, ...seed } = {}) =>
			addAuth(cloud, {
				projectId,
				...seed,
				body: { auth_info_name: 'seeded', datasource_type: 'passwd', ...body },
			}),
		dataArts: ({ item, ...seed } = {}) =>
			addDataArts(cloud, {
				projectId,
				workspace,
				id: cloud.store.hex(),
				...seed,
				item: { dw_name: 'seeded', dw_type: 'DLI', dw_config: {}, ...item },
			}),
		resources: (...seed) => addResources(cloud, ...seed),
	};
}

/** Stores a basic connection. The default state is that of a new connection. */
export function addBasic(
	cloud: FakeCloud,
	seed: BasicSeed & { projectId: string; id: string; body: BasicBody },
): StoredDliBasic {
	const { basicReadsUntilSettled, basicOutcome } = cloud.switches;
	return cloud.store.add<StoredDliBasic>({
		kind: 'dliBasic',
		projectId: seed.projectId,
		id: seed.id,
		name: seed.body.name,
		createTime: seed.createTime ?? cloud.now().getTime(),
		state: seed.state ?? (basicReadsUntilSettled === 0 ? basicOutcome : 'CREATING'),
		reads: 0,
		body: seed.body,
		queues: seed.queues ?? [],
	});
}

/** Stores an enhanced connection, with a peering for each of its queues and pools. */
export function addEnhanced(
	cloud: FakeCloud,
	seed: EnhancedSeed & { projectId: string; id: string; body: EnhancedBody },
): StoredDliEnhanced {
	const peer = (name: string): Peering => createPeering(cloud, name, seed.peerings);
	return cloud.store.add<StoredDliEnhanced>({
		kind: 'dliEnhanced',
		projectId: seed.projectId,
		id: seed.id,
		name: seed.body.name,
		createTime: seed.createTime ?? cloud.now().getTime(),
		status: seed.status ?? 'ACTIVE',
		body: seed.body,
		queues: (seed.body.queues ?? []).map(peer),
		pools: (seed.body.elastic_resource_pools ?? []).map(peer),
		hosts: seed.body.hosts ?? [],
		routes: seed.routes ?? [],
		grants: seed.grants ?? [],
	});
}

/** Creates a peering. The default status is that of a new peering. */
export function createPeering(cloud: FakeCloud, name: string, status?: Peering['status']): Peering {
	const { peeringReadsUntilSettled, peeringOutcome } = cloud.switches;
	return {
		id: cloud.store.uuid(),
		name,
		status: status ?? (peeringReadsUntilSettled === 0 ? peeringOutcome : 'CREATING'),
		reads: 0,
		updateTime: cloud.now().getTime(),
	};
}

/** Stores a datasource authentication. */
export function addAuth(
	cloud: FakeCloud,
	seed: AuthSeed & { projectId: string; body: AuthBody },
): StoredDliAuth {
	const createTime = seed.createTime ?? cloud.now().getTime();
	return cloud.store.add<StoredDliAuth>({
		kind: 'dliAuth',
		projectId: seed.projectId,
		id: seed.body.auth_info_name,
		name: seed.body.auth_info_name,
		createTime,
		updateTime: createTime,
		body: seed.body,
	});
}

/** Stores a DataArts connection. */
export function addDataArts(
	cloud: FakeCloud,
	seed: DataArtsSeed & {
		projectId: string;
		workspace: string;
		id: string;
		item: DataSourceItem;
	},
): StoredDataArts {
	return cloud.store.add<StoredDataArts>({
		kind: 'dataArts',
		projectId: seed.projectId,
		workspace: seed.workspace,
		id: seed.id,
		name: seed.item.dw_name,
		createTime: seed.createTime ?? cloud.now().getTime(),
		revision: 0,
		reads: 0,
		item: seed.item,
	});
}

/** What a row factory gets. */
interface RowContext {
	/** Generates a UUID. */
	uuid(): string;
	/** Generates 32 hex digits. */
	hex(): string;
	name: string;
	/** The existing resources. A new row belongs to the first VPC, subnet and instance among them. */
	resources: Resources;
}

/** Creates a row of each kind: the documented one with another ID and name. */
const ROW_FACTORIES: { [K in ResourceKind]: (material: RowContext) => Resources[K][number] } = {
	vpcs: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.vpcs, id: uuid(), name }),
	subnets: ({ uuid, name, resources }) => {
		const id = uuid();
		return {
			...EXAMPLE_ROWS.subnets,
			id,
			name,
			vpc_id: resources.vpcs[0]?.id ?? EXAMPLE_ROWS.subnets.vpc_id,
			neutron_network_id: id,
			neutron_subnet_id: uuid(),
		};
	},
	securityGroups: ({ uuid, name, resources }) => ({
		...EXAMPLE_ROWS.securityGroups,
		id: uuid(),
		name,
		vpc_id: resources.vpcs[0]?.id ?? EXAMPLE_ROWS.securityGroups.vpc_id,
	}),
	routeTables: ({ uuid, name, resources }) => ({
		...EXAMPLE_ROWS.routeTables,
		id: uuid(),
		name,
		default: false,
		vpc_id: resources.vpcs[0]?.id ?? EXAMPLE_ROWS.routeTables.vpc_id,
		subnets: resources.subnets.slice(0, 1).map(({ id }) => ({ id })),
	}),
	ports: ({ uuid, name, resources }) => ({
		...EXAMPLE_ROWS.ports,
		id: uuid(),
		name,
		network_id: resources.subnets[0]?.id ?? EXAMPLE_ROWS.ports.network_id,
	}),
	securityGroupRules: ({ uuid, resources }) => ({
		...EXAMPLE_ROWS.securityGroupRules,
		id: uuid(),
		security_group_id:
			resources.securityGroups[0]?.id ?? EXAMPLE_ROWS.securityGroupRules.security_group_id,
	}),
	peerings: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.peerings, id: uuid(), name }),
	firewalls: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.firewalls, id: uuid(), name }),
	cdmClusters: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.cdmClusters, id: uuid(), name }),
	kmsKeys: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.kmsKeys, key_id: uuid(), key_alias: name }),
	mrsClusters: ({ uuid, name }) => ({
		...EXAMPLE_ROWS.mrsClusters,
		clusterId: uuid(),
		clusterName: name,
	}),
	dwsClusters: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.dwsClusters, id: uuid(), name }),
	rdsInstances: ({ hex, name }) => ({ ...EXAMPLE_ROWS.rdsInstances, id: `${hex()}in01`, name }),
	cssClusters: ({ uuid, name }) => ({ ...EXAMPLE_ROWS.cssClusters, id: uuid(), name }),
	cloudTableClusters: ({ uuid, name }) => ({
		...EXAMPLE_ROWS.cloudTableClusters,
		cluster_id: uuid(),
		cluster_name: name,
	}),
	queues: ({ name, resources }) => ({
		...EXAMPLE_ROWS.queues,
		queue_id: 1000 + resources.queues.length,
		queue_name: name,
	}),
	pools: ({ name, resources }) => ({
		...EXAMPLE_ROWS.pools,
		id: 1000 + resources.pools.length,
		elastic_resource_pool_name: name,
		queues: [],
	}),
	instances: ({ hex, name }) => ({
		...EXAMPLE_ROWS.instances,
		resource_id: hex(),
		resource_name: name,
	}),
	workspaces: ({ hex, name, resources }) => ({
		...EXAMPLE_ROWS.workspaces,
		id: hex(),
		name,
		instance_id: resources.instances[0]?.resource_id ?? EXAMPLE_ROWS.workspaces.instance_id,
	}),
};

/** Adds rows of a kind to a project and returns them. The changes apply to all of them. */
function addResources<K extends ResourceKind>(
	cloud: FakeCloud,
	projectId: string,
	kind: K,
	count: number,
	{ name = kind, ...changes }: Partial<Resources[K][number]> & { name?: string } = {},
): Array<Resources[K][number]> {
	const resources = projectResources(cloud, projectId);
	const rows: Array<Resources[K][number]> = resources[kind];
	const added = Array.from({ length: count }, (_, index) => {
		const row: Resources[K][number] = {
			...ROW_FACTORIES[kind]({
				uuid: () => cloud.store.uuid(),
				hex: () => cloud.store.hex(),
				name: numberedName(name, index, count),
				resources,
			}),
			...changes,
		};
		rows.push(row);
		return row;
	});
	// Only the workspaces of the project are accepted in requests.
	const workspaces = kind === 'workspaces' ? (added as Resources['workspaces']) : [];
	findProject(cloud, projectId)?.workspaces.push(...workspaces.map(({ id }) => id));
	return added;
}

/** The name of one row of many, such as `vpcs_0042`; a single row has the name itself. */
export function numberedName(name: string, index: number, count: number): string {
	return count === 1 ? name : `${name}_${String(index + 1).padStart(4, '0')}`;
}
