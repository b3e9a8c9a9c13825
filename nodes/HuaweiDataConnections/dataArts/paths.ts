/** Source: docs/api/dataarts-connections.md#endpoints. */
export const COLLECTION = '/v1/{project_id}/data-connections';
export const CONNECTION = `${COLLECTION}/{data_connection_id}`;
export const VALIDATION = `${COLLECTION}/validation`;
