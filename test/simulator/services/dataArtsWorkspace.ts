import type { FastifyRequest } from 'fastify';
import { inGet } from '../creationTime';
import { type FakeCloud, findProject } from '../fakeCloud';
import type { ConnectionPath, ProjectPath } from '../routes';
import type { StoredDataArts } from '../store';
import { connectionNotFoundError, workspaceNotFoundError } from './dataArtsErrors';

/** The workspace of a request, and its connections. */
export interface WorkspaceContext {
	projectId: string;
	workspace: string;
	connections: StoredDataArts[];
}

/** @throws HttpError 400 DAYU.3601 for a workspace of another project (TF) */
export function workspaceContext(cloud: FakeCloud, request: FastifyRequest): WorkspaceContext {
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
export function findConnection(cloud: FakeCloud, request: FastifyRequest): StoredDataArts {
	const { connection_id: id } = request.params as ConnectionPath;
	const connection = workspaceContext(cloud, request).connections.find((one) => one.id === id);
	if (connection === undefined) throw connectionNotFoundError(cloud.switches);
	return connection;
}

/**
 * The same for get, which counts the reads.
 *
 * @throws HttpError 400 DAYU.1005 as well for a connection that get does not show yet
 */
export function readConnection(cloud: FakeCloud, request: FastifyRequest): StoredDataArts {
	const connection = findConnection(cloud, request);
	if (!inGet(cloud, connection)) throw connectionNotFoundError(cloud.switches);
	connection.reads += 1;
	return connection;
}
