import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { readAccount, readText } from '../account';
import { projectId } from '../credentialFields';
import { codeMatches, messageMatches, statusIs } from '../errorHints';
import type { AuthMethod } from './AuthMethod';
import { withoutRedirects, type RequestOptions } from './normalizeRequest';

export const token: INodeProperties = {
	displayName: 'Token',
	name: 'token',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
	description:
		'Token for this project: the X-Subject-Token response header of the IAM API "Obtaining a User Token". It is valid for 24 hours. The connection test also accepts a token for another project of the account; the node reports it when it runs.',
};

/**
 * A token that the user obtained from IAM.
 * Sources: docs/api/authentication.md#ways-to-sign-in, docs/api/authentication.md#token-lifetime.
 */
export const tokenMethod: AuthMethod = {
	option: {
		name: 'Token (24 Hours)',
		value: 'token',
		description: 'Uses a token that you obtain and paste yourself, for a first try',
	},
	credentialType: 'huaweiCloudTokenApi',
	fields: [{ field: projectId }, { field: token, secret: true }],
	hints: [
		[
			codeMatches(/^(APIGW|APIG)\.0307$|^IAM\.0066$/),
			'The token has expired: tokens are valid for 24 hours. Get a new one and paste it into the credential, or use an access key, which does not expire.',
		],
		[
			messageMatches(/decrypt token fail/i),
			'The token in the credential is not valid for this endpoint: it may be cut off, or come from another site of Huawei Cloud. Get a new one for this project.',
		],
		[
			statusIs(401),
			'Huawei Cloud did not accept the token. Check that the token in the credential is complete, less than 24 hours old, and for this project.',
		],
	],
};

/** Adds the token of a credential to a request. */
export function withToken(
	credential: ICredentialDataDecryptedObject,
	options: RequestOptions,
): IHttpRequestOptions {
	return withTokenHeader(credential, options, readText(credential, token));
}

/** Adds a token to a request; without one, Huawei Cloud refuses the request with 401. */
export function withTokenHeader(
	credential: ICredentialDataDecryptedObject,
	options: RequestOptions,
	value: string,
): IHttpRequestOptions {
	// An invalid endpoint is reported wherever the credential is used, its test included.
	readAccount(credential);
	const headers = { ...options.headers, ...(value && { 'X-Auth-Token': value }) };
	return withoutRedirects({ ...options, headers });
}

/**
 * What to do about a token that is not for the project of the credential; empty if it is.
 *
 * @param response of IAM's token check (docs/api/authentication.md#token-check)
 */
export function wrongProjectHint(projectId: string, response: unknown): string {
	const { token: checked } = response as { token?: { project?: { id: string; name: string } } };
	if (!checked || checked.project?.id === projectId) return '';
	const getToken = `Get a token whose scope is the project ${projectId}`;
	return checked.project
		? `The token in the credential is for the project ${checked.project.name} (${checked.project.id}), but Project ID names another one. ${getToken}, or correct Project ID.`
		: `The token in the credential is for the whole account and not for a project. ${getToken}.`;
}
