import type { DataArtsType } from './DataArtsType';
import { cluster, key, manually } from './inferredFields';
import { agent } from './commonFields';

export const ranger: DataArtsType = {
	value: 'RANGER',
	consoleName: 'MRS Ranger (Unverified)',
	description: 'Ranger of an MRS cluster, for DataArts Security',
	confidence: 'inferred',
	fields: [...cluster, ...key, ...agent],
	optionalFields: [...manually],
	source: 'docs/api/dataarts-settings.md#mrs-ranger',
};
