import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import { failureIn } from '../support/failedItem';
import { credentialFor, PROJECT_ID, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { reasonOf, runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const KEY = {
	accessKeyId: 'AKEXAMPLE0000000000A',
	secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
	securityToken: '',
};
const USER = { accountName: 'IAMDomain', userName: 'IAMUser', password: 'IAMPassword' };

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));
let runs = 0;
const named = (form: INodeParameters) => ({
	...form,
	connectionName: `={{ "c${runs++}_" + $json.index }}`,
});

const accessKey = (changes: IDataObject = {}) =>
	credentialFor(simulator().url, { token: '', ...KEY, ...changes } as never);
const iamUser = (changes: IDataObject = {}) =>
	credentialFor(simulator().url, { token: '', sessionToken: '', ...USER, ...changes } as never);

/** Runs the form with this credential for `count` items. */
async function run(
	authentication: string | undefined,
	credential: ICredentialDataDecryptedObject,
	{
		count = 1,
		form = dliForm(),
		onError = 'stopWorkflow' as 'stopWorkflow' | 'continueRegularOutput',
	} = {},
) {
	const parameters = { ...named(form), authentication };
	const result = await runNode({ parameters, credential, items: items(count), onError });
	return { ...result, results: result.outputs[0]?.map(({ json }) => json) ?? [] };
}

const requestsTo = (path: RegExp, method?: string) =>
	simulator().requests.filter(
		(request) => path.test(request.url) && (!method || request.method === method),
	);
const signIns = () => requestsTo(/^\/v3\/auth\/tokens/, 'POST');
const creates = () => requestsTo(/datasource-connection|data-connections/, 'POST');

describe('an access key', () => {
	it('is what a workflow uses that names no authentication', async () => {
		const { error } = await run(undefined, accessKey());
		expect(error).toBeUndefined();
		expect(creates()[0]?.headers.authorization).toMatch(/^SDK-HMAC-SHA256 /);
	});

	it.each([
		['DLI', dliForm()],
		['DataArts', hiveForm()],
	])('signs what goes to %s', async (_service, form) => {
		const { results } = await run('accessKey', accessKey(), { form, count: 3 });
		expect(results.map(({ action }) => action)).toEqual(['created', 'created', 'created']);
		expect(signIns()).toHaveLength(0);
	});

	it('signs with the security token of a temporary key', async () => {
		const temporary = {
			accessKeyId: 'AKEXAMPLE0000000000T',
			secretAccessKey: 'SkExample+Temporary/Key=0123456789abcdef',
		};
		const securityToken = 'simulator-security-token';
		const { results } = await run('accessKey', accessKey({ ...temporary, securityToken }));
		expect(results[0]?.action).toBe('created');
		const without = await run('accessKey', accessKey(temporary));
		expect(without.error?.description).toContain('also needs its Security Token');
	});

	it('looks up the project of the region once per run', async () => {
		const { results } = await run('accessKey', accessKey({ projectId: '' }), { count: 8 });
		expect(results).toHaveLength(8);
		expect(requestsTo(/^\/v3\/projects/)).toHaveLength(1);
		expect(requestsTo(/^\/v3\/projects/)[0]?.url).toBe('/v3/projects?name=cn-north-4');
		expect(creates().every(({ url }) => url.includes(PROJECT_ID))).toBe(true);
	});

	it('looks up the project without the permission to list projects', async () => {
		simulator().switches.iamProjectList = 'denied';
		const { results } = await run('accessKey', accessKey({ projectId: '' }));
		expect(results[0]?.action).toBe('created');
	});

	it.each(['allowed', 'denied'] as const)(
		'requires Project ID if the region has no project, and creates none (listing %s)',
		async (list) => {
			simulator().switches.iamProjectList = list;
			const { error } = await run('accessKey', accessKey({ projectId: '', region: 'tr-west-1' }));
			expect(reasonOf(error)).toBe(
				"'Project ID' of the credential is empty, and IAM lists no project for the region tr-west-1",
			);
			expect(simulator().requests.every(({ method }) => method === 'GET')).toBe(true);
		},
	);

	it('requires Project ID if the region has several projects', async () => {
		const [project] = simulator().fixtures.projects;
		simulator().fixtures.projects.push({ ...project, id: 'f'.repeat(32) } as never);
		const { error } = await run('accessKey', accessKey({ projectId: '' }));
		expect(error?.message).toContain('IAM lists 2 projects for the region cn-north-4');
	});

	it('stops the run if it is wrong, because repeated wrong signatures block it', async () => {
		const wrong = accessKey({ secretAccessKey: 'wrong-secret-key' });
		const { results, run: stored } = await run('accessKey', wrong, {
			count: 20,
			onError: 'continueRegularOutput',
		});
		expect(results).toHaveLength(20);
		expect(simulator().requests.length).toBeLessThanOrEqual(2);
		for (const result of results) {
			const { message, description } = failureIn(result) ?? {};
			expect(message).toMatch(/^(Not sent because authentication failed: )?Incorrect IAM/);
			expect(description).toContain('Check Access Key ID');
		}
		expect(JSON.stringify(stored)).not.toContain('wrong-secret-key');
	});

	it('has a hint if it is blocked', async () => {
		const wrong = accessKey({ secretAccessKey: 'wrong-secret-key' });
		simulator().switches.lockKeyAfter = 1;
		await run('accessKey', wrong);
		const { error } = await run('accessKey', accessKey());
		expect(error?.description).toContain('temporarily blocked');
	});

	it.each([
		[3600, '60 minutes behind'],
		[-1800, '30 minutes ahead of'],
	])('has a hint if the clocks differ by %i s', async (seconds, difference) => {
		simulator().switches.clockOffsetSeconds = seconds;
		const { error } = await run('accessKey', accessKey());
		expect(error?.description).toContain(`This n8n server's clock is ${difference} Huawei Cloud's`);
	});

	it.each([
		['accessKeyId', '', "'Access Key ID' of the credential is empty"],
		['secretAccessKey', '', "'Secret Access Key' of the credential is empty"],
		['secretAccessKey', 'a\nb', "'Secret Access Key' of the credential contains spaces"],
		['securityToken', 'ä', "'Security Token' of the credential contains spaces"],
	])('is validated before any request: %s', async (name, value, message) => {
		const { error } = await run('accessKey', accessKey({ [name]: value }));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toHaveLength(0);
	});
});

describe('an IAM user', () => {
	it('signs in once for all items, and not again while the token is valid', async () => {
		const credential = iamUser();
		expect((await run('iamUser', credential, { count: 10 })).results).toHaveLength(10);
		expect(signIns()).toHaveLength(1);
		expect(signIns()[0]?.url).toBe('/v3/auth/tokens?nocatalog=true');
		await run('iamUser', credential, { form: hiveForm() });
		expect(signIns()).toHaveLength(1);
		expect(requestsTo(/^\/v3\/projects/)).toHaveLength(0);
	});

	it('needs no Project ID, because the token has it', async () => {
		const credential = iamUser({ projectId: '' });
		const { results } = await run('iamUser', credential, { count: 5 });
		expect(results.every(({ action }) => action === 'created')).toBe(true);
		expect(creates().every(({ url }) => url.includes(PROJECT_ID))).toBe(true);
		await run('iamUser', credential);
		expect(signIns()).toHaveLength(1);
		expect(requestsTo(/^\/v3\/projects/)).toHaveLength(0);
	});

	it('signs in once if the token expires while 50 items run', async () => {
		const credential = iamUser();
		await run('iamUser', credential);
		simulator().expireTokens();
		const { results } = await run('iamUser', credential, { count: 50 });
		expect(results.filter(({ action }) => action === 'created')).toHaveLength(50);
		expect(signIns()).toHaveLength(2);
		expect(simulator().connections()).toHaveLength(51);
	});

	it('uses a token that another execution has refreshed in the meantime', async () => {
		const credential = iamUser();
		await run('iamUser', credential);
		simulator().expireTokens();
		const hold = simulator().holdNext({ match: { method: 'POST', path: /datasource-connection/ } });
		const held = run('iamUser', credential);
		await hold.reached;
		await run('iamUser', credential);
		hold.release();
		expect((await held).results[0]?.action).toBe('created');
		expect(signIns()).toHaveLength(2);
	});

	it.each([
		[
			'a wrong password',
			{ password: 'Wrong-1' },
			'The username or password is wrong',
			'Check Account Name',
		],
		['an unknown account', { accountName: 'Nobody' }, 'wrong', 'Check Account Name'],
		['multi-factor', { userName: 'IAMUserMfa' }, 'mfa totp code', 'multi-factor authentication'],
		['console access only', { userName: 'IAMUserConsole' }, 'IAM.0081', 'programmatic access'],
		[
			'an unknown project',
			{ projectId: 'f'.repeat(32) },
			'refused the sign-in',
			'Check Region and Project ID',
		],
		[
			'an unknown region',
			{ projectId: '', region: 'tr-west-1' },
			'refused the sign-in',
			'Check Region and Project ID',
		],
	])('with %s stops the run after one sign-in', async (_reason, changes, message, hint) => {
		const { results, run: stored } = await run('iamUser', iamUser(changes), {
			count: 50,
			onError: 'continueRegularOutput',
		});
		expect(simulator().requests).toHaveLength(1);
		expect(results).toHaveLength(50);
		for (const { error } of results) {
			expect(error).toMatchObject({
				message: expect.stringContaining('IAM refused the sign-in: '),
				description: expect.stringContaining(hint),
			});
			expect(error).toMatchObject({ message: expect.stringContaining(message) });
		}
		expect(JSON.stringify(stored)).not.toContain(String(iamUser(changes).password));
	});

	it.each([401, 403, 404] as const)(
		'has a hint if the scope is wrong: HTTP %i',
		async (wrongScope) => {
			simulator().switches.wrongScope = wrongScope;
			const { error } = await run('iamUser', iamUser({ projectId: 'f'.repeat(32) }));
			expect(error?.description).toMatch(
				wrongScope === 401 ? /Check Account Name/ : /Check Region and/,
			);
		},
	);

	it('has a hint if it is locked', async () => {
		simulator().switches.lockUserAfter = 1;
		await run('iamUser', iamUser({ password: 'wrong' }));
		const { error } = await run('iamUser', iamUser());
		expect(error?.description).toContain('locked because of wrong passwords');
	});

	it('reports a changed password', async () => {
		const credential = iamUser();
		await run('iamUser', credential);
		simulator().changePassword('IAMUser', 'New-Password-2');
		const { error } = await run('iamUser', credential, { count: 3 });
		expect(error?.message).toContain('The username or password is wrong');
		credential.password = 'New-Password-2';
		expect((await run('iamUser', credential)).results[0]?.action).toBe('created');
	});

	it.each([
		['project', { projectId: '065a7c66da0010992ff7c0031e5a0001' }],
		['region', { projectId: '', region: 'tr-west-1' }],
		['user', { userName: 'IAMUserMfa' }],
		['account', { accountName: 'Nobody' }],
	])('never sends a token that was issued for another %s', async (_change, changes) => {
		const credential = iamUser();
		await run('iamUser', credential);
		const stored = JSON.parse(String(credential.sessionToken)) as { token: string };
		simulator().requests.length = 0;
		await run('iamUser', Object.assign(credential, changes));
		expect(signIns()).toHaveLength(1);
		const sent = simulator().requests.map(({ headers }) => headers['x-auth-token']);
		expect(sent).not.toContain(stored.token);
	});

	it('keeps its token and password out of the stored execution', async () => {
		const credential = iamUser();
		simulator().respondNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 400,
			body: { error_code: 'DLI.1', error_msg: 'Said: IAMPassword' },
		});
		const failed = await run('iamUser', credential);
		expect(reasonOf(failed.error)).toBe('Said: *** [DLI.1]');
		const { token } = JSON.parse(String(credential.sessionToken)) as { token: string };
		const error_msg = `Said: ${token}`;
		simulator().respondNext({
			match: { method: 'POST' },
			status: 400,
			body: { error_code: 'DLI.1', error_msg },
		});
		const again = await run('iamUser', credential);
		expect(reasonOf(again.error)).toBe('Said: *** [DLI.1]');
		expect(JSON.stringify([failed.run, again.run])).not.toContain(token);
	});

	it('reports that IAM cannot be reached, without the password', async () => {
		const unreachable = iamUser({ iamEndpoint: 'https://127.0.0.1:1' });
		const { error, run: stored } = await run('iamUser', unreachable, { count: 4 });
		expect(reasonOf(error)).toBe('Sign-in failed: 127.0.0.1:1 cannot be reached');
		expect(JSON.stringify(stored)).not.toContain(USER.password);
	});

	it('does not accept an HTML page as a sign-in', async () => {
		simulator().respondNext({ status: 200, body: '<html>' });
		const { error } = await run('iamUser', iamUser());
		expect(reasonOf(error)).toBe('IAM accepted the sign-in but returned no token');
	});

	it('does not sign in again if the new token is refused too', async () => {
		simulator().respondNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 401,
			body: { error_code: 'APIGW.0301', error_msg: 'decrypt token fail' },
			times: 9,
		});
		const { error } = await run('iamUser', iamUser(), { count: 10 });
		expect(signIns().length).toBeLessThanOrEqual(2);
		expect(error?.description).toContain('refused a token that IAM had just issued');
	});
});

describe('a token', () => {
	it('has a hint if it is for the whole account', async () => {
		const { domainId } = simulator().fixtures.users[0] ?? {};
		simulator().fixtures.tokens.push({ value: 'account-wide', domainId });
		const { error } = await run('token', credentialFor(simulator().url, { token: 'account-wide' }));
		expect(error?.description).toContain('is for the whole account and not for a project');
	});

	it('stops the run if it has expired', async () => {
		const expired = credentialFor(simulator().url, { token: 'simulator-token-expired' });
		const { results } = await run('token', expired, { count: 9, onError: 'continueRegularOutput' });
		expect(simulator().requests.length).toBeLessThanOrEqual(2);
		expect(results[8]?.error).toMatchObject({
			message: expect.stringContaining('The token must be updated'),
			description: expect.stringContaining('tokens are valid for 24 hours'),
		});
	});
});

describe.each([
	['token', () => credentialFor(simulator().url)],
	['accessKey', () => accessKey()],
	['iamUser', () => iamUser()],
])('every method: %s', (authentication, credential) => {
	it('names a missing permission, and neither retries nor signs in again', async () => {
		const stored = credential();
		await run(authentication, stored);
		simulator().requests.length = 0;
		simulator().respondNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 403,
			body: {
				error_code: 'DLI.0103',
				error_msg: 'Policy does not allow dli:datasourceConnection:create to be performed.',
			},
		});
		const { error } = await run(authentication, stored, { count: 1 });
		expect(error?.description).toContain('grant the permission dli:datasourceConnection:create');
		expect(signIns()).toHaveLength(0);
		expect(creates()).toHaveLength(1);
	});

	it('does not follow redirects', async () => {
		simulator().respondNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 307,
			headers: { location: `${simulator().url}/elsewhere` },
		});
		const { error } = await run(authentication, credential());
		expect(error?.description).toContain('redirects elsewhere');
		expect(requestsTo(/elsewhere/)).toHaveLength(0);
	});

	it('sends nothing to an invalid endpoint', async () => {
		const wrong = { ...credential(), dliEndpoint: 'https://user:pw@dli.example.com' };
		const { error } = await run(authentication, wrong);
		expect(error?.message).toContain(
			"'DLI Endpoint' of the credential must not contain a user name",
		);
		expect(simulator().requests).toHaveLength(0);
	});
});
