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
		{ path: `${ENHANCED}/x/privileges` },
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

	it('answers authentication before anything else in a request', async () => {
		const headers = { 'x-auth-token': 'garbage' };
		const reply = await call(await start(), { path: BASIC, body: '{', headers });
		expect(reply.status).toBe(401);
	});
});
