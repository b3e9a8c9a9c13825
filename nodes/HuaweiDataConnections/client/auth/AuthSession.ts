import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { UserFacingError } from '../UserFacingError';
import { readAccount, readText, type Account } from '../account';
import { resolveEndpoint } from '../endpoints';
import type { HttpResponse } from '../responses';
import { REQUEST_TIMEOUT_MS } from '../request';
import { accessKeyMethod } from './accessKey';
import { findAuthMethod } from './index';
import { sessionToken } from './iamUser';
import { validateAuthFields, type AuthMethod } from './AuthMethod';
import { SignInError } from './iamToken';
import { cachedToken, type ProjectToken } from './tokenCache';
import { wrongProjectHint, token, tokenMethod } from './token';

/** A running node, or its form that fills a list. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions;

const NO_TOKEN = 'Choose Access Key under Authentication.';

/**
 * What signs in all requests of a run. The credential is read once, because n8n decrypts it anew
 * for every request that is not handed one, and renewed for all of them together.
 */
export class AuthSession {
	private refreshInFlight?: Promise<void>;
	private forbiddenReason?: Promise<string>;
	/** Of the ways to sign in that have one. */
	private token?: ProjectToken;
	/** Grows with each token: an answer may still repeat an older one. */
	private readonly knownSecrets = new Set<string>();

	private constructor(
		private readonly context: Context,
		readonly method: AuthMethod,
		/** Whose connections, and where. */
		readonly account: Account,
		private credential: ICredentialDataDecryptedObject,
	) {
		this.collectSecrets();
	}

	/** @throws InputError that names the credential's field */
	static async open(context: Context): Promise<AuthSession> {
		const method = findAuthMethod(
			'getCurrentNodeParameter' in context
				? context.getCurrentNodeParameter('authentication')
				: context.getNodeParameter('authentication', 0, null),
		);
		const credential = { ...(await context.getCredentials(method.credentialType)) };
		return new AuthSession(context, method, readAccount(credential), credential);
	}

	/** True when the token is for one project, so that no other one can be used. */
	get hasProjectScopedToken(): boolean {
		return this.method !== accessKeyMethod;
	}

	/** Never to appear in an output or a message. */
	get secrets(): string[] {
		return [...this.knownSecrets];
	}

	/**
	 * Project of the token, once there is one; none for the ways to sign in that have no token of
	 * their own.
	 *
	 * @throws SignInError when there is none to be had
	 */
	async getTokenProjectId(): Promise<string | undefined> {
		if (!this.method.refreshesToken) return undefined;
		return (await this.getToken()).projectId;
	}

	/**
	 * Sends a request. A token that is refused is replaced by a new one, once; a refused request was
	 * not carried out, so that it may be sent again.
	 *
	 * @throws NodeApiError when there was no answer
	 * @throws SignInError when no new token is to be had
	 */
	async send(options: IHttpRequestOptions): Promise<HttpResponse> {
		if (!this.method.refreshesToken) return await this.sendHttp(options);
		const used = await this.getToken();
		const answer = await this.sendHttp(options);
		if (answer.statusCode !== 401) return answer;
		await this.refreshToken(used);
		return await this.sendHttp(options);
	}

	/**
	 * What a refusal for lack of permission has to do with the credential, as far as IAM tells; asked
	 * once per run. Empty when it has nothing to do with it.
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
		throw new UserFacingError('This n8n cannot keep the token of an IAM user', NO_TOKEN);
	}

	/** Waits for a token other than the refused one; requests that ask meanwhile wait for the same. */
	private async refreshToken(refused?: ProjectToken): Promise<void> {
		if (refused && this.token?.token !== refused.token) return;
		this.refreshInFlight ??= this.signIn(refused).finally(() => (this.refreshInFlight = undefined));
		await this.refreshInFlight;
	}

	private async signIn(refused?: ProjectToken): Promise<void> {
		const latest = { ...(await this.context.getCredentials(this.method.credentialType)) };
		const stored = cachedToken(latest);
		// Another execution may have renewed the token in the meantime.
		if (!stored || stored.token === refused?.token) await this.requestTokenViaN8n(latest);
		this.credential = latest;
		this.collectSecrets();
	}

	/** n8n signs in, and keeps the new token, before it sends a request of a credential without one. */
	private async requestTokenViaN8n(credential: ICredentialDataDecryptedObject): Promise<void> {
		credential[sessionToken.name] = '';
		await this.sendHttp(this.iamRequest('/v3/auth/projects'), credential).catch((error: Error) => {
			// The token is what counts, not what became of the request.
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
		if (method.refreshesToken) this.token = cachedToken(credential);
		for (const secret of validateAuthFields(method, credential)) this.knownSecrets.add(secret);
		if (this.token) this.knownSecrets.add(this.token.token);
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
		return (await this.context.helpers.httpRequestWithAuthentication.call(
			this.context,
			credentialType,
			{
				...options,
				returnFullResponse: true,
				// n8n would renew the token for each of the refused requests by itself.
				ignoreHttpStatusErrors: true,
			},
			{ credentialsDecrypted },
		)) as HttpResponse;
	}
}
