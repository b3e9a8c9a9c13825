import type { IDataObject } from 'n8n-workflow';

import { serializeToken } from '../../../../nodes/HuaweiDataConnections/client/auth/iamUser';
import { USER_AGENT } from '../../../../nodes/HuaweiDataConnections/client/userAgent';
import { FakeCloud, IAM, PASSWORD, PROJECT, send, SERVICE } from './FakeCloud';

const KEY = { region: 'cn-north-4', accessKeyId: 'AK', secretAccessKey: 'SecretKey' };
const TOKEN = { region: 'cn-north-4', projectId: PROJECT, token: ' PastedToken\n' };

/** The cloud for a credential of each kind. */
function cloudFor(authentication: FakeCloud['authentication'], changes: IDataObject = {}) {
	const cloud = new FakeCloud(authentication);
	if (authentication === 'accessKey') cloud.stored = { ...KEY };
	if (authentication === 'token') cloud.stored = { ...TOKEN };
	Object.assign(cloud.stored, changes);
	return cloud;
}

describe.each([
	['accessKey', 'SecretKey', false],
	['iamUser', PASSWORD, true],
	['token', 'PastedToken', true],
] as const)('a session with the authentication %s', (authentication, secret, isScoped) => {
	it('knows the secrets of the credential from the beginning', async () => {
		const session = await cloudFor(authentication).openSession();
		expect(session.redactor.text(`Got ${secret}.`)).toBe('Got ***.');
	});

	it('opens in the form too, with what the user has just chosen', async () => {
		const session = await cloudFor(authentication).openSessionOfForm();
		expect(session.method.option.value).toBe(authentication);
		expect(session.account.region).toBe('cn-north-4');
	});

	it('knows whether the credential works for its own project only', async () => {
		const session = await cloudFor(authentication).openSession();
		expect(session.hasProjectScopedToken).toBe(isScoped);
	});
});

it.each([
	['accessKey', 'secretAccessKey', 'Secret Access Key'],
	['iamUser', 'password', 'Password'],
	['token', 'projectId', 'Project ID'],
] as const)('%s: does not open with an empty %s', async (authentication, name, label) => {
	const cloud = cloudFor(authentication, { [name]: '' });
	await expect(cloud.openSession()).rejects.toThrow(`'${label}' of the credential is empty`);
});

describe.each(['accessKey', 'token'] as const)('without a sign-in (%s), a session', (name) => {
	it('sends a refused request once, because it has no other credential', async () => {
		const cloud = cloudFor(name);
		expect(await send(await cloud.openSession(), 3)).toEqual([401, 401, 401]);
		expect(cloud.requests).toBe(3);
		expect(cloud.credentialReads).toBe(1);
		expect(cloud.handedOver).toHaveLength(3);
	});

	it('does not know the project of a token', async () => {
		const cloud = cloudFor(name);
		expect(await (await cloud.openSession()).getTokenProjectId()).toBeUndefined();
		expect(cloud.handedOver).toHaveLength(0);
	});
});

describe('a request', () => {
	it('is handed to n8n with the credential that was read, and returns every status', async () => {
		const cloud = cloudFor('token');
		const session = await cloud.openSession();
		await session.send({ method: 'GET', url: SERVICE, headers: { 'X-Language': 'en-us' } });
		const type = 'huaweiCloudTokenApi';
		expect(cloud.handedOver).toEqual([
			{
				method: 'GET',
				url: SERVICE,
				headers: { 'X-Language': 'en-us', 'User-Agent': USER_AGENT },
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				credentialsDecrypted: { id: type, name: type, type, data: cloud.stored },
			},
		]);
		expect(cloud.sentHeaders[0]).toMatchObject({ 'X-Auth-Token': 'PastedToken' });
	});

	it('ends in time although its response never ends', async () => {
		const cloud = cloudFor('token');
		cloud.beforeResponse = async () => await new Promise(() => undefined);
		const session = await cloud.openSession();
		const response = session.send({ method: 'GET', url: SERVICE, timeout: 10_000 });
		await expect(cloud.clock.runUntilSettled(response)).rejects.toMatchObject({
			code: 'ETIMEDOUT',
			message: 'The response took too long',
		});
		expect(cloud.clock.now()).toBe(10_500);
	});

	it('takes a minute at most if it does not say', async () => {
		const cloud = cloudFor('token');
		cloud.beforeResponse = async () => await new Promise(() => undefined);
		const response = send(await cloud.openSession());
		await expect(cloud.clock.runUntilSettled(response)).rejects.toThrow('too long');
		expect(cloud.clock.now()).toBe(60_500);
	});

	it('leaves nothing that waits when it has ended', async () => {
		const cloud = cloudFor('token');
		await send(await cloud.openSession());
		await cloud.clock.runAll();
		expect(cloud.clock.now()).toBe(0);
	});
});

describe('the reason of a 403', () => {
	const answer = (statusCode: number) => () => ({
		statusCode,
		headers: {},
		body: { token: { project: { id: 'other', name: 'cn-east-3' } } },
	});

	it('is that the token is for another project, for which IAM is asked once', async () => {
		const cloud = cloudFor('token');
		cloud.answerOfIam = answer(200);
		const session = await cloud.openSession();
		const reasons = await Promise.all([session.explainForbidden(), session.explainForbidden()]);
		reasons.push(await session.explainForbidden());
		for (const reason of reasons) {
			expect(reason).toContain('is for the project cn-east-3 (other)');
		}
		expect(cloud.handedOver).toEqual([
			expect.objectContaining({
				method: 'GET',
				url: `${IAM}/v3/auth/tokens?nocatalog=true`,
				headers: { 'X-Subject-Token': 'PastedToken', 'User-Agent': USER_AGENT },
				timeout: 60_000,
			}),
		]);
		expect(cloud.sentHeaders[0]).toMatchObject({ 'X-Auth-Token': 'PastedToken' });
	});

	it('is unknown if IAM refuses to say', async () => {
		const cloud = cloudFor('token');
		cloud.answerOfIam = answer(403);
		expect(await (await cloud.openSession()).explainForbidden()).toBe('');
	});

	it('is unknown if IAM does not respond', async () => {
		const cloud = cloudFor('token');
		cloud.answerOfIam = () => {
			throw new Error('lost');
		};
		expect(await (await cloud.openSession()).explainForbidden()).toBe('');
	});

	it.each(['accessKey', 'iamUser'] as const)('has nothing to do with %s', async (name) => {
		const cloud = cloudFor(name);
		cloud.answerOfIam = answer(200);
		expect(await (await cloud.openSession()).explainForbidden()).toBe('');
		expect(cloud.handedOver).toHaveLength(0);
	});
});

it('takes nothing for a token that a credential of another kind has', async () => {
	const sessionToken = serializeToken({ ...TOKEN }, { token: 'not-used', projectId: PROJECT });
	const cloud = cloudFor('token', { sessionToken });
	const session = await cloud.openSession();
	expect(await session.getTokenProjectId()).toBeUndefined();
});
