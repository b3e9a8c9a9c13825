import type { Resource } from '../Operation';
import { create } from './create.operation';

export const dliDatasourceConnection: Resource = {
	option: {
		name: 'DLI Datasource Connection',
		value: 'dliDatasourceConnection',
		description: 'Basic datasource connection of Data Lake Insight',
	},
	operations: { create },
};
