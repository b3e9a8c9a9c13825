import { agent } from './commonFields';
import { onlyWhen, type DataArtsType, type SettingField } from './DataArtsType';
import {
	inferredAddress,
	inferredDatabaseLogin,
	inferredDwsCluster,
	inferredKmsKey,
} from './inferredFields';

const source = 'docs/api/dataarts-settings.md#dws';

const clusterMode: SettingField = {
	displayName: 'Cluster',
	name: 'clusterFrom',
	key: 'clusterFrom',
	location: 'form',
	type: 'options',
	options: [
		{
			name: 'Cluster Name Mode',
			value: 'name',
			description: 'The cluster is chosen by its ID and name',
		},
		{
			name: 'Connection String Mode',
			value: 'connectionString',
			description: 'The cluster is reached by address and port; not for DataArts Security',
		},
	],
	default: 'name',
	description: 'How the cluster is specified: name or connectionString',
	confidence: 'documented',
	source,
};

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
