import type { FastifyInstance, FastifyRequest } from 'fastify';
import databasesExample from '../examples/dataarts-databases.json';
import serverErrorExample from '../examples/dataarts-error-500.json';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, type HttpResponse } from '../responses';
import {
	NON_EMPTY,
	rejectInvalidRequests,
	requireHost,
	requireProjectAccess,
	respondWith,
} from '../routes';
import { operationFailedResponse } from './dataArtsErrors';
import { CONNECTION_PATH, HEADERS } from './dataArtsItem';
import { findConnection } from './dataArtsWorkspace';
import { querySchema } from './lookups';

/** Databases that a stored connection reaches (HC-eu ListDatabases; NODE). */
export async function dataArtsMetadata(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	requireHost(scope, 'dayu');
	requireProjectAccess(scope, cloud);
	rejectInvalidRequests(scope, (part) =>
		operationFailedResponse(cloud.switches, `the parameter ${part} is wrong`),
	);
	const querystring = querySchema('limit', 'offset');
	scope.get(
		`/v2/:project_id/:connection_id(${NON_EMPTY})/databases`,
		{ schema: { headers: HEADERS, params: CONNECTION_PATH, querystring } },
		respondWith((request) => listDatabases(cloud, request)),
	);
}

function listDatabases(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { id, item } = findConnection(cloud, request);
	const { storedLogin } = cloud.switches;
	if (storedLogin === 'refused500') return fromExample(serverErrorExample);
	if (storedLogin === 'refused400') {
		const user = String(item.dw_config.dbUserName ?? 'the user');
		return operationFailedResponse(cloud.switches, `${user} could not sign in`);
	}
	return fromExample(databasesExample, { dw_id: id });
}
