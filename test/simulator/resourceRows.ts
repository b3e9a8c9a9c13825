import cdm from './examples/lookup-cdm-clusters.json';
import cloudTable from './examples/lookup-cloudtable-clusters.json';
import css from './examples/lookup-css-clusters.json';
import instances from './examples/lookup-dataarts-instances.json';
import workspaces from './examples/lookup-dataarts-workspaces.json';
import pools from './examples/lookup-dli-elastic-resource-pools.json';
import dws from './examples/lookup-dws-clusters.json';
import kms from './examples/lookup-kms-keys.json';
import mrs from './examples/lookup-mrs-clusters.json';
import rds from './examples/lookup-rds-instances.json';
import routeTables from './examples/lookup-routetables.json';
import securityGroups from './examples/lookup-security-groups.json';
import subnets from './examples/lookup-subnets.json';
import vpcs from './examples/lookup-vpcs.json';

/** A DLI queue, as the list shows it (HC-zh dli_02_0196). */
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

/** A DataArts workspace, as the list shows it, and the instance it belongs to. */
export type Workspace = (typeof workspaces.response.body.data)[number] & { instance_id: string };

/** An MRS cluster, as the list shows it, and the enterprise project it belongs to. */
export type MrsCluster = (typeof mrs.response.body.clusters)[number] & {
	enterpriseProjectId?: string;
};

/** What there is in a project beside connections, in the order of the lists. */
export interface Resources {
	vpcs: (typeof vpcs.response.body.vpcs)[number][];
	subnets: (typeof subnets.response.body.subnets)[number][];
	securityGroups: (typeof securityGroups.response.body.security_groups)[number][];
	routeTables: (typeof routeTables.response.body.routetables)[number][];
	cdmClusters: (typeof cdm.response.body.clusters)[number][];
	kmsKeys: (typeof kms.response.body.key_details)[number][];
	mrsClusters: MrsCluster[];
	dwsClusters: (typeof dws.response.body.clusters)[number][];
	rdsInstances: (typeof rds.response.body.instances)[number][];
	cssClusters: (typeof css.response.body.clusters)[number][];
	cloudTableClusters: (typeof cloudTable.response.body.clusters)[number][];
	/** Details of queues; those of the project that have none here are usual ones. */
	queues: Queue[];
	/** Details of elastic resource pools, likewise. */
	pools: (typeof pools.response.body.elastic_resource_pools)[number][];
	instances: (typeof instances.response.body.commodity_orders)[number][];
	/** Details of workspaces; those of the project that have none here are the first instance's. */
	workspaces: Workspace[];
}

/** A kind of resource. */
export type ResourceKind = keyof Resources;

/** The documented row of each kind, from which all others are made. */
export const ROWS = {
	vpcs: vpcs.response.body.vpcs[0]!,
	subnets: subnets.response.body.subnets[0]!,
	securityGroups: securityGroups.response.body.security_groups[0]!,
	routeTables: routeTables.response.body.routetables[0]!,
	cdmClusters: cdm.response.body.clusters[0]!,
	kmsKeys: kms.response.body.key_details[0]!,
	mrsClusters: mrs.response.body.clusters[0]!,
	dwsClusters: dws.response.body.clusters[0]!,
	rdsInstances: rds.response.body.instances[0]!,
	cssClusters: css.response.body.clusters[0]!,
	cloudTableClusters: cloudTable.response.body.clusters[0]!,
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
	pools: pools.response.body.elastic_resource_pools[0]!,
	instances: instances.response.body.commodity_orders[0]!,
	workspaces: {
		...workspaces.response.body.data[1]!,
		instance_id: instances.response.body.commodity_orders[0]!.resource_id,
	},
} satisfies { [K in ResourceKind]: Resources[K][number] };

/** What a project has that the world tells nothing about. */
export function noResources(): Resources {
	return Object.fromEntries(Object.keys(ROWS).map((kind) => [kind, []])) as unknown as Resources;
}
