import { creationTime } from '../creationTime';
import hiveExample from '../examples/dataarts-get-hive-full.json';
import type { DataSourceItem, StoredDataArts } from '../store';
import type { Switches } from '../switches';

const { dw_config: EXAMPLE_CONFIG, ...EXAMPLE } = hiveExample.response.body;

/** The keys of HCMCP's example that a create sends, too; see dataarts-create-hive.json. */
const SENT = /^(cluster_|kms_|db_user_name|db_password|mrs_connection_type)/;

type Config = Record<string, unknown>;

/** Whether get prints a connection as HCMCP's example of HIVE does. */
export function isPrintedInSnakeCase(
	{ dw_type: type }: DataSourceItem,
	switches: Switches,
): boolean {
	return type === 'HIVE' && switches.hiveDetail === 'snakeCase';
}

/** Adds the keys that HCMCP's example has and no create. Stored values take precedence. */
export function addServerMadeKeys(config: Config): Config {
	const serverMade = Object.entries(EXAMPLE_CONFIG).filter(([key]) => !SENT.test(key));
	return { ...mapKeys(Object.fromEntries(serverMade), toCamelCase), ...config };
}

/** The settings with their keys as HCMCP prints them. */
export function toSnakeCase(config: Config): Config {
	return mapKeys(config, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/** Everything but the settings, under the keys of HCMCP's example, `agetn_name` included. */
export function snakeCaseProperties(connection: StoredDataArts, switches: Switches): object {
	const { id, item, revision } = connection;
	return {
		...EXAMPLE,
		dw_id: id,
		dw_name: item.dw_name,
		dw_type: item.dw_type,
		dw_category: item.dw_category ?? '',
		create_time: creationTime(connection, switches),
		agent_id: item.agent_id ?? '',
		agetn_name: item.agent_name ?? '',
		env_type: item.env_type ?? 0,
		update_type: revision === 0 ? 0 : 1,
	};
}

function toCamelCase(key: string): string {
	return key.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function mapKeys(config: Config, rename: (key: string) => string): Config {
	return Object.fromEntries(Object.entries(config).map(([key, value]) => [rename(key), value]));
}
