import type { FastifyRequest } from 'fastify';
import type { Answer } from './answers';
import type { Cloud } from './cloud';
import { throttledAnswer } from './gatewayAnswers';
import { addNote } from './recording';
import type { RateLimit } from './switches';

/** Where IAM gives out tokens; not limited, so that a limit is one of the other calls alone. */
const SIGN_IN = '/v3/auth/tokens';

/** A bucket of permissions to ask, filled up at a steady rate. */
export class TokenBucket {
	private limit: RateLimit | null = null;

	private tokens = 0;

	private filledAt = 0;

	/**
	 * Takes one permission. New settings begin with a full bucket.
	 *
	 * @param now milliseconds of a clock that only runs forward
	 * @returns 0, or the milliseconds until there is one again
	 */
	take(limit: RateLimit | null, now: number): number {
		if (limit === null) {
			this.clear();
			return 0;
		}
		const perMs = limit.requests / (limit.seconds * 1000);
		const gained = (now - this.filledAt) * perMs;
		this.tokens = limit === this.limit ? Math.min(limit.burst, this.tokens + gained) : limit.burst;
		this.limit = limit;
		this.filledAt = now;
		if (this.tokens < 1) return (1 - this.tokens) / perMs;
		this.tokens -= 1;
		return 0;
	}

	/** Full again. */
	clear(): void {
		this.limit = null;
	}
}

/** The answer to a request that is one too many; undefined for all others. */
export function throttle(cloud: Cloud, request: FastifyRequest): Answer | undefined {
	const { rateLimit, retryAfter } = cloud.switches;
	if (request.exchange.record.path === SIGN_IN) return undefined;
	const waitMs = cloud.bucket.take(rateLimit, performance.now());
	if (waitMs === 0 || rateLimit === null) return undefined;
	cloud.stats.addThrottled();
	addNote(request, 'throttled');
	const answer = throttledAnswer(rateLimit);
	if (!retryAfter) return answer;
	const headers = { ...answer.headers, 'Retry-After': String(Math.ceil(waitMs / 1000)) };
	return { ...answer, headers };
}
