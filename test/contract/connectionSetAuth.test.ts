import type { IDataObject } from 'n8n-workflow';

import type { AuthBody } from '../simulator';
import { PROJECT_ID } from './account';
import { actionsOf, dliRow, exportForm, SECRET, useConnectionSet } from './useConnectionSet';
import { AUTH_BODIES, AUTH_FORMS, AUTH_TYPES, storedBodies, type AuthType } from './useDliAuth';

const { simulator, run, planOf, applyTo, writes, refuse, seedDli } = useConnectionSet();

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const UPDATE = { ifNotOurs: 'updateWithoutMark' };

/** A row for an authentication of a type, with its passwords, as the form of Create has it. */
const authRow = (type: AuthType, changes: IDataObject = {}): IDataObject => {
	const { connectionName: name, dliAuthType, ...settings } = AUTH_FORMS[type];
	return { kind: 'dliAuth', name, type: dliAuthType, ...settings, ...changes };
};
const isSecret = (column: string) => /password/i.test(column);
/** The same without its passwords. */
const withoutSecrets = (row: IDataObject) =>
	Object.fromEntries(Object.entries(row).filter(([column]) => !isSecret(column)));
const EVERY_ROW = AUTH_TYPES.map((type) => authRow(type));
const SECRETS = EVERY_ROW.flatMap((row) =>
	Object.entries(row).flatMap(([column, value]) => (isSecret(column) ? [String(value)] : [])),
);
const seedAuth = (type: AuthType, changes: Partial<AuthBody> = {}) =>
	simulator().seed.dliAuth({ body: { ...AUTH_BODIES[type], ...changes } });
const stored = () => storedBodies(simulator().connections());
const lists = () => simulator().requests.filter(({ path }) => path.endsWith('/auth-infos'));

function expectNoSecrets(results: IDataObject[]): void {
	const text = JSON.stringify(results);
	for (const secret of SECRETS) expect(text).not.toContain(secret);
}

describe('Export', () => {
	it('has every type without its passwords, and nothing to do', async () => {
		for (const type of AUTH_TYPES) seedAuth(type);
		const { results } = await run(exportForm({ kind: 'dliAuth' }));
		expect(results).toContainEqual({
			certificateLocation: 'obs://test/CloudSearchService.cer',
			format: 1,
			kind: 'dliAuth',
			name: 'css_login',
			projectId: PROJECT_ID,
			secretsRequired: ['password'],
			type: 'CSS',
			userName: 'admin',
		});
		expect(results.map((row) => row.secretsRequired)).toEqual([
			['password'],
			['password'],
			['keystorePassword', 'truststorePassword'],
			[],
		]);
		expectNoSecrets(results);
		expect((await run(exportForm({ kind: 'dliAuth' }))).results).toEqual(results);
		for (const options of [{}, { settingsMode: 'exactly' }, { deleteUnlisted: true }]) {
			const planned = await planOf(results, options);
			expect(planned.results.map(({ action }) => action)).toEqual(Array(4).fill('unchanged'));
		}
	});

	it('stays the same without IDs', async () => {
		for (const type of AUTH_TYPES) seedAuth(type);
		const { results } = await run(
			exportForm({ kind: 'dliAuth', options: { namesInsteadOfIds: true } }),
		);
		expect(results[0]).not.toHaveProperty('refs');
		expect((await planOf(results)).results).toMatchObject(
			Array(4).fill({ action: 'unchanged', owner: 'none' }),
		);
	});

	it('fails where the list is refused, and names it', async () => {
		refuse(/auth-infos$/);
		const { error } = await run(exportForm());
		expect(error?.message).toMatch(/^DLI datasource authentications: No permission for it/);
	});
});

describe('Apply', () => {
	it('creates every type, and then has nothing to do', async () => {
		const { results, error } = await applyTo(EVERY_ROW);
		expect(error).toBeUndefined();
		expect(results).toMatchObject(
			AUTH_TYPES.map((type) => ({
				action: 'created',
				applied: true,
				kind: 'dliAuth',
				serviceType: type,
				connectionId: AUTH_BODIES[type].auth_info_name,
				secretSent: type !== 'KRB',
				owner: 'none',
			})),
		);
		expect(stored()).toHaveLength(4);
		expect(stored()).toEqual(expect.arrayContaining(Object.values(AUTH_BODIES)));
		expectNoSecrets(results);
		const before = writes().length;
		for (const options of [{}, { ifNotOurs: 'adopt' }, { settingsMode: 'exactly' }]) {
			const again = await applyTo(EVERY_ROW, options);
			expect(again.results).toMatchObject(Array(4).fill({ action: 'unchanged', applied: false }));
		}
		expect(writes()).toHaveLength(before);
	});

	it.each(['after', 'before'] as const)(
		'creates it once where the connection breaks %s the create',
		async (when) => {
			simulator().dropNext({ match: { method: 'POST', path: /auth-infos$/ }, when });
			const { results } = await applyTo([authRow('CSS')]);
			expect(results).toMatchObject([{ action: 'created' }]);
			expect(stored()).toEqual([AUTH_BODIES.CSS]);
		},
	);

	it('changes it only where it is told to, with everything that it has', async () => {
		simulator().switches.authUpdateKeepsOmitted = false;
		seedAuth('Kafka_SSL');
		const row = authRow('Kafka_SSL', { keystoreLocation: undefined, keyPassword: undefined });
		const changed = { ...row, truststoreLocation: 'obs://test/new.jks' };
		const conflict = await planOf([changed]);
		expect(conflict.results).toMatchObject([
			{
				action: 'conflict',
				reason: 'It differs, and nothing can mark whose it is',
				advice: expect.stringContaining('Update Without Mark'),
				notCompared: ['keystorePassword', 'truststorePassword'],
			},
		]);
		for (const options of [UPDATE, { ifNotOurs: 'adopt' }]) {
			expect(actionsOf((await planOf([changed], options)).results)).toEqual([
				'kafka_login: update',
			]);
		}
		const { results } = await applyTo([changed], UPDATE);
		expect(results).toMatchObject([
			{ action: 'updated', changed: ['truststoreLocation'], secretSent: true, drift: [] },
		]);
		expectNoSecrets(results);
		const { key_password: lost, ...kept } = AUTH_BODIES.Kafka_SSL;
		expect(lost).toBeDefined();
		expect(stored()).toEqual([
			expect.objectContaining({ ...kept, truststore_location: 'obs://test/new.jks' }),
		]);
		expect(actionsOf((await planOf([changed])).results)).toEqual(['kafka_login: unchanged']);
	});

	it('sends no password without another change', async () => {
		seedAuth('passwd');
		const { results } = await applyTo([authRow('passwd', { password: 'new-one' })], UPDATE);
		expect(results).toMatchObject([{ action: 'unchanged', notCompared: ['password'] }]);
		expect(writes()).toEqual([]);
	});

	it.each([
		['its type', authRow('passwd', { name: 'css_login' }), "'type'"],
		[
			'its certificate',
			authRow('CSS', { certificateLocation: 'obs://b/other.cer' }),
			"'certificateLocation'",
		],
	])('is in conflict where %s would have to change', async (_what, row, column) => {
		seedAuth('CSS');
		expect((await planOf([row], UPDATE)).results).toMatchObject([
			{ action: 'conflict', reason: expect.stringContaining(`cannot change ${column}`) },
		]);
	});

	it('is not undone by a change of someone else', async () => {
		for (const row of [authRow('CSS', { userName: 'me' }), authRow('CSS', { ensure: 'absent' })]) {
			simulator().reset();
			const { body } = seedAuth('CSS');
			const match = { method: 'GET', path: /auth-infos$/ };
			// Two pages for the plan.
			const holds = [0, 1, 2].map(() => simulator().holdNext({ match }));
			const running = applyTo([row], UPDATE);
			for (const hold of holds.slice(0, 2)) {
				await hold.reached;
				hold.release();
			}
			await holds[2]?.reached;
			body.user_name = 'someone';
			holds[2]?.release();
			const { error } = await running;
			expect(error?.message).toBe("'css_login' was changed by someone else in the meantime");
			expect(error?.description).toContain('Different now: userName.');
			expect(writes()).toEqual([]);
		}
	});

	it('two runs at the same moment make it once, and both end well', async () => {
		const both = await Promise.all([applyTo(EVERY_ROW), applyTo(EVERY_ROW)]);
		for (const { error } of both) expect(error).toBeUndefined();
		expect(stored()).toHaveLength(4);
		const actions = both.flatMap(({ results }) => results.map(({ action }) => action)).sort();
		expect(actions).toEqual([
			...Array<string>(4).fill('created'),
			...Array<string>(4).fill('unchanged'),
		]);
	});

	it('fails where another one has taken the name since the plan', async () => {
		const hold = simulator().holdNext({ match: { method: 'POST', path: /auth-infos$/ } });
		const running = applyTo([authRow('CSS')]);
		await hold.reached;
		seedAuth('CSS', { user_name: 'someone' });
		hold.release();
		expect((await running).error?.message).toContain("named 'css_login' already exists");
		expect(stored()).toMatchObject([{ user_name: 'someone' }]);
	});
});

describe('passwords', () => {
	const login = { user: 'dbadmin', password: SECRET };
	const applyWithLogin = async (rows: IDataObject[], options = {}) =>
		await applyTo(rows, options, { dataSourceLogin: 'credential' }, { login });

	it('are needed for a create and for an update', async () => {
		seedAuth('passwd');
		const rows = [
			withoutSecrets(authRow('CSS')),
			withoutSecrets(authRow('Kafka_SSL')),
			{ ...withoutSecrets(authRow('passwd')), userName: 'new' },
			authRow('KRB'),
		];
		const options = { ...UPDATE, ifConflicts: 'applyRest' };
		expect((await planOf(rows, UPDATE)).results.map((row) => row.secretsRequired)).toEqual([
			['password'],
			['keyPassword', 'keystorePassword', 'truststorePassword'],
			['password'],
			[],
		]);
		const { results } = await applyTo(rows, options);
		expect(results).toMatchObject([
			{ action: 'blocked', reason: expect.stringContaining("It needs 'password',") },
			{
				action: 'blocked',
				reason: expect.stringContaining(
					"It needs 'keyPassword', 'keystorePassword', 'truststorePassword',",
				),
			},
			{ action: 'blocked', reason: expect.stringContaining("It needs 'password',") },
			{ action: 'created' },
		]);
		const allowed = await applyTo([rows[2]!], { ...UPDATE, updateWithoutPassword: true });
		expect(allowed.results).toMatchObject([{ action: 'updated', secretSent: false }]);
		expect(stored()[0]).toMatchObject({ user_name: 'new' });
	});

	it('come from the login credential for authentications of its user', async () => {
		seedAuth('CSS', { user_name: 'old' });
		const rows = [
			{ ...withoutSecrets(authRow('passwd')), userName: '' },
			{ ...withoutSecrets(authRow('CSS')), userName: 'dbadmin' },
		];
		const { results, error } = await applyWithLogin(rows, UPDATE);
		expect(error).toBeUndefined();
		expect(actionsOf(results)).toEqual(['dws_login: created', 'css_login: updated']);
		expect(stored()).toMatchObject([
			{ user_name: 'dbadmin', password: login.password },
			{ user_name: 'dbadmin', password: login.password },
		]);
		expect(JSON.stringify(results)).not.toContain(login.password);
	});

	it.each([
		['another user', { userName: 'else' }],
		['a row that does not take it', { login: 'none' }],
	])('do not for %s', async (_what, changes) => {
		const { error } = await applyWithLogin([{ ...withoutSecrets(authRow('passwd')), ...changes }]);
		expect(error?.message).toBe('1 connection is in conflict or blocked: dws_login');
		expect(writes()).toEqual([]);
	});
});

describe('deletions', () => {
	it('are only those of rows that say so', async () => {
		for (const type of AUTH_TYPES) seedAuth(type);
		const list = [authRow('CSS', { ensure: 'absent' }), authRow('passwd')];
		const options = { deleteUnlisted: true, allowEmptying: true };
		const { results } = await applyTo(list, options);
		expect(actionsOf(results)).toEqual(['css_login: deleted', 'dws_login: unchanged']);
		expect(stored()).toHaveLength(3);
		expect(actionsOf((await applyTo(list, options)).results)).toEqual([
			'css_login: unchanged',
			'dws_login: unchanged',
		]);
	});

	it('cannot be looked for', async () => {
		const { error } = await planOf([dliRow('lake')], { scopes: 'dliAuth' });
		expect(error?.message).toContain("'Scopes' cannot have dliAuth");
		expect(simulator().requests).toEqual([]);
	});
});

describe('a list that needs a name', () => {
	beforeEach(() => {
		simulator().switches.authListNeedsName = true;
		seedAuth('CSS');
	});

	it('is read name by name', async () => {
		const list = [authRow('CSS'), authRow('passwd'), dliRow('lake')];
		seedDli({ name: 'lake' });
		const { results } = await applyTo(list);
		expect(actionsOf(results)).toEqual([
			'css_login: unchanged',
			'dws_login: created',
			'lake: unchanged',
		]);
	});

	it('cannot be exported', async () => {
		const { error } = await run(exportForm({ kind: 'dliAuth' }));
		expect(error?.message).toMatch(/^DLI datasource authentications: /);
	});
});

it('is blocked where the list cannot be read, if the node continues', async () => {
	refuse(/auth-infos$/);
	const { results } = await planOf([authRow('CSS'), dliRow('lake')], {}, CONTINUE);
	expect(results.filter(({ error }) => !error)).toMatchObject([
		{ action: 'blocked', reason: expect.stringContaining('No permission for it') },
		{ action: 'create' },
	]);
	expect(lists()).not.toEqual([]);
});

it.each<[string, IDataObject, string]>([
	['without a type', { type: '' }, "'type' is empty"],
	['of a type that there is not', { type: 'LDAP' }, "'type' has no type LDAP"],
	['without a user', { userName: '', type: 'KRB', certificateLocation: '' }, "'userName' is empty"],
	[
		'with what its type has not',
		{ keytab: 'obs://b/k' },
		"'keytab' is not a setting of the type CSS",
	],
	[
		'with what is no path in OBS',
		{ certificateLocation: '/tmp/x.cer' },
		"'certificateLocation' is",
	],
	['with another ending', { certificateLocation: 'obs://b/x.pem' }, "'certificateLocation' is"],
	['with a name that is no name', { name: 'a-b' }, "'name' is invalid"],
	[
		'with a key store that is nowhere',
		{ ...authRow('Kafka_SSL'), keystoreLocation: '' },
		"'keystoreLocation' is empty",
	],
])('%s, it is not created', async (_what, changes, reason) => {
	const { results } = await planOf([authRow('CSS', changes)]);
	expect(results).toMatchObject([
		{ action: 'blocked', reason: expect.stringContaining(`It cannot be created: ${reason}`) },
	]);
});

it('is not changed to what its type has not', async () => {
	seedAuth('passwd');
	const { results } = await planOf([authRow('passwd', { keytab: 'obs://b/k' })], UPDATE);
	expect(results).toMatchObject([
		{ action: 'blocked', reason: "'keytab' is not a setting of the type passwd" },
	]);
});

it.each<[IDataObject, string]>([
	[{ password: '***' }, "'password' has ***"],
	[{ refs: { userName: 'x' } }, "'refs.userName' names no column with an ID"],
	[{ agentId: 'x' }, "'agentId' is a column of the kind dataArts, and this is dliAuth"],
	[{ login: 'me' }, "'login' must be none or empty"],
])('a row with %j is refused', async (changes, message) => {
	const { error } = await planOf([authRow('CSS', changes)]);
	expect(error?.message).toContain(message);
	expect(simulator().requests).toEqual([]);
});
