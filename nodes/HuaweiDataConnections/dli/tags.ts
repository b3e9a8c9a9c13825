import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import type { TextRule } from '../fields/validate';

/** A tag of a DLI connection. */
export interface Tag extends IDataObject {
	key: string;
	value: string;
}

// Letters of any language (docs/api/dli-connections.md#tags).
const CHARACTERS = /^[\p{L}\p{M}\p{N} _.:+\-@=]*$/u;
const ALLOWED_TEXT = 'letters, digits, spaces and _ . : + - @ =';
const KEY: TextRule = { maxLength: 128, pattern: CHARACTERS, allowedText: ALLOWED_TEXT };
const VALUE: TextRule = { maxLength: 255, pattern: CHARACTERS, allowedText: ALLOWED_TEXT };

const tagKey: INodeProperties = {
	displayName: 'Key',
	name: 'key',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. env',
	description: 'Key of the tag',
};

const tagValue: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	placeholder: 'e.g. prod',
	description: 'Value of the tag',
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
 * Reads the tags of an item.
 *
 * @throws InputError that names the tag and the rule
 */
export function readTags(item: ItemParameters): Tag[] {
	const keys = new Set<string>();
	return item.rows(tags, 'tag').map((row) => {
		const key = row.text({ ...tagKey, displayName: 'Tags: Key' }, KEY);
		if (/^_sys_/.test(key)) {
			throw new InputError(`'Tags: Key' must not begin with _sys_, as ${key} does`);
		}
		if (keys.has(key)) {
			throw new InputError(`'Tags' has the key ${key} twice`, 'A key can have only one value.');
		}
		keys.add(key);
		return { key, value: row.text({ ...tagValue, displayName: 'Tags: Value' }, VALUE) };
	});
}
