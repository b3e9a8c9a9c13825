import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { HuaweiCloudIamUserApi } from '../../../../credentials/HuaweiCloudIamUserApi.credentials';
import { AuthSession } from '../../../../nodes/HuaweiDataConnections/client/auth/AuthSession';
import { SignInError } from '../../../../nodes/HuaweiDataConnections/client/auth/iamToken';
import { VirtualClock } from '../../../support/VirtualClock';

const HOUR = 3_600_000;
const TOKEN_LIFETIME = 24 * HOUR;
const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
const PASSWORD = 'IAMPassword';
const SERVICE = 'https://dli.example.com/';

/** n8n's server, IAM and a service, in virtual time. */
class FakeCloud {
	/** The current time in milliseconds. */
	now = 0;
	signIns = 0;
	/** How often n8n has decrypted the credential. */
	credentialReads = 0;
	/** Requests that the service has received. */
	requests = 0;
	/** Whether the service refuses valid tokens. */
	refusesAll = false;
	/** Delays the response to the next request until it returns. */
	beforeResponse?: () => Promise<void>;
	isPasswordValid = true;
	/** What the next sign-ins get instead of IAM's answer: a status, or the code of a network error. */
	signInFaults: Array<number | string> = [];
	readonly clock = new VirtualClock();
	private readonly expiryByToken = new Map<string, number>();
	/** As n8n's database has it. */
	readonly stored: ICredentialDataDecryptedObject = {
		region: 'cn-north-4',
		projectId: '',
		accountName: 'IAMDomain',
		userName: 'IAMUser',
		password: PASSWORD,
		sessionToken: '',
	};

	async openSession(): Promise<AuthSession> {
		const context = {
			getNodeParameter: () => 'iamUser',
			getCredentials: async () => {
				this.credentialReads += 1;
				return { ...this.stored };
			},
			helpers: {
				httpRequestWithAuthentication: async (
					_type: string,
					options: IHttpRequestOptions,
					{
						credentialsDecrypted,
					}: { credentialsDecrypted: { data: ICredentialDataDecryptedObject } },
				) => await this.send(credentialsDecrypted.data, options),
			},
		};
		return await AuthSession.open(context as unknown as IExecuteFunctions, this.clock);
	}

	/** Like n8n, signs in first if the credential has no token, and stores the new one. */
	private async send(credential: ICredentialDataDecryptedObject, options: IHttpRequestOptions) {
		const type = new HuaweiCloudIamUserApi();
		if (!credential.sessionToken) {
			const helpers = { helpers: { httpRequest: async () => await this.signIn() } };
			const output = await type.preAuthentication.call(
				helpers as unknown as IHttpRequestHelper,
				credential,
			);
			Object.assign(credential, output);
			Object.assign(this.stored, output);
		}
		const { headers = {} } = await type.authenticate(credential, options);
		if (options.url !== SERVICE) return { statusCode: 200, headers: {}, body: {} };
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
		if (fault) return { statusCode: fault, headers: {}, body: {} };
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

let cloud: FakeCloud;
beforeEach(() => (cloud = new FakeCloud()));

async function send(session: AuthSession, count = 1): Promise<number[]> {
	const responses = await Promise.all(
		Array.from({ length: count }, async () => await session.send({ method: 'GET', url: SERVICE })),
	);
	return responses.map(({ statusCode }) => statusCode);
}

it('signs in once for requests at the same time', async () => {
	const session = await cloud.openSession();
	expect(cloud.signIns).toBe(0);
	expect(await send(session, 50)).toEqual(Array(50).fill(200));
	expect(cloud.signIns).toBe(1);
	expect(await session.getTokenProjectId()).toBe(PROJECT);
});

it('uses a stored token as long as it is valid', async () => {
	await send(await cloud.openSession());
	cloud.now = TOKEN_LIFETIME - 1;
	const { requests } = cloud;
	expect(await send(await cloud.openSession(), 3)).toEqual([200, 200, 200]);
	expect(cloud.signIns).toBe(1);
	expect(cloud.requests).toBe(requests + 3);
});

it('refreshes an expired token once for all requests', async () => {
	const session = await cloud.openSession();
	await send(session);
	cloud.now = TOKEN_LIFETIME;
	expect(await send(session, 50)).toEqual(Array(50).fill(200));
	expect(cloud.signIns).toBe(2);
	cloud.now = 2 * TOKEN_LIFETIME;
	expect(await send(session)).toEqual([200]);
	expect(cloud.signIns).toBe(3);
});

it('does not refresh a token again for a late response to a request with the old one', async () => {
	const session = await cloud.openSession();
	await send(session);
	cloud.now = TOKEN_LIFETIME;
	let respond = () => {};
	const received = new Promise<void>((resolve) => {
		cloud.beforeResponse = async () => {
			resolve();
			await new Promise<void>((release) => (respond = release));
		};
	});
	const late = send(session);
	await received;
	expect(await send(session)).toEqual([200]);
	const { credentialReads } = cloud;
	respond();
	expect(await late).toEqual([200]);
	expect(cloud.signIns).toBe(2);
	expect(cloud.credentialReads).toBe(credentialReads);
});

it('uses a token that another execution has refreshed', async () => {
	const session = await cloud.openSession();
	await send(session);
	cloud.now = TOKEN_LIFETIME;
	await send(await cloud.openSession());
	expect(cloud.signIns).toBe(2);
	expect(await send(session)).toEqual([200]);
	expect(cloud.signIns).toBe(2);
});

it('tries a new token only once', async () => {
	const session = await cloud.openSession();
	await send(session);
	cloud.refusesAll = true;
	expect(await send(session)).toEqual([401]);
	expect(cloud.signIns).toBe(2);
	expect(cloud.requests).toBe(3);
});

it.each(['region', 'projectId', 'accountName', 'userName', 'iamEndpoint'])(
	'does not use a token that was stored for another %s',
	async (name) => {
		await send(await cloud.openSession());
		cloud.stored[name] = name === 'iamEndpoint' ? 'https://iam.example.com' : 'another';
		expect(await send(await cloud.openSession())).toEqual([200]);
		expect(cloud.signIns).toBe(2);
	},
);

it('ignores a stored token that it cannot read', async () => {
	for (const sessionToken of ['token-0', '{"token":', '{}']) {
		cloud.stored.sessionToken = sessionToken;
		const { signIns } = cloud;
		expect(await send(await cloud.openSession())).toEqual([200]);
		expect(cloud.signIns).toBe(signIns + 1);
	}
});

it('redacts the password and every token of the run', async () => {
	const session = await cloud.openSession();
	await send(session);
	cloud.now = TOKEN_LIFETIME;
	await send(session);
	expect(session.redactor.text(`${PASSWORD}, token-1, token-2, token-3`)).toBe(
		'***, ***, ***, token-3',
	);
});

it('reports a failed sign-in without the password, and can sign in later', async () => {
	const session = await cloud.openSession();
	cloud.isPasswordValid = false;
	const error: unknown = await send(session).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(SignInError);
	expect((error as SignInError).reason).toBe('IAM refused the sign-in: wrong: *** [401]');
	expect(cloud.requests).toBe(0);
	cloud.isPasswordValid = true;
	expect(await send(session)).toEqual([200]);
});

describe('A sign-in', () => {
	it.each([
		['a lost answer', 'ECONNRESET'],
		['throttling', 429],
		['a failure of IAM', 502],
		['a name server that does not respond', 'EAI_AGAIN'],
	])('is repeated once for all requests after %s', async (_what, fault) => {
		cloud.signInFaults = [fault, fault];
		const session = await cloud.openSession();
		const statuses = await cloud.clock.runUntilSettled(send(session, 30));
		expect(statuses).toEqual(Array(30).fill(200));
		expect(cloud.signIns).toBe(3);
	});

	it.each([400, 401, 403])('is not repeated after a refusal (%i)', async (status) => {
		cloud.signInFaults = [status];
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session, 30))).rejects.toThrow(SignInError);
		expect(cloud.signIns).toBe(1);
	});

	it('is not repeated any more when a repetition is refused', async () => {
		cloud.signInFaults = [502];
		cloud.isPasswordValid = false;
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session))).rejects.toThrow('wrong: ***');
		expect(cloud.signIns).toBe(2);
	});

	it('is given up after five attempts', async () => {
		cloud.signInFaults = Array(9).fill(503) as number[];
		const session = await cloud.openSession();
		await expect(cloud.clock.runUntilSettled(send(session))).rejects.toThrow('HTTP 503');
		expect(cloud.signIns).toBe(5);
	});
});

it('ends a request in time although its response never ends', async () => {
	const session = await cloud.openSession();
	await send(session);
	cloud.beforeResponse = async () => await new Promise(() => undefined);
	const response = session.send({ method: 'GET', url: SERVICE, timeout: 10_000 });
	await expect(cloud.clock.runUntilSettled(response)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	expect(cloud.clock.now()).toBe(10_500);
});
