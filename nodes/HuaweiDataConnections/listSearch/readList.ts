import type { IDataObject } from 'n8n-workflow';

import type { Query } from '../client/pagination';
import type { ApiRequest } from '../client/request';
import { responseText } from '../client/responseText';
import { fetchServiceList } from '../client/serviceLists';
import { readLanguage } from '../fields/options';
import { isEmpty } from '../fields/validate';
import type { ListContext } from './listContext';
import type { ListDefinition } from './ListDefinition';

/** More items than a user would scroll through. */
export const MAX_LIST_ITEMS = 2000;

/** Short, because the user is waiting for the list. */
const TIME_LIMIT_SECONDS = 20;

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
	context: ListContext,
	{ params = {}, query: filter }: Selection = {},
): Promise<IDataObject[]> {
	const workspaceId = list.workspace?.(context);
	const own = typeof list.query === 'function' ? list.query(context) : list.query;
	const fallbackQuery = list.fallbackQuery && { ...list.fallbackQuery, ...filter };
	const items = await fetchServiceList(
		async (request) => await send(context, { ...request, params, workspaceId }),
		{ ...list, query: { ...own, ...filter }, fallbackQuery },
		MAX_LIST_ITEMS,
	);
	return items.filter((item) => !isEmpty(valueOf(list, item)) && !list.exclude?.(item));
}

async function send(context: ListContext, request: ApiRequest): Promise<IDataObject> {
	const { projectId } = context.account;
	const language = readLanguage(context.parameters);
	const options = { projectId, language, timeLimitSeconds: TIME_LIMIT_SECONDS };
	return await context.client.request(request, options);
}

/** What is chosen with an item: its address or its ID. */
export function valueOf({ address, idKey }: ListDefinition, item: IDataObject): string {
	return address ? address(item) : responseText(item[idKey]);
}
