import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { ListName } from '../connectionTypes/listNames';
import { LISTS } from './lists';
import { search } from './search';

type ListSearch = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** The node's methods that fill its lists. */
export const listSearch = Object.fromEntries(
	Object.entries(LISTS).map(([name, list]): [string, ListSearch] => [
		name,
		async function (filter) {
			return await search(this, list, filter);
		},
	]),
) as Record<ListName, ListSearch>;
