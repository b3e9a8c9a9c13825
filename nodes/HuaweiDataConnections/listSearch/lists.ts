import {
	ALL_ENTERPRISE_PROJECTS,
	DATA_ARTS_CONNECTIONS,
	DATA_ARTS_INSTANCES,
	DATA_ARTS_WORKSPACES,
	DLI_AUTHENTICATIONS,
	DLI_BASIC_CONNECTIONS,
	DLI_ENHANCED_CONNECTIONS,
	VPC_ROUTE_TABLES,
} from '../client/apiPaths';
import { responseText } from '../client/responseText';
import { SERVICE_LISTS } from '../client/serviceLists';
import type { ListName } from '../connectionTypes/listNames';
import { formWorkspace, hasComponentOfType, sourceWorkspaceOfForm, typeQuery } from './listContext';
import type { ListDefinition } from './ListDefinition';
import {
	isNotEncryptionKey,
	firstEndpoint,
	firstAddress,
	isDeleted,
	joinNonEmpty,
	unusableClusterState,
	privateAddress,
	versionOf,
	queueHint,
} from './formatters';

const idAndName = { idKey: 'id', nameKey: 'name' } as const;

const instances: ListDefinition = {
	entity: 'DataArts Studio instances',
	service: 'dataArts',
	path: DATA_ARTS_INSTANCES,
	pagination: 'offsetOrPage',
	totalKey: 'count',
	itemsKey: 'commodity_orders',
	idKey: 'resource_id',
	nameKey: 'resource_name',
};

const vpcServiceList = { service: 'vpc', pagination: 'marker', ...idAndName } as const;

const workspaceConnections = {
	service: 'dataArts',
	path: DATA_ARTS_CONNECTIONS,
	pagination: 'offsetOrPage',
	pageCountKey: 'count',
	itemsKey: 'data_connection_lists',
	idKey: 'dw_id',
	nameKey: 'dw_name',
	describe: ({ dw_type: type }) => responseText(type),
} as const satisfies Omit<ListDefinition, 'entity'>;

const dws = {
	...SERVICE_LISTS.dwsClusters,
	vpc: { key: 'vpc_id' },
	describe: ({ endpoints, status }) =>
		joinNonEmpty(firstEndpoint(endpoints), status === 'AVAILABLE' ? '' : status),
} as const satisfies ListDefinition;

/**
 * All lists, by the name that fields refer to. Sources: docs/api/lookups.md#overview,
 * docs/api/lookups.md#numbers-of-rows.
 */
export const LISTS = {
	agents: {
		...SERVICE_LISTS.agents,
		nameIsSubmitted: true,
		notRunning: unusableClusterState,
	},
	cloudTableAddresses: {
		entity: 'CloudTable clusters',
		service: 'cloudTable',
		path: '/v2/{project_id}/clusters',
		pagination: 'offset',
		itemsKey: 'clusters',
		idKey: 'cluster_id',
		nameKey: 'cluster_name',
		address: ({ zookeeper_link: link }) => responseText(link),
		describe: ({ zookeeper_link: link }) => responseText(link),
	},
	cssAddresses: {
		entity: 'CSS clusters',
		service: 'css',
		path: '/v1.0/{project_id}/clusters',
		pagination: 'start',
		totalKey: 'totalSize',
		itemsKey: 'clusters',
		...idAndName,
		address: ({ endpoint }) => firstAddress(endpoint),
		vpc: { key: 'vpcId' },
		describe: ({ datastore, endpoint }) =>
			joinNonEmpty(versionOf(datastore), firstAddress(endpoint)),
	},
	dataArtsConnections: {
		entity: 'DataArts connections',
		...workspaceConnections,
		totalKey: 'total_size',
		workspace: formWorkspace,
	},
	/** Connections to copy settings from. */
	dataConnections: {
		entity: 'DataArts connections',
		...workspaceConnections,
		workspace: sourceWorkspaceOfForm,
		query: typeQuery,
	},
	dliDatasourceAuthentications: {
		entity: 'DLI datasource authentications',
		service: 'dli',
		path: DLI_AUTHENTICATIONS,
		pagination: 'offset',
		itemsKey: 'auth_infos',
		idKey: 'auth_info_name',
		nameKey: 'auth_info_name',
		describe: ({ datasource_type: type }) => responseText(type),
	},
	dliDatasourceConnections: {
		entity: 'DLI datasource connections',
		service: 'dli',
		path: DLI_BASIC_CONNECTIONS,
		pagination: 'none',
		totalKey: 'count',
		itemsKey: 'connections',
		idKey: 'connection_id',
		nameKey: 'name',
		describe: ({ service, destination }) => joinNonEmpty(service, destination),
		exclude: ({ state }) => isDeleted(state),
	},
	dliEnhancedConnections: {
		entity: 'DLI enhanced connections',
		service: 'dli',
		path: DLI_ENHANCED_CONNECTIONS,
		pagination: 'offset',
		pageCountKey: 'count',
		query: { status: 'ACTIVE' },
		itemsKey: 'connections',
		...idAndName,
		vpc: { key: 'dest_vpc_id', isShown: true },
		describe: (_connection, { vpc }) => vpc,
		exclude: ({ status }) => isDeleted(status),
	},
	dwsAddresses: { ...dws, address: ({ endpoints }) => firstEndpoint(endpoints) },
	dwsClusters: { ...dws, nameIsSubmitted: true },
	elasticResourcePools: {
		...SERVICE_LISTS.elasticResourcePools,
		describe: ({ status }) => (status === 'AVAILABLE' ? '' : responseText(status)),
	},
	kmsKeys: {
		...SERVICE_LISTS.kmsKeys,
		// State 2 is enabled.
		query: { ...SERVICE_LISTS.kmsKeys.query, key_state: '2' },
		nameIsSubmitted: true,
		describe: ({ key_spec: spec }) => responseText(spec),
		exclude: isNotEncryptionKey,
	},
	mrsClusters: {
		...SERVICE_LISTS.mrsClusters,
		nameIsSubmitted: true,
		describe: ({ clusterVersion, clusterState }) =>
			joinNonEmpty(clusterVersion, clusterState === 'running' ? '' : clusterState),
		suits: hasComponentOfType,
	},
	queues: {
		...SERVICE_LISTS.queues,
		describe: queueHint,
		exclude: ({ queue_name: name }) => responseText(name).toLowerCase() === 'default',
	},
	rdsAddresses: {
		entity: 'RDS instances',
		service: 'rds',
		path: '/v3/{project_id}/instances',
		pagination: 'offset',
		totalKey: 'total_count',
		itemsKey: 'instances',
		...idAndName,
		address: privateAddress,
		vpc: { key: 'vpc_id' },
		describe: (item) => joinNonEmpty(versionOf(item.datastore), privateAddress(item)),
	},
	routeTables: {
		entity: 'route tables',
		...vpcServiceList,
		path: VPC_ROUTE_TABLES,
		itemsKey: 'routetables',
		vpc: { key: 'vpc_id', isShown: true, limit: 'query' },
		describe: ({ default: isDefault }, { vpc }) =>
			joinNonEmpty(isDefault === true ? 'Default' : '', vpc),
	},
	securityGroups: {
		entity: 'security groups',
		...vpcServiceList,
		path: '/v1/{project_id}/security-groups',
		query: { enterprise_project_id: ALL_ENTERPRISE_PROJECTS },
		itemsKey: 'security_groups',
		// Not by the service: groups need not belong to a VPC, and such a group suits every instance.
		vpc: { key: 'vpc_id', limit: 'rows' },
		describe: ({ description }) => responseText(description),
	},
	subnets: {
		...SERVICE_LISTS.subnets,
		vpc: { key: 'vpc_id', isShown: true, limit: 'query' },
		describe: ({ cidr }, { vpc }) => joinNonEmpty(cidr, vpc),
	},
	vpcs: {
		...SERVICE_LISTS.vpcs,
		describe: ({ cidr }) => responseText(cidr),
	},
	workspaces: {
		entity: 'workspaces',
		service: 'dataArts',
		path: DATA_ARTS_WORKSPACES,
		pagination: 'offsetOrPage',
		totalKey: 'count',
		parent: { list: instances, param: 'instance_id' },
		itemsKey: 'data',
		...idAndName,
		describe: (_workspace, { parent: instance }) => responseText(instance?.resource_name),
	},
} as const satisfies Record<ListName, ListDefinition>;
