/** Counts failures in a row, each under the name it happened to. */
export class FailureCounts {
	private readonly counts = new Map<string, number>();

	add(name: string): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
	}

	/** A success ends the row. */
	forget(name: string): void {
		this.counts.delete(name);
	}

	/** Whether there have been so many failures; a limit of 0 is never reached. */
	reached(name: string, limit: number): boolean {
		return limit > 0 && (this.counts.get(name) ?? 0) >= limit;
	}

	clear(): void {
		this.counts.clear();
	}
}
