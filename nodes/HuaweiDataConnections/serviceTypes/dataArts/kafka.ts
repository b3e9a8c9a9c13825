import type { DataArtsType } from './DataArtsType';
import { cluster, key, manually } from './inferred';
import { agent } from './sharedFields';

export const kafka: DataArtsType = {
	value: 'KAFKA',
	consoleName: 'MRS Kafka (Unverified)',
	description: 'Kafka of an MRS cluster',
	evidence: 'inferred',
	fields: [...cluster, ...key, ...agent],
	optionalFields: [...manually],
	source: 'spec dataarts-dw-config 5.3',
};
