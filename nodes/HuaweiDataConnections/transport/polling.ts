/** Pauses between two looks grow from the first to the last, in milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;
const GROWTH = 1.5;

/** What came of waiting. */
export interface Waited<T> {
	/** As it was last seen. */
	last: T;
	/** False when the time was up first. */
	settled: boolean;
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
): Promise<Waited<T>> {
	const deadline = Date.now() + seconds * 1000;
	let interval = FIRST_PAUSE;
	for (;;) {
		const last = await look();
		if (isSettled(last)) return { last, settled: true };
		const left = deadline - Date.now();
		if (left <= 0) return { last, settled: false };
		await pause(Math.min(interval, left));
		interval = Math.min(interval * GROWTH, LONGEST_PAUSE);
	}
}
