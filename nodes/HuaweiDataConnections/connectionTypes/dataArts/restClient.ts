import type { DataArtsType } from './DataArtsType';
import { key } from './inferredFields';
import { agent } from './commonFields';

export const restClient: DataArtsType = {
	value: 'restClient',
	requiresTypeName: true,
	consoleName: 'Rest Client (Unverified)',
	description: 'HTTP service; its address and login go into Additional Settings',
	confidence: 'inferred',
	fields: [...key],
	optionalFields: [...agent],
	source: 'docs/api/dataarts-settings.md#rest-client',
};
