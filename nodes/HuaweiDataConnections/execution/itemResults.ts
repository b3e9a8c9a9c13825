import { NodeApiError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';

import type { ItemError } from './itemError';

/** Where the connections of an item are. A key is missing as long as it is not known. */
export interface ItemLocation {
	projectId?: string;
	/** Only for connections of DataArts Studio. */
	workspaceId?: string;
}

/** The result of an item: outputs or an error. It has neither when its request was not sent. */
export interface ItemResult {
	itemIndex: number;
	outputs?: readonly IDataObject[];
	error?: ItemError;
	/** Outputs for changes that an item had made before its error. */
	changes?: readonly IDataObject[];
	location: ItemLocation;
}

/**
 * The items that the next node receives: the outputs, or one item that describes the error. n8n
 * reduces an item that carries an error object to its message. It keeps one whose JSON has these
 * keys, routes it to the error output if there is one, and adds the input item to it. Each item says
 * where it looked, because Options may override the project and the workspace of the credential.
 */
export function toOutputItems({
	itemIndex,
	outputs = [],
	error,
	location,
}: ItemResult): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	const place = omitEmpty({ ...location });
	if (!error) return outputs.map((json) => ({ json: { ...json, ...place }, pairedItem }));
	const { message, description } = error;
	const { httpCode, context } = error instanceof NodeApiError ? error : {};
	const { errorCode, requestId } = context ?? {};
	const details = omitEmpty({ description, httpCode, errorCode, requestId });
	return [{ json: { error: message, details: { ...details, ...place } }, pairedItem }];
}

function omitEmpty(values: Record<string, unknown>): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as IDataObject;
}
