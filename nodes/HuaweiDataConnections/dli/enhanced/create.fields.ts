import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../../client/UserFacingError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { locator } from '../../fields/locator';
import { additionalFields, ID } from '../../fields/commonFields';
import { readTags, tags } from '../tags';
import { hostFields, readHosts } from './hosts';
import { bindingsBody, elasticResourcePools, queues, readBindings, type Bindings } from './queues';

/** Sent as `routetable_id`. */
const routeTableId: INodeProperties = locator(
	{
		displayName: 'Route Table',
		name: 'routeTableId',
		placeholder: 'e.g. 66df4a9a-4f4c-43e5-9d9c-4d2f1a6a1b77',
		description: 'Route table of the subnet; its default one when left out',
	},
	'routeTables',
);

/** The optional fields of a connection. */
export const createFields: INodeProperties[] = [
	elasticResourcePools,
	...hostFields,
	queues,
	routeTableId,
	tags,
];

/** What can be left out of a connection. */
export interface OptionalSettings {
	bindings: Bindings;
	/** As it is sent. */
	body: IDataObject;
}

/**
 * Reads all that can be left out.
 *
 * @throws InputError that names the field
 */
export function readOptionalSettings(item: ItemParameters): OptionalSettings {
	const added = item.collection(additionalFields);
	const bindings = readBindings(added);
	assertNotEmpty(added, queues, bindings.queues);
	assertNotEmpty(added, elasticResourcePools, bindings.elasticResourcePools);
	const lists = { hosts: readHosts(added), tags: readTags(added) };
	const routeTable = added.locator(routeTableId, ID);
	const body = {
		...(routeTable && { routetable_id: routeTable }),
		...bindingsBody(bindings),
		...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
	};
	return { bindings, body };
}

/**
 * An added field is meant to hold something. Where a workflow holds a bare list of names, as before
 * there were rows, n8n hands on an empty field, and the connection would be made without its queues.
 */
function assertNotEmpty(added: ItemParameters, field: INodeProperties, names: string[]): void {
	const holdsNothing = JSON.stringify(added.raw(field)) === '{}';
	if (names.length > 0 || !holdsNothing) return;
	throw new UserFacingError(
		`'${field.displayName}' is empty`,
		'Add one, or take the field out of Additional Fields.',
	);
}
