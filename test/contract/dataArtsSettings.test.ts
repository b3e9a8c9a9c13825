import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import type { SettingField } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';
import { isRequired } from '../../nodes/HuaweiDataConnections/dataArts/settings/Settings';
import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import enterpriseExample from '../simulator/examples/dataarts-create-hetuengine-enterprise.json';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { DEFAULT_FIXTURES } from '../simulator';
import { credentialFor, useSimulator } from './account';
import { byNameForm, hiveForm } from './forms';
import { reasonOf, runNode } from './runNode';

const simulator = useSimulator();

const PASSWORD = 'Geheim+17';
const LOGIN = { user: 'etl_user', password: PASSWORD };
const OTHER_WORKSPACE = DEFAULT_FIXTURES.projects[0]?.workspaces[1] ?? '';

async function run(parameters: INodeParameters, login?: ICredentialDataDecryptedObject) {
	const {
		outputs,
		error,
		run: stored,
	} = await runNode({
		parameters,
		credential: credentialFor(simulator().url),
		login,
	});
	return { error, stored, result: outputs[0]?.[0]?.json };
}

/** The connection in the last request that the simulator received. */
function sent(): IDataObject {
	const body = simulator().requests.at(-1)?.body as { data_source_vos?: IDataObject[] };
	return body.data_source_vos?.[0] ?? {};
}

const withoutFields = (...names: string[]): INodeParameters =>
	Object.fromEntries(Object.entries(hiveForm()).filter(([name]) => !names.includes(name)));

describe('Data Source Login', () => {
	const form = { ...withoutFields('userName', 'password'), dataSourceLogin: 'credential' };

	it.each([
		['HIVE', 'dbUserName', 'dbPassword'],
		['HBASE', 'nsUserName', 'nsPassword'],
		['DWS', 'dbUserName', 'dbPassword'],
	])('is sent under the keys of %s', async (dataArtsType, userKey, passwordKey) => {
		const { error } = await run({ ...form, dataArtsType }, LOGIN);
		expect(error).toBeUndefined();
		expect(sent().dw_config).toMatchObject({ [userKey]: 'etl_user', [passwordKey]: PASSWORD });
	});

	it('appears in no output, stored run or error', async () => {
		simulator().respondNext({ status: 400, body: { error_msg: `Bad login ${PASSWORD}` } });
		for (const { stored } of [await run(form, LOGIN), await run(form, LOGIN)]) {
			expect(JSON.stringify(stored)).not.toContain(PASSWORD);
		}
		expect(simulator().connections()).toHaveLength(1);
	});

	it('replaces the login in JSON', async () => {
		const config = hiveExample.request.body.data_source_vos[0]?.dw_config;
		const settingsJson = JSON.stringify({ ...config, dbPassword: undefined });
		await run(byNameForm({ typeName: 'HIVE', settingsJson, dataSourceLogin: 'credential' }), LOGIN);
		expect(sent().dw_config).toEqual({ ...config, dbUserName: 'etl_user', dbPassword: PASSWORD });
	});

	it.each([
		['an empty password', form, { user: 'u', password: '' }, "'Username' and 'Password'"],
		[
			'a type with unknown keys',
			byNameForm({ typeName: 'REDIS', dataSourceLogin: 'credential' }),
			LOGIN,
			"'Data Source Login' cannot be a credential for REDIS",
		],
	])('rejects %s before anything is sent', async (_case, parameters, login, message) => {
		const { error } = await run(parameters, login);
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});
});

describe('Additional Settings', () => {
	const rows = (...setting: IDataObject[]) =>
		hiveForm({ additionalSettings: { setting } as unknown as INodeParameters });

	it('are merged last, with the selected type of value, and a dot is part of the key', async () => {
		await run(
			rows(
				{ key: 'clusterName', type: 'text', value: 'other' },
				{ key: 'metadata.scope', type: 'text', value: 'false' },
				{ key: 'flag', type: 'boolean', value: 'false' },
				{ key: 'count', type: 'number', value: '7' },
				{ key: 'list', type: '={{ "JSON" }}', value: '[1,{"a":null}]' },
			),
		);
		expect(sent().dw_config).toMatchObject({
			clusterName: 'other',
			'metadata.scope': 'false',
			flag: false,
			count: 7,
			list: [1, { a: null }],
		});
	});

	it.each([
		[{ key: '={{ "" }}', type: 'text', value: 'x' }, "'Additional Settings: Key' is empty"],
		[{ key: 'a', type: 'number', value: 'x' }, "'Additional Settings: a' must be a number"],
		[
			{ key: 'a', type: 'boolean', value: 'x' },
			"'Additional Settings: a' must be true or false, not a string",
		],
		[{ key: 'a', type: 'json', value: '{' }, "'Additional Settings: a' is not valid JSON"],
		[{ key: 'a', type: 'json', value: '={{ undefined }}' }, "'Additional Settings: a' is empty"],
		[
			{ key: 'a', type: '={{ "date" }}', value: 'true' },
			"'Additional Settings: a' has the type date: choose text, number, boolean, or JSON",
		],
	])('reject %j before anything is sent', async (row, message) => {
		expect(reasonOf((await run(rows(row))).error)).toBe(message);
		expect(simulator().requests).toEqual([]);
	});
});

it('Additional Settings add settings that JSON lacks', async () => {
	const config = hiveExample.request.body.data_source_vos[0]?.dw_config;
	const setting = [{ key: 'dbPassword', type: 'text', value: PASSWORD }];
	const { error } = await run(
		byNameForm({
			typeName: 'HIVE',
			settingsJson: JSON.stringify({ ...config, dbPassword: undefined }),
			additionalSettings: { setting },
		}),
	);
	expect(error).toBeUndefined();
	expect(sent().dw_config).toEqual({ ...config, dbPassword: PASSWORD });
});

describe('JSON of Hive', () => {
	const config = hiveExample.request.body.data_source_vos[0]?.dw_config;
	const createFrom = (changes: IDataObject) =>
		run(
			byNameForm({
				typeName: 'HIVE',
				settingsJson: JSON.stringify({
					...config,
					clusterId: undefined,
					clusterName: undefined,
					...changes,
				}),
			}),
		);

	it.each([true, 'true'])('needs no cluster in connection string mode: %j', async (manually) => {
		simulator().switches.storedBooleans = 'text';
		const { error } = await createFrom({ manually, ip: '10.0.0.2' });
		expect(error).toBeUndefined();
		expect(sent().dw_config).toMatchObject({ manually, ip: '10.0.0.2' });
	});

	it.each([{}, { manually: false }, { manually: true, mrsConnectionType: 'direct' }])(
		'needs a cluster otherwise: %j',
		async (changes) => {
			expect(reasonOf((await createFrom(changes)).error)).toBe(
				"'Settings (JSON): clusterId', 'Settings (JSON): clusterName' are empty",
			);
		},
	);
});

it('JSON may lack settings that are only inferred, and must not contain placeholders', async () => {
	const settingsJson = '{"ip":"1.1.1.1","port":3306}';
	await run(byNameForm({ typeName: 'RDS', settingsJson }));
	expect(sent().dw_config).toEqual({ ip: '1.1.1.1', port: 3306 });
	simulator().reset();
	const config = hiveExample.request.body.data_source_vos[0]?.dw_config;
	const unfilled = JSON.stringify({ ...config, dbPassword: '<dbPassword>' });
	const { error } = await run(byNameForm({ typeName: 'HIVE', settingsJson: unfilled }));
	expect(reasonOf(error)).toBe(
		"'Settings (JSON): dbPassword' is still the placeholder <dbPassword>",
	);
	expect(simulator().requests).toEqual([]);
});

describe('Existing Connection', () => {
	const copyForm = (id: string, changes: INodeParameters = {}): INodeParameters => ({
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: 'copy_1',
		dataArtsType: 'HIVE',
		settingsFrom: 'existingConnection',
		sourceConnection: { __rl: true, mode: 'id', value: id },
		settingsToChange: { password: PASSWORD },
		...changes,
	});
	const [original] = hiveExample.request.body.data_source_vos;
	const seedHive = (workspace?: string) =>
		simulator().seed.dataArts({ ...(workspace && { workspace }), item: original as never }).id;

	it.each(['omitted', 'masked', 'plain'] as const)(
		'copies everything except secrets and values that the server sets: %s password',
		async (getReturnsPassword) => {
			simulator().switches.getReturnsPassword = getReturnsPassword;
			const { error, result } = await run(copyForm(seedHive()));
			expect(error).toBeUndefined();
			expect(sent()).toEqual({
				...original,
				dw_name: 'copy_1',
				dw_config: { ...original?.dw_config, dbPassword: PASSWORD },
			});
			expect(result).toMatchObject({ action: 'created', notCopied: ['Applicable Modules'] });
		},
	);

	it('is read from another workspace and copied to the workspace of the item', async () => {
		const id = seedHive(OTHER_WORKSPACE);
		await run(copyForm(id, { sourceWorkspaceId: OTHER_WORKSPACE }));
		const workspaces = simulator().requests.map(({ headers }) => headers.workspace);
		expect(workspaces).toEqual([OTHER_WORKSPACE, credentialFor('').workspaceId]);
		expect(simulator().connections()).toHaveLength(2);
	});

	it('is changed by Settings to Change, also at the top level, and by the login of a credential', async () => {
		const cluster = { clusterId: 'new-id', clusterName: 'mrs_new' };
		const settingsToChange = { ...cluster, agentId: 'a2', agentName: 'agent2' };
		const additionalFields = { environment: 1 };
		const form = { settingsToChange, additionalFields, dataSourceLogin: 'credential' };
		await run(copyForm(seedHive(), form), LOGIN);
		expect(sent()).toMatchObject({
			agent_id: 'a2',
			agent_name: 'agent2',
			env_type: 1,
			dw_config: { clusterName: 'mrs_new', dbUserName: 'etl_user', dbPassword: PASSWORD },
		});
	});

	it('requires a missing secret by name before any request', async () => {
		const { error } = await run(copyForm('x', { settingsToChange: {} }));
		expect(error?.message).toContain("'Password' is missing");
		expect(error?.description).toContain("'Settings to Change'");
		expect(simulator().requests).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		['a blank secret', { password: '' }, "'Password' is missing"],
		['half an agent', { password: PASSWORD, agentId: 'new' }, "'Agent' and 'Agent Name' belong"],
		[
			'half a cluster',
			{ password: PASSWORD, clusterId: 'c' },
			"'MRS Cluster' and 'MRS Cluster Name'",
		],
	])('is rejected with %s before any request', async (_case, settingsToChange, message) => {
		const { error } = await run(copyForm('x', { settingsToChange }));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});

	it('is copied if it has no password', async () => {
		const direct = {
			dw_name: 'd',
			dw_type: 'HIVE',
			dw_config: { mrsConnectionType: 'direct', clusterId: 'c', clusterName: 'c' },
		};
		const { id } = simulator().seed.dataArts({ item: direct as never });
		const settingsToChange = { mrsConnectionType: 'direct' };
		expect((await run(copyForm(id, { settingsToChange }))).error).toBeUndefined();
		expect(sent().dw_config).toEqual(direct.dw_config);
		const host = {
			dw_name: 'h',
			dw_type: 'SHELL',
			dw_config: { ip: 'h', keyLocation: 'obs://k' },
			agent_id: 'a',
			agent_name: 'a',
		};
		const other = simulator().seed.dataArts({ item: host as never });
		const form = { dataArtsType: 'SHELL', connectionName: 'h2', settingsToChange: {} };
		expect((await run(copyForm(other.id, form))).error).toBeUndefined();
		expect(sent().dw_config).toEqual(host.dw_config);
	});

	it('is copied without secrets at any depth, and the output lists the missing ones', async () => {
		simulator().switches.getReturnsPassword = 'plain';
		const dw_config = { a: 1, ldap: { password: 'nested-1' }, properties: '{"token":"text-2"}' };
		const { id } = simulator().seed.dataArts({
			item: { dw_name: 'x', dw_type: 'X', dw_config } as never,
		});
		const { result } = await run(copyForm(id, { dataArtsType: 'byName', typeName: 'X' }));
		expect(sent().dw_config).toEqual({ a: 1, ldap: {}, properties: '{}' });
		expect(result?.notCopied).toEqual(['ldap.password', 'properties.token', 'Applicable Modules']);
	});

	it('is copied without a note about modules if they are selected', async () => {
		const additionalFields = { applicableModules: [4] };
		const { result } = await run(copyForm(seedHive(), { additionalFields }));
		expect(result?.notCopied).toEqual([]);
	});

	it('is copied if its type has no form, by name', async () => {
		const item = {
			dw_name: 'redis_1',
			dw_type: 'REDIS_X',
			dw_config: { servers: 'a:1', 'strange.key': { deep: [1] }, authToken: 'secret-token-1' },
		};
		simulator().switches.getReturnsPassword = 'plain';
		const { id } = simulator().seed.dataArts({ item: item as never });
		const rows = { setting: [{ key: 'authToken', type: 'text', value: 'new-token' }] };
		const { error } = await run(
			copyForm(id, {
				dataArtsType: 'byName',
				typeName: 'REDIS_X',
				additionalSettings: rows,
			}),
		);
		expect(error).toBeUndefined();
		expect(sent().dw_config).toEqual({
			servers: 'a:1',
			'strange.key': { deep: [1] },
			authToken: 'new-token',
		});
	});

	it('is rejected if it is of another type', async () => {
		const { error } = await run(copyForm(seedHive(), { dataArtsType: 'HBASE' }));
		expect(reasonOf(error)).toBe("'Existing Connection' is of type HIVE, not HBASE");
		expect(simulator().requests).toHaveLength(1);
	});
});

describe('Get', () => {
	const getForm = (connectionId: string, outputAsSettingsJson: boolean): INodeParameters => ({
		resource: 'dataArtsConnection',
		operation: 'get',
		connectionId,
		outputAsSettingsJson,
		simplify: false,
	});

	it.each(['omitted', 'masked', 'plain'] as const)(
		'returns settings that Create accepts after the placeholders are replaced: %s password',
		async (getReturnsPassword) => {
			simulator().switches.getReturnsPassword = getReturnsPassword;
			const [item] = hiveExample.request.body.data_source_vos;
			const { id } = simulator().seed.dataArts({ item: item as never });
			const { result } = await run(getForm(id, true));
			expect(result?.settings).toEqual({ ...item?.dw_config, dbPassword: '<dbPassword>' });
			const settingsJson = JSON.stringify(result?.settings).replace('<dbPassword>', PASSWORD);
			const additionalFields = { agentId: item?.agent_id ?? '', agentName: item?.agent_name ?? '' };
			const form = {
				connectionName: 'again',
				settingsFrom: 'json',
				settingsJson,
				additionalFields,
			};
			const { error } = await run({ ...withoutFields('clusterId'), ...form });
			expect(error).toBeUndefined();
			expect(sent().dw_config).toEqual({ ...item?.dw_config, dbPassword: PASSWORD });
		},
	);

	it('returns the connection without its secrets', async () => {
		simulator().switches.getReturnsPassword = 'plain';
		const item = {
			dw_name: 'a',
			dw_type: 'DWS',
			dw_config: { dbPassword: PASSWORD, ip: '1.2.3.4' },
		};
		const { id } = simulator().seed.dataArts({ item: item as never });
		const { result, stored } = await run(getForm(id, false));
		expect(result).toMatchObject({ dw_id: id, dw_config: { ip: '1.2.3.4', dbPassword: '***' } });
		expect(JSON.stringify(stored)).not.toContain(PASSWORD);
	});
});

describe('Environment', () => {
	it('creates both connections of an enterprise workspace, as in the known example', async () => {
		const { body } = enterpriseExample.request;
		const config = body.data_source_vos[0]?.dw_config;
		await run(
			byNameForm({
				connectionName: 'hetu_conn',
				typeName: 'HETUENGINE',
				settingsJson: JSON.stringify(config),
				additionalFields: {
					agentId: body.data_source_vos[0]?.agent_id ?? '',
					agentName: 'cdm-agent',
					applicableModules: [4, 8, 32, 64],
					environment: 'both',
					visible: true,
				},
			}),
		);
		expect(simulator().requests[0]?.body).toEqual(body);
	});
});

describe('Test First', () => {
	const form = hiveForm({ additionalFields: { testFirst: true } });

	it('tests the settings that it creates the connection with', async () => {
		await run(form);
		const [test, create] = simulator().requests;
		expect(test?.path).toMatch(/\/data-connections\/validation$/);
		expect((create?.body as { data_source_vos: unknown[] }).data_source_vos).toEqual([test?.body]);
	});

	it('keeps the hint if an error is not a failed test', async () => {
		const { error } = await runNode({
			parameters: form,
			credential: credentialFor(simulator().url, { token: 'simulator-token-expired' }),
		});
		expect(error?.description).toContain('The token has expired');
	});

	it('creates nothing when the test fails', async () => {
		simulator().switches.testOutcome = 'failure';
		const { error } = await run(form);
		expect(reasonOf(error)).toBe('Failed to connect to the data source.');
		expect(error?.description).toContain('nothing was created');
		expect(simulator().connections()).toEqual([]);
	});
});

describe('the form of every type', () => {
	const isCertain = ({ confidence }: SettingField) => confidence !== 'inferred';

	it.each(DATA_ARTS_TYPES.map((type) => [type.value, type] as const))(
		'%s sends each field under its key, and no empty field whose key is only inferred',
		async (dataArtsType, type) => {
			const base: INodeParameters = {
				resource: 'dataArtsConnection',
				operation: 'create',
				connectionName: 'conn',
				dataArtsType,
			};
			const filled = type.fields.filter(({ type: kind }) => kind === 'string');
			const values = Object.fromEntries(filled.map(({ name }) => [name, `value of ${name}`]));
			const { error } = await run({ ...base, ...values });
			expect(error).toBeUndefined();
			const config = sent().dw_config as IDataObject;
			const visibleFields = filled.filter(({ location, showWhen }) => {
				if (location) return false;
				return !showWhen || showWhen.values.includes(showWhen.field.default);
			});
			expect(config).toMatchObject(
				Object.fromEntries(visibleFields.map(({ name, key }) => [key, `value of ${name}`])),
			);
			simulator().reset();
			const required = filled.filter(isRequired);
			const least = Object.fromEntries(required.map(({ name }) => [name, `value of ${name}`]));
			expect((await run({ ...base, ...least })).error).toBeUndefined();
			const inferred = type.fields.filter(
				(field) => !isRequired(field) && !isCertain(field) && !field.requiredOnConsole,
			);
			const keys = Object.keys((sent().dw_config ?? {}) as IDataObject);
			expect(keys.filter((key) => inferred.some((field) => field.key === key))).toEqual([]);
		},
	);
});

describe('settings from JSON', () => {
	it('name all missing keys at once, and the slip that each of them may be', async () => {
		const { error } = await run(
			hiveForm({
				settingsFrom: 'json',
				settingsJson: JSON.stringify({
					cluster_id: 'c',
					clustername: 'c',
					dbUserNmae: 'u',
					dbPassword: 'p',
					other: 'x',
				}),
				additionalFields: { agentId: 'a', agentName: 'a' },
			}),
		);
		const keys = ['clusterId', 'clusterName', 'dbUserName', 'kmsId', 'kmsName'];
		expect(reasonOf(error)).toBe(
			`${keys.map((key) => `'Settings (JSON): ${key}'`).join(', ')} are empty`,
		);
		for (const [key, slip] of [
			['clusterId', 'cluster_id'],
			['clusterName', 'clustername'],
			['dbUserName', 'dbUserNmae'],
		]) {
			expect(error?.description).toContain(`Did you mean ${key} instead of ${slip}?`);
		}
		expect(error?.description).not.toContain('other');
		expect(simulator().requests).toEqual([]);
	});
});
