import type { DataArtsType } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferredFields';
import { agent } from './commonFields';

export const impala: DataArtsType = {
	value: 'IMPALA',
	consoleName: 'MRS Impala (Unverified)',
	description: 'Impala of an MRS cluster, through an agent of CDM 2.9.2 or later',
	confidence: 'inferred',
	fields: [...cluster, ...clusterUser, ...key, ...agent],
	optionalFields: [...manually],
	source: 'docs/api/dataarts-settings.md#mrs-impala',
};
