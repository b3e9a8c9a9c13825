import { createHash } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { readAccount, readText } from '../account';
import { resolveEndpoint } from '../endpoints';
import { statusIs } from '../errorHints';
import type { AuthMethod } from './AuthMethod';
import type { RequestOptions } from './normalizeRequest';
import { withTokenHeader } from './token';

export const accountName: INodeProperties = {
	displayName: 'Account Name',
	name: 'accountName',
	type: 'string',
	required: true,
	default: '',
	description:
		'Name of the account (domain) that the IAM user belongs to. On the console: My Credentials > API Credentials.',
};

export const userName: INodeProperties = {
	displayName: 'IAM User Name',
	name: 'userName',
	type: 'string',
	required: true,
	default: '',
	description:
		'An IAM user with programmatic access and without MFA. HUAWEI IDs and federated users cannot sign in this way.',
};

export const password: INodeProperties = {
	displayName: 'Password',
	name: 'password',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
};

/** Where n8n stores the token, encrypted like the rest of the credential. */
export const sessionToken: INodeProperties = {
	displayName: 'Session Token',
	name: 'sessionToken',
	type: 'hidden',
	typeOptions: { expirable: true, password: true },
	default: '',
};

/** Signs in with a password and refreshes the token. Source: docs/api/authentication.md#token-by-password. */
export const iamUserMethod: AuthMethod = {
	option: {
		name: 'IAM User',
		value: 'iamUser',
		description: 'Signs in with a user name and password and renews the token automatically',
	},
	credentialType: 'huaweiCloudIamUserApi',
	fields: [
		{ field: accountName, allowAnyText: true },
		{ field: userName, allowAnyText: true },
		{ field: password, secret: true, allowAnyText: true },
	],
	refreshesToken: true,
	hints: [
		[
			statusIs(401),
			'Huawei Cloud refused a token that IAM had just issued. Check that Region, Project ID and the endpoints in the credential belong together.',
		],
	],
};

/** A token of IAM and the project that it is for. */
export interface ProjectToken {
	token: string;
	projectId: string;
}

/**
 * The text that n8n stores as the session token. It includes a fingerprint of the credential,
 * because n8n keeps the text when the user changes the region, the project or the user.
 */
export function serializeToken(
	credential: ICredentialDataDecryptedObject,
	{ token, projectId }: ProjectToken,
): string {
	return JSON.stringify({ fingerprint: credentialFingerprint(credential), projectId, token });
}

/** The token stored in a credential, unless it was issued for another account, project or user. */
export function cachedToken(credential: ICredentialDataDecryptedObject): ProjectToken | undefined {
	const stored = parseStoredToken(credential[sessionToken.name]);
	if (!stored || stored.fingerprint !== credentialFingerprint(credential)) return undefined;
	return { token: stored.token, projectId: stored.projectId };
}

/**
 * Adds the stored token to a request. If there is none, the request is sent without one: Huawei
 * Cloud refuses it, and n8n signs in again.
 */
export function withCachedToken(
	credential: ICredentialDataDecryptedObject,
	options: RequestOptions,
): IHttpRequestOptions {
	return withTokenHeader(credential, options, cachedToken(credential)?.token ?? '');
}

function credentialFingerprint(credential: ICredentialDataDecryptedObject): string {
	const account = readAccount(credential);
	const identity = [
		resolveEndpoint(account, 'iam'),
		account.region,
		account.projectId,
		readText(credential, accountName),
		readText(credential, userName),
	];
	return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}

function parseStoredToken(text: unknown): (ProjectToken & { fingerprint: string }) | undefined {
	if (!text) return undefined;
	try {
		return JSON.parse(String(text)) as ProjectToken & { fingerprint: string };
	} catch {
		return undefined;
	}
}
