import { InputError } from '../../parameters/InputError';
import { connectionOf } from '../../presenter';
import type { Operation } from '../Operation';
import { connectionId, ID } from '../sharedFields';
import { CONNECTION } from './paths';

/** Spec dli-datasource-connections 2.3. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get DLI enhanced connection',
		description: 'Get an enhanced connection with the state of its queues and pools',
	},
	fields: [connectionId],
	prepare(item) {
		const id = item.text(connectionId, ID);
		return async ({ send }) => {
			const params = { connection_id: id };
			const answer = await send({ service: 'dli', method: 'GET', path: CONNECTION, params });
			// A deleted connection is still answered, as a state.
			if (String(answer.status).toUpperCase() === 'DELETED')
				throw new InputError(`The connection ${id} was deleted`);
			return [connectionOf(answer)];
		};
	},
};
