import type { FastifyRequest } from 'fastify';
import createExample from '../examples/dataarts-create-hive.json';
import updateExample from '../examples/dataarts-update.json';
import type { FakeCloud } from '../fakeCloud';
import { addNote } from '../recording';
import { fromExample, type HttpResponse } from '../responses';
import { addDataArts } from '../seed';
import type { DataSourceItem, StoredDataArts } from '../store';
import type { Switches } from '../switches';
import { nameConflictError, operationFailedError } from './dataArtsErrors';
import { secretKeys, validateItem } from './dataArtsItem';
import type { WorkspaceContext } from './dataArtsWorkspace';

/** The limit of a workspace (PY list_dataconnections_response.py; HC-zh ListDataconnections). */
const MAX_CONNECTIONS = 50;

/** The body of create and update. */
interface ItemsBody {
	data_source_vos: DataSourceItem[];
	mode?: 0 | 1;
}

/**
 * Creates the connections of a body: all or none. The response contains only the ID of the first one
 * (OTC-DA CreateConnections).
 *
 * @throws HttpError 400: an item is invalid, its name is in use, or the workspace is full
 */
export function create(
	cloud: FakeCloud,
	request: FastifyRequest,
	context: WorkspaceContext,
): HttpResponse {
	const { switches, store } = cloud;
	const body = request.body as ItemsBody;
	for (const item of body.data_source_vos) validateItem(request, item, switches);
	checkNames(cloud, body, context);
	if (context.connections.length + body.data_source_vos.length > MAX_CONNECTIONS) {
		throw operationFailedError(
			switches,
			`a workspace holds at most ${MAX_CONNECTIONS} connections`,
		);
	}
	const allItems = [...context.connections.map((one) => one.item), ...body.data_source_vos];
	if (
		switches.oneDliConnectionPerWorkspace &&
		body.data_source_vos.some((item) => item.dw_type === 'DLI') &&
		allItems.filter((item) => item.dw_type === 'DLI').length > 1
	) {
		// TF doc: only one data connection of the same type.
		throw operationFailedError(switches, 'there can be only one data connection of the same type');
	}
	const { projectId, workspace } = context;
	const [first] = body.data_source_vos.map((item) => {
		const id = store.hex(createExample.response.body.data_connection_id);
		return addDataArts(cloud, { projectId, workspace, id, item: asStored(item, switches) });
	});
	const response = fromExample(createExample, { data_connection_id: first?.id });
	return { ...response, status: switches.dataArtsCreateStatus };
}

/**
 * Replaces the whole item of a connection (OTC-DA UpdateDataconnection, TF), or only what the body
 * names.
 *
 * @throws HttpError 400: the item is invalid or of another type, or its new name is in use
 */
export function update(
	cloud: FakeCloud,
	request: FastifyRequest,
	context: WorkspaceContext,
	connection: StoredDataArts,
): HttpResponse {
	const { switches } = cloud;
	const [received, ...more] = (request.body as ItemsBody).data_source_vos;
	// An update with several items is undocumented.
	if (more.length > 0) addNote(request, 'only the first item was applied');
	const item = asStored(withKept(received!, connection.item, switches), switches);
	validateItem(request, item, switches);
	// OTC-DA console pages: the type cannot be changed (DLF.6323 in the legacy API).
	if (item.dw_type !== connection.item.dw_type) {
		throw operationFailedError(switches, 'the type of a connection cannot be modified');
	}
	const isInUse = context.connections.some((one) => one.name === item.dw_name);
	if (switches.dataArtsNamesUnique && item.dw_name !== connection.name && isInUse) {
		throw nameConflictError(switches);
	}
	Object.assign(connection, {
		name: item.dw_name,
		item,
		revision: connection.revision + 1,
	});
	return fromExample(updateExample);
}

/** Names are unique in a workspace (OTC-DA FAQ), and so within a body. */
function checkNames(
	{ switches }: FakeCloud,
	body: ItemsBody,
	{ connections }: WorkspaceContext,
): void {
	if (!switches.dataArtsNamesUnique) return;
	// LAT: in enterprise mode a connection consists of two items with the same name, one per
	// environment.
	const keyOf = (item: DataSourceItem): string =>
		body.mode === 1 ? `${item.env_type ?? 0} ${item.dw_name}` : item.dw_name;
	const keys = new Set(connections.map(({ item }) => keyOf(item)));
	for (const item of body.data_source_vos) {
		const key = keyOf(item);
		if (keys.has(key)) throw nameConflictError(switches);
		keys.add(key);
	}
}

/** An item as the cloud keeps it. */
function asStored(item: DataSourceItem, { storedBooleans }: Switches): DataSourceItem {
	const stored = structuredClone(item);
	if (storedBooleans === 'asSent') return stored;
	const settings = Object.entries(stored.dw_config).map(([key, value]) => [
		key,
		typeof value === 'boolean' ? String(value) : value,
	]);
	return { ...stored, dw_config: Object.fromEntries(settings) as Record<string, unknown> };
}

/** An item with what an update keeps of the stored one. */
function withKept(
	received: DataSourceItem,
	stored: DataSourceItem,
	switches: Switches,
): DataSourceItem {
	if (switches.updateOmittedKeys === 'kept') {
		const dw_config = { ...stored.dw_config, ...received.dw_config };
		return { ...stored, ...received, dw_config };
	}
	return switches.updateKeepsOmittedPassword ? keepStoredSecrets(received, stored) : received;
}

/** Adds the stored secrets that an item omits. On the console, an empty field keeps the secret. */
function keepStoredSecrets(received: DataSourceItem, stored: DataSourceItem): DataSourceItem {
	const item = structuredClone(received);
	for (const key of secretKeys(stored.dw_config)) {
		if (!item.dw_config[key]) item.dw_config[key] = stored.dw_config[key];
	}
	return item;
}
