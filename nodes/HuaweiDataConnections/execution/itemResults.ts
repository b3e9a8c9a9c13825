import { NodeApiError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';

import { requestIdOf } from '../client/errors';
import type { ConnectionIdentity } from '../fields/connectionIdentity';
import type { ItemError } from './itemError';

/** The connection of an item, and where it is. A key is missing as long as it is not known. */
export interface ItemTarget extends ConnectionIdentity {
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
	/** Parts that are missing in the outputs, with the reason. */
	failedParts?: ReadonlyArray<{ target: ItemTarget; error: ItemError }>;
	target: ItemTarget;
}

/**
 * The items that the next node receives: the outputs, or one item that describes the error. Each
 * output says where it is from, because Options may override the project and the workspace of the
 * credential, unless it says something else itself.
 *
 * An item with the key `error` alone is the only one that every version of n8n sends to the error
 * output as it is, with the input item added: versions before 2.40 take any other key, apart from
 * `message`, for a success, and all of them reduce an item with an error object to its message.
 */
export function toOutputItems(result: ItemResult): INodeExecutionData[] {
	const { itemIndex, outputs = [], error, failedParts = [], target } = result;
	if (error) return [toErrorItem(itemIndex, target, error)];
	const { projectId, workspaceId } = target;
	const place = omitEmpty({ projectId, workspaceId });
	const pairedItem = { item: itemIndex };
	const withPlace = (json: IDataObject) => ({ ...json, ...omitKeys(place, Object.keys(json)) });
	return [
		...outputs.map((json) => ({ json: withPlace(json), pairedItem })),
		...failedParts.map((part) => toErrorItem(itemIndex, { ...target, ...part.target }, part.error)),
	];
}

function toErrorItem(itemIndex: number, target: ItemTarget, error: ItemError): INodeExecutionData {
	const { connectionId, name: connectionName, ...place } = target;
	const { message, description } = error;
	const apiError = error instanceof NodeApiError ? error : undefined;
	const details = omitEmpty({
		description,
		connectionName,
		connectionId,
		httpCode: apiError?.httpCode,
		errorCode: apiError?.context.errorCode,
		requestId: apiError && requestIdOf(apiError),
		...place,
	});
	return {
		json: { error: { message, itemIndex, ...details } },
		pairedItem: { item: itemIndex },
	};
}

function omitKeys(values: IDataObject, keys: readonly string[]): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

function omitEmpty(values: object): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as IDataObject;
}
