import type { FastifyInstance, FastifyRequest } from 'fastify';
import bindPoolsExample from '../examples/dli-enhanced-associate-pools.json';
import bindExample from '../examples/dli-enhanced-associate.json';
import unbindExample from '../examples/dli-enhanced-disassociate.json';
import { type FakeCloud, findProject, projectResources } from '../fakeCloud';
import { addNote } from '../recording';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, NON_EMPTY, respondWith } from '../routes';
import { createPeering } from '../seed';
import type { Peering, StoredDliEnhanced } from '../store';
import {
	CONNECTION_PATH,
	findExistingEnhanced,
	invalidParameterResponse,
	objectNotFoundResponse,
	prepareDliScope,
} from './dliCommon';

/** The names of queues and pools in a body. */
export interface Bindings {
	queues?: string[];
	elastic_resource_pools?: string[];
}

/** OTC-DLI, PY: names, not IDs. */
export const NAMES = { type: 'array', items: { type: 'string', minLength: 1 } };

/** Queues and elastic resource pools of enhanced connections (OTC-DLI). */
export async function dliBindings(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);
	const connection = `/v2.0/:project_id/datasource/enhanced-connections/:connection_id(${NON_EMPTY})`;
	// OTC-DLI, PY: both lists are optional.
	const body = exactObject({ queues: NAMES, elastic_resource_pools: NAMES });
	const schema = { params: CONNECTION_PATH, querystring: NO_QUERY, body };

	scope.post(
		`${connection}/associate-queue`,
		{ schema },
		respondWith((request) => bind(cloud, findExistingEnhanced(cloud, request), request)),
	);
	scope.post(
		`${connection}/disassociate-queue`,
		{ schema },
		respondWith((request) => unbind(findExistingEnhanced(cloud, request), request)),
	);
}

/** Binding something twice is undocumented: it succeeds without effect. */
function bind(
	cloud: FakeCloud,
	connection: StoredDliEnhanced,
	request: FastifyRequest,
): HttpResponse {
	const bindings = readBindings(request);
	checkBindings(cloud, connection.projectId, bindings);
	const add = (peerings: Peering[], names: string[] = []): void => {
		for (const name of names) {
			if (peerings.some((one) => one.name === name)) addNote(request, 'bound already');
			else peerings.push(createPeering(cloud, name));
		}
	};
	add(connection.queues, bindings.queues);
	add(connection.pools, bindings.elastic_resource_pools);
	return bindingResponse(bindExample, bindings);
}

/** Unbinding something that is not bound is undocumented: it succeeds without effect. */
function unbind(connection: StoredDliEnhanced, request: FastifyRequest): HttpResponse {
	const bindings = readBindings(request);
	const remove = (peerings: Peering[], names: string[] = []): Peering[] => {
		if (names.some((name) => peerings.every((one) => one.name !== name)))
			addNote(request, 'not bound');
		return peerings.filter((one) => !names.includes(one.name));
	};
	connection.queues = remove(connection.queues, bindings.queues);
	connection.pools = remove(connection.pools, bindings.elastic_resource_pools);
	return bindingResponse(unbindExample, bindings);
}

/** @throws HttpError for a body without names */
function readBindings(request: FastifyRequest): Bindings {
	const bindings = request.body as Bindings;
	const { queues = [], elastic_resource_pools: pools = [] } = bindings;
	if (queues.length + pools.length === 0) {
		throw new HttpError(invalidParameterResponse('queues'), 'neither a queue nor a pool is named');
	}
	return bindings;
}

/** OTC-DLI examples: the message names the queues and is empty if there are only pools. */
function bindingResponse(example: typeof bindExample, { queues = [] }: Bindings): HttpResponse {
	if (queues.length === 0) return fromExample(bindPoolsExample);
	const { message } = example.response.body;
	return fromExample(example, { message: message.replace('q1,q2', () => queues.join(',')) });
}

/**
 * Checks that queues and pools can be bound in a project.
 *
 * @throws HttpError for the queue `default` (SEED-DLI, HC-zh dli_02_0187) and for unknown names
 */
export function checkBindings(cloud: FakeCloud, projectId: string, bindings: Bindings): void {
	const { queues = [], elastic_resource_pools: pools = [] } = bindings;
	// PY queue.py: the service lower-cases queue names.
	if (queues.some((name) => name.toLowerCase() === 'default')) {
		throw new HttpError(invalidParameterResponse('queues'), 'the default queue cannot be bound');
	}
	const queue = queues.find((name) => !isQueue(cloud, projectId, name));
	if (queue !== undefined) {
		throw new HttpError(objectNotFoundResponse('queue', queue), 'unknown queue');
	}
	const pool = pools.find((name) => !isPool(cloud, projectId, name));
	if (pool !== undefined) {
		throw new HttpError(objectNotFoundResponse('elastic resource pool', pool), 'unknown pool');
	}
}

/** Whether a project has a queue. */
export function isQueue(cloud: FakeCloud, projectId: string, name: string): boolean {
	const detailed = projectResources(cloud, projectId).queues.map((one) => one.queue_name);
	return hasName(findProject(cloud, projectId)?.queues, detailed, name);
}

function isPool(cloud: FakeCloud, projectId: string, name: string): boolean {
	const { pools } = projectResources(cloud, projectId);
	const detailed = pools.map((one) => one.elastic_resource_pool_name);
	return hasName(findProject(cloud, projectId)?.pools, detailed, name);
}

function hasName(names: string[] | undefined, detailed: string[], name: string): boolean {
	return (
		names === undefined ||
		[name, name.toLowerCase()].some((one) => [...names, ...detailed].includes(one))
	);
}
