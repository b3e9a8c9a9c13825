import type { IDataObject } from 'n8n-workflow';

import { mapYielding } from '../client/yieldToEventLoop';
import { redact } from '../client/redact';

/** A connection that has just been created. */
export interface CreatedConnection {
	connectionId: unknown;
	name: string;
	serviceType: string;
	/** The body of the answer. */
	response: IDataObject;
	/** What was sent and must not come back. */
	secrets?: string[];
}

/** An answer without the ID of the new connection: without it the connection is lost to the workflow. */
export class MissingConnectionIdError extends Error {
	constructor(name: string) {
		super(`The answer to creating '${name}' names no connection ID: look for it on the console`);
	}
}

/**
 * The output item of a create.
 *
 * @throws NoConnectionId when the answer names none: this is no success
 */
export function createdOutput({
	connectionId,
	name,
	serviceType,
	response: answer,
	secrets,
}: CreatedConnection) {
	if (typeof connectionId !== 'string' || !connectionId) {
		throw new MissingConnectionIdError(name);
	}
	const response = redact(answer, secrets);
	return { connectionId, name, serviceType, action: 'created', response };
}

/**
 * Connections as the output shows them, without secrets; with breaks, because there may be many.
 *
 * @param table what Simplify makes of them; undefined for what Huawei Cloud answered
 */
export async function toOutput(
	answers: readonly IDataObject[],
	table: SimplifyMap | undefined,
): Promise<IDataObject[]> {
	return await mapYielding(answers, (answer) =>
		table ? simplified(answer, table) : stripEnvelope(answer),
	);
}

/** A connection as Huawei Cloud answers it, without the marks of the answer itself. */
function stripEnvelope(answer: IDataObject): IDataObject {
	const marks = ['is_success', 'message'];
	const keys = Object.entries(answer).filter(([key]) => !marks.includes(key));
	return redact(Object.fromEntries(keys));
}

/** What Simplify makes of an answer: the key in the output, and how it is found in the answer. */
export type SimplifyMap = Record<string, string | ((answer: IDataObject) => unknown)>;

/** A connection reduced to what most workflows need, under names that all kinds share. */
function simplified(answer: IDataObject, table: SimplifyMap): IDataObject {
	const entries = Object.entries(table).map(([key, source]) => [
		key,
		typeof source === 'string' ? answer[source] : source(answer),
	]);
	const told = entries.filter(([, value]) => ![undefined, null, ''].includes(value as string));
	return redact(Object.fromEntries(told) as IDataObject);
}

/** A time of the API, in milliseconds, as ISO 8601; undefined where the answer tells none. */
export function isoTime(milliseconds: unknown): string | undefined {
	const time = Number(milliseconds);
	return milliseconds && Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}
