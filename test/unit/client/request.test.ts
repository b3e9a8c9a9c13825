import {
	isIdempotent,
	isReadOnly,
	toHttpOptions,
	type ApiRequest,
} from '../../../nodes/HuaweiDataConnections/client/request';

const ORIGIN = 'https://dli.example.com';
const PROJECT = 'p-17';
const request = (changes: Partial<ApiRequest> = {}): ApiRequest => ({
	service: 'dli',
	method: 'GET',
	path: '/v2.0/{project_id}/things',
	...changes,
});
const headersOf = (changes: Partial<ApiRequest>, projectId = PROJECT, language?: 'zh-cn') =>
	toHttpOptions(request(changes), ORIGIN, projectId, language).headers;
const urlOf = (changes: Partial<ApiRequest>) =>
	toHttpOptions(request(changes), ORIGIN, PROJECT).url;

describe('the headers', () => {
	const json = { 'Content-Type': 'application/json' };

	it('name the project, if there is one', () => {
		expect(headersOf({})).toEqual({ ...json, 'X-Project-Id': PROJECT });
		expect(headersOf({ service: 'iam' }, '')).toEqual(json);
	});

	it('name workspace and language for DataArts Studio', () => {
		const dataArts = { ...json, 'X-Project-Id': PROJECT, 'X-Language': 'en-us' };
		expect(headersOf({ service: 'dataArts' })).toEqual(dataArts);
		expect(headersOf({ service: 'dataArts', workspaceId: 'w' }, PROJECT, 'zh-cn')).toEqual({
			...dataArts,
			workspace: 'w',
			'X-Language': 'zh-cn',
		});
		expect(headersOf({ service: 'vpc' }, PROJECT, 'zh-cn')).not.toHaveProperty('X-Language');
	});
});

it('the body is JSON text, and missing where there is none', () => {
	const body = { name: 'sales' };
	const options = toHttpOptions(request({ method: 'POST', body }), ORIGIN, PROJECT);
	expect(options).toMatchObject({ method: 'POST', body: '{"name":"sales"}' });
	expect(toHttpOptions(request(), ORIGIN, PROJECT).body).toBeUndefined();
});

describe('the URL', () => {
	it('has every value encoded, in path and query', () => {
		const path = '/v1/{project_id}/{name}/x';
		const query = { name: 'a b', page: 2, unset: undefined, 'x/y': '&=' };
		expect(urlOf({ path, params: { name: '../ä' }, query })).toBe(
			`${ORIGIN}/v1/p-17/..%2F%C3%A4/x?name=a%20b&page=2&x%2Fy=%26%3D`,
		);
	});

	it('has no question mark without a query', () => {
		expect(urlOf({ query: { unset: undefined } })).toBe(`${ORIGIN}/v2.0/p-17/things`);
	});

	it('has nothing in place of a value that is missing', () => {
		expect(urlOf({ path: '/v1/{nothing}/x' })).toBe(`${ORIGIN}/v1//x`);
	});

	it('replaces half of a character', () => {
		expect(urlOf({ query: { a: 'x\ud800y', b: '😀' } })).toMatch(/\?a=x%EF%BF%BDy&b=%F0%9F%98%80$/);
	});
});

it.each([
	['GET', undefined, true, true],
	['POST', undefined, false, false],
	['POST', true, true, true],
	['PUT', undefined, false, true],
	['DELETE', undefined, false, true],
] as const)('%s, marked as read only: %s', (method, readOnly, isRead, mayRepeat) => {
	expect(isReadOnly(request({ method, readOnly }))).toBe(isRead);
	expect(isIdempotent(request({ method, readOnly }))).toBe(mayRepeat);
});
