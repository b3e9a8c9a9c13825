import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ApiRequest } from '../client/request';
import { responseText } from '../client/responseText';
import {
	ConnectionNotFoundError,
	identifyConnection,
	resolveConnection,
	toExistingConnections,
	type ChosenConnection,
	type ExistingConnection,
} from '../connections/connectionLookup';
import type { OperationContext, Send } from '../execution/Operation';
import type { SimplifyMap } from '../execution/output';
import type { LocatorValue } from '../fields/ItemParameters';
import { toNotFoundError } from './notFound';
import type { Readiness } from './readiness';
import type { Tag } from './tags';

/**
 * What differs between the kinds of DLI connections: `basic/api.ts` and `enhanced/api.ts`
 * implement it, and the operations that both kinds have are written once against it.
 */
export interface DliConnectionApi {
	/** The value of its resource. */
	resource: string;
	/** The path of all its connections. */
	collectionPath: string;
	/** The field in which the user chooses a connection. */
	connectionField: INodeProperties;
	/** The key of the ID in the entries of a list. */
	idKey: string;
	/** The key of the state. */
	stateKey: string;
	/** The output of Simplify. */
	simplifyMap: SimplifyMap;
	/** The service that a connection, or the body of a create, leads to, as the output names it. */
	serviceTypeOf(connection: IDataObject): string;
	/** What else the output of a create says about such a connection or body. */
	detailsOf?(connection: IDataObject): IDataObject;
	/** Whether a connection has the settings in the body of a create. */
	matches(connection: IDataObject, body: IDataObject): boolean;
	/**
	 * How far a connection has been set up.
	 *
	 * @param body of the create that made it; undefined for a connection that existed before
	 */
	readiness(connection: IDataObject, body?: IDataObject): Readiness;
	/**
	 * Lists connections. The caller checks the entries again, because not every API filters.
	 *
	 * @throws UntrustedListError if connections may be missing
	 */
	list(send: Send, query: ListQuery, maxItems?: number): Promise<IDataObject[]>;
	/** Reads tags, if the kind has an API for them. */
	tags?: {
		ofOne(send: Send, connectionId: string): Promise<Tag[]>;
		/** Adds their tags to connections of a list. */
		addToAll(send: Send, connections: IDataObject[]): Promise<IDataObject[]>;
	};
	/** A hint for errors that only this kind has. */
	hint?: ApiRequest['hint'];
}

/** What a list is reduced to. */
export interface ListQuery {
	/** The exact name. */
	name?: string;
	/** Pairs such as `env=prod,team=data`. */
	tags?: string;
	includeDeleted?: boolean;
}

/** The texts of an operation that both kinds have. */
export type OperationTexts = Pick<INodePropertyOptions, 'action' | 'description'>;

/** The path of one connection. */
export function connectionPath({ collectionPath }: DliConnectionApi): string {
	return `${collectionPath}/{connection_id}`;
}

/** The state of a connection in capitals, because the sources spell it in different ways. */
export function stateOf({ stateKey }: DliConnectionApi, connection: IDataObject): string {
	return responseText(connection[stateKey]).toUpperCase();
}

/** DLI still lists and returns deleted connections (docs/api/dli-connections.md#basic-and-enhanced). */
export function isDeleted(api: DliConnectionApi, connection: IDataObject): boolean {
	return stateOf(api, connection) === 'DELETED';
}

/** Lists the connections that are not deleted. */
export function listExisting(api: DliConnectionApi) {
	return async ({ send }: OperationContext): Promise<ExistingConnection[]> => {
		const connections = await api.list(send, {});
		const existing = connections.filter((connection) => !isDeleted(api, connection));
		return toExistingConnections(existing, api.idKey, 'name');
	};
}

/** Returns the connection that the user chose; see `resolveConnection`. */
export async function resolveChoice(
	context: OperationContext,
	api: DliConnectionApi,
	choice: LocatorValue,
): Promise<ChosenConnection> {
	return await resolveConnection(context, api.resource, listExisting(api), choice);
}

/** The same with its name, before a change; see `identifyConnection`. */
export async function identifyChoice(
	context: OperationContext,
	api: DliConnectionApi,
	choice: LocatorValue,
): Promise<ChosenConnection> {
	const chosen = await resolveChoice(context, api, choice);
	return await identifyConnection(context, chosen, async (id) => {
		return responseText((await fetchConnection(context.send, api, id)).name);
	});
}

/** Gets a connection, which may be a deleted one. */
export async function fetchConnection(
	send: Send,
	api: DliConnectionApi,
	id: string,
): Promise<IDataObject> {
	return await send({
		service: 'dli',
		method: 'GET',
		path: connectionPath(api),
		params: { connection_id: id },
		hint: api.hint,
	});
}

/**
 * Gets a connection that exists.
 *
 * @throws ConnectionNotFoundError when there is none with this ID, or it was deleted
 */
export async function readConnection(
	send: Send,
	api: DliConnectionApi,
	id: string,
): Promise<IDataObject> {
	const connection = await fetchConnection(send, api, id).catch(toNotFoundError(id));
	if (isDeleted(api, connection)) throw new ConnectionNotFoundError(id);
	return connection;
}
