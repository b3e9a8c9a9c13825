import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { readAccount, readText, type Account } from '../account';
import { resolveEndpoint } from '../endpoints';
import {
	anyOf,
	codeMatches,
	hintFor,
	messageMatches,
	statusIs,
	type ErrorHint,
} from '../errorHints';
import { explainNetworkError } from '../networkErrors';
import { redactApiError } from '../errors';
import { Redactor } from '../redaction/Redactor';
import { REQUEST_TIMEOUT_MS } from '../request';
import { parseApiError, type HttpResponse } from '../responses';
import { classifyApiError, type Failure } from '../retryPolicy';
import { USER_AGENT } from '../userAgent';
import { validateAuthFields } from './AuthMethod';
import { accountName, iamUserMethod, password, userName, type ProjectToken } from './iamUser';

const PROJECT_SCOPE_HINT =
	'Check Region and Project ID in the credential: the project must exist, and the IAM user must have access to it.';

/** Sources: docs/api/authentication.md#iam-errors, docs/api/authentication.md#unsupported-users. */
const HINTS: readonly ErrorHint[] = [
	[
		messageMatches(/\bmfa\b|totp|multi-?factor/i),
		'This IAM user has login protection with multi-factor authentication, and a workflow cannot enter the code. Use an access key, or an IAM user without login protection.',
	],
	[
		anyOf(codeMatches(/^IAM\.0061$/), messageMatches(/\block/i)),
		'The IAM user is locked because of wrong passwords, usually for 15 minutes. Correct the password in the credential, then wait: each further attempt may extend the lock.',
	],
	[
		codeMatches(/^IAM\.0081$/),
		'This IAM user may use the console only. On the IAM console, give it programmatic access.',
	],
	[
		anyOf(codeMatches(/^IAM\.0062$/), statusIs(401)),
		'Check Account Name, IAM User Name and Password in the credential. HUAWEI IDs, federated users and users with multi-factor authentication cannot sign in this way: create an IAM user for n8n, or use an access key.',
	],
	[statusIs(400, 403, 404), PROJECT_SCOPE_HINT],
];

/**
 * A failed sign-in, without secrets and without the request. The message includes what to do,
 * because n8n's dialog for credentials shows nothing else.
 */
export class SignInError extends Error {
	constructor(
		/** What happened. */
		readonly reason: string,
		/** What to do. */
		readonly description: string,
		/** Why it may work a moment later; undefined when IAM has refused the user. */
		readonly passing?: Pick<Failure, 'retryAfterMs'>,
		/** False if IAM was not reached, so that nobody can be locked. */
		readonly isRefusal = passing === undefined,
	) {
		super(`${reason.replace(/\.( \[[^\]]*\])?$/, '$1')}. ${description}`.trim());
		this.name = 'SignInError';
	}
}

/**
 * Signs in an IAM user and returns a token for the project of the credential, or for the project of
 * its region. Source: docs/api/authentication.md#token-by-password.
 *
 * @throws SignInError with IAM's message and what to do
 * @throws UserFacingError that names the credential's field
 */
export async function requestIamToken(
	{ helpers }: IHttpRequestHelper,
	credential: ICredentialDataDecryptedObject,
): Promise<ProjectToken> {
	const redactor = new Redactor();
	redactor.add(validateAuthFields(iamUserMethod, credential));
	const account = readAccount(credential);
	const iam = resolveEndpoint(account, 'iam');
	const { host } = new URL(iam);
	const request = tokenRequest(iam, account, credential);
	const response = (await helpers.httpRequest(request).catch((error: Error) => {
		// The HTTP error is not passed on, because it contains the request and so the password.
		const { message, description, isTransient } = explainNetworkError(host, error);
		throw new SignInError(
			`Sign-in failed: ${message}`,
			description,
			isTransient ? {} : undefined,
			false,
		);
	})) as HttpResponse;
	const apiError = parseApiError(response);
	if (!apiError) return parseToken(response);
	const error = redactApiError(apiError, redactor);
	const reason = error.message || `${host} returned HTTP ${error.status} without an explanation`;
	const text = `IAM refused the sign-in: ${reason}${error.code && ` [${error.code}]`}`;
	const { type, retryAfterMs } = classifyApiError(error);
	const passing = type === 'permanent' ? undefined : { retryAfterMs };
	throw new SignInError(text, hintFor(error, HINTS), passing);
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
	// The project of a region has the region's ID as its name.
	const project = projectId ? { id: projectId } : { name: region };
	const auth = { identity: { methods: ['password'], password: { user } }, scope: { project } };
	return {
		method: 'POST',
		url: `${iam}/v3/auth/tokens?nocatalog=true`,
		headers: { 'Content-Type': 'application/json;charset=utf8', 'User-Agent': USER_AGENT },
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
			'IAM accepted the sign-in but returned no token',
			'The response may come from a proxy between this n8n server and Huawei Cloud. Check the IAM endpoint in the credential and the proxy settings of the server.',
		);
	}
	const { project } = ((body as IDataObject)?.token ?? {}) as { project?: { id?: string } };
	if (!project?.id)
		throw new SignInError('IAM returned a token without a project', PROJECT_SCOPE_HINT);
	return { token, projectId: project.id };
}
