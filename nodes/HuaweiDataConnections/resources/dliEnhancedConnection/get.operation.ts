import { shown } from '../../presenter';
import { chosenId, readConnection } from '../dli/DliKind';
import type { Operation } from '../Operation';
import { ID, simplify } from '../sharedFields';
import { connection, enhanced, SIMPLE } from './connections';

/** Spec dli-datasource-connections 2.3. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get DLI enhanced connection',
		description: 'Get an enhanced connection with the state of its queues and pools',
	},
	fields: [connection, simplify],
	prepare(item) {
		const choice = item.choice(connection, ID);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		return async (cloud) => {
			const id = await chosenId(cloud, enhanced, choice);
			const answer = await readConnection(cloud.send, enhanced, id);
			return await shown([answer], table);
		};
	},
};
