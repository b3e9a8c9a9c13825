import { withoutSecrets } from '../../secrets';
import type { Operation } from '../Operation';
import { connectionId, ID } from '../sharedFields';
import { CONNECTION } from './paths';

/** Spec dli-datasource-connections 2. A connection whose queues are still being bound is refused. */
export const remove: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete DLI enhanced connection',
		description: 'Delete an enhanced connection by its ID',
	},
	fields: [connectionId],
	prepare(item) {
		const id = item.text(connectionId, ID);
		return async ({ send }) => {
			const params = { connection_id: id };
			const outcome = `the connection ${id} was deleted`;
			const request = { service: 'dli', method: 'DELETE', path: CONNECTION } as const;
			const answer = await send({ ...request, params, outcome });
			return [{ connectionId: id, action: 'deleted', response: withoutSecrets(answer, []) }];
		};
	},
};
