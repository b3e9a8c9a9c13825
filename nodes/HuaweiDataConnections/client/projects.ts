import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { UserFacingError } from './UserFacingError';
import type { ApiRequest } from './request';

type SendRequest = (request: ApiRequest) => Promise<IDataObject>;

/**
 * Looks up the project of a region, which has the region's ID as its name. It never creates one.
 * Source: docs/api/authentication.md#project-lookup.
 *
 * @throws UserFacingError unless there is exactly one
 */
export async function resolveProjectId(region: string, send: SendRequest): Promise<string> {
	const projects = await listProjectsByName(region, send);
	const usable = projects.filter(({ name, enabled }) => name === region && enabled !== false);
	const [project] = usable;
	if (project && usable.length === 1) return String(project.id);
	const count = usable.length === 0 ? 'no project' : `${usable.length} projects`;
	throw new UserFacingError(
		`'Project ID' of the credential is empty, and IAM lists ${count} for the region ${region}`,
		'Check Region in the credential, or enter Project ID: the console shows it under My Credentials > API Credentials.',
	);
}

/** Searching projects by name needs a permission; listing the projects of the caller needs none. */
async function listProjectsByName(name: string, send: SendRequest): Promise<IDataObject[]> {
	const byName = { service: 'iam', method: 'GET', path: '/v3/projects', query: { name } } as const;
	const response = await send(byName).catch(async (error: Error) => {
		if (!(error instanceof NodeApiError) || error.httpCode !== '403') throw error;
		return await send({ service: 'iam', method: 'GET', path: '/v3/auth/projects' });
	});
	return (response.projects ?? []) as IDataObject[];
}
