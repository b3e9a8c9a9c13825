import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { systemClock } from '../client/clock';
import { createYielder } from '../client/yieldToEventLoop';
import { toOutputItems, buildRunError, type ItemResult } from './itemResults';
import { UserFacingError } from '../client/UserFacingError';
import { ItemParameters, type Field } from '../fields/ItemParameters';
import type { OperationContext, Operation, PrepareContext } from './Operation';
import { resolveItemAccount, readMaxConcurrentRequests, readTimeLimit } from '../fields/options';
import { runWithConcurrency } from './runWithConcurrency';
import { sanitizeNode } from '../client/errors';
import { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import { RequestNotSentError } from '../client/retry';
import type { ItemRequestOptions } from '../client/request';

/**
 * Runs an operation for all items: checks every item, then sends their requests side by side.
 * The results stand in the order of the items.
 *
 * @throws NodeOperationError or NodeApiError unless the node continues on fail; it tells what
 * had been created by then
 */
export async function executeItems(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[]> {
	const maxParallel = maxParallelOf(context);
	// A credential that cannot be used is every item's own result, so that Continue works for it.
	const cloud = await HuaweiCloudClient.create(context, maxParallel).catch((error: Error) => error);
	const outcomes = await prepareItems(context, operation, cloud);
	const stopsOnError = !context.continueOnFail();
	let failed = outcomes.some(({ error }) => error);
	if (failed && stopsOnError) throw buildRunError(outcomes);

	const tasks = outcomes.map((outcome) => async () => {
		await runItem(context, outcome);
		failed ||= outcome.error !== undefined;
		if (failed && stopsOnError && cloud instanceof HuaweiCloudClient) cloud.abortWrites();
	});
	await runWithConcurrency(tasks, maxParallel, () => failed && stopsOnError);
	if (failed && stopsOnError) throw buildRunError(outcomes);
	return outcomes.flatMap(toOutputItems);
}

/** A wrong number is told for each item, when its parameters are checked. */
function maxParallelOf(context: IExecuteFunctions): number {
	try {
		return readMaxConcurrentRequests(ItemParameters.forItem(context, 0));
	} catch {
		return 1;
	}
}

async function prepareItems(
	context: IExecuteFunctions,
	operation: Operation,
	cloud: HuaweiCloudClient | Error,
): Promise<ItemResult[]> {
	const outcomes: ItemResult[] = [];
	const breathe = createYielder();
	const claims = new Map<string, number>();
	for (const itemIndex of context.getInputData().keys()) {
		await breathe();
		try {
			if (cloud instanceof Error) throw cloud;
			const item = ItemParameters.forItem(context, itemIndex);
			const account = resolveItemAccount(item, cloud.account, cloud.hasProjectScopedToken);
			const claim = createNameReservation(itemIndex, claims, account.projectId);
			const job = await operation.prepare(item, { account, reserveName: claim });
			readMaxConcurrentRequests(item);
			const at = { itemIndex, projectId: account.projectId, timeLimit: readTimeLimit(item) };
			outcomes.push({ itemIndex, send: async () => await job(createContext(context, cloud, at)) });
		} catch (error) {
			outcomes.push({ itemIndex, error: asNodeError(context, error, itemIndex) });
		}
	}
	return outcomes;
}

function createNameReservation(
	itemIndex: number,
	claims: Map<string, number>,
	projectId: string,
): PrepareContext['reserveName'] {
	return ({ displayName }: Field, name: string, scope: string) => {
		const key = JSON.stringify([projectId, scope, name]);
		const holder = claims.get(key) ?? itemIndex;
		claims.set(key, holder);
		if (holder === itemIndex) return;
		throw new UserFacingError(
			`'${displayName}' is '${name}' in item ${holder} as well`,
			'Each connection is created once per run: leave out one of the items, or give it another name.',
		);
	};
}

function createContext(
	context: IExecuteFunctions,
	cloud: HuaweiCloudClient,
	at: ItemRequestOptions,
): OperationContext {
	const cancelled = context.getExecutionCancelSignal();
	return {
		send: async (request) => await cloud.request(request, at),
		memoize: async (key, ask) => await cloud.memoize(JSON.stringify([at.projectId, key]), ask),
		clock: systemClock,
		now: () => systemClock.now() + cloud.clockSkewMs,
		sleep: async (milliseconds) => {
			await systemClock.sleep(milliseconds, cancelled);
			if (cancelled?.aborted)
				throw new UserFacingError('The execution was cancelled while it waited');
		},
	};
}

async function runItem(context: IExecuteFunctions, outcome: ItemResult): Promise<void> {
	try {
		outcome.outputs = await outcome.send?.();
	} catch (error) {
		// Without an outcome it counts as not sent.
		if (!(error instanceof RequestNotSentError)) {
			outcome.error = asNodeError(context, error, outcome.itemIndex);
		}
	}
}

function asNodeError(context: IExecuteFunctions, error: unknown, itemIndex: number) {
	if (error instanceof NodeApiError) return error;
	// Made anew from its words: n8n's own errors carry the parameters of the node.
	const { message, description } = error as UserFacingError | NodeOperationError;
	const options = { description: description ?? undefined, itemIndex };
	return new NodeOperationError(sanitizeNode(context), message, options);
}
