import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import { type Cloud, resourcesOf } from './cloud';
import listed from './examples/lookup-rds-instances.json';
import { openLookup, parametersOf, queryOf } from './lookups';
import { answering, type ProjectPath } from './service';

/** RDS instances (OTC rds_01_0004; NODE). */
export async function rds(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'rds');
	scope.get(
		'/v3/:project_id/instances',
		{
			schema: {
				querystring: queryOf(
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
		answering((request) => list(cloud, request)),
	);
}

function list(cloud: Cloud, request: FastifyRequest): Answer {
	const query = parametersOf('rds', cloud, request);
	const limit = query.number('limit', { min: 1, max: 100, fallback: 100 });
	const offset = query.number('offset', { min: 0, fallback: 0 });
	const type = query.text('datastore_type', 'MySQL', 'PostgreSQL', 'SQLServer', 'MariaDB');
	const { project_id: projectId } = request.params as ProjectPath;
	const found = resourcesOf(cloud, projectId).rdsInstances.filter(
		(one) =>
			fits(query.text('id'), one.id) &&
			fits(query.text('name'), one.name) &&
			(type === undefined || one.datastore.type === type) &&
			(query.text('vpc_id') ?? one.vpc_id) === one.vpc_id &&
			(query.text('subnet_id') ?? one.subnet_id) === one.subnet_id,
	);
	return answerFrom(listed, {
		instances: found.slice(offset, offset + limit),
		total_count: found.length,
	});
}

/** OTC rds_01_0004: exact, or fuzzy after an asterisk. */
function fits(wanted: string | undefined, value: string): boolean {
	if (wanted === undefined) return true;
	return wanted.startsWith('*') ? value.includes(wanted.slice(1)) : value === wanted;
}
