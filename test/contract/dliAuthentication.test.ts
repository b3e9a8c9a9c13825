import type { INodeParameters } from 'n8n-workflow';

import { credentialFor, PROJECT_ID } from './account';
import { reasonOf, runNode } from './runNode';
import { asRecorded, byName, sdkRequest, useDli } from './useDli';
import { AUTH_BODIES, AUTH_TYPES, authCreateForm, authForm, storedBodies } from './useDliAuth';

const { simulator, run, writes } = useDli();

const COLLECTION = `/v3/${PROJECT_ID}/datasource/auth-infos`;
const seed = (name: string, body = {}) =>
	simulator().seed.dliAuth({ body: { ...body, auth_info_name: name } });
const seedType = (type: keyof typeof AUTH_BODIES) =>
	simulator().seed.dliAuth({ body: AUTH_BODIES[type] });
const bodies = () => storedBodies(simulator().connections());
const missing = (name: string) => `Datasource authentication '${name}' was not found`;

describe('Get', () => {
	it.each<[string, INodeParameters[string]]>([
		['from the list', { __rl: true, mode: 'list', value: 'a', cachedResultName: 'a (passwd)' }],
		['by name', byName('a')],
		['as an expression', '={{ "a" }}'],
	])('reads an authentication that was chosen %s', async (_how, connectionId) => {
		simulator().seed.dliAuth({
			createTime: 1639983326292,
			body: { auth_info_name: 'a', user_name: 'etl_user' },
		});
		const { results } = await run(authForm('get', { connectionId }));
		expect(results).toEqual([
			{
				connectionId: 'a',
				name: 'a',
				serviceType: 'passwd',
				userName: 'etl_user',
				owner: 'IAMUser',
				createdAt: '2021-12-20T06:55:26.292Z',
				updatedAt: '2021-12-20T06:55:26.292Z',
				projectId: PROJECT_ID,
			},
		]);
	});

	it("begins as Huawei Cloud's own SDK does, and reads until the list ends", async () => {
		seed('auth_passwd');
		const { method, path, query } = sdkRequest('auth.list');
		await run(authForm('get', { connectionId: byName('auth_passwd') }));
		expect(simulator().requests.map(asRecorded)).toEqual([
			{ method, path, query },
			{ method, path, query: { ...query, offset: '1' } },
		]);
	});

	it.each([
		['CSS', { certificate: 'obs://test/CloudSearchService.cer' }],
		['KRB', { krb5Conf: 'obs://test/krb5.conf', keytab: 'obs://test/user.keytab' }],
		['Kafka_SSL', { truststore: 'obs://test/truststore.jks', keystore: 'obs://test/keystore.jks' }],
		['passwd', undefined],
	] as const)('returns the files of %s', async (type, files) => {
		const { name } = seedType(type);
		const { results } = await run(authForm('get', { connectionId: byName(name) }));
		expect(results[0]?.files).toEqual(files);
	});

	it('returns the whole entry if Simplify is off', async () => {
		seedType('KRB');
		const form = authForm('get', { connectionId: byName('krb_login'), simplify: false });
		const { results } = await run(form);
		expect(results).toEqual([
			{
				...AUTH_BODIES.KRB,
				owner: 'IAMUser',
				create_time: expect.any(Number),
				update_time: expect.any(Number),
				projectId: PROJECT_ID,
			},
		]);
	});

	it.each(['exact', 'fuzzy'] as const)(
		'finds the exact name among all pages if the service filters %s names',
		async (authNameFilter) => {
			Object.assign(simulator().switches, { authNameFilter, listPageMaximum: 2 });
			for (const name of ['sales_1', 'sales_2', 'old_sales', 'sales', 'sales_3']) seed(name);
			const { results } = await run(authForm('get', { connectionId: byName('sales') }));
			expect(results).toMatchObject([{ connectionId: 'sales' }]);
		},
	);

	it('does not take a similar name for the exact one', async () => {
		seed('sales_2');
		seed('Sales');
		const { error, results } = await run(authForm('get', { connectionId: byName('sales') }));
		expect(results).toEqual([]);
		expect(reasonOf(error)).toBe(missing('sales'));
	});

	it.each(['total', 'page'] as const)('works if count is that of the %s', async (authCount) => {
		Object.assign(simulator().switches, { authCount, listPageMaximum: 1 });
		for (const name of ['a1', 'a2', 'a']) seed(name);
		const { results } = await run(authForm('get', { connectionId: byName('a') }));
		expect(results).toMatchObject([{ connectionId: 'a' }]);
	});

	it('does not rely on a list without entries under its key', async () => {
		simulator().respondNext({ status: 200, body: { is_success: true, count: 0 }, times: 3 });
		const { error } = await run(authForm('get', { connectionId: byName('a') }));
		expect(reasonOf(error)).toMatch(
			/^The list of DLI datasource authentications cannot be trusted/,
		);
	});
});

describe('Get Many', () => {
	const names = async (changes: INodeParameters) =>
		(await run(authForm('getAll', changes))).results.map(({ name }) => name);

	it.each<[string, INodeParameters, string[]]>([
		['all', { returnAll: true }, ['a', 'b', 'b2']],
		['up to a limit', { limit: 2 }, ['a', 'b']],
		['by the exact name', { filters: { name: 'b' } }, ['b']],
		['by an unknown name', { filters: { name: 'c' } }, []],
	])('returns %s', async (_case, changes, expected) => {
		for (const name of ['a', 'b', 'b2']) seed(name);
		expect(await names(changes)).toEqual(expected);
	});

	it('sends the name, and no name if there is none', async () => {
		await names({ filters: { name: 'a' } });
		await names({ returnAll: true });
		expect(simulator().requests.map(({ url }) => url)).toEqual([
			`${COLLECTION}?auth_info_name=a&limit=100&offset=0`,
			`${COLLECTION}?limit=100&offset=0`,
		]);
	});

	it.each([1, 25])('reads pages of %i entries', async (listPageMaximum) => {
		simulator().switches.listPageMaximum = listPageMaximum;
		const expected = Array.from({ length: 60 }, (_, index) => `auth_${index}`);
		for (const name of expected) seed(name);
		expect(await names({ returnAll: true })).toEqual(expected);
	});

	it('says what to do if the service lists only by name', async () => {
		simulator().switches.authListNeedsName = true;
		seed('a');
		const { error } = await run(authForm('getAll'));
		expect(error?.description).toContain("Add 'Authentication Name' to Filters");
		expect(await names({ filters: { name: 'a' } })).toEqual(['a']);
	});

	it('has no secret in its output, even with Simplify off', async () => {
		for (const type of AUTH_TYPES) seedType(type);
		const { results } = await run(authForm('getAll', { returnAll: true, simplify: false }));
		expect(results).toHaveLength(4);
		expect(JSON.stringify(results)).not.toMatch(/Password-17|password"/);
	});
});

describe('Update', () => {
	const update = (settingsToChange: INodeParameters, changes: INodeParameters = {}) =>
		authForm('update', { connectionId: byName('auth_passwd'), settingsToChange, ...changes });
	const ofType = (type: keyof typeof AUTH_BODIES, settingsToChange: INodeParameters) =>
		update(settingsToChange, { connectionId: byName(AUTH_BODIES[type].auth_info_name) });

	it("sends what Huawei Cloud's own SDK sends", async () => {
		seed('auth_passwd');
		const { results } = await run(update({ userName: 'u2', password: 'p2' }));
		expect(writes().map(asRecorded)).toEqual([sdkRequest('auth.update')]);
		expect(results).toEqual([
			{
				connectionId: 'auth_passwd',
				name: 'auth_passwd',
				serviceType: 'passwd',
				action: 'updated',
				changed: ['user_name'],
				notCompared: ['password'],
				response: { is_success: true, message: '' },
				projectId: PROJECT_ID,
			},
		]);
	});

	it.each<[keyof typeof AUTH_BODIES, INodeParameters, object]>([
		['CSS', { userName: 'admin_2' }, { user_name: 'admin_2' }],
		['CSS', { password: ' new one ' }, { password: ' new one ' }],
		[
			'KRB',
			{ krb5Conf: 'obs://b/k.conf', keytab: 'obs://b/u.keytab' },
			{ krb5_conf: 'obs://b/k.conf', keytab: 'obs://b/u.keytab' },
		],
		['Kafka_SSL', { truststorePassword: 'new' }, { truststore_password: 'new' }],
		['Kafka_SSL', { keystoreLocation: 'obs://b/k.jks' }, { keystore_location: 'obs://b/k.jks' }],
	])('sends only what was given: %s %j', async (type, settings, sent) => {
		const { name } = seedType(type);
		const { error } = await run(ofType(type, settings));
		expect(error).toBeUndefined();
		expect(writes().map(({ body }) => body)).toEqual([{ auth_info_name: name, ...sent }]);
		expect(bodies()).toEqual([{ ...AUTH_BODIES[type], ...sent }]);
	});

	it('takes user and password from the login credential', async () => {
		seed('auth_passwd');
		const { error } = await runNode({
			parameters: update({}, { dataSourceLogin: 'credential' }),
			credential: credentialFor(simulator().url),
			login: { user: 'u2', password: 'p2' },
		});
		expect(error).toBeUndefined();
		expect(writes().map(asRecorded)).toEqual([sdkRequest('auth.update')]);
	});

	it('sends nothing if nothing changes', async () => {
		seedType('KRB');
		const { userName, ...files } = { userName: 'etl_user', keytab: 'obs://test/user.keytab' };
		const settings = { userName, ...files, krb5Conf: 'obs://test/krb5.conf' };
		const { results } = await run(ofType('KRB', settings));
		expect(results).toMatchObject([{ action: 'unchanged', changed: [], serviceType: 'KRB' }]);
		expect(writes()).toEqual([]);
	});

	it.each<[string, keyof typeof AUTH_BODIES, INodeParameters, string]>([
		['nothing', 'CSS', {}, "'Settings to Change' is empty"],
		['an empty text', 'CSS', { userName: ' ' }, "'Username' in Settings to Change is empty"],
		['half of a pair', 'KRB', { keytab: 'obs://b/u.keytab' }, 'belong together: fill in both'],
		[
			'a path without object',
			'KRB',
			{ keytab: 'obs://b/', krb5Conf: 'obs://b/k' },
			"'Keytab Path'",
		],
		['a local path', 'Kafka_SSL', { keystoreLocation: '/tmp/k.jks' }, "'Keystore Path' is invalid"],
	])('is refused before any request with %s', async (_case, type, settings, message) => {
		seedType(type);
		const { error } = await run(ofType(type, settings));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});

	it.each<[keyof typeof AUTH_BODIES, INodeParameters, string]>([
		['CSS', { truststorePassword: 'x' }, "'Truststore Password' is not a setting of the type CSS"],
		['KRB', { password: 'x' }, "'Password' is not a setting of the type Kerberos"],
	])('is refused before the change if %s has no such setting', async (type, settings, message) => {
		seedType(type);
		const { error } = await run(ofType(type, settings));
		expect(reasonOf(error)).toBe(message);
		expect(error?.description).toMatch(/^It has: Username, /);
		expect(error?.description).not.toContain('Certificate');
		expect(writes()).toEqual([]);
	});

	it('takes no credential for a type that has no password', async () => {
		seedType('KRB');
		const { error } = await runNode({
			parameters: update({}, { connectionId: byName('krb_login'), dataSourceLogin: 'credential' }),
			credential: credentialFor(simulator().url),
			login: { user: 'u2', password: 'p2' },
		});
		expect(reasonOf(error)).toBe(
			"'Data Source Login' cannot be a credential for the type Kerberos",
		);
		expect(writes()).toEqual([]);
	});

	it('leaves a type that is not in the list to the service', async () => {
		seed('auth_passwd', { datasource_type: 'NEW' });
		const { results } = await run(update({ userName: 'u2', password: 'p' }));
		const compared = { changed: ['user_name'], notCompared: ['password'] };
		expect(results).toMatchObject([{ action: 'updated', serviceType: 'NEW', ...compared }]);
	});

	it('is not believed without the success flag, and sent again', async () => {
		seed('auth_passwd');
		simulator().respondNext({ match: { method: 'PUT' }, status: 200, body: { message: '' } });
		const { results } = await run(update({ userName: 'u2' }));
		expect(results).toMatchObject([{ action: 'updated' }]);
		expect(bodies()).toMatchObject([{ user_name: 'u2' }]);
	});

	it('is not executed for a name that does not exist', async () => {
		const { error } = await run(update({ password: 'x' }));
		expect(reasonOf(error)).toBe(missing('auth_passwd'));
		expect(writes()).toEqual([]);
	});

	it('runs one change of an authentication after the other', async () => {
		seed('auth_passwd', { user_name: 'u0' });
		const { results } = await run(update({ userName: '={{ $json.user }}' }), [
			{ user: 'u1' },
			{ user: 'u0' },
		]);
		expect(results).toMatchObject([{ action: 'updated' }, { action: 'updated' }]);
		expect(bodies()).toMatchObject([{ user_name: 'u0' }]);
	});
});

describe('Delete', () => {
	it("sends what Huawei Cloud's own SDK sends", async () => {
		seed('auth_passwd');
		seed('other');
		const { results } = await run(authForm('delete', { connectionId: byName('auth_passwd') }));
		expect(simulator().requests.map(asRecorded)).toEqual([
			{ ...sdkRequest('auth.delete'), query: {} },
		]);
		expect(results).toEqual([
			{
				connectionId: 'auth_passwd',
				name: 'auth_passwd',
				action: 'deleted',
				deleted: true,
				response: { is_success: true, message: 'Deleted success.' },
				projectId: PROJECT_ID,
			},
		]);
		expect(bodies()).toMatchObject([{ auth_info_name: 'other' }]);
	});

	it.each(['DLI.0001', 'DLI.0002', 'DLI.0023'] as const)(
		'reports a missing one (%s) unless it is to be ignored',
		async (dliMissingConnection) => {
			simulator().switches.dliMissingConnection = dliMissingConnection;
			const form = authForm('delete', { connectionId: byName('gone') });
			expect(reasonOf((await run(form)).error)).toBe(missing('gone'));
			const { results } = await run({ ...form, options: { ignoreIfMissing: true } });
			expect(results).toEqual([
				{
					connectionId: 'gone',
					name: 'gone',
					action: 'unchanged',
					deleted: false,
					projectId: PROJECT_ID,
				},
			]);
		},
	);

	it('succeeds if the response is lost and the authentication is gone on retry', async () => {
		seed('a');
		simulator().dropNext({ match: { method: 'DELETE' }, when: 'after' });
		const { results } = await run(authForm('delete', { connectionId: byName('a') }));
		expect(results).toMatchObject([{ connectionId: 'a', action: 'deleted' }]);
	});

	it('names the authentication in a failed item', async () => {
		const body = { error_code: 'DLI.0999', error_msg: 'In use' };
		simulator().respondNext({ match: { method: 'DELETE' }, status: 400, body });
		const form = authForm('delete', { connectionId: '={{ $json.name }}' });
		const { results } = await run(form, [{ name: 'a' }], 'continueRegularOutput');
		expect(results).toMatchObject([
			{ error: { message: 'In use [DLI.0999]', connectionName: 'a', connectionId: 'a' } },
		]);
	});
});

describe('a name', () => {
	const NAMES = ['a/b', '..', '_a', '123', 'a b', 'a-b', 'ä', 'x'.repeat(129)];
	const forms = (name: string): INodeParameters[] => [
		authCreateForm('passwd', { connectionName: name }),
		authCreateForm('passwd', { connectionName: name, operation: 'upsert' }),
		authForm('update', { connectionId: byName(name), settingsToChange: { password: 'x' } }),
		authForm('get', { connectionId: byName(name) }),
		authForm('getAll', { filters: { name } }),
		authForm('delete', { connectionId: byName(name) }),
	];

	it.each(NAMES)('that breaks the rules is refused before any request: %s', async (name) => {
		for (const form of forms(name)) {
			const { error } = await run(form);
			expect(error?.message).toMatch(/'(Datasource )?Authentication( Name)?' (is invalid|must be)/);
		}
		expect(simulator().requests).toEqual([]);
	});

	it.each(['a', '1a', 'A_1', 'x'.repeat(128)])('may be %s', async (name) => {
		for (const form of forms(name)) {
			const { error } = await run(form);
			expect(error).toBeUndefined();
		}
	});
});
