import type { IDataObject } from 'n8n-workflow';

import { MAX_CONCURRENT_REQUESTS } from '../../client/HuaweiCloudClient';
import { responseText } from '../../client/responseText';
import { listConnections } from '../../dataArts/api';
import { readListed } from '../../dataArts/readListed';
import type { OperationContext } from '../../execution/Operation';
import { mapConcurrently } from '../../execution/runWithConcurrency';
import { splitDescription } from '../marks';
import type { ObservedEntry } from '../model';
import { readDataArtsColumns } from './dataArtsColumns';
import { toEntry } from './dataArtsEntry';
import type { Kind } from './Kind';
import { removeDataArts, writeDataArts } from './writeDataArts';

/** Connections of DataArts Studio. The list has no settings, so those that matter are read one by one. */
export const dataArts: Kind = {
	readColumns: readDataArtsColumns,
	async read(context, { workspaceId }, isNeeded) {
		const listed = await listConnections(context.send, workspaceId);
		const needed = listed.filter(({ dw_name, description }) => {
			const { mark } = splitDescription(responseText(description));
			return isNeeded({ name: responseText(dw_name), mark });
		});
		const read = await mapConcurrently(
			needed,
			async (entry) => await readEntry(context, workspaceId, entry),
			MAX_CONCURRENT_REQUESTS,
			context.clock,
		);
		return read.filter((entry) => entry !== undefined);
	},
	write: writeDataArts,
	remove: removeDataArts,
};

/** @returns undefined for a connection that was deleted after it was listed */
async function readEntry(
	context: OperationContext,
	workspaceId: string,
	listed: IDataObject,
): Promise<ObservedEntry | undefined> {
	const observed = await readListed(context, workspaceId, listed);
	if (observed && !(observed instanceof Error)) {
		return toEntry(workspaceId, observed, listed.description);
	}
	return observed && unreadEntry(workspaceId, listed, observed);
}

/** What the list says about a connection that cannot be read. */
function unreadEntry(workspaceId: string, listed: IDataObject, error: Error): ObservedEntry {
	return {
		kind: 'dataArts',
		workspaceId,
		name: responseText(listed.dw_name),
		connectionId: responseText(listed.dw_id),
		mark: splitDescription(responseText(listed.description)).mark,
		properties: {},
		notReturned: [],
		secretKeys: [],
		readError: error.message,
	};
}
