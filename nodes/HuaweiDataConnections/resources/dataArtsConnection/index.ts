import type { Resource } from '../Operation';
import { create } from './create.operation';

export const dataArtsConnection: Resource = {
	option: {
		name: 'DataArts Connection',
		value: 'dataArtsConnection',
		description: 'Data connection of DataArts Studio',
	},
	operations: { create },
};
