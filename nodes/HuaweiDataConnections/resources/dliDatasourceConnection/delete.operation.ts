import { deleteChosen } from '../dli/deleting';
import { ignoreIfMissing } from '../existing';
import type { Operation } from '../Operation';
import { options } from '../options';
import { ID } from '../sharedFields';
import { basic, connection } from './connections';

/** Spec dli-datasource-connections 1.7. A connection that is being created is refused. */
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
		const choice = item.choice(connection, ID);
		const ignores = item.collection(options).boolean(ignoreIfMissing);
		return async (cloud) => await deleteChosen(cloud, basic, choice, ignores);
	},
};
