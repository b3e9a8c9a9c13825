import type { FastifyInstance, FastifyRequest } from 'fastify';
import createExample from '../examples/dataarts-create-hive.json';
import deleteNoContentExample from '../examples/dataarts-delete-no-content.json';
import deleteExample from '../examples/dataarts-delete.json';
import getExample from '../examples/dataarts-get.json';
import emptyListExample from '../examples/dataarts-list-empty.json';
import listExample from '../examples/dataarts-list.json';
import testFailedExample from '../examples/dataarts-test-failed.json';
import testExample from '../examples/dataarts-test-hbase.json';
import updateExample from '../examples/dataarts-update.json';
import { creationTime, inLists } from '../creationTime';
import { type FakeCloud, findProject } from '../fakeCloud';
import { addNote } from '../recording';
import { fromExample, type HttpResponse } from '../responses';
import {
	type ConnectionPath,
	NO_QUERY,
	NON_EMPTY,
	type ProjectPath,
	rejectInvalidRequests,
	requireHost,
	requireProjectAccess,
	respondWith,
} from '../routes';
import { addDataArts } from '../seed';
import type { DataSourceItem, StoredDataArts } from '../store';
import { pageSize, type Switches } from '../switches';
import {
	connectionNotFoundError,
	nameConflictError,
	operationFailedError,
	operationFailedResponse,
	workspaceNotFoundError,
} from './dataArtsErrors';
import {
	CONNECTION_PATH,
	HEADERS,
	ITEM,
	ITEMS_BODY,
	LIST_QUERY,
	secretKeys,
	SERVER_MASK,
	validateItem,
} from './dataArtsItem';
import {
	addServerMadeKeys,
	isPrintedInSnakeCase,
	snakeCaseProperties,
	toSnakeCase,
} from './hiveDetail';

const COLLECTION = '/v1/:project_id/data-connections';
const ONE = `${COLLECTION}/:connection_id(${NON_EMPTY})`;

/** Data connections of DataArts Studio's Management Center (SEED-DA; OTC-DA manager_api). */
export async function dataArts(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	requireHost(scope, 'dayu');
	requireProjectAccess(scope, cloud);
	rejectInvalidRequests(scope, (part) =>
		operationFailedResponse(cloud.switches, `the parameter ${part} is wrong`),
	);
	const plain = { headers: HEADERS, querystring: NO_QUERY };
	const one = { ...plain, params: CONNECTION_PATH };

	scope.post(
		COLLECTION,
		{ schema: { ...plain, body: ITEMS_BODY } },
		respondWith((request) => create(cloud, request, workspaceContext(cloud, request))),
	);
	scope.get(
		COLLECTION,
		{ schema: { headers: HEADERS, querystring: LIST_QUERY } },
		respondWith((request) => list(cloud, request)),
	);
	// OTC-DA DebugDataconnection: the item itself, without the list around it.
	scope.post(
		`${COLLECTION}/validation`,
		{ schema: { ...plain, body: ITEM } },
		respondWith((request) => test(cloud, request)),
	);
	scope.get(
		ONE,
		{ schema: one },
		respondWith((request) => ({
			status: 200,
			body: detail(find(cloud, request), cloud.switches),
		})),
	);
	scope.put(
		ONE,
		{ schema: { ...one, body: ITEMS_BODY } },
		respondWith((request) => {
			const connection = find(cloud, request);
			return update(cloud, request, workspaceContext(cloud, request), connection);
		}),
	);
	scope.delete(
		ONE,
		{ schema: one },
		respondWith((request) => remove(cloud, find(cloud, request))),
	);
}

interface ListQuery {
	name?: string;
	type?: string;
	limit?: string;
	offset?: string;
	ip?: string;
}

function list(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { switches } = cloud;
	const { name = '', type, limit: size, offset: start = '0', ip = '' } = request.query as ListQuery;
	const { connections } = workspaceContext(cloud, request);
	const found = inLists(cloud, connections).filter(
		({ item }) =>
			// TF data source doc: name is a fuzzy match; PY 2026: so is the address.
			item.dw_name.includes(name) &&
			(type === undefined || item.dw_type === type) &&
			(ip === '' || JSON.stringify(item.dw_config).includes(ip)),
	);
	// The default limit is undocumented; a workspace never has more connections than a page of 50.
	const limit = pageSize(Number(size ?? connections.length), switches);
	const offset = switches.listOffset === 'page' ? Number(start) * limit : Number(start);
	const page = found.slice(offset, offset + limit);
	if (page.length === 0) return fromExample(emptyListExample);
	return fromExample(listExample, {
		data_connection_lists: page.map((one) => listEntry(one, switches)),
		count: page.length,
		// PY: the total in the workspace, absent from older versions.
		total_size: switches.listTotalSize === 'sent' ? connections.length : undefined,
	});
}

/**
 * A test validates the settings as create does and stores nothing (TF: a failed test is a 200,
 * too).
 */
function test(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	workspaceContext(cloud, request);
	validateItem(request, request.body as DataSourceItem, cloud.switches);
	return fromExample(cloud.switches.testOutcome === 'success' ? testExample : testFailedExample);
}

function remove({ store, switches }: FakeCloud, connection: StoredDataArts): HttpResponse {
	store.remove(connection);
	return fromExample(
		switches.dataArtsDeleteStatus === 204 ? deleteNoContentExample : deleteExample,
	);
}

/** @throws HttpError 400 DAYU.3601 for a workspace of another project (TF) */
function workspaceContext(cloud: FakeCloud, request: FastifyRequest): WorkspaceContext {
	const { project_id: projectId } = request.params as ProjectPath;
	const workspace = String(request.headers.workspace);
	if (!findProject(cloud, projectId)?.workspaces.includes(workspace)) {
		throw workspaceNotFoundError(cloud.switches);
	}
	const connections = cloud.store
		.list('dataArts', projectId)
		.filter((one) => one.workspace === workspace);
	return { projectId, workspace, connections };
}

/** @throws HttpError 400 DAYU.1005 for a connection that is not in the workspace (TF) */
function find(cloud: FakeCloud, request: FastifyRequest): StoredDataArts {
	const { connection_id: id } = request.params as ConnectionPath;
	const connection = workspaceContext(cloud, request).connections.find((one) => one.id === id);
	if (connection === undefined) throw connectionNotFoundError(cloud.switches);
	return connection;
}

/** The limit of a workspace (PY list_dataconnections_response.py; HC-zh ListDataconnections). */
const MAX_CONNECTIONS = 50;

/** The body of create and update. */
interface ItemsBody {
	data_source_vos: DataSourceItem[];
	mode?: 0 | 1;
}

/** The workspace of a request, and its connections. */
interface WorkspaceContext {
	projectId: string;
	workspace: string;
	connections: StoredDataArts[];
}

/**
 * Creates the connections of a body: all or none. The response contains only the ID of the first one
 * (OTC-DA CreateConnections).
 *
 * @throws HttpError 400: an item is invalid, its name is in use, or the workspace is full
 */
function create(
	cloud: FakeCloud,
	request: FastifyRequest,
	context: WorkspaceContext,
): HttpResponse {
	const { switches, store } = cloud;
	const body = request.body as ItemsBody;
	for (const item of body.data_source_vos) validateItem(request, item, switches);
	checkNames(cloud, body, context);
	if (context.connections.length + body.data_source_vos.length > MAX_CONNECTIONS) {
		throw operationFailedError(
			switches,
			`a workspace holds at most ${MAX_CONNECTIONS} connections`,
		);
	}
	const allItems = [...context.connections.map((one) => one.item), ...body.data_source_vos];
	if (
		switches.oneDliConnectionPerWorkspace &&
		body.data_source_vos.some((item) => item.dw_type === 'DLI') &&
		allItems.filter((item) => item.dw_type === 'DLI').length > 1
	) {
		// TF doc: only one data connection of the same type.
		throw operationFailedError(switches, 'there can be only one data connection of the same type');
	}
	const { projectId, workspace } = context;
	const [first] = body.data_source_vos.map((item) => {
		const id = store.hex(createExample.response.body.data_connection_id);
		return addDataArts(cloud, { projectId, workspace, id, item: asStored(item, switches) });
	});
	const response = fromExample(createExample, { data_connection_id: first?.id });
	return { ...response, status: switches.dataArtsCreateStatus };
}

/**
 * Replaces the whole item of a connection (OTC-DA UpdateDataconnection, TF).
 *
 * @throws HttpError 400: the item is invalid or of another type, or its new name is in use
 */
function update(
	cloud: FakeCloud,
	request: FastifyRequest,
	context: WorkspaceContext,
	connection: StoredDataArts,
): HttpResponse {
	const { switches } = cloud;
	const [received, ...more] = (request.body as ItemsBody).data_source_vos;
	// An update with several items is undocumented.
	if (more.length > 0) addNote(request, 'only the first item was applied');
	const item = switches.updateKeepsOmittedPassword
		? keepStoredSecrets(received!, connection.item)
		: asStored(received!, switches);
	validateItem(request, item, switches);
	// OTC-DA console pages: the type cannot be changed (DLF.6323 in the legacy API).
	if (item.dw_type !== connection.item.dw_type) {
		throw operationFailedError(switches, 'the type of a connection cannot be modified');
	}
	const isInUse = context.connections.some((one) => one.name === item.dw_name);
	if (switches.dataArtsNamesUnique && item.dw_name !== connection.name && isInUse) {
		throw nameConflictError(switches);
	}
	Object.assign(connection, {
		name: item.dw_name,
		item,
		revision: connection.revision + 1,
	});
	return fromExample(updateExample);
}

/** Names are unique in a workspace (OTC-DA FAQ), and so within a body. */
function checkNames(
	{ switches }: FakeCloud,
	body: ItemsBody,
	{ connections }: WorkspaceContext,
): void {
	if (!switches.dataArtsNamesUnique) return;
	// LAT: in enterprise mode a connection consists of two items with the same name, one per
	// environment.
	const keyOf = (item: DataSourceItem): string =>
		body.mode === 1 ? `${item.env_type ?? 0} ${item.dw_name}` : item.dw_name;
	const keys = new Set(connections.map(({ item }) => keyOf(item)));
	for (const item of body.data_source_vos) {
		const key = keyOf(item);
		if (keys.has(key)) throw nameConflictError(switches);
		keys.add(key);
	}
}

/** An item as the cloud keeps it. */
function asStored(item: DataSourceItem, { storedBooleans }: Switches): DataSourceItem {
	const stored = structuredClone(item);
	if (storedBooleans === 'asSent') return stored;
	const settings = Object.entries(stored.dw_config).map(([key, value]) => [
		key,
		typeof value === 'boolean' ? String(value) : value,
	]);
	return { ...stored, dw_config: Object.fromEntries(settings) as Record<string, unknown> };
}

/** Adds the stored secrets that an item omits. On the console, an empty field keeps the secret. */
function keepStoredSecrets(received: DataSourceItem, stored: DataSourceItem): DataSourceItem {
	const item = structuredClone(received);
	for (const key of secretKeys(stored.dw_config)) {
		if (!item.dw_config[key]) item.dw_config[key] = stored.dw_config[key];
	}
	return item;
}

const [entryExample] = listExample.response.body.data_connection_lists;

/** A connection in the list, without dw_config and env_type (OTC-DA, PY). */
function listEntry(connection: StoredDataArts, switches: Switches): object {
	return { ...entryExample, ...commonFields(connection, switches) };
}

/** A connection as returned by get (OTC-DA ShowDataconnection, which misspells `dw_catagory`). */
function detail(connection: StoredDataArts, switches: Switches): object {
	const config = visibleConfig(connection, switches);
	const dw_config = switches.configFormat === 'jsonText' ? JSON.stringify(config) : config;
	return { ...properties(connection, switches), dw_config };
}

function properties(connection: StoredDataArts, switches: Switches): object {
	const { item, revision } = connection;
	if (isPrintedInSnakeCase(item, switches)) return snakeCaseProperties(connection);
	return {
		...getExample.response.body,
		...commonFields(connection, switches),
		env_type: item.env_type ?? 0,
		dw_catagory: item.dw_category ?? '',
		update_type: revision === 0 ? 0 : 1,
	};
}

function commonFields(connection: StoredDataArts, switches: Switches) {
	const { id, item } = connection;
	return {
		dw_id: id,
		dw_name: item.dw_name,
		dw_type: item.dw_type,
		agent_id: item.agent_id ?? '',
		agent_name: item.agent_name ?? '',
		create_time: creationTime(connection, switches),
		description: item.description ?? '',
	};
}

/**
 * The stored settings and the extra `update_time`, a text that changes with every update (TF ignores
 * it in comparisons).
 */
function visibleConfig(connection: StoredDataArts, switches: Switches): object {
	const { item, createTime, revision } = connection;
	const config = { ...item.dw_config };
	for (const key of secretKeys(config)) {
		if (switches.getReturnsPassword === 'masked') config[key] = SERVER_MASK;
		if (switches.getReturnsPassword === 'omitted') delete config[key];
	}
	if (isPrintedInSnakeCase(item, switches)) return toSnakeCase(addServerMadeKeys(config));
	const update_time = String(createTime + revision);
	const hasServerMadeKeys = item.dw_type === 'HIVE' && switches.hiveDetail === 'camelCase';
	return { ...(hasServerMadeKeys ? addServerMadeKeys(config) : config), update_time };
}
