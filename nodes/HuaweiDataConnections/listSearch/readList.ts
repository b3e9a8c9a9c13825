import type { IDataObject } from 'n8n-workflow';

import { fetchServiceList } from '../client/fetchServiceList';
import type { Query } from '../client/pagination';
import { responseText } from '../client/responseText';
import { isEmpty } from '../fields/validate';
import type { ListSource } from './listContext';
import type { ListDefinition } from './ListDefinition';

/** More items than a user would scroll through. */
export const MAX_LIST_ITEMS = 2000;

interface Selection {
	/** Parameters of the path. */
	params?: Record<string, string>;
	/** Sent besides the query of the list. */
	query?: Query;
}

/**
 * Reads the items of a list that can be chosen.
 *
 * @throws NodeApiError if the service refuses the list
 */
export async function readList(
	list: ListDefinition,
	source: ListSource,
	{ params = {}, query: filter }: Selection = {},
): Promise<IDataObject[]> {
	const workspaceId = list.workspace?.(source);
	const own = typeof list.query === 'function' ? list.query(source) : list.query;
	const fallbackQuery = list.fallbackQuery && { ...list.fallbackQuery, ...filter };
	const items = await fetchServiceList(
		async (request) => await source.send({ ...request, params, workspaceId }),
		{ ...list, query: { ...own, ...filter }, fallbackQuery },
		MAX_LIST_ITEMS,
	);
	return items.filter((item) => !isEmpty(valueOf(list, item)) && !list.exclude?.(item));
}

/** What is chosen with an item: its address or its ID. */
export function valueOf({ address, idKey }: ListDefinition, item: IDataObject): string {
	return address ? address(item) : responseText(item[idKey]);
}
