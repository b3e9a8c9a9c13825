import { systemClock, type Clock } from './clock';

/** Intervals between two checks grow by a factor, from the first to the longest. */
const INITIAL_INTERVAL_MS = 1000;
const MAX_INTERVAL_MS = 15_000;
const BACKOFF_FACTOR = 1.5;

/** Result of polling. */
export interface PollResult<T> {
	/** What the last check returned. */
	value: T;
	/** False when the time was up first. */
	done: boolean;
}

/**
 * Checks something at growing intervals until it is done or the time is up. The first check is
 * made at once, and the last one when the time is up. Slow responses count towards the time.
 *
 * @param timeoutSeconds the longest time to wait
 * @param sleep waits between two checks; throws when the execution is cancelled
 */
export async function pollUntil<T>(
	timeoutSeconds: number,
	sleep: (milliseconds: number) => Promise<void>,
	check: () => Promise<T>,
	isDone: (value: T) => boolean,
	clock: Pick<Clock, 'now'> = systemClock,
): Promise<PollResult<T>> {
	const deadline = clock.now() + timeoutSeconds * 1000;
	let intervalMs = INITIAL_INTERVAL_MS;
	for (;;) {
		const value = await check();
		if (isDone(value)) return { value, done: true };
		const remainingMs = deadline - clock.now();
		if (remainingMs <= 0) return { value, done: false };
		await sleep(Math.min(intervalMs, remainingMs));
		intervalMs = Math.min(intervalMs * BACKOFF_FACTOR, MAX_INTERVAL_MS);
	}
}
