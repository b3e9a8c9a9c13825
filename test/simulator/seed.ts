import type { Cloud } from './cloud';
import type { ResourceKind, Resources } from './resourceRows';
import { addResources } from './seedResources';
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
} from './state';

/** A basic connection to be there before the test; what is absent is made up. */
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

/** An enhanced connection to be there before the test. */
export interface EnhancedSeed {
	projectId?: string;
	id?: string;
	status?: StoredDliEnhanced['status'];
	/** Status of every peering in the body; ACTIVE if absent. */
	peerings?: Peering['status'];
	/** Milliseconds since 1970. */
	createTime?: number;
	routes?: Route[];
	grants?: Grant[];
	body?: Partial<EnhancedBody>;
}

/** A DataArts connection to be there before the test. */
export interface DataArtsSeed {
	projectId?: string;
	workspace?: string;
	id?: string;
	/** Milliseconds since 1970. */
	createTime?: number;
	item?: Partial<DataSourceItem>;
}

/** Puts connections and resources into the cloud without a request, and without checking them. */
export interface Seeds {
	/** ACTIVE unless said otherwise. */
	dliBasic(seed?: BasicSeed): StoredDliBasic;
	dliEnhanced(seed?: EnhancedSeed): StoredDliEnhanced;
	/** A DLI connection unless said otherwise. */
	dataArts(seed?: DataArtsSeed): StoredDataArts;
	/**
	 * New rows of a kind in a project, such as `vpcs_0001` to `vpcs_1234`, with changes to all of them;
	 * `name` replaces what their names begin with.
	 */
	resources<K extends ResourceKind>(
		projectId: string,
		kind: K,
		count: number,
		changes?: Partial<Resources[K][number]> & { name?: string },
	): Array<Resources[K][number]>;
}

/** The seeds of a cloud; the first project and its first workspace are the default ones. */
export function makeSeeds(cloud: Cloud): Seeds {
	const [home] = cloud.world.projects;
	const projectId = home?.id ?? '';
	const workspace = home?.workspaces[0] ?? '';
	return {
		dliBasic: ({ body, ...seed } = {}) =>
			addBasic(cloud, {
				projectId,
				id: cloud.state.uuid(),
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
				id: cloud.state.uuid(),
				peerings: 'ACTIVE',
				...seed,
				body: { name: 'seeded', dest_vpc_id: 'vpc', dest_network_id: 'network', ...body },
			}),
		dataArts: ({ item, ...seed } = {}) =>
			addDataArts(cloud, {
				projectId,
				workspace,
				id: cloud.state.hex(),
				...seed,
				item: { dw_name: 'seeded', dw_type: 'DLI', dw_config: {}, ...item },
			}),
		resources: (...seed) => addResources(cloud, ...seed),
	};
}

/** Stores a basic connection; without a state it starts CREATING, as a new one does. */
export function addBasic(
	cloud: Cloud,
	seed: BasicSeed & { projectId: string; id: string; body: BasicBody },
): StoredDliBasic {
	const { basicReadsUntilSettled, basicOutcome } = cloud.switches;
	return cloud.state.add<StoredDliBasic>({
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

/** Stores an enhanced connection with a peering for each of its queues and pools. */
export function addEnhanced(
	cloud: Cloud,
	seed: EnhancedSeed & { projectId: string; id: string; body: EnhancedBody },
): StoredDliEnhanced {
	const peer = (name: string): Peering => newPeering(cloud, name, seed.peerings);
	return cloud.state.add<StoredDliEnhanced>({
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

/** A peering; without a status it starts CREATING, as a new one does. */
export function newPeering(cloud: Cloud, name: string, status?: Peering['status']): Peering {
	const { peeringReadsUntilSettled, peeringOutcome } = cloud.switches;
	return {
		id: cloud.state.uuid(),
		name,
		status: status ?? (peeringReadsUntilSettled === 0 ? peeringOutcome : 'CREATING'),
		reads: 0,
		updateTime: cloud.now().getTime(),
	};
}

/** Stores a DataArts connection. */
export function addDataArts(
	cloud: Cloud,
	seed: DataArtsSeed & {
		projectId: string;
		workspace: string;
		id: string;
		item: DataSourceItem;
	},
): StoredDataArts {
	return cloud.state.add<StoredDataArts>({
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
