import type { IDataObject } from 'n8n-workflow';

import { httpStatusOf } from './errors';
import { fetchAllPages, type Query } from './pagination';
import type { ApiRequest } from './request';
import type { ServiceList } from './serviceLists';

/**
 * Reads a list.
 *
 * @param send sends the request for a page and returns the body of its response
 * @throws NodeApiError if the service refuses the list
 * @throws UntrustedListError if items may be missing
 */
export async function fetchServiceList(
	send: (request: ApiRequest) => Promise<IDataObject>,
	list: ServiceList,
	maxItems = Infinity,
): Promise<IDataObject[]> {
	const { service, path, pagination, query, fallbackQuery } = list;
	const read = async (listQuery?: Query) =>
		await fetchAllPages(pagination, { ...list, maxItems }, async (pageQuery) => {
			const values = { ...listQuery, ...pageQuery };
			return pagination === 'nextMarker'
				? await send({ service, path, method: 'POST', body: values, readOnly: true })
				: await send({ service, path, method: 'GET', query: values });
		});
	if (!fallbackQuery) return await read(query);
	const items = await read(query).catch((error: Error) => {
		if (!isQueryError(error)) throw error;
		return [];
	});
	return items.length > 0 ? items : await read(fallbackQuery);
}

/** Whether a service refused a query that may be the reason. */
function isQueryError(error: Error): boolean {
	const status = httpStatusOf(error);
	return status >= 400 && status < 500 && ![401, 429].includes(status);
}
