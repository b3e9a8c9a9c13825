import getExample from '../examples/dataarts-get.json';
import listExample from '../examples/dataarts-list.json';
import { creationTime } from '../creationTime';
import type { StoredDataArts } from '../store';
import type { Switches } from '../switches';
import { secretKeys, SERVER_MASK } from './dataArtsItem';
import {
	addServerMadeKeys,
	isPrintedInSnakeCase,
	snakeCaseProperties,
	toSnakeCase,
} from './hiveDetail';

const [entryExample] = listExample.response.body.data_connection_lists;

/** A connection in the list, without dw_config and env_type (OTC-DA, PY). */
export function listEntry(connection: StoredDataArts, switches: Switches): object {
	return { ...entryExample, ...commonFields(connection, switches) };
}

/** A connection as returned by get (OTC-DA ShowDataconnection, which misspells `dw_catagory`). */
export function detail(connection: StoredDataArts, switches: Switches): object {
	const config = visibleConfig(connection, switches);
	const dw_config = switches.configFormat === 'jsonText' ? JSON.stringify(config) : config;
	return { ...properties(connection, switches), dw_config };
}

function properties(connection: StoredDataArts, switches: Switches): object {
	const { item, revision } = connection;
	if (isPrintedInSnakeCase(item, switches)) return snakeCaseProperties(connection, switches);
	return {
		...getExample.response.body,
		...commonFields(connection, switches),
		env_type: item.env_type ?? 0,
		dw_catagory: item.dw_category ?? '',
		update_type: revision === 0 ? 0 : 1,
	};
}

function commonFields(connection: StoredDataArts, switches: Switches) {
	const { id, item } = connection;
	return {
		dw_id: id,
		dw_name: item.dw_name,
		dw_type: item.dw_type,
		agent_id: item.agent_id ?? '',
		agent_name: item.agent_name ?? '',
		create_time: creationTime(connection, switches),
		description: item.description ?? '',
	};
}

/**
 * The stored settings and the extra `update_time`, a text that changes with every update (TF ignores
 * it in comparisons) and possibly with every read.
 */
function visibleConfig(connection: StoredDataArts, switches: Switches): object {
	const { item, createTime, revision, reads } = connection;
	const config = { ...item.dw_config };
	for (const key of secretKeys(config)) {
		if (switches.getReturnsPassword === 'masked') config[key] = SERVER_MASK;
		if (switches.getReturnsPassword === 'omitted') delete config[key];
	}
	if (isPrintedInSnakeCase(item, switches)) return toSnakeCase(addServerMadeKeys(config));
	const changes = switches.updateTime === 'perRead' ? revision + reads : revision;
	const update_time = String(createTime + changes);
	const hasServerMadeKeys = item.dw_type === 'HIVE' && switches.hiveDetail === 'camelCase';
	return { ...(hasServerMadeKeys ? addServerMadeKeys(config) : config), update_time };
}
