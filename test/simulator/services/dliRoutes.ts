import type { FastifyInstance, FastifyRequest } from 'fastify';
import createExample from '../examples/dli-enhanced-route-create.json';
import deleteExample from '../examples/dli-enhanced-route-delete.json';
import type { FakeCloud } from '../fakeCloud';
import { addNote } from '../recording';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, NON_EMPTY, respondWith } from '../routes';
import type { Route, StoredDliEnhanced } from '../store';
import {
	CONNECTION_ID,
	dliErrorResponse,
	findExistingEnhanced,
	prepareDliScope,
} from './dliCommon';

const BYTE = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';

// OTC-DLI creating_a_route.rst: 1 to 64 characters.
const NAME = { type: 'string', minLength: 1, maxLength: 64 };

const ROUTE_BODY = exactObject(
	{
		name: NAME,
		// The same page calls it a network range, but its example is an address without a prefix
		// length.
		cidr: { type: 'string', pattern: `^${BYTE}(\\.${BYTE}){3}(/(3[0-2]|[12]?\\d))?$` },
	},
	['name', 'cidr'],
);

/**
 * Routes of enhanced connections (OTC-DLI dli_02_0371, dli_02_0372). There is no request that lists
 * them.
 */
export async function dliRoutes(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);
	const params = { type: 'object', properties: { connection_id: CONNECTION_ID, name: NAME } };
	const schema = { params, querystring: NO_QUERY };

	// HC-zh dli_02_0344, dli_02_0345: the same requests are deprecated in version 2.0; TF uses them.
	for (const version of ['/v3', '/v2.0']) {
		const connection = `${version}/:project_id/datasource/enhanced-connections/:connection_id(${NON_EMPTY})`;
		const find = (request: FastifyRequest): StoredDliEnhanced => {
			if (version === '/v2.0') addNote(request, 'a deprecated path');
			return findExistingEnhanced(cloud, request);
		};
		scope.post(
			`${connection}/routes`,
			{ schema: { ...schema, body: ROUTE_BODY } },
			respondWith((request) => add(find(request), request.body as Route)),
		);
		scope.delete(
			`${connection}/routes/:name(${NON_EMPTY})`,
			{ schema },
			respondWith((request) => remove(find(request), (request.params as { name: string }).name)),
		);
	}
}

/** @throws HttpError for a name in use: undocumented; DLI.0006, object exists, fits best */
function add(connection: StoredDliEnhanced, { name, cidr }: Route): HttpResponse {
	if (connection.routes.some((one) => one.name === name)) {
		throw new HttpError(
			dliErrorResponse('DLI.0006', 'The route already exists.'),
			'route name in use',
		);
	}
	connection.routes.push({ name, cidr });
	return fromExample(createExample);
}

/**
 * @throws HttpError for an unknown route: undocumented; DLI.0002, object does not exist, fits best
 */
function remove(connection: StoredDliEnhanced, name: string): HttpResponse {
	if (!connection.routes.some((one) => one.name === name)) {
		throw new HttpError(dliErrorResponse('DLI.0002', 'The route does not exist.'), 'no such route');
	}
	connection.routes = connection.routes.filter((one) => one.name !== name);
	return fromExample(deleteExample);
}
