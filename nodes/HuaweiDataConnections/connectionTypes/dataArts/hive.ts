import { agent, kmsKey, login, mrsCluster } from './commonFields';
import { onlyWhen, type DataArtsType, type SettingField } from './DataArtsType';
import {
	inferredClusterLogin,
	inferredKmsKey,
	inferredMrsCluster,
	mrsClusterByMode,
} from './inferredFields';

const connectionType: SettingField = {
	displayName: 'Connection Type',
	name: 'mrsConnectionType',
	key: 'mrsConnectionType',
	type: 'options',
	options: [
		{
			name: 'MRS API',
			value: 'direct',
			description:
				'For DataArts Factory only. Unverified: sends "direct", a value of the legacy connections API.',
		},
		{
			name: 'Proxy',
			value: 'agent',
			description: 'Through a CDM cluster as agent, for all modules of DataArts Studio',
		},
	],
	default: 'agent',
	description: 'How DataArts Studio reaches the cluster: agent or direct',
	confidence: 'documented',
	source: 'docs/api/dataarts-settings.md#mrs-hive',
};

export const hive: DataArtsType = {
	value: 'HIVE',
	consoleName: 'MRS Hive',
	description: 'Hive of an MRS cluster',
	mrsComponent: 'Hive',
	unknownInConnectionStringMode: ['Authentication Method'],
	confidence: 'documented',
	fields: [
		connectionType,
		...mrsClusterByMode(mrsCluster, { field: connectionType, values: ['agent'] }),
		...onlyWhen(
			connectionType,
			['agent'],
			[...login('dbUserName', 'dbPassword'), ...kmsKey, ...agent],
		),
	],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#mrs-hive',
};

/** Spark SQL is documented as a type; its settings are inferred from those of Hive. */
const sparkConnectionType: SettingField = {
	...connectionType,
	confidence: 'inferred',
	requiredOnConsole: true,
	source: 'docs/api/dataarts-settings.md#mrs-spark',
};

export const sparkSql: DataArtsType = {
	value: 'SparkSQL',
	consoleName: 'MRS Spark',
	description: 'Spark SQL of an MRS cluster',
	mrsComponent: 'Spark',
	unknownInConnectionStringMode: ['Authentication Method', 'MRS Version', 'Component Name'],
	confidence: 'documented',
	fields: [
		sparkConnectionType,
		...mrsClusterByMode(inferredMrsCluster, { field: sparkConnectionType, values: ['agent'] }),
		...onlyWhen(
			sparkConnectionType,
			['agent'],
			[...inferredClusterLogin, ...inferredKmsKey, ...agent],
		),
	],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#mrs-spark',
};
