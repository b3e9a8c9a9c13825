import type { INodeProperties } from 'n8n-workflow';

/** The name of the connection to create; each service has its own rule for it. */
export const connectionName: INodeProperties = {
	displayName: 'Connection Name',
	name: 'connectionName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. sales_warehouse',
	description: 'Name of the connection on the Huawei Cloud console',
};
