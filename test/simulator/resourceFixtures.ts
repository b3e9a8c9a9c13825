import cdmExample from './examples/lookup-cdm-clusters.json';
import kmsExample from './examples/lookup-kms-keys.json';
import { EXAMPLE_ROWS, type MrsCluster, type Resources } from './resources';

const APP_VPC = { id: '3d2a7a0e-5b6c-4d1e-9f00-0c1d2e3f4a01', name: 'vpc-app' };
const APP_SUBNET = '5f7d1c2b-8a9e-4f60-8b1a-2c3d4e5f6a02';
const SECOND_SUBNET = '6a8e2d3c-9bad-4071-8c2b-3d4e5f607b03';

/** The network of the application, with the keys that MRS and other services use. */
const NETWORK = { vpc_id: APP_VPC.id, subnet_id: APP_SUBNET };

/** A few rows of every kind: the documented ones and some that refer to them. */
export const DEFAULT_RESOURCES: Resources = {
	vpcs: [EXAMPLE_ROWS.vpcs, { ...EXAMPLE_ROWS.vpcs, ...APP_VPC, cidr: '172.16.0.0/16' }],
	subnets: [
		EXAMPLE_ROWS.subnets,
		subnet(SECOND_SUBNET, 'subnet-data-2', '192.168.1', EXAMPLE_ROWS.vpcs.id),
		subnet(APP_SUBNET, 'subnet-app', '172.16.0', APP_VPC.id),
	],
	securityGroups: [
		EXAMPLE_ROWS.securityGroups,
		{
			...EXAMPLE_ROWS.securityGroups,
			id: 'b18bc218-b5be-4946-9e1a-19b303f0edec',
			name: 'sg-app',
			vpc_id: APP_VPC.id,
		},
	],
	routeTables: [
		EXAMPLE_ROWS.routeTables,
		{
			...EXAMPLE_ROWS.routeTables,
			id: '77e05baf-5a5d-4d54-8eae-5e3f2b7b2c88',
			name: 'rtb-data-2',
			default: false,
			subnets: [{ id: SECOND_SUBNET }],
		},
		{
			...EXAMPLE_ROWS.routeTables,
			id: '88f16cb0-6b6e-4e65-9fbf-6f403c8c3d99',
			name: 'rtb-vpc-app',
			vpc_id: APP_VPC.id,
			subnets: [{ id: APP_SUBNET }],
		},
	],
	ports: [EXAMPLE_ROWS.ports],
	securityGroupRules: [EXAMPLE_ROWS.securityGroupRules],
	peerings: [EXAMPLE_ROWS.peerings],
	firewalls: [EXAMPLE_ROWS.firewalls],
	cdmClusters: cdmExample.response.body.clusters,
	kmsKeys: [
		...kmsExample.response.body.key_details,
		key('1e1577c1-f838-4eac-a46e-085c52859c10', { key_alias: 'sm4', key_spec: 'SM4' }),
		key('2f2688d2-0949-4fbd-857f-196d6396ad21', { key_alias: 'old', key_state: '3' }),
		key('303799e3-1a5a-40ce-9680-2a7e74a7be32', {
			key_alias: 'signing',
			key_spec: 'RSA_2048',
			key_usage: 'SIGN_VERIFY',
		}),
	],
	mrsClusters: [
		EXAMPLE_ROWS.mrsClusters,
		cluster('464005a3-b671-424f-8c95-44fa41db9168', 'mrs_clickhouse', ['ClickHouse', 'Kafka']),
		{
			...cluster('575116b4-c782-4350-9da6-550b52ec0279', 'mrs_gone', ['Hive']),
			clusterState: 'terminated',
		},
		{
			...cluster('686227c5-d893-4461-8eb7-661c63fd138a', 'mrs_other_project', [
				'Hive',
				'Spark2x',
				'Presto',
			]),
			enterpriseProjectId: '0aad99bc-f5f6-4f78-8404-c598d76b0ed2',
		},
	],
	dwsClusters: [
		EXAMPLE_ROWS.dwsClusters,
		{
			...EXAMPLE_ROWS.dwsClusters,
			...NETWORK,
			id: '8e960713-ba59-4b41-90f5-f950585826cb',
			name: 'dws-creating',
			status: 'CREATING',
			endpoints: [],
		},
	],
	rdsInstances: [
		EXAMPLE_ROWS.rdsInstances,
		{
			...EXAMPLE_ROWS.rdsInstances,
			...NETWORK,
			id: 'fe8dd7277fd35471b6fe6d6dad3fe837in03',
			name: 'postgresql-1',
			private_ips: ['172.16.0.8'],
			port: 5432,
			datastore: { type: 'PostgreSQL', version: '14' },
		},
	],
	cssClusters: [
		EXAMPLE_ROWS.cssClusters,
		{
			...EXAMPLE_ROWS.cssClusters,
			id: '504effdd-0fb9-469c-8ca2-671bbe2488b4',
			name: 'opensearch-1',
			endpoint: '172.16.0.9:9200,172.16.0.10:9200',
			datastore: { type: 'opensearch', version: '1.3.6' },
			vpcId: APP_VPC.id,
			subnetId: APP_SUBNET,
		},
	],
	cloudTableClusters: [
		EXAMPLE_ROWS.cloudTableClusters,
		{
			...EXAMPLE_ROWS.cloudTableClusters,
			cluster_id: 'c9d3d4c3-1f9f-4e90-9b46-1e1badf5f2bb',
			cluster_name: 'cloudtable-9001',
			zookeeper_link: 'cloudtable-9001-zk1-aBcDeFgH.mycloudtable.com:2181',
			enable_openTSDB: 'false',
		},
	],
	queues: [
		EXAMPLE_ROWS.queues,
		{ ...EXAMPLE_ROWS.queues, queue_id: 31, queue_name: 'q3', elastic_resource_pool_name: 'pool1' },
	],
	pools: [EXAMPLE_ROWS.pools],
	instances: [EXAMPLE_ROWS.instances],
	workspaces: [],
};

/** The same resources with other IDs, for another project. The prefix is a hex digit. */
export function withOtherIds(prefix: string): Resources {
	const resources = {
		...DEFAULT_RESOURCES,
		queues: DEFAULT_RESOURCES.queues.slice(0, 1),
		pools: [],
	};
	// Every ID, UUID or not, starts with at least 8 hex digits. All are replaced alike, so references
	// stay valid.
	const text = JSON.stringify(resources).replace(
		/"[0-9a-f]{2}(?=[0-9a-f]{6}[0-9a-f-])/g,
		`"${prefix}0`,
	);
	return JSON.parse(text) as Resources;
}

function subnet(id: string, name: string, network: string, vpc: string) {
	return {
		...EXAMPLE_ROWS.subnets,
		id,
		name,
		cidr: `${network}.0/24`,
		gateway_ip: `${network}.1`,
		vpc_id: vpc,
		// The ID of the subnet is also that of its network (TF); only the third ID differs.
		neutron_network_id: id,
		neutron_subnet_id: `${id.slice(0, -2)}ff`,
	};
}

function key(id: string, changes: Partial<Resources['kmsKeys'][number]>) {
	return { ...EXAMPLE_ROWS.kmsKeys, key_id: id, ...changes };
}

function cluster(id: string, name: string, components: string[]): MrsCluster {
	return {
		...EXAMPLE_ROWS.mrsClusters,
		clusterId: id,
		clusterName: name,
		componentList: components.map((componentName) => ({ componentName })),
	};
}
