import type { FastifyInstance, FastifyRequest } from 'fastify';
import cdmExample from '../examples/lookup-cdm-clusters.json';
import cloudTableExample from '../examples/lookup-cloudtable-clusters.json';
import cssExample from '../examples/lookup-css-clusters.json';
import dwsExample from '../examples/lookup-dws-clusters.json';
import mrsExample from '../examples/lookup-mrs-clusters.json';
import type { FakeCloud } from '../fakeCloud';
import { addNote } from '../recording';
import type { MrsCluster } from '../resources';
import { fromExample, type HttpResponse } from '../responses';
import { respondWith } from '../routes';
import { prepareLookupScope, querySchema, readQuery, requestedResources } from './lookups';

const ENTERPRISE_PROJECT = 'enterprise_project_id';

/**
 * CDM clusters, the agents of data connections (HC-zh api-cdm ListClusters). The list has no
 * pagination.
 */
export async function cdm(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'cdm');
	scope.get(
		'/v1.1/:project_id/clusters',
		// HC-intl cdm_02_0019 has the key, HC-zh does not.
		{ schema: { querystring: querySchema(ENTERPRISE_PROJECT) } },
		respondWith((request) => {
			const isIncluded = readQuery('cdm', cloud, request).includesEnterpriseProject(
				'0',
				ENTERPRISE_PROJECT,
				'all_granted_eps',
			);
			return fromExample(cdmExample, {
				clusters: isIncluded ? requestedResources(cloud, request).cdmClusters : [],
			});
		}),
	);
}

/** DWS clusters (HC-intl dws_02_0018). The list has no pagination. */
export async function dws(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'dws');
	scope.get(
		'/v1.0/:project_id/clusters',
		{ schema: { querystring: querySchema(ENTERPRISE_PROJECT) }, constraints: { service: 'dws' } },
		respondWith((request) => {
			const isIncluded = readQuery('dws', cloud, request).includesEnterpriseProject(
				'0',
				ENTERPRISE_PROJECT,
				'all_granted_eps',
			);
			const clusters = isIncluded ? requestedResources(cloud, request).dwsClusters : [];
			return fromExample(dwsExample, { clusters, count: clusters.length });
		}),
	);
}

/** CSS clusters (OTC ListClustersDetails; HC-en css_03_0018; TF). */
export async function css(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'css');
	scope.get(
		'/v1.0/:project_id/clusters',
		{
			schema: { querystring: querySchema('start', 'offset', 'limit', 'datastoreType') },
			constraints: { service: 'css' },
		},
		respondWith((request) => {
			const query = readQuery('css', cloud, request);
			const type = query.text('datastoreType', 'elasticsearch', 'logstash', 'opensearch');
			const limit = query.number('limit', { min: 1, max: 1000, fallback: 10 });
			// The first cluster is number 1. The other key is ignored, like any unknown one.
			const { cssStartKey: key } = cloud.switches;
			const start = query.number(key, { min: 1, fallback: 1 }) - 1;
			if (query.values[key === 'start' ? 'offset' : 'start'] !== undefined) {
				addNote(request, `only ${key} sets the first row`);
			}
			const found = requestedResources(cloud, request).cssClusters.filter(
				({ datastore }) => type === undefined || datastore.type === type,
			);
			return fromExample(cssExample, {
				clusters: found.slice(start, start + limit),
				totalSize: found.length,
			});
		}),
	);
}

/** CloudTable clusters (HC-zh api-cloudtable ListClusters, deprecated). */
export async function cloudTable(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'cloudtable');
	scope.get(
		'/v2/:project_id/clusters',
		{ schema: { querystring: querySchema('offset', 'limit') } },
		respondWith((request) => {
			const query = readQuery('cloudtable', cloud, request);
			const limit = query.number('limit', { min: 1, fallback: 10 });
			const offset = query.number('offset', { min: 0, fallback: 0 });
			const all = requestedResources(cloud, request).cloudTableClusters;
			const clusters = all.slice(offset, offset + limit);
			const countedRows = cloud.switches.cloudTableCount === 'total' ? all : clusters;
			return fromExample(cloudTableExample, { clusters, count: countedRows.length });
		}),
	);
}

/**
 * States that the filter `history` selects; `existing` selects all others (HC-intl mrs_02_0030).
 */
const HISTORY_STATES = ['terminated', 'failed'];

/** Values of `clusterState` (PY list_clusters_request.py; HC-intl mrs_02_0030). */
const CLUSTER_STATES = [
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

/** MRS clusters, by version 1.1 of the API, because version 2 has no list (NODE). */
export async function mrs(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'mrs');
	scope.get(
		'/v1.1/:project_id/cluster_infos',
		{
			schema: {
				querystring: querySchema(
					'pageSize',
					'currentPage',
					'clusterName',
					'clusterState',
					'enterpriseProjectId',
					'tags',
				),
			},
		},
		respondWith((request) => listMrsClusters(cloud, request)),
	);
}

function listMrsClusters(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('mrs', cloud, request);
	const size = query.number('pageSize', { min: 1, max: 2 ** 31 - 2, fallback: 10 });
	const start = (query.number('currentPage', { min: 1, fallback: 1 }) - 1) * size;
	const name = query.text('clusterName') ?? '';
	const state = query.text('clusterState', ...CLUSTER_STATES);
	const found = requestedResources(cloud, request).mrsClusters.filter(
		(cluster) =>
			cluster.clusterName.includes(name) &&
			matchesState(cluster, state) &&
			// PY: the default is the default enterprise project only.
			query.includesEnterpriseProject(
				cluster.enterpriseProjectId ?? '0',
				'enterpriseProjectId',
				'0',
			) &&
			// No cluster has tags, so a filter finds none.
			query.text('tags') === undefined,
	);
	return fromExample(mrsExample, {
		clusterTotal: found.length,
		clusters: found
			.slice(start, start + size)
			.map((cluster) => ({ ...cluster, enterpriseProjectId: undefined })),
	});
}

function matchesState({ clusterState }: MrsCluster, state: string | undefined): boolean {
	if (state === undefined) return true;
	if (state === 'existing') return !HISTORY_STATES.includes(clusterState);
	return state === 'history' ? HISTORY_STATES.includes(clusterState) : clusterState === state;
}
