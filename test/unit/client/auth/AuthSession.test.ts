import { SignInError } from '../../../../nodes/HuaweiDataConnections/client/auth/iamToken';
import { FakeCloud, PASSWORD, PROJECT, send, TOKEN_LIFETIME } from './FakeCloud';

let cloud: FakeCloud;
beforeEach(() => (cloud = new FakeCloud()));

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

it('uses a token that another execution has obtained since the session was opened', async () => {
	const session = await cloud.openSession();
	await send(await cloud.openSession());
	expect(await send(session)).toEqual([200]);
	expect(cloud.signIns).toBe(1);
});

it('reads the credential once as long as its token is valid', async () => {
	await send(await cloud.openSession());
	cloud.credentialReads = 0;
	const session = await cloud.openSession();
	await send(session);
	await send(session);
	expect(await session.getTokenProjectId()).toBe(PROJECT);
	expect(cloud.credentialReads).toBe(1);
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

describe('in a version of n8n that does not add the new token to the request', () => {
	beforeEach(() => (cloud.addsToken = false));

	it('says what to do instead', async () => {
		const session = await cloud.openSession();
		const expected = {
			message: 'This version of n8n cannot store the token of an IAM user',
			description: 'Create a credential with Access Key at the top right of its dialog.',
		};
		await expect(send(session)).rejects.toMatchObject(expected);
		await expect((await cloud.openSession()).getTokenProjectId()).resolves.toBe(PROJECT);
		expect(cloud.requests).toBe(0);
	});

	it('returns the refusal of an expired token to all requests that had it', async () => {
		cloud.addsToken = true;
		await send(await cloud.openSession());
		cloud.addsToken = false;
		const session = await cloud.openSession();
		cloud.now = TOKEN_LIFETIME;
		let respond = () => {};
		cloud.beforeResponse = async () => await new Promise<void>((release) => (respond = release));
		const late = send(session);
		expect(await send(session)).toEqual([401]);
		respond();
		expect(await late).toEqual([401]);
	});
});
