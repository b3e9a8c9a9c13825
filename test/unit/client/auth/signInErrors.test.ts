import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import {
	requestIamToken,
	SignInError,
} from '../../../../nodes/HuaweiDataConnections/client/auth/iamToken';
import type { HttpResponse } from '../../../../nodes/HuaweiDataConnections/client/responses';

const CREDENTIAL: ICredentialDataDecryptedObject = {
	region: 'cn-north-4',
	accountName: 'IAMDomain',
	userName: 'IAMUser',
	password: 'IAMPassword',
};

const MFA =
	'This IAM user has login protection with multi-factor authentication, and a workflow cannot enter the code. Use an access key, or an IAM user without login protection.';
const LOCKED =
	'The IAM user is locked because of wrong passwords, usually for 15 minutes. Correct the password in the credential, then wait: each further attempt may extend the lock.';
const CONSOLE_ONLY =
	'This IAM user may use the console only. On the IAM console, give it programmatic access.';
const WRONG_USER =
	'Check Account Name, IAM User Name and Password in the credential. HUAWEI IDs, federated users and users with multi-factor authentication cannot sign in this way: create an IAM user for n8n, or use an access key.';
const WRONG_PROJECT =
	'Check Region and Project ID in the credential: the project must exist, and the IAM user must have access to it.';

/** Why a sign-in fails when IAM answers like this, or not at all. */
async function failWith(
	answer: Partial<HttpResponse> | Error,
	credential = CREDENTIAL,
): Promise<SignInError> {
	const httpRequest = async () => {
		if (answer instanceof Error) return await Promise.reject(answer);
		return await Promise.resolve({ statusCode: 401, headers: {}, body: {}, ...answer });
	};
	const signIn = requestIamToken({ helpers: { httpRequest } } as never, credential);
	const error: unknown = await signIn.catch((reason: unknown) => reason);
	if (error instanceof SignInError) return error;
	throw new Error('The sign-in did not fail');
}

const refuse = async (statusCode: number, error: IDataObject = {}) =>
	await failWith({ statusCode, body: { error } });

describe('a refusal', () => {
	it.each([
		[400, 'The request body is invalid', WRONG_PROJECT],
		[401, 'The username or password is wrong.', WRONG_USER],
		[403, 'You are not authorized', WRONG_PROJECT],
		[404, 'Could not find project', WRONG_PROJECT],
		[401, 'mfa totp code verify fail', MFA],
		[401, 'MFA is required', MFA],
		[401, 'totp passcode missing', MFA],
		[401, 'Multi-factor authentication', MFA],
		[403, 'multifactor', MFA],
		[401, 'samfarmer is no user', WRONG_USER],
		[401, 'The user is locked.', LOCKED],
		[403, 'User Lock', LOCKED],
		[403, 'The account lockout is active', LOCKED],
		[403, 'Access from this address is blocked', WRONG_PROJECT],
	])('%i with the message %j advises what to do', async (status, message, hint) => {
		expect((await refuse(status, { code: status, message })).description).toBe(hint);
	});

	it.each<[string, string]>([
		['IAM.0061', LOCKED],
		['IAM.0062', WRONG_USER],
		['IAM.0081', CONSOLE_ONLY],
		...['IAM.00610', 'XIAM.0061', 'IAM.00620', 'XIAM.0062', 'IAM.00810', 'XIAM.0081'].map(
			(code): [string, string] => [code, WRONG_PROJECT],
		),
	])('with the code %s advises what to do', async (error_code, hint) => {
		const { description } = await failWith({ statusCode: 403, body: { error_code } });
		expect(description).toBe(hint);
	});

	it('by a redirect says that redirects are not followed', async () => {
		expect((await refuse(302)).description).toContain('Redirects are not followed');
	});

	it.each([400, 401, 403, 404, 409])('%i is final', async (status) => {
		expect((await refuse(status)).passing).toBeUndefined();
	});
});

describe('a fault of IAM', () => {
	it.each([429, 500, 502, 503, 504])('passes: %i', async (status) => {
		expect((await refuse(status)).passing).toEqual({ retryAfterMs: undefined });
	});

	it('passes when IAM says', async () => {
		const answer = { statusCode: 503, headers: { 'retry-after': '7' } };
		expect((await failWith(answer)).passing).toEqual({ retryAfterMs: 7000 });
	});

	it('has a hint of its own', async () => {
		expect((await refuse(429)).description).toContain('limits the request rate');
		expect((await refuse(502)).description).toContain('usually temporary');
	});
});

describe('the message', () => {
	it.each([
		[{ code: 401, message: 'It is wrong.' }, `IAM refused the sign-in: It is wrong [401]. `],
		[{ code: 401, message: 'It is wrong' }, `IAM refused the sign-in: It is wrong [401]. `],
		[{ message: 'It is wrong.' }, 'IAM refused the sign-in: It is wrong. '],
		[{ message: 'It is wrong' }, 'IAM refused the sign-in: It is wrong. '],
		[{ message: 'No user [x] here.' }, 'IAM refused the sign-in: No user [x] here. '],
		[
			{ code: 'IAM.1', message: 'No user [x] here.' },
			'IAM refused the sign-in: No user [x] here [IAM.1]. ',
		],
		[
			{},
			'IAM refused the sign-in: iam.cn-north-4.myhuaweicloud.com returned HTTP 401 without an explanation. ',
		],
	])('says what happened and what to do, in sentences: %j', async (body, sentence) => {
		const error = await refuse(401, body);
		expect(error.message).toBe(sentence + WRONG_USER);
	});

	it('ends with what happened if there is nothing to do', async () => {
		const { message, description } = await refuse(409, { code: 409, message: 'Conflict.' });
		expect(description).toBe('');
		expect(message).toBe('IAM refused the sign-in: Conflict [409].');
	});

	it('keeps what happened apart for those who show both', async () => {
		const { reason } = await refuse(401, { code: 401, message: 'It is wrong.' });
		expect(reason).toBe('IAM refused the sign-in: It is wrong. [401]');
	});

	it('contains no password, however IAM spells it', async () => {
		const credential = { ...CREDENTIAL, password: ' IAM"Pass' };
		const body = { error: { code: 'IAM"Pass', message: 'Got "IAM\\"Pass" and  IAM"Pass.' } };
		const error = await failWith({ body }, credential);
		expect(error.reason).toBe('IAM refused the sign-in: Got "***" and ***. [***]');
		expect(JSON.stringify({ ...error, message: error.message })).not.toContain('Pass.');
	});
});

describe('a network error', () => {
	const fault = (code: string) => Object.assign(new Error('IAMPassword'), { code });

	it.each([
		['ECONNREFUSED', 'cannot be reached', {}],
		['ECONNRESET', 'closed the network connection without a response', {}],
		['ENOTFOUND', 'cannot be found', undefined],
		['CERT_HAS_EXPIRED', 'is not trusted', undefined],
	])('%s is explained, and may pass or not', async (code, summary, passing) => {
		const error = await failWith(fault(code));
		expect(error.reason).toBe(`Sign-in failed: iam.cn-north-4.myhuaweicloud.com ${summary}`);
		expect(error.message).toBe(`${error.reason}. ${error.description}`);
		expect(error.passing).toEqual(passing);
	});

	it('is not passed on, because it contains the request', async () => {
		const error = await failWith(fault('ECONNRESET'));
		expect(error.cause).toBeUndefined();
		expect(`${error.message} ${error.description}`).not.toContain('IAMPassword');
		expect(error.description).not.toBe('');
	});
});
