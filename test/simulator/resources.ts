import cdmExample from './examples/lookup-cdm-clusters.json';
import cloudTableExample from './examples/lookup-cloudtable-clusters.json';
import cssExample from './examples/lookup-css-clusters.json';
import instancesExample from './examples/lookup-dataarts-instances.json';
import workspacesExample from './examples/lookup-dataarts-workspaces.json';
import poolsExample from './examples/lookup-dli-elastic-resource-pools.json';
import dwsExample from './examples/lookup-dws-clusters.json';
import firewallExample from './examples/lookup-firewall.json';
import kmsExample from './examples/lookup-kms-keys.json';
import mrsExample from './examples/lookup-mrs-clusters.json';
import peeringExample from './examples/lookup-peering.json';
import portsExample from './examples/lookup-ports.json';
import rdsExample from './examples/lookup-rds-instances.json';
import routeTablesExample from './examples/lookup-routetables.json';
import rulesExample from './examples/lookup-security-group-rules.json';
import routeTableExample from './examples/lookup-routetable.json';
import securityGroupsExample from './examples/lookup-security-groups.json';
import subnetsExample from './examples/lookup-subnets.json';
import vpcsExample from './examples/lookup-vpcs.json';

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
	/** Its network (PY queue.py). */
	cidr_in_vpc?: string;
}

/** A DataArts workspace as listed, and the instance it belongs to. */
export type Workspace = (typeof workspacesExample.response.body.data)[number] & {
	instance_id: string;
};

/** An MRS cluster as listed, and the enterprise project it belongs to. */
export type MrsCluster = (typeof mrsExample.response.body.clusters)[number] & {
	enterpriseProjectId?: string;
};

/** A route of a route table. */
type RouteOfTable = (typeof routeTableExample.response.body.routetable.routes)[number];

/** A route table as listed, and its routes, which only its details have. */
export type RouteTable = (typeof routeTablesExample.response.body.routetables)[number] & {
	routes?: RouteOfTable[];
};

/** The same type with every value that may be null or absent in another row. */
type Loose<T> = { [K in keyof T]?: T[K] | null };

/** A rule of a security group. */
export type SecurityGroupRule = Loose<
	Omit<
		(typeof rulesExample.response.body.security_group_rules)[number],
		'remote_group_id' | 'remote_address_group_id'
	>
> & {
	id: string;
	security_group_id: string;
	direction: string;
	remote_group_id?: string | null;
	remote_address_group_id?: string | null;
};

/** A rule of a network ACL. */
type FirewallRule = Loose<
	Omit<
		(typeof firewallExample.response.body.firewall.ingress_rules)[number],
		'source_address_group_id' | 'destination_address_group_id'
	>
> & { source_address_group_id?: string | null; destination_address_group_id?: string | null };

/** A network ACL with its rules. */
export type Firewall = Omit<
	typeof firewallExample.response.body.firewall,
	'ingress_rules' | 'egress_rules' | 'tags'
> & { ingress_rules: FirewallRule[]; egress_rules: FirewallRule[]; tags: object[] };

/** The resources of a project, without its connections, in list order. */
export interface Resources {
	vpcs: (typeof vpcsExample.response.body.vpcs)[number][];
	subnets: (typeof subnetsExample.response.body.subnets)[number][];
	securityGroups: (typeof securityGroupsExample.response.body.security_groups)[number][];
	routeTables: RouteTable[];
	ports: (typeof portsExample.response.body.ports)[number][];
	securityGroupRules: SecurityGroupRule[];
	peerings: (typeof peeringExample.response.body.peering)[];
	firewalls: Firewall[];
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
	pools: Array<
		(typeof poolsExample.response.body.elastic_resource_pools)[number] & {
			/** Its network (PY elastic_resource_pool.py). */
			cidr_in_vpc?: string;
		}
	>;
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
	ports: portsExample.response.body.ports[0]!,
	securityGroupRules: rulesExample.response.body.security_group_rules[0]!,
	peerings: peeringExample.response.body.peering,
	firewalls: firewallExample.response.body.firewall,
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
