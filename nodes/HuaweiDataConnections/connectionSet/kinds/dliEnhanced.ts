import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { isDeleted } from '../../dli/DliConnectionApi';
import { enhanced } from '../../dli/enhanced/api';
import { fetchTags, withTags } from '../../dli/enhanced/connectionTags';
import type { Tag } from '../../dli/tags';
import type { Send } from '../../execution/Operation';
import { markOfTags } from '../marks';
import type { ObservedEntry } from '../model';
import { readDliColumns } from './dliColumns';
import { toEntry } from './dliEntry';
import type { Kind } from './Kind';
import { removeDli, writeDli } from './writeDli';

/** Enhanced connections of DLI. The list has everything but the tags, which have a list of their own. */
export const dliEnhanced: Kind = {
	readColumns: readDliColumns,
	async read({ send }, _scope, isNeeded) {
		const listed = await enhanced.list(send, {});
		const existing = listed.filter((connection) => !isDeleted(enhanced, connection));
		if (existing.length === 0) return [];
		const entries: ObservedEntry[] = [];
		for (const connection of await withTags(send, existing)) {
			const tags = await tagsOf(send, connection);
			if (isNeeded({ name: responseText(connection.name), mark: markOfTags(tags) })) {
				entries.push(toEntry(connection, tags));
			}
		}
		return entries;
	},
	write: writeDli,
	remove: removeDli,
};

/** The tags of a connection, by a request of its own if the list of all tags lacks them. */
async function tagsOf(send: Send, connection: IDataObject): Promise<Tag[]> {
	if (Array.isArray(connection.tags)) return connection.tags as Tag[];
	return await fetchTags(send, responseText(connection.id));
}
