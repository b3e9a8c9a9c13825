import type { Operation } from '../execution/Operation';
import { toOutput } from '../execution/output';
import { ID, simplify } from '../fields/commonFields';
import {
	readConnection,
	resolveChoice,
	type DliConnectionApi,
	type OperationTexts,
} from './DliConnectionApi';
import { includeTags, readIncludeTags } from './includeTags';

/** The operation Get of one kind of connection. */
export function getOperation(api: DliConnectionApi, texts: OperationTexts): Operation {
	const { connectionField, simplifyMap } = api;
	return {
		option: { name: 'Get', value: 'get', ...texts },
		fields: [connectionField, simplify],
		options: api.tags ? [includeTags] : [],
		prepare(item) {
			const choice = item.resourceLocator(connectionField, ID);
			const table = item.boolean(simplify) ? simplifyMap : undefined;
			const tagReader = readIncludeTags(item, api);
			return async (context) => {
				const { connectionId } = await resolveChoice(context, api, choice);
				const connection = await readConnection(context.send, api, connectionId);
				const tags = await tagReader?.ofOne(context.send, connectionId);
				return await toOutput([tags ? { ...connection, tags } : connection], table);
			};
		},
	};
}
