/** Source: docs/api/dli-connections.md#enhanced-connections. */
export const COLLECTION = '/v2.0/{project_id}/datasource/enhanced-connections';
export const CONNECTION = `${COLLECTION}/{connection_id}`;

/** Version 2.0 has these too, but deprecated. */
export const ROUTES = '/v3/{project_id}/datasource/enhanced-connections/{connection_id}/routes';
export const ROUTE = `${ROUTES}/{name}`;

/** What other projects may do. */
export const AUTHORIZATION = '/v1.0/{project_id}/authorization';

/** Source: docs/api/dli-connections.md#queues-and-pools. */
export const TESTS = '/v1.0/{project_id}/queues/{queue_name}/connection-test';
export const TEST = `${TESTS}/{task_id}`;
