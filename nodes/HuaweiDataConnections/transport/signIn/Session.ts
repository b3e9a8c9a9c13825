import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import { readAccount, textOf, type Account } from '../account';
import { endpointOf } from '../endpoints';
import type { Answer } from '../refusals';
import { TIMEOUT_MS } from '../request';
import { accessKeyMethod } from './accessKey';
import { signInMethod } from './index';
import { sessionToken } from './iamUser';
import { checkSignIn, type SignInMethod } from './SignInMethod';
import { SignInError } from './passwordSignIn';
import { storedToken, type ProjectToken } from './storedToken';
import { foreignProjectAdvice, token, tokenMethod } from './token';

/** A running node, or its form that fills a list. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions;

const NO_TOKEN = 'Choose Access Key under Authentication.';

/**
 * What signs in all requests of a run. The credential is read once, because n8n decrypts it anew
 * for every request that is not handed one, and renewed for all of them together.
 */
export class Session {
	private renewal?: Promise<void>;
	private denial?: Promise<string>;
	/** Of the ways to sign in that have one. */
	private token?: ProjectToken;
	/** Grows with each token: an answer may still repeat an older one. */
	private readonly known = new Set<string>();

	private constructor(
		private readonly context: Context,
		readonly method: SignInMethod,
		/** Whose connections, and where. */
		readonly account: Account,
		private credential: ICredentialDataDecryptedObject,
	) {
		this.remember();
	}

	/** @throws InputError that names the credential's field */
	static async open(context: Context): Promise<Session> {
		const method = signInMethod(
			'getCurrentNodeParameter' in context
				? context.getCurrentNodeParameter('authentication')
				: context.getNodeParameter('authentication', 0, null),
		);
		const credential = { ...(await context.getCredentials(method.credentialType)) };
		return new Session(context, method, readAccount(credential), credential);
	}

	/** True when the token is for one project, so that no other one can be used. */
	get hasOwnToken(): boolean {
		return this.method !== accessKeyMethod;
	}

	/** Never to appear in an output or a message. */
	get secrets(): string[] {
		return [...this.known];
	}

	/**
	 * Project of the token, once there is one; none for the ways to sign in that have no token of
	 * their own.
	 *
	 * @throws SignInError when there is none to be had
	 */
	async tokenProject(): Promise<string | undefined> {
		if (!this.method.renewsToken) return undefined;
		return (await this.currentToken()).projectId;
	}

	/**
	 * Sends a request. A token that is refused is replaced by a new one, once; a refused request was
	 * not carried out, so that it may be sent again.
	 *
	 * @throws NodeApiError when there was no answer
	 * @throws SignInError when no new token is to be had
	 */
	async send(options: IHttpRequestOptions): Promise<Answer> {
		if (!this.method.renewsToken) return await this.transmit(options);
		const used = await this.currentToken();
		const answer = await this.transmit(options);
		if (answer.statusCode !== 401) return answer;
		await this.renew(used);
		return await this.transmit(options);
	}

	/**
	 * What a refusal for lack of permission has to do with the credential, as far as IAM tells; asked
	 * once per run. Empty when it has nothing to do with it.
	 */
	async whyDenied(): Promise<string> {
		if (this.method !== tokenMethod) return '';
		this.denial ??= this.projectOfToken().catch(() => '');
		return await this.denial;
	}

	private async projectOfToken(): Promise<string> {
		const headers = { 'X-Subject-Token': textOf(this.credential, token) };
		const { statusCode, body } = await this.transmit(
			this.toIam('/v3/auth/tokens?nocatalog=true', headers),
		);
		if (statusCode !== 200) return '';
		return foreignProjectAdvice(this.account.projectId, body);
	}

	private async currentToken(): Promise<ProjectToken> {
		if (!this.token) await this.renew();
		if (this.token) return this.token;
		throw new InputError('This n8n cannot keep the token of an IAM user', NO_TOKEN);
	}

	/** Waits for a token other than the refused one; requests that ask meanwhile wait for the same. */
	private async renew(refused?: ProjectToken): Promise<void> {
		if (refused && this.token?.token !== refused.token) return;
		this.renewal ??= this.signIn(refused).finally(() => (this.renewal = undefined));
		await this.renewal;
	}

	private async signIn(refused?: ProjectToken): Promise<void> {
		const latest = { ...(await this.context.getCredentials(this.method.credentialType)) };
		const stored = storedToken(latest);
		// Another execution may have renewed the token in the meantime.
		if (!stored || stored.token === refused?.token) await this.fillIn(latest);
		this.credential = latest;
		this.remember();
	}

	/** n8n signs in, and keeps the new token, before it sends a request of a credential without one. */
	private async fillIn(credential: ICredentialDataDecryptedObject): Promise<void> {
		credential[sessionToken.name] = '';
		await this.transmit(this.toIam('/v3/auth/projects'), credential).catch((error: Error) => {
			// The token is what counts, not what became of the request.
			if (storedToken(credential)) return;
			throw error.cause instanceof SignInError ? error.cause : error;
		});
	}

	private toIam(path: string, headers?: IDataObject): IHttpRequestOptions {
		const url = endpointOf(this.account, 'iam') + path;
		return { method: 'GET', url, headers, timeout: TIMEOUT_MS };
	}

	private remember(): void {
		const { method, credential } = this;
		if (method.renewsToken) this.token = storedToken(credential);
		for (const secret of checkSignIn(method, credential)) this.known.add(secret);
		if (this.token) this.known.add(this.token.token);
	}

	private async transmit(
		options: IHttpRequestOptions,
		credential = this.credential,
	): Promise<Answer> {
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
		)) as Answer;
	}
}
