import type { IDataObject } from 'n8n-workflow';

import {
	normalizeRequest,
	type RequestOptions,
} from '../../../../nodes/HuaweiDataConnections/client/auth/normalizeRequest';

const URL_OF_SERVICE = 'https://a.example.com/x';
const FORM = 'application/x-www-form-urlencoded';

const post = (options: Partial<RequestOptions>) =>
	normalizeRequest({ method: 'POST', url: URL_OF_SERVICE, ...options });

describe('the method', () => {
	it.each([
		[undefined, 'GET'],
		['post', 'POST'],
	])('%s becomes %s', (method, expected) => {
		expect(normalizeRequest({ method: method as never, url: URL_OF_SERVICE }).method).toBe(
			expected,
		);
	});

	it.each(['GET', 'HEAD'] as const)('%s has no body', (method) => {
		const request = normalizeRequest({ method, url: URL_OF_SERVICE, body: { a: 1 } });
		expect(request).toMatchObject({ body: undefined, headers: {} });
	});
});

it('headers are text, without those that the HTTP library sets, and without empty ones', () => {
	const headers = {
		'X-A': 1,
		'X-B': undefined,
		'X-C': null,
		'X-Host': 'kept',
		'Content-Length-Of': 'kept',
		HOST: 'a',
		Connection: 'close',
		'transfer-encoding': 'chunked',
		Expect: '100-continue',
	};
	expect(
		normalizeRequest({ url: URL_OF_SERVICE, headers: headers as IDataObject }).headers,
	).toEqual({
		'X-A': '1',
		'X-Host': 'kept',
		'Content-Length-Of': 'kept',
	});
});

describe('the URL', () => {
	it.each<[Partial<RequestOptions>, string]>([
		[{ url: '/v1/x', baseURL: 'https://a.example.com/' }, 'https://a.example.com/v1/x'],
		[{ url: '/x', baseURL: 'https://a.example.com/v1/b' }, 'https://a.example.com/v1/b/x'],
		[{ url: undefined, baseURL: 'https://a.example.com' }, 'https://a.example.com/'],
		[{ url: 'https://b.example.com/', baseURL: 'https://a.example.com' }, 'https://b.example.com/'],
		[{ uri: 'https://b.example.com/', url: URL_OF_SERVICE }, 'https://b.example.com/'],
	])('of %j is %s', (options, url) => {
		expect(normalizeRequest(options).url.href).toBe(url);
	});

	it.each([undefined, '', '/x'])('%s alone is none', (url) => {
		expect(() => normalizeRequest({ url })).toThrow('Invalid URL');
	});

	it.each<[IDataObject, string]>([
		[{ a: undefined, b: null, c: 'x' }, 'c=x'],
		[{ since: new Date(0) as never }, 'since=1970-01-01T00%3A00%3A00.000Z'],
		[{ a: { b: 1, c: { d: true } } }, 'a%5Bb%5D=1&a%5Bc%5D%5Bd%5D=true'],
		[{ a: [1, 2] }, 'a%5B%5D=1&a%5B%5D=2'],
		[{ a: 'x/y z' }, 'a=x%2Fy%20z'],
	])('has the query of %j', (qs, query) => {
		expect(normalizeRequest({ url: URL_OF_SERVICE, qs }).url.search).toBe(`?${query}`);
	});
});

describe('the body', () => {
	it.each([undefined, null, ''])('%j is none', (body) => {
		const request = post({ body: body as never });
		expect(request.body).toBeUndefined();
		expect(request.headers).toEqual({});
	});

	it.each<[unknown, unknown, string | undefined]>([
		[{ a: 'é' }, '{"a":"é"}', 'application/json'],
		['{"a":1}', '{"a":1}', 'application/json'],
		[' {"a":1}', Buffer.from(' {"a":1}'), 'application/json'],
		[true, 'true', 'application/json'],
		['plain text', Buffer.from('plain text'), 'application/json'],
		[Buffer.from('abc'), Buffer.from('abc'), undefined],
		[new URLSearchParams({ a: 'x y' }), 'a=x+y', FORM],
	])('%j is sent as the bytes that are signed', (body, bytes, type) => {
		const request = post({ body: body as never });
		expect(request.body).toEqual(bytes);
		expect(request.headers['Content-Type']).toBe(type);
	});

	it('keeps its type, in the spelling that was given', () => {
		expect(post({ body: 'x', headers: { 'content-type': 'text/plain' } }).headers).toEqual({
			'content-type': 'text/plain',
		});
		const search = { body: new URLSearchParams('a=1'), headers: { 'content-type': 'text/plain' } };
		expect(post(search).headers).toEqual({ 'content-type': FORM });
	});

	it.each<[Partial<RequestOptions>, string]>([
		[{ form: { a: '1 2', b: ['x', 'y'] } }, 'a=1%202&b%5B0%5D=x&b%5B1%5D=y'],
		[{ form: 'a=1' }, 'a=1'],
		[{ headers: { 'content-type': FORM }, body: { a: 1 } }, 'a=1'],
		[{ headers: { 'content-type': FORM }, body: 'a=1' }, 'a=1'],
		[{ headers: { 'content-type': FORM } }, ''],
	])('is a form: %j', (options, body) => {
		const request = post(options);
		expect(request.body).toBe(body);
		expect(request.headers).toEqual({ [options.headers ? 'content-type' : 'Content-Type']: FORM });
	});

	it.each<[string, Partial<RequestOptions>]>([
		['a multipart form', { formData: {} }],
		[
			'a multipart type',
			{ headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: 'x' },
		],
		['a stream', { body: { pipe: () => {} } as never }],
		['a form of a library', { body: { getHeaders: () => ({}) } as never }],
	])('cannot be %s', (_kind, options) => {
		expect(() => post(options)).toThrow(
			expect.objectContaining({
				message: expect.stringContaining('cannot have a multipart form or a stream'),
				description: 'Send text, JSON or a single file as the whole body.',
			}),
		);
	});
});
