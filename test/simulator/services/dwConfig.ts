import type { Switches } from '../switches';

/** The type of a `dw_config` value. No other limits are documented. */
type ValueType =
	'string' | 'stringOrNull' | 'boolean' | 'booleanText' | 'jsonText' | readonly string[];

type Config = Record<string, unknown>;

/** The settings of a type whose `dw_config` keys are documented. */
interface ConfigSchema {
	keys: Record<string, ValueType>;
	/** The keys that a connection needs. */
	required(config: Config): string[];
}

/** What settings have to contain under any key, because the key is undocumented. */
interface UndocumentedKey {
	label: string;
	keys: RegExp;
}

const CLUSTER = ['clusterId', 'clusterName'];
const KMS = ['kmsId', 'kmsName'];
const CLUSTER_KEYS = { clusterId: 'string', clusterName: 'string' } as const;
const KMS_KEYS = { kmsId: 'string', kmsName: 'string' } as const;

// Console pages: in connection string mode, Manager IP identifies the cluster. Its key is undocumented.
const isManual = (config: Config): boolean => String(config.manually) === 'true';
const clusterKeysUnlessManual = (config: Config): string[] => (isManual(config) ? [] : CLUSTER);

const CONFIG_SCHEMAS: Record<string, ConfigSchema> = {
	// TF tests and TF doc; TF-old sends {}.
	DLI: {
		keys: {
			cdm_property_enable: 'booleanText',
			cdmPropertyEnable: 'boolean',
			'metadata.collectionScope': 'string',
			'metadata.enableAutoCollection': 'boolean',
			'metadata.enableRealtimeSync': 'boolean',
		},
		required: () => [],
	},
	// SEED-DA example; page dataartsstudio_01_1306. manually, rememberPassword: as HETUENGINE.
	HIVE: {
		keys: {
			...CLUSTER_KEYS,
			...KMS_KEYS,
			dbUserName: 'string',
			dbPassword: 'string',
			mrsConnectionType: ['agent', 'direct'],
			manually: 'boolean',
			rememberPassword: 'boolean',
			cdmPropertyEnable: 'boolean',
		},
		required: (config) =>
			config.mrsConnectionType === 'direct'
				? CLUSTER
				: [...clusterKeysUnlessManual(config), 'dbUserName', 'dbPassword', ...KMS],
	},
	// OTC-DA DebugDataconnection example; page dataartsstudio_01_1307.
	HBASE: {
		keys: {
			...CLUSTER_KEYS,
			...KMS_KEYS,
			nsUserName: 'string',
			nsPassword: 'string',
			manually: 'boolean',
		},
		required: (config) => [...clusterKeysUnlessManual(config), 'nsUserName', 'nsPassword', ...KMS],
	},
	// LAT data_source_vo.go; page dataartsstudio_01_1310.
	HETUENGINE: {
		keys: {
			...CLUSTER_KEYS,
			...KMS_KEYS,
			manually: 'boolean',
			hsBrokerIps: 'string',
			hsBrokerPort: 'string',
			dbUserName: 'string',
			dbPassword: 'stringOrNull',
			rememberPassword: 'boolean',
			properties: 'jsonText',
			cdmPropertyEnable: 'boolean',
			'metadata.enableRealtimeSync': 'boolean',
			'metadata.enableAutoCollection': 'boolean',
		},
		required: (config) => [
			...clusterKeysUnlessManual(config),
			'hsBrokerIps',
			'hsBrokerPort',
			'dbUserName',
			'dbPassword',
			...KMS,
		],
	},
};

/** Parts of key names that suggest an address. */
const ADDRESS = /ip|host|addr|domain|url|server/i;
const MANAGER_IP: UndocumentedKey = { label: 'an address', keys: ADDRESS };
const CLUSTER_OR_ADDRESS = /cluster|ip|host|addr|domain|url|server/i;

/**
 * What types with undocumented keys require under any key, because the console requires it, too
 * (pages dataartsstudio_01_1300, 1302, 1303, 1305, 1308, 1309, 1311, 1312, 1314, 1315, 1390).
 */
const REQUIRED_UNDER_ANY_KEY: Record<string, UndocumentedKey> = {
	RDS: { label: 'an address', keys: ADDRESS },
	MYSQL: { label: 'an address', keys: ADDRESS },
	ORACLE: { label: 'an address', keys: ADDRESS },
	SHELL: { label: 'an address', keys: ADDRESS },
	DWS: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	SparkSQL: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	KAFKA: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	ClickHouse: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	IMPALA: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	DORIS: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
	PRESTO: { label: 'a cluster', keys: /cluster/i },
	RANGER: { label: 'a cluster or an address', keys: CLUSTER_OR_ADDRESS },
};

/**
 * Types that require an agent (docs/api/dataarts-settings.md; pages dataartsstudio_01_1300 .. 1312,
 * 1314, 1390).
 */
const AGENT_TYPES = new Set([
	'DWS',
	'HBASE',
	'HETUENGINE',
	'RDS',
	'MYSQL',
	'ORACLE',
	'SHELL',
	'ClickHouse',
	'IMPALA',
	'DORIS',
	'POSTGRESQL',
	'KAFKA',
	'RANGER',
]);

/** Types that need no agent in "MRS API" mode (OTC-DA FAQ should_i_select_the_api_or_proxy...). */
const MRS_TYPES = new Set(['HIVE', 'SparkSQL']);

/** Whether a connection requires `agent_id` and `agent_name`. Undocumented types do not. */
export function requiresAgent(type: string, config: Config): boolean {
	if (MRS_TYPES.has(type)) return config.mrsConnectionType !== 'direct';
	return AGENT_TYPES.has(type);
}

/** The result of a validation: the first error, and the keys that cannot be verified. */
export interface ConfigReport {
	/** Absent if there is none. */
	error?: string;
	/** `all`: the keys of the type are undocumented. */
	unverifiedKeys: string[] | 'all';
}

/**
 * Validates the settings of a connection as far as the keys of its type are documented. A cloud that
 * stores booleans as text also accepts them as text.
 */
export function validateConfig(
	type: string,
	config: Config,
	storedBooleans: Switches['storedBooleans'] = 'asSent',
): ConfigReport {
	const schema = Object.hasOwn(CONFIG_SCHEMAS, type) ? CONFIG_SCHEMAS[type] : undefined;
	if (schema === undefined) {
		const required = Object.hasOwn(REQUIRED_UNDER_ANY_KEY, type)
			? REQUIRED_UNDER_ANY_KEY[type]
			: undefined;
		return { ...errorIfMissing(type, config, required), unverifiedKeys: 'all' };
	}
	const unverifiedKeys = Object.keys(config).filter((key) => !Object.hasOwn(schema.keys, key));
	const invalid = Object.entries(schema.keys).find(
		([key, type]) => config[key] !== undefined && !isOfType(config[key], type, storedBooleans),
	);
	if (invalid !== undefined) {
		return { error: `dw_config.${invalid[0]} has the wrong type or value`, unverifiedKeys };
	}
	const missing = schema.required(config).find((key) => !config[key]);
	if (missing !== undefined) return { error: `dw_config.${missing} is missing`, unverifiedKeys };
	const managerIp = isManual(config) ? MANAGER_IP : undefined;
	return { ...errorIfMissing(type, config, managerIp), unverifiedKeys };
}

function errorIfMissing(
	type: string,
	config: Config,
	required: UndocumentedKey | undefined,
): { error?: string } {
	if (!required) return {};
	const isPresent = Object.entries(config).some(([key, value]) => required.keys.test(key) && value);
	return isPresent ? {} : { error: `dw_config of ${type} lacks ${required.label}` };
}

function isOfType(
	value: unknown,
	type: ValueType,
	storedBooleans: Switches['storedBooleans'],
): boolean {
	if (typeof type !== 'string') return typeof value === 'string' && type.includes(value);
	switch (type) {
		case 'boolean':
			return typeof value === 'boolean' || (storedBooleans === 'text' && isBooleanText(value));
		case 'booleanText':
			return isBooleanText(value);
		case 'stringOrNull':
			return value === null || typeof value === 'string';
		case 'jsonText':
			// LAT: `properties` is a JSON object written as text.
			return typeof value === 'string' && isJsonObject(value);
		case 'string':
			return typeof value === 'string';
	}
}

/** Whether a value is a boolean written as text. */
export function isBooleanText(value: unknown): boolean {
	return value === 'true' || value === 'false';
}

function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}
