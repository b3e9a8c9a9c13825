import type { ICredentialTestRequest } from 'n8n-workflow';

import { iamEndpointExpression } from '../endpoints';

/**
 * The test of a credential: asks IAM for the project, or without one for the list of one's own
 * projects. Neither needs a permission (docs/api/authentication.md#project-lookup; IAM API "Querying Project
 * Information" by ID). n8n's dialog tells answers apart by their status only.
 *
 * @param unauthorizedMessage what a 401 means for this way of signing in
 */
export function credentialTest(unauthorizedMessage: string): ICredentialTestRequest {
	const project = '($credentials.projectId ?? "").trim()';
	return {
		request: {
			baseURL: iamEndpointExpression(),
			url: `={{ ${project} ? "/v3/projects/" + encodeURIComponent(${project}) : "/v3/auth/projects" }}`,
		},
		rules: [
			rule(401, unauthorizedMessage),
			rule(403, 'Signed in, but this project may not be used: check Project ID and Region.'),
			rule(404, 'Signed in, but there is no project with this ID: check Project ID and Region.'),
		],
	};
}

function rule(value: number, message: string) {
	return { type: 'responseCode' as const, properties: { value, message } };
}
