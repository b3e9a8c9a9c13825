import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

/** The result of an item: outputs or an error. It has neither when its request was not sent. */
export interface ItemResult {
	itemIndex: number;
	outputs?: IDataObject[];
	error?: NodeApiError | NodeOperationError;
}

/**
 * The items that the next node receives: the outputs, or one item that describes the error. n8n
 * reduces an item that carries an error object to its message. It keeps one whose JSON has these
 * keys, routes it to the error output if there is one, and adds the input item to it.
 */
export function toOutputItems({
	itemIndex,
	outputs = [],
	error,
}: ItemResult): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	if (!error) return outputs.map((json) => ({ json, pairedItem }));
	const { message, description, context } = error;
	const httpCode = 'httpCode' in error ? error.httpCode : undefined;
	const { errorCode, requestId } = context;
	const details = { description, httpCode, errorCode, requestId };
	return [{ json: { error: message, details: omitEmpty(details) }, pairedItem }];
}

function omitEmpty(values: Record<string, unknown>): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as IDataObject;
}

/**
 * The error that stops the run: the error of the first failed item. Its description also lists
 * what was created and deleted, because n8n discards the outputs of a node that fails.
 */
export function buildRunError(results: readonly ItemResult[]): NodeApiError | NodeOperationError {
	const [first, ...others] = results.flatMap(({ error }) => error ?? []);
	if (!first) throw new TypeError('No item has failed');
	const outputs = results.flatMap((result) => result.outputs ?? []);
	const created = outputs
		.filter(({ action }) => action === 'created')
		.map(({ name, connectionId }) => `${String(name)} = ${String(connectionId)}`);
	const deleted = outputs
		.filter(({ action }) => action === 'deleted')
		.map(({ connectionId }) => String(connectionId));
	const notSent = results.filter((result) => !result.outputs && !result.error).length;
	first.description = [
		first.description,
		others.length > 0 && `Other items: ${groupByMessage(others)}.`,
		created.length > 0 && `Already created: ${created.join(', ')}.`,
		deleted.length > 0 && `Already deleted: ${deleted.join(', ')}.`,
		notSent > 0 && `Not sent: ${notSent} of ${results.length} items.`,
	]
		.filter(Boolean)
		.join(' ');
	return first;
}

/** Each message once, with the indexes of the items that failed with it. */
function groupByMessage(errors: ReadonlyArray<NodeApiError | NodeOperationError>): string {
	const items = new Map<string, unknown[]>();
	for (const { message, context } of errors) {
		items.set(message, [...(items.get(message) ?? []), context.itemIndex]);
	}
	return [...items]
		.map(([message, indexes]) => `${message} (item ${indexes.join(', ')})`)
		.join('; ');
}
