import type { DataArtsType } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferred';
import { agent } from './sharedFields';

export const clickHouse: DataArtsType = {
	value: 'ClickHouse',
	consoleName: 'MRS ClickHouse (Unverified)',
	description: 'ClickHouse of an MRS cluster',
	evidence: 'inferred',
	fields: [...cluster, ...clusterUser, ...key, ...agent],
	optionalFields: [...manually],
	source: 'spec dataarts-dw-config 5.3',
};
