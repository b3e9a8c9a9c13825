import type { Resource } from '../Operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const dliEnhancedConnection: Resource = {
	option: {
		name: 'DLI Enhanced Connection',
		value: 'dliEnhancedConnection',
		description: 'Connection of Data Lake Insight to the VPC of a data source',
	},
	operations: { create, delete: remove, get, getAll },
};
