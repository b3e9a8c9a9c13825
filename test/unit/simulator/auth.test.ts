import type { Simulator } from '../../simulator';
import { BASIC, call, DATA_ARTS, OTHER_TOKEN, type RawCall, send, useSimulators } from './helpers';
import { NOW, signed, VECTOR_1, VECTOR_2 } from './signing';

describe('token', () => {
	const start = useSimulators();

	it.each([
		['of the project', {}, 200, undefined],
		['expired', { 'x-auth-token': 'simulator-token-expired' }, 401, 'APIGW.0307'],
		['unknown', { 'x-auth-token': 'garbage' }, 401, 'APIGW.0301'],
		['missing', { 'x-auth-token': undefined }, 401, 'APIGW.0301'],
		['of another project', { 'x-auth-token': OTHER_TOKEN }, 403, 'APIGW.0302'],
		['with another X-Project-Id', { 'x-project-id': 'f'.repeat(32) }, 403, 'APIGW.0302'],
	])('%s', async (_, headers, status, code) => {
		const response = await call(await start(), { path: DATA_ARTS, headers });
		expect(response.status).toBe(status);
		expect(response.body.error_code).toBe(code);
	});

	it('expires by the simulator’s clock', async () => {
		const simulator = await start({ now: () => new Date('2019-12-31T23:59:59Z') });
		const headers = { 'x-auth-token': 'simulator-token-expired' };
		expect((await call(simulator, { path: BASIC, headers })).status).toBe(200);
	});

	it('is rejected with the request ID in both header and body', async () => {
		const response = await call(await start(), { path: BASIC, headers: { 'x-auth-token': 'x' } });
		expect(response.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
		expect(response.body.request_id).toBe(response.headers['x-request-id']);
	});

	it.each(['APIGW.0302', 'APIGW.0306', 'APIGW.0310'] as const)(
		'of another project is rejected with %s, as switched',
		async (foreignProject) => {
			const simulator = await start({ switches: { foreignProject } });
			const response = await call(simulator, {
				path: BASIC,
				headers: { 'x-auth-token': OTHER_TOKEN },
			});
			expect(response).toMatchObject({ status: 403, body: { error_code: foreignProject } });
		},
	);
});

describe('signature', () => {
	const start = useSimulators();
	const unauthorized = {
		status: 401,
		body: {
			error_code: 'APIGW.0301',
			error_msg: 'Incorrect IAM authentication information: verify aksk signature fail',
		},
	};

	it('is accepted for the published vectors', async () => {
		const simulator = await start({ now: NOW });
		expect(await send(simulator, VECTOR_1)).toMatchObject({ status: 200 });
		expect(await send(simulator, VECTOR_2)).toMatchObject({ status: 201 });
	});

	it.each([
		['14 minutes late', '2026-11-22T01:16:03Z', 200],
		['14 minutes early', '2026-11-22T00:48:03Z', 200],
		['16 minutes late', '2026-11-22T01:18:03Z', 401],
		['16 minutes early', '2026-11-22T00:46:03Z', 401],
	])('received %s', async (_, now, status) => {
		const simulator = await start({ now: () => new Date(now) });
		expect((await send(simulator, VECTOR_1)).status).toBe(status);
	});

	it('covers the exact bytes of the body', async () => {
		const simulator = await start({ now: NOW });
		const payload = VECTOR_2.payload.replace('{"name"', '{ "name"');
		expect(await send(simulator, { ...VECTOR_2, payload })).toMatchObject(unauthorized);
		expect(simulator.connections()).toEqual([]);
	});

	it.each([
		['a changed query', { url: VECTOR_1.url.replace('limit=100', 'limit=10') }],
		['a changed signed header', { headers: { ...VECTOR_1.headers, workspace: 'f'.repeat(32) } }],
		[
			'an unknown key',
			{
				headers: {
					...VECTOR_1.headers,
					authorization: VECTOR_1.headers.authorization.replace('000A,', '000X,'),
				},
			},
		],
		['another header format', { headers: { ...VECTOR_1.headers, authorization: 'Bearer x' } }],
		[
			'an unsigned date',
			{
				headers: {
					...VECTOR_1.headers,
					authorization: VECTOR_1.headers.authorization.replace(';x-sdk-date', ''),
				},
			},
		],
		['another X-Project-Id', { headers: { ...VECTOR_1.headers, 'x-project-id': 'f'.repeat(32) } }],
	])('is rejected with %s', async (_, changes) => {
		expect(await send(await start({ now: NOW }), { ...VECTOR_1, ...changes })).toMatchObject(
			unauthorized,
		);
	});

	it('of a temporary key requires its signed security token', async () => {
		const simulator = await start({ now: NOW });
		const key = simulator.fixtures.accessKeys.find((one) => one.securityToken !== undefined)!;
		const token = { 'X-Security-Token': key.securityToken! };
		expect((await send(simulator, signed(key, token))).status).toBe(200);
		expect(await send(simulator, signed(key))).toMatchObject(unauthorized);
		const other = { 'X-Security-Token': 'other' };
		expect(await send(simulator, signed(key, other))).toMatchObject(unauthorized);
	});

	it.each([
		['UNSIGNED-PAYLOAD', 200],
		['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 200],
		['0'.repeat(64), 401],
	])('may include the hash of the body: %s', async (hash, status) => {
		const simulator = await start({ now: NOW });
		const key = simulator.fixtures.accessKeys[1]!;
		const response = await send(simulator, signed(key, { 'X-Sdk-Content-Sha256': hash }));
		expect(response.status).toBe(status);
	});

	it.each([
		[1200, 401],
		[-1200, 401],
		[600, 200],
	])('must match the cloud’s clock, which is %s s ahead', async (clockOffsetSeconds, status) => {
		const simulator = await start({ now: NOW, switches: { clockOffsetSeconds } });
		expect((await send(simulator, VECTOR_1)).status).toBe(status);
	});

	it('of a user without access to the project is rejected', async () => {
		const simulator = await start({ now: NOW });
		const response = await send(simulator, signed(simulator.fixtures.accessKeys[0]!));
		expect(response).toMatchObject({ status: 403, body: { error_code: 'APIGW.0302' } });
	});
});

describe('the lock of an access key', () => {
	const start = useSimulators();
	const wrong = { ...VECTOR_1, url: VECTOR_1.url.replace('limit=100', 'limit=10') };
	const locked = {
		status: 401,
		body: {
			error_code: 'APIGW.0301',
			error_msg:
				'Incorrect IAM authentication information: AK access failed to reach the limit,forbidden',
		},
	};
	const fail = async (simulator: Simulator, times: number, request: RawCall = wrong) => {
		for (let i = 0; i < times; i++) {
			const { body } = await send(simulator, request);
			expect(body.error_msg).toMatch('verify aksk signature fail');
		}
	};

	it('applies to the key after five wrong signatures', async () => {
		const simulator = await start({ now: NOW });
		await fail(simulator, 5);
		expect(await send(simulator, VECTOR_1)).toMatchObject(locked);
		expect(await send(simulator, wrong)).toMatchObject(locked);
		const other = signed(simulator.fixtures.accessKeys[0]!);
		expect((await send(simulator, other)).status).toBe(403);
		simulator.reset();
		expect((await send(simulator, VECTOR_1)).status).toBe(200);
	});

	it('is reported by the gateway, even on IAM paths', async () => {
		const switches = { lockKeyAfter: 1, iamAuthErrors: 'iam' } as const;
		const simulator = await start({ now: NOW, switches });
		await fail(simulator, 1);
		const response = await send(simulator, { ...VECTOR_1, url: '/v3/auth/projects' });
		expect(response).toMatchObject(locked);
	});

	it('counts from zero after a valid signature', async () => {
		const simulator = await start({ now: NOW, switches: { lockKeyAfter: 2 } });
		for (let i = 0; i < 2; i++) {
			await fail(simulator, 1);
			expect((await send(simulator, VECTOR_1)).status).toBe(200);
		}
		await fail(simulator, 2);
		expect(await send(simulator, VECTOR_1)).toMatchObject(locked);
	});

	it('is never applied if switched off, or to an unknown key', async () => {
		const simulator = await start({ now: NOW, switches: { lockKeyAfter: 0 } });
		await fail(simulator, 7);
		expect((await send(simulator, VECTOR_1)).status).toBe(200);
		simulator.switches.lockKeyAfter = 1;
		await fail(simulator, 4, signed({ access: 'UNKNOWN', secret: 'x' }));
	});
});
