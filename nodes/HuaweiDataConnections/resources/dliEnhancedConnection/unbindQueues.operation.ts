import type { Operation } from '../Operation';
import { ID } from '../sharedFields';
import { changeChosen, connection } from './connections';
import { CONNECTION } from './paths';
import { bindingsBody, elasticResourcePools, queues, readSomeBindings } from './queues';

/** Spec dli-datasource-connections 2.5. */
export const unbindQueues: Operation = {
	option: {
		name: 'Unbind Queues',
		value: 'unbindQueues',
		action: 'Unbind queues from DLI enhanced connection',
		description: 'Take an enhanced connection away from queues and elastic resource pools',
	},
	fields: [connection, queues, elasticResourcePools],
	prepare(item) {
		const choice = item.choice(connection, ID);
		const bindings = readSomeBindings(item);
		return async (cloud) =>
			await changeChosen(cloud, choice, (id) => ({
				method: 'POST',
				path: `${CONNECTION}/disassociate-queue`,
				body: bindingsBody(bindings),
				action: 'unbound',
				outcome: `the queues were unbound from the connection ${id}`,
				told: { ...bindings },
			}));
	},
};
