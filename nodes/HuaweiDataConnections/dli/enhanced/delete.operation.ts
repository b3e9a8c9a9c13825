import { deleteConnection } from '../deleteConnection';
import { ignoreIfMissing } from '../../connections/connectionLookup';
import type { Operation } from '../../execution/Operation';
import { options } from '../../fields/options';
import { ID } from '../../fields/commonFields';
import { connection, enhanced } from './api';

/** Source: docs/api/dli-connections.md#enhanced-connections. A connection whose queues are still being bound is refused. */
export const remove: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete DLI enhanced connection',
		description: 'Delete an enhanced connection',
	},
	fields: [connection],
	options: [ignoreIfMissing],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const ignores = item.collection(options).boolean(ignoreIfMissing);
		return async (cloud) => await deleteConnection(cloud, enhanced, choice, ignores);
	},
};
