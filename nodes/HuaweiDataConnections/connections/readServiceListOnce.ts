import type { IDataObject } from 'n8n-workflow';

import { fetchServiceList } from '../client/fetchServiceList';
import type { ServiceList } from '../client/serviceLists';
import type { OperationContext } from '../execution/Operation';

/** Reads a list that is the same for all items of a run. See `fetchServiceList` about errors. */
export async function readServiceListOnce(
	{ memoize, send }: Pick<OperationContext, 'memoize' | 'send'>,
	list: ServiceList,
): Promise<IDataObject[]> {
	return await memoize(list.entity, async () => await fetchServiceList(send, list));
}
