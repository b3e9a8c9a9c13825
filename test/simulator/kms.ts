import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import { type Cloud, resourcesOf } from './cloud';
import listed from './examples/lookup-kms-keys.json';
import { LookupParameters, type LookupQuery, openLookup, queryOf } from './lookups';
import { answering, NO_QUERY, type ProjectPath } from './service';

/** Keys of the Data Encryption Workshop (HC-intl api-dew ListKeys; OTC kms_02_0017). */
export async function kms(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'kms');
	scope.post(
		'/v1.0/:project_id/kms/list-keys',
		{
			schema: {
				// Text, all of them, numbers too.
				body: queryOf(
					'limit',
					'marker',
					'key_state',
					'key_spec',
					'enterprise_project_id',
					'sequence',
				),
				querystring: NO_QUERY,
			},
		},
		answering((request) => list(cloud, request)),
	);
}

function list(cloud: Cloud, request: FastifyRequest): Answer {
	const query = new LookupParameters('kms', cloud, request.body as LookupQuery);
	const state = query.text('key_state', '1', '2', '3', '4', '5');
	// HC-intl: without one, AES_256 only.
	const spec = query.text('key_spec') ?? 'AES_256';
	const granted = query.asksFor('0', 'enterprise_project_id', 'all_granted_eps');
	const limit = query.number('limit', { min: 1, max: 2000, fallback: 2000 });
	// OTC example: a marker of 1 leaves one key out, so it is the number of keys to skip.
	const start = query.number('marker', { min: 0, fallback: 0 });
	const found = resourcesOf(cloud, (request.params as ProjectPath).project_id).kmsKeys.filter(
		(key) =>
			granted &&
			(state === undefined || key.key_state === state) &&
			(spec === 'ALL' || key.key_spec === spec),
	);
	const page = found.slice(start, start + limit);
	const truncated = start + page.length < found.length && page.length > 0;
	return answerFrom(listed, {
		keys: page.map((key) => key.key_id),
		key_details: page,
		next_marker: truncated ? String(start + page.length) : '',
		truncated: String(truncated),
		total: found.length,
	});
}
