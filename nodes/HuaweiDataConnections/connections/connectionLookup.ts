import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { LocatorValue, ItemParameters } from '../fields/ItemParameters';
import type { OperationContext } from '../execution/Operation';

/** A connection that is there, as far as every list of connections tells. */
export interface ExistingConnection {
	id: string;
	name: string;
	/** As Huawei Cloud answers it. */
	response: IDataObject;
}

/** Gives all connections of a kind that are not deleted. */
export type ListExistingConnections = (cloud: OperationContext) => Promise<ExistingConnection[]>;

/**
 * The connections of exactly this name. The list is read once per run.
 *
 * @param key tells the list apart from others of the run
 */
export async function findByName(
	cloud: OperationContext,
	key: string,
	list: ListExistingConnections,
	name: string,
): Promise<ExistingConnection[]> {
	const all = await cloud.memoize(`connections ${key}`, async () => await list(cloud));
	return all.filter((connection) => connection.name === name);
}

/** The one message for a connection that is not there. */
export class ConnectionNotFoundError extends UserFacingError {
	constructor(what: string) {
		super(`There is no connection ${what}`, 'Check its name or ID, the project and the workspace.');
	}
}

/**
 * The ID of a chosen connection. A name has to be the exact name of exactly one.
 *
 * @throws NotThere when there is none of that name
 * @throws InputError when there are several
 */
export async function resolveId(
	cloud: OperationContext,
	key: string,
	list: ListExistingConnections,
	{ mode, value }: LocatorValue,
): Promise<string> {
	if (mode !== 'name') return value;
	const [first, ...others] = await findByName(cloud, key, list, value);
	if (!first) throw new ConnectionNotFoundError(`named '${value}'`);
	if (others.length === 0) return first.id;
	const ids = [first, ...others].map(({ id }) => id).join(', ');
	throw new UserFacingError(
		`${others.length + 1} connections are named '${value}'`,
		`Choose one by its ID: ${ids}.`,
	);
}

/** What a create does when there is a connection of that name. */
export type OnNameConflict = 'fail' | 'returnExisting' | 'update';

const fail = {
	name: 'Fail',
	value: 'fail',
	description: 'Create nothing and report it for this item',
};
const returnExisting = {
	name: 'Return Existing',
	value: 'returnExisting',
	description: 'Leave it as it is and return it, so that the item can be run again',
};
const update = {
	name: 'Update',
	value: 'update',
	description: 'Change it to what this item says',
};

/** For connections that cannot be changed. */
export const onNameConflict: INodeProperties = {
	displayName: 'If Name Already Exists',
	name: 'ifNameExists',
	type: 'options',
	options: [fail, returnExisting],
	default: 'fail',
	description: 'What to do when there is a connection of that name already',
};

/** For connections that can. */
export const onNameConflictOrUpdate: INodeProperties = {
	...onNameConflict,
	options: [fail, returnExisting, update],
};

/** @throws InputError for something that is not in the list */
export function readOnNameConflict(item: ItemParameters): OnNameConflict {
	const chosen = item.text(onNameConflict) || 'fail';
	if (chosen === 'fail' || chosen === 'returnExisting' || chosen === 'update') return chosen;
	throw new UserFacingError(
		`'${onNameConflict.displayName}' must be fail, returnExisting or update`,
		`Given: ${chosen}`,
	);
}

/** The refusal of a create whose name is taken, where nothing else is to be done. */
export function nameConflictError({ name, id }: ExistingConnection): UserFacingError {
	return new UserFacingError(
		`There is a connection named '${name}' already: ${id}`,
		"Choose another name, or 'Return Existing' as 'If Name Already Exists' in Options: then the item can be run again, and n8n's Retry On Fail makes no duplicates.",
	);
}

/** Of a delete that may come twice. */
export const ignoreIfMissing: INodeProperties = {
	displayName: 'Ignore If Missing',
	name: 'ignoreIfMissing',
	type: 'boolean',
	default: false,
	description: 'Whether a connection that is not there counts as deleted',
};

/** What a delete gives when the connection is not there: nothing has changed, if that is ignored. */
export async function ignoringMissing(
	ignores: boolean,
	{ mode, value }: LocatorValue,
	remove: () => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	return await remove().catch((error: Error) => {
		if (!ignores || !(error instanceof ConnectionNotFoundError)) throw error;
		return [{ [mode === 'name' ? 'name' : 'connectionId']: value, action: 'unchanged' }];
	});
}
