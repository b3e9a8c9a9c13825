import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { validateText, type TextRule } from '../fields/validate';

/** A tag of a DLI connection. */
export interface Tag extends IDataObject {
	key: string;
	value: string;
}

/** How many tags a connection can have (docs/api/dli-connections.md#tags). */
export const MAX_TAGS = 20;

/** The characters of keys and values, letters of any language among them. */
type TagText = Pick<TextRule, 'pattern' | 'allowedText'>;

/** Those of the tags in a create, for which one edition of the page has `=` too. */
const CREATE_TAG_TEXT: TagText = {
	pattern: /^[\p{L}\p{M}\p{N} _.:+\-@=]*$/u,
	allowedText: 'letters, digits, spaces and _ . : + - @ =',
};

/** Those of the tags of an existing connection. */
export const RESOURCE_TAG_TEXT: TagText = {
	pattern: /^[\p{L}\p{M}\p{N} _.:+\-@]*$/u,
	allowedText: 'letters, digits, spaces and _ . : + - @',
};

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
export function readTags(item: ItemParameters, text = CREATE_TAG_TEXT): Tag[] {
	const rows = item.rows(tags, 'tag');
	if (rows.length > MAX_TAGS) {
		throw new InputError(`'Tags' may be ${MAX_TAGS} at most, and these are ${rows.length}`);
	}
	const keys = new Set<string>();
	return rows.map((row) => {
		const key = readTagKey('Tags: Key', row.text({ ...tagKey, displayName: 'Tags: Key' }), text);
		if (keys.has(key)) {
			throw new InputError(`'Tags' has the key ${key} twice`, 'A key can have only one value.');
		}
		keys.add(key);
		const value = { ...tagValue, displayName: 'Tags: Value' };
		return { key, value: row.text(value, { maxLength: 255, ...text }) };
	});
}

/** @throws InputError that names the field and the rule */
export function readTagKey(label: string, text: string, rule: TagText): string {
	const key = validateText(label, text, { maxLength: 128, ...rule });
	if (!key.startsWith('_sys_')) return key;
	throw new InputError(`'${label}' must not begin with _sys_, as ${key} does`);
}
