import type { INodeProperties } from 'n8n-workflow';

import type { TextRule } from '../fields/validate';
import { UserFacingError } from '../client/UserFacingError';
import type { ItemParameters } from '../fields/ItemParameters';

/** A label of a DLI connection. */
export interface Tag {
	key: string;
	value: string;
}

// Letters of any language (docs/api/dli-connections.md#tags).
const CHARACTERS = /^[\p{L}\p{M}\p{N} _.:+\-@=]*$/u;
const ALLOWED = 'letters, digits, spaces and _ . : + - @ =';
const KEY: TextRule = { maxLength: 128, pattern: CHARACTERS, allowedText: ALLOWED };
const VALUE: TextRule = { maxLength: 255, pattern: CHARACTERS, allowedText: ALLOWED };

const tagKey: INodeProperties = {
	displayName: 'Key',
	name: 'key',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. env',
};

const tagValue: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	placeholder: 'e.g. prod',
};

/** Tags as rows of key and value. */
export const tags: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Tag',
	default: {},
	description: 'Labels of the connection, by which the console groups and bills resources',
	options: [{ displayName: 'Tag', name: 'tag', values: [tagKey, tagValue] }],
};

/**
 * The tags of an item.
 *
 * @throws InputError that tells which tag breaks which rule
 */
export function readTags(item: ItemParameters): Tag[] {
	const keys = new Set<string>();
	return item.rows(tags, 'tag').map((row) => {
		const key = row.text({ ...tagKey, displayName: 'Tags: Key' }, KEY);
		if (/^_sys_/.test(key))
			throw new UserFacingError("'Tags: Key' must not begin with _sys_", `Given: ${key}`);
		if (keys.has(key))
			throw new UserFacingError(`'Tags' has the key ${key} twice`, 'A key has one value.');
		keys.add(key);
		return { key, value: row.text({ ...tagValue, displayName: 'Tags: Value' }, VALUE) };
	});
}
