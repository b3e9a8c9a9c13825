import type { DataArtsType } from './DataArtsType';
import { address, databaseUser, driver, key } from './inferred';
import { agent } from './sharedFields';

export const rds: DataArtsType = {
	value: 'RDS',
	consoleName: 'RDS',
	description:
		'Database that a JDBC driver reaches: MySQL, PostgreSQL, SQL Server, GaussDB and others',
	evidence: 'documented',
	fields: [...address('3306'), ...driver, ...databaseUser, ...key, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 5.5',
};
