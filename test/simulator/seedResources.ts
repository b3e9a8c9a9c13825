import { type Cloud, findProject, resourcesOf } from './cloud';
import { type ResourceKind, type Resources, ROWS } from './resourceRows';

/** What a new row is made of. */
interface Material {
	/** A new UUID, each time another. */
	uuid(): string;
	/** 32 new hex digits. */
	hex(): string;
	name: string;
	/** What is there already: new rows belong to the first VPC, subnet and instance of these. */
	resources: Resources;
}

/** The row of each kind, new: the documented one under another id and name. */
const MAKERS: { [K in ResourceKind]: (material: Material) => Resources[K][number] } = {
	vpcs: ({ uuid, name }) => ({ ...ROWS.vpcs, id: uuid(), name }),
	subnets: ({ uuid, name, resources }) => {
		const id = uuid();
		return {
			...ROWS.subnets,
			id,
			name,
			vpc_id: resources.vpcs[0]?.id ?? ROWS.subnets.vpc_id,
			neutron_network_id: id,
			neutron_subnet_id: uuid(),
		};
	},
	securityGroups: ({ uuid, name, resources }) => ({
		...ROWS.securityGroups,
		id: uuid(),
		name,
		vpc_id: resources.vpcs[0]?.id ?? ROWS.securityGroups.vpc_id,
	}),
	routeTables: ({ uuid, name, resources }) => ({
		...ROWS.routeTables,
		id: uuid(),
		name,
		default: false,
		vpc_id: resources.vpcs[0]?.id ?? ROWS.routeTables.vpc_id,
		subnets: resources.subnets.slice(0, 1).map(({ id }) => ({ id })),
	}),
	cdmClusters: ({ uuid, name }) => ({ ...ROWS.cdmClusters, id: uuid(), name }),
	kmsKeys: ({ uuid, name }) => ({ ...ROWS.kmsKeys, key_id: uuid(), key_alias: name }),
	mrsClusters: ({ uuid, name }) => ({ ...ROWS.mrsClusters, clusterId: uuid(), clusterName: name }),
	dwsClusters: ({ uuid, name }) => ({ ...ROWS.dwsClusters, id: uuid(), name }),
	rdsInstances: ({ hex, name }) => ({ ...ROWS.rdsInstances, id: `${hex()}in01`, name }),
	cssClusters: ({ uuid, name }) => ({ ...ROWS.cssClusters, id: uuid(), name }),
	cloudTableClusters: ({ uuid, name }) => ({
		...ROWS.cloudTableClusters,
		cluster_id: uuid(),
		cluster_name: name,
	}),
	queues: ({ name, resources }) => ({
		...ROWS.queues,
		queue_id: 1000 + resources.queues.length,
		queue_name: name,
	}),
	pools: ({ name, resources }) => ({
		...ROWS.pools,
		id: 1000 + resources.pools.length,
		elastic_resource_pool_name: name,
		queues: [],
	}),
	instances: ({ hex, name }) => ({ ...ROWS.instances, resource_id: hex(), resource_name: name }),
	workspaces: ({ hex, name, resources }) => ({
		...ROWS.workspaces,
		id: hex(),
		name,
		instance_id: resources.instances[0]?.resource_id ?? ROWS.workspaces.instance_id,
	}),
};

/** Adds new rows of a kind to a project, with changes to all of them, and gives them back. */
export function addResources<K extends ResourceKind>(
	cloud: Cloud,
	projectId: string,
	kind: K,
	count: number,
	{ name = kind, ...changes }: Partial<Resources[K][number]> & { name?: string } = {},
): Array<Resources[K][number]> {
	const resources = resourcesOf(cloud, projectId);
	const rows: Array<Resources[K][number]> = resources[kind];
	const added = Array.from({ length: count }, (_, index) => {
		const row: Resources[K][number] = {
			...MAKERS[kind]({
				uuid: () => cloud.state.uuid(),
				hex: () => cloud.state.hex(),
				name: numbered(name, index, count),
				resources,
			}),
			...changes,
		};
		rows.push(row);
		return row;
	});
	// Only workspaces that the project lists can be worked in.
	const workspaces = kind === 'workspaces' ? (added as Resources['workspaces']) : [];
	findProject(cloud, projectId)?.workspaces.push(...workspaces.map(({ id }) => id));
	return added;
}

/** The name of one of many, such as `vpcs_0042`; a single one has the name itself. */
export function numbered(name: string, index: number, count: number): string {
	return count === 1 ? name : `${name}_${String(index + 1).padStart(4, '0')}`;
}
