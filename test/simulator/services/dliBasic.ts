import type { FastifyInstance, FastifyRequest } from 'fastify';
import createRejectedExample from '../examples/dli-basic-create-refused.json';
import createExample from '../examples/dli-basic-create.json';
import deleteExample from '../examples/dli-basic-delete.json';
import getFailedExample from '../examples/dli-basic-get-failed.json';
import getExample from '../examples/dli-basic-get.json';
import listExample from '../examples/dli-basic-list.json';
import { creationTime, inLists } from '../creationTime';
import type { FakeCloud } from '../fakeCloud';
import { apiNotFoundResponse } from '../gatewayErrors';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import {
	type ConnectionPath,
	exactObject,
	NO_QUERY,
	NON_EMPTY,
	type ProjectPath,
	respondWith,
} from '../routes';
import { addBasic } from '../seed';
import type { BasicBody, StoredDliBasic } from '../store';
import type { Switches } from '../switches';
import {
	checkNameAvailable,
	checkTagCount,
	CONNECTION_PATH,
	connectionNotFoundError,
	dliErrorResponse,
	invalidParameterResponse,
	matchesTags,
	OBJECT_ID,
	prepareDliScope,
	TAG_FILTER,
	TAGS,
} from './dliCommon';

const COLLECTION = '/v2.0/:project_id/datasource-connection';
const ONE = `${COLLECTION}/:connection_id(${NON_EMPTY})`;

/**
 * The values of HC-zh dli_02_0144, by lower-case name; `ct` is only in its example and in SEED-DLI.
 */
const SERVICES = new Map(
	Object.entries({
		ct: 'CloudTable',
		cloudtable: 'CloudTable',
		'cloudtable.opentsdb': 'CloudTable.OpenTSDB',
		'mrs.opentsdb': 'MRS.OpenTSDB',
		dws: 'DWS',
		rds: 'RDS',
		css: 'CSS',
	}),
);

const CREATE_BODY = exactObject(
	{
		// HC-zh dli_02_0144: letters, digits, _ and -; not empty; max 64.
		name: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
		service: { type: 'string' },
		security_group_id: OBJECT_ID,
		network_id: OBJECT_ID,
		// HC-zh dli_02_0144: max 512.
		url: { type: 'string', minLength: 1, maxLength: 512 },
		tags: TAGS,
	},
	['name', 'service', 'security_group_id', 'network_id', 'url'],
);

/**
 * DLI's basic ("classic") datasource connections (SEED-DLI, HC-zh dli_02_0144 .. 0148, HCD-DLI).
 */
export async function dliBasic(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	scope.addHook('preValidation', async () => {
		// HC-zh bulletin: the feature was discontinued, so the gateway may not have its paths any more.
		if (cloud.switches.basicConnections === 'notPublished') {
			throw new HttpError(apiNotFoundResponse(), 'basic connections are discontinued');
		}
	});
	prepareDliScope(scope, cloud);
	const schema = { params: CONNECTION_PATH, querystring: NO_QUERY };

	scope.post(
		COLLECTION,
		{ schema: { body: CREATE_BODY, querystring: NO_QUERY } },
		respondWith((request) => create(cloud, request)),
	);
	scope.get(
		COLLECTION,
		// PY list_datasource_connections_request.py: tags only, no paging.
		{ schema: { querystring: exactObject({ tags: TAG_FILTER }) } },
		respondWith((request) => list(cloud, request)),
	);
	scope.get(
		ONE,
		{ schema },
		respondWith((request) => {
			const connection = find(cloud, request);
			advance(cloud, connection);
			return { status: 200, body: detail(connection, cloud.switches) };
		}),
	);
	scope.delete(
		ONE,
		{ schema },
		respondWith((request) => remove(cloud, request)),
	);
}

function create(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const body = request.body as BasicBody;
	canonicalService(body.service);
	checkUrl(body);
	checkTagCount(body.tags, cloud.switches);
	switch (cloud.switches.basicConnections) {
		case 'notSupported':
			// OTC-DLI error_codes.rst: DLI.0007, operation not supported; the message is made up.
			throw new HttpError(
				dliErrorResponse('DLI.0007', 'Basic datasource connections are no longer supported.'),
				'basic connections are discontinued',
			);
		case 'rejectedInBody':
			return fromExample(createRejectedExample);
	}
	const others = cloud.store.list('dliBasic', projectId);
	checkNameAvailable(cloud.switches, () =>
		others.some((one) => one.state !== 'DELETED' && one.name === body.name),
	);
	const id = cloud.store.uuid(createExample.response.body.connection_id);
	addBasic(cloud, { projectId, id, body });
	return fromExample(createExample, { connection_id: id });
}

/**
 * The canonical spelling of a service, whose name is not case-sensitive (HC-zh dli_02_0144).
 *
 * @throws HttpError 400 DLI.0001 for an unknown service
 */
function canonicalService(service: string): string {
	const canonical = SERVICES.get(service.toLowerCase());
	if (canonical === undefined) {
		throw new HttpError(invalidParameterResponse('service'), 'unknown service');
	}
	return canonical;
}

/**
 * Checks the service address (HCD-DLI 经典型跨源连接.md table 2 and the figures of its API page):
 * `host:port`, and a comma-separated list of them only for CloudTable.
 *
 * @throws HttpError 400 DLI.0001
 */
function checkUrl({ service, url }: BasicBody): void {
	const addresses = url.split(',');
	if (addresses.length > 1 && canonicalService(service) !== 'CloudTable') {
		throw new HttpError(invalidParameterResponse('url'), 'more than one address');
	}
	for (const address of addresses) {
		const port = /^[A-Za-z0-9][A-Za-z0-9._-]*:(\d{1,5})$/.exec(address)?.[1];
		if (port === undefined || Number(port) < 1 || Number(port) > 65535) {
			throw new HttpError(invalidParameterResponse('url'), 'an address is not host:port');
		}
	}
}

function list(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { tags } = request.query as { tags?: string };
	const { project_id: projectId } = request.params as ProjectPath;
	const connections = inLists(cloud, cloud.store.list('dliBasic', projectId)).filter((one) =>
		matchesTags(one.body.tags, tags),
	);
	for (const connection of connections) advance(cloud, connection);
	return fromExample(listExample, {
		count: connections.length,
		connections: connections.map((one) => listEntry(one, cloud.switches)),
	});
}

/** @throws HttpError for a CREATING connection (HCD-DLI 删除经典型跨源连接.md) or a deleted one */
function remove(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const connection = find(cloud, request);
	if (connection.state === 'DELETED') throw connectionNotFoundError(cloud);
	if (connection.state === 'CREATING') {
		// The code is undocumented; DLI.0007, operation not supported, fits best.
		throw new HttpError(
			dliErrorResponse('DLI.0007', 'A connection in state CREATING cannot be deleted.'),
			'the connection is CREATING',
		);
	}
	connection.state = 'DELETED';
	return fromExample(deleteExample);
}

/** Deleted connections are found, too: the documented list contains one (HCD-DLI). */
function find(cloud: FakeCloud, request: FastifyRequest): StoredDliBasic {
	const { project_id: projectId, connection_id: id } = request.params as ConnectionPath;
	const connection = cloud.store.find('dliBasic', projectId, id);
	if (connection === undefined) throw connectionNotFoundError(cloud);
	return connection;
}

/** Connections are created asynchronously (HC-zh dli_02_0144): after some reads they are final. */
function advance({ switches }: FakeCloud, connection: StoredDliBasic): void {
	if (connection.state !== 'CREATING') return;
	connection.reads += 1;
	if (connection.reads > switches.basicReadsUntilSettled) connection.state = switches.basicOutcome;
}

const [, listed] = listExample.response.body.connections;
const { available_queue_info: queueInfoExamples, ...entryExample } = listed!;
const [queueInfoExample] = queueInfoExamples!;

/** A connection in the list (HC-zh dli_02_0146; HCD-DLI). */
function listEntry(connection: StoredDliBasic, switches: Switches): object {
	const entry = { ...entryExample, ...commonFields(connection, switches) };
	return switches.boundQueueField === 'queue_list'
		? { ...entry, queue_list: connection.queues }
		: { ...entry, available_queue_info: queueInfo(connection, switches) };
}

/** A connection as returned by get (HCD-DLI 查询经典型跨源连接.md), with the reason if it has failed. */
function detail(connection: StoredDliBasic, switches: Switches): object {
	const fields = commonFields(connection, switches);
	if (connection.state === 'FAILED') return { ...getFailedExample.response.body, ...fields };
	return {
		...getExample.response.body,
		...fields,
		available_queue_info: queueInfo(connection, switches),
	};
}

function commonFields(connection: StoredDliBasic, switches: Switches) {
	const { body, state } = connection;
	return {
		connection_id: connection.id,
		destination: body.url,
		state,
		process: progress(connection, switches),
		name: body.name,
		connection_url: state === 'ACTIVE' ? connectionUrl(connection) : '',
		service: canonicalService(body.service),
		create_time: creationTime(connection, switches),
	};
}

/** From 0.0 to 1.0 (HCD-DLI). It increases with every read until the state is final. */
function progress({ state, reads }: StoredDliBasic, switches: Switches): number {
	if (state === 'FAILED') return 0;
	if (state !== 'CREATING') return 1;
	return Math.round((reads / (switches.basicReadsUntilSettled + 1)) * 10) / 10;
}

/** The address for jobs: that of the example, with the service and port of this connection. */
function connectionUrl({ body }: StoredDliBasic): string {
	const service = canonicalService(body.service).toLowerCase().replace('.', '-');
	const port = body.url.slice(body.url.lastIndexOf(':'));
	return entryExample.connection_url.replace('css', service).replace(/:\d+$/, port);
}

function queueInfo({ queues }: StoredDliBasic, switches: Switches): object[] {
	const { peer_id: id, ...fields } = queueInfoExample!;
	return queues.map((name) => ({ [switches.boundQueueIdKey]: id, ...fields, name }));
}
