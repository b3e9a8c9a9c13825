import type { INodeProperties } from 'n8n-workflow';

import { projectId } from '../credentialFields';
import { codeMatches, messageMatches, statusIs } from '../errorHints';
import type { AuthMethod } from './AuthMethod';

/** The token itself. */
export const token: INodeProperties = {
	displayName: 'Token',
	name: 'token',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
	description:
		'Token of this project: the header X-Subject-Token in the answer of the IAM API "Obtaining a User Token". It lives 24 hours.',
};

/** A ready token of IAM. Sources: docs/api/authentication.md#ways-to-sign-in, docs/api/authentication.md#token-by-password. */
export const tokenMethod: AuthMethod = {
	option: {
		name: 'Token (24 Hours)',
		value: 'token',
		description: 'A token that you get and paste yourself: for trying things out',
	},
	credentialType: 'huaweiCloudTokenApi',
	fields: [{ field: projectId }, { field: token, secret: true }],
	hints: [
		[
			codeMatches(/^(APIGW|APIG)\.0307$|^IAM\.0066$/),
			'The token has expired: tokens live 24 hours. Get a new one and put it into the credential, or sign in with an access key, which does not expire.',
		],
		[
			messageMatches(/decrypt token fail/i),
			'The token in the credential is not valid here: it may be cut off, or come from another site of Huawei Cloud. Get a new one for this project.',
		],
		[
			statusIs(401),
			'Huawei Cloud did not accept the sign-in. Check that the token in the credential is complete, not older than 24 hours, and made for this project.',
		],
	],
};

/**
 * What to do when a token turns out to be for something else than the credential's project.
 *
 * @param projectId of the credential
 * @param answer of IAM to a check of the token (docs/api/authentication.md#token-by-password)
 */
export function wrongProjectHint(projectId: string, answer: unknown): string {
	const { token: checked } = answer as { token?: { project?: { id: string; name: string } } };
	if (!checked || checked.project?.id === projectId) return '';
	const wanted = `Get a token whose scope is the project ${projectId}`;
	return checked.project
		? `The token in the credential is for the project ${checked.project.name} (${checked.project.id}), but Project ID names another one. ${wanted}, or correct Project ID.`
		: `The token in the credential is for the whole account and not for a project. ${wanted}.`;
}
