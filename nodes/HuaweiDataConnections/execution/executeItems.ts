import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { systemClock, type Clock } from '../client/clock';
import { sanitizeNode } from '../client/errors';
import { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import type { ItemRequestOptions } from '../client/request';
import { RequestNotSentError } from '../client/retry';
import { UserFacingError } from '../client/UserFacingError';
import { createYielder } from '../client/yieldToEventLoop';
import { InputError } from '../fields/InputError';
import { ItemParameters } from '../fields/ItemParameters';
import {
	readLanguage,
	readMaxConcurrentRequests,
	readTimeLimit,
	resolveItemAccount,
} from '../fields/options';
import { buildRunError, toOutputItems, type ItemResult } from './itemResults';
import { KeyedMutex } from './KeyedMutex';
import type { Operation, OperationContext, PrepareContext } from './Operation';

/** What both phases of a run share. */
interface Run {
	node: IExecuteFunctions;
	operation: Operation;
	/** The client, or why there is none: the credential is invalid. */
	client: HuaweiCloudClient | Error;
	clock: Clock;
	mutex: KeyedMutex;
}

/** An item after the first phase: ready for the second one, or failed. */
interface PreparedItem {
	itemIndex: number;
	execute?: () => Promise<IDataObject[]>;
	error?: ItemResult['error'];
}

/**
 * Runs an operation for all items in two phases. The first one prepares every item and sends
 * nothing; the second one sends the requests of the items concurrently.
 *
 * @returns the outputs in the order of the items
 * @throws NodeOperationError or NodeApiError when an item fails and the node does not continue on
 * fail; its description lists what had been created and deleted by then
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
	const run: Run = { node, operation, client, clock, mutex: new KeyedMutex() };

	const prepared = await prepareItems(run);
	throwIfStopped(node, prepared);

	const results = await runItems(run, prepared, maxConcurrent);
	throwIfStopped(node, results);
	return results.flatMap(toOutputItems);
}

/** The option of the first item. A wrong value is reported when the items are prepared. */
function maxConcurrentRequests(node: IExecuteFunctions): number {
	try {
		return readMaxConcurrentRequests(ItemParameters.forItem(node, 0));
	} catch {
		return 1;
	}
}

function throwIfStopped(node: IExecuteFunctions, results: readonly ItemResult[]): void {
	if (!node.continueOnFail() && results.some(({ error }) => error)) throw buildRunError(results);
}

/** The first phase: reads and validates every item, and sends nothing. */
async function prepareItems(run: Run): Promise<PreparedItem[]> {
	const prepared: PreparedItem[] = [];
	const firstItems = new Map<string, number>();
	const yieldIfDue = createYielder(run.clock);
	for (const itemIndex of run.node.getInputData().keys()) {
		await yieldIfDue();
		try {
			prepared.push({ itemIndex, execute: await prepareItem(run, itemIndex, firstItems) });
		} catch (error) {
			prepared.push({ itemIndex, error: toNodeError(run.node, error, itemIndex) });
		}
	}
	return prepared;
}

async function prepareItem(
	run: Run,
	itemIndex: number,
	firstItems: Map<string, number>,
): Promise<PreparedItem['execute']> {
	const { node, operation, client } = run;
	if (client instanceof Error) throw client;
	const item = ItemParameters.forItem(node, itemIndex);
	const account = resolveItemAccount(item, client.account, client.hasProjectScopedToken);
	const { projectId } = account;
	const reserveName = createNameReservation(itemIndex, firstItems, projectId);
	const task = await operation.prepare(item, { account, reserveName });
	readMaxConcurrentRequests(item);
	const itemOptions = {
		itemIndex,
		projectId,
		timeLimitSeconds: readTimeLimit(item),
		language: readLanguage(item),
	};
	const context = createContext(run, client, itemOptions);
	return async () => await task(context);
}

/** @param firstItems the first item that uses a name, by project, scope and name */
function createNameReservation(
	itemIndex: number,
	firstItems: Map<string, number>,
	projectId: string,
): PrepareContext['reserveName'] {
	return ({ displayName }, name, scope) => {
		const key = JSON.stringify([projectId, scope, name]);
		const firstItem = firstItems.get(key) ?? itemIndex;
		firstItems.set(key, firstItem);
		if (firstItem === itemIndex) return;
		throw new InputError(
			`'${displayName}' is also '${name}' in item ${firstItem}`,
			'A run creates each connection only once. Remove one of the items or change its name.',
		);
	};
}

function createContext(
	{ node, clock, mutex }: Run,
	client: HuaweiCloudClient,
	itemOptions: ItemRequestOptions,
): OperationContext {
	const cancelSignal = node.getExecutionCancelSignal();
	return {
		send: async (request) => await client.request(request, itemOptions),
		memoize: async (key, load) =>
			await client.memoize(JSON.stringify([itemOptions.projectId, key]), load),
		// Not by project: IDs are unique, and the project may be the same under two settings.
		runExclusive: async (key, task) => await mutex.runExclusive(key, task),
		clock,
		earliestServerTime: (localTime) => client.serverClock.earliestAt(localTime),
		sleep: async (milliseconds) => {
			await clock.sleep(milliseconds, cancelSignal);
			if (cancelSignal?.aborted) {
				throw new UserFacingError('The execution was cancelled while the node was waiting');
			}
		},
	};
}

/**
 * The second phase: sends the requests of the prepared items concurrently. Unless the node
 * continues on fail, no item starts after the first failure, and the items that have started send
 * no more writes.
 */
async function runItems(
	{ node, client }: Run,
	prepared: readonly PreparedItem[],
	maxConcurrent: number,
): Promise<ItemResult[]> {
	const results: ItemResult[] = [];
	let isStopped = false;
	const tasks = prepared.map((item, index) => async () => {
		const result = await runItem(node, item);
		results[index] = result;
		if (!result.error || node.continueOnFail()) return;
		isStopped = true;
		if (client instanceof HuaweiCloudClient) client.abortWrites();
	});
	await runWithConcurrency(tasks, maxConcurrent, () => isStopped);
	return prepared.map(({ itemIndex }, index) => results[index] ?? { itemIndex });
}

async function runItem(
	node: IExecuteFunctions,
	{ itemIndex, execute, error: prepareError }: PreparedItem,
): Promise<ItemResult> {
	if (!execute) return { itemIndex, error: prepareError };
	try {
		return { itemIndex, outputs: await execute() };
	} catch (error) {
		if (error instanceof RequestNotSentError) return { itemIndex };
		return { itemIndex, error: toNodeError(node, error, itemIndex) };
	}
}

/**
 * Starts the tasks in order, at most `limit` at a time, until all are done or `shouldStop` returns
 * true. Waits for every task that has started.
 */
async function runWithConcurrency(
	tasks: ReadonlyArray<() => Promise<void>>,
	limit: number,
	shouldStop: () => boolean,
): Promise<void> {
	const queue = tasks.values();
	const worker = async () => {
		for (const task of queue) {
			if (shouldStop()) return;
			await task();
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
}

function toNodeError(node: IExecuteFunctions, error: unknown, itemIndex: number) {
	if (error instanceof NodeApiError) return error;
	// n8n's own errors contain the parameters of the node, which may be secret: only texts are kept.
	const { message, description } = error as UserFacingError | NodeOperationError;
	const options = { description: description ?? undefined, itemIndex };
	return new NodeOperationError(sanitizeNode(node), message, options);
}
