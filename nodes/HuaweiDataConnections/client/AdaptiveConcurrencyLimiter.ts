import { systemClock, type Clock } from './clock';
import { throttleDelay, type RetryInfo } from './retryPolicy';

/** How many requests of a kind run at once at the start. */
const INITIAL_LIMIT = { read: 5, write: 2 } as const;

/** Result of a request, as far as the limiter learns from it. */
export type RequestResult = { body: unknown } | { retryInfo: RetryInfo | undefined };

interface LimiterOptions {
	/** The highest limit; 1 runs one request at a time. */
	maxLimit: number;
	/** Ends all pauses, so that queued requests can learn that they are not to be sent. */
	abortSignal?: AbortSignal;
	clock?: Clock;
}

/**
 * Limits how many requests run at once, and adapts the limit to what the service can take
 * (additive increase, multiplicative decrease). A burst of overload halves the limit, and throttling
 * also pauses all requests. Every other result raises the limit by one; after the first decrease, by
 * one divided by the limit, because the service has shown that there is a limit.
 */
export class AdaptiveConcurrencyLimiter {
	private limit: number;
	private inFlight = 0;
	/** First in, first out, except that retries go to the front. */
	private readonly queue: Array<() => void> = [];
	private decreaseCount = 0;
	/** How often the service throttled, minus one for each success since. */
	private throttleCount = 0;
	private activePauses = 0;
	/** End of the latest pause, in milliseconds since the epoch; in the past when there is none. */
	pausedUntil = 0;
	readonly abortSignal: AbortSignal | undefined;
	private readonly maxLimit: number;
	private readonly clock: Clock;

	constructor(
		kind: keyof typeof INITIAL_LIMIT,
		{ maxLimit, abortSignal, clock = systemClock }: LimiterOptions,
	) {
		this.maxLimit = maxLimit;
		this.limit = Math.min(INITIAL_LIMIT[kind], maxLimit);
		this.abortSignal = abortSignal;
		this.clock = clock;
	}

	/**
	 * Runs a request as soon as there is a free slot.
	 *
	 * @param isRetry true lets it run before the requests that have not run yet
	 */
	async run<T extends RequestResult>(request: () => Promise<T>, isRetry: boolean): Promise<T> {
		await new Promise<void>((start) => {
			if (isRetry) this.queue.unshift(start);
			else this.queue.push(start);
			this.dispatch();
		});
		const decreasesAtStart = this.decreaseCount;
		let result: T | undefined;
		try {
			result = await request();
			this.onResult(result, decreasesAtStart);
			return result;
		} finally {
			this.inFlight--;
			if (result && 'body' in result) this.dispatch();
			// A failure may end the run, which has to abort before the next request starts.
			else void this.clock.sleep(0).then(() => this.dispatch());
		}
	}

	private dispatch(): void {
		if (this.activePauses > 0) return;
		const freeSlots = Math.max(0, Math.floor(this.limit) - this.inFlight);
		for (const start of this.queue.splice(0, freeSlots)) {
			this.inFlight++;
			start();
		}
	}

	private onResult(result: RequestResult, decreasesAtStart: number): void {
		const retryInfo = 'body' in result ? undefined : result.retryInfo;
		if (retryInfo && retryInfo.errorType !== 'transient') {
			// Requests that were in flight together report the same overload: it counts once.
			const alreadyCounted = this.decreaseCount > decreasesAtStart;
			return this.onOverload(retryInfo, alreadyCounted);
		}
		const increase = this.decreaseCount > 0 ? 1 / this.limit : 1;
		this.limit = Math.min(this.limit + increase, this.maxLimit);
		this.throttleCount = Math.max(0, this.throttleCount - 1);
	}

	private onOverload({ errorType, retryAfterMs }: RetryInfo, alreadyCounted: boolean): void {
		const isThrottled = errorType === 'throttling';
		if (!alreadyCounted) {
			this.decreaseCount++;
			this.limit = Math.max(1, Math.floor(this.limit / 2));
			if (isThrottled) this.throttleCount++;
		}
		if (retryAfterMs !== undefined) this.pauseFor(retryAfterMs);
		else if (isThrottled && !alreadyCounted) {
			this.pauseFor(throttleDelay(this.throttleCount, this.clock));
		}
	}

	private pauseFor(milliseconds: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, this.clock.now() + milliseconds);
		this.activePauses++;
		void this.clock.sleep(milliseconds, this.abortSignal).then(() => {
			this.activePauses--;
			this.dispatch();
		});
	}
}
