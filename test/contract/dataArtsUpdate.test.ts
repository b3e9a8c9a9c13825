import type { IDataObject, INodeParameters } from 'n8n-workflow';

import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { hiveForm } from './forms';
import { reasonOf } from './runNode';
import { useDataArts } from './useDataArts';

const { simulator, run, seed, requests, sentItem, storedItem } = useDataArts();

const [HIVE] = hiveExample.request.body.data_source_vos;
const NAME = HIVE?.dw_name ?? '';
const NEW = 'New-Password-9';
const LDAP = 'Ldap-Password-7';
const update = (connectionId: INodeParameters | string, changes: INodeParameters = {}) => ({
	resource: 'dataArtsConnection',
	operation: 'update',
	connectionId,
	dataArtsType: 'HIVE',
	...changes,
});
const rows = (...setting: INodeParameters[]) => ({ additionalSettings: { setting } });
const upsert = (changes: INodeParameters = {}) => hiveForm({ operation: 'upsert', ...changes });

describe('Changes of one connection', () => {
	const change = rows(
		{ key: 'dbPassword', type: 'text', value: NEW },
		{ key: '={{ $json.key }}', type: 'text', value: 'new' },
	);

	it('are made one after the other, also when items name it by ID and by name', async () => {
		const { id } = seed();
		const connectionId = '={{ $json.connection }}';
		const byName = { __rl: true, mode: 'name', value: NAME };
		const items = [
			{ connection: id, key: 'a' },
			{ connection: byName, key: 'b' },
			{ connection: id, key: 'c' },
		];
		const { results } = await run(update(connectionId, change), { items });
		expect(results.map(({ action }) => action)).toEqual(['updated', 'updated', 'updated']);
		expect(storedItem().dw_config).toMatchObject({ a: 'new', b: 'new', c: 'new' });
	});

	it('in another execution are a conflict, which names what differs', async () => {
		const { id } = seed();
		const testFirst = { additionalFields: { testFirst: true } };
		const hold = simulator().holdNext({ match: { path: /validation$/ } });
		const first = run(update(id, { ...change, ...testFirst }), { items: [{ key: 'a' }] });
		await hold.reached;
		const second = await run(update(id, change), { items: [{ key: 'b' }] });
		expect(second.result).toMatchObject({ action: 'updated' });
		hold.release();
		const { error } = await first;
		expect(reasonOf(error)).toBe(`'${NAME}' was changed by someone else in the meantime`);
		expect(error?.description).toContain('Different now: b.');
		expect(requests('PUT')).toHaveLength(1);
	});

	it('in another execution are a conflict even if only a secret differs', async () => {
		const { id } = seed();
		const testFirst = { additionalFields: { testFirst: true } };
		const hold = simulator().holdNext({ match: { path: /validation$/ } });
		const first = run(update(id, { ...change, ...testFirst }), { items: [{ key: 'a' }] });
		await hold.reached;
		await run(update(id, { settingsToChange: { password: 'other' } }));
		hold.release();
		const { error } = await first;
		expect(error?.description).toContain('cannot be read');
		expect(storedItem().dw_config).toMatchObject({ dbPassword: 'other' });
	});

	it('are no conflict with a connection whose update_time differs at every read', async () => {
		const { id } = seed();
		for (const update_time of ['1', '2', '3']) {
			simulator().respondNext({
				match: { method: 'GET' },
				status: 200,
				body: { dw_id: id, ...HIVE, dw_config: { ...HIVE?.dw_config, update_time } },
			});
		}
		const { result } = await run(update(id, change), { items: [{ key: 'a' }] });
		expect(result).toMatchObject({ action: 'updated' });
	});
});

describe('Secrets of the stored connection', () => {
	beforeEach(() => {
		simulator().switches.getReturnsPassword = 'masked';
		seed({ dw_config: { ...HIVE?.dw_config, ldapPassword: LDAP } });
	});
	const byName = { __rl: true, mode: 'name', value: NAME };
	const password = { settingsToChange: { password: NEW } };
	const ldapPassword = rows({ key: 'ldapPassword', type: 'text', value: LDAP });
	const withoutPassword = { options: { updateWithoutPassword: true } };

	it.each([
		['Update', update(byName, password)],
		['Create or Update', upsert({ kmsKeyName: 'other' })],
	])('all have to be given to %s', async (_operation, form) => {
		const { error } = await run(form);
		expect(error?.message).toContain("'ldapPassword' is missing");
		expect(error?.description).toContain("'Update Without Password'");
		expect(requests('PUT')).toHaveLength(0);
		const { result } = await run({ ...form, ...ldapPassword });
		expect(result).toMatchObject({ action: 'updated', notCopied: ['Applicable Modules'] });
	});

	it.each([
		['Update', update(byName, password)],
		['Create or Update', upsert({ kmsKeyName: 'other' })],
	])('are listed by %s when it drops them on request', async (_operation, form) => {
		const { result } = await run({ ...form, ...withoutPassword });
		expect(result).toMatchObject({
			action: 'updated',
			notCompared: ['dbPassword'],
			notCopied: ['ldapPassword', 'Applicable Modules'],
		});
		expect(sentItem().dw_config).not.toHaveProperty('ldapPassword');
	});

	it('are named in one error when several are missing', async () => {
		const { error } = await run(update(byName, { additionalFields: { description: 'new' } }));
		expect(error?.message).toContain("'Password', 'ldapPassword' are missing");
	});

	it('are found at any depth, and are not required when nothing changes', async () => {
		const dw_config = { a: 1, ldap: { user: 'u', password: 'x-1' }, text: '{"token":"y-2"}' };
		simulator().switches.getReturnsPassword = 'plain';
		const { id } = seed({ dw_name: 'x', dw_type: 'X', dw_config });
		const form = (...setting: INodeParameters[]) =>
			update(id, { dataArtsType: 'byName', typeName: 'X', ...rows(...setting) });
		const { error } = await run(form({ key: 'a', type: 'number', value: 2 }));
		expect(error?.message).toContain("'ldap.password', 'text.token' are missing");
		const { result } = await run(form({ key: 'a', type: 'number', value: 1 }));
		expect(result).toMatchObject({ action: 'unchanged' });
	});

	it('of a host that is reached with a password are required', async () => {
		simulator().switches.getReturnsPassword = 'omitted';
		const host = { dw_type: 'SHELL', dw_config: { ip: 'h', userName: 'u', password: 'p' } };
		const { id } = seed({ dw_name: 'h', ...host });
		const settingsToChange = { sourcePort: '22' };
		const { error } = await run(update(id, { dataArtsType: 'SHELL', settingsToChange }));
		expect(error?.message).toContain("'Password' is missing");
	});
});

describe('Keys that the server made', () => {
	it.each(['camelCase', 'snakeCase'] as const)(
		'are neither sent back nor copied, and the settings keep their spelling: %s',
		async (hiveDetail) => {
			Object.assign(simulator().switches, { hiveDetail, getReturnsPassword: 'masked' });
			const { id } = seed();
			const { error, result } = await run(update(id, { settingsToChange: { password: NEW } }));
			expect(error).toBeUndefined();
			expect(result).toMatchObject({ changed: [], notCompared: ['dbPassword'] });
			const config = { ...HIVE?.dw_config, dbPassword: NEW };
			expect(sentItem()).toMatchObject({ agent_id: HIVE?.agent_id, agent_name: HIVE?.agent_name });
			expect(sentItem().dw_config).toEqual(config);
			const copy = await run(
				hiveForm({
					connectionName: 'copy',
					settingsFrom: 'existingConnection',
					sourceConnection: { __rl: true, mode: 'id', value: id },
					settingsToChange: { password: NEW },
				}),
			);
			// The example in snake_case has no description.
			const notReturned = hiveDetail === 'snakeCase' ? ['description'] : [];
			const notCopied = [...notReturned, 'Applicable Modules'];
			expect(copy.result).toMatchObject({ action: 'created', notCopied });
			expect(result).toMatchObject({ notCopied });
			expect(sentItem('POST').dw_config).toEqual(config);
		},
	);

	it.each(['camelCase', 'snakeCase'] as const)(
		'are not part of the settings that Get returns as JSON: %s',
		async (hiveDetail) => {
			Object.assign(simulator().switches, { hiveDetail, getReturnsPassword: 'masked' });
			const { id } = seed();
			const { result } = await run({
				resource: 'dataArtsConnection',
				operation: 'get',
				connectionId: id,
				outputAsSettingsJson: true,
			});
			expect(result?.settings).toEqual({ ...HIVE?.dw_config, dbPassword: '<dbPassword>' });
		},
	);

	it('count as the password of the stored connection in snake_case', async () => {
		Object.assign(simulator().switches, { hiveDetail: 'snakeCase', getReturnsPassword: 'plain' });
		const { id } = seed();
		const { error } = await run(
			update(id, { settingsToChange: { clusterName: 'new', clusterId: 'n' } }),
		);
		expect(error?.message).toContain("'Password' is missing");
		const options = { updateWithoutPassword: true };
		simulator().switches.updateKeepsOmittedPassword = true;
		const { result } = await run(
			update(id, { settingsToChange: { clusterName: 'new', clusterId: 'n' }, options }),
		);
		expect(result).toMatchObject({
			changed: ['clusterId', 'clusterName'],
			notCopied: ['dbPassword', 'description', 'Applicable Modules'],
		});
	});

	it('stay where they are settings: of other types, and of Hive without a cluster name', async () => {
		const address = { ip: '10.0.0.1', port: '3306' };
		const { id } = seed({
			dw_name: 'r',
			dw_type: 'RDS',
			dw_config: { ...address, dbPassword: 'x' },
		});
		await run(update(id, { dataArtsType: 'RDS', settingsToChange: { password: NEW } }));
		expect(sentItem().dw_config).toEqual({ ...address, dbPassword: NEW });
		// A response may have the boolean as text.
		const manual = { ...HIVE?.dw_config, manually: 'true', ip: '10.0.0.2' };
		simulator().switches.storedBooleans = 'text';
		const hive = seed({ dw_config: manual });
		await run(update(hive.id, { settingsToChange: { password: NEW } }));
		expect(sentItem().dw_config).toEqual({ ...manual, dbPassword: NEW });
	});
});

describe('the mode of an MRS cluster', () => {
	const ip = '10.0.0.2';
	const change = async (dw_config: IDataObject, settingsToChange: INodeParameters) => {
		const { id } = seed({ dw_config: { ...HIVE?.dw_config, ...dw_config } });
		const { error } = await run(
			update(id, { settingsToChange: { password: NEW, ...settingsToChange } }),
		);
		return { error, sent: simulator().requests.length > 1 ? sentItem().dw_config : undefined };
	};

	it('can be changed to connection string mode', async () => {
		const { sent } = await change({}, { clusterFrom: 'connectionString', managerIp: ip });
		expect(sent).toEqual({ ...HIVE?.dw_config, dbPassword: NEW, manually: true, ip });
	});

	it('can be changed to cluster name mode', async () => {
		const { sent } = await change({ manually: true, ip }, { clusterFrom: 'name' });
		expect(sent).toMatchObject({ manually: false, clusterId: HIVE?.dw_config.clusterId });
	});

	it('is checked before anything is sent', async () => {
		const { error } = await change({}, { managerIp: '10.0.0' });
		expect(reasonOf(error)).toBe(
			"'Manager IP' is invalid: '10.0.0'. Allowed: one IPv4 address, or three separated by commas without spaces",
		);
		expect(simulator().requests).toEqual([]);
	});
});

describe('Applicable Modules', () => {
	const modules = { additionalFields: { applicableModules: [4], environment: 0 } };

	it('are not compared: a create whose response was lost is found again', async () => {
		simulator().dropNext({ match: { method: 'POST' }, when: 'after' });
		const { result, error } = await run(hiveForm(modules));
		expect(error).toBeUndefined();
		expect(result).toMatchObject({ action: 'created' });
	});

	it('are sent by an update, which says that they were not compared', async () => {
		await run(hiveForm(modules));
		const { result } = await run(upsert(modules));
		expect(result).toMatchObject({
			action: 'updated',
			changed: [],
			notCompared: ['dbPassword', 'Applicable Modules'],
			notCopied: [],
		});
		expect(sentItem()).toMatchObject({ supportService: 4 });
	});
});

describe('What Get responds', () => {
	/** The response to a request for a connection with this ID, and the key that the error names. */
	const BROKEN: Array<[string, (id: string) => unknown, string]> = [
		['an empty object', () => ({}), 'dw_id'],
		['another connection', () => ({ ...HIVE, dw_id: 'f'.repeat(32) }), 'dw_id'],
		['no settings', (dw_id) => ({ ...HIVE, dw_id, dw_config: undefined }), 'dw_config'],
		['null as settings', (dw_id) => ({ ...HIVE, dw_id, dw_config: null }), 'dw_config'],
		['other text as settings', (dw_id) => ({ ...HIVE, dw_id, dw_config: 'abc' }), 'dw_config'],
		['a list as settings', (dw_id) => ({ ...HIVE, dw_id, dw_config: '[1]' }), 'dw_config'],
		['no name', (dw_id) => ({ ...HIVE, dw_id, dw_name: '' }), 'dw_name'],
		['no type', (dw_id) => ({ ...HIVE, dw_id, dw_type: 7 }), 'dw_type'],
	];
	const FORMS: Array<[string, (id: string) => INodeParameters]> = [
		['Update', (id) => update(id, { settingsToChange: { password: NEW } })],
		['Get', (connectionId) => ({ ...update(connectionId), operation: 'get' })],
		[
			'a copy',
			(value) =>
				hiveForm({
					settingsFrom: 'existingConnection',
					sourceConnection: { __rl: true, mode: 'id', value },
					settingsToChange: { password: NEW },
				}),
		],
	];
	const CASES = FORMS.flatMap(([operation, form]) =>
		BROKEN.map(([name, body, key]) => ({ operation, form, name, body, key })),
	);
	it.each(CASES)('is checked by $operation: $name', async ({ form, body, key }) => {
		const { id } = seed();
		const match = { method: 'GET', path: /data-connections\/./ };
		simulator().respondNext({ match, status: 200, body: body(id) });
		const { error } = await run(form(id));
		expect(error?.message).toContain(`'${key}' is missing or wrong`);
		expect(simulator().requests).toHaveLength(1);
	});

	it('may be an error with status 200', async () => {
		const { id } = seed();
		const body = { error_code: 'DAYU.9', error_msg: 'No' };
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body });
		const { error } = await run(update(id, { settingsToChange: { password: NEW } }));
		expect(error).toBeDefined();
		expect(requests('PUT')).toHaveLength(0);
	});

	it('may be JSON text for the settings', async () => {
		simulator().switches.configFormat = 'jsonText';
		const { id } = seed();
		await run(update(id, { settingsToChange: { password: NEW } }));
		expect(sentItem().dw_config).toEqual({ ...HIVE?.dw_config, dbPassword: NEW });
		const { result } = await run({ ...update(id), operation: 'get', simplify: true });
		expect(result?.settings).toMatchObject({ clusterId: HIVE?.dw_config.clusterId });
		expect(result?.settings).not.toHaveProperty('update_time');
	});
});

describe('Save Again', () => {
	const saveAgain = (connectionId: string, changes: INodeParameters = {}) =>
		update(connectionId, { operation: 'saveAgain', ...changes });

	it('sends the connection as it is, with the password', async () => {
		const { id } = seed();
		const before = storedItem();
		const { result } = await run(saveAgain(id, { settingsToChange: { password: NEW } }));
		expect(result).toMatchObject({
			connectionId: id,
			name: NAME,
			action: 'saved',
			changed: [],
			notCompared: ['dbPassword'],
			notCopied: ['Applicable Modules'],
		});
		expect(storedItem()).toEqual({
			...before,
			dw_config: { ...before.dw_config, dbPassword: NEW },
		});
	});

	it('asks for the password before anything is sent', async () => {
		const { id } = seed();
		const { error } = await run(saveAgain(id));
		expect(error?.message).toContain("'Password'");
		expect(requests('PUT')).toEqual([]);
	});

	it('saves without it if that is chosen, although nothing differs', async () => {
		const { id } = seed();
		simulator().switches.updateKeepsOmittedPassword = true;
		const { result } = await run(saveAgain(id, { options: { updateWithoutPassword: true } }));
		expect(result).toMatchObject({
			action: 'saved',
			notCopied: ['dbPassword', 'Applicable Modules'],
		});
		expect(requests('PUT')).toHaveLength(1);
	});
});
