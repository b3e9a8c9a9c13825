import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../parameters/InputError';
import type { Choice, ItemParameters } from '../parameters/ItemParameters';
import type { Cloud } from './Operation';

/** A connection that is there, as far as every list of connections tells. */
export interface Existing {
	id: string;
	name: string;
	/** As Huawei Cloud answers it. */
	answer: IDataObject;
}

/** Gives all connections of a kind that are not deleted. */
export type ListExisting = (cloud: Cloud) => Promise<Existing[]>;

/**
 * The connections of exactly this name. The list is read once per run.
 *
 * @param key tells the list apart from others of the run
 */
export async function namedExactly(
	cloud: Cloud,
	key: string,
	list: ListExisting,
	name: string,
): Promise<Existing[]> {
	const all = await cloud.once(`connections ${key}`, async () => await list(cloud));
	return all.filter((connection) => connection.name === name);
}

/** The one message for a connection that is not there. */
export class NotThere extends InputError {
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
export async function idOf(
	cloud: Cloud,
	key: string,
	list: ListExisting,
	{ mode, value }: Choice,
): Promise<string> {
	if (mode !== 'name') return value;
	const [first, ...others] = await namedExactly(cloud, key, list, value);
	if (!first) throw new NotThere(`named '${value}'`);
	if (others.length === 0) return first.id;
	const ids = [first, ...others].map(({ id }) => id).join(', ');
	throw new InputError(
		`${others.length + 1} connections are named '${value}'`,
		`Choose one by its ID: ${ids}.`,
	);
}

/** What a create does when there is a connection of that name. */
export type IfExists = 'fail' | 'returnExisting' | 'update';

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
export const ifExists: INodeProperties = {
	displayName: 'If Name Already Exists',
	name: 'ifNameExists',
	type: 'options',
	options: [fail, returnExisting],
	default: 'fail',
	description: 'What to do when there is a connection of that name already',
};

/** For connections that can. */
export const ifExistsOrUpdate: INodeProperties = {
	...ifExists,
	options: [fail, returnExisting, update],
};

/** @throws InputError for something that is not in the list */
export function readIfExists(item: ItemParameters): IfExists {
	const chosen = item.text(ifExists) || 'fail';
	if (chosen === 'fail' || chosen === 'returnExisting' || chosen === 'update') return chosen;
	throw new InputError(
		`'${ifExists.displayName}' must be fail, returnExisting or update`,
		`Given: ${chosen}`,
	);
}

/** The refusal of a create whose name is taken, where nothing else is to be done. */
export function nameTaken({ name, id }: Existing): InputError {
	return new InputError(
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
export async function ifMissing(
	ignores: boolean,
	{ mode, value }: Choice,
	remove: () => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	return await remove().catch((error: Error) => {
		if (!ignores || !(error instanceof NotThere)) throw error;
		return [{ [mode === 'name' ? 'name' : 'connectionId']: value, action: 'unchanged' }];
	});
}
