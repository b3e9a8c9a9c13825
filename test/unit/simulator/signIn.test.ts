import type { Simulator, Switches } from '../../simulator';
import { BASIC, call, useSimulators, OTHER_PROJECT, PROJECT, type CallResponse } from './helpers';

const TOKENS = '/v3/auth/tokens';

interface SignIn {
	name?: string;
	password?: string;
	scope?: object;
}

/** Signs in, by default as the first user of the fixtures. */
async function signIn(simulator: Simulator, changes: SignIn = {}): Promise<CallResponse> {
	const {
		name = 'IAMUser',
		password = 'IAMPassword',
		scope = { project: { id: PROJECT } },
	} = changes;
	const user = { name, password, domain: { name: 'IAMDomain' } };
	return await call(simulator, {
		path: TOKENS,
		headers: { 'x-auth-token': undefined },
		body: { auth: { identity: { methods: ['password'], password: { user } }, scope } },
	});
}

/** Lists connections with the token that a sign-in has issued. */
async function use(simulator: Simulator, { headers }: CallResponse): Promise<CallResponse> {
	return await call(simulator, {
		path: BASIC,
		headers: { 'x-auth-token': headers['x-subject-token'] },
	});
}

const EXPIRED = { status: 401, body: { error_code: 'APIGW.0307' } };
const LOCKED = { status: 401, body: { error_code: 'IAM.0061' } };
const WRONG_PASSWORD = {
	status: 401,
	body: { error: { message: 'The username or password is wrong.' } },
};

async function failSignIns(simulator: Simulator, times: number, name?: string): Promise<void> {
	for (let i = 0; i < times; i++) {
		expect(await signIn(simulator, { name, password: 'x' })).toMatchObject(WRONG_PASSWORD);
	}
}

describe('the lifetime of tokens', () => {
	const start = useSimulators();

	it('can be shortened', async () => {
		let now = '2026-11-22T01:02:03Z';
		const simulator = await start({
			now: () => new Date(now),
			switches: { tokenLifeSeconds: 90 },
		});
		const response = await signIn(simulator);
		const times = {
			issued_at: '2026-11-22T01:02:03.000000Z',
			expires_at: '2026-11-22T01:03:33.000000Z',
		};
		expect(response.body.token).toMatchObject(times);
		now = '2026-11-22T01:03:32Z';
		expect((await use(simulator, response)).status).toBe(200);
		simulator.switches.tokenLifeSeconds = 5;
		const subject = { 'x-subject-token': response.headers['x-subject-token'] };
		const checked = await call(simulator, { path: TOKENS, headers: subject });
		expect(checked.body.token).toMatchObject(times);
		now = '2026-11-22T01:03:33Z';
		expect(await use(simulator, response)).toMatchObject(EXPIRED);
	});

	it('can be ended for all tokens that sign-ins have issued, and no others', async () => {
		const simulator = await start();
		const replies = [await signIn(simulator), await signIn(simulator)];
		simulator.expireTokens();
		for (const response of replies) expect(await use(simulator, response)).toMatchObject(EXPIRED);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		expect((await use(simulator, await signIn(simulator))).status).toBe(200);
	});

	it('ends for the tokens of a user whose password changes', async () => {
		const simulator = await start();
		simulator.fixtures.users.push({ ...simulator.fixtures.users[0]!, name: 'Other' });
		const own = await signIn(simulator);
		const other = await signIn(simulator, { name: 'Other' });
		simulator.changePassword('IAMUser', 'new');
		expect(await use(simulator, own)).toMatchObject(EXPIRED);
		const subject = { 'x-subject-token': own.headers['x-subject-token'] };
		expect((await call(simulator, { path: TOKENS, headers: subject })).status).toBe(400);
		expect((await use(simulator, other)).status).toBe(200);
		expect(await signIn(simulator)).toMatchObject(WRONG_PASSWORD);
		const again = await signIn(simulator, { password: 'new' });
		expect((await use(simulator, again)).status).toBe(200);
		expect(() => simulator.changePassword('Nobody', 'new')).toThrow('Nobody');
		simulator.reset();
		expect((await signIn(simulator)).status).toBe(201);
	});
});

describe('users', () => {
	const start = useSimulators();

	it('with login protection cannot sign in with a password alone', async () => {
		const simulator = await start();
		const response = await signIn(simulator, { name: 'IAMUserMfa' });
		expect(response.status).toBe(401);
		expect(response.body).toEqual({
			error: { code: 401, message: 'mfa totp code verify fail', title: 'Unauthorized' },
		});
		await failSignIns(simulator, 1, 'IAMUserMfa');
	});

	it('with console access only cannot sign in', async () => {
		const simulator = await start();
		const response = await signIn(simulator, { name: 'IAMUserConsole' });
		expect(response).toMatchObject({ status: 403, body: { error_code: 'IAM.0081' } });
		await failSignIns(simulator, 1, 'IAMUserConsole');
	});

	it('are named in the response', async () => {
		const simulator = await start();
		simulator.fixtures.users.push({ ...simulator.fixtures.users[0]!, name: 'Other' });
		const response = await signIn(simulator, { name: 'Other' });
		expect(response.body.token).toMatchObject({ user: { name: 'Other' } });
	});

	it('access only their own projects', async () => {
		const simulator = await start();
		simulator.fixtures.users[0]!.projectIds = [OTHER_PROJECT];
		expect((await signIn(simulator)).status).toBe(400);
		const response = await signIn(simulator, { scope: { project: { id: OTHER_PROJECT } } });
		expect(response.status).toBe(201);
		const account = await signIn(simulator, { scope: { domain: { name: 'IAMDomain' } } });
		for (const { headers } of [response, account]) {
			const { body } = await call(simulator, {
				path: '/v3/auth/projects',
				headers: { 'x-auth-token': headers['x-subject-token'] },
			});
			expect(body.projects).toMatchObject([{ id: OTHER_PROJECT }]);
			expect(body.projects).toHaveLength(1);
		}
	});

	it.each([
		[400, 'Bad Request'],
		[401, 'Unauthorized'],
		[403, 'Forbidden'],
		[404, 'Not Found'],
	] as const)('can get %s for a wrong project', async (wrongScope, title) => {
		const simulator = await start({ switches: { wrongScope } });
		simulator.fixtures.users[0]!.projectIds = [PROJECT];
		for (const id of ['f'.repeat(32), OTHER_PROJECT]) {
			const response = await signIn(simulator, { scope: { project: { id } } });
			expect(response.status).toBe(wrongScope);
			const message = expect.any(String) as string;
			expect(response.body).toEqual({ error: { code: wrongScope, message, title } });
		}
	});
});

describe('the lock of a user', () => {
	const start = useSimulators();

	it('applies to the user after five wrong passwords', async () => {
		const simulator = await start();
		simulator.fixtures.users.push({ ...simulator.fixtures.users[0]!, name: 'Other' });
		await failSignIns(simulator, 5);
		expect(await signIn(simulator)).toMatchObject(LOCKED);
		expect(await signIn(simulator, { password: 'x' })).toMatchObject(LOCKED);
		expect((await signIn(simulator, { name: 'Other' })).status).toBe(201);
		simulator.reset();
		expect((await signIn(simulator)).status).toBe(201);
	});

	it('counts from zero after a sign-in', async () => {
		const simulator = await start({ switches: { lockUserAfter: 2 } });
		for (let i = 0; i < 2; i++) {
			await failSignIns(simulator, 1);
			expect((await signIn(simulator)).status).toBe(201);
		}
		await failSignIns(simulator, 2);
		expect(await signIn(simulator)).toMatchObject(LOCKED);
	});

	it.each<[string, Partial<Switches>, string | undefined]>([
		['if switched off', { lockUserAfter: 0 }, undefined],
		['for an unknown user', { lockUserAfter: 1 }, 'Nobody'],
	])('is never applied %s', async (_, switches, name) => {
		const simulator = await start({ switches });
		await failSignIns(simulator, 7, name);
		expect((await signIn(simulator)).status).toBe(201);
	});
});
