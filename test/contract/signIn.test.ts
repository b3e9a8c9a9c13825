import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import { credentialFor, PROJECT_ID, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './runNode';

const simulator = useSimulator();

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

/** Runs the form with this credential, for as many items. */
async function run(
	authentication: string,
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
	it.each([
		['DLI', dliForm()],
		['DataArts', hiveForm()],
	])('signs what goes to %s', async (_service, form) => {
		const { results } = await run('accessKey', accessKey(), { form, count: 3 });
		expect(results.map(({ action }) => action)).toEqual(['created', 'created', 'created']);
		expect(signIns()).toHaveLength(0);
	});

	it('that is temporary signs with its security token', async () => {
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

	it('finds the project of the region, once per run', async () => {
		const { results } = await run('accessKey', accessKey({ projectId: '' }), { count: 8 });
		expect(results).toHaveLength(8);
		expect(requestsTo(/^\/v3\/projects/)).toHaveLength(1);
		expect(requestsTo(/^\/v3\/projects/)[0]?.url).toBe('/v3/projects?name=cn-north-4');
		expect(creates().every(({ url }) => url.includes(PROJECT_ID))).toBe(true);
	});

	it('finds the project without the permission to list projects', async () => {
		simulator().switches.iamProjectList = 'denied';
		const { results } = await run('accessKey', accessKey({ projectId: '' }));
		expect(results[0]?.action).toBe('created');
	});

	it.each(['allowed', 'denied'] as const)(
		'asks for the project when the region has none, and creates none (%s)',
		async (list) => {
			simulator().switches.iamProjectList = list;
			const { error } = await run('accessKey', accessKey({ projectId: '', region: 'tr-west-1' }));
			expect(error?.message).toBe(
				"'Project ID' of the credential is empty, and IAM lists no project for the region tr-west-1",
			);
			expect(simulator().requests.every(({ method }) => method === 'GET')).toBe(true);
		},
	);

	it('asks for the project when there are several', async () => {
		const [project] = simulator().world.projects;
		simulator().world.projects.push({ ...project, id: 'f'.repeat(32) } as never);
		const { error } = await run('accessKey', accessKey({ projectId: '' }));
		expect(error?.message).toContain('IAM lists 2 projects for the region cn-north-4');
	});

	it('that is wrong ends the run: repeated signatures block the key', async () => {
		const wrong = accessKey({ secretAccessKey: 'wrong-secret-key' });
		const { results, run: stored } = await run('accessKey', wrong, {
			count: 20,
			onError: 'continueRegularOutput',
		});
		expect(results).toHaveLength(20);
		expect(simulator().requests.length).toBeLessThanOrEqual(2);
		for (const { error, details } of results) {
			expect(error).toMatch(/^(Not sent because authentication failed: )?Incorrect IAM/);
			expect((details as IDataObject).description).toContain('Check Access Key ID');
		}
		expect(JSON.stringify(stored)).not.toContain('wrong-secret-key');
	});

	it('that is blocked is said to be', async () => {
		const wrong = accessKey({ secretAccessKey: 'wrong-secret-key' });
		simulator().switches.lockKeyAfter = 1;
		await run('accessKey', wrong);
		const { error } = await run('accessKey', accessKey());
		expect(error?.description).toContain('blocked for a while');
	});

	it.each([
		[3600, '60 minutes behind'],
		[-1800, '30 minutes ahead of'],
	])('is refused by a clock that is off, and told so: %i s', async (seconds, words) => {
		simulator().switches.clockOffsetSeconds = seconds;
		const { error } = await run('accessKey', accessKey());
		expect(error?.description).toContain(`The clock of this n8n is ${words} that of Huawei Cloud`);
	});

	it.each([
		['accessKeyId', '', "'Access Key ID' of the credential is empty"],
		['secretAccessKey', '', "'Secret Access Key' of the credential is empty"],
		['secretAccessKey', 'a\nb', "'Secret Access Key' of the credential holds spaces"],
		['securityToken', 'ä', "'Security Token' of the credential holds spaces"],
	])('is checked before anything is sent: %s', async (name, value, message) => {
		const { error } = await run('accessKey', accessKey({ [name]: value }));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toHaveLength(0);
	});
});

describe('an IAM user', () => {
	it('signs in once for all items, and not at all while the token lives', async () => {
		const credential = iamUser();
		expect((await run('iamUser', credential, { count: 10 })).results).toHaveLength(10);
		expect(signIns()).toHaveLength(1);
		expect(signIns()[0]?.url).toBe('/v3/auth/tokens?nocatalog=true');
		await run('iamUser', credential, { form: hiveForm() });
		expect(signIns()).toHaveLength(1);
		expect(requestsTo(/^\/v3\/projects/)).toHaveLength(0);
	});

	it('needs no project ID: the token tells it', async () => {
		const credential = iamUser({ projectId: '' });
		const { results } = await run('iamUser', credential, { count: 5 });
		expect(results.every(({ action }) => action === 'created')).toBe(true);
		expect(creates().every(({ url }) => url.includes(PROJECT_ID))).toBe(true);
		await run('iamUser', credential);
		expect(signIns()).toHaveLength(1);
		expect(requestsTo(/^\/v3\/projects/)).toHaveLength(0);
	});

	it('signs in once when the token expires while 50 items run', async () => {
		const credential = iamUser();
		await run('iamUser', credential);
		simulator().expireTokens();
		const { results } = await run('iamUser', credential, { count: 50 });
		expect(results.filter(({ action }) => action === 'created')).toHaveLength(50);
		expect(signIns()).toHaveLength(2);
		expect(simulator().connections()).toHaveLength(51);
	});

	it('takes the token that another execution has renewed meanwhile', async () => {
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
	])('%s ends the run after one sign-in', async (_what, changes, message, advice) => {
		const { results, run: stored } = await run('iamUser', iamUser(changes), {
			count: 50,
			onError: 'continueRegularOutput',
		});
		expect(simulator().requests).toHaveLength(1);
		expect(results).toHaveLength(50);
		for (const { error, details } of results) {
			expect(error).toContain('IAM refused the sign-in: ');
			expect(error).toContain(message);
			expect((details as IDataObject).description).toContain(advice);
		}
		expect(JSON.stringify(stored)).not.toContain(String(iamUser(changes).password));
	});

	it.each([401, 403, 404] as const)('is told about a wrong scope by a %i', async (wrongScope) => {
		simulator().switches.wrongScope = wrongScope;
		const { error } = await run('iamUser', iamUser({ projectId: 'f'.repeat(32) }));
		expect(error?.description).toMatch(
			wrongScope === 401 ? /Check Account Name/ : /Check Region and/,
		);
	});

	it('is told when it is locked', async () => {
		simulator().switches.lockUserAfter = 1;
		await run('iamUser', iamUser({ password: 'wrong' }));
		const { error } = await run('iamUser', iamUser());
		expect(error?.description).toContain('locked after wrong passwords');
	});

	it('is told when its password has changed', async () => {
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
	])('never sends a token that was made for another %s', async (_what, changes) => {
		const credential = iamUser();
		await run('iamUser', credential);
		const stored = JSON.parse(String(credential.sessionToken)) as { token: string };
		simulator().requests.length = 0;
		await run('iamUser', Object.assign(credential, changes));
		expect(signIns()).toHaveLength(1);
		const sent = simulator().requests.map(({ headers }) => headers['x-auth-token']);
		expect(sent).not.toContain(stored.token);
	});

	it('has its token in nothing that is stored with the execution', async () => {
		const credential = iamUser();
		simulator().answerNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 400,
			body: { error_code: 'DLI.1', error_msg: 'Said: IAMPassword' },
		});
		const failed = await run('iamUser', credential);
		expect(failed.error?.message).toBe('Said: *** [DLI.1]');
		const { token } = JSON.parse(String(credential.sessionToken)) as { token: string };
		const error_msg = `Said: ${token}`;
		simulator().answerNext({
			match: { method: 'POST' },
			status: 400,
			body: { error_code: 'DLI.1', error_msg },
		});
		const again = await run('iamUser', credential);
		expect(again.error?.message).toBe('Said: *** [DLI.1]');
		expect(JSON.stringify([failed.run, again.run])).not.toContain(token);
	});

	it('is told when IAM cannot be reached, without the password', async () => {
		const unreachable = iamUser({ iamEndpoint: 'https://127.0.0.1:1' });
		const { error, run: stored } = await run('iamUser', unreachable, { count: 4 });
		expect(error?.message).toBe('Sign-in did not work: 127.0.0.1:1 cannot be reached');
		expect(JSON.stringify(stored)).not.toContain(USER.password);
	});

	it('does not take a page for a sign-in', async () => {
		simulator().answerNext({ status: 200, body: '<html>' });
		const { error } = await run('iamUser', iamUser());
		expect(error?.message).toBe('IAM answered the sign-in without a token');
	});

	it('whose new token is refused as well is not signed in again', async () => {
		simulator().answerNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 401,
			body: { error_code: 'APIGW.0301', error_msg: 'decrypt token fail' },
			times: 9,
		});
		const { error } = await run('iamUser', iamUser(), { count: 10 });
		expect(signIns().length).toBeLessThanOrEqual(2);
		expect(error?.description).toContain('refused a token that IAM had just given out');
	});
});

describe('a token', () => {
	it('for the whole account is told to be', async () => {
		const { domainId } = simulator().world.users[0] ?? {};
		simulator().world.tokens.push({ value: 'account-wide', domainId });
		const { error } = await run('token', credentialFor(simulator().url, { token: 'account-wide' }));
		expect(error?.description).toContain('is for the whole account and not for a project');
	});

	it('that has expired ends the run', async () => {
		const expired = credentialFor(simulator().url, { token: 'simulator-token-expired' });
		const { results } = await run('token', expired, { count: 9, onError: 'continueRegularOutput' });
		expect(simulator().requests.length).toBeLessThanOrEqual(2);
		expect(results[8]?.error).toContain('The token must be updated');
		expect((results[8]?.details as IDataObject).description).toContain('tokens live 24 hours');
	});
});

describe.each([
	['token', () => credentialFor(simulator().url)],
	['accessKey', () => accessKey()],
	['iamUser', () => iamUser()],
])('whatever signs in: %s', (authentication, credential) => {
	it('a refusal for lack of permission names the permission, and changes nothing', async () => {
		const stored = credential();
		await run(authentication, stored);
		simulator().requests.length = 0;
		simulator().answerNext({
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

	it('goes to no host that a redirect names', async () => {
		simulator().answerNext({
			match: { method: 'POST', path: /datasource-connection/ },
			status: 307,
			headers: { location: `${simulator().url}/elsewhere` },
		});
		const { error } = await run(authentication, credential());
		expect(error?.description).toContain('redirects elsewhere');
		expect(requestsTo(/elsewhere/)).toHaveLength(0);
	});

	it('goes to no address that is none', async () => {
		const wrong = { ...credential(), dliEndpoint: 'https://user:pw@dli.example.com' };
		const { error } = await run(authentication, wrong);
		expect(error?.message).toContain("'DLI Endpoint' of the credential must not hold a user name");
		expect(simulator().requests).toHaveLength(0);
	});
});
