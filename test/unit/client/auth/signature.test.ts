import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import type { ICredential } from '@huaweicloud/huaweicloud-sdk-core/auth/ICredential';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { HuaweiCloudAccessKeyApi } from '../../../../credentials/HuaweiCloudAccessKeyApi.credentials';
import { findHeader } from '../../../../nodes/HuaweiDataConnections/client/auth/normalizeRequest';
import { randomRequests, type RandomRequest } from './randomRequests';

/** How many random requests are compared: fewer for each mutation. */
declare const SIGNED_REQUESTS: number;

const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
const DATE = '20261122T010203Z';
const KEY = {
	region: 'cn-north-4',
	accessKeyId: 'AKEXAMPLE0000000000A',
	secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
	projectId: PROJECT,
};

async function sign(
	options: Partial<IHttpRequestOptions> & { uri?: string },
	key: IDataObject = {},
) {
	const credentials = { ...KEY, ...key } as never;
	const signed = await new HuaweiCloudAccessKeyApi().authenticate(credentials, options as never);
	return { ...signed, headers: signed.headers as Record<string, string> };
}

const signatureIn = (headers: Record<string, string>) =>
	/SignedHeaders=(.*), Signature=(.*)$/.exec(headers.Authorization ?? '')?.slice(1);

beforeEach(() => {
	jest.useFakeTimers({ now: new Date('2026-11-22T01:02:03.456Z') });
});

afterEach(() => {
	jest.useRealTimers();
});

// Computed with Huawei Cloud's SDK and with an independent implementation (docs/api/authentication.md#test-vectors).
describe('the recorded test vectors', () => {
	const json = { 'content-type': 'application/json' };

	it('sign a query with non-ASCII text', async () => {
		const { headers } = await sign({
			method: 'GET',
			url: `https://dayu.cn-north-4.myhuaweicloud.com/v1/${PROJECT}/data-connections`,
			qs: { limit: 100, offset: 0, type: 'HIVE', name: 'my conn+1/中文' },
			headers: { ...json, workspace: '1dd3bc0000004f0aa0f0000000d93f00' },
		});
		expect(signatureIn(headers)).toEqual([
			'content-type;host;workspace;x-project-id;x-sdk-date',
			'95bf53794c3a73035d9bdd067a4cd2b61961d454400aaf426b82188dbdd8e997',
		]);
		expect(headers['X-Sdk-Date']).toBe(DATE);
		expect(headers['X-Project-Id']).toBe(PROJECT);
	});

	it.each([
		['082101889821a10ae6b4b3683d9420124e0b3221a1c17c598358833eb987b129', undefined],
		['dcfe15b33a57f8eadb5e48630b4cc8deaad87566945cd514df25fc48a5470658', 'SECTOKENexample=='],
	])('sign a body with non-ASCII text: %s', async (signature, securityToken) => {
		const { headers } = await sign(
			{
				method: 'POST',
				url: `https://dli.cn-north-4.myhuaweicloud.com/v2.0/${PROJECT}/datasource-connection`,
				headers: json,
				body: {
					name: 'conn_1',
					service: 'CloudTable',
					security_group_id: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
					network_id: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
					url: 'zk1.example.com:2181,zk2.example.com:2181',
					tags: [{ key: '部门', value: 'données é' }],
				},
			},
			{ securityToken },
		);
		expect(signatureIn(headers)?.[1]).toBe(signature);
		expect(headers['X-Security-Token']).toBe(securityToken);
	});
});

/** The Authorization header that the SDK's signer computes for a request. */
function sdkAuthorization({
	method,
	url,
	query,
	headers,
	body,
}: RandomRequest): string | undefined {
	const unused = async (): Promise<never> => await Promise.reject(new Error('unused'));
	const credential: ICredential = {
		getAk: () => KEY.accessKeyId,
		getSk: () => KEY.secretAccessKey,
		processAuthRequest: unused,
		processAuthParams: unused,
	};
	const all = { ...headers, 'X-Sdk-Date': DATE, 'X-Project-Id': PROJECT };
	const request = {
		method,
		endpoint: url,
		queryParams: structuredClone(query),
		headers: all,
		data: body,
	};
	return (AKSKSigner.sign(request, credential) as { Authorization?: string }).Authorization;
}

// One test for all of them: Stryker selects tests by their names, and cannot select hundreds.
it("agrees with the SDK's signer", async () => {
	for (const request of randomRequests(SIGNED_REQUESTS)) {
		const { method, url, query, headers, body } = request;
		const shapes = [
			{ method, url, qs: query, headers, body, arrayFormat: 'repeat' },
			{ method, uri: url, qs: query, headers, body, useQuerystring: true },
			{
				method,
				url,
				qs: query,
				headers,
				body: body && JSON.stringify(body),
				arrayFormat: 'repeat',
			},
		];
		for (const shape of shapes) {
			const { Authorization } = (await sign(shape as never)).headers;
			expect({ shape, Authorization }).toEqual({
				shape,
				Authorization: sdkAuthorization(request),
			});
		}
	}
});

it('signs a URL with a query like a base URL, path and query given separately', async () => {
	const separate = await sign({
		baseURL: 'https://a.example.com',
		url: '/v1/x',
		qs: { b: '1 2', a: "'" },
	});
	const whole = await sign({ url: 'https://a.example.com/v1/x?b=1%202&a=%27' });
	const plus = await sign({ url: "https://a.example.com/v1/x?b=1+2&a='#here" });
	expect(separate.headers.Authorization).toBe(whole.headers.Authorization);
	expect(plus).toEqual(whole);
	expect(whole.url).toBe('https://a.example.com/v1/x?b=1%202&a=%27');
});

it.each([
	['repeat', 'a=1&a=2'],
	['brackets', 'a%5B%5D=1&a%5B%5D=2'],
	['indices', 'a%5B0%5D=1&a%5B1%5D=2'],
	['comma', 'a=1%2C2'],
] as const)(
	'serializes lists in queries in the requested format: %s',
	async (arrayFormat, query) => {
		const { url } = await sign({ url: 'https://a.example.com/', qs: { a: [1, 2] }, arrayFormat });
		expect(url).toBe(`https://a.example.com/?${query}`);
	},
);

it('replaces headers that the HTTP library sets, and signs each header once', async () => {
	const { headers } = await sign({
		url: 'https://a.example.com:8443/x',
		headers: { 'X-PROJECT-ID': 'other', Host: 'wrong', Authorization: 'old', 'Content-Length': 9 },
	});
	expect(Object.keys(headers).filter((name) => /project|host|length/i.test(name))).toEqual([
		'X-PROJECT-ID',
	]);
	expect(findHeader(headers, 'authorization')).toBe('Authorization');
	expect(signatureIn(headers)?.[0]).toBe('host;x-project-id;x-sdk-date');
});

it.each([
	['https://iam.cn-north-4.myhuaweicloud.com/v3/projects', {}],
	['https://iam.myhuaweicloud.com/v3/regions', {}],
	['https://identity.example.com/v3/projects', { iamEndpoint: 'https://identity.example.com' }],
])('names no project to IAM: %s', async (url, key) => {
	const { headers } = await sign({ url }, key);
	expect(signatureIn(headers)?.[0]).toBe('host;x-sdk-date');
	expect(headers).not.toHaveProperty('X-Project-Id');
	expect((await sign({ url: 'https://vpc.example.com/' }, key)).headers['X-Project-Id']).toBe(
		PROJECT,
	);
});

it('sends a User-Agent without signing it', async () => {
	const { headers } = await sign({
		url: 'https://a.example.com/',
		headers: { 'User-Agent': 'test/1' },
	});
	expect(headers['User-Agent']).toBe('test/1');
	expect(signatureIn(headers)?.[0]).toBe('host;x-project-id;x-sdk-date');
});

it('returns the body as the bytes that are signed', async () => {
	const url = 'https://a.example.com/';
	const json = await sign({ method: 'POST', url, body: { a: 'é' } });
	expect(json.body).toBe('{"a":"é"}');
	expect(json.headers['Content-Type']).toBe('application/json');
	const spaced = await sign({ method: 'POST', url, body: ' {"a": 1} ' });
	expect(spaced.body).toEqual(Buffer.from(' {"a": 1} '));
	const form = await sign({ method: 'POST', url, form: { a: '1 2', b: ['x'] } } as never);
	expect(form.body).toBe('a=1%202&b%5B0%5D=x');
	expect(form).toMatchObject({ form: undefined, qs: undefined });
	const read = await sign({ method: 'GET', url, body: {} });
	expect(read.body).toBeUndefined();
});

it.each([
	{ formData: { file: 'x' } },
	{ headers: { 'Content-Type': 'multipart/form-data' }, body: {} },
	{ body: { pipe: () => undefined } },
])('rejects a body that is generated while it is sent: %j', async (part) => {
	const options = { method: 'POST', url: 'https://a.example.com/', ...part } as never;
	await expect(sign(options)).rejects.toThrow(
		'cannot have a multipart form or a stream as its body',
	);
});

it('does not change the options, so that a request can be signed again', async () => {
	const options = {
		method: 'GET' as const,
		url: 'https://a.example.com/',
		qs: { a: 1 },
		headers: {},
	};
	const first = await sign(options);
	expect(options).toEqual({
		method: 'GET',
		url: 'https://a.example.com/',
		qs: { a: 1 },
		headers: {},
	});
	jest.setSystemTime(new Date('2026-11-22T01:03:03Z'));
	const second = await sign(options);
	expect(second.headers['X-Sdk-Date']).not.toBe(first.headers['X-Sdk-Date']);
});

it('turns redirects off', async () => {
	expect(await sign({ url: 'https://a.example.com/' })).toMatchObject({
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
	});
});
