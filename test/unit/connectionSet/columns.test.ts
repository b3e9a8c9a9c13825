import type { IDataObject } from 'n8n-workflow';

import exportSchema from '../../../nodes/HuaweiDataConnections/__schema__/v1.0.0/connectionSet/export.json';
import type { Account } from '../../../nodes/HuaweiDataConnections/client/account';
import {
	COLUMNS,
	isColumnOf,
	readColumns,
} from '../../../nodes/HuaweiDataConnections/connectionSet/columns';
import { readEntries } from '../../../nodes/HuaweiDataConnections/connectionSet/entries';
import { connectionSetPage } from '../../../scripts/lib/connectionSetPage';

const ACCOUNT = { projectId: 'p1', workspaceId: 'w1' } as Account;
const NAMES = COLUMNS.map(({ name }) => name);

it('every column of an export is a column of the list', () => {
	expect(NAMES).toEqual(expect.arrayContaining(Object.keys(exportSchema.properties)));
	expect(new Set(NAMES).size).toBe(NAMES.length);
});

it('every column of DataArts is read, and has an effect', () => {
	const plain = { kind: 'dataArts', name: 'crm' };
	const values: IDataObject = {
		ensure: 'absent',
		projectId: 'p1',
		workspaceId: 'w2',
		type: 'HIVE',
		settings: { a: 1 },
		agentId: 'a',
		agentName: 'a',
		environment: 1,
		modules: 4,
		tag: 'sales',
		description: 'Sales',
		secretVersion: 'v1',
		login: 'none',
		renamedFrom: 'crm_old',
		refs: { agentId: 'cdm' },
	};
	const shown = COLUMNS.filter((column) => isColumnOf(column, 'dataArts') && !column.isIgnored);
	const others = shown
		.map(({ name }) => name)
		.filter((name) => !['kind', 'name', 'format'].includes(name));
	expect(Object.keys(values).sort()).toEqual([...others].sort());
	for (const [column, value] of Object.entries(values)) {
		const entries = readEntries([{ ...plain, [column]: value }], 0, ACCOUNT);
		expect(entries).not.toEqual(readEntries([plain], 0, ACCOUNT));
	}
});

it('every column of an authentication is read, and has an effect', () => {
	const plain = { kind: 'dliAuth', name: 'login' };
	const own = COLUMNS.filter(({ kinds }) => kinds?.includes('dliAuth'));
	expect(own).toHaveLength(12);
	for (const { name } of own) {
		const [entry] = readEntries([{ ...plain, [name]: 'none' }], 0, ACCOUNT);
		expect(entry).not.toEqual(readEntries([plain], 0, ACCOUNT)[0]);
	}
});

it('ignores what is for people only', () => {
	const row = { name: 'crm', note: 'x', row_number: 2, secretsRequired: ['dbPassword'], tag: '' };
	expect(readColumns(row, 'dataArts')).toEqual({ name: 'crm' });
});

it('the example of the page is a list', () => {
	const [, json = ''] = /```json\n(.*?)```/s.exec(connectionSetPage()) ?? [];
	const entries = readEntries(JSON.parse(json) as IDataObject[], 0, ACCOUNT);
	expect(entries.map(({ incomplete }) => incomplete)).toEqual([undefined, undefined]);
});
