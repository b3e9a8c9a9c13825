import type { DataArtsType } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferred';
import { agent } from './sharedFields';

export const doris: DataArtsType = {
	value: 'DORIS',
	consoleName: 'Doris (Unverified)',
	description: 'Doris of MRS or CloudTable',
	evidence: 'inferred',
	fields: [...cluster, ...clusterUser, ...key, ...agent],
	optionalFields: [...manually],
	source: 'spec dataarts-dw-config 5.8',
};
