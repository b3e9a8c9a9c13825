import type { IDataObject } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import { mapYielding } from '../client/yieldToEventLoop';
import type { ConnectionIdentity } from '../fields/connectionIdentity';

/** A connection that was just created. */
export interface CreatedConnection {
	connectionId: unknown;
	name: string;
	serviceType: string;
	/** What only some kinds of connections have. */
	details?: IDataObject;
	/** The body of the response. */
	response: IDataObject;
}

/** A create whose response does not have the ID of the connection, so that a workflow cannot use it. */
export class MissingConnectionIdError extends UserFacingError {
	constructor(name: string) {
		super(
			`The response to creating '${name}' has no connection ID. Look for the connection on the console`,
		);
	}
}

/**
 * The output item of a create.
 *
 * @throws MissingConnectionIdError when the response has no ID, which does not count as a success
 */
export function createdOutput(created: CreatedConnection) {
	const { connectionId, name, serviceType, details, response } = created;
	if (typeof connectionId !== 'string' || !connectionId) throw new MissingConnectionIdError(name);
	return { connectionId, name, serviceType, ...details, action: 'created', response };
}

/** The output item of a delete. n8n's guidelines ask for `deleted`. */
export function deletedOutput(connection: ConnectionIdentity, response: IDataObject): IDataObject {
	return { ...connection, action: 'deleted', deleted: true, response };
}

/**
 * What Simplify keeps of a connection: the keys of the output, each with the key in the response
 * or a function that reads the response.
 */
export type SimplifyMap = Record<string, string | ((connection: IDataObject) => unknown)>;

/**
 * Connections as output items.
 *
 * @param mapping undefined to return all properties under the names of the API
 */
export async function toOutput(
	connections: readonly IDataObject[],
	mapping: SimplifyMap | undefined,
): Promise<IDataObject[]> {
	return await mapYielding(connections, (connection) =>
		mapping ? simplifyConnection(connection, mapping) : stripEnvelope(connection),
	);
}

function simplifyConnection(connection: IDataObject, mapping: SimplifyMap): IDataObject {
	const entries = Object.entries(mapping).map(([key, source]) => [
		key,
		typeof source === 'string' ? connection[source] : source(connection),
	]);
	const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
	return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value))) as IDataObject;
}

/** Removes the properties that describe the response and not the connection. */
function stripEnvelope(connection: IDataObject): IDataObject {
	const envelopeKeys = ['is_success', 'message'];
	const entries = Object.entries(connection).filter(([key]) => !envelopeKeys.includes(key));
	return Object.fromEntries(entries);
}

/** Time of the API, in milliseconds, as ISO 8601; undefined when the response has no possible one. */
export function isoTime(milliseconds: unknown): string | undefined {
	const date = new Date(milliseconds ? Number(milliseconds) : Number.NaN);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
