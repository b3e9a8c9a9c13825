import { sleep } from 'n8n-workflow';

/** How long work may go on without a break, in milliseconds. */
const STRETCH = 15;

/**
 * Gives breaks to long work, in which n8n can do other things: a worker of queue mode that is
 * blocked for too long loses its job, which then runs twice.
 *
 * @returns to be awaited between two small pieces of work
 */
export function breather(): () => Promise<void> {
	let since = Date.now();
	return async () => {
		if (Date.now() - since < STRETCH) return;
		await sleep(0);
		since = Date.now();
	};
}

/** Does the same to each entry of a long list, with breaks. */
export async function mapWithBreaks<T, R>(
	entries: readonly T[],
	change: (entry: T) => R,
): Promise<R[]> {
	const breathe = breather();
	const changed: R[] = [];
	for (const entry of entries) {
		changed.push(change(entry));
		await breathe();
	}
	return changed;
}
