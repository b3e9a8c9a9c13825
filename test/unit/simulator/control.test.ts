import {
	DEFAULT_SWITCHES,
	describeRequest,
	FAULT_KINDS,
	FAULTS,
	type Simulator,
} from '../../simulator';
import {
	BASIC,
	BASIC_BODY,
	call,
	callControl,
	DATA_ARTS,
	ENHANCED,
	fetchFrom,
	HIVE,
	HIVE_CONFIG,
	PROJECT,
	signalFor,
	TOKEN,
	useSimulators,
	WORKSPACE,
} from './helpers';

const control = async (simulator: Simulator, path: string, body?: unknown) =>
	await call(simulator, {
		path: `/__simulator/${path}`,
		body,
		headers: { 'x-auth-token': undefined },
	});

describe('control endpoints', () => {
	const start = useSimulators();

	it('return requests and connections', async () => {
		const simulator = await start();
		await call(simulator, { path: DATA_ARTS, body: { data_source_vos: [HIVE] } });
		expect((await control(simulator, 'requests')).body.requests).toMatchObject([
			{ method: 'POST', path: DATA_ARTS, status: 200 },
		]);
		expect((await control(simulator, 'connections')).body.connections).toMatchObject([
			{ kind: 'dataArts', projectId: PROJECT, workspace: WORKSPACE, name: HIVE.dw_name },
		]);
	});

	it('change only existing switches', async () => {
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

	it('have a schema for every switch', async () => {
		const simulator = await start();
		const { body } = await control(simulator, 'switches', DEFAULT_SWITCHES);
		expect(body).toEqual(DEFAULT_SWITCHES);
	});

	it('script responses', async () => {
		const simulator = await start();
		const match = { method: 'GET', path: 'datasource' };
		await control(simulator, 'responses', { status: 503, body: { a: 1 }, match });
		expect((await call(simulator, { path: DATA_ARTS })).status).toBe(200);
		expect(await call(simulator, { path: BASIC })).toMatchObject({ status: 503, body: { a: 1 } });
	});

	it('change passwords and expire tokens', async () => {
		const simulator = await start();
		const { users, tokens } = simulator.fixtures;
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
		tokens.at(-1)!.revoked = false;
		await call(simulator, { method: 'POST', path: '/__simulator/tokens/expire' });
		expect(await use()).toBe(401);
	});

	it('reset everything', async () => {
		const simulator = await start({ switches: { listOffset: 'page' } });
		const { requests, switches, fixtures } = simulator;
		const first = await call(simulator, { path: BASIC, body: BASIC_BODY });
		switches.delayMs = 5;
		fixtures.tokens.length = 0;
		simulator.respondNext({ status: 500 });
		const reset = await call(simulator, { method: 'POST', path: '/__simulator/reset' });
		expect(reset.status).toBe(200);
		expect(simulator.connections()).toEqual([]);
		expect(requests).toEqual([]);
		expect(switches).toEqual({ ...DEFAULT_SWITCHES, listOffset: 'page' });
		const again = await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect(again).toMatchObject({ status: 201, body: first.body });
	});
});

describe('recorded requests', () => {
	const start = useSimulators();

	it('contain what was received', async () => {
		const simulator = await start();
		const name = '数据 conn+1';
		await call(simulator, { path: DATA_ARTS, query: { name } });
		await call(simulator, { path: `${BASIC}%2Fx`, body: '{' });
		expect(simulator.requests).toMatchObject([
			{ method: 'GET', query: { name }, headers: { workspace: WORKSPACE }, rawBody: '' },
			{ method: 'POST', path: `${BASIC}/x`, rawBody: '{', body: undefined },
		]);
	});

	it('never reveal a secret outside the process', async () => {
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
		const output = [
			...lines,
			(await control(simulator, 'requests')).text,
			(await control(simulator, 'connections')).text,
		].join('\n');
		const secrets = [HIVE_CONFIG.dbPassword, TOKEN, 'Signature=abc', 'temporary'];
		for (const secret of [...secrets, 'simulator-token-project-b', 'hidden-sk', '12345']) {
			expect(output).not.toContain(secret);
		}
		expect(lines).toHaveLength(5);
		expect(output).toContain('dbUserName');
		expect(simulator.connections()).toMatchObject([{ item: { dw_config: HIVE_CONFIG } }]);
	});

	it('are described in one line', async () => {
		const simulator = await start();
		await call(simulator, { path: BASIC, body: { ...BASIC_BODY, name: '' } });
		expect(describeRequest(simulator.requests[0]!)).toMatch(
			/^400 POST \/v2\.0\/.*datasource-connection \{"name":"",.*\} \(body: name must match/,
		);
	});
});

describe('control endpoints for faults', () => {
	const start = useSimulators();

	it('list the faults', async () => {
		const { kinds } = await callControl(await start(), 'faults');
		expect(kinds).toEqual(FAULT_KINDS.map((kind) => ({ kind, executed: FAULTS[kind].executed })));
	});

	it.each(FAULT_KINDS)('can script %s', async (kind) => {
		const simulator = await start();
		const { executed } = FAULTS[kind];
		const scripted = await callControl(simulator, 'faults', { kind, delayMs: 10 });
		expect(scripted).toEqual({ status: 200, scripted: true, executed });
		const signal = signalFor(simulator, kind);
		await fetchFrom(simulator, BASIC, { body: BASIC_BODY, signal }).catch(() => undefined);
		expect((await callControl(simulator, 'stats')).faults).toBe(1);
		expect(simulator.connections()).toHaveLength(executed ? 1 : 0);
	});

	it('apply a fault to the given number of matching requests', async () => {
		const simulator = await start();
		const match = { method: 'POST', path: 'connection$', body: '"conn-[2-3]"' };
		await callControl(simulator, 'faults', {
			kind: 'throttledRetryAfter',
			match,
			times: 2,
			retryAfterSeconds: 9,
		});
		const create = async (name: string) =>
			await fetchFrom(simulator, BASIC, { body: { ...BASIC_BODY, name } });
		expect((await create('conn-1')).status).toBe(201);
		expect((await fetchFrom(simulator, ENHANCED)).status).toBe(200);
		expect((await create('conn-2')).headers.get('retry-after')).toBe('9');
		expect((await create('conn-3')).status).toBe(429);
		expect((await create('conn-2')).status).toBe(201);
	});

	it('can match a response to a body', async () => {
		const simulator = await start();
		await callControl(simulator, 'responses', { status: 500, match: { body: 'conn-2' } });
		expect((await fetchFrom(simulator, BASIC, { body: BASIC_BODY })).status).toBe(201);
		const body = { ...BASIC_BODY, name: 'conn-2' };
		expect((await fetchFrom(simulator, BASIC, { body })).status).toBe(500);
	});

	it.each([
		['no kind', {}],
		['an unknown kind', { kind: 'error' }],
		['an invalid pattern', { kind: 'error500', match: { path: '(' } }],
		['text as a number', { kind: 'error500', times: '2' }],
		['an unknown key', { kind: 'error500', status: 500 }],
	])('reject %s', async (_, body) => {
		expect((await callControl(await start(), 'faults', body)).status).toBe(400);
	});
});
