import type { IDataObject } from 'n8n-workflow';

import { MAX_CONCURRENT_REQUESTS } from '../client/HuaweiCloudClient';
import type { OperationContext } from '../execution/Operation';
import { mapConcurrently } from '../execution/runWithConcurrency';
import { afterFailure } from './explanations';
import { KINDS } from './kinds';
import type { WriteSettings, Written } from './kinds/Kind';
import { scopeKey, type Explanation, type ObservedEntry } from './model';
import { isDeletion, isRefused, isWrite, type PlannedChange } from './plan';
import { identityOf } from './planOutput';

/** How a row of a plan ended. */
export interface RowResult {
	change: PlannedChange;
	/** Whether the connection has become what the plan says. */
	applied: boolean;
	/** What was created or changed; also where something of it then failed. */
	written?: Written;
	error?: Error;
	/** Outputs for the changes that were made before the error. */
	recorded: IDataObject[];
	/** Why it was left as it is, or not finished. */
	skipped?: Explanation;
}

/**
 * Makes the changes of a plan: creates and updates side by side, then what takes something away, and that
 * only where nothing in its workspace or project failed. After a failure nothing more starts, unless the
 * node continues on fail.
 *
 * @returns how each row ended; those that were not tried are missing
 */
export async function applyChanges(
	context: OperationContext,
	changes: readonly PlannedChange[],
	settings: WriteSettings,
): Promise<Map<PlannedChange, RowResult>> {
	const results = new Map<PlannedChange, RowResult>();
	let isStopped = false;
	const attempt = async (
		change: PlannedChange,
		run: (own: OperationContext) => Promise<Written>,
	) => {
		if (isStopped) return;
		const earlier = results.get(change);
		const recorded: IDataObject[] = [];
		// What the node knows of the item is about all of its rows, so a row has a context of its own.
		const own: OperationContext = {
			...context,
			identify: () => undefined,
			recordChange: (output) => void recorded.push(output),
		};
		try {
			results.set(change, { change, applied: true, written: await run(own), recorded });
		} catch (error) {
			isStopped = !context.continueOnFail;
			const { written } = earlier ?? {};
			results.set(change, { change, applied: false, written, error: error as Error, recorded });
		}
	};
	const attemptAll = async <C extends PlannedChange>(
		some: readonly C[],
		run: (change: C, own: OperationContext) => Promise<Written>,
	) => {
		const runOne = async (change: C) =>
			await attempt(change, async (own) => await run(change, own));
		await mapConcurrently(some, runOne, MAX_CONCURRENT_REQUESTS, context.clock);
	};

	await attemptAll(changes.filter(isWrite), async (change, own) => {
		return await KINDS[change.desired.kind].write(own, change, settings);
	});

	const unfinished = new Set(changes.filter((one) => !isDone(one, results)).map(scopeOf));
	const removals = [
		...[...results.values()].filter(({ written }) => written?.takeAway).map(({ change }) => change),
		...changes.filter(isDeletion),
	];
	for (const change of removals) {
		if (!unfinished.has(scopeOf(change))) continue;
		const { written } = results.get(change) ?? {};
		results.set(change, { change, applied: false, written, recorded: [], skipped: afterFailure() });
	}
	const isClear = (change: PlannedChange) => !unfinished.has(scopeOf(change));
	await attemptAll(removals.filter(isClear), async (change, own) => {
		if (isDeletion(change)) return await remove(own, change.observed);
		const { written } = results.get(change) as { written: Written };
		await written.takeAway?.();
		return written;
	});
	return results;
}

async function remove(context: OperationContext, observed: ObservedEntry): Promise<Written> {
	const { response } = await KINDS[observed.kind].remove(context, observed);
	return { connectionId: observed.connectionId, response: response as IDataObject };
}

/** Whether all is well with a row, as far as it comes before the deletions. */
function isDone(change: PlannedChange, results: ReadonlyMap<PlannedChange, RowResult>): boolean {
	if (isWrite(change)) return results.get(change)?.applied === true;
	return !isRefused(change);
}

function scopeOf(change: PlannedChange): string {
	return scopeKey(identityOf(change));
}
