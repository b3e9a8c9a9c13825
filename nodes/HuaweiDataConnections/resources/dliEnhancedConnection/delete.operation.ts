import { deleteChosen } from '../dli/deleting';
import { ignoreIfMissing } from '../existing';
import type { Operation } from '../Operation';
import { options } from '../options';
import { ID } from '../sharedFields';
import { connection, enhanced } from './connections';

/** Spec dli-datasource-connections 2. A connection whose queues are still being bound is refused. */
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
		const choice = item.choice(connection, ID);
		const ignores = item.collection(options).boolean(ignoreIfMissing);
		return async (cloud) => await deleteChosen(cloud, enhanced, choice, ignores);
	},
};
