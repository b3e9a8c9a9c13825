import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { dataSourceLoginTest } from './fields/dataSourceLogin';
import { listSearch } from './listSearch';
import { findOperation, properties, RESOURCES } from './resources';
import { subtitleFor } from './subtitle';
import { executeItems } from './execution/executeItems';
import { sanitizeNode } from './client/errors';

/** Creates and manages the connections of Huawei Cloud's analytics services. */
export class HuaweiDataConnections implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Huawei Cloud Data Connections',
		name: 'huaweiDataConnections',
		icon: { light: 'file:huaweiDataConnections.svg', dark: 'file:huaweiDataConnections.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleFor(RESOURCES),
		description:
			'Create and manage DLI datasource connections and authentications, and DataArts Studio connections',
		// As a tool, the node is named "<action> in <this>", of which a model gets 64 characters.
		defaults: { name: 'Huawei Cloud' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Connects Huawei Cloud DLI (Data Lake Insight) and DataArts Studio to data sources such as MRS (MapReduce Service: Hive, HBase, Spark), GaussDB DWS (Data Warehouse Service), RDS, CSS, and CloudTable. It also stores datasource authentications for DLI jobs. It runs no queries. For DLI, use DLI Enhanced Connection: basic datasource connections are discontinued. Set only the credential of the chosen authentication, and huaweiDataSourceLoginApi only if dataSourceLogin is credential.',
		},
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
				// An absolute path: with a plain name, the editor shows the credential above that field.
				displayOptions: { show: { '/dataSourceLogin': ['credential'] } },
			},
		],
		properties,
	};

	methods = { credentialTest: { dataSourceLoginTest }, listSearch };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = this.getNodeParameter('resource', 0);
		const operation = this.getNodeParameter('operation', 0);
		const declaration = findOperation(resource, operation);
		if (!declaration) {
			throw new NodeOperationError(
				sanitizeNode(this),
				`The operation '${operation}' is not supported for the resource '${resource}'`,
			);
		}
		return [await executeItems(this, declaration)];
	}
}
