import { systemClock, type Clock } from './clock';
import { overloadPause, type Failure } from './retryPolicy';

/** How many requests of a kind run at once at the start. */
const INITIAL_LIMIT = { read: 5, write: 2 } as const;

/** Result of a request, as far as the limiter learns from it. */
export type RequestResult = { body: unknown } | { failure: Failure };

interface LimiterOptions {
	/** The highest limit; 1 runs one request at a time. */
	maxLimit: number;
	/** Ends all pauses, so that queued requests can learn that they are not to be sent. */
	abortSignal?: AbortSignal;
	clock?: Clock;
}

/**
 * Limits how many requests run at once, and adapts the limit to what the service can take
 * (additive increase, multiplicative decrease). A burst of overload or throttling halves the limit and
 * pauses all requests, whether or not the request that met it is retried. Every other response raises
 * the limit by one; after the first decrease, by one divided by the limit, because the service has
 * shown that there is a limit.
 */
export class AdaptiveConcurrencyLimiter {
	private limit: number;
	private inFlight = 0;
	/** Retries go first: their deadline is closer. Each queue is first in, first out. */
	private readonly queues = { retries: new StartQueue(), others: new StartQueue() };
	private decreaseCount = 0;
	/** How often the service had too many requests, minus one for each success since. */
	private overloadCount = 0;
	private isPaused = false;
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
			this.queues[isRetry ? 'retries' : 'others'].add(start);
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
		if (this.isPaused) return;
		while (this.inFlight < Math.floor(this.limit)) {
			const start = this.queues.retries.next() ?? this.queues.others.next();
			if (!start) return;
			this.inFlight++;
			start();
		}
	}

	private onResult(result: RequestResult, decreasesAtStart: number): void {
		const type = 'body' in result ? 'success' : result.failure.type;
		if ('failure' in result && (type === 'throttling' || type === 'overload')) {
			// Requests that were in flight together report the same overload: it counts once.
			const alreadyCounted = this.decreaseCount > decreasesAtStart;
			return this.onOverload(result.failure, alreadyCounted);
		}
		// It says nothing about what the service can take.
		if (type === 'transient') return;
		const increase = this.decreaseCount > 0 ? 1 / this.limit : 1;
		this.limit = Math.min(this.limit + increase, this.maxLimit);
		this.overloadCount = Math.max(0, this.overloadCount - 1);
	}

	private onOverload({ retryAfterMs }: Failure, alreadyCounted: boolean): void {
		if (!alreadyCounted) {
			this.decreaseCount++;
			this.overloadCount++;
			this.limit = Math.max(1, Math.floor(this.limit / 2));
		}
		if (!alreadyCounted || retryAfterMs !== undefined) {
			this.pauseFor(overloadPause(this.overloadCount, retryAfterMs, this.clock));
		}
	}

	/** Pauses are not added up: the one that ends last counts. */
	private pauseFor(milliseconds: number): void {
		// A timer has whole milliseconds.
		this.pausedUntil = Math.max(this.pausedUntil, Math.ceil(this.clock.now() + milliseconds));
		if (!this.isPaused) void this.pause();
	}

	private async pause(): Promise<void> {
		this.isPaused = true;
		while (this.clock.now() < this.pausedUntil && !this.abortSignal?.aborted) {
			await this.clock.sleep(this.pausedUntil - this.clock.now(), this.abortSignal);
		}
		this.isPaused = false;
		this.dispatch();
	}
}

/** A queue whose oldest entry is taken in constant time, however long it is. */
class StartQueue {
	private entries: Array<() => void> = [];
	private taken = 0;

	add(start: () => void): void {
		this.entries.push(start);
	}

	next(): (() => void) | undefined {
		const start = this.entries[this.taken];
		if (start) this.taken++;
		if (this.taken === this.entries.length) {
			this.entries = [];
			this.taken = 0;
		}
		return start;
	}
}
