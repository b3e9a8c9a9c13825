/**
 * Runs the tasks in their order, at most `limit` at once, until all are done or `stop` says so.
 * A task that has begun is always waited for.
 *
 * @param stop asked before each start
 */
export async function runWithConcurrency(
	tasks: ReadonlyArray<() => Promise<void>>,
	limit: number,
	stop: () => boolean,
): Promise<void> {
	const queue = tasks.values();
	const worker = async () => {
		for (const task of queue) {
			if (stop()) return;
			await task();
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, worker));
}
