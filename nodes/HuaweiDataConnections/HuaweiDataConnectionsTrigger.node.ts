import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { listSearch } from './listSearch';
import { properties, SUBTITLE } from './trigger/form';
import { poll } from './trigger/poll';

/** Starts a workflow when a connection of Huawei Cloud's analytics services appears, changes, fails, or goes. */
export class HuaweiDataConnectionsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Huawei Cloud Data Connections Trigger',
		name: 'huaweiDataConnectionsTrigger',
		icon: { light: 'file:huaweiDataConnections.svg', dark: 'file:huaweiDataConnections.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: SUBTITLE,
		description:
			'Starts the workflow when a DLI datasource connection or a DataArts Studio connection is created, changed, or deleted, or fails',
		defaults: { name: 'Huawei Cloud Data Connections Trigger' },
		builderHint: {
			searchHint:
				'Polls Huawei Cloud for what happens to connections of DataArts Studio and DLI (Data Lake Insight): created, changed, deleted, and for DLI also state changes such as FAILED. It does not notice whether a data source can be reached: use Check Access or Diagnose of Huawei Cloud Data Connections on a schedule for that.',
		},
		polling: true,
		inputs: [],
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
		],
		// A copy, because n8n puts Poll Times in front of the fields whenever it loads the node.
		properties: [...properties],
	};

	methods = { listSearch: { workspaces: listSearch.workspaces } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
