import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { ItemParameters } from '../fields/ItemParameters';
import { isDeleted, type DliConnectionApi } from './DliConnectionApi';

const name: INodeProperties = {
	displayName: 'Connection Name',
	name: 'name',
	type: 'string',
	default: '',
	description: 'The exact name',
};

const includeDeleted: INodeProperties = {
	displayName: 'Include Deleted',
	name: 'includeDeleted',
	type: 'boolean',
	default: false,
	description: 'Whether to return connections that were deleted as well: DLI keeps them listed',
};

const tags: INodeProperties = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. env=prod,team=data',
	description: 'Only connections that have all of these tags',
};

/** Filters of both kinds of connections. */
export const commonFilters: INodeProperties[] = [name, includeDeleted, tags];

/** What a list is reduced to. */
export interface Filter {
	/** The exact name. */
	name?: string;
	includesDeleted: boolean;
	/** As the query wants them. */
	tags?: string;
}

/** @throws InputError when the tags are not pairs */
export function readFilter(chosen: ItemParameters): Filter {
	return {
		name: chosen.text(name) || undefined,
		includesDeleted: chosen.boolean(includeDeleted),
		tags: tagQuery(chosen.text(tags)) || undefined,
	};
}

/** Of what the API gave: it may look for parts of names, and lists what was deleted. */
export function matching(kind: DliConnectionApi, { name: wanted, includesDeleted }: Filter) {
	return (answer: IDataObject): boolean =>
		(wanted === undefined || answer.name === wanted) &&
		(includesDeleted || !isDeleted(kind, answer));
}

/** Sources: docs/api/dli-connections.md#basic-list, docs/api/dli-connections.md#enhanced-list. */
function tagQuery(text: string): string {
	const pairs = text.split(',').map((pair) => pair.trim());
	const given = pairs.filter(Boolean);
	const odd = given.find((pair) => !/^[^=]+=/.test(pair));
	if (odd === undefined) return given.join(',');
	throw new UserFacingError("'Tags' must be pairs such as env=prod,team=data", `Given: ${odd}`);
}
