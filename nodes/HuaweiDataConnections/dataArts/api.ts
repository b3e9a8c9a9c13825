import { NodeApiError, type IDataObject } from 'n8n-workflow';

import {
	DATA_ARTS_CONNECTION,
	DATA_ARTS_CONNECTIONS,
	DATA_ARTS_VALIDATION,
} from '../client/apiPaths';
import { fetchAllPages } from '../client/pagination';
import type { ApiError } from '../client/responses';
import {
	ConnectionNotFoundError,
	findByName as findAllByName,
	identifyConnection,
	resolveConnection,
	selectByName,
	toExistingConnections,
	type ChosenConnection,
	type ExistingConnection,
} from '../connections/connectionLookup';
import type { OperationContext, Send } from '../execution/Operation';
import { isoTime, type SimplifyMap } from '../execution/output';
import { connectionField } from '../fields/commonFields';
import type { LocatorValue } from '../fields/ItemParameters';
import { parseConnection, type ObservedConnection } from './observedConnection';

/** The noun in the texts of actions. As part of a literal, n8n's lint rule writes "data arts". */
export const NOUN = 'DataArts connection';

/** The connection that an operation works on. */
export const connection = connectionField('dataArtsConnections');

/** The key under which changes of a connection exclude each other; see OperationContext.runExclusive. */
export function lockKey(id: string): string {
	return `dataArtsConnection ${id.toLowerCase()}`;
}

/** What Simplify makes of a connection. Source: docs/api/dataarts-connections.md#get. */
export const SIMPLIFIED: SimplifyMap = {
	connectionId: 'dw_id',
	name: 'dw_name',
	serviceType: 'dw_type',
	environment: 'env_type',
	agentId: 'agent_id',
	agentName: ({ agent_name, agetn_name }) => agent_name ?? agetn_name,
	settings: ({ dw_config: config }) => withoutUpdateTime(config),
	createdAt: ({ create_time: time }) => isoTime(time),
};

/** `update_time` is a random text that every write replaces. */
function withoutUpdateTime(config: unknown): IDataObject | undefined {
	if (!config) return undefined;
	const entries = Object.entries(config as IDataObject);
	return Object.fromEntries(entries.filter(([key]) => key !== 'update_time')) as IDataObject;
}

/** Query of a list. Source: docs/api/dataarts-connections.md#list. */
export interface ListQuery {
	/** Part of the name. */
	name?: string;
	type?: string;
	/** Part of the address of the data source. */
	ip?: string;
}

/**
 * The connections of a workspace, without their settings.
 *
 * @throws UntrustedListError if connections may be missing
 */
export async function listConnections(
	send: Send,
	workspaceId: string,
	query: ListQuery = {},
	maxItems = Infinity,
): Promise<IDataObject[]> {
	const isFiltered = Object.values(query).some(Boolean);
	const list = {
		entity: `${NOUN}s`,
		itemsKey: 'data_connection_lists',
		idKey: 'dw_id',
		// The total is that of the workspace, whatever the query (docs/api/dataarts-connections.md#list-response).
		totalKey: isFiltered ? undefined : 'total_size',
		pageCountKey: 'count',
		maxItems,
	};
	return await fetchAllPages('offsetOrPage', list, async (page) => {
		return await send({
			service: 'dataArts',
			method: 'GET',
			path: DATA_ARTS_CONNECTIONS,
			query: { ...query, ...page },
			workspaceId,
		});
	});
}

/** The connections with this name, from the list that is read once per run. */
export async function findByName(
	context: OperationContext,
	workspaceId: string,
	name: string,
): Promise<ExistingConnection[]> {
	return await findAllByName(context, workspaceId, listExisting(workspaceId), name);
}

/** The connections with this name, from a new list. */
export async function findByNameUncached(
	{ send }: OperationContext,
	workspaceId: string,
	name: string,
): Promise<ExistingConnection[]> {
	const all = await listConnections(send, workspaceId, { name });
	return selectByName(toExisting(all), name);
}

/** The connection that the user chose; see resolveConnection. */
export async function resolveChoice(
	context: OperationContext,
	workspaceId: string,
	choice: LocatorValue,
): Promise<ChosenConnection> {
	return await resolveConnection(context, workspaceId, listExisting(workspaceId), choice);
}

/** The same with its name, before a change; see identifyConnection. */
export async function identifyChoice(
	context: OperationContext,
	workspaceId: string,
	choice: LocatorValue,
): Promise<ChosenConnection> {
	const chosen = await resolveChoice(context, workspaceId, choice);
	return await identifyConnection(context, chosen, async (id) => {
		return (await readConnection(context.send, workspaceId, id)).dw_name;
	});
}

function listExisting(workspaceId: string) {
	return async ({ send }: OperationContext): Promise<ExistingConnection[]> => {
		return toExisting(await listConnections(send, workspaceId));
	};
}

function toExisting(responses: IDataObject[]): ExistingConnection[] {
	return toExistingConnections(responses, 'dw_id', 'dw_name');
}

/**
 * A connection with its settings.
 *
 * @throws ConnectionNotFoundError when there is none with this ID
 * @throws UserFacingError when the response is not this connection
 */
export async function readConnection(
	send: Send,
	workspaceId: string,
	id: string,
): Promise<ObservedConnection> {
	const response = await send({
		service: 'dataArts',
		method: 'GET',
		path: DATA_ARTS_CONNECTION,
		params: { data_connection_id: id },
		workspaceId,
	}).catch(toNotFoundError(id));
	return parseConnection(response, id);
}

/** Settings to test, and what it means if they do not work. */
export interface SettingsTest {
	workspaceId: string;
	payloads: IDataObject[];
	/** Completes "The test of the settings failed, so ...". */
	ifItFails: string;
}

/**
 * Has DataArts Studio test settings. Source: docs/api/dataarts-connections.md#test.
 *
 * @throws NodeApiError when the test fails
 */
export async function testSettings(send: Send, test: SettingsTest): Promise<void> {
	const { workspaceId, payloads, ifItFails } = test;
	for (const body of payloads) {
		await send({
			service: 'dataArts',
			method: 'POST',
			path: DATA_ARTS_VALIDATION,
			workspaceId,
			body,
			readOnly: true,
			hasSuccessFlag: true,
			// A test that was executed and failed. Every other error response has a hint of its own.
			hint: ({ status }) =>
				status < 300 ? `The test of the settings failed, so ${ifItFails}.` : undefined,
		});
	}
}

/** Whether a response says that there is no such connection. Source: docs/api/dataarts-connections.md#error-codes. */
export function isNotFoundResponse({ status, code }: Pick<ApiError, 'status' | 'code'>): boolean {
	return code === 'DAYU.1005' || (status === 404 && !/^(APIGW|APIG)\./.test(code));
}

/** Turns the error of such a response into a ConnectionNotFoundError. */
export function toNotFoundError(id: string) {
	return (error: Error): never => {
		if (!(error instanceof NodeApiError)) throw error;
		const { httpCode, context } = error;
		const response = { status: Number(httpCode), code: String(context.errorCode) };
		throw isNotFoundResponse(response) ? new ConnectionNotFoundError(id) : error;
	};
}

/** The code of a refusal because the name is in use (docs/api/dataarts-connections.md#error-codes). */
export const NAME_TAKEN_CODE = 'DAYU.1010';
