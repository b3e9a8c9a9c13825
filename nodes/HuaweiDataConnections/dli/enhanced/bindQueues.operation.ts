import type { IDataObject } from 'n8n-workflow';

import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';
import { toPeerings } from '../readiness';
import { changeOperation, type BuildChange } from './changeConnection';
import {
	bindingsBody,
	elasticResourcePools,
	queues,
	readRequiredBindings,
	type Bindings,
} from './queues';

/** Source: docs/api/dli-connections.md#queue-binding. */
export const bindQueues = changeOperation({
	option: {
		name: 'Bind Queues',
		value: 'bindQueues',
		action: 'Bind queues to DLI enhanced connection',
		description: 'Let queues and elastic resource pools use an enhanced connection',
	},
	fields: [queues, elasticResourcePools],
	prepareChange: (item) => bind(readRequiredBindings(item)),
});

/** Source: docs/api/dli-connections.md#queue-binding. */
export const unbindQueues = changeOperation({
	option: {
		name: 'Unbind Queues',
		value: 'unbindQueues',
		action: 'Unbind queues from DLI enhanced connection',
		description: 'Unbind queues and elastic resource pools from an enhanced connection',
	},
	isDestructive: true,
	fields: [queues, elasticResourcePools],
	prepareChange: (item) => unbind(readRequiredBindings(item)),
});

/** Binds queues and pools to a connection. */
export function bind(bindings: Bindings): BuildChange {
	return changeBindings(bindings, {
		path: 'associate-queue',
		action: 'bound',
		effect: 'bound to',
		isBound: true,
	});
}

/** Unbinds queues and pools from a connection. */
export function unbind(bindings: Bindings): BuildChange {
	return changeBindings(bindings, {
		path: 'disassociate-queue',
		action: 'unbound',
		effect: 'unbound from',
		isBound: false,
	});
}

interface BindingChange {
	/** The last part of its path. */
	path: string;
	action: string;
	/** The effect, between the queues and the connection. */
	effect: string;
	/** Whether the queues are bound afterwards. */
	isBound: boolean;
}

function changeBindings(
	bindings: Bindings,
	{ path, action, effect, isBound }: BindingChange,
): BuildChange {
	return (connectionId) => ({
		request: {
			method: 'POST',
			path: `${DLI_ENHANCED_CONNECTION}/${path}`,
			body: bindingsBody(bindings),
			hasSuccessFlag: true,
			effect: `the queues were ${effect} the connection ${connectionId}`,
		},
		action,
		isDone: (connection) => haveBindings(connection, bindings, isBound),
		output: { ...bindings },
	});
}

/** Whether all of these queues and pools are bound to a connection, or none of them. */
function haveBindings(connection: IDataObject, bindings: Bindings, areBound: boolean): boolean {
	const has = (list: unknown, names: string[]) => {
		const bound = toPeerings(list).map(({ name }) => name);
		return names.every((name) => bound.includes(name) === areBound);
	};
	return (
		has(connection.available_queue_info, bindings.queues) &&
		has(connection.elastic_resource_pools, bindings.elasticResourcePools)
	);
}
