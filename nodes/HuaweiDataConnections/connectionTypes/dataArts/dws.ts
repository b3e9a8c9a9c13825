import { agent } from './commonFields';
import { onlyWhen, type DataArtsType } from './DataArtsType';
import {
	clusterModeChoice,
	inferredAddress,
	inferredDatabaseLogin,
	inferredDwsCluster,
	inferredKmsKey,
} from './inferredFields';

const source = 'docs/api/dataarts-settings.md#dws';

const clusterMode = clusterModeChoice(
	'The cluster is reached by address and port; not for DataArts Security',
	{ key: 'clusterFrom', location: 'form', confidence: 'documented', source },
);

export const dws: DataArtsType = {
	value: 'DWS',
	consoleName: 'DWS',
	description: 'Data warehouse cluster of GaussDB(DWS)',
	confidence: 'documented',
	fields: [
		clusterMode,
		...onlyWhen(clusterMode, ['name'], inferredDwsCluster),
		...onlyWhen(clusterMode, ['connectionString'], inferredAddress('8000')),
		...inferredDatabaseLogin,
		...inferredKmsKey,
		...agent,
	],
	optionalFields: [],
	source,
};
