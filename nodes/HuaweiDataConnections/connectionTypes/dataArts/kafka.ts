import type { DataArtsType } from './DataArtsType';
import { cluster, key, manually } from './inferredFields';
import { agent } from './commonFields';

export const kafka: DataArtsType = {
	value: 'KAFKA',
	consoleName: 'MRS Kafka (Unverified)',
	description: 'Kafka of an MRS cluster',
	confidence: 'inferred',
	fields: [...cluster, ...key, ...agent],
	optionalFields: [...manually],
	source: 'docs/api/dataarts-settings.md#mrs-kafka-and-clickhouse',
};
