import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { UserFacingError } from './UserFacingError';
import type { ApiRequest } from './request';

type SendRequest = (request: ApiRequest) => Promise<IDataObject>;

/**
 * The project of a region, which bears the region's name. None is ever created.
 * Source: docs/api/authentication.md#project-lookup.
 *
 * @throws InputError unless there is exactly one
 */
export async function resolveProjectId(region: string, ask: SendRequest): Promise<string> {
	const projects = await listProjectsByName(region, ask);
	const usable = projects.filter(({ name, enabled }) => name === region && enabled !== false);
	const [project] = usable;
	if (project && usable.length === 1) return String(project.id);
	const found = usable.length === 0 ? 'no project' : `${usable.length} projects`;
	throw new UserFacingError(
		`'Project ID' of the credential is empty, and IAM lists ${found} for the region ${region}`,
		'Check Region in the credential, or fill in Project ID: the console shows it under My Credentials > API Credentials.',
	);
}

/** Listing projects by name needs a permission, listing one's own needs none. */
async function listProjectsByName(name: string, ask: SendRequest): Promise<IDataObject[]> {
	const byName = { service: 'iam', method: 'GET', path: '/v3/projects', query: { name } } as const;
	const answer = await ask(byName).catch(async (error: Error) => {
		if (!(error instanceof NodeApiError) || error.httpCode !== '403') throw error;
		return await ask({ service: 'iam', method: 'GET', path: '/v3/auth/projects' });
	});
	return (answer.projects ?? []) as IDataObject[];
}
