import type { DataArtsType } from './DataArtsType';
import { address, databaseUser, driver, key } from './inferredFields';
import { agent } from './commonFields';

export const rds: DataArtsType = {
	value: 'RDS',
	consoleName: 'RDS',
	description:
		'Database that a JDBC driver reaches: MySQL, PostgreSQL, SQL Server, GaussDB and others',
	confidence: 'documented',
	fields: [...address('3306'), ...driver, ...databaseUser, ...key, ...agent],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#rds',
};
