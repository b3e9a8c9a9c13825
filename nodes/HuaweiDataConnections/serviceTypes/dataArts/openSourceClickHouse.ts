import type { DataArtsType } from './DataArtsType';
import { key } from './inferred';
import { agent } from './sharedFields';

export const openSourceClickHouse: DataArtsType = {
	value: 'openSourceClickHouse',
	asksForName: true,
	consoleName: 'OpenSource ClickHouse (Unverified)',
	description: 'ClickHouse of your own; its address goes into Additional Settings',
	evidence: 'inferred',
	fields: [...key, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 5.11',
};
