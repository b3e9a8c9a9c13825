import type { IDataObject, INodeParameters } from 'n8n-workflow';

import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { DEFAULT_FIXTURES } from '../simulator';
import { failureIn } from '../support/failedItem';
import { credentialFor, PROJECT_ID, useSimulator, WORKSPACE_ID } from './account';
import { hiveForm } from './forms';
import { reasonOf, runNode, type NodeRun } from './runNode';

const simulator = useSimulator();

const [HIVE] = hiveExample.request.body.data_source_vos;
const OTHER_WORKSPACE = DEFAULT_FIXTURES.projects[0]?.workspaces[1] ?? '';
const NEW = 'New-Password-9';

/** A filled-in form for an operation on a connection. */
const form = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation,
	...changes,
});

async function run(parameters: INodeParameters, options: Partial<NodeRun> = {}) {
	const credential = credentialFor(simulator().url);
	const { outputs, error, run: stored } = await runNode({ parameters, credential, ...options });
	const results = (outputs[0] ?? []).map(({ json }) => json);
	return { error, stored, results, result: results[0] };
}

const seed = (changes: IDataObject = {}, workspace = WORKSPACE_ID) =>
	simulator().seed.dataArts({ item: { ...HIVE, ...changes } as never, workspace });
const named = (value: string) => ({ __rl: true, mode: 'name', value });
const listed = (value: string, cachedResultName: string) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName,
});
const requests = (method: string) =>
	simulator().requests.filter((request) => request.method === method);
const sentItem = (): IDataObject => {
	const body = requests('PUT').at(-1)?.body as { data_source_vos: IDataObject[] };
	return body.data_source_vos[0] ?? {};
};
const storedConnections = () =>
	simulator().connections() as unknown as Array<{ id: string; item: IDataObject }>;

describe('Get', () => {
	it('finds the connection by ID, from the list and by exact name, and simplifies it', async () => {
		const { id } = seed();
		for (const connectionId of [id, listed(id, 'x'), named(HIVE?.dw_name ?? '')]) {
			const { result } = await run(form('get', { connectionId, simplify: true }));
			expect(result).toMatchObject({
				connectionId: id,
				name: HIVE?.dw_name,
				serviceType: 'HIVE',
				settings: { clusterId: HIVE?.dw_config.clusterId },
			});
			expect(result?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT/);
			expect(JSON.stringify(result)).not.toContain('update_time');
		}
	});

	it('returns the whole response without its secrets if Simplify is off', async () => {
		simulator().switches.getReturnsPassword = 'plain';
		const { id } = seed();
		const { result } = await run(form('get', { connectionId: id, simplify: false }));
		expect(result).toMatchObject({ dw_id: id, dw_config: { dbPassword: '***' } });
	});

	it.each([
		['f'.repeat(32), `Connection ${'f'.repeat(32)} was not found`],
		[named('nobody'), "Connection 'nobody' was not found"],
	])('reports a missing connection: %j', async (connectionId, message) => {
		seed();
		const { error } = await run(form('get', { connectionId }));
		expect(reasonOf(error)).toBe(message);
	});

	it('reads the list of names once for all items', async () => {
		seed();
		seed({ dw_name: 'second' });
		const items = [{ name: HIVE?.dw_name }, { name: 'second' }, { name: HIVE?.dw_name }];
		const connectionId = named('={{ $json.name }}');
		const { results } = await run(form('get', { connectionId }), { items });
		expect(results.map(({ name }) => name)).toEqual(items.map(({ name }) => name));
		expect(requests('GET').filter(({ path }) => path.endsWith('/data-connections'))).toHaveLength(
			1,
		);
	});
});

describe('Get Many', () => {
	const seedMany = (count: number) => {
		for (let index = 0; index < count; index++) {
			seed({ dw_name: `c${index}`, dw_type: index % 2 ? 'HIVE' : 'DWS' });
		}
	};

	it.each(['record', 'page'] as const)(
		'returns each of 1,234 connections once, whatever offset means: %s',
		async (listOffset) => {
			simulator().switches.listOffset = listOffset;
			seedMany(1234);
			const { results } = await run(form('getAll', { returnAll: true }));
			expect(results).toHaveLength(1234);
			expect(new Set(results.map(({ name }) => name)).size).toBe(1234);
			expect(simulator().requests.length).toBeLessThan(18);
		},
	);

	it.each(['record', 'page'] as const)('reads no more than the limit: %s', async (listOffset) => {
		simulator().switches.listOffset = listOffset;
		seedMany(250);
		const { results } = await run(form('getAll', { returnAll: false, limit: 150 }));
		expect(new Set(results.map(({ name }) => name)).size).toBe(150);
	});

	it('filters by exact name, part of the name and type', async () => {
		seedMany(30);
		const find = async (filters: INodeParameters) =>
			(await run(form('getAll', { returnAll: true, filters }))).results.map(({ name }) => name);
		expect(await find({ name: 'c1' })).toEqual(['c1']);
		expect(await find({ nameContains: 'c2' })).toHaveLength(11);
		expect(await find({ type: 'DWS' })).toHaveLength(15);
	});

	it('finds an exact name behind more connections than the limit', async () => {
		const filters = { name: 'c29' };
		seed({ dw_name: 'xc29' });
		seedMany(30);
		const { results } = await run(form('getAll', { returnAll: false, limit: 1, filters }));
		expect(results.map(({ name }) => name)).toEqual(['c29']);
		const partly = { filters: { nameContains: 'c' }, returnAll: false, limit: 3 };
		expect((await run(form('getAll', partly))).results).toHaveLength(3);
	});

	it('reads another workspace', async () => {
		seed({ dw_name: 'elsewhere' }, OTHER_WORKSPACE);
		for (const workspace of [
			OTHER_WORKSPACE,
			{
				__rl: true,
				mode: 'url',
				value: `https://console.example.com/?workspace=${OTHER_WORKSPACE}#x`,
			},
		]) {
			const { results } = await run(form('getAll', { options: { workspace } }));
			expect(results.map(({ name }) => name)).toEqual(['elsewhere']);
		}
		const wrong = { __rl: true, mode: 'url', value: 'https://example.com/' };
		const { error } = await run(form('getAll', { options: { workspace: wrong } }));
		expect(reasonOf(error)).toBe("'Workspace' is not a workspace URL");
	});
});

describe('Create with a name that already exists', () => {
	const create = (ifNameExists: string, changes: INodeParameters = {}) =>
		hiveForm({ ...changes, options: { ifNameExists } });

	it('fails, and the error says how to make the item repeatable', async () => {
		seed();
		const { error } = await run(create('fail'));
		expect(error?.message).toContain('[DAYU.1010]');
		expect(error?.description).toContain("'Return Existing'");
	});

	it('returns the existing connection', async () => {
		const { id } = seed();
		const { result } = await run(create('returnExisting'));
		expect(result).toEqual({
			connectionId: id,
			name: HIVE?.dw_name,
			serviceType: 'HIVE',
			action: 'unchanged',
			projectId: PROJECT_ID,
			workspaceId: WORKSPACE_ID,
		});
		expect(requests('POST')).toHaveLength(0);
	});

	it('does not return a connection of another type', async () => {
		seed({ dw_type: 'DWS' });
		const { error } = await run(create('returnExisting'));
		expect(error?.message).toContain(`A connection named '${HIVE?.dw_name}' already exists`);
	});

	it('cannot update it, because Create or Update does that', async () => {
		seed();
		const { error } = await run(create('={{ "update" }}', { clusterName: 'another' }));
		expect(reasonOf(error)).toBe(
			"'If Name Already Exists' must be fail or returnExisting, not update",
		);
	});

	it.each(['fail', 'returnExisting'])(
		'rejects a name that two items of a run have: %s',
		async (ifNameExists) => {
			const { results } = await run(create(ifNameExists), {
				items: [{}, {}, {}],
				onError: 'continueRegularOutput',
			});
			expect(results.map((result) => result.action ?? failureIn(result)?.message)).toEqual([
				'created',
				`'Connection Name' is also '${HIVE?.dw_name}' in item 0`,
				`'Connection Name' is also '${HIVE?.dw_name}' in item 0`,
			]);
		},
	);

	it('accepts the same name in two workspaces', async () => {
		const workspaces = [WORKSPACE_ID, OTHER_WORKSPACE];
		const options = { workspace: '={{ $json.workspace }}' };
		const { results } = await run(hiveForm({ options }), {
			items: workspaces.map((workspace) => ({ workspace })),
		});
		expect(results.map(({ action }) => action)).toEqual(['created', 'created']);
	});
});

describe('Create or Update', () => {
	const upsert = (changes: INodeParameters = {}) => hiveForm({ operation: 'upsert', ...changes });

	it('creates a missing connection, then updates it and lists the changes', async () => {
		const first = await run(upsert());
		expect(first.result).toMatchObject({ action: 'created' });
		const second = await run(
			upsert({ kmsKeyName: 'other/key', additionalFields: { description: 'd' } }),
		);
		expect(second.result).toMatchObject({
			action: 'updated',
			connectionId: first.result?.connectionId,
			changed: ['description', 'kmsName'],
			notCompared: ['dbPassword'],
		});
		expect(storedConnections()).toHaveLength(1);
		expect(storedConnections()[0]?.item).toMatchObject({
			description: 'd',
			dw_config: { kmsName: 'other/key' },
		});
	});

	it('does not update a connection without secrets that has no changes', async () => {
		const dli = { resource: 'dataArtsConnection', dataArtsType: 'DLI', connectionName: 'dli_1' };
		await run({ ...dli, operation: 'upsert' });
		const { result } = await run({ ...dli, operation: 'upsert' });
		expect(result).toMatchObject({ action: 'unchanged', changed: [] });
		expect(requests('PUT')).toHaveLength(0);
	});

	it('does not change the type', async () => {
		seed({ dw_type: 'DWS' });
		const { error } = await run(upsert());
		expect(reasonOf(error)).toBe(`'${HIVE?.dw_name}' is of type DWS, not HIVE`);
		expect(requests('PUT')).toHaveLength(0);
	});

	it('keeps settings that the form does not have', async () => {
		seed({ dw_config: { ...HIVE?.dw_config, extra: 'kept' } });
		await run(upsert());
		expect(sentItem().dw_config).toMatchObject({ extra: 'kept' });
		expect(sentItem().dw_config).not.toHaveProperty('update_time');
	});
});

describe('Update', () => {
	const update = (connectionId: INodeParameters | string, changes: INodeParameters = {}) =>
		form('update', { connectionId, dataArtsType: 'HIVE', ...changes });

	it('changes the settings in the form and keeps all others', async () => {
		const { id } = seed();
		const { result } = await run(
			update(id, { settingsToChange: { clusterId: 'c2', clusterName: 'two', password: NEW } }),
		);
		expect(result).toMatchObject({
			connectionId: id,
			name: HIVE?.dw_name,
			serviceType: 'HIVE',
			action: 'updated',
			changed: ['clusterId', 'clusterName'],
			notCompared: ['dbPassword'],
		});
		expect(sentItem()).toEqual({
			...HIVE,
			dw_config: { ...HIVE?.dw_config, clusterId: 'c2', clusterName: 'two', dbPassword: NEW },
		});
		expect(JSON.stringify(result)).not.toContain(NEW);
	});

	it('sets a new login from a credential after testing it', async () => {
		const { id } = seed();
		const login = { user: 'rotated', password: NEW };
		const changes = { dataSourceLogin: 'credential', additionalFields: { testFirst: true } };
		const { result } = await run(update(named(HIVE?.dw_name ?? ''), changes), { login });
		expect(result).toMatchObject({ connectionId: id, changed: ['dbUserName'] });
		expect(requests('POST')[0]?.path).toMatch(/validation$/);
		expect(sentItem().dw_config).toMatchObject({ dbUserName: 'rotated', dbPassword: NEW });
	});

	it('changes nothing when the test fails', async () => {
		const { id } = seed();
		simulator().switches.testOutcome = 'failure';
		const login = { user: 'rotated', password: NEW };
		const changes = { dataSourceLogin: 'credential', additionalFields: { testFirst: true } };
		const { error } = await run(update(id, changes), { login });
		expect(error?.description).toContain('so nothing was changed');
		expect(requests('PUT')).toHaveLength(0);
	});

	it.each(['omitted', 'masked'] as const)(
		'requires the password, which the API does not return: %s',
		async (getReturnsPassword) => {
			simulator().switches.getReturnsPassword = getReturnsPassword;
			const { id } = seed();
			const changes = { additionalFields: { description: 'new' } };
			const { error } = await run(update(id, changes));
			expect(error?.message).toContain("'Password' is missing: an update replaces all settings");
			expect(requests('PUT')).toHaveLength(0);
			simulator().switches.updateKeepsOmittedPassword = true;
			const options = { updateWithoutPassword: true };
			const { result } = await run(update(id, { ...changes, options }));
			expect(result).toMatchObject({ action: 'updated', changed: ['description'] });
		},
	);

	it('renames the connection', async () => {
		const { id } = seed();
		const options = { newName: 'renamed' };
		await run(update(id, { settingsToChange: { password: NEW }, options }));
		expect(storedConnections()[0]?.item.dw_name).toBe('renamed');
	});

	it('rejects settings of another type before it writes anything', async () => {
		const { id } = seed();
		const changes = { dataArtsType: 'HBASE', settingsToChange: { password: NEW } };
		const { error } = await run(update(id, changes));
		expect(error?.message).toContain('is of type HIVE, not HBASE');
		expect(requests('PUT')).toHaveLength(0);
	});
});

describe('Test', () => {
	it.each(['success', 'failure'] as const)(
		'returns the result of the test: %s',
		async (testOutcome) => {
			simulator().switches.testOutcome = testOutcome;
			const { result, error } = await run(hiveForm({ operation: 'test' }));
			expect(error).toBeUndefined();
			expect(result).toMatchObject({ action: 'tested', isSuccess: testOutcome === 'success' });
			expect(storedConnections()).toHaveLength(0);
			expect(simulator().requests).toHaveLength(1);
		},
	);

	it('fails if Fail If Test Fails is on, and whenever the test could not be executed', async () => {
		simulator().switches.testOutcome = 'failure';
		const options = { failIfTestFails: true };
		expect((await run(hiveForm({ operation: 'test', options }))).error).toBeDefined();
		simulator().respondNext({ status: 403, body: { error_code: 'DAYU.3', error_msg: 'No' } });
		expect(reasonOf((await run(hiveForm({ operation: 'test' }))).error)).toBe('No [DAYU.3]');
	});

	it('tests an existing connection with a new login', async () => {
		const { id } = seed();
		const login = { user: 'rotated', password: NEW };
		const copy = { settingsFrom: 'existingConnection', sourceConnection: id };
		const { result } = await run(
			hiveForm({ operation: 'test', ...copy, dataSourceLogin: 'credential' }),
			{ login },
		);
		expect(result).toMatchObject({ isSuccess: true });
		expect(requests('POST')[0]?.body).toMatchObject({ dw_config: { dbPassword: NEW } });
	});
});

describe('Delete', () => {
	it('deletes by ID and by exact name', async () => {
		const { id } = seed();
		seed({ dw_name: 'second' });
		const byId = await run(form('delete', { connectionId: id }));
		expect(byId.result).toMatchObject({ connectionId: id, name: HIVE?.dw_name, deleted: true });
		const byName = await run(form('delete', { connectionId: named('second') }));
		expect(byName.result).toMatchObject({ name: 'second', action: 'deleted', deleted: true });
		expect(storedConnections()).toHaveLength(0);
	});

	it.each(['={{ "" }}', ' ', named('={{ "" }}'), named('sec'), named('SECOND')])(
		'deletes nothing for %j',
		async (connectionId) => {
			seed({ dw_name: 'second' });
			const { error } = await run(form('delete', { connectionId }));
			expect(reasonOf(error)).toMatch(/^('Connection' is empty|Connection '.*' was not found)/);
			expect(storedConnections()).toHaveLength(1);
		},
	);

	it.each(['f'.repeat(32), named('nobody')])(
		'reports a missing connection unless it is to be ignored: %j',
		async (connectionId) => {
			expect((await run(form('delete', { connectionId }))).error?.message).toContain(
				'was not found',
			);
			const options = { ignoreIfMissing: true };
			const { result } = await run(form('delete', { connectionId, options }));
			expect(result).toMatchObject({ action: 'unchanged', deleted: false });
		},
	);

	it('accepts an empty response', async () => {
		simulator().switches.dataArtsDeleteStatus = 204;
		const { id } = seed();
		const { result } = await run(form('delete', { connectionId: id }));
		expect(result).toMatchObject({ action: 'deleted' });
	});
});

describe('Another project', () => {
	const projectId = DEFAULT_FIXTURES.projects[1]?.id ?? '';
	const workspace = DEFAULT_FIXTURES.projects[1]?.workspaces[0] ?? '';

	it('can be used with an access key', async () => {
		const credential = credentialFor(simulator().url, {
			accessKeyId: 'AKEXAMPLE0000000000A',
			secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
		});
		const parameters = hiveForm({ authentication: 'accessKey', options: { projectId, workspace } });
		const { result } = await run(parameters, { credential });
		expect(result).toMatchObject({ action: 'created' });
		expect(simulator().requests[0]?.path).toContain(projectId);
	});

	it('is rejected for a token before anything is sent', async () => {
		const { error } = await run(hiveForm({ options: { projectId, workspace } }));
		expect(reasonOf(error)).toBe(
			"'Project ID' in Options requires a credential with an access key",
		);
		expect(simulator().requests).toHaveLength(0);
	});
});
