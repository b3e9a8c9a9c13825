import { systemClock } from './clock';

/** How long work may block the event loop, in milliseconds. */
const MAX_BLOCKING_MS = 15;

/**
 * Makes a function that long work awaits between two small steps. It yields to the event loop when
 * the work has blocked it for too long: a worker in queue mode that is blocked loses its job, which
 * then runs twice.
 */
export function createYielder(clock = systemClock): () => Promise<void> {
	let lastYieldAt = clock.now();
	return async () => {
		if (clock.now() - lastYieldAt < MAX_BLOCKING_MS) return;
		await clock.sleep(0);
		lastYieldAt = clock.now();
	};
}

/** Maps a list that may be long without blocking the event loop. */
export async function mapYielding<T, R>(
	entries: readonly T[],
	mapEntry: (entry: T) => R,
	clock = systemClock,
): Promise<R[]> {
	const yieldIfDue = createYielder(clock);
	const mapped: R[] = [];
	for (const entry of entries) {
		mapped.push(mapEntry(entry));
		await yieldIfDue();
	}
	return mapped;
}
