import type { Resource } from '../execution/Operation';
import { language, workspace } from '../fields/options';
import { checkAccess } from './access/checkAccess.operation';
import { create, upsert } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { test } from './test.operation';
import { saveAgain, update } from './update.operation';

export const dataArtsConnection: Resource = {
	option: {
		name: 'DataArts Connection',
		value: 'dataArtsConnection',
		description: 'Data connection of DataArts Studio',
	},
	options: [language, workspace],
	operations: { checkAccess, create, upsert, delete: remove, get, getAll, saveAgain, test, update },
};
