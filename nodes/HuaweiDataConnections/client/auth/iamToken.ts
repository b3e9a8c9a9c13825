import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { redactText } from '../redact';
import { readAccount, readText, type Account } from '../account';
import {
	hintFor,
	codeMatches,
	anyOf,
	messageMatches,
	statusIs,
	type ErrorHint,
} from '../errorHints';
import { explainNetworkError } from '../networkErrors';
import { resolveEndpoint } from '../endpoints';
import { parseApiError, type HttpResponse } from '../responses';
import { REQUEST_TIMEOUT_MS } from '../request';
import { accountName, iamUserMethod, password, userName } from './iamUser';
import { validateAuthFields } from './AuthMethod';
import type { ProjectToken } from './tokenCache';

const PROJECT_SCOPE_HINT =
	'Check Region and Project ID in the credential: the project must exist, and the IAM user must have access to it.';

/** Source: docs/api/authentication.md#token-by-password; the text about MFA: opentelekomcloud/python-otcextensions#336. */
const HINTS: readonly ErrorHint[] = [
	[
		messageMatches(/\bmfa\b|totp|multi-?factor/i),
		'This IAM user has login protection with multi-factor authentication, and a workflow has nobody to enter its code. Use an access key, or an IAM user without login protection.',
	],
	[
		anyOf(codeMatches(/^IAM\.0061$/), messageMatches(/lock/i)),
		'The IAM user is locked after wrong passwords, usually for 15 minutes. Correct the password in the credential, then wait: each further try may lock it longer.',
	],
	[
		codeMatches(/^IAM\.0081$/),
		'This IAM user may use the console only. On the IAM console, give it programmatic access.',
	],
	[
		anyOf(codeMatches(/^IAM\.0062$/), statusIs(401)),
		'Check Account Name, IAM User Name and Password in the credential. A HUAWEI ID, a federated user and a user with multi-factor authentication cannot sign in this way: make an IAM user for n8n, or use an access key.',
	],
	[statusIs(400, 403, 404), PROJECT_SCOPE_HINT],
];

/**
 * Why no token could be had: words for the user, without a secret and without the request. The
 * message says all, because n8n's dialog of a credential shows nothing else.
 */
export class SignInError extends Error {
	constructor(
		/** What happened. */
		readonly reason: string,
		/** What to do. */
		readonly description: string,
	) {
		super(`${reason.replace(/\.?( \[|$)/, '$1')}. ${description}`);
		this.name = 'SignInError';
	}
}

/**
 * Gets a token for the project of the credential, or for that of its region.
 * Source: docs/api/authentication.md#token-by-password.
 *
 * @throws SignInError in IAM's words, with what to do
 * @throws InputError that names the credential's field
 */
export async function requestIamToken(
	{ helpers }: IHttpRequestHelper,
	credential: ICredentialDataDecryptedObject,
): Promise<ProjectToken> {
	const secrets = validateAuthFields(iamUserMethod, credential);
	const account = readAccount(credential);
	const iam = resolveEndpoint(account, 'iam');
	const { host } = new URL(iam);
	const request = tokenRequest(iam, account, credential);
	const answer = (await helpers.httpRequest(request).catch((error: Error) => {
		// Put into words here, because the HTTP error holds the request and with it the password.
		const { message, description } = explainNetworkError(host, error);
		throw new SignInError(`Sign-in did not work: ${message}`, description);
	})) as HttpResponse;
	const refusal = parseApiError(answer);
	if (!refusal) return parseToken(answer);
	const said = refusal.message || `${host} answered with HTTP ${refusal.status} and no explanation`;
	const text = `IAM refused the sign-in: ${said}${refusal.code && ` [${refusal.code}]`}`;
	throw new SignInError(redactText(text, secrets), hintFor(refusal, HINTS));
}

function tokenRequest(
	iam: string,
	{ projectId, region }: Account,
	credential: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const user = {
		domain: { name: readText(credential, accountName) },
		name: readText(credential, userName),
		password: String(credential[password.name]),
	};
	// The project of a region bears the region's name.
	const project = projectId ? { id: projectId } : { name: region };
	const auth = { identity: { methods: ['password'], password: { user } }, scope: { project } };
	return {
		method: 'POST',
		url: `${iam}/v3/auth/tokens?nocatalog=true`,
		headers: { 'Content-Type': 'application/json;charset=utf8' },
		body: JSON.stringify({ auth }),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: REQUEST_TIMEOUT_MS,
	};
}

function parseToken({ headers, body }: HttpResponse): ProjectToken {
	const token = headers['x-subject-token'];
	if (typeof token !== 'string' || !token) {
		throw new SignInError(
			'IAM answered the sign-in without a token',
			'Something between this n8n and Huawei Cloud may answer in its place: check the IAM endpoint in the credential, and the proxy of this n8n.',
		);
	}
	const { project } = ((body as IDataObject)?.token ?? {}) as { project?: { id?: string } };
	if (!project?.id)
		throw new SignInError('IAM gave out a token that is for no project', PROJECT_SCOPE_HINT);
	return { token, projectId: project.id };
}
