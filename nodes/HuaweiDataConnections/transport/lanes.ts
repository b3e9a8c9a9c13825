import { sleep } from 'n8n-workflow';

/** How many requests of a kind are under way at once, to begin with. */
const FIRST_WIDTH = { read: 5, write: 2 } as const;

/** What a lane has to know of a request that has passed. */
export interface Passed {
	/** The service has too much to do. */
	isTooMuch?: boolean;
	hasFailed?: boolean;
}

/**
 * Lets requests pass side by side: one more for each that goes well, half as many at once when
 * the service is too busy. Its callers wait in the order in which they came.
 */
export class Lane {
	private width: number;
	private underWay = 0;
	private narrowedAt = 0;
	private readonly waiting: Array<() => void> = [];

	/** @param atMost how wide it can get; 1 lets one pass after the other */
	constructor(
		kind: keyof typeof FIRST_WIDTH,
		private readonly atMost: number,
	) {
		this.width = Math.min(FIRST_WIDTH[kind], atMost);
	}

	/** Runs a request when there is room for it. */
	async pass<T extends Passed>(request: () => Promise<T>): Promise<T> {
		while (this.underWay >= this.width) {
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
		this.underWay++;
		const begun = Date.now();
		let result: T | undefined;
		try {
			result = await request();
			if (result.isTooMuch) this.narrow(begun);
			else this.width = Math.min(this.width + 1, this.atMost);
			return result;
		} finally {
			this.underWay--;
			// After a failure the run may end: it has to know before the next one is let in.
			if (!result || result.hasFailed) void sleep(0).then(() => this.letIn());
			else this.letIn();
		}
	}

	/** Requests that were under way together tell of the same trouble, so that they count once. */
	private narrow(begun: number): void {
		if (begun < this.narrowedAt) return;
		this.narrowedAt = Date.now();
		this.width = Math.max(1, Math.floor(this.width / 2));
	}

	private letIn(): void {
		const room = this.width - this.underWay;
		for (const enter of this.waiting.splice(0, Math.max(0, room))) enter();
	}
}
