import type { DataArtsType } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferredFields';
import { agent } from './commonFields';

export const clickHouse: DataArtsType = {
	value: 'ClickHouse',
	consoleName: 'MRS ClickHouse (Unverified)',
	description: 'ClickHouse of an MRS cluster',
	confidence: 'inferred',
	fields: [...cluster, ...clusterUser, ...key, ...agent],
	optionalFields: [...manually],
	source: 'docs/api/dataarts-settings.md#mrs-kafka-and-clickhouse',
};
