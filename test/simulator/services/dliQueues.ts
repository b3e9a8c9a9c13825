import type { FastifyInstance, FastifyRequest } from 'fastify';
import createTestExample from '../examples/dli-connectivity-create.json';
import getTestExample from '../examples/dli-connectivity-get.json';
import poolsExample from '../examples/lookup-dli-elastic-resource-pools.json';
import queuesExample from '../examples/lookup-dli-queues.json';
import { type FakeCloud, findProject, projectResources } from '../fakeCloud';
import { EXAMPLE_ROWS, type Queue, type Resources } from '../resources';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, NON_EMPTY, type ProjectPath, respondWith } from '../routes';
import type { ConnectivityTest } from '../store';
import { isQueue } from './dliBindings';
import {
	dliErrorResponse,
	invalidParameterResponse,
	matchesTags,
	objectNotFoundResponse,
	prepareDliScope,
} from './dliCommon';
import { LookupParameters, prepareLookupScope, querySchema, readQuery } from './lookups';

/** The system's queue, which every project has. */
const [defaultQueue] = queuesExample.response.body.queues;

/** DLI's queues and elastic resource pools (HC-zh dli_02_0196; OTC-DLI dli_02_0327). */
export async function dliQueues(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'dli');
	scope.get(
		'/v1.0/:project_id/queues',
		{
			schema: {
				querystring: querySchema(
					'queue_type',
					'tags',
					'with-charge-info',
					'with-priv',
					// HC-zh has these three; PY has no pagination (docs/api/lookups.md#dli-queues-and-pools).
					'page-size',
					'current-page',
					'order',
				),
			},
		},
		respondWith((request) => listQueues(cloud, request)),
	);
	scope.get(
		'/v3/:project_id/elastic-resource-pools',
		{ schema: { querystring: querySchema('limit', 'offset', 'name', 'status', 'tags') } },
		respondWith((request) => listPools(cloud, request)),
	);
}

type QueueRow = Omit<Queue, 'elastic_resource_pool_name'> & { elastic_resource_pool_name?: string };

const ORDERS: Record<string, (a: QueueRow, b: QueueRow) => number> = {
	queue_name_asc: (a, b) => (a.queue_name < b.queue_name ? -1 : 1),
	queue_name_desc: (a, b) => (a.queue_name < b.queue_name ? 1 : -1),
	cu_asc: (a, b) => a.cu_count - b.cu_count,
	cu_desc: (a, b) => b.cu_count - a.cu_count,
};

function listQueues(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('dli', cloud, request);
	for (const flag of ['with-charge-info', 'with-priv']) query.text(flag, 'true', 'false');
	const type = query.text('queue_type', 'sql', 'general', 'all') ?? 'sql';
	const order = query.text('order', ...Object.keys(ORDERS)) ?? 'queue_name_asc';
	const size = query.number('page-size', { min: 1, fallback: 2 ** 31 - 1 });
	const start = (query.number('current-page', { min: 1, fallback: 1 }) - 1) * size;
	const found = allQueues(cloud, (request.params as ProjectPath).project_id).filter(
		(one) => (type === 'all' || one.queue_type === type) && matchesTagFilter(query),
	);
	const page = found.sort(ORDERS[order]).slice(start, start + size);
	return fromExample(queuesExample, { queues: page });
}

/** The queues of a project: the system's, those with details, and those with default details. */
function allQueues(cloud: FakeCloud, projectId: string): QueueRow[] {
	const { queues } = projectResources(cloud, projectId);
	const names = findProject(cloud, projectId)?.queues ?? [];
	const detailed = new Set(queues.map((one) => one.queue_name));
	const defaults = names
		.filter((name) => !detailed.has(name))
		.map((name, index) => ({
			...EXAMPLE_ROWS.queues,
			queue_id: 100 + index,
			queue_name: name,
			queue_type: 'sql',
		}));
	return [defaultQueue!, ...queues, ...defaults];
}

function listPools(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('dli', cloud, request);
	const name = query.text('name') ?? '';
	const status = query.text('status', 'AVAILABLE', 'SCALING', 'CREATING', 'FAILED');
	const limit = query.number('limit', { min: 1, fallback: 100 });
	const offset = query.number('offset', { min: 0, fallback: 0 });
	const found = allPools(cloud, (request.params as ProjectPath).project_id).filter(
		(one) =>
			// OTC-DLI: name is a fuzzy match.
			one.elastic_resource_pool_name.includes(name) &&
			(status === undefined || one.status === status) &&
			matchesTagFilter(query),
	);
	return fromExample(poolsExample, {
		// OTC-DLI: the total number of records.
		count: found.length,
		elastic_resource_pools: found.slice(offset, offset + limit),
	});
}

function allPools(cloud: FakeCloud, projectId: string): Resources['pools'] {
	const { pools } = projectResources(cloud, projectId);
	const names = findProject(cloud, projectId)?.pools ?? [];
	const detailed = new Set(pools.map((one) => one.elastic_resource_pool_name));
	const defaults = names
		.filter((name) => !detailed.has(name))
		.map((name, index) => ({
			...EXAMPLE_ROWS.pools,
			id: 100 + index,
			elastic_resource_pool_name: name,
			queues: [],
		}));
	return [...pools, ...defaults];
}

/** No queue or pool has tags, so only requests without a filter find any. */
function matchesTagFilter(query: LookupParameters): boolean {
	return matchesTags([], query.text('tags'));
}

const TESTS = `/v1.0/:project_id/queues/:queue_name(${NON_EMPTY})/connection-test`;

// HC-zh dli_02_0284: an IP address or domain name, a colon, the port; dli_01_0489: IPv6 in
// brackets.
const ADDRESS = /^([A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\]):(\d{1,5})$/;

interface QueuePath extends ProjectPath {
	queue_name: string;
}

/** Tests of whether a queue can reach an address (HC-zh dli_02_0284, dli_02_0285; PY). */
export async function dliConnectivity(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);
	scope.post(
		TESTS,
		{
			schema: {
				body: exactObject({ address: { type: 'string' } }, ['address']),
				querystring: NO_QUERY,
			},
		},
		respondWith((request) => createTest(cloud, request)),
	);
	scope.get(
		`${TESTS}/:task_id(${NON_EMPTY})`,
		{ schema: { querystring: NO_QUERY } },
		respondWith((request) => getTest(cloud, request)),
	);
}

/** @throws HttpError for an address without a port or an unknown queue */
function createTest(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { address } = request.body as { address: string };
	const [, host = '', port = ''] = ADDRESS.exec(address) ?? [];
	if (Number(port) < 1 || Number(port) > 65535) {
		throw new HttpError(invalidParameterResponse('address'), 'the address is not host:port');
	}
	const { projectId, queue } = findQueue(cloud, request);
	const tests = cloud.store.connectivityTests;
	// The first test gets the documented ID, and later ones the next IDs.
	const id = createTestExample.response.body.task_id + tests.length;
	tests.push({ projectId, queue, id, reads: 0 });
	const { message } = createTestExample.response.body;
	return fromExample(createTestExample, {
		message: message.replace('iam.xxx.com', () => host).replace('443', port),
		task_id: cloud.switches.connectivityTaskId === 'text' ? String(id) : id,
	});
}

function getTest(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const test = findTest(cloud, request);
	test.reads += 1;
	const { connectivityReadsUntilSettled, connectivityOutcome } = cloud.switches;
	const isDone = test.reads > connectivityReadsUntilSettled;
	return fromExample(getTestExample, {
		message: getTestExample.response.body.message.replace('9', String(test.id)),
		connectivity: isDone ? connectivityOutcome : '',
	});
}

/**
 * @throws HttpError for an unknown task: undocumented; DLI.0002, object does not exist, fits best
 */
function findTest(cloud: FakeCloud, request: FastifyRequest): ConnectivityTest {
	const { task_id: id } = request.params as { task_id: string };
	const { projectId, queue } = findQueue(cloud, request);
	const test = cloud.store.connectivityTests.find(
		(one) => one.projectId === projectId && one.queue === queue && String(one.id) === id,
	);
	if (test === undefined) {
		throw new HttpError(dliErrorResponse('DLI.0002', 'The task does not exist.'), 'no such task');
	}
	return test;
}

/** @throws HttpError for a queue of another project */
function findQueue(
	cloud: FakeCloud,
	request: FastifyRequest,
): { projectId: string; queue: string } {
	const { project_id: projectId, queue_name: queue } = request.params as QueuePath;
	if (queue !== 'default' && !isQueue(cloud, projectId, queue)) {
		throw new HttpError(objectNotFoundResponse('queue', queue), 'unknown queue');
	}
	// PY queue.py: the service lower-cases queue names.
	return { projectId, queue: queue.toLowerCase() };
}
