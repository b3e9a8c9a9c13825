import type { DataArtsType } from './DataArtsType';
import { key } from './inferredFields';
import { agent } from './commonFields';

export const openSourceClickHouse: DataArtsType = {
	value: 'openSourceClickHouse',
	requiresTypeName: true,
	consoleName: 'OpenSource ClickHouse (Unverified)',
	description: 'ClickHouse of your own; its address goes into Additional Settings',
	confidence: 'inferred',
	fields: [...key, ...agent],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#opensource-clickhouse',
};
