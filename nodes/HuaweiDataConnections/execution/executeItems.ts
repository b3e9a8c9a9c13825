import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { systemClock, type Clock } from '../client/clock';
import { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import { Redactor } from '../client/redaction/Redactor';
import { RequestNotSentError } from '../client/retry';
import { createYielder } from '../client/yieldToEventLoop';
import { ItemParameters } from '../fields/ItemParameters';
import { readMaxConcurrentRequests } from '../fields/options';
import { createErrorConverter, type ItemError } from './itemError';
import { toOutputItems, type ItemResult } from './itemResults';
import type { Operation } from './Operation';
import { createItemPreparer, type ItemToPrepare, type PreparedTask } from './prepareItem';
import { redactError, redactResult, type ItemOutcome } from './redactResult';
import { buildRunError, hasFailed, type FailedItem } from './runError';
import { RunStoppedError } from './RunStoppedError';
import { runWithConcurrency } from './runWithConcurrency';

/** What both phases of a run share. */
interface Run {
	node: IExecuteFunctions;
	operation: Operation;
	/** The client, or why there is none: the credential is invalid. */
	client: HuaweiCloudClient | Error;
	clock: Clock;
	/** Aborted when an item fails and the node does not continue on fail. */
	stop: AbortController;
	toItemError: ReturnType<typeof createErrorConverter>;
}

/** An item after the first phase: ready for the second one, or failed. */
interface PreparedItem extends ItemToPrepare {
	task?: PreparedTask;
	error?: ItemError;
}

/**
 * Runs an operation for all items in two phases. The first one prepares every item and sends
 * nothing; the second one sends the requests of the items concurrently.
 *
 * @returns the outputs in the order of the items
 * @throws NodeOperationError or NodeApiError when an item fails and the node does not continue on
 * fail: the error that came first. Its description lists what had been created and deleted by then
 */
export async function executeItems(
	node: IExecuteFunctions,
	operation: Operation,
	clock: Clock = systemClock,
): Promise<INodeExecutionData[]> {
	const maxConcurrent = maxConcurrentRequests(node);
	// An invalid credential fails each item and not the node, so that Continue On Fail works.
	const client = await HuaweiCloudClient.create(node, maxConcurrent, clock).catch(
		(error: Error) => error,
	);
	const toItemError = createErrorConverter(node);
	const stop = new AbortController();
	const run: Run = { node, operation, client, clock, stop, toItemError };

	const prepared = await prepareItems(run);
	const invalid = prepared.find(hasFailed);
	if (invalid && !node.continueOnFail()) {
		throw await buildRunError(node, invalid, prepared, clock);
	}

	const { results, firstFailed } = await runItems(run, prepared, maxConcurrent);
	if (firstFailed && !node.continueOnFail()) {
		throw await buildRunError(node, firstFailed, results, clock);
	}
	return await toOutput(results, clock);
}

/** The option of the first item. A wrong value is reported when the items are prepared. */
function maxConcurrentRequests(node: IExecuteFunctions): number {
	try {
		return readMaxConcurrentRequests(ItemParameters.forItem(node, 0));
	} catch {
		return 1;
	}
}

/** The first phase: reads and validates every item, and sends nothing. */
async function prepareItems(run: Run): Promise<PreparedItem[]> {
	const { node, operation, client, clock, stop } = run;
	const prepareItem =
		client instanceof Error
			? async () => await Promise.reject<PreparedTask>(client)
			: createItemPreparer({ node, operation, client, clock, stopSignal: stop.signal });
	const sharedRedactor = client instanceof Error ? undefined : client.redactor;
	const prepared: PreparedItem[] = [];
	const yieldIfDue = createYielder(clock);
	for (const itemIndex of node.getInputData().keys()) {
		await yieldIfDue();
		const item = { itemIndex, target: {}, redactor: new Redactor(sharedRedactor) };
		try {
			prepared.push({ ...item, task: await prepareItem(item) });
		} catch (error) {
			prepared.push({ ...item, error: redactError(run.toItemError(error), item.redactor) });
		}
	}
	return prepared;
}

/**
 * The second phase: sends the requests of the prepared items concurrently. Unless the node
 * continues on fail, no item starts after the first failure, and the items that have started send
 * no more writes and wait for nothing.
 *
 * @returns the result of every item, and the item that failed first
 */
async function runItems(
	run: Run,
	prepared: readonly PreparedItem[],
	maxConcurrent: number,
): Promise<{ results: ItemResult[]; firstFailed?: FailedItem }> {
	const { node, operation, client, clock, stop } = run;
	const results: ItemResult[] = prepared.map(({ itemIndex, target }) => ({
		itemIndex,
		target,
	}));
	let firstFailed: FailedItem | undefined;
	const runNext = async (item: PreparedItem, index: number) => {
		const result = await runItem(run, item);
		results[index] = result;
		if (!hasFailed(result)) return;
		firstFailed ??= result;
		if (node.continueOnFail()) return;
		stop.abort();
		if (client instanceof HuaweiCloudClient) client.abortWrites();
	};
	// Otherwise a failure would keep those that are behind it from telling what was changed for them.
	const limit = operation.isWhole ? prepared.length : maxConcurrent;
	await runWithConcurrency(prepared, runNext, limit, stop.signal, clock);
	return { results, firstFailed };
}

async function runItem(run: Run, item: PreparedItem): Promise<ItemResult> {
	const { itemIndex, target, task, error, redactor } = item;
	if (!task) return { itemIndex, target: redactor.json(target), error };
	const outcome = await executeTask(run, task);
	const redacted = await redactResult(outcome, redactor, run.clock);
	return { itemIndex, target: redactor.json(target), ...redacted };
}

async function executeTask({ toItemError }: Run, task: PreparedTask): Promise<ItemOutcome> {
	try {
		const outputs = await task.execute();
		const failedParts = task.failedParts.map(({ target, error }) => {
			return { target, error: toItemError(error) };
		});
		return { outputs, ...(failedParts.length > 0 && { failedParts }) };
	} catch (error) {
		const { changes } = task;
		// The run stopped while the item was waiting for what it had made.
		if (error instanceof RunStoppedError && changes.length > 0) return { outputs: changes };
		if (error instanceof RequestNotSentError) return { changes };
		return { error: toItemError(error), changes };
	}
}

async function toOutput(
	results: readonly ItemResult[],
	clock: Clock,
): Promise<INodeExecutionData[]> {
	const yieldIfDue = createYielder(clock);
	const items: INodeExecutionData[] = [];
	for (const result of results) {
		for (const item of toOutputItems(result)) items.push(item);
		await yieldIfDue();
	}
	return items;
}
