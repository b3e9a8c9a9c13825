import { BASIC, call, useSimulators, OTHER_PROJECT, PROJECT } from './helpers';

const TOKENS = '/v3/auth/tokens';
const login = (changes: { password?: string; scope?: object } = {}) => ({
	auth: {
		identity: {
			methods: ['password'],
			password: {
				user: {
					name: 'IAMUser',
					password: changes.password ?? 'IAMPassword',
					domain: { name: 'IAMDomain' },
				},
			},
		},
		scope: changes.scope ?? { project: { name: 'cn-north-4' } },
	},
});
const ids = (body: Record<string, unknown>) =>
	(body.projects as Array<{ id: string }>).map(({ id }) => id);

describe('IAM projects', () => {
	const start = useSimulators();

	it('lists the projects of the caller’s account', async () => {
		const { body } = await call(await start(), { path: '/v3/auth/projects' });
		expect(ids(body)).toEqual([PROJECT, OTHER_PROJECT]);
	});

	it.each([
		[{ name: 'cn-north-4' }, [PROJECT]],
		[{ name: 'cn-north' }, []],
		// A project of another account.
		[{ name: 'cn-south-1' }, []],
		[{ parent_id: PROJECT }, [OTHER_PROJECT]],
		[{ enabled: 'false' }, []],
		[{ page: '2', per_page: '1' }, [OTHER_PROJECT]],
	])('finds %j', async (query, expected) => {
		const { body } = await call(await start(), { path: '/v3/projects', query });
		expect(ids(body)).toEqual(expected);
	});

	it.each<Record<string, string>>([{ page: '1' }, { region: 'x' }, { enabled: 'yes' }])(
		'rejects %j',
		async (query) => {
			const response = await call(await start(), { path: '/v3/projects', query });
			expect(response).toMatchObject({ status: 400, body: { error_code: 'IAM.0011' } });
		},
	);

	it('can be denied', async () => {
		const simulator = await start({ switches: { iamProjectList: 'denied' } });
		const response = await call(simulator, { path: '/v3/projects' });
		expect(response).toMatchObject({ status: 403, body: { error_code: 'IAM.0003' } });
		expect((await call(simulator, { path: '/v3/auth/projects' })).status).toBe(200);
	});

	it.each([
		['gateway', 'garbage', 'APIGW.0301'],
		['gateway', 'simulator-token-expired', 'APIGW.0307'],
		['gateway', undefined, 'APIGW.0301'],
		['iam', 'garbage', 'IAM.0067'],
		['iam', 'simulator-token-expired', 'IAM.0066'],
		['iam', undefined, 'IAM.0001'],
	] as const)('are rejected by %s for token %s', async (iamAuthErrors, token, code) => {
		const simulator = await start({ switches: { iamAuthErrors } });
		const headers = { 'x-auth-token': token };
		const response = await call(simulator, { path: '/v3/auth/projects', headers });
		expect(response).toMatchObject({ status: 401, body: { error_code: code } });
	});
});

describe('IAM tokens', () => {
	const start = useSimulators();

	it('are issued for a password, are valid for 24 hours and name their project', async () => {
		let now = '2026-11-22T01:02:03Z';
		const simulator = await start({ now: () => new Date(now) });
		const response = await call(simulator, {
			path: TOKENS,
			query: { nocatalog: 'true' },
			headers: { 'x-auth-token': undefined, 'content-type': 'application/json;charset=utf8' },
			body: login(),
		});
		expect(response).toMatchObject({
			status: 201,
			body: {
				token: {
					project: { id: PROJECT, name: 'cn-north-4' },
					issued_at: '2026-11-22T01:02:03.000000Z',
					expires_at: '2026-11-23T01:02:03.000000Z',
				},
			},
		});
		const headers = { 'x-auth-token': response.headers['x-subject-token'] };
		expect((await call(simulator, { path: BASIC, headers })).status).toBe(200);
		now = '2026-11-23T01:02:03Z';
		const expired = await call(simulator, { path: BASIC, headers });
		expect(expired).toMatchObject({ status: 401, body: { error_code: 'APIGW.0307' } });
	});

	it('of an account give no access to projects', async () => {
		const simulator = await start();
		const body = login({ scope: { domain: { name: 'IAMDomain' } } });
		const response = await call(simulator, { path: TOKENS, body });
		expect(response.status).toBe(201);
		expect(response.body.token).not.toHaveProperty('project');
		const headers = { 'x-auth-token': response.headers['x-subject-token'] };
		expect((await call(simulator, { path: BASIC, headers })).status).toBe(403);
		const { body: mine } = await call(simulator, { path: '/v3/auth/projects', headers });
		expect(ids(mine)).toContain(PROJECT);
	});

	it.each([
		['a wrong password', login({ password: 'x' }), 401],
		['an unknown project', login({ scope: { project: { name: 'x' } } }), 400],
		['another method', { auth: { identity: { methods: ['totp'] } } }, 400],
	])('are not issued for %s', async (_, body, status) => {
		const response = await call(await start(), { path: TOKENS, body });
		expect(response).toMatchObject({ status, body: { error: { code: status } } });
	});

	it('can be verified', async () => {
		const simulator = await start();
		const check = async (subject?: string) =>
			await call(simulator, { path: TOKENS, headers: { 'x-subject-token': subject } });
		expect(await check('simulator-token-project-b')).toMatchObject({
			status: 200,
			body: { token: { project: { id: OTHER_PROJECT } } },
		});
		for (const subject of [undefined, 'garbage', 'simulator-token-expired']) {
			expect(await check(subject)).toMatchObject({
				status: 400,
				body: { error_code: 'IAM.0009' },
			});
		}
	});
});
