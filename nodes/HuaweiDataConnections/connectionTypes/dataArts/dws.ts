import type { DataArtsType, SettingField } from './DataArtsType';
import { address, databaseUser, dwsCluster, key } from './inferredFields';
import { agent, onlyWhen } from './commonFields';

const clusterFrom: SettingField = {
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
	description: 'How the cluster is given',
	confidence: 'documented',
	source: 'docs/api/dataarts-settings.md#dws',
};

export const dws: DataArtsType = {
	value: 'DWS',
	consoleName: 'DWS',
	description: 'Data warehouse cluster of GaussDB(DWS)',
	confidence: 'documented',
	fields: [
		clusterFrom,
		...onlyWhen(clusterFrom, ['name'], dwsCluster),
		...onlyWhen(clusterFrom, ['connectionString'], address('8000')),
		...databaseUser,
		...key,
		...agent,
	],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#dws',
};
