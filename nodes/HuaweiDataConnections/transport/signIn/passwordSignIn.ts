import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { maskSecrets } from '../../secrets';
import { readAccount, textOf, type Account } from '../account';
import { adviceFor, code, either, says, status, type Advice } from '../advice';
import { explainConnectionFailure } from '../connectionFailures';
import { endpointOf } from '../endpoints';
import { refusalOf, type Answer } from '../refusals';
import { TIMEOUT_MS } from '../request';
import { accountName, iamUserMethod, password, userName } from './iamUser';
import { checkSignIn } from './SignInMethod';
import type { ProjectToken } from './storedToken';

const SCOPE =
	'Check Region and Project ID in the credential: the project must exist, and the IAM user must have access to it.';

/** Sources: spec auth-and-regions 2; the text about MFA: opentelekomcloud/python-otcextensions#336. */
const ADVICE: readonly Advice[] = [
	[
		says(/\bmfa\b|totp|multi-?factor/i),
		'This IAM user has login protection with multi-factor authentication, and a workflow has nobody to enter its code. Use an access key, or an IAM user without login protection.',
	],
	[
		either(code(/^IAM\.0061$/), says(/lock/i)),
		'The IAM user is locked after wrong passwords, usually for 15 minutes. Correct the password in the credential, then wait: each further try may lock it longer.',
	],
	[
		code(/^IAM\.0081$/),
		'This IAM user may use the console only. On the IAM console, give it programmatic access.',
	],
	[
		either(code(/^IAM\.0062$/), status(401)),
		'Check Account Name, IAM User Name and Password in the credential. A HUAWEI ID, a federated user and a user with multi-factor authentication cannot sign in this way: make an IAM user for n8n, or use an access key.',
	],
	[status(400, 403, 404), SCOPE],
];

/**
 * Why no token could be had: words for the user, without a secret and without the request. The
 * message says all, because n8n's dialog of a credential shows nothing else.
 */
export class SignInError extends Error {
	constructor(
		/** What happened. */
		readonly said: string,
		/** What to do. */
		readonly description: string,
	) {
		super(`${said.replace(/\.?( \[|$)/, '$1')}. ${description}`);
		this.name = 'SignInError';
	}
}

/**
 * Gets a token for the project of the credential, or for that of its region.
 * Source: spec auth-and-regions 2.
 *
 * @throws SignInError in IAM's words, with what to do
 * @throws InputError that names the credential's field
 */
export async function signInByPassword(
	{ helpers }: IHttpRequestHelper,
	credential: ICredentialDataDecryptedObject,
): Promise<ProjectToken> {
	const secrets = checkSignIn(iamUserMethod, credential);
	const account = readAccount(credential);
	const iam = endpointOf(account, 'iam');
	const { host } = new URL(iam);
	const request = tokenRequest(iam, account, credential);
	const answer = (await helpers.httpRequest(request).catch((error: Error) => {
		// Put into words here, because the HTTP error holds the request and with it the password.
		const { message, description } = explainConnectionFailure(host, error);
		throw new SignInError(`Sign-in did not work: ${message}`, description);
	})) as Answer;
	const refusal = refusalOf(answer);
	if (!refusal) return tokenOf(answer);
	const said = refusal.text || `${host} answered with HTTP ${refusal.status} and no explanation`;
	const text = `IAM refused the sign-in: ${said}${refusal.code && ` [${refusal.code}]`}`;
	throw new SignInError(maskSecrets(text, secrets), adviceFor(refusal, ADVICE));
}

function tokenRequest(
	iam: string,
	{ projectId, region }: Account,
	credential: ICredentialDataDecryptedObject,
): IHttpRequestOptions {
	const user = {
		domain: { name: textOf(credential, accountName) },
		name: textOf(credential, userName),
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
		timeout: TIMEOUT_MS,
	};
}

function tokenOf({ headers, body }: Answer): ProjectToken {
	const token = headers['x-subject-token'];
	if (typeof token !== 'string' || !token) {
		throw new SignInError(
			'IAM answered the sign-in without a token',
			'Something between this n8n and Huawei Cloud may answer in its place: check the IAM endpoint in the credential, and the proxy of this n8n.',
		);
	}
	const { project } = ((body as IDataObject)?.token ?? {}) as { project?: { id?: string } };
	if (!project?.id) throw new SignInError('IAM gave out a token that is for no project', SCOPE);
	return { token, projectId: project.id };
}
