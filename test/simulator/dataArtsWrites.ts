import type { FastifyRequest } from 'fastify';
import { type Answer, answerFrom } from './answers';
import type { Cloud } from './cloud';
import { nameRefusal, operationRefusal } from './dataArtsAnswers';
import { checkItem, secretKeys } from './dataArtsRules';
import created from './examples/dataarts-create-hive.json';
import updated from './examples/dataarts-update.json';
import { addNote } from './recording';
import { addDataArts } from './seed';
import type { DataSourceItem, StoredDataArts } from './state';

/** Connections a workspace holds (PY list_dataconnections_response.py; HC-zh ListDataconnections). */
export const MAX_CONNECTIONS = 50;

/** Body of create and update. */
interface ItemsBody {
	data_source_vos: DataSourceItem[];
	mode?: 0 | 1;
}

/** The workspace a request works in, and what is in it. */
export interface Workplace {
	projectId: string;
	workspace: string;
	connections: StoredDataArts[];
}

/**
 * Creates the connections of a body: all or none. The answer holds the first one's id, whatever
 * their number (OTC-DA CreateConnections).
 *
 * @throws Refusal 400: an item is wrong, its name is in use, or the workspace is full
 */
export function create(cloud: Cloud, request: FastifyRequest, place: Workplace): Answer {
	const { switches, state } = cloud;
	const body = request.body as ItemsBody;
	for (const item of body.data_source_vos) checkItem(request, item, switches);
	checkNames(cloud, body, place);
	if (place.connections.length + body.data_source_vos.length > MAX_CONNECTIONS) {
		throw operationRefusal(switches, `a workspace holds at most ${MAX_CONNECTIONS} connections`);
	}
	const types = [...place.connections.map((one) => one.item), ...body.data_source_vos];
	if (
		switches.oneDliConnectionPerWorkspace &&
		body.data_source_vos.some((item) => item.dw_type === 'DLI') &&
		types.filter((item) => item.dw_type === 'DLI').length > 1
	) {
		// TF doc: only one data connection of the same type.
		throw operationRefusal(switches, 'there can be only one data connection of the same type');
	}
	const { projectId, workspace } = place;
	const [first] = body.data_source_vos.map((item) => {
		const id = state.hex(created.response.body.data_connection_id);
		return addDataArts(cloud, { projectId, workspace, id, item: structuredClone(item) });
	});
	const answer = answerFrom(created, { data_connection_id: first?.id });
	return { ...answer, status: switches.dataArtsCreateStatus };
}

/**
 * Replaces a connection's item as a whole (OTC-DA UpdateDataconnection, TF).
 *
 * @throws Refusal 400: the item is wrong, of another type, or its new name is in use
 */
export function update(
	cloud: Cloud,
	request: FastifyRequest,
	place: Workplace,
	connection: StoredDataArts,
): Answer {
	const { switches } = cloud;
	const [sent, ...more] = (request.body as ItemsBody).data_source_vos;
	// No source says what an update with several items does.
	if (more.length > 0) addNote(request, 'only the first item was applied');
	const item = switches.updateKeepsOmittedPassword
		? withKeptSecrets(sent!, connection.item)
		: structuredClone(sent!);
	checkItem(request, item, switches);
	// OTC-DA console pages: the type is fixed (DLF.6323 in the legacy API).
	if (item.dw_type !== connection.item.dw_type) {
		throw operationRefusal(switches, 'the type of a connection cannot be modified');
	}
	const namesakes = place.connections.filter((one) => one.name === item.dw_name);
	if (item.dw_name !== connection.name && namesakes.length > 0) throw nameRefusal(switches);
	Object.assign(connection, {
		name: item.dw_name,
		item,
		revision: connection.revision + 1,
	});
	return answerFrom(updated);
}

/** Names are unique in a workspace (OTC-DA FAQ), within a body too. */
function checkNames({ switches }: Cloud, body: ItemsBody, { connections }: Workplace): void {
	const taken = new Set(connections.map((one) => one.name));
	const seen = new Set<string>();
	for (const item of body.data_source_vos) {
		// LAT: in enterprise mode one connection is two items of one name, one per environment.
		const key = body.mode === 1 ? `${item.env_type ?? 0} ${item.dw_name}` : item.dw_name;
		if (taken.has(item.dw_name) || seen.has(key)) throw nameRefusal(switches);
		seen.add(key);
	}
}

/** The sent item with the stored secrets it leaves out; on the console empty means "keep". */
function withKeptSecrets(sent: DataSourceItem, stored: DataSourceItem): DataSourceItem {
	const item = structuredClone(sent);
	for (const key of secretKeys(stored.dw_config)) {
		if (!item.dw_config[key]) item.dw_config[key] = stored.dw_config[key];
	}
	return item;
}
