import type { FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import type { Cloud } from './cloud';
import { invalidParameter } from './dliAnswers';
import { type Bindings, checkBindings } from './dliEnhancedRules';
import boundPools from './examples/dli-enhanced-associate-pools.json';
import boundQueues from './examples/dli-enhanced-associate.json';
import unboundQueues from './examples/dli-enhanced-disassociate.json';
import { addNote } from './recording';
import { newPeering } from './seed';
import type { Peering, StoredDliEnhanced } from './state';

/** Binds queues and pools (OTC-DLI). Binding one twice is not documented: noted, and left as it is. */
export function bind(cloud: Cloud, connection: StoredDliEnhanced, request: FastifyRequest): Answer {
	const bindings = readBindings(request);
	checkBindings(cloud, connection.projectId, bindings);
	const add = (bound: Peering[], names: string[] = []): void => {
		for (const name of names) {
			if (bound.some((one) => one.name === name)) addNote(request, 'bound already');
			else bound.push(newPeering(cloud, name));
		}
	};
	add(connection.queues, bindings.queues);
	add(connection.pools, bindings.elastic_resource_pools);
	return answerNaming(boundQueues, bindings);
}

/** Unbinds queues and pools (OTC-DLI). Unbinding what is not bound is not documented: noted. */
export function unbind(connection: StoredDliEnhanced, request: FastifyRequest): Answer {
	const bindings = readBindings(request);
	const without = (bound: Peering[], names: string[] = []): Peering[] => {
		if (names.some((name) => bound.every((one) => one.name !== name)))
			addNote(request, 'not bound');
		return bound.filter((one) => !names.includes(one.name));
	};
	connection.queues = without(connection.queues, bindings.queues);
	connection.pools = without(connection.pools, bindings.elastic_resource_pools);
	return answerNaming(unboundQueues, bindings);
}

/** @throws Refusal for a body without any name: there is nothing to do */
function readBindings(request: FastifyRequest): Bindings {
	const bindings = request.body as Bindings;
	const { queues = [], elastic_resource_pools: pools = [] } = bindings;
	if (queues.length + pools.length === 0) {
		throw new Refusal(invalidParameter('queues'), 'neither a queue nor a pool is named');
	}
	return bindings;
}

/** OTC-DLI examples: the message names the queues; for pools alone it is empty. */
function answerNaming(example: typeof boundQueues, { queues = [] }: Bindings): Answer {
	if (queues.length === 0) return answerFrom(boundPools);
	const { message } = example.response.body;
	return answerFrom(example, { message: message.replace('q1,q2', () => queues.join(',')) });
}
