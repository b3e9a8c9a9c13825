import type { Clock } from '../client/clock';
import { createYielder } from '../client/yieldToEventLoop';

/**
 * Starts the items in order, at most `limit` at a time, until all are done or the signal is aborted.
 * Waits for every item that has started. Items that send nothing do not block the event loop either.
 */
export async function runWithConcurrency<T>(
	items: readonly T[],
	run: (item: T, index: number) => Promise<void>,
	limit: number,
	stopSignal: AbortSignal,
	clock: Clock,
): Promise<void> {
	const queue = items.entries();
	const yieldIfDue = createYielder(clock);
	const worker = async () => {
		for (const [index, item] of queue) {
			await yieldIfDue();
			if (stopSignal.aborted) return;
			await run(item, index);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
}

/**
 * Maps values with a function that sends requests, at most `limit` at a time. No further one starts
 * after the first failure.
 *
 * @returns the results in the order of the values
 */
export async function mapConcurrently<T, R>(
	values: readonly T[],
	map: (value: T) => Promise<R>,
	limit: number,
	clock: Clock,
): Promise<R[]> {
	const stop = new AbortController();
	const results: R[] = [];
	const runNext = async (value: T, index: number) => {
		let isDone = false;
		try {
			results[index] = await map(value);
			isDone = true;
		} finally {
			if (!isDone) stop.abort();
		}
	};
	await runWithConcurrency(values, runNext, limit, stop.signal, clock);
	return results;
}
