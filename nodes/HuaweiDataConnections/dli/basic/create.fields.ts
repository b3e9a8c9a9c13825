import type { INodeProperties } from 'n8n-workflow';

import { DLI_SERVICES } from '../../connectionTypes/dliServices';
import { BY_NAME, typeOptions } from '../../connectionTypes/typeOptions';
import { locator } from '../../fields/locator';

/** What the user should know before choosing this kind of connection. */
export const notice: INodeProperties = {
	displayName:
		'Huawei Cloud has discarded basic datasource connections since 2024-06-30 and may refuse to create one. <a href="https://support.huaweicloud.com/intl/en-us/usermanual-dli/dli_01_0006.html" target="_blank">DLI Enhanced Connection</a> replaces them.',
	name: 'discontinuedNotice',
	type: 'notice',
	default: '',
};

/** The form depends on it, so it takes no expression: that is what By Name is for. */
export const service: INodeProperties = {
	displayName: 'Service',
	name: 'dliService',
	type: 'options',
	noDataExpression: true,
	options: typeOptions(DLI_SERVICES),
	default: 'CloudTable',
	description: 'Service that DLI is to reach',
};

/** For services of a row, and for spellings that the list does not have. */
export const serviceName: INodeProperties = {
	displayName: 'Service Name',
	name: 'dliServiceName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. MRS.OpenTSDB',
	description: 'Name of the service as the API knows it; capitals do not matter',
	displayOptions: { show: { dliService: [BY_NAME] } },
};

/** Sent as `security_group_id`. */
export const securityGroupId: INodeProperties = locator(
	{
		displayName: 'Security Group',
		name: 'securityGroupId',
		required: true,
		placeholder: 'e.g. a07ab107-a4ad-4835-ad09-08a2f2efccdb',
		description: 'Security group of the service that DLI is to reach',
	},
	'securityGroups',
);
