/**
 * Keys that DataArts Studio adds to the `dw_config` that it returns. They describe the stored
 * connection, its cluster and its password, and are no settings. They are in camelCase here; the only
 * published example prints snake_case (docs/api/dataarts-settings.md#hive-server-made-keys).
 */
export const SERVER_MADE_KEYS = {
	/** Added whatever the type: the time of the last write, the encrypted password, the agent. */
	everyType: ['updateTime', 'encryptValue', 'iV', 'agentName'],
	/** Facts about a cluster. A type of which one is a setting keeps it. */
	typesWithForm: [
		'casPort',
		'dbConnectionUrl',
		'dbDriverName',
		'defaultZookeeperPort',
		'masterIp',
		'mrsVersion',
	],
	/** Names that are settings of other types, and of these types in connection string mode. */
	clusterAddress: ['ip', 'port', 'safeMode'],
} as const;

/** The types whose address is made by the server, unless the cluster is given by a connection string. */
export const TYPES_WITH_SERVER_MADE_ADDRESS: readonly string[] = ['HIVE', 'SparkSQL'];
