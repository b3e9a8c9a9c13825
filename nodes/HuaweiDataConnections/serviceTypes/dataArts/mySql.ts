import type { DataArtsType } from './DataArtsType';
import { address, databaseUser, driver, key } from './inferred';
import { agent } from './sharedFields';

export const mySql: DataArtsType = {
	value: 'MYSQL',
	consoleName: 'MySQL',
	description: 'MySQL database; the console advises RDS instead',
	evidence: 'documented',
	fields: [...address('3306'), ...driver, ...databaseUser, ...key, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 5.5',
};
