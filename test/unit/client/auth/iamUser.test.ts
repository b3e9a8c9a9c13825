import {
	cachedToken,
	iamUserMethod,
	serializeToken,
	withCachedToken,
} from '../../../../nodes/HuaweiDataConnections/client/auth/iamUser';
import { hintFor } from '../../../../nodes/HuaweiDataConnections/client/errorHints';

const CREDENTIAL = {
	region: 'cn-north-4',
	projectId: '',
	accountName: 'IAMDomain',
	userName: 'IAMUser',
	password: 'IAMPassword',
};
const TOKEN = { token: 'MIIexample', projectId: '0833a5737480d53b2f25c010dc1a7b88' };
const OPTIONS = { url: 'https://dli.example.com/', headers: { 'X-Language': 'en-us' } };

const stored = () => serializeToken(CREDENTIAL, TOKEN);

describe('a stored token', () => {
	it('is that of the credential, with its project', () => {
		expect(cachedToken({ ...CREDENTIAL, sessionToken: stored() })).toEqual(TOKEN);
	});

	it('is still valid with another password', () => {
		const changed = { ...CREDENTIAL, password: 'another', sessionToken: stored() };
		expect(cachedToken(changed)).toEqual(TOKEN);
	});

	it.each(['region', 'projectId', 'accountName', 'userName'])(
		'is not used after a change of %s',
		(name) => {
			const changed = { ...CREDENTIAL, [name]: 'another', sessionToken: stored() };
			expect(cachedToken(changed)).toBeUndefined();
		},
	);

	it.each([undefined, '', 'MIIexample', 'null', '5', '"text"', '[]', '{}', '{"token":', 5, true])(
		'is none: %j',
		(sessionToken) => {
			expect(cachedToken({ ...CREDENTIAL, sessionToken } as never)).toBeUndefined();
		},
	);

	it('does not show who has signed in', () => {
		expect(stored()).not.toMatch(/IAMPassword|IAMUser|IAMDomain/);
	});
});

describe('a request', () => {
	it('has the stored token, and follows no redirect with it', () => {
		expect(withCachedToken({ ...CREDENTIAL, sessionToken: stored() }, OPTIONS)).toEqual({
			url: OPTIONS.url,
			headers: { 'X-Language': 'en-us', 'X-Auth-Token': 'MIIexample' },
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
		});
	});

	it('is sent without a token if there is none, so that n8n signs in', () => {
		const { headers } = withCachedToken({ ...CREDENTIAL, sessionToken: '' }, OPTIONS);
		expect(headers).toEqual({ 'X-Language': 'en-us' });
	});
});

it('advises to check what belongs together when even a new token is refused', () => {
	const error = { status: 401, code: 'APIGW.0301', message: 'decrypt token fail', requestId: '' };
	expect(hintFor(error, iamUserMethod.hints)).toBe(
		'Huawei Cloud refused a token that IAM had just issued. Check that Region, Project ID and the endpoints in the credential belong together.',
	);
});
