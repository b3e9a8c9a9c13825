import { systemClock } from './clock';
import { throttleDelay, type RetryInfo } from './retryPolicy';

/** How many requests of a kind are under way at once, to begin with. */
const INITIAL_LIMIT = { read: 5, write: 2 } as const;

/** What a lane has to know of a request that has passed. */
export type RequestResult = { body: unknown } | { error: unknown; trouble?: RetryInfo };

/**
 * Lets requests pass side by side: one more for each that goes well, half as many at once when
 * the service is too busy, none for a while when it limits how often it is called. From then on
 * it widens slowly, because it knows that there is a limit. Its callers wait in the order in which
 * they came.
 */
export class AdaptiveConcurrencyLimiter {
	private limit: number;
	private inFlight = 0;
	private lastDecreaseAt = 0;
	/** Pauses that are not over yet. */
	private activePauses = 0;
	/** Times that requests were refused, but for those that a success has made up for. */
	private throttleCount = 0;
	/** When it lets in again, as `Date.now` tells the time; in the past while it is open. */
	pausedUntil = 0;
	private readonly queue: Array<() => void> = [];

	/**
	 * @param maxLimit how wide it can get; 1 lets one pass after the other
	 * @param abortSignal from when on nothing is to be sent any more: it ends all pauses, so that those who
	 * wait learn of it
	 */
	constructor(
		kind: keyof typeof INITIAL_LIMIT,
		private readonly maxLimit: number,
		readonly abortSignal?: AbortSignal,
	) {
		this.limit = Math.min(INITIAL_LIMIT[kind], maxLimit);
	}

	/**
	 * Runs a request when there is room for it.
	 *
	 * @param isFirst false lets it pass before those that have not passed yet
	 */
	async run<T extends RequestResult>(request: () => Promise<T>, isFirst: boolean): Promise<T> {
		await new Promise<void>((resolve) => {
			if (isFirst) this.queue.push(resolve);
			else this.queue.unshift(resolve);
			this.dispatch();
		});
		const begun = systemClock.now();
		let result: T | undefined;
		try {
			result = await request();
			this.onResult(result, begun);
			return result;
		} finally {
			this.inFlight--;
			// After a failure the run may end: it has to know before the next one is let in.
			if (!result || 'error' in result) void systemClock.sleep(0).then(() => this.dispatch());
			else this.dispatch();
		}
	}

	private onResult(passed: RequestResult, begun: number): void {
		const trouble = 'error' in passed ? passed.trouble : undefined;
		if (trouble?.isOverloaded) return this.decreaseLimit(trouble, begun);
		const more = this.lastDecreaseAt > 0 ? 1 / this.limit : 1;
		this.limit = Math.min(this.limit + more, this.maxLimit);
		this.throttleCount = Math.max(0, this.throttleCount - 1);
	}

	/** Requests that were under way together tell of the same trouble, so that they count once. */
	private decreaseLimit({ isThrottled, retryAfterMs: askedFor }: RetryInfo, begun: number): void {
		const isKnown = begun < this.lastDecreaseAt;
		if (!isKnown) {
			this.lastDecreaseAt = systemClock.now();
			this.limit = Math.max(1, Math.floor(this.limit / 2));
			if (isThrottled) this.throttleCount++;
		}
		if (askedFor !== undefined) this.pauseFor(askedFor);
		else if (isThrottled && !isKnown) this.pauseFor(throttleDelay(this.throttleCount));
	}

	private pauseFor(milliseconds: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, systemClock.now() + milliseconds);
		this.activePauses++;
		const open = () => {
			this.activePauses--;
			this.dispatch();
		};
		systemClock.sleep(milliseconds, this.abortSignal).then(open, open);
	}

	private dispatch(): void {
		if (this.activePauses > 0) return;
		const room = Math.max(0, Math.floor(this.limit) - this.inFlight);
		for (const enter of this.queue.splice(0, room)) {
			this.inFlight++;
			enter();
		}
	}
}
