import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Operation } from '../execution/Operation';
import { toOutput } from '../execution/output';
import { exactName, filters, limit, readLimit, returnAll, simplify } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import {
	isDeleted,
	type DliConnectionApi,
	type ListQuery,
	type OperationTexts,
} from './DliConnectionApi';
import { includeTags, readIncludeTags } from './includeTags';

/** A filter that only one kind of connection has. */
export interface SpecificFilter {
	field: INodeProperties;
	/** @param value what the user entered; never empty */
	matches(connection: IDataObject, value: string): boolean;
}

const includeDeleted: INodeProperties = {
	displayName: 'Include Deleted',
	name: 'includeDeleted',
	type: 'boolean',
	default: true,
	description: 'Whether to return deleted connections too. DLI still lists them.',
};

const tags: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. env=prod,team=data',
	description: 'Only connections that have all of these tags, such as env=prod,team=data',
};

/**
 * The operation Get Many of one kind of connection
 * (docs/api/dli-connections.md#basic-list, docs/api/dli-connections.md#enhanced-list).
 */
export function getAllOperation(
	api: DliConnectionApi,
	texts: OperationTexts,
	specificFilter?: SpecificFilter,
): Operation {
	return {
		option: { name: 'Get Many', value: 'getAll', ...texts },
		fields: [returnAll, limit, simplify],
		options: api.tags ? [includeTags] : [],
		filters: [exactName, includeDeleted, tags, ...(specificFilter ? [specificFilter.field] : [])],
		prepare(item) {
			const maxItems = readLimit(item);
			const table = item.boolean(simplify) ? api.simplifyMap : undefined;
			const chosen = item.collection(filters);
			const query = readQuery(chosen);
			const tagReader = readIncludeTags(item, api);
			const value = specificFilter && chosen.text(specificFilter.field);
			return async ({ send }) => {
				// The API may look for parts of names, so all of them are read to find the exact ones.
				const all = await api.list(send, query, query.name ? Infinity : maxItems);
				const matching = all
					.filter((connection) => query.name === undefined || connection.name === query.name)
					.filter((connection) => query.includeDeleted || !isDeleted(api, connection))
					.filter((connection) => !value || specificFilter?.matches(connection, value));
				const found = matching.slice(0, maxItems);
				const connections = found.length > 0 ? await tagReader?.addToAll(send, found) : undefined;
				return await toOutput(connections ?? found, table);
			};
		},
	};
}

function readQuery(chosen: ItemParameters): ListQuery {
	return {
		name: chosen.text(exactName) || undefined,
		includeDeleted: chosen.boolean(includeDeleted),
		tags: toTagQuery(chosen.text(tags)) || undefined,
	};
}

/** @throws InputError when the text is not a list of pairs */
function toTagQuery(text: string): string {
	const pairs = text
		.split(',')
		.map((pair) => pair.trim())
		.filter(Boolean);
	const invalid = pairs.find((pair) => !/^[^=]+=/.test(pair));
	if (invalid === undefined) return pairs.join(',');
	throw new InputError(`'Tags' must be pairs such as env=prod,team=data, not ${invalid}`);
}
