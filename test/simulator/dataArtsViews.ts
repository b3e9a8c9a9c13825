import { secretKeys, SERVER_MASK } from './dataArtsRules';
import getOne from './examples/dataarts-get.json';
import list from './examples/dataarts-list.json';
import type { StoredDataArts } from './state';
import type { Switches } from './switches';

const [listed] = list.response.body.data_connection_lists;

/** A connection as an entry of the list: without dw_config and env_type (OTC-DA, PY). */
export function dataArtsEntry(connection: StoredDataArts): object {
	return { ...listed, ...commonFields(connection) };
}

/** A connection as get shows it (OTC-DA ShowDataconnection), `dw_catagory` misspelt as there. */
export function dataArtsDetail(connection: StoredDataArts, switches: Switches): object {
	const { item, revision } = connection;
	return {
		...getOne.response.body,
		...commonFields(connection),
		dw_config: shownConfig(connection, switches),
		env_type: item.env_type ?? 0,
		dw_catagory: item.dw_category ?? '',
		update_type: revision === 0 ? 0 : 1,
	};
}

function commonFields({ id, item, createTime }: StoredDataArts) {
	return {
		dw_id: id,
		dw_name: item.dw_name,
		dw_type: item.dw_type,
		agent_id: item.agent_id ?? '',
		agent_name: item.agent_name ?? '',
		create_time: createTime,
		description: item.description ?? '',
	};
}

/**
 * The stored settings with the extra `update_time`, a text that every create and update makes anew
 * (TF ignores it when it compares).
 */
function shownConfig(connection: StoredDataArts, switches: Switches): object {
	const { item, createTime, revision } = connection;
	const config = { ...item.dw_config };
	for (const key of secretKeys(config)) {
		if (switches.getReturnsPassword === 'masked') config[key] = SERVER_MASK;
		if (switches.getReturnsPassword === 'omitted') delete config[key];
	}
	return { ...config, update_time: String(createTime + revision) };
}
