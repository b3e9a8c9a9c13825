import type {
	IDataObject,
	IExecuteFunctions,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import type { Clock } from '../client/clock';
import { unknownOutcomeSentAt } from '../client/errors';
import { createYielder } from '../client/yieldToEventLoop';
import { isUsedAsTool } from '../fields/toolUse';
import { toNodeError, type ItemError } from './itemError';
import type { ItemResult, ItemTarget } from './itemResults';

/** How much the report lists of each kind, because n8n stores it with the execution. */
const MAX_CHANGES = 1000;
const MAX_MESSAGES = 20;
const MAX_ITEMS_PER_MESSAGE = 20;

/** An item with its error. */
export type FailedItem = ItemResult & { error: ItemError };

/** Whether an item failed. */
export function hasFailed<T extends Pick<ItemResult, 'error'>>(
	result: T,
): result is T & { error: ItemError } {
	return result.error !== undefined;
}

/**
 * The error that stops the run, with a report in its description: the other errors, and what was
 * created and deleted, because n8n discards the outputs of a node that fails.
 *
 * @param cause the item that failed first
 */
export async function buildRunError(
	node: IExecuteFunctions,
	cause: FailedItem,
	results: readonly ItemResult[],
	clock: Clock,
): Promise<NodeApiError | NodeOperationError> {
	const report = new RunReport();
	const yieldIfDue = createYielder(clock);
	for (const result of results) {
		report.add(result, result.itemIndex === cause.itemIndex);
		await yieldIfDue();
	}
	const error = toNodeError(node, cause.error, cause.itemIndex);
	error.message = nameConnection(error.message, cause.target);
	error.description = [error.description, ...report.sentences()].filter(Boolean).join(' ');
	// n8n passes only the message on to the agent, which has to know what to do as well.
	if (isUsedAsTool(node)) error.message = joinSentences(error.message, error.description);
	return error;
}

function joinSentences(message: string, description: string): string {
	return description ? `${message.replace(/\.$/, '')}. ${description}` : message;
}

/** Puts the name of the connection before a message without it: an alert has nothing else to go by. */
function nameConnection(message: string, { name, connectionId = '' }: ItemTarget): string {
	const isNamed = name ? message.includes(`'${name}'`) : message.includes(connectionId);
	return isNamed ? message : `${name ?? connectionId}: ${message}`;
}

/** Counts everything, and keeps only as much as it lists. */
class RunReport {
	private readonly created = new CappedList(MAX_CHANGES);
	private readonly deleted = new CappedList(MAX_CHANGES);
	/** For each message the items that failed with it. */
	private readonly errors = new Map<string, CappedList>();
	/** How many items failed with a message that is not listed. */
	private unlistedErrors = 0;
	private notSent = 0;
	private total = 0;

	add({ itemIndex, outputs, error, changes = [], target }: ItemResult, isCause: boolean): void {
		this.total += 1;
		for (const output of outputs ?? changes) this.addChange(output);
		if (error && !isCause) this.addError(summaryOf(error), labelOf(itemIndex, target));
		if (!error && !outputs) this.notSent += 1;
	}

	sentences(): string[] {
		const { created, deleted, notSent, total } = this;
		return [
			this.errors.size > 0 ? `Other items: ${this.errorList()}.` : '',
			created.isEmpty ? '' : `Already created: ${created.toString()}.`,
			deleted.isEmpty ? '' : `Already deleted: ${deleted.toString()}.`,
			notSent > 0 ? `Not sent: ${notSent} of ${total} items.` : '',
		];
	}

	private addChange({ action, name, connectionId }: IDataObject): void {
		const entry = name ? `${String(name)} = ${String(connectionId)}` : String(connectionId);
		if (action === 'created') this.created.add(entry);
		if (action === 'deleted') this.deleted.add(entry);
	}

	private addError(message: string, item: string): void {
		const items = this.errors.get(message);
		if (items) items.add(item);
		else if (this.errors.size >= MAX_MESSAGES) this.unlistedErrors += 1;
		else {
			const list = new CappedList(MAX_ITEMS_PER_MESSAGE);
			list.add(item);
			this.errors.set(message, list);
		}
	}

	private errorList(): string {
		const listed = [...this.errors].map(
			([message, items]) => `${message} (item ${items.toString()})`,
		);
		const others = this.unlistedErrors > 0 ? [`and ${this.unlistedErrors} more errors`] : [];
		return [...listed, ...others].join('; ');
	}
}

/** The index of an item, with the connection that it is about. */
function labelOf(itemIndex: number, { name, connectionId }: ItemTarget): string {
	return [itemIndex, name ?? connectionId].filter((part) => part !== undefined).join(' ');
}

/** What an item failed with; also what it may have changed, because the user has to check that. */
function summaryOf(error: ItemError): string {
	const { message, description } = error;
	if (!description || unknownOutcomeSentAt(error) === undefined) return message;
	return `${message}: ${description.replace(/\.$/, '')}`;
}

/** A list that is shown up to a length and then says how many more there are. */
class CappedList {
	private readonly shown: string[] = [];
	private count = 0;

	constructor(private readonly maxLength: number) {}

	get isEmpty(): boolean {
		return this.count === 0;
	}

	add(entry: string): void {
		this.count += 1;
		if (this.shown.length < this.maxLength) this.shown.push(entry);
	}

	toString(): string {
		const more = this.count - this.shown.length;
		return this.shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
	}
}
