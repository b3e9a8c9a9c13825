import type { FastifyInstance, FastifyRequest } from 'fastify';
import rdsExample from '../examples/lookup-rds-instances.json';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, type HttpResponse } from '../responses';
import { respondWith } from '../routes';
import { prepareLookupScope, querySchema, readQuery, requestedResources } from './lookups';

/** RDS instances (OTC rds_01_0004; NODE). */
export async function rds(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'rds');
	scope.get(
		'/v3/:project_id/instances',
		{
			schema: {
				querystring: querySchema(
					'id',
					'name',
					'datastore_type',
					'vpc_id',
					'subnet_id',
					'offset',
					'limit',
				),
			},
		},
		respondWith((request) => list(cloud, request)),
	);
}

function list(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('rds', cloud, request);
	const limit = query.number('limit', { min: 1, max: 100, fallback: 100 });
	const offset = query.number('offset', { min: 0, fallback: 0 });
	const type = query.text('datastore_type', 'MySQL', 'PostgreSQL', 'SQLServer', 'MariaDB');
	const found = requestedResources(cloud, request).rdsInstances.filter(
		(one) =>
			matches(query.text('id'), one.id) &&
			matches(query.text('name'), one.name) &&
			(type === undefined || one.datastore.type === type) &&
			(query.text('vpc_id') ?? one.vpc_id) === one.vpc_id &&
			(query.text('subnet_id') ?? one.subnet_id) === one.subnet_id,
	);
	return fromExample(rdsExample, {
		instances: found.slice(offset, offset + limit),
		total_count: found.length,
	});
}

/** OTC rds_01_0004: an exact match, or a fuzzy one after an asterisk. */
function matches(filter: string | undefined, value: string): boolean {
	if (filter === undefined) return true;
	return filter.startsWith('*') ? value.includes(filter.slice(1)) : value === filter;
}
