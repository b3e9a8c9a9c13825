import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import type { Cloud } from './cloud';
import { dliRefusal, invalidParameter } from './dliAnswers';
import { existing, findEnhanced } from './dliConnections';
import { bind, unbind } from './dliEnhancedBinding';
import {
	BIND_BODY,
	checkBindings,
	ENHANCED_BODY,
	ENHANCED_QUERY,
	HOSTS_BODY,
} from './dliEnhancedRules';
import { enhancedDetail, enhancedEntry } from './dliEnhancedViews';
import { checkNameFree, checkTagCount, CONNECTION_ID, hasTags } from './dliRules';
import createdForPool from './examples/dli-enhanced-create-pool.json';
import created from './examples/dli-enhanced-create.json';
import deleted from './examples/dli-enhanced-delete.json';
import listed from './examples/dli-enhanced-list.json';
import updated from './examples/dli-enhanced-update-hosts.json';
import { requireHost } from './hosts';
import { addEnhanced } from './seed';
import {
	answering,
	NO_QUERY,
	NOT_EMPTY,
	type ProjectPath,
	refuseInvalid,
	requireProject,
} from './service';
import type { EnhancedBody, Host, Peering, StoredDliEnhanced } from './state';

const COLLECTION = '/v2.0/:project_id/datasource/enhanced-connections';
const ONE = `${COLLECTION}/:connection_id(${NOT_EMPTY})`;

/** DLI's enhanced datasource connections (OTC-DLI, HC-intl dli_02_0187, HC-zh dli_02_0187 ..). */
export async function dliEnhanced(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	requireHost(scope, 'dli');
	requireProject(scope, cloud);
	refuseInvalid(scope, invalidParameter);
	const params = { type: 'object', properties: { connection_id: CONNECTION_ID } };
	const one = { params, querystring: NO_QUERY };
	const find = (request: FastifyRequest) => findEnhanced(cloud, request);

	scope.post(
		COLLECTION,
		{ schema: { body: ENHANCED_BODY, querystring: NO_QUERY } },
		answering((request) => create(cloud, request)),
	);
	scope.get(
		COLLECTION,
		{ schema: { querystring: ENHANCED_QUERY } },
		answering((request) => list(cloud, request)),
	);
	scope.get(
		ONE,
		{ schema: one },
		answering((request) => {
			const connection = find(request);
			observe(cloud, connection);
			return { status: 200, body: enhancedDetail(connection) };
		}),
	);
	scope.put(
		ONE,
		{ schema: { ...one, body: HOSTS_BODY } },
		answering((request) => {
			// OTC-DLI: full replacement; an empty list removes all.
			existing(cloud, find(request)).hosts = (request.body as { hosts: Host[] }).hosts;
			return answerFrom(updated);
		}),
	);
	scope.delete(
		ONE,
		{ schema: one },
		answering((request) => remove(existing(cloud, find(request)))),
	);
	scope.post(
		`${ONE}/associate-queue`,
		{ schema: { ...one, body: BIND_BODY } },
		answering((request) => bind(cloud, existing(cloud, find(request)), request)),
	);
	scope.post(
		`${ONE}/disassociate-queue`,
		{ schema: { ...one, body: BIND_BODY } },
		answering((request) => unbind(existing(cloud, find(request)), request)),
	);
}

function create(cloud: Cloud, request: FastifyRequest): Answer {
	const { project_id: projectId } = request.params as ProjectPath;
	const body = request.body as EnhancedBody;
	checkBindings(cloud, projectId, body);
	checkTagCount(body.tags, cloud.switches);
	const others = cloud.state.list('dliEnhanced', projectId);
	checkNameFree(cloud.switches, () =>
		others.some((one) => one.status !== 'DELETED' && one.name === body.name),
	);
	const id = cloud.state.uuid(created.response.body.connection_id);
	addEnhanced(cloud, { projectId, id, body });
	// Only queues are named in the message (OTC-DLI example); without any it is empty.
	if (!body.queues?.length) return answerFrom(createdForPool, { connection_id: id });
	const message = created.response.body.message.replace('q1,q2', () => body.queues!.join(','));
	return answerFrom(created, { connection_id: id, message });
}

interface ListQuery {
	limit?: string;
	offset?: string;
	name?: string;
	status?: string;
	tags?: string;
}

function list(cloud: Cloud, request: FastifyRequest): Answer {
	const query = request.query as ListQuery;
	const found = cloud.state
		.list('dliEnhanced', (request.params as ProjectPath).project_id)
		.filter((one) => matches(one, query, cloud))
		.sort((a, b) => a.createTime - b.createTime);
	// OTC-DLI: limit 100 by default, 0 = all.
	const limit = Number(query.limit ?? 100) || found.length;
	const offset = Number(query.offset ?? 0);
	const page = found.slice(offset, offset + limit);
	for (const connection of page) observe(cloud, connection);
	return answerFrom(listed, { count: page.length, connections: page.map(enhancedEntry) });
}

function matches(connection: StoredDliEnhanced, query: ListQuery, { switches }: Cloud): boolean {
	const { name, status, tags } = query;
	const nameFits =
		name === undefined ||
		(switches.enhancedNameFilter === 'exact'
			? connection.name === name
			: connection.name.includes(name));
	const statusFits = status === undefined || connection.status === status.toUpperCase();
	return nameFits && statusFits && hasTags(connection.body.tags, tags);
}

/** @throws Refusal while a peering is CREATING (OTC-DLI deleting_an_enhanced_...rst) */
function remove(connection: StoredDliEnhanced): Answer {
	if (peerings(connection).some(({ status }) => status === 'CREATING')) {
		// The code is not documented; DLI.0007, operation not supported, fits best.
		throw new Refusal(
			dliRefusal('DLI.0007', 'A connection in state CREATING cannot be deleted.'),
			'a peering is CREATING',
		);
	}
	// TF and the OTC-DLI example: a deleted connection stays, without peerings and hosts.
	Object.assign(connection, {
		status: 'DELETED',
		queues: [],
		pools: [],
		hosts: [],
		routes: [],
		grants: [],
	});
	return answerFrom(deleted);
}

/** Peerings are made in the background: each read brings them nearer to their end. */
function observe({ switches }: Cloud, connection: StoredDliEnhanced): void {
	for (const peering of peerings(connection)) {
		if (peering.status !== 'CREATING') continue;
		peering.reads += 1;
		if (peering.reads > switches.peeringReadsUntilSettled) peering.status = switches.peeringOutcome;
	}
}

function peerings({ queues, pools }: StoredDliEnhanced): Peering[] {
	return [...queues, ...pools];
}
