import type { IDataObject, INodeParameters } from 'n8n-workflow';

import createExample from '../simulator/examples/dli-auth-create-css.json';
import { credentialFor, PROJECT_ID } from './account';
import { reasonOf, runNode } from './runNode';
import { useDli } from './useDli';
import {
	AUTH_BODIES,
	AUTH_FORMS,
	AUTH_TYPES,
	authCreateForm,
	storedBodies,
	type AuthType,
} from './useDliAuth';

const { simulator, run, writes } = useDli();

const bodies = () => storedBodies(simulator().connections());
const RETURN = { options: { ifNameExists: 'returnExisting' } };
const UPSERT = { operation: 'upsert' };
const withoutKey = { keyPassword: '' };

/** The labels of the fields. */
const LABELS: Record<string, string> = {
	connectionName: 'Authentication Name',
	userName: 'Username',
	password: 'Password',
	certificateLocation: 'Certificate Path',
	krb5Conf: 'krb5.conf Path',
	keytab: 'Keytab Path',
	truststoreLocation: 'Truststore Path',
	truststorePassword: 'Truststore Password',
	keystoreLocation: 'Keystore Path',
	keystorePassword: 'Keystore Password',
};

/** Seeds the authentication of the form of a type. */
const seedType = (type: AuthType, changes: IDataObject = {}) =>
	simulator().seed.dliAuth({ body: { ...AUTH_BODIES[type], ...changes } });

const withLogin = async (form: INodeParameters, login?: IDataObject) =>
	await runNode({
		parameters: { ...form, dataSourceLogin: 'credential' },
		credential: credentialFor(simulator().url),
		login: login as never,
	});

describe.each(['create', 'upsert'])('%s of a new authentication', (operation) => {
	const form = (type: AuthType, changes: INodeParameters = {}) =>
		authCreateForm(type, { operation, ...changes });

	it("sends the request of Huawei Cloud's documentation", async () => {
		const { body } = createExample.request;
		const { results } = await run(
			form('CSS', { connectionName: body.auth_info_name, password: body.password }),
		);
		expect(writes()).toMatchObject([
			{ method: 'POST', path: createExample.request.path, body, query: {} },
		]);
		expect(results).toEqual([
			{
				connectionId: 'test',
				name: 'test',
				serviceType: 'CSS',
				action: 'created',
				response: createExample.response.body,
				projectId: PROJECT_ID,
			},
		]);
	});

	it.each(AUTH_TYPES)('stores every field of %s, and nothing else', async (type) => {
		const { error } = await run(form(type));
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([AUTH_BODIES[type]]);
	});

	it.each([200, 201] as const)('accepts the status %i', async (authCreateStatus) => {
		simulator().switches.authCreateStatus = authCreateStatus;
		const { results } = await run(form('passwd'));
		expect(results).toMatchObject([{ action: 'created', connectionId: 'dws_login' }]);
	});

	it.each(['CSS', 'passwd'] as const)(
		'takes user and password of %s from the login credential',
		async (type) => {
			const { userName, password, ...others } = AUTH_FORMS[type];
			const { error } = await withLogin(form(type, { ...others, userName: '', password: '' }), {
				user: userName,
				password,
			});
			expect(error).toBeUndefined();
			expect(bodies()).toEqual([AUTH_BODIES[type]]);
		},
	);

	it('refuses a login credential that is incomplete', async () => {
		const { error } = await withLogin(form('passwd'), { user: 'u', password: '' });
		expect(error?.message).toContain("'Username' and 'Password' of the data source login");
		expect(simulator().requests).toEqual([]);
	});

	const KEYSTORE = ['keystoreLocation', 'keystorePassword', 'keyPassword'];
	const withoutKeystore = Object.fromEntries(KEYSTORE.map((name) => [name, '']));

	const REQUIRED: Array<[AuthType, string, string]> = AUTH_TYPES.flatMap((type) =>
		Object.keys(AUTH_FORMS[type])
			.filter((name) => !['dliAuthType', ...KEYSTORE].includes(name))
			.map((name): [AuthType, string, string] => [type, name, LABELS[name] ?? '']),
	);

	it.each(REQUIRED)('requires what the console requires: %s %s', async (type, name, label) => {
		// n8n itself refuses a field without a value.
		for (const value of ['={{ "  " }}', '={{ $json.nowhere }}']) {
			const { error } = await run(form(type, { [name]: value }));
			expect(error?.message).toBe(
				`${name === 'connectionName' ? '' : `${AUTH_FORMS[type].connectionName}: `}'${label}' is empty`,
			);
		}
		expect(simulator().requests).toEqual([]);
	});

	it('needs no keystore, as DMS has none', async () => {
		const { error } = await run(form('Kafka_SSL', withoutKeystore));
		expect(error).toBeUndefined();
		const { truststore_location, truststore_password } = AUTH_BODIES.Kafka_SSL;
		expect(bodies()).toEqual([
			{
				auth_info_name: 'kafka_login',
				datasource_type: 'Kafka_SSL',
				truststore_location,
				truststore_password,
			},
		]);
	});

	it.each(KEYSTORE)(
		'creates nothing with a keystore that lacks %s, or has only that',
		async (name) => {
			const { [name]: only, ...others } = AUTH_FORMS.Kafka_SSL as INodeParameters;
			for (const parts of [
				{ ...others, [name]: '' },
				{ ...withoutKeystore, [name]: only! },
			]) {
				const { error } = await run(form('Kafka_SSL', parts));
				expect(reasonOf(error)).toBe(
					"'Keystore Path', 'Keystore Password', 'Key Password' belong together: fill in all of them, or none",
				);
			}
			expect(writes()).toEqual([]);
			expect(simulator().requests).toHaveLength(operation === 'create' ? 0 : 2);
		},
	);

	it.each([
		['certificateLocation', 'obs://test/CloudSearchService.pem', 'CSS'],
		['certificateLocation', 'https://test/CloudSearchService.cer', 'CSS'],
		['certificateLocation', 'obs://CloudSearchService.cer', 'CSS'],
		['certificateLocation', 'obs://test/cer', 'CSS'],
		['certificateLocation', 'OBS://test/c.cer', 'CSS'],
		['krb5Conf', 'obs://test/', 'KRB'],
		['keytab', 'user.keytab', 'KRB'],
		['truststoreLocation', 'obs://', 'Kafka_SSL'],
		['keystoreLocation', 'obs:///keystore.jks', 'Kafka_SSL'],
	] as const)('refuses a path that is none in OBS: %s %s', async (name, path, type) => {
		const { error } = await run(form(type, { [name]: path }));
		expect(reasonOf(error)).toBe(
			`'${LABELS[name]}' is invalid: '${path}'. Allowed: the path of a file in OBS, such as obs://bucket/folder/file${name === 'certificateLocation' ? '.cer' : ''}`,
		);
		expect(simulator().requests).toEqual([]);
	});

	it.each(['obs://my.bucket-1/a/b c/d.CER', ' obs://b/证书.cer '])(
		'accepts the path %s',
		async (certificateLocation) => {
			const { error } = await run(form('CSS', { certificateLocation }));
			expect(error).toBeUndefined();
			expect(bodies()).toMatchObject([{ certificate_location: certificateLocation.trim() }]);
		},
	);

	it('sends passwords as they are, with spaces', async () => {
		const { error } = await run(form('passwd', { password: ' a b ', userName: ' u ' }));
		expect(error).toBeUndefined();
		expect(bodies()).toMatchObject([{ password: ' a b ', user_name: 'u' }]);
	});

	it('refuses a type that is not in the list', async () => {
		const { error } = await run(form('passwd', { dliAuthType: 'PASSWD' }));
		expect(reasonOf(error)).toBe("'Authentication Type' has no type PASSWD");
		expect(simulator().requests).toEqual([]);
	});

	it('refuses a name that two items share', async () => {
		const { error } = await run(form('passwd'), [{}, {}]);
		expect(error?.message).toContain("'Authentication Name' is also 'dws_login' in item 0");
		expect(simulator().requests).toEqual([]);
	});

	it('handles each item, and keeps those that fail', async () => {
		const items = [{ name: 'a' }, { name: '_b' }, { name: 'c' }];
		const parameters = form('passwd', { connectionName: '={{ $json.name }}' });
		const { outputs } = await runNode({
			parameters,
			items,
			credential: credentialFor(simulator().url),
			onError: 'continueRegularOutput',
		});
		expect(outputs[0]).toMatchObject([
			{ json: { name: 'a', action: 'created' }, pairedItem: { item: 0 } },
			{ json: { error: { connectionName: '_b', itemIndex: 1 } }, pairedItem: { item: 1 } },
			{ json: { name: 'c', action: 'created' }, pairedItem: { item: 2 } },
		]);
	});

	it('is refused with a flag that says so', async () => {
		const body = { is_success: false, message: 'No such file.' };
		simulator().respondNext({ match: { method: 'POST' }, status: 200, body });
		expect(reasonOf((await run(form('CSS'))).error)).toBe('No such file.');
	});

	describe.each(AUTH_TYPES)('whose response is lost: %s', (type) => {
		const { connectionName: name } = AUTH_FORMS[type];

		it('is found and adopted', async () => {
			simulator().dropNext({ match: { method: 'POST' }, when: 'after' });
			const { results } = await run(form(type));
			expect(results).toMatchObject([{ action: 'created', connectionId: name }]);
			expect(writes()).toHaveLength(1);
			expect(bodies()).toEqual([AUTH_BODIES[type]]);
		});

		it('is sent again if it was not executed', async () => {
			simulator().dropNext({ match: { method: 'POST' }, when: 'before' });
			const { results } = await run(form(type));
			expect(results).toMatchObject([{ action: 'created' }]);
			expect(writes()).toHaveLength(2);
			expect(bodies()).toEqual([AUTH_BODIES[type]]);
		});
	});

	it('is not believed without the success flag, and sent again', async () => {
		const body = { message: 'Upload success.' };
		simulator().respondNext({ match: { method: 'POST' }, status: 200, body });
		const { results } = await run(form('passwd'));
		expect(results).toMatchObject([{ action: 'created' }]);
		expect(bodies()).toEqual([AUTH_BODIES.passwd]);
	});

	it('is adopted if the response has no success flag', async () => {
		simulator().switches.successFlag = 'absent';
		const { results } = await run(form('passwd'));
		expect(results).toMatchObject([{ action: 'created', connectionId: 'dws_login' }]);
		expect(bodies()).toHaveLength(1);
	});
});

/** What someone else created while the response to a create was lost. */
describe('An authentication of someone else is not adopted', () => {
	const race = async (type: AuthType, changes: IDataObject) => {
		const body = { is_success: true, auth_infos: [] };
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body });
		simulator().dropNext({ match: { method: 'POST' }, when: 'before' });
		const { createTime } = seedType(type, changes);
		Object.assign(simulator().connections()[0]!, { createTime: createTime + 5000 });
		return await run(authCreateForm(type));
	};

	it('the one that is as requested is', async () => {
		expect((await race('passwd', {})).results).toMatchObject([{ action: 'created' }]);
	});

	it.each<[string, AuthType, IDataObject]>([
		['another user', 'passwd', { user_name: 'other' }],
		['another type', 'passwd', { datasource_type: 'CSS' }],
		['another certificate', 'CSS', { certificate_location: 'obs://test/other.cer' }],
		['another keytab', 'KRB', { keytab: 'obs://test/other.keytab' }],
		['another keystore', 'Kafka_SSL', { keystore_location: 'obs://test/other.jks' }],
		['no user', 'passwd', { user_name: undefined }],
	])('with %s: %s', async (_what, type, changes) => {
		const { error } = await race(type, changes);
		expect(reasonOf(error)).toBe(
			`A datasource authentication named '${AUTH_FORMS[type].connectionName}' already exists`,
		);
		expect(writes()).toHaveLength(1);
	});

	it('if it is older than the request', async () => {
		const body = { is_success: true, auth_infos: [] };
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body });
		simulator().dropNext({ match: { method: 'POST' }, when: 'before' });
		const { createTime } = seedType('passwd');
		Object.assign(simulator().connections()[0]!, { createTime: createTime - 100_000 });
		const { error } = await run(authCreateForm('passwd'));
		expect(error?.message).toContain('may or may not have been created');
		expect(error?.description).toContain(
			'A datasource authentication of that name exists and has these settings, but by its creation time it is older than the request',
		);
		expect(writes()).toHaveLength(1);
	});
});

describe('Create, if the name is taken', () => {
	it.each(AUTH_TYPES)('fails and says what to do: %s', async (type) => {
		seedType(type);
		const { error } = await run(authCreateForm(type));
		expect(reasonOf(error)).toBe(
			`A datasource authentication named '${AUTH_FORMS[type].connectionName}' already exists`,
		);
		expect(error?.description).toContain("'Return Existing'");
		expect(writes()).toEqual([]);
	});

	it('fails if the service says so', async () => {
		seedType('passwd');
		const body = { error_code: 'DLI.0999', error_msg: 'Forbidden' };
		simulator().respondNext({ match: { method: 'GET' }, status: 403, body });
		const { error } = await run(authCreateForm('passwd'));
		expect(reasonOf(error)).toBe('The authentication already exists. [DLI.0006]');
		expect(error?.description).toContain("'Return Existing'");
	});

	it.each([403, 404])('does not need the permission to list: %i', async (status) => {
		const body = { error_code: 'DLI.0999', error_msg: 'Forbidden' };
		simulator().respondNext({ match: { method: 'GET' }, status, body });
		expect((await run(authCreateForm('passwd'))).results).toMatchObject([{ action: 'created' }]);
	});

	it.each([401, 500])('creates nothing if the look-up fails in another way: %i', async (status) => {
		const body = { error_code: 'DLI.0999', error_msg: 'Broken' };
		simulator().respondNext({ match: { method: 'GET' }, status, body, times: 20 });
		const { error } = await run(authCreateForm('passwd', { options: { timeLimit: 5 } }));
		expect(error).toBeDefined();
		expect(writes()).toEqual([]);
	});

	it('does not take a similar name for the same', async () => {
		simulator().seed.dliAuth({ body: { auth_info_name: 'dws_login_2' } });
		expect((await run(authCreateForm('passwd'))).results).toMatchObject([{ action: 'created' }]);
	});

	it('returns the existing one', async () => {
		seedType('passwd', { user_name: 'other' });
		const { results } = await run(authCreateForm('passwd', RETURN));
		expect(results).toEqual([
			{
				connectionId: 'dws_login',
				name: 'dws_login',
				serviceType: 'passwd',
				action: 'unchanged',
				response: {
					auth_info_name: 'dws_login',
					datasource_type: 'passwd',
					user_name: 'other',
					owner: 'IAMUser',
					create_time: expect.any(Number),
					update_time: expect.any(Number),
				},
				projectId: PROJECT_ID,
			},
		]);
		expect(writes()).toEqual([]);
	});

	it('returns none of another type', async () => {
		seedType('CSS', { auth_info_name: 'dws_login' });
		const { error } = await run(authCreateForm('passwd', RETURN));
		expect(reasonOf(error)).toBe("A datasource authentication named 'dws_login' already exists");
	});

	it('returns one that someone creates in the meantime, even if lists lag behind', async () => {
		simulator().switches.listLagMs = 6000;
		seedType('passwd');
		const { results } = await run(authCreateForm('passwd', RETURN));
		expect(results).toMatchObject([{ action: 'unchanged', connectionId: 'dws_login' }]);
	});

	it('passes on another refusal', async () => {
		const body = { error_code: 'DLI.0999', error_msg: 'Broken' };
		simulator().respondNext({ match: { method: 'POST' }, status: 400, body });
		const { error } = await run(authCreateForm('passwd', RETURN));
		expect(reasonOf(error)).toBe('Broken [DLI.0999]');
	});
});

describe('Create or Update of an existing authentication', () => {
	const upsert = (type: AuthType, changes: INodeParameters = {}) =>
		authCreateForm(type, { ...UPSERT, ...changes });

	it.each<[AuthType, INodeParameters, IDataObject, string[], string[]]>([
		['CSS', {}, {}, [], ['password']],
		['CSS', { userName: 'new' }, { user_name: 'new' }, ['user_name'], ['password']],
		['passwd', { password: 'new' }, { password: 'new' }, [], ['password']],
		['KRB', { keytab: 'obs://b/new' }, { keytab: 'obs://b/new' }, ['keytab'], []],
		[
			'Kafka_SSL',
			{ ...withoutKey, keystoreLocation: 'obs://b/new', truststorePassword: 'new' },
			{ keystore_location: 'obs://b/new', truststore_password: 'new' },
			['keystore_location'],
			['truststore_password', 'keystore_password'],
		],
	])('updates %s: %j', async (type, changes, stored, changed, notCompared) => {
		const { name } = seedType(type);
		const { results } = await run(upsert(type, changes));
		expect(results).toEqual([
			{
				connectionId: name,
				name,
				serviceType: type,
				action: 'updated',
				changed,
				notCompared,
				response: { is_success: true, message: '' },
				projectId: PROJECT_ID,
			},
		]);
		expect(writes().map(({ method }) => method)).toEqual(['PUT']);
		expect(bodies()).toEqual([{ ...AUTH_BODIES[type], ...stored }]);
	});

	it('sends everything that can be changed, because DLI may drop the rest', async () => {
		simulator().switches.authUpdateKeepsOmitted = false;
		for (const type of AUTH_TYPES) seedType(type);
		const { error } = await run(upsert('CSS', { password: 'new' }));
		expect(error).toBeUndefined();
		expect((await run(upsert('Kafka_SSL', withoutKey))).error).toBeUndefined();
		expect(bodies()[0]).toEqual({ ...AUTH_BODIES.CSS, password: 'new' });
		expect(bodies()[2]).toEqual(AUTH_BODIES.Kafka_SSL);
	});

	it('sends nothing if nothing differs and there is no secret', async () => {
		seedType('KRB');
		const { results } = await run(upsert('KRB'));
		expect(results).toEqual([
			{
				connectionId: 'krb_login',
				name: 'krb_login',
				serviceType: 'KRB',
				action: 'unchanged',
				changed: [],
				projectId: PROJECT_ID,
			},
		]);
		expect(writes()).toEqual([]);
	});

	it.each<[string, AuthType, IDataObject, string, string]>([
		[
			'the type',
			'passwd',
			{ datasource_type: 'KRB' },
			'Authentication Type',
			"'dws_login' is of the type Kerberos, not Password.",
		],
		[
			'an unknown type',
			'passwd',
			{ datasource_type: 'NEW' },
			'Authentication Type',
			"'dws_login' is of the type NEW, not Password.",
		],
		[
			'the certificate',
			'CSS',
			{ certificate_location: 'obs://test/old.cer' },
			'Certificate Path',
			"'css_login' has obs://test/old.cer.",
		],
		[
			'a certificate for one without',
			'CSS',
			{ certificate_location: undefined },
			'Certificate Path',
			"'css_login' has none.",
		],
		[
			'the password of the key',
			'Kafka_SSL',
			{},
			'Key Password',
			"'kafka_login' exists. Leave 'Key Password' empty to update its other settings.",
		],
	])('is refused before the change for %s', async (_what, type, stored, label, hint) => {
		seedType(type, stored);
		const { error } = await run(upsert(type));
		expect(reasonOf(error)).toBe(`'${label}' cannot be changed: delete it and create it again`);
		expect(error?.description).toBe(hint);
		expect(writes()).toEqual([]);
	});

	it.each([{ listLagMs: 6000 }, { createTimeOffsetSeconds: 7200 }])(
		'updates one that was created in the meantime: %j',
		async (switches) => {
			Object.assign(simulator().switches, switches);
			if (switches.listLagMs) seedType('passwd');
			else simulator().dropNext({ match: { method: 'POST' }, when: 'after' });
			const { results } = await run(upsert('passwd', { password: 'new' }));
			expect(results).toMatchObject([{ action: 'updated' }]);
			expect(bodies()).toMatchObject([{ password: 'new' }]);
		},
	);
});
