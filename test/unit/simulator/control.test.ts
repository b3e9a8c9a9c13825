import { DEFAULT_SWITCHES, describeRequest, type Simulator } from '../../simulator';
import {
	BASIC,
	BASIC_BODY,
	call,
	DATA_ARTS,
	eachWithSimulator,
	HIVE,
	HIVE_CONFIG,
	PROJECT,
	TOKEN,
	WORKSPACE,
} from './support';

const control = async (simulator: Simulator, path: string, body?: unknown) =>
	await call(simulator, {
		path: `/__simulator/${path}`,
		body,
		headers: { 'x-auth-token': undefined },
	});

describe('control surface', () => {
	const start = eachWithSimulator();

	it('shows requests and connections', async () => {
		const simulator = await start();
		await call(simulator, { path: DATA_ARTS, body: { data_source_vos: [HIVE] } });
		expect((await control(simulator, 'requests')).body.requests).toMatchObject([
			{ method: 'POST', path: DATA_ARTS, status: 200 },
		]);
		expect((await control(simulator, 'connections')).body.connections).toMatchObject([
			{ kind: 'dataArts', projectId: PROJECT, workspace: WORKSPACE, name: HIVE.dw_name },
		]);
	});

	it('turns known switches only', async () => {
		const simulator = await start();
		await control(simulator, 'switches', { delayMs: 1 });
		expect(simulator.switches.delayMs).toBe(1);
		for (const wrong of [
			{ delayMs: '1' },
			{ unknown: 1 },
			{ listOffset: 'x' },
			{ tokenLifeSeconds: 0 },
		]) {
			expect((await control(simulator, 'switches', wrong)).status).toBe(400);
		}
		expect((await control(simulator, 'switches')).body).toEqual({
			...DEFAULT_SWITCHES,
			delayMs: 1,
		});
	});

	it('has a schema for every switch', async () => {
		const simulator = await start();
		const { body } = await control(simulator, 'switches', DEFAULT_SWITCHES);
		expect(body).toEqual(DEFAULT_SWITCHES);
	});

	it('scripts answers', async () => {
		const simulator = await start();
		const match = { method: 'GET', path: 'datasource' };
		await control(simulator, 'answers', { status: 503, body: { a: 1 }, match });
		expect((await call(simulator, { path: DATA_ARTS })).status).toBe(200);
		expect(await call(simulator, { path: BASIC })).toMatchObject({ status: 503, body: { a: 1 } });
	});

	it('changes passwords and expires tokens', async () => {
		const simulator = await start();
		const { users, tokens } = simulator.world;
		const [user] = users;
		tokens.push({ value: 'signed-in', domainId: user!.domainId, userName: user!.name });
		const use = async () =>
			(
				await call(simulator, {
					path: '/v3/auth/projects',
					headers: { 'x-auth-token': 'signed-in' },
				})
			).status;
		const change = async (name: string, body: unknown) =>
			await call(simulator, { method: 'PUT', path: `/__simulator/users/${name}/password`, body });
		expect(await use()).toBe(200);
		expect((await change('Nobody', { password: 'new' })).status).toBe(404);
		for (const wrong of [{}, { password: '' }, { password: 'new', more: 1 }]) {
			expect((await change('IAMUser', wrong)).status).toBe(400);
		}
		expect(await use()).toBe(200);
		expect((await change('IAMUser', { password: 'new' })).status).toBe(200);
		expect(user!.password).toBe('new');
		expect(await use()).toBe(401);
		tokens.at(-1)!.ended = false;
		await call(simulator, { method: 'POST', path: '/__simulator/tokens/expire' });
		expect(await use()).toBe(401);
	});

	it('brings everything back to the start', async () => {
		const simulator = await start({ switches: { listOffset: 'page' } });
		const { requests, switches, world } = simulator;
		const first = await call(simulator, { path: BASIC, body: BASIC_BODY });
		switches.delayMs = 5;
		world.tokens.length = 0;
		simulator.answerNext({ status: 500 });
		const reset = await call(simulator, { method: 'POST', path: '/__simulator/reset' });
		expect(reset.status).toBe(200);
		expect(simulator.connections()).toEqual([]);
		expect(requests).toEqual([]);
		expect(switches).toEqual({ ...DEFAULT_SWITCHES, listOffset: 'page' });
		const again = await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect(again).toMatchObject({ status: 201, body: first.body });
	});
});

describe('records', () => {
	const start = eachWithSimulator();

	it('hold what was received', async () => {
		const simulator = await start();
		const name = '数据 conn+1';
		await call(simulator, { path: DATA_ARTS, query: { name } });
		await call(simulator, { path: `${BASIC}%2Fx`, body: '{' });
		expect(simulator.requests).toMatchObject([
			{ method: 'GET', query: { name }, headers: { workspace: WORKSPACE }, rawBody: '' },
			{ method: 'POST', path: `${BASIC}/x`, rawBody: '{', body: undefined },
		]);
	});

	it('never show a secret outside the process', async () => {
		const lines: string[] = [];
		const simulator = await start({ log: (line) => lines.push(line) });
		const authorization = 'SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=abc';
		await call(simulator, { path: DATA_ARTS, body: { data_source_vos: [HIVE] } });
		await call(simulator, { path: DATA_ARTS, body: `{"dbPassword":"${HIVE_CONFIG.dbPassword}"` });
		await call(simulator, {
			path: DATA_ARTS,
			headers: { 'x-auth-token': undefined, authorization, 'x-security-token': 'temporary' },
		});
		await call(simulator, {
			path: '/v3/auth/tokens',
			headers: { 'x-subject-token': 'simulator-token-project-b' },
		});
		await call(simulator, {
			path: `${DATA_ARTS}/validation`,
			body: { ...HIVE, dw_type: 'X', dw_config: { deep: [{ sk: 'hidden-sk', userToken: 12345 }] } },
		});
		const shown = [
			...lines,
			(await control(simulator, 'requests')).text,
			(await control(simulator, 'connections')).text,
		].join('\n');
		const secrets = [HIVE_CONFIG.dbPassword, TOKEN, 'Signature=abc', 'temporary'];
		for (const secret of [...secrets, 'simulator-token-project-b', 'hidden-sk', '12345']) {
			expect(shown).not.toContain(secret);
		}
		expect(lines).toHaveLength(5);
		expect(shown).toContain('dbUserName');
		expect(simulator.connections()).toMatchObject([{ item: { dw_config: HIVE_CONFIG } }]);
	});

	it('read as one line', async () => {
		const simulator = await start();
		await call(simulator, { path: BASIC, body: { ...BASIC_BODY, name: '' } });
		expect(describeRequest(simulator.requests[0]!)).toMatch(
			/^400 POST \/v2\.0\/.*datasource-connection \{"name":"",.*\} \(body: name must match/,
		);
	});
});
