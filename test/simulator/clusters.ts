import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerFrom } from './answers';
import { type Cloud, resourcesOf } from './cloud';
import listedCdm from './examples/lookup-cdm-clusters.json';
import listedCloudTable from './examples/lookup-cloudtable-clusters.json';
import listedCss from './examples/lookup-css-clusters.json';
import listedDws from './examples/lookup-dws-clusters.json';
import { openLookup, parametersOf, queryOf } from './lookups';
import { addNote } from './recording';
import type { Resources } from './resourceRows';
import { answering, type ProjectPath } from './service';

const EPS = 'enterprise_project_id';

function here(cloud: Cloud, request: FastifyRequest): Resources {
	return resourcesOf(cloud, (request.params as ProjectPath).project_id);
}

/** CDM clusters, the agents of data connections (HC-zh api-cdm ListClusters): no paging. */
export async function cdm(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'cdm');
	scope.get(
		'/v1.1/:project_id/clusters',
		// HC-intl cdm_02_0019 shows the key, HC-zh does not.
		{ schema: { querystring: queryOf(EPS) } },
		answering((request) => {
			const granted = parametersOf('cdm', cloud, request).asksFor('0', EPS, 'all_granted_eps');
			return answerFrom(listedCdm, { clusters: granted ? here(cloud, request).cdmClusters : [] });
		}),
	);
}

/** DWS clusters (HC-intl dws_02_0018): no paging. */
export async function dws(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'dws');
	scope.get(
		'/v1.0/:project_id/clusters',
		{ schema: { querystring: queryOf(EPS) }, constraints: { service: 'dws' } },
		answering((request) => {
			const granted = parametersOf('dws', cloud, request).asksFor('0', EPS, 'all_granted_eps');
			const clusters = granted ? here(cloud, request).dwsClusters : [];
			return answerFrom(listedDws, { clusters, count: clusters.length });
		}),
	);
}

/** CSS clusters (OTC ListClustersDetails; HC-en css_03_0018; TF). */
export async function css(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'css');
	scope.get(
		'/v1.0/:project_id/clusters',
		{
			schema: { querystring: queryOf('start', 'offset', 'limit', 'datastoreType') },
			constraints: { service: 'css' },
		},
		answering((request) => {
			const query = parametersOf('css', cloud, request);
			const type = query.text('datastoreType', 'elasticsearch', 'logstash', 'opensearch');
			const limit = query.number('limit', { min: 1, max: 1000, fallback: 10 });
			// The first cluster is number 1. The key that does not count is ignored, like any unknown one.
			const { cssStartKey: key } = cloud.switches;
			const start = query.number(key, { min: 1, fallback: 1 }) - 1;
			if (query.values[key === 'start' ? 'offset' : 'start'] !== undefined) {
				addNote(request, `only ${key} says where the list begins`);
			}
			const found = here(cloud, request).cssClusters.filter(
				({ datastore }) => type === undefined || datastore.type === type,
			);
			return answerFrom(listedCss, {
				clusters: found.slice(start, start + limit),
				totalSize: found.length,
			});
		}),
	);
}

/** CloudTable clusters (HC-zh api-cloudtable ListClusters, deprecated). */
export async function cloudTable(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'cloudtable');
	scope.get(
		'/v2/:project_id/clusters',
		{ schema: { querystring: queryOf('offset', 'limit') } },
		answering((request) => {
			const query = parametersOf('cloudtable', cloud, request);
			const limit = query.number('limit', { min: 1, fallback: 10 });
			const offset = query.number('offset', { min: 0, fallback: 0 });
			const all = here(cloud, request).cloudTableClusters;
			const clusters = all.slice(offset, offset + limit);
			const counted = cloud.switches.cloudTableCount === 'total' ? all : clusters;
			return answerFrom(listedCloudTable, { clusters, count: counted.length });
		}),
	);
}
