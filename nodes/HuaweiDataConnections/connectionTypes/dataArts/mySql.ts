import type { DataArtsType } from './DataArtsType';
import { address, databaseUser, driver, key } from './inferredFields';
import { agent } from './commonFields';

export const mySql: DataArtsType = {
	value: 'MYSQL',
	consoleName: 'MySQL',
	description: 'MySQL database; the console advises RDS instead',
	confidence: 'documented',
	fields: [...address('3306'), ...driver, ...databaseUser, ...key, ...agent],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#rds',
};
