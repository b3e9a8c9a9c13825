import type { DataArtsType } from './DataArtsType';
import { key } from './inferred';
import { agent } from './sharedFields';

export const redis: DataArtsType = {
	value: 'redis',
	asksForName: true,
	consoleName: 'Redis (Unverified)',
	description: 'Redis of an MRS cluster or by its servers, which go into Additional Settings',
	evidence: 'inferred',
	fields: [...key, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 5.9',
};
