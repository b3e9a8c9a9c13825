import type { DataArtsType } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferredFields';
import { agent } from './commonFields';

export const doris: DataArtsType = {
	value: 'DORIS',
	consoleName: 'Doris (Unverified)',
	description: 'Doris of MRS or CloudTable',
	confidence: 'inferred',
	fields: [...cluster, ...clusterUser, ...key, ...agent],
	optionalFields: [...manually],
	source: 'docs/api/dataarts-settings.md#doris',
};
