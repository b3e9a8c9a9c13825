import type { DataArtsType, SettingField } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferredFields';
import { agent, onlyWhen } from './commonFields';

const connectionType: SettingField = {
	displayName: 'Connection Type (Unverified)',
	name: 'sparkConnectionType',
	key: 'mrsConnectionType',
	type: 'options',
	options: [
		{ name: 'MRS API', value: 'direct', description: 'For DataArts Factory only' },
		{ name: 'Proxy', value: 'agent', description: 'Through a CDM cluster as agent' },
	],
	default: 'agent',
	description: 'How DataArts Studio reaches the cluster. MRS API is sent as "mrsConnectionType".',
	confidence: 'inferred',
	source: 'docs/api/dataarts-settings.md#mrs-spark',
};

export const sparkSql: DataArtsType = {
	value: 'SparkSQL',
	consoleName: 'MRS Spark',
	description: 'Spark SQL of an MRS cluster',
	confidence: 'documented',
	fields: [
		connectionType,
		...cluster,
		...onlyWhen(connectionType, ['agent'], [...clusterUser, ...key, ...agent]),
	],
	optionalFields: [...manually],
	source: 'docs/api/dataarts-settings.md#mrs-spark',
};
