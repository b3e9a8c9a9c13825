import type { FastifyInstance, FastifyRequest } from 'fastify';
import grantExample from '../examples/dli-authorization-grant.json';
import revokeExample from '../examples/dli-authorization-revoke.json';
import privilegesExample from '../examples/dli-enhanced-privileges.json';
import { type FakeCloud, findProject } from '../fakeCloud';
import type { Project } from '../fixtures';
import { addNote } from '../recording';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, NON_EMPTY, type ProjectPath, respondWith } from '../routes';
import type { StoredDliEnhanced } from '../store';
import {
	CONNECTION_ID,
	CONNECTION_PATH,
	connectionNotFoundError,
	findExistingEnhanced,
	invalidParameterResponse,
	prepareDliScope,
} from './dliCommon';

const OBJECT_PREFIX = 'edsconnections.';

/** The body of a request that changes privileges on enhanced connections. */
interface PrivilegeChange {
	projectId: string;
	action: 'grant' | 'revoke';
	privileges: Array<{ object: string; privileges: string[] }>;
}

/**
 * Source: TF; HC-intl dli_02_0318, which also has `update` and `user_name`, for data. An earlier
 * version of that page calls the project `grant_project_id`.
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
					// OTC-DLI, TF: the only documented one.
					privileges: { type: 'array', minItems: 1, items: { enum: ['BIND_QUEUE'] } },
				},
				['object', 'privileges'],
			),
		},
	},
	['projectId', 'action', 'privileges'],
);

/** Privileges of other projects on enhanced connections (OTC-DLI dli_02_0256, TF). */
export async function dliPrivileges(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);

	scope.get(
		`/v2.0/:project_id/datasource/enhanced-connections/:connection_id(${NON_EMPTY})/privileges`,
		{
			schema: { params: CONNECTION_PATH, querystring: NO_QUERY },
		},
		respondWith((request) => listPrivileges(cloud, findExistingEnhanced(cloud, request))),
	);
	scope.put(
		'/v1.0/:project_id/authorization',
		{ schema: { body: CHANGE_BODY, querystring: NO_QUERY } },
		respondWith((request) => change(cloud, request)),
	);
}

function listPrivileges({ switches }: FakeCloud, { id, grants }: StoredDliEnhanced): HttpResponse {
	return fromExample(privilegesExample, {
		connection_id: id,
		privileges: grants.map(({ projectId, privileges }) => ({
			object: `${OBJECT_PREFIX}${id}`,
			[switches.privilegeProjectKey]: projectId,
			privileges,
		})),
	});
}

/**
 * @throws HttpError for an unknown connection (TF: DLI.0001) or a project of another account or
 * region
 */
function change(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const { projectId: grantee, action, privileges } = request.body as PrivilegeChange;
	checkGrantee(cloud, projectId, grantee);
	const all = cloud.store.list('dliEnhanced', projectId);
	const connections = privileges.map(({ object }) => {
		const connection = all.find(({ id }) => `${OBJECT_PREFIX}${id}` === object);
		if (connection === undefined || connection.status === 'DELETED') {
			throw connectionNotFoundError(cloud);
		}
		return connection;
	});
	for (const connection of connections) {
		const isGranted = connection.grants.some((one) => one.projectId === grantee);
		// Granting or revoking twice is undocumented: it succeeds without effect.
		if (isGranted === (action === 'grant'))
			addNote(request, isGranted ? 'granted already' : 'not granted');
		connection.grants = connection.grants.filter((one) => one.projectId !== grantee);
		if (action === 'grant') {
			connection.grants.push({ projectId: grantee, privileges: ['BIND_QUEUE'] });
		}
	}
	return fromExample(action === 'grant' ? grantExample : revokeExample);
}

/**
 * HC-intl dli_02_0318: only projects of the same region and account; the error code is
 * undocumented.
 */
function checkGrantee(cloud: FakeCloud, projectId: string, grantee: string): void {
	const [owner, other] = [projectId, grantee].map((id) => findProject(cloud, id));
	const regionName = (project?: Project) => project?.name.split('_')[0];
	if (
		other === undefined ||
		other.domainId !== owner?.domainId ||
		regionName(other) !== regionName(owner)
	) {
		throw new HttpError(
			invalidParameterResponse('projectId'),
			'not a project of this account and region',
		);
	}
}
