import type { Resource } from '../Operation';
import { workspace } from '../options';
import { create } from './create.operation';
import { get } from './get.operation';

export const dataArtsConnection: Resource = {
	option: {
		name: 'DataArts Connection',
		value: 'dataArtsConnection',
		description: 'Data connection of DataArts Studio',
	},
	options: [workspace],
	operations: { create, get },
};
