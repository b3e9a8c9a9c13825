import { COLLECTION as DATA_ARTS } from '../resources/dataArtsConnection/paths';
import { COLLECTION as DLI_ENHANCED } from '../resources/dliEnhancedConnection/paths';
import { ofType, ofVpc, workspaceOfForm, workspaceOfSource } from './form';
import type { List } from './List';
import {
	cannotEncrypt,
	firstEndpoint,
	firstOf,
	isDeleted,
	joined,
	notRunning,
	privateAddress,
	text,
	versionOf,
	vpcNamed,
	whereQueueIs,
} from './rows';

/** What most lists have in common. */
const byId = { value: 'id', label: 'name' } as const;

const instances: List = {
	what: 'DataArts Studio instances',
	service: 'dataArts',
	path: '/v1/{project_id}/instances',
	paging: 'offset',
	rows: 'commodity_orders',
	value: 'resource_id',
	label: 'resource_name',
};

const ofVpcService = { service: 'vpc', paging: 'marker', ...byId } as const;
const ALL_PROJECTS = 'all_granted_eps';

const connectionsOfWorkspace = {
	service: 'dataArts',
	path: DATA_ARTS,
	paging: 'offset',
	rows: 'data_connection_lists',
	value: 'dw_id',
	label: 'dw_name',
	describe: ({ dw_type: type }) => text(type),
} as const satisfies Omit<List, 'what'>;

const dws = {
	what: 'DWS clusters',
	service: 'dws',
	path: '/v1.0/{project_id}/clusters',
	paging: 'none',
	rows: 'clusters',
	...byId,
	describe: ({ endpoints, status }) =>
		joined(firstEndpoint(endpoints), status === 'AVAILABLE' ? '' : status),
} as const satisfies List;

/** All lists of the form, by the names under which its fields ask for them (spec lookups). */
export const LISTS = {
	agents: {
		what: 'CDM clusters',
		isNameSent: true,
		service: 'cdm',
		path: '/v1.1/{project_id}/clusters',
		paging: 'none',
		rows: 'clusters',
		...byId,
		describe: ({ status }) => notRunning(text(status)),
	},
	cloudTableAddresses: {
		what: 'CloudTable clusters',
		service: 'cloudTable',
		path: '/v2/{project_id}/clusters',
		paging: 'offset',
		rows: 'clusters',
		value: 'cluster_id',
		label: 'cluster_name',
		address: ({ zookeeper_link: link }) => text(link),
		describe: ({ zookeeper_link: link }) => text(link),
	},
	cssAddresses: {
		what: 'CSS clusters',
		service: 'css',
		path: '/v1.0/{project_id}/clusters',
		paging: 'start',
		rows: 'clusters',
		...byId,
		address: ({ endpoint }) => firstOf(endpoint),
		describe: ({ datastore, endpoint }) => joined(versionOf(datastore), firstOf(endpoint)),
	},
	dataArtsConnections: {
		what: 'DataArts connections',
		...connectionsOfWorkspace,
		workspace: workspaceOfForm,
	},
	/** Those that the settings of a new one can be taken from. */
	dataConnections: {
		what: 'DataArts connections',
		...connectionsOfWorkspace,
		workspace: workspaceOfSource,
		asks: ofType,
	},
	dliDatasourceConnections: {
		what: 'DLI datasource connections',
		service: 'dli',
		path: '/v2.0/{project_id}/datasource-connection',
		paging: 'none',
		rows: 'connections',
		value: 'connection_id',
		label: 'name',
		describe: ({ service, destination }) => joined(service, destination),
		leavesOut: ({ state }) => isDeleted(state),
	},
	dliEnhancedConnections: {
		what: 'DLI enhanced connections',
		service: 'dli',
		path: DLI_ENHANCED,
		paging: 'offset',
		asks: { status: 'ACTIVE' },
		rows: 'connections',
		...byId,
		describe: ({ dest_vpc_id: vpc }) => vpcNamed(vpc),
		leavesOut: ({ status }) => isDeleted(status),
	},
	dwsAddresses: { ...dws, address: ({ endpoints }) => firstEndpoint(endpoints) },
	dwsClusters: { ...dws, isNameSent: true },
	elasticResourcePools: {
		what: 'elastic resource pools',
		service: 'dli',
		path: '/v3/{project_id}/elastic-resource-pools',
		paging: 'offset',
		rows: 'elastic_resource_pools',
		value: 'elastic_resource_pool_name',
		label: 'elastic_resource_pool_name',
		describe: ({ status }) => (status === 'AVAILABLE' ? '' : text(status)),
	},
	kmsKeys: {
		what: 'KMS keys',
		isNameSent: true,
		service: 'kms',
		path: '/v1.0/{project_id}/kms/list-keys',
		paging: 'nextMarker',
		// 2: enabled ones. Without a kind KMS lists AES_256 only.
		asks: { key_state: '2', key_spec: 'ALL' },
		rows: 'key_details',
		value: 'key_id',
		label: 'key_alias',
		describe: ({ key_spec: spec }) => text(spec),
		leavesOut: cannotEncrypt,
	},
	mrsClusters: {
		what: 'MRS clusters',
		isNameSent: true,
		service: 'mrs',
		path: '/v1.1/{project_id}/cluster_infos',
		paging: 'currentPage',
		// Without an enterprise project MRS lists the default one only. Other services know this word
		// for all of them; of MRS no source says so.
		asks: { clusterState: 'existing', enterpriseProjectId: ALL_PROJECTS },
		orAsks: { clusterState: 'existing' },
		rows: 'clusters',
		value: 'clusterId',
		label: 'clusterName',
		describe: ({ clusterVersion, clusterState }) =>
			joined(clusterVersion, clusterState === 'running' ? '' : clusterState),
	},
	queues: {
		what: 'DLI queues',
		service: 'dli',
		path: '/v1.0/{project_id}/queues',
		paging: 'none',
		asks: { queue_type: 'all' },
		rows: 'queues',
		value: 'queue_name',
		label: 'queue_name',
		describe: whereQueueIs,
		leavesOut: ({ queue_name: name }) => text(name).toLowerCase() === 'default',
	},
	rdsAddresses: {
		what: 'RDS instances',
		service: 'rds',
		path: '/v3/{project_id}/instances',
		paging: 'offset',
		rows: 'instances',
		...byId,
		address: privateAddress,
		describe: (row) => joined(versionOf(row.datastore), privateAddress(row)),
	},
	routeTables: {
		what: 'route tables',
		...ofVpcService,
		path: '/v1/{project_id}/routetables',
		asks: ofVpc,
		rows: 'routetables',
		describe: ({ default: isDefault, vpc_id: vpc }) =>
			joined(isDefault === true ? 'Default' : '', vpcNamed(vpc)),
	},
	securityGroups: {
		what: 'security groups',
		...ofVpcService,
		path: '/v1/{project_id}/security-groups',
		asks: { enterprise_project_id: ALL_PROJECTS },
		rows: 'security_groups',
		describe: ({ description }) => text(description),
	},
	subnets: {
		what: 'subnets',
		...ofVpcService,
		path: '/v1/{project_id}/subnets',
		asks: ofVpc,
		rows: 'subnets',
		describe: ({ cidr, vpc_id: vpc }) => joined(cidr, vpcNamed(vpc)),
	},
	vpcs: {
		what: 'VPCs',
		...ofVpcService,
		path: '/v1/{project_id}/vpcs',
		asks: { enterprise_project_id: ALL_PROJECTS },
		rows: 'vpcs',
		describe: ({ cidr }) => text(cidr),
	},
	workspaces: {
		what: 'workspaces',
		service: 'dataArts',
		path: '/v1/{project_id}/workspaces/{instance_id}',
		paging: 'offset',
		within: { list: instances, param: 'instance_id' },
		rows: 'data',
		...byId,
		describe: (_workspace, instance) => text(instance?.resource_name),
	},
} as const satisfies Record<string, List>;

/** The name of a list. */
export type ListName = keyof typeof LISTS;
