import type { DataArtsType } from './DataArtsType';
import { address, databaseUser, key } from './inferredFields';
import { agent } from './commonFields';

export const oracle: DataArtsType = {
	value: 'ORACLE',
	consoleName: 'Oracle',
	description: 'Oracle database',
	confidence: 'documented',
	fields: [...address('1521'), ...databaseUser, ...key, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 5.6',
};
