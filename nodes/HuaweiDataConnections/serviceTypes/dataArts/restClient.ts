import type { DataArtsType } from './DataArtsType';
import { key } from './inferred';
import { agent } from './sharedFields';

export const restClient: DataArtsType = {
	value: 'restClient',
	asksForName: true,
	consoleName: 'Rest Client (Unverified)',
	description: 'HTTP service; its address and login go into Additional Settings',
	evidence: 'inferred',
	fields: [...key],
	optionalFields: [...agent],
	source: 'spec dataarts-dw-config 5.10',
};
