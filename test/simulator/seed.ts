import type { FakeCloud } from './fakeCloud';
import { addResources, type ResourceKind, type Resources } from './resources';
import type {
	BasicBody,
	DataSourceItem,
	EnhancedBody,
	Grant,
	Peering,
	Route,
	StoredDataArts,
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
		item: seed.item,
	});
}
