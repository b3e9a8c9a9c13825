import type { FastifyInstance, FastifyRequest } from 'fastify';
import deleteNoContentExample from '../examples/dataarts-delete-no-content.json';
import deleteExample from '../examples/dataarts-delete.json';
import emptyListExample from '../examples/dataarts-list-empty.json';
import listExample from '../examples/dataarts-list.json';
import testFailedExample from '../examples/dataarts-test-failed.json';
import testExample from '../examples/dataarts-test-hbase.json';
import { inLists } from '../creationTime';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, type HttpResponse } from '../responses';
import {
	NO_QUERY,
	NON_EMPTY,
	rejectInvalidRequests,
	requireHost,
	requireProjectAccess,
	respondWith,
} from '../routes';
import type { DataSourceItem, StoredDataArts } from '../store';
import { pageSize } from '../switches';
import { detail, listEntry } from './dataArtsDetail';
import { operationFailedResponse } from './dataArtsErrors';
import {
	CONNECTION_PATH,
	HEADERS,
	ITEM,
	ITEMS_BODY,
	LIST_QUERY,
	validateItem,
} from './dataArtsItem';
import { findConnection, readConnection, workspaceContext } from './dataArtsWorkspace';
import { create, update } from './dataArtsWrites';

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
			body: detail(readConnection(cloud, request), cloud.switches),
		})),
	);
	scope.put(
		ONE,
		{ schema: { ...one, body: ITEMS_BODY } },
		respondWith((request) => {
			const connection = findConnection(cloud, request);
			return update(cloud, request, workspaceContext(cloud, request), connection);
		}),
	);
	scope.delete(
		ONE,
		{ schema: one },
		respondWith((request) => remove(cloud, findConnection(cloud, request))),
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
