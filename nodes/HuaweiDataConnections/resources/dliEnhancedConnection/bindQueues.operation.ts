import type { Operation } from '../Operation';
import { ID } from '../sharedFields';
import { changeChosen, connection } from './connections';
import { CONNECTION } from './paths';
import { bindingsBody, elasticResourcePools, queues, readSomeBindings } from './queues';

/** Spec dli-datasource-connections 2.5. */
export const bindQueues: Operation = {
	option: {
		name: 'Bind Queues',
		value: 'bindQueues',
		action: 'Bind queues to DLI enhanced connection',
		description: 'Let queues and elastic resource pools use an enhanced connection',
	},
	fields: [connection, queues, elasticResourcePools],
	prepare(item) {
		const choice = item.choice(connection, ID);
		const bindings = readSomeBindings(item);
		return async (cloud) =>
			await changeChosen(cloud, choice, (id) => ({
				method: 'POST',
				path: `${CONNECTION}/associate-queue`,
				body: bindingsBody(bindings),
				action: 'bound',
				outcome: `the queues were bound to the connection ${id}`,
				told: { ...bindings },
			}));
	},
};
