import type { DataArtsType } from './DataArtsType';
import { address, databaseUser, key } from './inferred';
import { agent } from './sharedFields';

export const oracle: DataArtsType = {
	value: 'ORACLE',
	consoleName: 'Oracle',
	description: 'Oracle database',
	evidence: 'documented',
	fields: [...address('1521'), ...databaseUser, ...key, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 5.6',
};
