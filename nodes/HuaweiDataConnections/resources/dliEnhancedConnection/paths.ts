/** Spec dli-datasource-connections 2. */
export const COLLECTION = '/v2.0/{project_id}/datasource/enhanced-connections';
export const CONNECTION = `${COLLECTION}/{connection_id}`;
