import type { INodeProperties } from 'n8n-workflow';

import { DLI_SERVICES, findDliService, SERVICE_PARAMETER } from '../../connectionTypes/dliServices';
import { BY_NAME, typeOptions } from '../../connectionTypes/typeOptions';
import type { Operation } from '../../execution/Operation';
import { additionalFields, connectionName, ID, networkId } from '../../fields/commonFields';
import type { ItemParameters } from '../../fields/ItemParameters';
import { locator } from '../../fields/locator';
import type { TextRule } from '../../fields/validate';
import {
	createConnection,
	createOptionFields,
	readCreateOptions,
	type CreateBody,
} from '../createConnection';
import { readTags, tags } from '../tags';
import { addressFields, readAddress } from './address';
import { basic } from './api';

const NAME: TextRule = {
	maxLength: 64,
	pattern: /^[\w-]+$/,
	allowedText: 'letters, digits, "_" and "-"',
};

const discontinuedNotice: INodeProperties = {
	displayName:
		'Huawei Cloud discontinued basic datasource connections on 2024-06-30 and may refuse to create one. <a href="https://support.huaweicloud.com/intl/en-us/usermanual-dli/dli_01_0006.html" target="_blank">DLI Enhanced Connection</a> replaces them.',
	name: 'discontinuedNotice',
	type: 'notice',
	default: '',
};

/** The form depends on it, so it takes no expression. By Name is for expressions. */
const service: INodeProperties = {
	displayName: 'Service',
	name: SERVICE_PARAMETER,
	type: 'options',
	noDataExpression: true,
	options: typeOptions(DLI_SERVICES),
	default: 'CloudTable',
	description: 'Service that DLI is to reach',
};

const serviceName: INodeProperties = {
	displayName: 'Service Name',
	name: 'dliServiceName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. MRS.OpenTSDB',
	description: 'Name of the service in the API, in upper or lower case',
	displayOptions: { show: { [SERVICE_PARAMETER]: [BY_NAME] } },
};

const securityGroupId: INodeProperties = locator(
	{
		displayName: 'Security Group',
		name: 'securityGroupId',
		required: true,
		placeholder: 'e.g. a07ab107-a4ad-4835-ad09-08a2f2efccdb',
		description: 'ID of the security group of the service that DLI is to reach',
	},
	'securityGroups',
);

/** Source: docs/api/dli-connections.md#basic-create. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI datasource connection',
		description:
			'Create a basic datasource connection. Discontinued 2024-06-30: use DLI Enhanced Connection.',
	},
	fields: [
		discontinuedNotice,
		connectionName,
		service,
		serviceName,
		...addressFields,
		securityGroupId,
		networkId,
	],
	additionalFields: [tags],
	options: createOptionFields,
	prepare(item, { reserveName }) {
		const body = readBody(item);
		const createOptions = readCreateOptions(item);
		reserveName(connectionName, body.name, basic.resource);
		return async (context) => [await createConnection(context, basic, body, createOptions)];
	},
};

function readBody(item: ItemParameters): CreateBody {
	const chosen = String(item.raw(service));
	const isByName = chosen === BY_NAME;
	const text = isByName ? item.text(serviceName) : chosen;
	const known = findDliService(text);
	const body = {
		name: item.text(connectionName, NAME),
		service: known?.value ?? text,
		security_group_id: item.locator(securityGroupId, ID),
		network_id: item.locator(networkId, ID),
		url: readAddress(item, known, isByName),
	};
	const tagList = readTags(item.collection(additionalFields));
	return tagList.length > 0 ? { ...body, tags: tagList } : body;
}
