import type { INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { ItemParameters } from './ItemParameters';

/** Whether a list is read to its end. */
export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

/** How much of a list is read otherwise. */
export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/**
 * How many results the user wants at most.
 *
 * @throws InputError when the limit is no whole number from 1 on
 */
export function readLimit(item: ItemParameters): number {
	if (item.boolean(returnAll)) return Infinity;
	const wanted = Number(item.text({ ...limit, required: true }));
	if (Number.isInteger(wanted) && wanted >= 1) return wanted;
	throw new UserFacingError("'Limit' must be a whole number from 1 on");
}
