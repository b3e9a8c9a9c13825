import type { INodeProperties } from 'n8n-workflow';

import { CONNECTION_ID, connectionName } from './commonFields';
import type { ItemParameters, LocatorValue } from './ItemParameters';
import { nameInLabel } from './listLabel';

/** What identifies a connection. A key is missing as long as it is not known. */
export interface ConnectionIdentity {
	connectionId?: string;
	name?: string;
}

/** What the choice of a connection says about it. */
export function identityOf({ mode, value, cachedResultName }: LocatorValue): ConnectionIdentity {
	if (mode === 'name') return { name: value };
	const name = mode === 'list' && cachedResultName ? nameInLabel(cachedResultName) : undefined;
	return name ? { connectionId: value, name } : { connectionId: value };
}

/**
 * The connection that the parameters of an item name, even where they are invalid: the error that
 * says so names it too. Empty if the operation is about no connection.
 *
 * @param fields of the form of the operation
 */
export function readIdentity(
	item: ItemParameters,
	fields: readonly INodeProperties[],
): ConnectionIdentity {
	const field = fields.find(({ name }) => [CONNECTION_ID, connectionName.name].includes(name));
	if (!field) return {};
	try {
		const choice = item.resourceLocator({ ...field, required: false });
		if (!choice.value) return {};
		return field.name === CONNECTION_ID ? identityOf(choice) : { name: choice.value };
	} catch {
		return {};
	}
}
