import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import type { Cloud } from './cloud';
import { dliRefusal, invalidParameter, missingConnection } from './dliAnswers';
import { BASIC_BODY, canonicalService, checkUrl } from './dliBasicRules';
import { basicDetail, basicEntry } from './dliBasicViews';
import { checkNameFree, checkTagCount, CONNECTION_ID, hasTags, TAG_FILTER } from './dliRules';
import refused from './examples/dli-basic-create-refused.json';
import created from './examples/dli-basic-create.json';
import deleted from './examples/dli-basic-delete.json';
import listed from './examples/dli-basic-list.json';
import { notPublishedAnswer } from './gatewayAnswers';
import { requireHost } from './hosts';
import {
	answering,
	type ConnectionPath,
	exactObject,
	NO_QUERY,
	NOT_EMPTY,
	type ProjectPath,
	refuseInvalid,
	requireProject,
} from './service';
import { addBasic } from './seed';
import type { BasicBody, StoredDliBasic } from './state';

const COLLECTION = '/v2.0/:project_id/datasource-connection';
const ONE = `${COLLECTION}/:connection_id(${NOT_EMPTY})`;

/** DLI's basic ("classic") datasource connections (SEED-DLI, HC-zh dli_02_0144 .. 0148, HCD-DLI). */
export async function dliBasic(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	scope.addHook('preValidation', async () => {
		// HC-zh bulletin: the feature went offline; the gateway may then know none of its paths.
		if (cloud.switches.basicConnections === 'notPublished') {
			throw new Refusal(notPublishedAnswer(), 'basic connections are discontinued');
		}
	});
	requireHost(scope, 'dli');
	requireProject(scope, cloud);
	refuseInvalid(scope, invalidParameter);
	const params = { type: 'object', properties: { connection_id: CONNECTION_ID } };

	scope.post(
		COLLECTION,
		{ schema: { body: BASIC_BODY, querystring: NO_QUERY } },
		answering((request) => create(cloud, request)),
	);
	scope.get(
		COLLECTION,
		// PY list_datasource_connections_request.py: tags only, no paging.
		{ schema: { querystring: exactObject({ tags: TAG_FILTER }) } },
		answering((request) => list(cloud, request)),
	);
	scope.get(
		ONE,
		{ schema: { params, querystring: NO_QUERY } },
		answering((request) => {
			const connection = find(cloud, request);
			observe(cloud, connection);
			return { status: 200, body: basicDetail(connection, cloud.switches) };
		}),
	);
	scope.delete(
		ONE,
		{ schema: { params, querystring: NO_QUERY } },
		answering((request) => remove(cloud, request)),
	);
}

function create(cloud: Cloud, request: FastifyRequest): Answer {
	const { project_id: projectId } = request.params as ProjectPath;
	const body = request.body as BasicBody;
	canonicalService(body.service);
	checkUrl(body);
	checkTagCount(body.tags, cloud.switches);
	switch (cloud.switches.basicConnections) {
		case 'notSupported':
			// OTC-DLI error_codes.rst: DLI.0007, operation not supported; the text is ours.
			throw new Refusal(
				dliRefusal('DLI.0007', 'Basic datasource connections are no longer supported.'),
				'basic connections are discontinued',
			);
		case 'refusedInBody':
			return answerFrom(refused);
	}
	const others = cloud.state.list('dliBasic', projectId);
	checkNameFree(cloud.switches, () =>
		others.some((one) => one.state !== 'DELETED' && one.name === body.name),
	);
	const id = cloud.state.uuid(created.response.body.connection_id);
	addBasic(cloud, { projectId, id, body });
	return answerFrom(created, { connection_id: id });
}

function list(cloud: Cloud, request: FastifyRequest): Answer {
	const { tags } = request.query as { tags?: string };
	const connections = cloud.state
		.list('dliBasic', (request.params as ProjectPath).project_id)
		.filter((one) => hasTags(one.body.tags, tags));
	for (const connection of connections) observe(cloud, connection);
	return answerFrom(listed, {
		count: connections.length,
		connections: connections.map((one) => basicEntry(one, cloud.switches)),
	});
}

/** @throws Refusal for a CREATING connection (HCD-DLI 删除经典型跨源连接.md) or one already deleted */
function remove(cloud: Cloud, request: FastifyRequest): Answer {
	const connection = find(cloud, request);
	if (connection.state === 'DELETED') throw missing(cloud);
	if (connection.state === 'CREATING') {
		// The code is not documented; DLI.0007, operation not supported, fits best.
		throw new Refusal(
			dliRefusal('DLI.0007', 'A connection in state CREATING cannot be deleted.'),
			'the connection is CREATING',
		);
	}
	connection.state = 'DELETED';
	return answerFrom(deleted);
}

/** Deleted connections are still found: the documented list shows one (HCD-DLI). */
function find(cloud: Cloud, request: FastifyRequest): StoredDliBasic {
	const { project_id: projectId, connection_id: id } = request.params as ConnectionPath;
	const connection = cloud.state.find('dliBasic', projectId, id);
	if (connection === undefined) throw missing(cloud);
	return connection;
}

function missing(cloud: Cloud): Refusal {
	return new Refusal(missingConnection(cloud.switches), 'no such connection');
}

/** Creating is asynchronous (HC-zh dli_02_0144): each read brings the connection nearer to its end. */
function observe({ switches }: Cloud, connection: StoredDliBasic): void {
	if (connection.state !== 'CREATING') return;
	connection.reads += 1;
	if (connection.reads > switches.basicReadsUntilSettled) connection.state = switches.basicOutcome;
}
