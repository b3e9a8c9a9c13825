import type { FastifyInstance, FastifyRequest } from 'fastify';
import kmsExample from '../examples/lookup-kms-keys.json';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, type HttpResponse } from '../responses';
import { NO_QUERY, respondWith } from '../routes';
import {
	LookupParameters,
	type LookupQuery,
	prepareLookupScope,
	querySchema,
	requestedResources,
} from './lookups';

/** Keys of the Data Encryption Workshop (HC-intl api-dew ListKeys; OTC kms_02_0017). */
export async function kms(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'kms');
	scope.post(
		'/v1.0/:project_id/kms/list-keys',
		{
			schema: {
				// All of them are text, even numbers.
				body: querySchema(
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
		respondWith((request) => list(cloud, request)),
	);
}

function list(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = new LookupParameters('kms', cloud, request.body as LookupQuery);
	const state = query.text('key_state', '1', '2', '3', '4', '5');
	// HC-intl: the default is AES_256 only.
	const spec = query.text('key_spec') ?? 'AES_256';
	const isIncluded = query.includesEnterpriseProject(
		'0',
		'enterprise_project_id',
		'all_granted_eps',
	);
	const limit = query.number('limit', { min: 1, max: 2000, fallback: 2000 });
	// OTC example: a marker of 1 leaves one key out, so it is the number of keys to skip.
	const start = query.number('marker', { min: 0, fallback: 0 });
	const found = requestedResources(cloud, request).kmsKeys.filter(
		(key) =>
			isIncluded &&
			(state === undefined || key.key_state === state) &&
			(spec === 'ALL' || key.key_spec === spec),
	);
	const page = found.slice(start, start + limit);
	const isTruncated = start + page.length < found.length && page.length > 0;
	return fromExample(kmsExample, {
		keys: page.map((key) => key.key_id),
		key_details: page,
		next_marker: isTruncated ? String(start + page.length) : '',
		truncated: String(isTruncated),
		total: found.length,
	});
}
