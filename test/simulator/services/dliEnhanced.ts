import type { FastifyInstance, FastifyRequest } from 'fastify';
import createForPoolExample from '../examples/dli-enhanced-create-pool.json';
import createExample from '../examples/dli-enhanced-create.json';
import deleteExample from '../examples/dli-enhanced-delete.json';
import getDeletedExample from '../examples/dli-enhanced-get-deleted.json';
import getExample from '../examples/dli-enhanced-get.json';
import listExample from '../examples/dli-enhanced-list.json';
import updateHostsExample from '../examples/dli-enhanced-update-hosts.json';
import { creationTime, inLists } from '../creationTime';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, NON_EMPTY, type ProjectPath, respondWith } from '../routes';
import { addEnhanced } from '../seed';
import type { EnhancedBody, Host, Peering, StoredDliEnhanced } from '../store';
import type { Switches } from '../switches';
import { checkBindings, NAMES } from './dliBindings';
import { pageSize } from '../switches';
import {
	checkNameAvailable,
	checkTagCount,
	CONNECTION_PATH,
	dliErrorResponse,
	findEnhanced,
	findExistingEnhanced,
	matchesTags,
	OBJECT_ID,
	prepareDliScope,
	TAG_FILTER,
	TAGS,
} from './dliCommon';

const COLLECTION = '/v2.0/:project_id/datasource/enhanced-connections';
const ONE = `${COLLECTION}/:connection_id(${NON_EMPTY})`;

const HOSTS = {
	type: 'array',
	// HC-intl dli_02_0187: at most 20 000.
	maxItems: 20_000,
	items: {
		type: 'object',
		additionalProperties: false,
		required: ['name', 'ip'],
		properties: {
			// HC-intl dli_02_0187: max 128; letters, digits, _ - . ; starts with a letter.
			name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.-]{0,127}$' },
			// HC-intl dli_02_0187: IPv4.
			ip: { type: 'string', format: 'ipv4' },
		},
	},
};

/** Source: OTC-DLI creating_an_enhanced_datasource_connection.rst; PY. */
const CREATE_BODY = exactObject(
	{
		// HC-zh dli_02_0187: 1..64; letters, digits, _ ; no hyphen, unlike a basic connection's name.
		name: { type: 'string', pattern: '^[A-Za-z0-9_]{1,64}$' },
		dest_vpc_id: OBJECT_ID,
		dest_network_id: OBJECT_ID,
		queues: NAMES,
		elastic_resource_pools: NAMES,
		routetable_id: OBJECT_ID,
		hosts: HOSTS,
		tags: TAGS,
	},
	['name', 'dest_vpc_id', 'dest_network_id'],
);

/**
 * An update can change only the hosts (OTC-DLI; TF creates the connection again for other changes).
 */
const UPDATE_BODY = exactObject({ hosts: HOSTS }, ['hosts']);

/** Source: OTC-DLI; PY. */
const LIST_QUERY = exactObject({
	limit: { type: 'string', pattern: '^[0-9]{1,9}$' },
	offset: { type: 'string', pattern: '^[0-9]{1,9}$' },
	name: { type: 'string' },
	// OTC-DLI: ACTIVE or DELETED, not case-sensitive.
	status: { type: 'string', pattern: '^([Aa][Cc][Tt][Ii][Vv][Ee]|[Dd][Ee][Ll][Ee][Tt][Ee][Dd])$' },
	tags: TAG_FILTER,
});

/** DLI's enhanced datasource connections (OTC-DLI, HC-intl dli_02_0187, HC-zh dli_02_0187 ..). */
export async function dliEnhanced(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);
	const schema = { params: CONNECTION_PATH, querystring: NO_QUERY };

	scope.post(
		COLLECTION,
		{ schema: { body: CREATE_BODY, querystring: NO_QUERY } },
		respondWith((request) => create(cloud, request)),
	);
	scope.get(
		COLLECTION,
		{ schema: { querystring: LIST_QUERY } },
		respondWith((request) => list(cloud, request)),
	);
	scope.get(
		ONE,
		{ schema },
		respondWith((request) => {
			const connection = findEnhanced(cloud, request);
			advance(cloud, connection);
			return { status: 200, body: detail(connection, cloud.switches) };
		}),
	);
	scope.put(
		ONE,
		{ schema: { ...schema, body: UPDATE_BODY } },
		respondWith((request) => {
			// OTC-DLI: full replacement; an empty list removes all.
			findExistingEnhanced(cloud, request).hosts = (request.body as { hosts: Host[] }).hosts;
			return fromExample(updateHostsExample);
		}),
	);
	scope.delete(
		ONE,
		{ schema },
		respondWith((request) => remove(findExistingEnhanced(cloud, request))),
	);
}

function create(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const body = request.body as EnhancedBody;
	checkBindings(cloud, projectId, body);
	checkTagCount(body.tags, cloud.switches);
	const others = cloud.store.list('dliEnhanced', projectId);
	checkNameAvailable(cloud.switches, () =>
		others.some((one) => one.status !== 'DELETED' && one.name === body.name),
	);
	const id = cloud.store.uuid(createExample.response.body.connection_id);
	addEnhanced(cloud, { projectId, id, body });
	// The message names the queues only (OTC-DLI example) and is empty if there are none.
	if (!body.queues?.length) return fromExample(createForPoolExample, { connection_id: id });
	const message = createExample.response.body.message.replace('q1,q2', () =>
		body.queues!.join(','),
	);
	return fromExample(createExample, { connection_id: id, message });
}

interface ListQuery {
	limit?: string;
	offset?: string;
	name?: string;
	status?: string;
	tags?: string;
}

function list(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = request.query as ListQuery;
	const { project_id: projectId } = request.params as ProjectPath;
	const found = inLists(cloud, cloud.store.list('dliEnhanced', projectId))
		.filter((one) => matches(one, query, cloud))
		.sort((a, b) => a.createTime - b.createTime);
	// OTC-DLI: limit 100 by default, 0 = all.
	const limit = Number(query.limit ?? 100) || found.length;
	const offset = Number(query.offset ?? 0);
	const page = found.slice(offset, offset + pageSize(limit, cloud.switches));
	for (const connection of page) advance(cloud, connection);
	return fromExample(listExample, {
		count: page.length,
		connections: page.map((one) => listEntry(one, cloud.switches)),
	});
}

function matches(
	connection: StoredDliEnhanced,
	{ name, status, tags }: ListQuery,
	{ switches }: FakeCloud,
): boolean {
	const matchesName =
		name === undefined ||
		(switches.enhancedNameFilter === 'exact'
			? connection.name === name
			: connection.name.includes(name));
	const matchesStatus = status === undefined || connection.status === status.toUpperCase();
	return matchesName && matchesStatus && matchesTags(connection.body.tags, tags);
}

/** @throws HttpError while a peering is CREATING (OTC-DLI deleting_an_enhanced_...rst) */
function remove(connection: StoredDliEnhanced): HttpResponse {
	if (peerings(connection).some(({ status }) => status === 'CREATING')) {
		// The code is undocumented; DLI.0007, operation not supported, fits best.
		throw new HttpError(
			dliErrorResponse('DLI.0007', 'A connection in state CREATING cannot be deleted.'),
			'a peering is CREATING',
		);
	}
	// TF and the OTC-DLI example: a deleted connection can still be read, without peerings and hosts.
	Object.assign(connection, {
		status: 'DELETED',
		queues: [],
		pools: [],
		hosts: [],
		routes: [],
		grants: [],
	});
	return fromExample(deleteExample);
}

/** Peerings are created asynchronously: after some reads they reach their final status. */
function advance({ switches }: FakeCloud, connection: StoredDliEnhanced): void {
	for (const peering of peerings(connection)) {
		if (peering.status !== 'CREATING') continue;
		peering.reads += 1;
		if (peering.reads > switches.peeringReadsUntilSettled) peering.status = switches.peeringOutcome;
	}
}

function peerings({ queues, pools }: StoredDliEnhanced): Peering[] {
	return [...queues, ...pools];
}

const [entryExample] = listExample.response.body.connections;
const [peeringExample] = getExample.response.body.available_queue_info;

/**
 * A connection in the list (OTC-DLI example). `isPrivis` is false if another project has privileges.
 * No example of the list contains `routes`, but TF reads them there.
 */
function listEntry(connection: StoredDliEnhanced, switches: Switches): object {
	const { routes, grants } = connection;
	return {
		...entryExample,
		...commonFields(connection, switches),
		isPrivis: grants.length === 0,
		...(routes.length > 0 && { routes }),
	};
}

/** A connection as returned by get (OTC-DLI; the key `routes` per TF), even a deleted one (TF). */
function detail(connection: StoredDliEnhanced, switches: Switches): object {
	return connection.status === 'DELETED'
		? { ...getDeletedExample.response.body, ...commonFields(connection, switches) }
		: {
				...getExample.response.body,
				...commonFields(connection, switches),
				routes: connection.routes,
			};
}

function commonFields(connection: StoredDliEnhanced, switches: Switches) {
	return {
		id: connection.id,
		name: connection.name,
		status: connection.status,
		available_queue_info: connection.queues.map(peeringInfo),
		elastic_resource_pools: connection.pools.map(peeringInfo),
		dest_vpc_id: connection.body.dest_vpc_id,
		dest_network_id: connection.body.dest_network_id,
		create_time: creationTime(connection, switches),
		hosts: connection.hosts,
	};
}

function peeringInfo({ id, name, status, updateTime }: Peering): object {
	return {
		...peeringExample,
		peer_id: id,
		name,
		status,
		err_msg: status === 'FAILED' ? 'subnet not found' : '',
		update_time: updateTime,
	};
}
