import type { ListName } from '../listNames';
import type { SettingField } from './DataArtsType';

const documented = {
	confidence: 'documented',
	source: 'docs/api/dataarts-settings.md#mrs-hive',
} as const;
const topLevel = {
	confidence: 'documented',
	source: 'docs/api/dataarts-connections.md#connection-item',
} as const;

/** A cluster by its ID and its name, because the API requires both. */
export function clusterIdAndName(
	kind: string,
	list: ListName,
	consoleName: string,
): readonly SettingField[] {
	return [
		{
			displayName: kind,
			name: 'clusterId',
			key: 'clusterId',
			list,
			type: 'string',
			default: '',
			placeholder: 'e.g. 353ff458-a560-413e-9b84-33f930cb8057',
			description: `Cluster ID on the page of the cluster in the ${consoleName} console`,
			...documented,
		},
		{
			displayName: `${kind} Name`,
			name: 'clusterName',
			key: 'clusterName',
			nameForIdField: 'clusterId',
			type: 'string',
			default: '',
			placeholder: 'e.g. sales_cluster',
			description: 'Name of the same cluster',
			...documented,
		},
	];
}

/** The MRS cluster that holds the data. */
export const mrsCluster = clusterIdAndName('MRS Cluster', 'mrsClusters', 'MapReduce Service');

/** The key of the Key Management Service that encrypts the password. */
export const kmsKey: readonly SettingField[] = [
	{
		displayName: 'KMS Key',
		name: 'kmsKeyId',
		key: 'kmsId',
		list: 'kmsKeys',
		type: 'string',
		default: '',
		placeholder: 'e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7',
		description:
			'ID of the symmetric key that encrypts the password: under Keys in the Data Encryption Workshop console',
		...documented,
	},
	{
		displayName: 'KMS Key Name',
		name: 'kmsKeyName',
		key: 'kmsName',
		nameForIdField: 'kmsKeyId',
		type: 'string',
		default: '',
		placeholder: 'e.g. dlf/default',
		description: 'Alias of the same key',
		...documented,
	},
];

/** The CDM cluster through which DataArts Studio reaches the data source. */
export const agent: readonly SettingField[] = [
	{
		displayName: 'Agent',
		name: 'agentId',
		key: 'agent_id',
		location: 'connection',
		list: 'agents',
		type: 'string',
		default: '',
		placeholder: 'e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17',
		description: 'ID of the CDM cluster that connects to the data source',
		...topLevel,
	},
	{
		displayName: 'Agent Name',
		name: 'agentName',
		key: 'agent_name',
		location: 'connection',
		nameForIdField: 'agentId',
		type: 'string',
		default: '',
		placeholder: 'e.g. cdm-agent',
		description: 'Name of the same CDM cluster',
		...topLevel,
	},
];

/** The user of the data source and its password. Types differ in the keys. */
export function login(
	userKey: string,
	passwordKey: string,
	userDescription = 'Human-machine user of the MRS cluster, other than admin',
): readonly SettingField[] {
	return [
		{
			displayName: 'Username',
			name: 'userName',
			key: userKey,
			login: 'user',
			type: 'string',
			default: '',
			placeholder: 'e.g. etl_user',
			description: userDescription,
			...documented,
		},
		{
			displayName: 'Password',
			name: 'password',
			key: passwordKey,
			login: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Password of this user, stored in the workflow',
			...documented,
		},
	];
}

/** Whether DataArts Migration may use the connection. */
export const migration: SettingField = {
	displayName: 'Use in DataArts Migration',
	name: 'cdmPropertyEnable',
	key: 'cdmPropertyEnable',
	type: 'boolean',
	default: false,
	description: 'Whether DataArts Migration may use the connection',
	confidence: 'observed',
	source: 'docs/api/dataarts-settings.md#dli, docs/api/dataarts-settings.md#mrs-hetu',
};

/** How DataArts collects metadata through the connection. */
export const metadata: readonly SettingField[] = [
	{
		displayName: 'Collect Metadata Automatically',
		name: 'enableAutoCollection',
		key: 'metadata.enableAutoCollection',
		type: 'boolean',
		default: false,
		description: 'Whether to collect metadata without a collection task',
		confidence: 'observed',
		source: 'docs/api/dataarts-settings.md#dli, docs/api/dataarts-settings.md#mrs-hetu',
	},
	{
		displayName: 'Synchronize Metadata in Real Time',
		name: 'enableRealtimeSync',
		key: 'metadata.enableRealtimeSync',
		type: 'boolean',
		default: false,
		description: 'Whether to synchronize metadata as soon as it changes',
		confidence: 'observed',
		source: 'docs/api/dataarts-settings.md#dli, docs/api/dataarts-settings.md#mrs-hetu',
	},
];

/** Whether DataArts Studio stores the password. */
export const rememberPassword: SettingField = {
	displayName: 'Remember Password',
	name: 'rememberPassword',
	key: 'rememberPassword',
	type: 'boolean',
	default: true,
	description: 'Whether DataArts Studio stores the password',
	confidence: 'observed',
	source: 'docs/api/dataarts-settings.md#mrs-hetu',
};
