import type { INodeProperties } from 'n8n-workflow';

import { sortByLabel } from './sortByLabel';
import type { TextRule } from './validate';
import { locator, stringMode } from './locator';

/** IDs of Huawei Cloud: they become part of paths and bodies as they are. */
export const ID: TextRule = {
	pattern: /^[\w-]+$/,
	allowedText: 'an ID: letters, digits, "_" and "-"',
};

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

/** Holds the optional fields of creates and updates. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/** Holds what a list can be reduced to. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
};

/** In the order in which n8n wants the fields of a collection. */
export function sortByDisplayName(fields: INodeProperties[]): INodeProperties[] {
	return sortByLabel(fields, ({ displayName }) => displayName);
}

/**
 * The connection that an operation is about.
 *
 * @param searchListMethod the list that it is chosen from
 */
export function connectionField(searchListMethod: string): INodeProperties {
	const part = {
		displayName: 'Connection',
		name: 'connectionId',
		required: true,
		placeholder: 'e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1',
	};
	const byName = stringMode({
		displayName: 'By Name',
		name: 'name',
		placeholder: 'e.g. sales_warehouse',
		hint: 'The exact name',
	});
	return locator(part, searchListMethod, [byName]);
}

/** Whether an answer is reduced to what most workflows need. */
export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
