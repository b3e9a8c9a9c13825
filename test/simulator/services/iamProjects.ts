import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authenticate, type Caller, callerAccountId } from '../auth';
import authProjectsExample from '../examples/iam-auth-projects.json';
import projectsExample from '../examples/iam-projects-one.json';
import type { FakeCloud } from '../fakeCloud';
import type { Project } from '../fixtures';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, rejectInvalidRequests, respondWith } from '../routes';
import { iamAuthFailureResponse, iamErrorResponse } from './iamErrors';
import { mayAccess } from './iamTokens';

const [projectExample] = projectsExample.response.body.projects;

/** Query of the project list (IAM-zh 查询指定条件下的项目列表). */
const PROJECT_QUERY = {
	...exactObject({
		name: { type: 'string' },
		domain_id: { type: 'string' },
		parent_id: { type: 'string' },
		enabled: { type: 'string', enum: ['true', 'false'] },
		is_domain: { type: 'string', enum: ['true', 'false'] },
		page: { type: 'string', pattern: '^[1-9][0-9]{0,5}$' },
		per_page: { type: 'string', pattern: '^([1-9][0-9]{0,2}|[1-4][0-9]{3}|5000)$' },
	}),
	// IAM-zh: page and per_page only together.
	dependencies: { page: ['per_page'], per_page: ['page'] },
};

/** The projects of the caller (IAM-zh). */
export async function iamProjects(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	rejectInvalidRequests(scope, () => iamErrorResponse('IAM.0011'));
	const callers = new WeakMap<FastifyRequest, Caller>();
	scope.addHook('preValidation', async (request) => {
		const caller = authenticate(cloud, request);
		if ('kind' in caller) {
			throw new HttpError(iamAuthFailureResponse(caller, cloud.switches), caller.reason);
		}
		callers.set(request, caller);
	});
	const accountProjects = (request: FastifyRequest): Project[] => {
		const account = callerAccountId(cloud, callers.get(request)!);
		return cloud.fixtures.projects.filter((project) => project.domainId === account);
	};

	// IAM-zh 查询IAM用户可以访问的项目列表: needs no permission.
	scope.get(
		'/v3/auth/projects',
		{ schema: { querystring: NO_QUERY } },
		respondWith((request) => {
			const user = callers.get(request)?.user;
			const accessible = accountProjects(request).filter((project) => mayAccess(user, project));
			return fromExample(authProjectsExample, { projects: accessible.map(projectFields) });
		}),
	);
	// IAM API "Querying Project Information" by ID (iam_06_0006): needs no permission.
	scope.get(
		'/v3/projects/:projectId',
		{ schema: { querystring: NO_QUERY } },
		respondWith((request) => {
			const { projectId } = request.params as { projectId: string };
			const project = accountProjects(request).find(({ id }) => id === projectId);
			if (project === undefined)
				throw new HttpError(iamErrorResponse('IAM.0004'), 'no such project');
			return { ...fromExample(projectsExample), body: { project: projectFields(project) } };
		}),
	);
	scope.get(
		'/v3/projects',
		{ schema: { querystring: PROJECT_QUERY } },
		respondWith((request) => {
			if (cloud.switches.iamProjectList === 'denied') {
				throw new HttpError(iamErrorResponse('IAM.0003'), 'no permission to list projects');
			}
			return listProjects(accountProjects(request), request.query as ProjectQuery);
		}),
	);
}

type ProjectQuery = Partial<
	Record<'name' | 'domain_id' | 'parent_id' | 'enabled' | 'is_domain' | 'page' | 'per_page', string>
>;

function listProjects(projects: Project[], query: ProjectQuery): HttpResponse {
	const { name, domain_id: domain, parent_id: parent, enabled, page, per_page: size } = query;
	const found = projects.filter(
		(project) =>
			(name === undefined || project.name === name) &&
			(domain === undefined || project.domainId === domain) &&
			(parent === undefined || project.parentId === parent) &&
			(enabled === undefined || String(project.enabled) === enabled) &&
			query.is_domain !== 'true',
	);
	const start = (Number(page ?? 1) - 1) * Number(size ?? 0);
	const listed = size === undefined ? found : found.slice(start, start + Number(size));
	return fromExample(projectsExample, { projects: listed.map(projectFields) });
}

function projectFields(project: Project): object {
	const self = projectExample!.links.self.replace(projectExample!.id, project.id);
	return {
		...projectExample,
		id: project.id,
		name: project.name,
		enabled: project.enabled,
		domain_id: project.domainId,
		parent_id: project.parentId,
		links: { ...projectExample!.links, self },
	};
}
