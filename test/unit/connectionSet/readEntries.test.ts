import type { IDataObject } from 'n8n-workflow';

import type { Account } from '../../../nodes/HuaweiDataConnections/client/account';
import {
	DesiredList,
	type ListSettings,
} from '../../../nodes/HuaweiDataConnections/connectionSet/DesiredList';
import { readEntries } from '../../../nodes/HuaweiDataConnections/connectionSet/entries';

const ACCOUNT = { projectId: 'p1', workspaceId: 'w1' } as Account;
const HIVE = {
	kind: 'dataArts',
	name: 'crm',
	type: 'hive',
	settings: {
		clusterId: 'c',
		clusterName: 'n',
		mrsConnectionType: 'agent',
		kmsId: 'k',
		kmsName: 'kn',
	},
	agentId: 'a',
	agentName: 'an',
};
const DLI = { kind: 'dliEnhanced', name: 'lake', vpcId: 'v', networkId: 'n' };

const read = (row: IDataObject, account = ACCOUNT) => readEntries([row], 0, account)[0];
function errorOf(row: IDataObject, rows = [row]): { message: string; description?: string } {
	try {
		readEntries(rows, 0, ACCOUNT);
	} catch (error) {
		return error as Error;
	}
	throw new Error('It was not refused');
}

it('reads a connection of DataArts Studio', () => {
	expect(read({ ...HIVE, 'settings.dbPassword': 'pw', environment: '1', modules: '4,8' })).toEqual({
		kind: 'dataArts',
		workspaceId: 'w1',
		projectId: '',
		name: 'crm',
		itemIndex: 0,
		isAbsent: false,
		environment: 'production',
		properties: {
			type: 'HIVE',
			environment: 1,
			agentId: 'a',
			agentName: 'an',
			'settings.clusterId': 'c',
			'settings.clusterName': 'n',
			'settings.kmsId': 'k',
			'settings.kmsName': 'kn',
			'settings.mrsConnectionType': 'agent',
		},
		invalid: {},
		notCompared: ['modules'],
		secretSettings: { dbPassword: 'pw' },
		modules: 12,
		usesLogin: true,
		refs: {},
		secretVersion: '',
		incomplete: undefined,
	});
});

it('reads an enhanced connection of DLI, with lists in any form', () => {
	const lists = {
		queues: 'Q2, q1',
		elasticResourcePools: '["pool_a"]',
		hosts: '10.0.0.2 b\n10.0.0.1 a',
		routes: '[{"name": "r", "cidr": "10.0.0.0/16"}]',
		tags: 'team=data,env=prod',
	};
	expect(read({ ...DLI, ...lists })?.properties).toEqual({
		vpcId: 'v',
		networkId: 'n',
		queues: ['q1', 'q2'],
		elasticResourcePools: ['pool_a'],
		hosts: [
			{ name: 'a', ip: '10.0.0.1' },
			{ name: 'b', ip: '10.0.0.2' },
		],
		routes: [{ name: 'r', cidr: '10.0.0.0/16' }],
		tags: [
			{ key: 'env', value: 'prod' },
			{ key: 'team', value: 'data' },
		],
	});
});

it('leaves out empty cells, and keeps an empty list', () => {
	const { properties } = read({ ...DLI, queues: '', routes: null, hosts: [], workspaceId: '' })!;
	expect(properties).toEqual({ vpcId: 'v', networkId: 'n', hosts: [] });
});

it('takes the types of a spreadsheet', () => {
	const dli = { kind: 'dataArts', name: 'd', type: 'DLI', format: '1' };
	const { properties, invalid } = read({ ...dli, 'settings.cdmPropertyEnable': 'TRUE' })!;
	expect(properties['settings.cdmPropertyEnable']).toBe(true);
	expect(invalid).toEqual({});
});

it('tells why a row is not enough for a create, and takes it otherwise', () => {
	expect(read({ ...HIVE, settings: {} })?.incomplete?.reason).toContain("'settings: clusterId'");
	expect(read({ ...HIVE, name: 'ä' })?.incomplete?.reason).toContain("'name' is invalid");
	expect(read({ kind: 'dataArts', name: 'x' })?.incomplete?.reason).toContain("'type' is empty");
	expect(read({ kind: 'dliEnhanced', name: 'x' })?.incomplete?.reason).toContain(
		"'vpcId' is empty",
	);
	expect(read(HIVE)?.incomplete).toBeUndefined();
});

it('never has an empty secret, nor a secret among its properties', () => {
	const settings = { ...HIVE.settings, dbPassword: '' };
	const entry = read({
		...HIVE,
		settings,
		'settings.jdbcUrl': 'jdbc:x?password=hunter22',
		'settings.dbPasswd': '',
	});
	const { secretSettings, ...others } = entry!;
	expect(secretSettings).toEqual({ jdbcUrl: 'jdbc:x?password=hunter22' });
	expect(Object.keys(others.properties).join()).not.toMatch(/passw/i);
	expect(JSON.stringify(others)).not.toContain('hunter22');
});

it.each([
	[{ agent_id: 'x' }, "'agent_id' is not a column", "Did you mean 'agentId'?"],
	[{ colour: 'x' }, "'colour' is not a column", 'Columns: kind, name'],
	[{ queues: 'x' }, "'queues' is a column of the kind dliEnhanced", 'Empty it'],
	[{ refs: { agent: 'x' } }, "'refs.agent' names no column with an ID", 'settings.clusterId'],
	[{ 'refs.agentId': 'x' }, "'agentId' and 'refs.agentId' contradict", 'Remove one'],
	[{ secretRef: 'x' }, "The column 'secretRef' is not supported yet", 'secretVersion'],
	[{ kind: 'dliBasic' }, "'kind' must be dataArts, dliAuth, or dliEnhanced, not dliBasic", ''],
	[{ kind: '' }, "'kind' is empty", 'dataArts, dliAuth, or dliEnhanced'],
	[{ ensure: 'gone' }, "'ensure' must be present or absent, not gone", ''],
	[{ format: 2 }, "'format' must be 1, not 2", 'another version'],
	[{ environment: 'prod' }, "'environment' must be 0, 1, or 2, not prod", ''],
	[{ modules: '3' }, "'modules' must be a list of numbers", ''],
	[{ tag: '_x' }, "'tag' is invalid", ''],
	[{ settings: 'x' }, "'settings' is not valid JSON", ''],
	[
		{ settings: { dbPassword: '<dbPassword>' } },
		"'settings.dbPassword' is still the placeholder",
		'',
	],
	[{ settings: { dbPassword: '******' } }, "'settings.dbPassword' has ***", 'leave it out'],
	[{ secretVersion: 'a b' }, "'secretVersion' is invalid", ''],
	[{ login: 'me' }, "'login' must be none or empty, not me", ''],
	[{ projectId: 'p2' }, "'projectId' is p2, and the node works in the project p1", 'Options'],
	[{ workspaceId: 'w/1' }, "'workspaceId' is invalid", ''],
])('refuses %j and names the connection', (changes, message, description) => {
	const error = errorOf({ ...HIVE, ...changes });
	expect(error.message).toContain(`'crm': ${message}`);
	expect(error.description ?? '').toContain(description);
});

it.each([
	[{ tags: 'n8n-owner=x' }, "'tags' has n8n-owner, which the node writes itself"],
	[{ tags: [{ key: 'a', value: '***' }] }, "'tags' has ***"],
	[{ queues: 'default' }, "'Queues' must not contain the queue default"],
	[{ hosts: [{ name: 'a', ip: '1' }] }, "'Hosts (JSON): IP Address' is invalid"],
	[{ routes: 'x' }, "'routes' must be a list of objects"],
	[{ settings: {} }, "'settings' is a column of the kind dataArts"],
])('refuses %j of DLI', (changes, message) => {
	expect(errorOf({ ...DLI, ...changes }).message).toContain(`'lake': ${message}`);
});

it('names the row of an item that has several', () => {
	expect(errorOf({}, [DLI, { ...DLI, name: '' }]).message).toMatch(/^row 2: 'name' is empty/);
	expect(errorOf({}, [DLI, { ...DLI, x: 1 }]).message).toMatch(/^'lake' \(row 2\): 'x'/);
	expect(errorOf({ kind: 'dliEnhanced' }).message).toMatch(/^The connection: 'name' is empty/);
});

it('needs a workspace', () => {
	expect(() => read(HIVE, { projectId: 'p1', workspaceId: '' } as Account)).toThrow('Workspace ID');
	expect(read({ ...HIVE, workspaceId: 'w2' })?.workspaceId).toBe('w2');
});

describe('the list of a run', () => {
	const add = (rows: IDataObject[][], settings: ListSettings[] = []) => {
		const list = new DesiredList();
		for (const [index, row] of rows.entries()) {
			list.add(index, settings[index] ?? {}, readEntries(row, index, ACCOUNT));
		}
		return list;
	};

	it('refuses a connection that is in it twice', () => {
		expect(() => add([[HIVE], [HIVE]])).toThrow("'crm' is in the list twice, also in item 0");
		expect(() => add([[HIVE, HIVE]])).toThrow("'crm' is in the list twice");
		expect(() => add([[HIVE, { ...HIVE, environment: 1 }]])).toThrow('twice');
	});

	it('takes one name in several workspaces, kinds, and environments', () => {
		const names = [
			{ ...HIVE, environment: 1 },
			{ ...HIVE, environment: 2 },
			{ ...HIVE, workspaceId: 'w2' },
			{ ...DLI, name: 'crm' },
		];
		expect(add([names]).entries).toHaveLength(4);
	});

	it('refuses options that differ between items', () => {
		expect(() => add([[HIVE], []], [{ Options: 1 }, { Options: 2 }])).toThrow(
			"'Options' is not the same as in item 0",
		);
	});
});
