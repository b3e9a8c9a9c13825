import { NOW, signed, VECTOR_1, VECTOR_2 } from './signing';
import { BASIC, call, DATA_ARTS, eachWithSimulator, OTHER_TOKEN, send } from './support';

describe('token', () => {
	const start = eachWithSimulator();

	it.each([
		['of the project', {}, 200, undefined],
		['expired', { 'x-auth-token': 'simulator-token-expired' }, 401, 'APIGW.0307'],
		['unknown', { 'x-auth-token': 'garbage' }, 401, 'APIGW.0301'],
		['missing', { 'x-auth-token': undefined }, 401, 'APIGW.0301'],
		['of another project', { 'x-auth-token': OTHER_TOKEN }, 403, 'APIGW.0302'],
		['with another X-Project-Id', { 'x-project-id': 'f'.repeat(32) }, 403, 'APIGW.0302'],
	])('%s', async (_, headers, status, code) => {
		const reply = await call(await start(), { path: DATA_ARTS, headers });
		expect(reply.status).toBe(status);
		expect(reply.body.error_code).toBe(code);
	});

	it('expires by the simulator’s clock', async () => {
		const simulator = await start({ now: () => new Date('2019-12-31T23:59:59Z') });
		const headers = { 'x-auth-token': 'simulator-token-expired' };
		expect((await call(simulator, { path: BASIC, headers })).status).toBe(200);
	});

	it('repeats the request id of a refusal in header and body', async () => {
		const reply = await call(await start(), { path: BASIC, headers: { 'x-auth-token': 'x' } });
		expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
		expect(reply.body.request_id).toBe(reply.headers['x-request-id']);
	});

	it.each(['APIGW.0302', 'APIGW.0306', 'APIGW.0310'] as const)(
		'of another project is %s if the switch says so',
		async (foreignProject) => {
			const simulator = await start({ switches: { foreignProject } });
			const reply = await call(simulator, {
				path: BASIC,
				headers: { 'x-auth-token': OTHER_TOKEN },
			});
			expect(reply).toMatchObject({ status: 403, body: { error_code: foreignProject } });
		},
	);
});

describe('signature', () => {
	const start = eachWithSimulator();
	const refused = {
		status: 401,
		body: {
			error_code: 'APIGW.0301',
			error_msg: 'Incorrect IAM authentication information: verify aksk signature fail',
		},
	};

	it('of the published vectors is accepted', async () => {
		const simulator = await start({ now: NOW });
		expect(await send(simulator, VECTOR_1)).toMatchObject({ status: 200 });
		expect(await send(simulator, VECTOR_2)).toMatchObject({ status: 201 });
	});

	it.each([
		['14 minutes late', '2026-11-22T01:16:03Z', 200],
		['14 minutes early', '2026-11-22T00:48:03Z', 200],
		['16 minutes late', '2026-11-22T01:18:03Z', 401],
		['16 minutes early', '2026-11-22T00:46:03Z', 401],
	])('sent %s', async (_, now, status) => {
		const simulator = await start({ now: () => new Date(now) });
		expect((await send(simulator, VECTOR_1)).status).toBe(status);
	});

	it('covers the exact bytes of the body', async () => {
		const simulator = await start({ now: NOW });
		const payload = VECTOR_2.payload.replace('{"name"', '{ "name"');
		expect(await send(simulator, { ...VECTOR_2, payload })).toMatchObject(refused);
		expect(simulator.connections()).toEqual([]);
	});

	it.each([
		['the query changed', { url: VECTOR_1.url.replace('limit=100', 'limit=10') }],
		['a signed header changed', { headers: { ...VECTOR_1.headers, workspace: 'f'.repeat(32) } }],
		[
			'an unknown key',
			{
				headers: {
					...VECTOR_1.headers,
					authorization: VECTOR_1.headers.authorization.replace('000A,', '000X,'),
				},
			},
		],
		['another form of header', { headers: { ...VECTOR_1.headers, authorization: 'Bearer x' } }],
		[
			'the date not signed',
			{
				headers: {
					...VECTOR_1.headers,
					authorization: VECTOR_1.headers.authorization.replace(';x-sdk-date', ''),
				},
			},
		],
		['another X-Project-Id', { headers: { ...VECTOR_1.headers, 'x-project-id': 'f'.repeat(32) } }],
	])('is refused with %s', async (_, changes) => {
		expect(await send(await start({ now: NOW }), { ...VECTOR_1, ...changes })).toMatchObject(
			refused,
		);
	});

	it('of a temporary key needs its security token, signed', async () => {
		const simulator = await start({ now: NOW });
		const key = simulator.world.accessKeys.find((one) => one.securityToken !== undefined)!;
		const token = { 'X-Security-Token': key.securityToken! };
		expect((await send(simulator, signed(key, token))).status).toBe(200);
		expect(await send(simulator, signed(key))).toMatchObject(refused);
		const other = { 'X-Security-Token': 'other' };
		expect(await send(simulator, signed(key, other))).toMatchObject(refused);
	});

	it.each([
		['UNSIGNED-PAYLOAD', 200],
		['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 200],
		['0'.repeat(64), 401],
	])('may tell the hash of the body: %s', async (hash, status) => {
		const simulator = await start({ now: NOW });
		const key = simulator.world.accessKeys[1]!;
		const reply = await send(simulator, signed(key, { 'X-Sdk-Content-Sha256': hash }));
		expect(reply.status).toBe(status);
	});

	it.each([
		[1200, 401],
		[-1200, 401],
		[600, 200],
	])('must fit the cloud’s clock, here %s s ahead', async (clockOffsetSeconds, status) => {
		const simulator = await start({ now: NOW, switches: { clockOffsetSeconds } });
		expect((await send(simulator, VECTOR_1)).status).toBe(status);
	});

	it('of a user without the project is denied', async () => {
		const simulator = await start({ now: NOW });
		const reply = await send(simulator, signed(simulator.world.accessKeys[0]!));
		expect(reply).toMatchObject({ status: 403, body: { error_code: 'APIGW.0302' } });
	});
});
