import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { DLI_ENHANCED_TAGS } from '../../client/apiPaths';
import { UserFacingError } from '../../client/UserFacingError';
import type { OperationContext } from '../../execution/Operation';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { splitAtCommas } from '../../fields/validate';
import { MAX_TAGS, readTagKey, readTags, RESOURCE_TAG_TEXT, tags, type Tag } from '../tags';
import { changeOperation, type BuildChange } from './changeConnection';
import { fetchTags } from './connectionTags';

const tagKeys: INodeProperties = {
	displayName: 'Tag Keys',
	name: 'tagKeys',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. env,team',
	description: 'Keys of the tags to remove, separated by commas. Their values do not matter.',
};

/** Source: docs/api/dli-connections.md#resource-tags. */
export const addTags = changeOperation({
	option: {
		name: 'Add Tags',
		value: 'addTags',
		action: 'Add tags to DLI enhanced connection',
		description: 'Add tags to an enhanced connection, or change the values of its tags',
	},
	fields: [tags],
	prepareChange: (item) => addTagsTo(readRequiredTags(item)),
});

/** Adds tags to a connection, or changes the values of those that it has. */
export function addTagsTo(added: Tag[]): BuildChange {
	return (connectionId) => ({
		request: {
			method: 'POST',
			path: `${DLI_ENHANCED_TAGS}/create`,
			body: { tags: added },
			allowsEmptyResponse: true,
			isRepeatable: true,
			effect: `the tags were added to the connection ${connectionId}`,
		},
		action: 'tagsAdded',
		observe: observeTags,
		isDone: (connection) => findOther(connection, added) === undefined,
		confirm: async (context) => await confirmValues(context, connectionId, added),
		output: { tags: added },
	});
}

/** Source: docs/api/dli-connections.md#resource-tags. */
export const removeTags = changeOperation({
	option: {
		name: 'Remove Tags',
		value: 'removeTags',
		action: 'Remove tags from DLI enhanced connection',
		description: 'Remove tags from an enhanced connection by their keys',
	},
	isDestructive: true,
	fields: [tagKeys],
	prepareChange: (item) => removeTagsFrom(readTagKeys(item)),
});

/** Removes tags from a connection by their keys. */
export function removeTagsFrom(keys: string[]): BuildChange {
	return (connectionId) => ({
		request: {
			method: 'POST',
			path: `${DLI_ENHANCED_TAGS}/delete`,
			body: { tags: keys.map((key) => ({ key })) },
			allowsEmptyResponse: true,
			isRepeatable: true,
			effect: `the tags were removed from the connection ${connectionId}`,
		},
		action: 'tagsRemoved',
		observe: observeTags,
		isDone: (connection) => !tagsOf(connection).some(({ key }) => keys.includes(key)),
		output: { tagKeys: keys },
	});
}

async function observeTags({ send }: OperationContext, connectionId: string): Promise<IDataObject> {
	return { tags: await fetchTags(send, connectionId) };
}

function tagsOf({ tags: observed }: IDataObject): Tag[] {
	return observed as Tag[];
}

/** The first of these tags that a connection has with another value, or does not have. */
function findOther(connection: IDataObject, expected: Tag[]): Tag | undefined {
	const values = new Map(tagsOf(connection).map(({ key, value }) => [key, value]));
	return expected.find(({ key, value }) => values.get(key) !== value);
}

/**
 * No source says what DLI does with a key that exists. A look that fails, or that comes too early to
 * show the tag at all, proves nothing.
 *
 * @throws UserFacingError when a tag still has its old value
 */
async function confirmValues(
	context: OperationContext,
	connectionId: string,
	added: Tag[],
): Promise<void> {
	const connection = await observeTags(context, connectionId).catch(() => undefined);
	const other = connection && findOther(connection, added);
	const stored = connection && tagsOf(connection).find(({ key }) => key === other?.key);
	if (!other || !stored) return;
	throw new UserFacingError(
		`DLI accepted the tag ${other.key}=${other.value}, but the connection still has ${stored.key}=${stored.value}`,
		'Use Remove Tags for this key, and then add the tag again.',
	);
}

/** @throws InputError that names the field and the tag */
function readRequiredTags(item: ItemParameters): Tag[] {
	const added = readTags(item, RESOURCE_TAG_TEXT);
	if (added.length > 0) return added;
	throw new InputError(
		`'${tags.displayName}' is empty`,
		'Add the tags that the connection is to have.',
	);
}

/** @throws InputError that names the field and the key */
function readTagKeys(item: ItemParameters): string[] {
	const keys = splitAtCommas([item.text(tagKeys)]).map((key) =>
		readTagKey(tagKeys.displayName, key, RESOURCE_TAG_TEXT),
	);
	if (keys.length === 0) throw new InputError(`'${tagKeys.displayName}' has no key`);
	if (keys.length <= MAX_TAGS) return keys;
	throw new InputError(
		`'${tagKeys.displayName}' may be ${MAX_TAGS} at most, and these are ${keys.length}`,
	);
}
