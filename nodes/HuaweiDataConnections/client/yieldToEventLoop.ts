import { systemClock, type Clock } from './clock';

/** How long work may block the event loop at a stretch, in milliseconds. */
const MAX_BLOCKING_MS = 15;

/**
 * Long work calls the returned function between two small steps, so that n8n can do other work
 * in between: a queue mode worker that blocks for too long loses its job, which then runs twice.
 */
export function createYielder(clock: Clock = systemClock): () => Promise<void> {
	let lastYieldAt = clock.now();
	return async function yieldIfDue() {
		if (clock.now() - lastYieldAt < MAX_BLOCKING_MS) return;
		await clock.sleep(0);
		lastYieldAt = clock.now();
	};
}

/** Maps a list that may be long without blocking the event loop. */
export async function mapYielding<T, R>(
	entries: readonly T[],
	transform: (entry: T) => R,
	clock: Clock = systemClock,
): Promise<R[]> {
	const yieldIfDue = createYielder(clock);
	const mapped: R[] = [];
	for (const entry of entries) {
		mapped.push(transform(entry));
		await yieldIfDue();
	}
	return mapped;
}
