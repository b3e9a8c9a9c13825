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

/** Tests whether a queue reaches an address. Source: docs/api/dli-connections.md. */
export const DLI_CONNECTIVITY_TESTS = '/v1.0/{project_id}/queues/{queue_name}/connection-test';
export const DLI_CONNECTIVITY_TEST = `${DLI_CONNECTIVITY_TESTS}/{task_id}`;
