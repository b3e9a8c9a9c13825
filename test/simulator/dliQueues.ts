import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import { type Cloud, findProject, resourcesOf } from './cloud';
import { hasTags } from './dliRules';
import listedPools from './examples/lookup-dli-elastic-resource-pools.json';
import listedQueues from './examples/lookup-dli-queues.json';
import { LookupParameters, openLookup, parametersOf, queryOf } from './lookups';
import { type Queue, type Resources, ROWS } from './resourceRows';
import { answering, type ProjectPath } from './service';

/** The system's own queue, which every project has. */
const [defaultQueue] = listedQueues.response.body.queues;

/** DLI's queues and elastic resource pools (HC-zh dli_02_0196; OTC-DLI dli_02_0327). */
export async function dliQueues(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'dli');
	scope.get(
		'/v1.0/:project_id/queues',
		{
			schema: {
				querystring: queryOf(
					'queue_type',
					'tags',
					'with-charge-info',
					'with-priv',
					// HC-zh has these three; PY and the spec have no paging.
					'page-size',
					'current-page',
					'order',
				),
			},
		},
		answering((request) => listQueues(cloud, request)),
	);
	scope.get(
		'/v3/:project_id/elastic-resource-pools',
		{ schema: { querystring: queryOf('limit', 'offset', 'name', 'status', 'tags') } },
		answering((request) => listPools(cloud, request)),
	);
}

type QueueRow = Omit<Queue, 'elastic_resource_pool_name'> & { elastic_resource_pool_name?: string };

const ORDERS: Record<string, (a: QueueRow, b: QueueRow) => number> = {
	queue_name_asc: (a, b) => (a.queue_name < b.queue_name ? -1 : 1),
	queue_name_desc: (a, b) => (a.queue_name < b.queue_name ? 1 : -1),
	cu_asc: (a, b) => a.cu_count - b.cu_count,
	cu_desc: (a, b) => b.cu_count - a.cu_count,
};

function listQueues(cloud: Cloud, request: FastifyRequest): Answer {
	const query = parametersOf('dli', cloud, request);
	for (const flag of ['with-charge-info', 'with-priv']) query.text(flag, 'true', 'false');
	const type = query.text('queue_type', 'sql', 'general', 'all') ?? 'sql';
	const order = query.text('order', ...Object.keys(ORDERS)) ?? 'queue_name_asc';
	const size = query.number('page-size', { min: 1, fallback: 2 ** 31 - 1 });
	const start = (query.number('current-page', { min: 1, fallback: 1 }) - 1) * size;
	const found = queuesOf(cloud, (request.params as ProjectPath).project_id).filter(
		(one) => (type === 'all' || one.queue_type === type) && isTagged(query),
	);
	const page = found.sort(ORDERS[order]).slice(start, start + size);
	return answerFrom(listedQueues, { queues: page });
}

/** The queues of a project: the system's, those that can be bound, those that have details. */
function queuesOf(cloud: Cloud, projectId: string): QueueRow[] {
	const { queues } = resourcesOf(cloud, projectId);
	const names = findProject(cloud, projectId)?.queues ?? [];
	const detailed = new Set(queues.map((one) => one.queue_name));
	const usual = names
		.filter((name) => !detailed.has(name))
		.map((name, index) => ({
			...ROWS.queues,
			queue_id: 100 + index,
			queue_name: name,
			queue_type: 'sql',
		}));
	return [defaultQueue!, ...queues, ...usual];
}

function listPools(cloud: Cloud, request: FastifyRequest): Answer {
	const query = parametersOf('dli', cloud, request);
	const name = query.text('name') ?? '';
	const status = query.text('status', 'AVAILABLE', 'SCALING', 'CREATING', 'FAILED');
	const limit = query.number('limit', { min: 1, fallback: 100 });
	const offset = query.number('offset', { min: 0, fallback: 0 });
	const found = poolsOf(cloud, (request.params as ProjectPath).project_id).filter(
		(one) =>
			// OTC-DLI: name is matched fuzzily.
			one.elastic_resource_pool_name.includes(name) &&
			(status === undefined || one.status === status) &&
			isTagged(query),
	);
	return answerFrom(listedPools, {
		// OTC-DLI: the total number of records.
		count: found.length,
		elastic_resource_pools: found.slice(offset, offset + limit),
	});
}

function poolsOf(cloud: Cloud, projectId: string): Resources['pools'] {
	const { pools } = resourcesOf(cloud, projectId);
	const names = findProject(cloud, projectId)?.pools ?? [];
	const detailed = new Set(pools.map((one) => one.elastic_resource_pool_name));
	const usual = names
		.filter((name) => !detailed.has(name))
		.map((name, index) => ({
			...ROWS.pools,
			id: 100 + index,
			elastic_resource_pool_name: name,
			queues: [],
		}));
	return [...pools, ...usual];
}

/** Nothing in these lists has tags, so a filter finds nothing. */
function isTagged(query: LookupParameters): boolean {
	return hasTags([], query.text('tags'));
}
