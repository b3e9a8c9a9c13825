import {
	BASIC,
	BASIC_BODY,
	call,
	type Call,
	DATA_ARTS,
	eachWithSimulator,
	ENHANCED,
	ITEM,
} from './support';

describe('gateway', () => {
	const start = eachWithSimulator();

	it.each<Call>([
		{ path: '/' },
		{ path: '/v2.0/x' },
		{ path: `${BASIC}/` },
		{ path: BASIC.toUpperCase() },
		{ method: 'PUT', path: BASIC },
		{ path: '/v9/x', body: {}, headers: { 'content-type': 'nonsense' } },
		{ method: 'HEAD', path: BASIC },
		{ method: 'PATCH', path: ENHANCED, body: {} },
		{ method: 'DELETE', path: DATA_ARTS },
		{ path: `${ENHANCED}/x/hosts` },
		{ path: DATA_ARTS.replace('/v1/', '/v2/') },
	])('knows no $method $path', async (request) => {
		const simulator = await start();
		const reply = await call(simulator, request);
		expect(reply.status).toBe(404);
		if (request.method !== 'HEAD') expect(reply.body.error_code).toBe('APIGW.0101');
		expect(simulator.requests).toMatchObject([{ path: request.path, status: 404 }]);
	});

	it('knows no path that cannot be decoded', async () => {
		const reply = await call(await start(), { path: `${BASIC}/%zz` });
		expect(reply).toMatchObject({ status: 404, body: { error_code: 'APIGW.0101' } });
	});

	it('takes no body over 12 MB', async () => {
		const body = { ...BASIC_BODY, name: 'x'.repeat(12 * 1024 * 1024) };
		const reply = await call(await start(), { path: BASIC, body });
		expect(reply).toMatchObject({ status: 413, body: { error_code: 'APIGW.0201' } });
	});

	it.each([
		[BASIC, BASIC_BODY, 'DLI.0001'],
		[DATA_ARTS, { data_source_vos: [ITEM] }, 'DAYU.4402'],
	])('bodies of %s must be declared as JSON', async (path, body, code) => {
		const simulator = await start();
		for (const type of [undefined, 'text/plain', 'nonsense']) {
			const reply = await call(simulator, { path, body, headers: { 'content-type': type } });
			expect(reply).toMatchObject({ status: 400, body: { error_code: code } });
		}
		const type = { 'content-type': 'application/json; charset=UTF-8' };
		expect((await call(simulator, { path, body, headers: type })).status).toBeLessThan(300);
	});

	it.each([
		['no JSON', '{'],
		['no object', '[]'],
		['nothing', ''],
	])('a body must not be %s', async (_, body) => {
		const simulator = await start();
		const reply = await call(simulator, { path: BASIC, body });
		expect(reply).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
	});

	it.each([
		['ahead', 3600, 'Sun, 22 Nov 2026 02:02:03 GMT'],
		['behind', -3600, 'Sun, 22 Nov 2026 00:02:03 GMT'],
		['right', 0, 'Sun, 22 Nov 2026 01:02:03 GMT'],
	])('tells its time in every answer, with the clock %s', async (_, offset, date) => {
		const simulator = await start({
			now: () => new Date('2026-11-22T01:02:03Z'),
			switches: { clockOffsetSeconds: offset },
		});
		simulator.answerNext({ status: 503, match: { path: /scripted/ } });
		for (const path of [BASIC, '/', `${BASIC}/%zz`, '/scripted', '/__simulator/requests']) {
			expect((await call(simulator, { path })).headers.date).toBe(date);
		}
	});

	it('has a clock that can be shifted while it runs', async () => {
		const simulator = await start();
		simulator.switches.clockOffsetSeconds = 86400;
		const { headers } = await call(simulator, { path: BASIC });
		const ahead = new Date(headers.date!).getTime() - Date.now();
		expect(Math.abs(ahead / 1000 - 86400)).toBeLessThan(60);
	});

	it('answers authentication before anything else in a request', async () => {
		const headers = { 'x-auth-token': 'garbage' };
		const reply = await call(await start(), { path: BASIC, body: '{', headers });
		expect(reply.status).toBe(401);
	});
});
