/** Runs tasks with the same key one after the other, and tasks with different keys concurrently. */
export class KeyedMutex {
	/** The last task of each key, which never rejects. */
	private readonly lastTasks = new Map<string, Promise<unknown>>();

	/** Runs a task after all earlier ones of its key, whether they succeeded or failed. */
	async runExclusive<T>(key: string, task: () => Promise<T>): Promise<T> {
		const previous = this.lastTasks.get(key) ?? Promise.resolve();
		const current = previous.then(task);
		this.lastTasks.set(
			key,
			current.catch(() => undefined),
		);
		return await current;
	}
}
