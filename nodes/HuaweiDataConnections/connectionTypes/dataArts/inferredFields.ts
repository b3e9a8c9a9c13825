import { clusterIdAndName, kmsKey, login, mrsCluster } from './commonFields';
import { onlyWhen, unless, type SettingField } from './DataArtsType';

/** Keys that the four types with known settings share. */
const SHARED_KEYS = 'docs/api/dataarts-settings.md#shared-keys';

/** Keys of the legacy connections API of DataArts Factory. */
const LEGACY_KEYS = 'docs/api/dataarts-settings.md#legacy-keys';

/**
 * Fields whose keys are inferred from related types. The form says so once for the type, the page
 * of the type in docs/ for each key, and nothing is sent unless the user fills it in.
 */
function inferredFrom(source: string, fields: readonly SettingField[]): SettingField[] {
	return fields.map((field) => ({ ...field, confidence: 'inferred', source }));
}

/** Fields that the console requires: without them, a connection would reach nothing. */
function required(fields: readonly SettingField[]): SettingField[] {
	return fields.map((field) => ({ ...field, requiredOnConsole: true }));
}

export const inferredMrsCluster = required(inferredFrom(SHARED_KEYS, mrsCluster));

export const inferredDwsCluster = required(
	inferredFrom(SHARED_KEYS, clusterIdAndName('DWS Cluster', 'dwsClusters', 'GaussDB(DWS)')),
);

export const inferredKmsKey = inferredFrom(SHARED_KEYS, kmsKey);

/** The login of an MRS cluster, under the keys of Hive and HetuEngine. */
export const inferredClusterLogin = inferredFrom(SHARED_KEYS, login('dbUserName', 'dbPassword'));

/** The login of a database, under the same keys. */
export const inferredDatabaseLogin = required(
	inferredFrom(SHARED_KEYS, login('dbUserName', 'dbPassword', 'User of the database')),
);

/**
 * The choice of how a cluster is specified, in the words of the console.
 *
 * @param connectionStringMode what that means for the type
 */
export function clusterModeChoice(
	connectionStringMode: string,
	setting: Pick<SettingField, 'key' | 'location' | 'sentAs' | 'showWhen' | 'confidence' | 'source'>,
): SettingField {
	return {
		displayName: 'Cluster',
		name: 'clusterFrom',
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
				description: connectionStringMode,
			},
		],
		default: 'name',
		description: 'How the cluster is specified: name or connectionString',
		...setting,
	};
}

const managerIp: SettingField = {
	displayName: 'Manager IP',
	name: 'managerIp',
	key: 'ip',
	type: 'string',
	default: '',
	placeholder: 'e.g. 192.168.0.152',
	description:
		'Floating IP address of MRS Manager, or its active, standby and floating ones, separated by commas. Unverified key.',
	format: 'managerAddresses',
	confidence: 'inferred',
	requiredOnConsole: true,
	source: 'docs/api/dataarts-settings.md#connection-string-mode',
};

/**
 * An MRS cluster, which the user chooses or specifies by a connection string. HetuEngine has the key of
 * this choice, which is sent only after the user changed it.
 *
 * @param cluster the fields of cluster name mode
 * @param showWhen when the console has the choice; without it, always
 */
export function mrsClusterByMode(
	cluster: readonly SettingField[],
	showWhen?: SettingField['showWhen'],
): SettingField[] {
	const mode = clusterModeChoice(
		'Unverified: sends the address of MRS Manager as "ip", and "manually" as true',
		{
			key: 'manually',
			sentAs: { name: false, connectionString: true },
			...(showWhen && { showWhen }),
			confidence: 'inferred',
			source: 'docs/api/dataarts-settings.md#connection-string-mode',
		},
	);
	return [
		mode,
		...unless(mode, ['connectionString'], cluster),
		...onlyWhen(mode, ['connectionString'], [managerIp]),
	];
}

type LegacyField = Pick<
	SettingField,
	'displayName' | 'name' | 'key' | 'description' | 'placeholder' | 'typeOptions' | 'login'
>;

/** A text setting under a key of the legacy API. */
function legacyField(field: LegacyField): SettingField[] {
	return inferredFrom(LEGACY_KEYS, [
		{ type: 'string', default: '', confidence: 'inferred', source: LEGACY_KEYS, ...field },
	]);
}

/** Address and port of a data source, with its usual port as an example. */
export function inferredAddress(
	usualPort: string,
	displayName = 'IP Address or Domain Name',
): SettingField[] {
	return [
		...required(
			legacyField({
				displayName,
				name: 'ip',
				key: 'ip',
				placeholder: 'e.g. 192.168.0.10',
				description: 'Private address of the data source, as the agent reaches it',
			}),
		),
		...legacyField({
			displayName: 'Port',
			name: 'sourcePort',
			key: 'port',
			placeholder: `e.g. ${usualPort}`,
			description: 'Port of the data source',
		}),
	];
}

/** The JDBC driver of a database. */
export const inferredDriver = [
	...legacyField({
		displayName: 'Driver Name',
		name: 'driverName',
		key: 'driverName',
		placeholder: 'e.g. com.mysql.jdbc.Driver',
		description:
			'Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver',
	}),
	...legacyField({
		displayName: 'Driver File Path',
		name: 'driverPath',
		key: 'driverPath',
		placeholder: 'e.g. obs://drivers/mysql.jar',
		description: 'OBS path of the JAR file of the driver',
	}),
];

export const inferredHostUser = required(
	legacyField({
		displayName: 'Username',
		name: 'userName',
		key: 'userName',
		login: 'user',
		placeholder: 'e.g. root',
		description: 'User of the host',
	}),
);

export const inferredHostPassword = required(
	legacyField({
		displayName: 'Password',
		name: 'password',
		key: 'password',
		login: 'password',
		typeOptions: { password: true },
		description: 'Password of this user, stored in the workflow',
	}),
);

export const inferredHostKey = legacyField({
	displayName: 'Key Pair',
	name: 'keyLocation',
	key: 'keyLocation',
	placeholder: 'e.g. obs://keys/host.pem',
	description: 'OBS path of the private key',
});
