import type { DataArtsType, SettingField } from './DataArtsType';
import { cluster, clusterUser, key, manually } from './inferred';
import { agent, onlyWhen } from './sharedFields';

const reachedBy: SettingField = {
	displayName: 'Connection Type',
	name: 'reachedBy',
	key: 'reachedBy',
	place: 'form',
	type: 'options',
	options: [
		{ name: 'MRS API', value: 'direct', description: 'For DataArts Factory only' },
		{ name: 'Proxy', value: 'agent', description: 'Through a CDM cluster as agent' },
	],
	default: 'agent',
	description: 'How DataArts Studio reaches the cluster',
	evidence: 'documented',
	source: 'spec dataarts-dw-config 5.2',
};

export const sparkSql: DataArtsType = {
	value: 'SparkSQL',
	consoleName: 'MRS Spark',
	description: 'Spark SQL of an MRS cluster',
	evidence: 'documented',
	fields: [
		reachedBy,
		...cluster,
		...onlyWhen(reachedBy, ['agent'], [...clusterUser, ...key, ...agent]),
	],
	optionalFields: [
		{
			displayName: 'Connection Type Key (Unverified)',
			name: 'mrsConnectionTypeKey',
			key: 'mrsConnectionType',
			type: 'options',
			options: [
				{ name: 'MRS API', value: 'direct' },
				{ name: 'Proxy', value: 'agent' },
			],
			default: 'agent',
			description: 'The same, as Hive sends it. Sent as "mrsConnectionType".',
			evidence: 'inferred',
			source: 'spec dataarts-dw-config 5.2',
		},
		...manually,
	],
	source: 'spec dataarts-dw-config 5.2',
};
