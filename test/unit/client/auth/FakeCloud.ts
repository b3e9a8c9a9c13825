import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestHelper,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { HuaweiCloudAccessKeyApi } from '../../../../credentials/HuaweiCloudAccessKeyApi.credentials';
import { HuaweiCloudIamUserApi } from '../../../../credentials/HuaweiCloudIamUserApi.credentials';
import { HuaweiCloudTokenApi } from '../../../../credentials/HuaweiCloudTokenApi.credentials';
import { AuthSession } from '../../../../nodes/HuaweiDataConnections/client/auth/AuthSession';
import type { HttpResponse } from '../../../../nodes/HuaweiDataConnections/client/responses';
import { VirtualClock } from '../../../support/VirtualClock';

export const HOUR = 3_600_000;
export const TOKEN_LIFETIME = 24 * HOUR;
export const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
export const PASSWORD = 'IAMPassword';
export const SERVICE = 'https://dli.example.com/';
export const IAM = 'https://iam.cn-north-4.myhuaweicloud.com';

const CREDENTIAL_TYPES = {
	accessKey: new HuaweiCloudAccessKeyApi(),
	iamUser: new HuaweiCloudIamUserApi(),
	token: new HuaweiCloudTokenApi(),
};

type Authentication = keyof typeof CREDENTIAL_TYPES;

/** What n8n is given with a request. */
interface RequestCredential {
	credentialsDecrypted: IDataObject & { data: ICredentialDataDecryptedObject };
}

/** n8n's server, IAM and a service, in virtual time. */
export class FakeCloud {
	/** The current time in milliseconds. */
	now = 0;
	signIns = 0;
	/** How often n8n has decrypted the credential. */
	credentialReads = 0;
	/** Requests that the service has received. */
	requests = 0;
	/** Every request as the node has handed it to n8n, with its credential. */
	readonly handedOver: Array<IHttpRequestOptions & RequestCredential> = [];
	/** The headers of every request that was sent. */
	readonly sentHeaders: IDataObject[] = [];
	/** Whether the service refuses valid tokens. */
	refusesAll = false;
	/** Whether this version of n8n adds a new token to the credential of the request. */
	addsToken = true;
	/** Delays the response to the next request until it returns. */
	beforeResponse?: () => Promise<void>;
	isPasswordValid = true;
	/** What the next sign-ins get instead of IAM's answer: a status, or the code of a network error. */
	signInFaults: Array<number | string> = [];
	/** Of the answers to sign-ins that fail. */
	faultHeaders: IDataObject = {};
	/** How IAM answers all requests but sign-ins. */
	answerOfIam = (): HttpResponse => ({ statusCode: 200, headers: {}, body: {} });
	readonly clock = new VirtualClock();
	private readonly expiryByToken = new Map<string, number>();
	/** As n8n's database has it. */
	stored: ICredentialDataDecryptedObject = {
		region: 'cn-north-4',
		projectId: '',
		accountName: 'IAMDomain',
		userName: 'IAMUser',
		password: PASSWORD,
		sessionToken: '',
	};

	constructor(readonly authentication: Authentication = 'iamUser') {}

	/** The session of a node that runs. */
	async openSession(): Promise<AuthSession> {
		const getNode = () => ({ parameters: { authentication: this.authentication } });
		const context = { ...this.context(), getNode };
		return await AuthSession.open(context as unknown as IExecuteFunctions, this.clock);
	}

	/** The session of a form in which the user opens a list. n8n knows what the user has just chosen. */
	async openSessionOfForm(): Promise<AuthSession> {
		const getCurrentNodeParameter = (name: string) =>
			name === 'authentication' ? this.authentication : undefined;
		const context = { ...this.context(), getCurrentNodeParameter };
		return await AuthSession.open(context as unknown as ILoadOptionsFunctions, this.clock);
	}

	private context() {
		const { type } = this;
		return {
			getCredentials: async (name: string) => {
				if (name !== type.name) throw new Error(`The node has no credential ${name}`);
				this.credentialReads += 1;
				return { ...this.stored };
			},
			helpers: {
				httpRequestWithAuthentication: async (
					name: string,
					options: IHttpRequestOptions,
					credential: RequestCredential,
				) => {
					if (name !== type.name) throw new Error(`The node has no credential ${name}`);
					this.handedOver.push({ ...options, ...credential });
					return await this.send(credential.credentialsDecrypted.data, options);
				},
			},
		};
	}

	private get type() {
		return CREDENTIAL_TYPES[this.authentication];
	}

	/** Like n8n, signs in first if the credential has no token, and stores the new one. */
	private async send(credential: ICredentialDataDecryptedObject, options: IHttpRequestOptions) {
		if (this.type instanceof HuaweiCloudIamUserApi && !credential.sessionToken) {
			const helpers = { helpers: { httpRequest: async () => await this.signIn() } };
			const output = await this.type.preAuthentication.call(
				helpers as unknown as IHttpRequestHelper,
				credential,
			);
			if (this.addsToken) Object.assign(credential, output);
			Object.assign(this.stored, output);
		}
		const { headers = {} } = await this.type.authenticate(credential, options);
		this.sentHeaders.push(headers);
		if (options.url !== SERVICE) return this.answerOfIam();
		this.requests += 1;
		const expiry = this.expiryByToken.get(String(headers['X-Auth-Token'])) ?? 0;
		const statusCode = this.refusesAll || this.now >= expiry ? 401 : 200;
		const { beforeResponse } = this;
		this.beforeResponse = undefined;
		await beforeResponse?.();
		return { statusCode, headers: {}, body: {} };
	}

	private async signIn() {
		this.signIns += 1;
		const fault = this.signInFaults.shift();
		if (typeof fault === 'string') throw Object.assign(new Error(PASSWORD), { code: fault });
		if (fault) return { statusCode: fault, headers: this.faultHeaders, body: {} };
		if (!this.isPasswordValid) {
			const error = { code: 401, message: `wrong: ${PASSWORD}` };
			return { statusCode: 401, headers: {}, body: { error } };
		}
		const token = `token-${this.signIns}`;
		this.expiryByToken.set(token, this.now + TOKEN_LIFETIME);
		return {
			statusCode: 201,
			headers: { 'x-subject-token': token },
			body: { token: { project: { id: PROJECT } } },
		};
	}
}

/** Sends requests to the service at the same time, and returns the statuses of the responses. */
export async function send(session: AuthSession, count = 1): Promise<number[]> {
	const responses = await Promise.all(
		Array.from({ length: count }, async () => await session.send({ method: 'GET', url: SERVICE })),
	);
	return responses.map(({ statusCode }) => statusCode);
}
