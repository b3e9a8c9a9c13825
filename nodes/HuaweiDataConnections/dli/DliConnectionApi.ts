import type { IDataObject } from 'n8n-workflow';

import type { LocatorValue } from '../fields/ItemParameters';
import type { ApiRequest } from '../client/request';
import {
	resolveId,
	ConnectionNotFoundError,
	type ExistingConnection,
} from '../connections/connectionLookup';
import type { OperationContext, Send } from '../execution/Operation';
import { toNotFoundError } from './notFound';

/** A kind of DLI connection: where it is found and what its answers call things. */
export interface DliConnectionApi {
	/** Value of its resource. */
	resource: string;
	/** Path of all its connections. */
	collection: string;
	/** Key of the ID in a list and, where an answer has it, in a single connection. */
	idKey: string;
	/** Key of the state. */
	stateKey: string;
	/** What the output calls the service that a connection leads to. */
	serviceTypeOf(answer: IDataObject): string;
	/** Whether a connection is what the body of a create asks for. */
	matches(answer: IDataObject, body: IDataObject): boolean;
	/** Gives every connection; deleted ones may be among them. */
	list(send: Send): Promise<IDataObject[]>;
	/** Advice that only this kind can give. */
	hint?: ApiRequest['hint'];
}

/** Path of one connection. */
export function connectionPath({ collection }: DliConnectionApi): string {
	return `${collection}/{connection_id}`;
}

/** What an answer calls the state of a connection, in capitals: the sources disagree about them. */
export function stateOf({ stateKey }: DliConnectionApi, answer: IDataObject): string {
	return String(answer[stateKey] ?? '').toUpperCase();
}

/** DLI goes on listing and showing what was deleted (docs/api/dli-connections.md#basic-list, docs/api/dli-connections.md#enhanced-object). */
export function isDeleted(kind: DliConnectionApi, answer: IDataObject): boolean {
	return stateOf(kind, answer) === 'DELETED';
}

/** The connections of a kind that are there; see existing.ts. */
export function listExisting(kind: DliConnectionApi) {
	return async ({ send }: OperationContext): Promise<ExistingConnection[]> => {
		const all = await kind.list(send);
		return all
			.filter((answer) => !isDeleted(kind, answer))
			.map((answer) => ({
				id: String(answer[kind.idKey]),
				name: String(answer.name),
				response: answer,
			}));
	};
}

/** The ID of a chosen connection; see idOf. */
export async function resolveConnectionId(
	cloud: OperationContext,
	kind: DliConnectionApi,
	choice: LocatorValue,
): Promise<string> {
	return await resolveId(cloud, kind.resource, listExisting(kind), choice);
}

/** A connection as DLI shows it, which may be a deleted one. */
export async function fetchConnection(
	send: Send,
	kind: DliConnectionApi,
	id: string,
): Promise<IDataObject> {
	const params = { connection_id: id };
	const { hint: hint } = kind;
	return await send({
		service: 'dli',
		method: 'GET',
		path: connectionPath(kind),
		params,
		hint: hint,
	});
}

/**
 * A connection that is there.
 *
 * @throws NotThere when there is none of this ID, or it was deleted
 */
export async function readConnection(
	send: Send,
	kind: DliConnectionApi,
	id: string,
): Promise<IDataObject> {
	const answer = await fetchConnection(send, kind, id).catch(toNotFoundError(id));
	if (isDeleted(kind, answer)) throw new ConnectionNotFoundError(id);
	return answer;
}
