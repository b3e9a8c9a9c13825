import type { Resource } from '../Operation';
import { create } from './create.operation';
import { get } from './get.operation';

export const dataArtsConnection: Resource = {
	option: {
		name: 'DataArts Connection',
		value: 'dataArtsConnection',
		description: 'Data connection of DataArts Studio',
	},
	operations: { create, get },
};
