import type { SettingField } from './DataArtsType';
import { clusterIdAndName, kmsKey, login, mrsCluster } from './commonFields';

/** Keys that four known types have in common (docs/api/dataarts-settings.md#shared-keys). */
const RELATED = 'docs/api/dataarts-settings.md#shared-keys';

/** Keys of the older connections API of DataArts Factory (docs/api/dataarts-connections.md#legacy-api). */
const OLDER_API = 'docs/api/dataarts-connections.md#legacy-api';

/**
 * The fields as conclusions from something related: the label says so, and the description names
 * the key that is sent.
 */
function inferredFrom(source: string, fields: readonly SettingField[]): SettingField[] {
	return fields.map((field) => ({
		...field,
		displayName: `${field.displayName} (Unverified)`,
		description: `${(field.description ?? field.displayName).replace(/\.$/, '')}. Sent as "${field.key}".`,
		confidence: 'inferred',
		source,
	}));
}

/** Cluster, by the keys that MRS types have. */
export const cluster = inferredFrom(RELATED, mrsCluster);

/** The same for a cluster of DWS. */
export const dwsCluster = inferredFrom(
	RELATED,
	clusterIdAndName('DWS Cluster', 'dwsClusters', 'GaussDB(DWS) > Clusters'),
);

/** KMS key, by the keys that all known types with a password have. */
export const key = inferredFrom(RELATED, kmsKey);

/** User and password of an MRS cluster, by the keys of Hive and HetuEngine. */
export const clusterUser = inferredFrom(RELATED, login('dbUserName', 'dbPassword'));

/** User and password of a database, by the same keys. */
export const databaseUser = inferredFrom(
	RELATED,
	login('dbUserName', 'dbPassword', 'User of the database'),
);

/** Whether a cluster is given by name or by address; HetuEngine has the key. */
export const manually = inferredFrom(RELATED, [
	{
		displayName: 'Manual',
		name: 'manually',
		key: 'manually',
		type: 'boolean',
		default: false,
		description: 'Whether the cluster is given by a connection string instead of its name',
		confidence: 'inferred',
		source: RELATED,
	},
]);

/** A text setting under a key of the older API. */
function older(
	field: Pick<SettingField, 'displayName' | 'name' | 'placeholder' | 'typeOptions' | 'login'> & {
		key: string;
		description: string;
	},
) {
	return inferredFrom(OLDER_API, [
		{ type: 'string', default: '', confidence: 'inferred', source: OLDER_API, ...field },
	]);
}

/** Address and port of a data source, the port with its usual value as an example. */
export function address(usualPort: string, label = 'IP Address or Domain Name'): SettingField[] {
	return [
		...older({
			displayName: label,
			name: 'ip',
			key: 'ip',
			placeholder: 'e.g. 192.168.0.10',
			description: 'Private address of the data source, as the agent reaches it',
		}),
		...older({
			displayName: 'Port',
			name: 'sourcePort',
			key: 'port',
			placeholder: `e.g. ${usualPort}`,
			description: 'Port of the data source',
		}),
	];
}

/** The JDBC driver of a database. */
export const driver = [
	...older({
		displayName: 'Driver Name',
		name: 'driverName',
		key: 'driverName',
		placeholder: 'e.g. com.mysql.jdbc.Driver',
		description:
			'Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver',
	}),
	...older({
		displayName: 'Driver File Path',
		name: 'driverPath',
		key: 'driverPath',
		placeholder: 'e.g. obs://drivers/mysql.jar',
		description: 'OBS path of the JAR file of the driver',
	}),
];

/** User of a Linux host. */
export const hostUser = older({
	displayName: 'Username',
	name: 'userName',
	key: 'userName',
	login: 'user',
	placeholder: 'e.g. root',
	description: 'User of the host',
});

/** Password of this user. */
export const hostPassword = older({
	displayName: 'Password',
	name: 'password',
	key: 'password',
	login: 'password',
	typeOptions: { password: true },
	description: 'Password of this user, stored in the workflow',
});

/** Private key of this user. */
export const hostKey = older({
	displayName: 'Key Pair',
	name: 'keyLocation',
	key: 'keyLocation',
	placeholder: 'e.g. obs://keys/host.pem',
	description: 'OBS path of the private key',
});
