import type { Resource } from '../../execution/Operation';
import { create, upsert } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

/** Datasource authentications and their operations. */
export const dliDatasourceAuthentication: Resource = {
	option: {
		name: 'DLI Datasource Authentication',
		value: 'dliDatasourceAuthentication',
		description:
			'Credentials of a data source, which Data Lake Insight stores for Spark SQL and Flink OpenSource SQL 1.12 jobs',
	},
	operations: { create, upsert, delete: remove, get, getAll, update },
};
