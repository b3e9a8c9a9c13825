/** Identifies this package to Huawei Cloud. A test compares it with package.json. */
export const USER_AGENT = 'n8n-nodes-huawei-data-connections/0.1.0';
