import type { Operation } from '../execution/Operation';
import { toOutput } from '../execution/output';
import { ID, simplify } from '../fields/commonFields';
import {
	readConnection,
	resolveChoice,
	type DliConnectionApi,
	type OperationTexts,
} from './DliConnectionApi';

/** The operation Get of one kind of connection. */
export function getOperation(api: DliConnectionApi, texts: OperationTexts): Operation {
	const { connectionField, simplifyMap } = api;
	return {
		option: { name: 'Get', value: 'get', ...texts },
		fields: [connectionField, simplify],
		prepare(item) {
			const choice = item.resourceLocator(connectionField, ID);
			const table = item.boolean(simplify) ? simplifyMap : undefined;
			return async (context) => {
				const { connectionId } = await resolveChoice(context, api, choice);
				const connection = await readConnection(context.send, api, connectionId);
				return await toOutput([connection], table);
			};
		},
	};
}
