import { sleep } from 'n8n-workflow';

import { throttlePause, type Trouble } from './trouble';

/** How many requests of a kind are under way at once, to begin with. */
const FIRST_WIDTH = { read: 5, write: 2 } as const;

/** What a lane has to know of a request that has passed. */
export type Passed = { body: unknown } | { error: unknown; trouble?: Trouble };

/**
 * Lets requests pass side by side: one more for each that goes well, half as many at once when
 * the service is too busy, none for a while when it limits how often it is called. From then on
 * it widens slowly, because it knows that there is a limit. Its callers wait in the order in which
 * they came.
 */
export class Lane {
	private width: number;
	private underWay = 0;
	private narrowedAt = 0;
	/** Pauses that are not over yet. */
	private closures = 0;
	/** Times that requests were refused, but for those that a success has made up for. */
	private refusals = 0;
	/** When it lets in again, as `Date.now` tells the time; in the past while it is open. */
	opensAt = 0;
	private readonly waiting: Array<() => void> = [];

	/**
	 * @param atMost how wide it can get; 1 lets one pass after the other
	 * @param givenUp from when on nothing is to be sent any more: it ends all pauses, so that those who
	 * wait learn of it
	 */
	constructor(
		kind: keyof typeof FIRST_WIDTH,
		private readonly atMost: number,
		readonly givenUp?: AbortSignal,
	) {
		this.width = Math.min(FIRST_WIDTH[kind], atMost);
	}

	/**
	 * Runs a request when there is room for it.
	 *
	 * @param isFirst false lets it pass before those that have not passed yet
	 */
	async pass<T extends Passed>(request: () => Promise<T>, isFirst: boolean): Promise<T> {
		await new Promise<void>((resolve) => {
			if (isFirst) this.waiting.push(resolve);
			else this.waiting.unshift(resolve);
			this.letIn();
		});
		const begun = Date.now();
		let result: T | undefined;
		try {
			result = await request();
			this.learn(result, begun);
			return result;
		} finally {
			this.underWay--;
			// After a failure the run may end: it has to know before the next one is let in.
			if (!result || 'error' in result) void sleep(0).then(() => this.letIn());
			else this.letIn();
		}
	}

	private learn(passed: Passed, begun: number): void {
		const trouble = 'error' in passed ? passed.trouble : undefined;
		if (trouble?.isTooMuch) return this.narrow(trouble, begun);
		const more = this.narrowedAt > 0 ? 1 / this.width : 1;
		this.width = Math.min(this.width + more, this.atMost);
		this.refusals = Math.max(0, this.refusals - 1);
	}

	/** Requests that were under way together tell of the same trouble, so that they count once. */
	private narrow({ isThrottled, askedFor }: Trouble, begun: number): void {
		const isKnown = begun < this.narrowedAt;
		if (!isKnown) {
			this.narrowedAt = Date.now();
			this.width = Math.max(1, Math.floor(this.width / 2));
			if (isThrottled) this.refusals++;
		}
		if (askedFor !== undefined) this.close(askedFor);
		else if (isThrottled && !isKnown) this.close(throttlePause(this.refusals));
	}

	private close(milliseconds: number): void {
		this.opensAt = Math.max(this.opensAt, Date.now() + milliseconds);
		this.closures++;
		const open = () => {
			this.closures--;
			this.letIn();
		};
		sleep(milliseconds, this.givenUp).then(open, open);
	}

	private letIn(): void {
		if (this.closures > 0) return;
		const room = Math.max(0, Math.floor(this.width) - this.underWay);
		for (const enter of this.waiting.splice(0, room)) {
			this.underWay++;
			enter();
		}
	}
}
