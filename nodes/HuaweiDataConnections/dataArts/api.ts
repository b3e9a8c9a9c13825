import { NodeApiError, type IDataObject } from 'n8n-workflow';

import type { LocatorValue } from '../fields/ItemParameters';
import { isoTime, type SimplifyMap } from '../execution/output';
import { fetchAllPages } from '../client/pagination';
import type { ApiError } from '../client/responses';
import {
	resolveId,
	findByName as findAllByName,
	ConnectionNotFoundError,
	type ExistingConnection,
} from '../connections/connectionLookup';
import type { OperationContext, Send } from '../execution/Operation';
import { DATA_ARTS_CONNECTIONS, DATA_ARTS_CONNECTION } from '../client/apiPaths';

/** What Simplify makes of a connection (docs/api/dataarts-connections.md#list, docs/api/dataarts-connections.md#get). */
export const SIMPLE: SimplifyMap = {
	connectionId: 'dw_id',
	name: 'dw_name',
	serviceType: 'dw_type',
	description: 'description',
	tag: 'dw_catagory',
	environment: 'env_type',
	agentId: 'agent_id',
	agentName: 'agent_name',
	settings: ({ dw_config: config }) => withoutServerMarks(config),
	createdBy: 'create_user',
	createdAt: ({ create_time: time }) => isoTime(time),
};

/** Settings without the random text that each write makes anew. */
function withoutServerMarks(config: unknown): IDataObject | undefined {
	if (!config) return undefined;
	const entries = Object.entries(config as IDataObject);
	return Object.fromEntries(entries.filter(([key]) => key !== 'update_time')) as IDataObject;
}

/** Query of a list (docs/api/dataarts-connections.md#list). */
export interface ListQuery {
	/** Part of the name. */
	name?: string;
	type?: string;
	/** Part of the address of the data source. */
	ip?: string;
}

/** The connections of a workspace, without their settings. */
export async function listConnections(
	send: Send,
	workspaceId: string,
	query: ListQuery = {},
	maxItems = Infinity,
): Promise<IDataObject[]> {
	const list = { itemsKey: 'data_connection_lists', idKey: 'dw_id', maxItems };
	return await fetchAllPages('offset', list, async (page) => {
		const request = { service: 'dataArts', method: 'GET', path: DATA_ARTS_CONNECTIONS } as const;
		return await send({ ...request, query: { ...query, ...page }, workspaceId });
	});
}

/** The connection of this name, if there is one: names are unique in a workspace. */
export async function findByName(
	cloud: OperationContext,
	workspaceId: string,
	name: string,
): Promise<ExistingConnection | undefined> {
	const [found] = await findAllByName(cloud, workspaceId, listExisting(workspaceId), name);
	return found;
}

/** The connections of this name, read anew. */
export async function findByNameUncached(
	{ send }: OperationContext,
	workspaceId: string,
	name: string,
): Promise<ExistingConnection[]> {
	const all = await listConnections(send, workspaceId, { name });
	return all.map(existingOf).filter((connection) => connection.name === name);
}

/** The ID of a chosen connection; see idOf. */
export async function resolveConnectionId(
	cloud: OperationContext,
	workspaceId: string,
	choice: LocatorValue,
): Promise<string> {
	return await resolveId(cloud, workspaceId, listExisting(workspaceId), choice);
}

function listExisting(workspaceId: string) {
	return async ({ send }: OperationContext): Promise<ExistingConnection[]> => {
		const all = await listConnections(send, workspaceId);
		return all.map(existingOf);
	};
}

function existingOf(answer: IDataObject): ExistingConnection {
	return { id: String(answer.dw_id), name: String(answer.dw_name), response: answer };
}

/**
 * A connection with its settings.
 *
 * @throws NotThere when there is none of this ID
 */
export async function readConnection(
	send: Send,
	workspaceId: string,
	id: string,
): Promise<IDataObject> {
	const request = { service: 'dataArts', method: 'GET', path: DATA_ARTS_CONNECTION } as const;
	const params = { data_connection_id: id };
	return await send({ ...request, params, workspaceId }).catch(toNotFoundError(id));
}

/** Whether a refusal says that the connection is not there (docs/api/dataarts-connections.md#error-codes). */
export function isNotFoundResponse({ status, code }: Pick<ApiError, 'status' | 'code'>): boolean {
	return code === 'DAYU.1005' || (status === 404 && !/^(APIGW|APIG)\./.test(code));
}

/** Makes NotThere of it. */
export function toNotFoundError(id: string) {
	return (error: Error): never => {
		if (!(error instanceof NodeApiError)) throw error;
		const { httpCode, context } = error;
		const refusal = { status: Number(httpCode), code: String(context.errorCode) };
		throw isNotFoundResponse(refusal) ? new ConnectionNotFoundError(id) : error;
	};
}
