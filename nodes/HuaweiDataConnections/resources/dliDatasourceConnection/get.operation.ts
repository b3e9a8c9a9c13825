import { shown } from '../../presenter';
import { chosenId, readConnection } from '../dli/DliKind';
import type { Operation } from '../Operation';
import { ID, simplify } from '../sharedFields';
import { basic, connection, SIMPLE } from './connections';

/** Spec dli-datasource-connections 1.6. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get DLI datasource connection',
		description: 'Get a basic datasource connection with its state',
	},
	fields: [connection, simplify],
	prepare(item) {
		const choice = item.choice(connection, ID);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		return async (cloud) => {
			const id = await chosenId(cloud, basic, choice);
			const answer = await readConnection(cloud.send, basic, id);
			return await shown([answer], table);
		};
	},
};
