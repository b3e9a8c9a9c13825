import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import { type Cloud, findProject, resourcesOf } from './cloud';
import { workspaceRefusal } from './dataArtsAnswers';
import listedInstances from './examples/lookup-dataarts-instances.json';
import listedWorkspaces from './examples/lookup-dataarts-workspaces.json';
import { openLookup, parametersOf, queryOf } from './lookups';
import type { Workspace } from './resourceRows';
import { answering, NOT_EMPTY, type ProjectPath } from './service';

const [defaultWorkspace] = listedWorkspaces.response.body.data;

/** DataArts Studio's instances and their workspaces (HC-zh ListDataArtsStudioInstances; NODE). */
export async function dataArtsStudio(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'dayu');
	const schema = { querystring: queryOf('limit', 'offset') };
	scope.get(
		'/v1/:project_id/instances',
		{ schema },
		answering((request) => {
			const { instances } = resourcesOf(cloud, (request.params as ProjectPath).project_id);
			return answerFrom(listedInstances, {
				commodity_orders: pageOf(cloud, request, instances).rows,
				count: instances.length,
			});
		}),
	);
	scope.get(
		`/v1/:project_id/workspaces/:instance_id(${NOT_EMPTY})`,
		{ schema },
		answering((request) => listWorkspaces(cloud, request)),
	);
}

/** @throws Refusal for an unknown instance: not documented; the one of unknown workspaces fits best */
function listWorkspaces(cloud: Cloud, request: FastifyRequest): Answer {
	const { project_id: projectId, instance_id: instanceId } = request.params as ProjectPath & {
		instance_id: string;
	};
	const { instances } = resourcesOf(cloud, projectId);
	if (!instances.some((one) => one.resource_id === instanceId)) {
		throw workspaceRefusal(cloud.switches);
	}
	const found = workspacesOf(cloud, projectId).filter((one) => one.instance_id === instanceId);
	const { rows, limit } = pageOf(cloud, request, found);
	return answerFrom(listedWorkspaces, {
		count: found.length,
		total_page: Math.ceil(found.length / limit),
		data: rows.map((row) => ({ ...row, instance_id: undefined })),
	});
}

/** The workspaces of a project: those without details are in its first instance. */
function workspacesOf(cloud: Cloud, projectId: string): Workspace[] {
	const { workspaces, instances } = resourcesOf(cloud, projectId);
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
function pageOf<T>(
	cloud: Cloud,
	request: FastifyRequest,
	found: T[],
): { rows: T[]; limit: number } {
	const query = parametersOf('dayu', cloud, request);
	const limit = query.number('limit', { min: 1, max: 100, fallback: 20 });
	const offset = query.number('offset', { min: 0, fallback: 0 });
	const start = cloud.switches.studioListOffset === 'page' ? offset * limit : offset;
	return { rows: found.slice(start, start + limit), limit };
}
