import { tokenMethod, withToken } from '../../../../nodes/HuaweiDataConnections/client/auth/token';
import { hintFor } from '../../../../nodes/HuaweiDataConnections/client/errorHints';

const CREDENTIAL = { region: 'cn-north-4', projectId: 'p1', token: 'MIIexample' };
const OPTIONS = { url: 'https://dli.example.com/', headers: { 'X-Language': 'en-us' } };

const EXPIRED =
	'The token has expired: tokens are valid for 24 hours. Get a new one and paste it into the credential, or use an access key, which does not expire.';
const WRONG_SITE =
	'The token in the credential is not valid for this endpoint: it may be cut off, or come from another site of Huawei Cloud. Get a new one for this project.';
const REFUSED =
	'Huawei Cloud did not accept the token. Check that the token in the credential is complete, less than 24 hours old, and for this project.';

const hint = (status: number, code: string, message = '') =>
	hintFor({ status, code, message, requestId: '' }, tokenMethod.hints);

describe('a request', () => {
	it('has the token beside its own headers, and follows no redirect with it', () => {
		expect(withToken(CREDENTIAL, OPTIONS)).toEqual({
			url: OPTIONS.url,
			headers: { 'X-Language': 'en-us', 'X-Auth-Token': 'MIIexample' },
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
		});
		expect(OPTIONS.headers).toEqual({ 'X-Language': 'en-us' });
	});

	it('has the token without what was copied around it', () => {
		const { headers } = withToken({ ...CREDENTIAL, token: ' MIIexample\n' }, { url: OPTIONS.url });
		expect(headers).toEqual({ 'X-Auth-Token': 'MIIexample' });
	});

	it('has no header for an empty token', () => {
		expect(withToken({ ...CREDENTIAL, token: ' ' }, OPTIONS).headers).toEqual(OPTIONS.headers);
	});

	it('is not made when an endpoint of the credential is invalid', () => {
		const credential = { ...CREDENTIAL, dliEndpoint: 'http://dli.example.com' };
		expect(() => withToken(credential, OPTIONS)).toThrow(
			"'DLI Endpoint' of the credential must begin with https://",
		);
	});
});

describe('a refused token', () => {
	it.each<[string, string]>([
		['APIGW.0307', EXPIRED],
		['APIG.0307', EXPIRED],
		['IAM.0066', EXPIRED],
		...['XAPIGW.0307', 'APIGW.03070', 'XIAM.0066', 'IAM.00660', 'APIGW.0301'].map(
			(code): [string, string] => [code, REFUSED],
		),
	])('has a hint for the code %s', (code, expected) => {
		expect(hint(401, code)).toBe(expected);
	});

	it('may come from another site', () => {
		expect(hint(401, 'APIGW.0301', 'Decrypt token fail')).toBe(WRONG_SITE);
	});

	it('is not the reason of other errors', () => {
		expect(hint(400, 'DLI.0001')).toBe('');
		expect(hint(403, 'APIGW.0302')).toContain('lacks a permission');
	});
});
