import {
	NodeApiError,
	NodeOperationError,
	sleep,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { breather } from './breathing';
import { present, reportStop, type Outcome } from './outcomes';
import { InputError } from './parameters/InputError';
import { ItemParameters, type Field } from './parameters/ItemParameters';
import type { Cloud, Operation, Preparation } from './resources/Operation';
import { accountOfItem, readMaxParallel, readTimeLimit } from './resources/options';
import { runBounded } from './transport/concurrency';
import { nodeForErrors } from './transport/errors';
import { HuaweiCloud } from './transport/HuaweiCloud';
import { NotSent } from './transport/repetition';
import type { ForItem } from './transport/request';

/**
 * Runs an operation for all items: checks every item, then sends their requests side by side.
 * The results stand in the order of the items.
 *
 * @throws NodeOperationError or NodeApiError unless the node continues on fail; it tells what
 * had been created by then
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[]> {
	const maxParallel = maxParallelOf(context);
	// A credential that cannot be used is every item's own result, so that Continue works for it.
	const cloud = await HuaweiCloud.signIn(context, maxParallel).catch((error: Error) => error);
	const outcomes = await prepareItems(context, operation, cloud);
	const stopsOnError = !context.continueOnFail();
	let failed = outcomes.some(({ error }) => error);
	if (failed && stopsOnError) throw reportStop(outcomes);

	const tasks = outcomes.map((outcome) => async () => {
		await runItem(context, outcome);
		failed ||= outcome.error !== undefined;
		if (failed && stopsOnError && cloud instanceof HuaweiCloud) cloud.stop();
	});
	await runBounded(tasks, maxParallel, () => failed && stopsOnError);
	if (failed && stopsOnError) throw reportStop(outcomes);
	return outcomes.flatMap(present);
}

/** A wrong number is told for each item, when its parameters are checked. */
function maxParallelOf(context: IExecuteFunctions): number {
	try {
		return readMaxParallel(ItemParameters.ofItem(context, 0));
	} catch {
		return 1;
	}
}

async function prepareItems(
	context: IExecuteFunctions,
	operation: Operation,
	cloud: HuaweiCloud | Error,
): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	const breathe = breather();
	const claims = new Map<string, number>();
	for (const itemIndex of context.getInputData().keys()) {
		await breathe();
		try {
			if (cloud instanceof Error) throw cloud;
			const item = ItemParameters.ofItem(context, itemIndex);
			const account = accountOfItem(item, cloud.account, cloud.hasOwnToken);
			const claim = claimFor(itemIndex, claims, account.projectId);
			const job = await operation.prepare(item, { account, claim });
			readMaxParallel(item);
			const at = { itemIndex, projectId: account.projectId, timeLimit: readTimeLimit(item) };
			outcomes.push({ itemIndex, send: async () => await job(cloudFor(context, cloud, at)) });
		} catch (error) {
			outcomes.push({ itemIndex, error: asNodeError(context, error, itemIndex) });
		}
	}
	return outcomes;
}

function claimFor(
	itemIndex: number,
	claims: Map<string, number>,
	projectId: string,
): Preparation['claim'] {
	return ({ displayName }: Field, name: string, scope: string) => {
		const key = JSON.stringify([projectId, scope, name]);
		const holder = claims.get(key) ?? itemIndex;
		claims.set(key, holder);
		if (holder === itemIndex) return;
		throw new InputError(
			`'${displayName}' is '${name}' in item ${holder} as well`,
			'Each connection is created once per run: leave out one of the items, or give it another name.',
		);
	};
}

function cloudFor(context: IExecuteFunctions, cloud: HuaweiCloud, at: ForItem): Cloud {
	const cancelled = context.getExecutionCancelSignal();
	return {
		send: async (request) => await cloud.request(request, at),
		once: async (key, ask) => await cloud.once(JSON.stringify([at.projectId, key]), ask),
		now: () => Date.now() + cloud.clockSkew,
		pause: async (milliseconds) => {
			await sleep(milliseconds, cancelled).catch(() => undefined);
			if (cancelled?.aborted) throw new InputError('The execution was cancelled while it waited');
		},
	};
}

async function runItem(context: IExecuteFunctions, outcome: Outcome): Promise<void> {
	try {
		outcome.outputs = await outcome.send?.();
	} catch (error) {
		// Without an outcome it counts as not sent.
		if (!(error instanceof NotSent)) {
			outcome.error = asNodeError(context, error, outcome.itemIndex);
		}
	}
}

function asNodeError(context: IExecuteFunctions, error: unknown, itemIndex: number) {
	if (error instanceof NodeApiError) return error;
	// Made anew from its words: n8n's own errors carry the parameters of the node.
	const { message, description } = error as InputError | NodeOperationError;
	const options = { description: description ?? undefined, itemIndex };
	return new NodeOperationError(nodeForErrors(context), message, options);
}
