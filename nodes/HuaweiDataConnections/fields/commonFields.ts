import type { INodeProperties } from 'n8n-workflow';

import type { ItemParameters } from './ItemParameters';
import { locator, stringMode } from './locator';
import type { TextRule } from './validate';

/** The rule for IDs of Huawei Cloud, which become part of paths and bodies unchanged. */
export const ID: TextRule = {
	pattern: /^[\w-]+$/,
	allowedText: 'letters, digits, "_" and "-"',
};

/** The name of the connection to create. Each service has its own rule for it. */
export const connectionName: INodeProperties = {
	displayName: 'Connection Name',
	name: 'connectionName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. sales_warehouse',
	description: 'Name for the connection. Letters, digits, and underscores suit every service.',
};

/** The parameter in which a user chooses a connection. */
export const CONNECTION_ID = 'connectionId';

/**
 * The connection that an operation is about.
 *
 * @param searchListMethod the list of connections to choose from
 */
export function connectionField(searchListMethod: string): INodeProperties {
	const base = {
		displayName: 'Connection',
		name: CONNECTION_ID,
		required: true,
		description: 'ID of the connection, or its exact name with By Name',
		placeholder: 'e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1',
	};
	const byName = stringMode({
		displayName: 'By Name',
		name: 'name',
		placeholder: 'e.g. sales_warehouse',
		hint: 'The exact name',
	});
	return locator(base, searchListMethod, [byName]);
}

/** The workspace of an existing connection whose settings are copied. */
export const sourceWorkspace: INodeProperties = {
	displayName: 'Source Workspace',
	name: 'sourceWorkspaceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
	description: 'ID of the workspace of the existing connection, if it is in another workspace',
};

/** Sent as `dest_vpc_id`. */
export const vpcId: INodeProperties = locator(
	{
		displayName: 'VPC',
		name: 'vpcId',
		required: true,
		placeholder: 'e.g. 22094d8f-c310-4621-913d-4c4d655d8495',
		description: 'ID of the VPC of the service that DLI connects to',
	},
	'vpcs',
);

/** The subnet of a data source, by its network ID (docs/api/lookups.md#lists). */
export const networkId: INodeProperties = locator(
	{
		displayName: 'Subnet',
		name: 'networkId',
		required: true,
		placeholder: 'e.g. e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
		description:
			'Network ID of the subnet of the service that DLI connects to: on its page in the VPC console. Not the IPv4 subnet ID.',
	},
	'subnets',
);

/** The collection of optional fields of creates and updates. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/** The collection of filters of Get Many operations. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
};

/** The filter for exactly one name. */
export const exactName: INodeProperties = {
	displayName: 'Connection Name',
	name: 'name',
	type: 'string',
	default: '',
	description: 'The exact name',
};

/** The filter for a part of the name. */
export const nameContains: INodeProperties = {
	displayName: 'Name Contains',
	name: 'nameContains',
	type: 'string',
	default: '',
	description: 'Part of the name',
};

/** Whether Get Many returns every result. */
export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

/** The maximum number of results when not all are returned. */
export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/**
 * The maximum number of results; Infinity for all of them.
 *
 * @throws InputError unless the limit is a whole number of 1 or more
 */
export function readLimit(item: ItemParameters): number {
	return item.boolean(returnAll) ? Infinity : item.positiveInteger(limit);
}

/** Whether a connection is returned with the properties that most workflows need, or unchanged. */
export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
