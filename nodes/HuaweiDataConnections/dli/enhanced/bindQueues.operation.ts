import type { INodePropertyOptions } from 'n8n-workflow';

import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';
import type { Operation } from '../../execution/Operation';
import { changeOperation } from './changeConnection';
import { bindingsBody, elasticResourcePools, queues, readRequiredBindings } from './queues';

/** Source: docs/api/dli-connections.md#queue-binding. */
export const bindQueues = bindingOperation(
	{
		name: 'Bind Queues',
		value: 'bindQueues',
		action: 'Bind queues to DLI enhanced connection',
		description: 'Let queues and elastic resource pools use an enhanced connection',
	},
	{ path: 'associate-queue', action: 'bound', effect: 'bound to' },
);

/** Source: docs/api/dli-connections.md#queue-binding. */
export const unbindQueues = bindingOperation(
	{
		name: 'Unbind Queues',
		value: 'unbindQueues',
		action: 'Unbind queues from DLI enhanced connection',
		description: 'Unbind queues and elastic resource pools from an enhanced connection',
	},
	{ path: 'disassociate-queue', action: 'unbound', effect: 'unbound from' },
);

function bindingOperation(
	option: INodePropertyOptions,
	{ path, action, effect }: { path: string; action: string; effect: string },
): Operation {
	return changeOperation({
		option,
		fields: [queues, elasticResourcePools],
		prepareChange(item) {
			const bindings = readRequiredBindings(item);
			return (connectionId) => ({
				method: 'POST',
				path: `${DLI_ENHANCED_CONNECTION}/${path}`,
				body: bindingsBody(bindings),
				action,
				effect: `the queues were ${effect} the connection ${connectionId}`,
				output: { ...bindings },
			});
		},
	});
}
