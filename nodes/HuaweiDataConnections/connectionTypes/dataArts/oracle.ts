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
	source: 'docs/api/dataarts-settings.md#oracle',
};
