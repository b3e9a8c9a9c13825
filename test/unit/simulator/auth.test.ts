import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import {
	BASIC,
	call,
	DATA_ARTS,
	eachWithSimulator,
	OTHER_TOKEN,
	PROJECT,
	send,
	WORKSPACE,
} from './support';

const HOST = 'dayu.cn-north-4.myhuaweicloud.com';
const DATE = '20261122T010203Z';
const NOW = () => new Date('2026-11-22T01:02:03Z');
const SIGNED = 'content-type;host;workspace;x-project-id;x-sdk-date';
const ACCESS = 'SDK-HMAC-SHA256 Access=AKEXAMPLE0000000000A';

/** A list request signed in two independent ways: known to be right. */
const VECTOR_1 = {
	method: 'GET',
	url: `${DATA_ARTS}?limit=100&name=my%20conn%2B1%2F%E4%B8%AD%E6%96%87&offset=0&type=HIVE`,
	headers: {
		host: HOST,
		'content-type': 'application/json',
		workspace: WORKSPACE,
		'x-project-id': PROJECT,
		'x-sdk-date': DATE,
		authorization: `${ACCESS}, SignedHeaders=${SIGNED}, Signature=95bf53794c3a73035d9bdd067a4cd2b61961d454400aaf426b82188dbdd8e997`,
	},
};

/** A create with text outside ASCII, likewise. */
const VECTOR_2 = {
	method: 'POST',
	url: BASIC,
	headers: {
		host: 'dli.cn-north-4.myhuaweicloud.com',
		'content-type': 'application/json',
		'x-project-id': PROJECT,
		'x-sdk-date': DATE,
		authorization: `${ACCESS}, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=082101889821a10ae6b4b3683d9420124e0b3221a1c17c598358833eb987b129`,
	},
	payload:
		'{"name":"conn_1","service":"CloudTable","security_group_id":"a07ab107-a4ad-4835-ad09-08a2f2efccdb","network_id":"e83ba67d-e812-42d3-908d-6ea0b2cc5ecb","url":"zk1.example.com:2181,zk2.example.com:2181","tags":[{"key":"部门","value":"données é"}]}',
};

function signed(key: { access: string; secret: string }, extra: Record<string, string> = {}) {
	const headers = { host: HOST, 'X-Sdk-Date': DATE, workspace: WORKSPACE, ...extra };
	const unused = async (): Promise<never> => await Promise.reject(new Error('unused'));
	return {
		method: 'GET',
		url: DATA_ARTS,
		headers: AKSKSigner.sign(
			{ method: 'GET', endpoint: `https://${HOST}${DATA_ARTS}`, headers, queryParams: {} },
			{
				getAk: () => key.access,
				getSk: () => key.secret,
				processAuthRequest: unused,
				processAuthParams: unused,
			},
		) as Record<string, string>,
	};
}

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

	it('of a user without the project is denied', async () => {
		const simulator = await start({ now: NOW });
		const reply = await send(simulator, signed(simulator.world.accessKeys[0]!));
		expect(reply).toMatchObject({ status: 403, body: { error_code: 'APIGW.0302' } });
	});
});
