import { NodeApiError, type IDataObject } from 'n8n-workflow';

import type { Choice } from '../../parameters/ItemParameters';
import { isoTime, type Simplification } from '../../presenter';
import { listPages } from '../../transport/paging';
import type { Refusal } from '../../transport/refusals';
import { idOf, namedExactly, NotThere, type Existing } from '../existing';
import type { Cloud, Send } from '../Operation';
import { COLLECTION, CONNECTION } from './paths';

/** What Simplify makes of a connection (spec dataarts-data-connections 4 and 5). */
export const SIMPLE: Simplification = {
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

/** Query of a list (spec dataarts-data-connections 4). */
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
	atMost = Infinity,
): Promise<IDataObject[]> {
	return await listPages(atMost, 'dw_id', async (page) => {
		const request = { service: 'dataArts', method: 'GET', path: COLLECTION } as const;
		const answer = await send({ ...request, query: { ...query, ...page }, workspaceId });
		return (answer.data_connection_lists ?? []) as IDataObject[];
	});
}

/** The connection of this name, if there is one: names are unique in a workspace. */
export async function findByName(
	cloud: Cloud,
	workspaceId: string,
	name: string,
): Promise<Existing | undefined> {
	const [found] = await namedExactly(cloud, workspaceId, allOf(workspaceId), name);
	return found;
}

/** The connections of this name, read anew. */
export async function namedNow(
	{ send }: Cloud,
	workspaceId: string,
	name: string,
): Promise<Existing[]> {
	const all = await listConnections(send, workspaceId, { name });
	return all.map(existingOf).filter((connection) => connection.name === name);
}

/** The ID of a chosen connection; see idOf. */
export async function chosenId(cloud: Cloud, workspaceId: string, choice: Choice): Promise<string> {
	return await idOf(cloud, workspaceId, allOf(workspaceId), choice);
}

function allOf(workspaceId: string) {
	return async ({ send }: Cloud): Promise<Existing[]> => {
		const all = await listConnections(send, workspaceId);
		return all.map(existingOf);
	};
}

function existingOf(answer: IDataObject): Existing {
	return { id: String(answer.dw_id), name: String(answer.dw_name), answer };
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
	const request = { service: 'dataArts', method: 'GET', path: CONNECTION } as const;
	const params = { data_connection_id: id };
	return await send({ ...request, params, workspaceId }).catch(tellIfMissing(id));
}

/** Whether a refusal says that the connection is not there (spec dataarts-data-connections 8). */
export function saysMissing({ status, code }: Pick<Refusal, 'status' | 'code'>): boolean {
	return code === 'DAYU.1005' || (status === 404 && !/^(APIGW|APIG)\./.test(code));
}

/** Makes NotThere of it. */
export function tellIfMissing(id: string) {
	return (error: Error): never => {
		if (!(error instanceof NodeApiError)) throw error;
		const { httpCode, context } = error;
		const refusal = { status: Number(httpCode), code: String(context.errorCode) };
		throw saysMissing(refusal) ? new NotThere(id) : error;
	};
}
