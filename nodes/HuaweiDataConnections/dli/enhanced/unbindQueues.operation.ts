import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { applyChange, connection } from './api';
import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';
import { bindingsBody, elasticResourcePools, queues, readRequiredBindings } from './queues';

/** Source: docs/api/dli-connections.md#queue-binding. */
export const unbindQueues: Operation = {
	option: {
		name: 'Unbind Queues',
		value: 'unbindQueues',
		action: 'Unbind queues from DLI enhanced connection',
		description: 'Take an enhanced connection away from queues and elastic resource pools',
	},
	fields: [connection, queues, elasticResourcePools],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const bindings = readRequiredBindings(item);
		return async (cloud) =>
			await applyChange(cloud, choice, (id) => ({
				method: 'POST',
				path: `${DLI_ENHANCED_CONNECTION}/disassociate-queue`,
				body: bindingsBody(bindings),
				action: 'unbound',
				effect: `the queues were unbound from the connection ${id}`,
				output: { ...bindings },
			}));
	},
};
