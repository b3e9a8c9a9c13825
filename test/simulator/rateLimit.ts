import type { RateLimit } from './switches';

/** A token bucket, refilled at a steady rate. */
export class TokenBucket {
	private limit: RateLimit | null = null;

	private tokens = 0;

	private refilledAt = 0;

	/**
	 * Takes one token. New settings start with a full bucket.
	 *
	 * @param now milliseconds of a monotonic clock
	 * @returns 0, or the milliseconds until the next token is available
	 */
	take(limit: RateLimit | null, now: number): number {
		if (limit === null) {
			this.clear();
			return 0;
		}
		const perMs = limit.requests / (limit.seconds * 1000);
		const refill = (now - this.refilledAt) * perMs;
		this.tokens = limit === this.limit ? Math.min(limit.burst, this.tokens + refill) : limit.burst;
		this.limit = limit;
		this.refilledAt = now;
		if (this.tokens < 1) return (1 - this.tokens) / perMs;
		this.tokens -= 1;
		return 0;
	}

	/** Makes the bucket full again. */
	clear(): void {
		this.limit = null;
	}
}
