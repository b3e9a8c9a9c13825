import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import { type Cloud, resourcesOf } from './cloud';
import listed from './examples/lookup-mrs-clusters.json';
import { openLookup, parametersOf, queryOf } from './lookups';
import type { MrsCluster } from './resourceRows';
import { answering, type ProjectPath } from './service';

/** States of clusters that are gone; the list calls all others existing (HC-intl mrs_02_0030). */
const GONE = ['terminated', 'failed'];

/** Values of `clusterState` (PY list_clusters_request.py; HC-intl mrs_02_0030). */
const STATES = [
	'existing',
	'history',
	'starting',
	'running',
	'terminated',
	'failed',
	'abnormal',
	'terminating',
	'frozen',
	'scaling-out',
	'scaling-in',
];

/** MRS clusters, by version 1.1 of the API: version 2 has no list (NODE). */
export async function mrs(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'mrs');
	scope.get(
		'/v1.1/:project_id/cluster_infos',
		{
			schema: {
				querystring: queryOf(
					'pageSize',
					'currentPage',
					'clusterName',
					'clusterState',
					'enterpriseProjectId',
					'tags',
				),
			},
		},
		answering((request) => list(cloud, request)),
	);
}

function list(cloud: Cloud, request: FastifyRequest): Answer {
	const query = parametersOf('mrs', cloud, request);
	const size = query.number('pageSize', { min: 1, max: 2 ** 31 - 2, fallback: 10 });
	const start = (query.number('currentPage', { min: 1, fallback: 1 }) - 1) * size;
	const name = query.text('clusterName') ?? '';
	const state = query.text('clusterState', ...STATES);
	const { project_id: projectId } = request.params as ProjectPath;
	const found = resourcesOf(cloud, projectId).mrsClusters.filter(
		(cluster) =>
			cluster.clusterName.includes(name) &&
			isIn(cluster, state) &&
			// PY: without one, the default enterprise project only.
			query.asksFor(cluster.enterpriseProjectId ?? '0', 'enterpriseProjectId', '0') &&
			// No cluster here has tags.
			query.text('tags') === undefined,
	);
	return answerFrom(listed, {
		clusterTotal: found.length,
		clusters: found
			.slice(start, start + size)
			.map((cluster) => ({ ...cluster, enterpriseProjectId: undefined })),
	});
}

function isIn({ clusterState }: MrsCluster, state: string | undefined): boolean {
	if (state === undefined) return true;
	if (state === 'existing') return !GONE.includes(clusterState);
	return state === 'history' ? GONE.includes(clusterState) : clusterState === state;
}
