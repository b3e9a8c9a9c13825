import { createHash } from 'node:crypto';

import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { readAccount, readText, type Account } from '../account';
import { systemClock, type Clock } from '../clock';
import { resolveEndpoint } from '../endpoints';
import { Redactor } from '../redaction/Redactor';
import { REQUEST_TIMEOUT_MS } from '../request';
import type { HttpResponse } from '../responses';
import { retryDelay, type Failure } from '../retryPolicy';
import { USER_AGENT } from '../userAgent';
import { UserFacingError } from '../UserFacingError';
import { findAuthMethod } from './index';
import { accessKeyMethod } from './accessKey';
import { validateAuthFields, type AuthMethod } from './AuthMethod';
import { SignInError } from './iamToken';
import { cachedToken, sessionToken, type ProjectToken } from './iamUser';
import { token, tokenMethod, wrongProjectHint } from './token';

/** A running node, a trigger that polls, or a form while the user opens a list. */
export type Context = IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions;

/**
 * Authenticates the requests of a run. It reads the credential once, because n8n would decrypt it
 * for every request, and refreshes a token once for all requests that wait for it.
 *
 * It never looks at the time: a token can become invalid early, so only a 401 shows that it has
 * expired (docs/api/authentication.md#token-lifetime).
 */
export class AuthSession {
	private refreshInFlight?: Promise<void>;
	private forbiddenReason?: Promise<string>;
	/** The current token, for methods that refresh it. */
	private token?: ProjectToken;
	/** Removes the secrets of the credential; also earlier tokens, which a late response may repeat. */
	readonly redactor = new Redactor();

	private constructor(
		private readonly context: Context,
		readonly method: AuthMethod,
		readonly account: Account,
		private credential: ICredentialDataDecryptedObject,
		private readonly clock: Clock,
	) {
		this.collectSecrets();
	}

	/** @throws UserFacingError that names the credential's field */
	static async open(context: Context, clock: Clock = systemClock): Promise<AuthSession> {
		const method = findAuthMethod(
			'getCurrentNodeParameter' in context
				? context.getCurrentNodeParameter('authentication')
				: context.getNode().parameters.authentication,
		);
		const credential = { ...(await context.getCredentials(method.credentialType)) };
		return new AuthSession(context, method, readAccount(credential), credential, clock);
	}

	/** Whether the credential works for its own project only. */
	get hasProjectScopedToken(): boolean {
		return this.method !== accessKeyMethod;
	}

	/** See `HuaweiCloudClient.credentialFingerprint`. A token that was obtained is no part of it. */
	get credentialFingerprint(): string {
		const values = this.method.fields.map(({ field }) => String(this.credential[field.name] ?? ''));
		const target = [this.account.region, resolveEndpoint(this.account, 'iam')];
		return createHash('sha256')
			.update(JSON.stringify([values, target]))
			.digest('hex');
	}

	/**
	 * The project of the token. Undefined for methods that do not obtain tokens.
	 *
	 * @throws SignInError if the sign-in fails
	 */
	async getTokenProjectId(): Promise<string | undefined> {
		if (!this.method.refreshesToken) return undefined;
		return (await this.getToken()).projectId;
	}

	/**
	 * Sends a request. If the token is refused, it sends the request again with a new one, once. That
	 * is safe for every request, because a request with a refused token was not executed.
	 *
	 * @throws NodeApiError if there was no response
	 * @throws SignInError if the sign-in fails
	 */
	async send(options: IHttpRequestOptions): Promise<HttpResponse> {
		if (!this.method.refreshesToken) return await this.sendHttp(options);
		const usedToken = await this.getToken();
		const response = await this.sendHttp(options);
		if (response.statusCode !== 401) return response;
		await this.refreshToken(usedToken);
		return await this.sendHttp(options);
	}

	/**
	 * What the credential has to do with a 403, as far as IAM can say; empty if nothing. IAM is asked
	 * once per run.
	 */
	async explainForbidden(): Promise<string> {
		if (this.method !== tokenMethod) return '';
		this.forbiddenReason ??= this.inspectToken().catch(() => '');
		return await this.forbiddenReason;
	}

	private async inspectToken(): Promise<string> {
		const headers = { 'X-Subject-Token': readText(this.credential, token) };
		const { statusCode, body } = await this.sendHttp(
			this.iamRequest('/v3/auth/tokens?nocatalog=true', headers),
		);
		if (statusCode !== 200) return '';
		return wrongProjectHint(this.account.projectId, body);
	}

	private async getToken(): Promise<ProjectToken> {
		if (!this.token) await this.refreshToken();
		if (this.token) return this.token;
		throw new UserFacingError(
			'This version of n8n cannot store the token of an IAM user',
			'Create a credential with Access Key at the top right of its dialog.',
		);
	}

	/** Replaces a refused token. Requests that need one at the same time share the refresh. */
	private async refreshToken(refused?: ProjectToken): Promise<void> {
		if (refused && this.token?.token !== refused.token) return;
		this.refreshInFlight ??= this.signIn(refused).finally(() => (this.refreshInFlight = undefined));
		await this.refreshInFlight;
	}

	private async signIn(refused?: ProjectToken): Promise<void> {
		const latest = { ...(await this.context.getCredentials(this.method.credentialType)) };
		const stored = cachedToken(latest);
		// Another execution may have refreshed the token in the meantime.
		if (!stored || stored.token === refused?.token) await this.requestToken(latest);
		this.credential = latest;
		this.collectSecrets();
	}

	/**
	 * Signs in, and again when a fault of the network or of IAM prevented it. A refusal ends it: each
	 * further attempt could lock the user (docs/api/authentication.md#iam-errors).
	 */
	private async requestToken(credential: ICredentialDataDecryptedObject): Promise<void> {
		for (let attempt = 1; ; attempt++) {
			const error = await this.requestTokenViaN8n(credential).catch((reason: Error) => reason);
			if (!error) return;
			const passing = error instanceof SignInError ? error.passing : undefined;
			const delayMs = passing && retryDelay(attempt, { ...PASSING, ...passing }, this.clock);
			if (delayMs === undefined || delayMs > MAX_SIGN_IN_DELAY_MS) throw error;
			await this.clock.sleep(delayMs);
		}
	}

	/** Before n8n sends a request without a token, it signs in and stores the new token. */
	private async requestTokenViaN8n(credential: ICredentialDataDecryptedObject): Promise<void> {
		credential[sessionToken.name] = '';
		await this.sendHttp(this.iamRequest('/v3/auth/projects'), credential).catch((error: Error) => {
			// The request itself may fail. Only the token matters.
			if (cachedToken(credential)) return;
			throw error.cause instanceof SignInError ? error.cause : error;
		});
	}

	private iamRequest(path: string, headers?: IDataObject): IHttpRequestOptions {
		const url = resolveEndpoint(this.account, 'iam') + path;
		return { method: 'GET', url, headers, timeout: REQUEST_TIMEOUT_MS };
	}

	private collectSecrets(): void {
		const { method, credential } = this;
		this.token = cachedToken(credential);
		this.redactor.add(validateAuthFields(method, credential));
		if (this.token) this.redactor.add([this.token.token]);
	}

	private async sendHttp(
		options: IHttpRequestOptions,
		credential = this.credential,
	): Promise<HttpResponse> {
		const { credentialType } = this.method;
		const credentialsDecrypted = {
			id: credentialType,
			name: credentialType,
			type: credentialType,
			data: credential,
		};
		const response = this.context.helpers.httpRequestWithAuthentication.call(
			this.context,
			credentialType,
			{
				...options,
				headers: { ...options.headers, 'User-Agent': USER_AGENT },
				returnFullResponse: true,
				// Otherwise n8n would refresh the token for every refused request.
				ignoreHttpStatusErrors: true,
			},
			{ credentialsDecrypted },
		) as Promise<HttpResponse>;
		return await withTimeout(response, options.timeout ?? REQUEST_TIMEOUT_MS, this.clock);
	}
}

/** Why a sign-in that may be repeated has failed: nobody can be locked, and nothing was executed. */
const PASSING: Failure = { type: 'transient', mayHaveExecuted: false };

/** The longest that a run waits for IAM. */
const MAX_SIGN_IN_DELAY_MS = 60_000;

/** Lets the HTTP library end a request first, because it also closes the connection. */
const TIMEOUT_TOLERANCE_MS = 500;

/** Nobody sees it: without a reason, each abort would create an error with a stack, which is slow. */
const ARRIVED = new Error('The response has arrived');

/** The HTTP library counts from the last byte that arrived, so that a slow body could take for ever. */
async function withTimeout<T>(response: Promise<T>, timeoutMs: number, clock: Clock): Promise<T> {
	const arrived = new AbortController();
	const timeout = async () => {
		await clock.sleep(timeoutMs + TIMEOUT_TOLERANCE_MS, arrived.signal);
		throw Object.assign(new Error('The response took too long'), { code: 'ETIMEDOUT' });
	};
	return await Promise.race([response, timeout()]).finally(() => arrived.abort(ARRIVED));
}
