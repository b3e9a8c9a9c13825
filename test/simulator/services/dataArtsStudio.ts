import type { FastifyInstance, FastifyRequest } from 'fastify';
import instancesExample from '../examples/lookup-dataarts-instances.json';
import workspacesExample from '../examples/lookup-dataarts-workspaces.json';
import { type FakeCloud, findProject, projectResources } from '../fakeCloud';
import type { Workspace } from '../resources';
import { fromExample, type HttpResponse } from '../responses';
import { NON_EMPTY, type ProjectPath, respondWith } from '../routes';
import { pageSize } from '../switches';
import { workspaceNotFoundError } from './dataArtsErrors';
import { prepareLookupScope, querySchema, readQuery } from './lookups';

const [defaultWorkspace] = workspacesExample.response.body.data;

/** DataArts Studio's instances and their workspaces (HC-zh ListDataArtsStudioInstances; NODE). */
export async function dataArtsStudio(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'dayu');
	const schema = { querystring: querySchema('limit', 'offset') };
	scope.get(
		'/v1/:project_id/instances',
		{ schema },
		respondWith((request) => {
			const { instances } = projectResources(cloud, (request.params as ProjectPath).project_id);
			return fromExample(instancesExample, {
				commodity_orders: pageFor(cloud, request, instances).rows,
				count: instances.length,
			});
		}),
	);
	scope.get(
		`/v1/:project_id/workspaces/:instance_id(${NON_EMPTY})`,
		{ schema },
		respondWith((request) => listWorkspaces(cloud, request)),
	);
}

/**
 * @throws HttpError for an unknown instance: undocumented; that for an unknown workspace fits best
 */
function listWorkspaces(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId, instance_id: instanceId } = request.params as ProjectPath & {
		instance_id: string;
	};
	const { instances } = projectResources(cloud, projectId);
	if (!instances.some((one) => one.resource_id === instanceId)) {
		throw workspaceNotFoundError(cloud.switches);
	}
	const found = allWorkspaces(cloud, projectId).filter((one) => one.instance_id === instanceId);
	const { rows, limit } = pageFor(cloud, request, found);
	return fromExample(workspacesExample, {
		count: found.length,
		total_page: Math.ceil(found.length / limit),
		data: rows.map((row) => ({ ...row, instance_id: undefined })),
	});
}

/** The workspaces of a project. Those with default details belong to its first instance. */
function allWorkspaces(cloud: FakeCloud, projectId: string): Workspace[] {
	const { workspaces, instances } = projectResources(cloud, projectId);
	const detailed = new Map(workspaces.map((one) => [one.id, one]));
	const ids = findProject(cloud, projectId)?.workspaces ?? [];
	return ids.map(
		(id, index) =>
			detailed.get(id) ?? {
				...defaultWorkspace!,
				id,
				name: index === 0 ? 'default' : `workspace_${index}`,
				is_default: index === 0 ? 1 : 0,
				instance_id: instances[0]?.resource_id ?? '',
			},
	);
}

/** HC-zh getWorkSpacelist: 20 records by default, at most 100. */
function pageFor<T>(
	cloud: FakeCloud,
	request: FastifyRequest,
	found: T[],
): { rows: T[]; limit: number } {
	const query = readQuery('dayu', cloud, request);
	const requested = query.number('limit', { min: 1, max: 100, fallback: 20 });
	const limit = pageSize(requested, cloud.switches);
	const offset = query.number('offset', { min: 0, fallback: 0 });
	const start = cloud.switches.studioListOffset === 'page' ? offset * limit : offset;
	return { rows: found.slice(start, start + limit), limit };
}
