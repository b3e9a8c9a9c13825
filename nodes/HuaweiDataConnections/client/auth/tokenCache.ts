import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { readAccount, readText } from '../account';
import { resolveEndpoint } from '../endpoints';
import { accountName, sessionToken, userName } from './iamUser';

/** A token of IAM, and the project that it is good for. */
export interface ProjectToken {
	token: string;
	projectId: string;
}

/**
 * Text that n8n keeps with the credential, encrypted. It names whom the token was made for,
 * because n8n leaves it where it is when the user fills in another region, project or user.
 */
export function serializeToken(
	credential: ICredentialDataDecryptedObject,
	{ token, projectId }: ProjectToken,
): string {
	return JSON.stringify({ madeFor: credentialFingerprint(credential), projectId, token });
}

/** The token that a credential keeps; none when there is none or it was made for something else. */
export function cachedToken(credential: ICredentialDataDecryptedObject): ProjectToken | undefined {
	const stored = parsed(credential[sessionToken.name]);
	if (!stored || stored.madeFor !== credentialFingerprint(credential)) return undefined;
	return { token: stored.token, projectId: stored.projectId };
}

function credentialFingerprint(credential: ICredentialDataDecryptedObject): string {
	const account = readAccount(credential);
	const madeFor = [
		resolveEndpoint(account, 'iam'),
		account.region,
		account.projectId,
		readText(credential, accountName),
		readText(credential, userName),
	];
	return createHash('sha256').update(JSON.stringify(madeFor)).digest('hex');
}

function parsed(text: unknown): (ProjectToken & { madeFor: string }) | undefined {
	if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
	try {
		return JSON.parse(text) as ProjectToken & { madeFor: string };
	} catch {
		return undefined;
	}
}
