import cdmExample from './examples/lookup-cdm-clusters.json';
import cloudTableExample from './examples/lookup-cloudtable-clusters.json';
import cssExample from './examples/lookup-css-clusters.json';
import instancesExample from './examples/lookup-dataarts-instances.json';
import workspacesExample from './examples/lookup-dataarts-workspaces.json';
import poolsExample from './examples/lookup-dli-elastic-resource-pools.json';
import dwsExample from './examples/lookup-dws-clusters.json';
import kmsExample from './examples/lookup-kms-keys.json';
import mrsExample from './examples/lookup-mrs-clusters.json';
import rdsExample from './examples/lookup-rds-instances.json';
import routeTablesExample from './examples/lookup-routetables.json';
import securityGroupsExample from './examples/lookup-security-groups.json';
import subnetsExample from './examples/lookup-subnets.json';
import vpcsExample from './examples/lookup-vpcs.json';
import { type FakeCloud, findProject, projectResources } from './fakeCloud';

/** A DLI queue as listed (HC-zh dli_02_0196). */
export interface Queue {
	queue_id: number;
	queue_name: string;
	description: string;
	owner: string;
	create_time: number;
	queue_type: string;
	cu_count: number;
	resource_mode: number;
	elastic_resource_pool_name: string;
}

/** A DataArts workspace as listed, and the instance it belongs to. */
export type Workspace = (typeof workspacesExample.response.body.data)[number] & {
	instance_id: string;
};

/** An MRS cluster as listed, and the enterprise project it belongs to. */
export type MrsCluster = (typeof mrsExample.response.body.clusters)[number] & {
	enterpriseProjectId?: string;
};

/** The resources of a project besides its connections, in list order. */
export interface Resources {
	vpcs: (typeof vpcsExample.response.body.vpcs)[number][];
	subnets: (typeof subnetsExample.response.body.subnets)[number][];
	securityGroups: (typeof securityGroupsExample.response.body.security_groups)[number][];
	routeTables: (typeof routeTablesExample.response.body.routetables)[number][];
	cdmClusters: (typeof cdmExample.response.body.clusters)[number][];
	kmsKeys: (typeof kmsExample.response.body.key_details)[number][];
	mrsClusters: MrsCluster[];
	dwsClusters: (typeof dwsExample.response.body.clusters)[number][];
	rdsInstances: (typeof rdsExample.response.body.instances)[number][];
	cssClusters: (typeof cssExample.response.body.clusters)[number][];
	cloudTableClusters: (typeof cloudTableExample.response.body.clusters)[number][];
	/** Queues with details. The project's other queues get default details. */
	queues: Queue[];
	/** Elastic resource pools with details. The project's other pools get default details. */
	pools: (typeof poolsExample.response.body.elastic_resource_pools)[number][];
	instances: (typeof instancesExample.response.body.commodity_orders)[number][];
	/** Workspaces with details. The project's other workspaces belong to the first instance. */
	workspaces: Workspace[];
}

/** A kind of resource. */
export type ResourceKind = keyof Resources;

/** The documented row of each kind, on which all other rows are based. */
export const EXAMPLE_ROWS = {
	vpcs: vpcsExample.response.body.vpcs[0]!,
	subnets: subnetsExample.response.body.subnets[0]!,
	securityGroups: securityGroupsExample.response.body.security_groups[0]!,
	routeTables: routeTablesExample.response.body.routetables[0]!,
	cdmClusters: cdmExample.response.body.clusters[0]!,
	kmsKeys: kmsExample.response.body.key_details[0]!,
	mrsClusters: mrsExample.response.body.clusters[0]!,
	dwsClusters: dwsExample.response.body.clusters[0]!,
	rdsInstances: rdsExample.response.body.instances[0]!,
	cssClusters: cssExample.response.body.clusters[0]!,
	cloudTableClusters: cloudTableExample.response.body.clusters[0]!,
	queues: {
		queue_id: 26,
		queue_name: 'q1',
		description: '',
		owner: 'IAMUser',
		create_time: 1580385101962,
		queue_type: 'general',
		cu_count: 16,
		resource_mode: 1,
		elastic_resource_pool_name: '',
	},
	pools: poolsExample.response.body.elastic_resource_pools[0]!,
	instances: instancesExample.response.body.commodity_orders[0]!,
	workspaces: {
		...workspacesExample.response.body.data[1]!,
		instance_id: instancesExample.response.body.commodity_orders[0]!.resource_id,
	},
} satisfies { [K in ResourceKind]: Resources[K][number] };

/** The resources of a project that has none. */
export function emptyResources(): Resources {
	return Object.fromEntries(
		Object.keys(EXAMPLE_ROWS).map((kind) => [kind, []]),
	) as unknown as Resources;
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
export function addResources<K extends ResourceKind>(
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
