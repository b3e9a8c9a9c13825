import {
	credentialTest,
	validateAuthFields,
} from '../../../../nodes/HuaweiDataConnections/client/auth/AuthMethod';
import { accessKeyMethod } from '../../../../nodes/HuaweiDataConnections/client/auth/accessKey';
import { iamUserMethod } from '../../../../nodes/HuaweiDataConnections/client/auth/iamUser';
import {
	tokenMethod,
	wrongProjectHint,
} from '../../../../nodes/HuaweiDataConnections/client/auth/token';
import { evaluateExpression } from '../../../support/evaluateExpression';
import { USER_AGENT } from '../../../../nodes/HuaweiDataConnections/client/userAgent';

const KEY = { accessKeyId: 'AK', secretAccessKey: 'SK', securityToken: '' };
const USER = { accountName: 'Konto ä', userName: 'Benutzer ö', password: ' p ß' };
const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';

describe('the fields of a credential', () => {
	it.each([
		[accessKeyMethod, KEY, ['SK']],
		[accessKeyMethod, { ...KEY, securityToken: 'ST' }, ['SK', 'ST']],
		[iamUserMethod, USER, [' p ß']],
		[tokenMethod, { projectId: PROJECT, token: 'T' }, ['T']],
	])('%# have secrets', (method, credential, secrets) => {
		expect(validateAuthFields(method, credential)).toEqual(secrets);
	});

	it.each([
		[accessKeyMethod, { ...KEY, accessKeyId: '' }, 'Access Key ID'],
		[iamUserMethod, { ...USER, password: undefined }, 'Password'],
		[iamUserMethod, { ...USER, accountName: ' ' }, 'Account Name'],
		[tokenMethod, { token: 'T' }, 'Project ID'],
		[tokenMethod, { projectId: PROJECT, token: '' }, 'Token'],
	])('%# must not be empty', (method, credential, label) => {
		expect(() => validateAuthFields(method, credential as never)).toThrow(
			`'${label}' of the credential is empty`,
		);
	});

	it.each(['a b', 'a\nb', 'ä', 'x\u007f'])('%j cannot be sent', (secretAccessKey) => {
		expect(() => validateAuthFields(accessKeyMethod, { ...KEY, secretAccessKey })).toThrow(
			expect.objectContaining({
				message:
					"'Secret Access Key' of the credential contains spaces, line breaks or special characters",
				description: 'Copy it again, as a single line.',
			}),
		);
	});
});

describe('the test of a credential', () => {
	const { request, rules = [] } = credentialTest('It was refused.');

	it('names what is wrong', () => {
		expect(rules.map(({ type, properties }) => [type, properties])).toEqual([
			['responseCode', { value: 401, message: 'It was refused.' }],
			[
				'responseCode',
				{
					value: 403,
					message: 'Signed in, but without access to this project. Check Project ID and Region.',
				},
			],
			[
				'responseCode',
				{
					value: 404,
					message: 'Signed in, but the project was not found. Check Project ID and Region.',
				},
			],
		]);
		expect(request.headers).toEqual({ 'User-Agent': USER_AGENT });
	});

	it.each([
		[{ projectId: ` ${PROJECT} ` }, `/v3/projects/${PROJECT}`],
		[{ projectId: 'a/b' }, '/v3/projects/a%2Fb'],
		[{ projectId: ' ' }, '/v3/auth/projects'],
		[{}, '/v3/auth/projects'],
	])('of %j reads %s', (credentials, path) => {
		expect(evaluateExpression(request.url ?? '', { $credentials: credentials })).toBe(path);
	});
});

describe('a token', () => {
	const checked = (project?: object) => ({ token: { project } });

	it.each([
		[{}, ''],
		[{ token: undefined }, ''],
		[checked({ id: PROJECT, name: 'cn-north-4' }), ''],
		[
			checked({ id: 'other', name: 'cn-east-3' }),
			`The token in the credential is for the project cn-east-3 (other), but Project ID names another one. Get a token whose scope is the project ${PROJECT}, or correct Project ID.`,
		],
		[
			checked(),
			`The token in the credential is for the whole account and not for a project. Get a token whose scope is the project ${PROJECT}.`,
		],
	])('that IAM describes as %j', (response, hint) => {
		expect(wrongProjectHint(PROJECT, response)).toBe(hint);
	});
});
