import type { IDataObject } from 'n8n-workflow';

import { httpStatusOf } from '../client/errors';
import { fetchAllPages, type Query } from '../client/pagination';
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
	const { fallbackQuery } = list;
	const own = typeof list.query === 'function' ? list.query(source) : list.query;
	let items = await fetchPages(list, source, params, { ...own, ...filter }).catch(
		(error: Error) => {
			if (!fallbackQuery || !isQueryError(error)) throw error;
			return [];
		},
	);
	if (fallbackQuery && items.length === 0)
		items = await fetchPages(list, source, params, { ...fallbackQuery, ...filter });
	return items.filter((item) => !isEmpty(valueOf(list, item)) && !list.exclude?.(item));
}

async function fetchPages(
	list: ListDefinition,
	source: ListSource,
	params: Record<string, string>,
	listQuery: Query,
): Promise<IDataObject[]> {
	const { service, path, pagination } = list;
	const request = { service, path, params, workspaceId: list.workspace?.(source) };
	const shape = { ...list, maxItems: MAX_LIST_ITEMS };
	return await fetchAllPages(pagination, shape, async (pageQuery) => {
		const query = { ...listQuery, ...pageQuery };
		return await source.send(
			pagination === 'nextMarker'
				? { ...request, method: 'POST', body: query, readOnly: true }
				: { ...request, method: 'GET', query },
		);
	});
}

/** Whether a service refused a query that may be the reason. */
function isQueryError(error: Error): boolean {
	const status = httpStatusOf(error);
	return status >= 400 && status < 500 && ![401, 429].includes(status);
}

/** What is chosen with an item: its address or its ID. */
export function valueOf({ address, idKey }: ListDefinition, item: IDataObject): string {
	return address ? address(item) : responseText(item[idKey]);
}
