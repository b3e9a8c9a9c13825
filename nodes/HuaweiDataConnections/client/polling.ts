import { systemClock } from './clock';
/** Pauses between two looks grow from the first to the last, in milliseconds. */
const INITIAL_INTERVAL_MS = 1000;
const MAX_INTERVAL_MS = 15_000;
const BACKOFF_FACTOR = 1.5;

/** What came of waiting. */
export interface PollResult<T> {
	/** As it was last seen. */
	value: T;
	/** False when the time was up first. */
	done: boolean;
}

/**
 * Looks at something at growing intervals until it has settled or the time is up. It looks at
 * once and once more when the time is up; the deadline is an elapsed time, slow answers included.
 *
 * @param seconds how long at most
 * @param pause waits for so many milliseconds; throws when the execution is cancelled
 */
export async function pollUntil<T>(
	seconds: number,
	pause: (milliseconds: number) => Promise<void>,
	look: () => Promise<T>,
	isSettled: (seen: T) => boolean,
): Promise<PollResult<T>> {
	const deadline = systemClock.now() + seconds * 1000;
	let interval = INITIAL_INTERVAL_MS;
	for (;;) {
		const last = await look();
		if (isSettled(last)) return { value: last, done: true };
		const left = deadline - systemClock.now();
		if (left <= 0) return { value: last, done: false };
		await pause(Math.min(interval, left));
		interval = Math.min(interval * BACKOFF_FACTOR, MAX_INTERVAL_MS);
	}
}
