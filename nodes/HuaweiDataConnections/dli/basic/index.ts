import type { Resource } from '../../execution/Operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const dliDatasourceConnection: Resource = {
	option: {
		name: 'DLI Datasource Connection',
		value: 'dliDatasourceConnection',
		description: 'Basic datasource connection of Data Lake Insight',
	},
	operations: { create, delete: remove, get, getAll },
};
