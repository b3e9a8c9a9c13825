import {
	ALL_ENTERPRISE_PROJECTS,
	CDM_CLUSTERS,
	DLI_POOLS,
	DLI_QUEUES,
	DWS_CLUSTERS,
	KMS_LIST_KEYS,
	MRS_CLUSTERS,
	VPC_SUBNETS,
	VPC_VPCS,
} from './apiPaths';
import type { Service } from './endpoints';
import type { PaginationStyle, Query } from './pagination';
import type { ListShape } from './PageState';

/** A list of a service: how to read it whole. */
export interface ServiceList extends Omit<ListShape, 'maxItems'> {
	service: Service;
	/** As in Huawei Cloud's documentation. */
	path: string;
	/** With `nextMarker`, the list is read by POST, with the query in the body. */
	pagination: PaginationStyle;
	/** Sent with every page. */
	query?: Query;
	/** Sent instead if the service refuses `query`, whatever the reason, or finds nothing. */
	fallbackQuery?: Query;
}

const idAndName = { idKey: 'id', nameKey: 'name' } as const;

/** Lists that both dropdowns and operations read. Sources: docs/api/lookups.md#overview. */
export const SERVICE_LISTS = {
	agents: {
		entity: 'CDM clusters',
		service: 'cdm',
		path: CDM_CLUSTERS,
		pagination: 'none',
		itemsKey: 'clusters',
		...idAndName,
	},
	dwsClusters: {
		entity: 'DWS clusters',
		service: 'dws',
		path: DWS_CLUSTERS,
		pagination: 'none',
		query: { enterprise_project_id: ALL_ENTERPRISE_PROJECTS },
		fallbackQuery: {},
		totalKey: 'count',
		itemsKey: 'clusters',
		...idAndName,
	},
	elasticResourcePools: {
		entity: 'elastic resource pools',
		service: 'dli',
		path: DLI_POOLS,
		pagination: 'offset',
		totalKey: 'count',
		itemsKey: 'elastic_resource_pools',
		idKey: 'elastic_resource_pool_name',
		nameKey: 'elastic_resource_pool_name',
	},
	kmsKeys: {
		entity: 'KMS keys',
		service: 'kms',
		path: KMS_LIST_KEYS,
		pagination: 'nextMarker',
		// Without a key type KMS lists AES_256 only.
		query: { key_spec: 'ALL' },
		itemsKey: 'key_details',
		idKey: 'key_id',
		nameKey: 'key_alias',
	},
	mrsClusters: {
		entity: 'MRS clusters',
		service: 'mrs',
		path: MRS_CLUSTERS,
		pagination: 'currentPage',
		totalKey: 'clusterTotal',
		// Without an enterprise project MRS lists the default one only. Other services accept this
		// value for all of them; no source says whether MRS does.
		query: { clusterState: 'existing', enterpriseProjectId: ALL_ENTERPRISE_PROJECTS },
		fallbackQuery: { clusterState: 'existing' },
		itemsKey: 'clusters',
		idKey: 'clusterId',
		nameKey: 'clusterName',
	},
	queues: {
		entity: 'DLI queues',
		service: 'dli',
		path: DLI_QUEUES,
		pagination: 'none',
		query: { queue_type: 'all' },
		itemsKey: 'queues',
		idKey: 'queue_name',
		nameKey: 'queue_name',
	},
	subnets: {
		entity: 'subnets',
		service: 'vpc',
		path: VPC_SUBNETS,
		pagination: 'marker',
		itemsKey: 'subnets',
		...idAndName,
	},
	vpcs: {
		entity: 'VPCs',
		service: 'vpc',
		path: VPC_VPCS,
		pagination: 'marker',
		query: { enterprise_project_id: ALL_ENTERPRISE_PROJECTS },
		itemsKey: 'vpcs',
		...idAndName,
	},
} as const satisfies Record<string, ServiceList & { nameKey: string }>;
