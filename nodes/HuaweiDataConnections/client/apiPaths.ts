/**
 * Paths of the APIs that the operations call. Each request supplies the values of the names in
 * braces, except `project_id`, which is the project of the item. Dropdowns define further
 * paths in listSearch.
 */

/** Source: docs/api/dataarts-connections.md#endpoints. */
export const DATA_ARTS_CONNECTIONS = '/v1/{project_id}/data-connections';
export const DATA_ARTS_CONNECTION = `${DATA_ARTS_CONNECTIONS}/{data_connection_id}`;
/** Instances of DataArts Studio, and their workspaces (docs/api/lookups.md#dataarts-workspaces). */
export const DATA_ARTS_INSTANCES = '/v1/{project_id}/instances';
export const DATA_ARTS_WORKSPACES = '/v1/{project_id}/workspaces/{instance_id}';
export const DATA_ARTS_VALIDATION = `${DATA_ARTS_CONNECTIONS}/validation`;

/** Source: docs/api/dli-connections.md. */
export const DLI_BASIC_CONNECTIONS = '/v2.0/{project_id}/datasource-connection';

/** Source: docs/api/dli-connections.md. */
export const DLI_ENHANCED_CONNECTIONS = '/v2.0/{project_id}/datasource/enhanced-connections';
export const DLI_ENHANCED_CONNECTION = `${DLI_ENHANCED_CONNECTIONS}/{connection_id}`;

/** Version 2.0 of the API has routes as well, but they are deprecated. */
export const DLI_ROUTES = '/v3/{project_id}/datasource/enhanced-connections/{connection_id}/routes';
export const DLI_ROUTE = `${DLI_ROUTES}/{name}`;

/** Tags of enhanced connections (docs/api/dli-connections.md#resource-tags). */
const DLI_TAGGABLE = '/v3/{project_id}/dli_enhanced_datasource';
export const DLI_ENHANCED_TAGS = `${DLI_TAGGABLE}/{connection_id}/tags`;
export const DLI_TAGGED_ENHANCED_CONNECTIONS = `${DLI_TAGGABLE}/resource-instances/filter`;

/** Version 2.0 of the API has them as well, but they are deprecated. */
export const DLI_AUTHENTICATIONS = '/v3/{project_id}/datasource/auth-infos';
export const DLI_AUTHENTICATION = `${DLI_AUTHENTICATIONS}/{auth_info_name}`;

/** Grants permissions to other projects, and revokes them. */
export const DLI_AUTHORIZATION = '/v1.0/{project_id}/authorization';

/** Source: docs/api/dli-connections.md#queues-and-pools. */
export const DLI_QUEUES = '/v1.0/{project_id}/queues';
export const DLI_POOLS = '/v3/{project_id}/elastic-resource-pools';

/** What DLI may do in the account (docs/api/dli-connections.md#agency). */
export const DLI_AGENCY = '/v2/{project_id}/agency';

/** Source: docs/api/vpc.md#endpoints. */
export const VPC_VPCS = '/v1/{project_id}/vpcs';
export const VPC_SUBNETS = '/v1/{project_id}/subnets';
export const VPC_PORTS = '/v1/{project_id}/ports';
export const VPC_SECURITY_GROUP_RULES = '/v3/{project_id}/vpc/security-group-rules';
export const VPC_PEERING = '/v2.0/vpc/peerings/{peering_id}';
export const VPC_ROUTE_TABLES = '/v1/{project_id}/routetables';
export const VPC_ROUTE_TABLE = `${VPC_ROUTE_TABLES}/{routetable_id}`;
export const VPC_FIREWALLS = '/v3/{project_id}/vpc/firewalls';
export const VPC_FIREWALL = `${VPC_FIREWALLS}/{firewall_id}`;

/** Source: docs/api/lookups.md#overview. */
export const CDM_CLUSTERS = '/v1.1/{project_id}/clusters';
export const DWS_CLUSTERS = '/v1.0/{project_id}/clusters';
export const KMS_LIST_KEYS = '/v1.0/{project_id}/kms/list-keys';
export const MRS_CLUSTERS = '/v1.1/{project_id}/cluster_infos';

/** Databases that a connection reaches (docs/api/dataarts-connections.md#databases). */
export const DATA_ARTS_DATABASES = '/v2/{project_id}/{connection_id}/databases';

/** Every enterprise project that the user has access to, as the value of a query parameter. */
export const ALL_ENTERPRISE_PROJECTS = 'all_granted_eps';

/** Tests whether a queue reaches an address. Source: docs/api/dli-connections.md. */
export const DLI_CONNECTIVITY_TESTS = '/v1.0/{project_id}/queues/{queue_name}/connection-test';
export const DLI_CONNECTIVITY_TEST = `${DLI_CONNECTIVITY_TESTS}/{task_id}`;
