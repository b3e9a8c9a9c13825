import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import { type Cloud, findProject } from './cloud';
import { connectionRefusal, failedOperation, workspaceRefusal } from './dataArtsAnswers';
import { checkItem, CONNECTION_PATH, HEADERS, ITEM, ITEMS_BODY, LIST_QUERY } from './dataArtsRules';
import { dataArtsDetail, dataArtsEntry } from './dataArtsViews';
import { create, update, type Workplace } from './dataArtsWrites';
import deletedSilently from './examples/dataarts-delete-no-content.json';
import deleted from './examples/dataarts-delete.json';
import listedNone from './examples/dataarts-list-empty.json';
import listed from './examples/dataarts-list.json';
import testFailed from './examples/dataarts-test-failed.json';
import testPassed from './examples/dataarts-test-hbase.json';
import { requireHost } from './hosts';
import {
	answering,
	type ConnectionPath,
	NO_QUERY,
	NOT_EMPTY,
	type ProjectPath,
	refuseInvalid,
	requireProject,
} from './service';
import type { DataSourceItem, StoredDataArts } from './state';

const COLLECTION = '/v1/:project_id/data-connections';
const ONE = `${COLLECTION}/:connection_id(${NOT_EMPTY})`;

/** Data connections of DataArts Studio's Management Center (SEED-DA; OTC-DA manager_api). */
export async function dataArts(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	requireHost(scope, 'dayu');
	requireProject(scope, cloud);
	refuseInvalid(scope, (part) => failedOperation(cloud.switches, `the parameter ${part} is wrong`));
	const plain = { headers: HEADERS, querystring: NO_QUERY };
	const one = { ...plain, params: CONNECTION_PATH };

	scope.post(
		COLLECTION,
		{ schema: { ...plain, body: ITEMS_BODY } },
		answering((request) => create(cloud, request, workplace(cloud, request))),
	);
	scope.get(
		COLLECTION,
		{ schema: { headers: HEADERS, querystring: LIST_QUERY } },
		answering((request) => list(cloud, request)),
	);
	// OTC-DA DebugDataconnection: the bare item, not wrapped.
	scope.post(
		`${COLLECTION}/validation`,
		{ schema: { ...plain, body: ITEM } },
		answering((request) => test(cloud, request)),
	);
	scope.get(
		ONE,
		{ schema: one },
		answering((request) => ({
			status: 200,
			body: dataArtsDetail(find(cloud, request), cloud.switches),
		})),
	);
	scope.put(
		ONE,
		{ schema: { ...one, body: ITEMS_BODY } },
		answering((request) => {
			const connection = find(cloud, request);
			return update(cloud, request, workplace(cloud, request), connection);
		}),
	);
	scope.delete(
		ONE,
		{ schema: one },
		answering((request) => remove(cloud, find(cloud, request))),
	);
}

interface ListQuery {
	name?: string;
	type?: string;
	limit?: string;
	offset?: string;
	ip?: string;
}

function list(cloud: Cloud, request: FastifyRequest): Answer {
	const { switches } = cloud;
	const { name = '', type, limit: size, offset: start = '0', ip = '' } = request.query as ListQuery;
	const { connections } = workplace(cloud, request);
	const found = connections.filter(
		({ item }) =>
			// TF data source doc: name is matched fuzzily; PY 2026: so is the address.
			item.dw_name.includes(name) &&
			(type === undefined || item.dw_type === type) &&
			(ip === '' || JSON.stringify(item.dw_config).includes(ip)),
	);
	// No source gives a default for limit; a workspace never holds more than one page of 50.
	const limit = Number(size ?? connections.length);
	const offset = switches.listOffset === 'page' ? Number(start) * limit : Number(start);
	const page = found.slice(offset, offset + limit);
	if (page.length === 0) return answerFrom(listedNone);
	return answerFrom(listed, {
		data_connection_lists: page.map(dataArtsEntry),
		count: page.length,
		// PY: total in the workspace, absent from older answers.
		total_size: switches.listTotalSize === 'sent' ? connections.length : undefined,
	});
}

/** A test checks the settings as create does, and stores nothing (TF: failure is a 200 too). */
function test(cloud: Cloud, request: FastifyRequest): Answer {
	workplace(cloud, request);
	checkItem(request, request.body as DataSourceItem, cloud.switches);
	return answerFrom(cloud.switches.testOutcome === 'success' ? testPassed : testFailed);
}

function remove({ state, switches }: Cloud, connection: StoredDataArts): Answer {
	state.remove(connection);
	return answerFrom(switches.dataArtsDeleteAnswer === 204 ? deletedSilently : deleted);
}

/** @throws Refusal 400 DAYU.3601 for a workspace that is not the project's (TF) */
function workplace(cloud: Cloud, request: FastifyRequest): Workplace {
	const { project_id: projectId } = request.params as ProjectPath;
	const workspace = String(request.headers.workspace);
	if (!findProject(cloud, projectId)?.workspaces.includes(workspace)) {
		throw workspaceRefusal(cloud.switches);
	}
	const connections = cloud.state
		.list('dataArts', projectId)
		.filter((one) => one.workspace === workspace);
	return { projectId, workspace, connections };
}

/** @throws Refusal 400 DAYU.1005 for a connection that is not in the workspace (TF) */
function find(cloud: Cloud, request: FastifyRequest): StoredDataArts {
	const { connection_id: id } = request.params as ConnectionPath;
	const connection = workplace(cloud, request).connections.find((one) => one.id === id);
	if (connection === undefined) throw connectionRefusal(cloud.switches);
	return connection;
}
