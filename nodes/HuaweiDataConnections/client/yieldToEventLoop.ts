import { sleep } from 'n8n-workflow';

/** How long work may go on without a break, in milliseconds. */
const MAX_BLOCKING_MS = 15;

/**
 * Gives breaks to long work, in which n8n can do other things: a worker of queue mode that is
 * blocked for too long loses its job, which then runs twice.
 *
 * @returns to be awaited between two small pieces of work
 */
export function createYielder(): () => Promise<void> {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < MAX_BLOCKING_MS) return;
		await sleep(0);
		since = Date.now();
	};
}

/** Does the same to each entry of a long list, with breaks. */
export async function mapYielding<T, R>(
	entries: readonly T[],
	change: (entry: T) => R,
): Promise<R[]> {
	const breathe = createYielder();
	const changed: R[] = [];
	for (const entry of entries) {
		changed.push(change(entry));
		await breathe();
	}
	return changed;
}
