import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { dataSourceLoginTest } from './dataArts/settings/login';
import { listSearch } from './listSearch';
import { findOperation, properties, SUBTITLE } from './resources';
import { DELETE } from './fields/allowDeletion';
import { executeItems } from './execution/executeItems';
import { sanitizeNode } from './client/errors';

/** Creates and looks after the connections of Huawei Cloud's analytics services. */
export class HuaweiDataConnections implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Huawei Cloud Data Connections',
		name: 'huaweiDataConnections',
		icon: { light: 'file:huaweiDataConnections.svg', dark: 'file:huaweiDataConnections.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Create and look after DLI datasource connections and DataArts Studio connections',
		defaults: { name: 'Huawei Cloud Data Connections' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'huaweiCloudTokenApi',
				required: true,
				displayOptions: { show: { authentication: ['token'] } },
			},
			{
				name: 'huaweiCloudAccessKeyApi',
				required: true,
				displayOptions: { show: { authentication: ['accessKey'] } },
			},
			{
				name: 'huaweiCloudIamUserApi',
				required: true,
				displayOptions: { show: { authentication: ['iamUser'] } },
			},
			{
				name: 'huaweiDataSourceLoginApi',
				required: true,
				testedBy: 'dataSourceLoginTest',
				// The path, because the editor would put the credentials in front of a field that is named.
				displayOptions: { show: { '/dataSourceLogin': ['credential'] } },
			},
		],
		properties,
	};

	methods = { credentialTest: { dataSourceLoginTest }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = this.getNodeParameter('resource', 0);
		const operation = this.getNodeParameter('operation', 0);
		const found = findOperation(resource, operation);
		if (!found) {
			throw new NodeOperationError(
				sanitizeNode(this),
				`There is no operation '${operation}' on '${resource}'`,
			);
		}
		if (operation === DELETE && !this.getNodeParameter('allowDeletion', 0, true)) {
			throw new NodeOperationError(
				sanitizeNode(this),
				"An AI agent may not delete connections unless 'Allow Deletion' is on",
			);
		}
		return [await executeItems(this, found)];
	}
}
