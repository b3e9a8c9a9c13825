import { toOutput } from '../../execution/output';
import { resolveConnectionId, readConnection } from '../DliConnectionApi';
import type { Operation } from '../../execution/Operation';
import { ID, simplify } from '../../fields/commonFields';
import { basic, connection, SIMPLE } from './api';

/** Source: docs/api/dli-connections.md#basic-get. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get DLI datasource connection',
		description: 'Get a basic datasource connection with its state',
	},
	fields: [connection, simplify],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		return async (cloud) => {
			const id = await resolveConnectionId(cloud, basic, choice);
			const answer = await readConnection(cloud.send, basic, id);
			return await toOutput([answer], table);
		};
	},
};
