import type { DataArtsType } from './DataArtsType';
import { key } from './inferredFields';
import { agent } from './commonFields';

export const redis: DataArtsType = {
	value: 'redis',
	requiresTypeName: true,
	consoleName: 'Redis (Unverified)',
	description: 'Redis of an MRS cluster or by its servers, which go into Additional Settings',
	confidence: 'inferred',
	fields: [...key, ...agent],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#redis',
};
