import { toOutput } from '../../execution/output';
import { resolveConnectionId, readConnection } from '../DliConnectionApi';
import type { Operation } from '../../execution/Operation';
import { ID, simplify } from '../../fields/commonFields';
import { connection, enhanced, SIMPLE } from './api';

/** Source: docs/api/dli-connections.md#enhanced-object. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get DLI enhanced connection',
		description: 'Get an enhanced connection with the state of its queues and pools',
	},
	fields: [connection, simplify],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		return async (cloud) => {
			const id = await resolveConnectionId(cloud, enhanced, choice);
			const answer = await readConnection(cloud.send, enhanced, id);
			return await toOutput([answer], table);
		};
	},
};
