import {
	BASIC,
	BASIC_BODY,
	call,
	type Call,
	DATA_ARTS,
	useSimulators,
	ENHANCED,
	ITEM,
} from './helpers';

describe('gateway', () => {
	const start = useSimulators();

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
	])('does not know $method $path', async (request) => {
		const simulator = await start();
		const response = await call(simulator, request);
		expect(response.status).toBe(404);
		if (request.method !== 'HEAD') expect(response.body.error_code).toBe('APIGW.0101');
		expect(simulator.requests).toMatchObject([{ path: request.path, status: 404 }]);
	});

	it('rejects a path that cannot be decoded', async () => {
		const response = await call(await start(), { path: `${BASIC}/%zz` });
		expect(response).toMatchObject({ status: 404, body: { error_code: 'APIGW.0101' } });
	});

	it('rejects a body of more than 12 MB', async () => {
		const body = { ...BASIC_BODY, name: 'x'.repeat(12 * 1024 * 1024) };
		const response = await call(await start(), { path: BASIC, body });
		expect(response).toMatchObject({ status: 413, body: { error_code: 'APIGW.0201' } });
	});

	it.each([
		[BASIC, BASIC_BODY, 'DLI.0001'],
		[DATA_ARTS, { data_source_vos: [ITEM] }, 'DAYU.4402'],
	])('requires JSON as the content type of %s', async (path, body, code) => {
		const simulator = await start();
		for (const type of [undefined, 'text/plain', 'nonsense']) {
			const response = await call(simulator, { path, body, headers: { 'content-type': type } });
			expect(response).toMatchObject({ status: 400, body: { error_code: code } });
		}
		const type = { 'content-type': 'application/json; charset=UTF-8' };
		expect((await call(simulator, { path, body, headers: type })).status).toBeLessThan(300);
	});

	it.each([
		['invalid JSON', '{'],
		['an array', '[]'],
		['empty', ''],
	])('rejects a body that is %s', async (_, body) => {
		const simulator = await start();
		const response = await call(simulator, { path: BASIC, body });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
	});

	it.each([
		['ahead', 3600, 'Sun, 22 Nov 2026 02:02:03 GMT'],
		['behind', -3600, 'Sun, 22 Nov 2026 00:02:03 GMT'],
		['right', 0, 'Sun, 22 Nov 2026 01:02:03 GMT'],
	])('sends its time in every response, with the clock %s', async (_, offset, date) => {
		const simulator = await start({
			now: () => new Date('2026-11-22T01:02:03Z'),
			switches: { clockOffsetSeconds: offset },
		});
		simulator.respondNext({ status: 503, match: { path: /scripted/ } });
		for (const path of [BASIC, '/', `${BASIC}/%zz`, '/scripted', '/__simulator/requests']) {
			expect((await call(simulator, { path })).headers.date).toBe(date);
		}
	});

	it('has a clock that can be changed at any time', async () => {
		const simulator = await start();
		simulator.switches.clockOffsetSeconds = 86400;
		const { headers } = await call(simulator, { path: BASIC });
		const ahead = new Date(headers.date!).getTime() - Date.now();
		expect(Math.abs(ahead / 1000 - 86400)).toBeLessThan(60);
	});

	it('checks authentication first', async () => {
		const headers = { 'x-auth-token': 'garbage' };
		const response = await call(await start(), { path: BASIC, body: '{', headers });
		expect(response.status).toBe(401);
	});
});
