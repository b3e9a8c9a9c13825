/** JSON type of a `dw_config` value; sources give no other limits. */
type ValueRule = 'text' | 'textOrNull' | 'flag' | 'flagText' | 'jsonText' | readonly string[];

type Config = Record<string, unknown>;

/** A type of data source whose `dw_config` keys are public. */
interface KnownSource {
	keys: Record<string, ValueRule>;
	/** Keys without which the source cannot be reached. */
	required(config: Config): string[];
}

const CLUSTER = ['clusterId', 'clusterName'];
const KMS = ['kmsId', 'kmsName'];
const CLUSTER_KEYS = { clusterId: 'text', clusterName: 'text' } as const;
const KMS_KEYS = { kmsId: 'text', kmsName: 'text' } as const;

// Console pages: in connection string mode the cluster is given otherwise, by keys nobody knows.
const clusterUnlessManual = (config: Config): string[] => (config.manually === true ? [] : CLUSTER);

const KNOWN_SOURCES: Record<string, KnownSource> = {
	// TF tests and TF doc; TF-old sends {}.
	DLI: {
		keys: {
			cdm_property_enable: 'flagText',
			cdmPropertyEnable: 'flag',
			'metadata.collectionScope': 'text',
			'metadata.enableAutoCollection': 'flag',
			'metadata.enableRealtimeSync': 'flag',
		},
		required: () => [],
	},
	// SEED-DA example; page dataartsstudio_01_1306. manually, rememberPassword: as HETUENGINE.
	HIVE: {
		keys: {
			...CLUSTER_KEYS,
			...KMS_KEYS,
			dbUserName: 'text',
			dbPassword: 'text',
			mrsConnectionType: ['agent', 'direct'],
			manually: 'flag',
			rememberPassword: 'flag',
			cdmPropertyEnable: 'flag',
		},
		required: (config) =>
			config.mrsConnectionType === 'direct'
				? CLUSTER
				: [...clusterUnlessManual(config), 'dbUserName', 'dbPassword', ...KMS],
	},
	// OTC-DA DebugDataconnection example; page dataartsstudio_01_1307.
	HBASE: {
		keys: {
			...CLUSTER_KEYS,
			...KMS_KEYS,
			nsUserName: 'text',
			nsPassword: 'text',
			manually: 'flag',
		},
		required: (config) => [...clusterUnlessManual(config), 'nsUserName', 'nsPassword', ...KMS],
	},
	// LAT data_source_vo.go; page dataartsstudio_01_1310.
	HETUENGINE: {
		keys: {
			...CLUSTER_KEYS,
			...KMS_KEYS,
			manually: 'flag',
			hsBrokerIps: 'text',
			hsBrokerPort: 'text',
			dbUserName: 'text',
			dbPassword: 'textOrNull',
			rememberPassword: 'flag',
			properties: 'jsonText',
			cdmPropertyEnable: 'flag',
			'metadata.enableRealtimeSync': 'flag',
			'metadata.enableAutoCollection': 'flag',
		},
		required: (config) => [
			...clusterUnlessManual(config),
			'hsBrokerIps',
			'hsBrokerPort',
			'dbUserName',
			'dbPassword',
			...KMS,
		],
	},
};

/** Names under which an address may be sent, whatever the key is called. */
const ADDRESS = /ip|host|addr|domain|url|server/i;
const CLUSTER_OR_ADDRESS = /cluster|ip|host|addr|domain|url|server/i;

/**
 * What a source whose keys are not public cannot do without, by any name: the console asks for it
 * (pages dataartsstudio_01_1300, 1302, 1303, 1305, 1308, 1309, 1311, 1312, 1314, 1390).
 */
const NEEDED_BY_ANY_NAME: Record<string, { what: string; keys: RegExp }> = {
	RDS: { what: 'an address', keys: ADDRESS },
	MYSQL: { what: 'an address', keys: ADDRESS },
	ORACLE: { what: 'an address', keys: ADDRESS },
	SHELL: { what: 'an address', keys: ADDRESS },
	DWS: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	SparkSQL: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	KAFKA: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	ClickHouse: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	IMPALA: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	DORIS: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	RANGER: { what: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
};

/** Types that work only through an agent (spec pages dataartsstudio_01_1300 .. 1312, 1314, 1390). */
const AGENT_TYPES = new Set([
	'DWS',
	'HBASE',
	'HETUENGINE',
	'RDS',
	'MYSQL',
	'ORACLE',
	'SHELL',
	'PRESTO',
	'ClickHouse',
	'IMPALA',
	'DORIS',
	'POSTGRESQL',
	'KAFKA',
	'RANGER',
]);

/** Types that need no agent in "MRS API" mode (OTC-DA FAQ should_i_select_the_api_or_proxy...). */
const MRS_TYPES = new Set(['HIVE', 'SparkSQL']);

/** Whether a connection needs `agent_id` and `agent_name`. Of types nobody documents: no. */
export function needsAgent(type: string, config: Config): boolean {
	if (MRS_TYPES.has(type)) return config.mrsConnectionType !== 'direct';
	return AGENT_TYPES.has(type);
}

/** What a `dw_config` looks like to a source: the first thing wrong, and keys nobody can check. */
export interface ConfigFindings {
	/** Absent if nothing is wrong. */
	wrong?: string;
	/** `all`: the type's keys are not public. */
	unverified: string[] | 'all';
}

/** Checks the settings of a data source as far as its keys are public. */
export function inspectConfig(type: string, config: Config): ConfigFindings {
	const source = Object.hasOwn(KNOWN_SOURCES, type) ? KNOWN_SOURCES[type] : undefined;
	if (source === undefined) {
		const needed = Object.hasOwn(NEEDED_BY_ANY_NAME, type) ? NEEDED_BY_ANY_NAME[type] : undefined;
		const has = Object.entries(config).some(([key, value]) => needed?.keys.test(key) && value);
		return needed && !has
			? { wrong: `dw_config of ${type} lacks ${needed.what}`, unverified: 'all' }
			: { unverified: 'all' };
	}
	const unverified = Object.keys(config).filter((key) => !Object.hasOwn(source.keys, key));
	const mistyped = Object.entries(source.keys).find(
		([key, rule]) => config[key] !== undefined && !fits(config[key], rule),
	);
	if (mistyped !== undefined) {
		return { wrong: `dw_config.${mistyped[0]} has the wrong type or value`, unverified };
	}
	const absent = source.required(config).find((key) => !config[key]);
	if (absent !== undefined) return { wrong: `dw_config.${absent} is missing`, unverified };
	return { unverified };
}

function fits(value: unknown, rule: ValueRule): boolean {
	if (typeof rule !== 'string') return typeof value === 'string' && rule.includes(value);
	switch (rule) {
		case 'flag':
			return typeof value === 'boolean';
		case 'flagText':
			return value === 'true' || value === 'false';
		case 'textOrNull':
			return value === null || typeof value === 'string';
		case 'jsonText':
			// LAT: `properties` is a JSON object written as text.
			return typeof value === 'string' && isJsonObject(value);
		case 'text':
			return typeof value === 'string';
	}
}

function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
