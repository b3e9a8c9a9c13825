import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import type { Cloud } from './cloud';
import { dliRefusal, invalidParameter } from './dliAnswers';
import { existing, findEnhanced } from './dliConnections';
import { CONNECTION_ID } from './dliRules';
import created from './examples/dli-enhanced-route-create.json';
import deleted from './examples/dli-enhanced-route-delete.json';
import { requireHost } from './hosts';
import { addNote } from './recording';
import {
	answering,
	exactObject,
	NO_QUERY,
	NOT_EMPTY,
	refuseInvalid,
	requireProject,
} from './service';
import type { Route, StoredDliEnhanced } from './state';

const BYTE = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';

// OTC-DLI creating_a_route.rst: 1 to 64 characters.
const NAME = { type: 'string', minLength: 1, maxLength: 64 };

const ROUTE_BODY = exactObject(
	{
		name: NAME,
		// The same page calls it a network range, and its example is an address without a length.
		cidr: { type: 'string', pattern: `^${BYTE}(\\.${BYTE}){3}(/(3[0-2]|[12]?\\d))?$` },
	},
	['name', 'cidr'],
);

/** Routes of enhanced connections (OTC-DLI dli_02_0371, dli_02_0372); there is no call that lists. */
export async function dliRoutes(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	requireHost(scope, 'dli');
	requireProject(scope, cloud);
	refuseInvalid(scope, invalidParameter);
	const params = { type: 'object', properties: { connection_id: CONNECTION_ID, name: NAME } };
	const schema = { params, querystring: NO_QUERY };

	// HC-zh dli_02_0344, dli_02_0345: version 2.0 has the same calls, deprecated; TF uses them.
	for (const version of ['/v3', '/v2.0']) {
		const connection = `${version}/:project_id/datasource/enhanced-connections/:connection_id(${NOT_EMPTY})`;
		const find = (request: FastifyRequest): StoredDliEnhanced => {
			if (version === '/v2.0') addNote(request, 'a deprecated path');
			return existing(cloud, findEnhanced(cloud, request));
		};
		scope.post(
			`${connection}/routes`,
			{ schema: { ...schema, body: ROUTE_BODY } },
			answering((request) => add(find(request), request.body as Route)),
		);
		scope.delete(
			`${connection}/routes/:name(${NOT_EMPTY})`,
			{ schema },
			answering((request) => remove(find(request), (request.params as { name: string }).name)),
		);
	}
}

/** @throws Refusal for a name in use: not documented; DLI.0006, object exists, fits best */
function add(connection: StoredDliEnhanced, { name, cidr }: Route): Answer {
	if (connection.routes.some((one) => one.name === name)) {
		throw new Refusal(dliRefusal('DLI.0006', 'The route already exists.'), 'route name in use');
	}
	connection.routes.push({ name, cidr });
	return answerFrom(created);
}

/** @throws Refusal for an unknown route: not documented; DLI.0002, object does not exist, fits best */
function remove(connection: StoredDliEnhanced, name: string): Answer {
	if (!connection.routes.some((one) => one.name === name)) {
		throw new Refusal(dliRefusal('DLI.0002', 'The route does not exist.'), 'no such route');
	}
	connection.routes = connection.routes.filter((one) => one.name !== name);
	return answerFrom(deleted);
}
