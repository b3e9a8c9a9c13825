import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

/** An item on its way: what it still has to do, then what became of it. */
export interface ItemResult {
	itemIndex: number;
	/** Sends what the item asks for; missing when its input is no good. */
	send?: () => Promise<IDataObject[]>;
	outputs?: IDataObject[];
	error?: NodeApiError | NodeOperationError;
}

/**
 * The item as the next node gets it: its own results, or what went wrong with it. n8n reduces an
 * item that carries an error object to the message alone; one with just these keys it keeps,
 * sends to the error output where there is one, and adds the input item to it.
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
 * The error that ends the run: that of the first failed item, told with everything that had
 * been created or deleted by then, because n8n drops the other items of a node that stops.
 */
export function buildRunError(outcomes: readonly ItemResult[]): NodeApiError | NodeOperationError {
	const [first, ...others] = outcomes.flatMap((outcome) => outcome.error ?? []);
	if (!first) throw new TypeError('reportStop needs an item that failed');
	const done = outcomes.flatMap(({ outputs = [] }) => outputs);
	const created = done
		.filter(({ action }) => action === 'created')
		.map(({ name, connectionId }) => `${String(name)} = ${String(connectionId)}`);
	const deleted = done
		.filter(({ action }) => action === 'deleted')
		.map(({ connectionId }) => String(connectionId));
	const notSent = outcomes.filter(({ outputs, error }) => !outputs && !error).length;
	first.description = [
		first.description,
		others.length > 0 && `Other items: ${groupByMessage(others)}.`,
		created.length > 0 && `Created before the stop: ${created.join(', ')}.`,
		deleted.length > 0 && `Deleted before the stop: ${deleted.join(', ')}.`,
		notSent > 0 && `Not sent: ${notSent} of ${outcomes.length} items.`,
	]
		.filter(Boolean)
		.join(' ');
	return first;
}

/** Each message once, with the items that it is about. */
function groupByMessage(errors: ReadonlyArray<NodeApiError | NodeOperationError>): string {
	const items = new Map<string, unknown[]>();
	for (const { message, context } of errors) {
		items.set(message, [...(items.get(message) ?? []), context.itemIndex]);
	}
	return [...items]
		.map(([message, indexes]) => `${message} (item ${indexes.join(', ')})`)
		.join('; ');
}
