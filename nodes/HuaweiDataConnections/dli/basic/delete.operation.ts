import { deleteConnection } from '../deleteConnection';
import { ignoreIfMissing } from '../../connections/connectionLookup';
import type { Operation } from '../../execution/Operation';
import { options } from '../../fields/options';
import { ID } from '../../fields/commonFields';
import { basic, connection } from './api';

/** Source: docs/api/dli-connections.md#basic-delete. A connection that is being created is refused. */
export const remove: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete DLI datasource connection',
		description: 'Delete a basic datasource connection',
	},
	fields: [connection],
	options: [ignoreIfMissing],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const ignores = item.collection(options).boolean(ignoreIfMissing);
		return async (cloud) => await deleteConnection(cloud, basic, choice, ignores);
	},
};
