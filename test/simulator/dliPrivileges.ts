import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import { type Cloud, findProject } from './cloud';
import { invalidParameter } from './dliAnswers';
import { existing, findEnhanced, missing } from './dliConnections';
import { CONNECTION_ID } from './dliRules';
import granted from './examples/dli-authorization-grant.json';
import revoked from './examples/dli-authorization-revoke.json';
import shown from './examples/dli-enhanced-privileges.json';
import { requireHost } from './hosts';
import { addNote } from './recording';
import {
	answering,
	exactObject,
	NO_QUERY,
	NOT_EMPTY,
	type ProjectPath,
	refuseInvalid,
	requireProject,
} from './service';
import type { StoredDliEnhanced } from './state';
import type { Project } from './world';

const OBJECT_PREFIX = 'edsconnections.';

/** Body of a change of privileges, as far as it concerns enhanced connections. */
interface Change {
	projectId: string;
	action: 'grant' | 'revoke';
	privileges: Array<{ object: string; privileges: string[] }>;
}

/**
 * Schema of such a body (TF; HC-intl dli_02_0318, which also has `update` and `user_name`, for data).
 * An earlier version of that page calls the project `grant_project_id`.
 */
const CHANGE_BODY = exactObject(
	{
		projectId: { type: 'string', minLength: 1 },
		action: { enum: ['grant', 'revoke'] },
		privileges: {
			type: 'array',
			minItems: 1,
			items: exactObject(
				{
					object: {
						type: 'string',
						pattern: CONNECTION_ID.pattern.replace('^', '^edsconnections\\.'),
					},
					// OTC-DLI, TF: the only one that is known.
					privileges: { type: 'array', minItems: 1, items: { enum: ['BIND_QUEUE'] } },
				},
				['object', 'privileges'],
			),
		},
	},
	['projectId', 'action', 'privileges'],
);

/** What other projects may do with enhanced connections (OTC-DLI dli_02_0256, TF). */
export async function dliPrivileges(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	requireHost(scope, 'dli');
	requireProject(scope, cloud);
	refuseInvalid(scope, invalidParameter);

	scope.get(
		`/v2.0/:project_id/datasource/enhanced-connections/:connection_id(${NOT_EMPTY})/privileges`,
		{
			schema: {
				params: { type: 'object', properties: { connection_id: CONNECTION_ID } },
				querystring: NO_QUERY,
			},
		},
		answering((request) => show(cloud, existing(cloud, findEnhanced(cloud, request)))),
	);
	scope.put(
		'/v1.0/:project_id/authorization',
		{ schema: { body: CHANGE_BODY, querystring: NO_QUERY } },
		answering((request) => change(cloud, request)),
	);
}

function show({ switches }: Cloud, { id, grants }: StoredDliEnhanced): Answer {
	return answerFrom(shown, {
		connection_id: id,
		privileges: grants.map(({ projectId, privileges }) => ({
			object: `${OBJECT_PREFIX}${id}`,
			[switches.privilegeProjectKey]: projectId,
			privileges,
		})),
	});
}

/** @throws Refusal for an unknown connection (TF: DLI.0001), or a project that cannot be granted */
function change(cloud: Cloud, request: FastifyRequest): Answer {
	const { project_id: projectId } = request.params as ProjectPath;
	const { projectId: other, action, privileges } = request.body as Change;
	checkPartner(cloud, projectId, other);
	const all = cloud.state.list('dliEnhanced', projectId);
	const connections = privileges.map(({ object }) => {
		const found = all.find(({ id }) => `${OBJECT_PREFIX}${id}` === object);
		if (found === undefined) throw missing(cloud);
		return existing(cloud, found);
	});
	for (const connection of connections) {
		const before = connection.grants.some((one) => one.projectId === other);
		// Neither of the two is documented: noted, and left as it is.
		if (before === (action === 'grant'))
			addNote(request, before ? 'granted already' : 'not granted');
		connection.grants = connection.grants.filter((one) => one.projectId !== other);
		if (action === 'grant') {
			connection.grants.push({ projectId: other, privileges: ['BIND_QUEUE'] });
		}
	}
	return answerFrom(action === 'grant' ? granted : revoked);
}

/** HC-intl dli_02_0318: only to projects of the same region and account; the code is not given. */
function checkPartner(cloud: Cloud, projectId: string, other: string): void {
	const [own, partner] = [projectId, other].map((id) => findProject(cloud, id));
	const regionOf = (project?: Project) => project?.name.split('_')[0];
	if (
		partner === undefined ||
		partner.domainId !== own?.domainId ||
		regionOf(partner) !== regionOf(own)
	) {
		throw new Refusal(invalidParameter('projectId'), 'not a project of this account and region');
	}
}
