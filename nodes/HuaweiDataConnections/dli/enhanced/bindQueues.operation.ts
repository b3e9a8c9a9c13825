import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { applyChange, connection } from './api';
import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';
import { bindingsBody, elasticResourcePools, queues, readRequiredBindings } from './queues';

/** Source: docs/api/dli-connections.md#queue-binding. */
export const bindQueues: Operation = {
	option: {
		name: 'Bind Queues',
		value: 'bindQueues',
		action: 'Bind queues to DLI enhanced connection',
		description: 'Let queues and elastic resource pools use an enhanced connection',
	},
	fields: [connection, queues, elasticResourcePools],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const bindings = readRequiredBindings(item);
		return async (cloud) =>
			await applyChange(cloud, choice, (id) => ({
				method: 'POST',
				path: `${DLI_ENHANCED_CONNECTION}/associate-queue`,
				body: bindingsBody(bindings),
				action: 'bound',
				effect: `the queues were bound to the connection ${id}`,
				output: { ...bindings },
			}));
	},
};
