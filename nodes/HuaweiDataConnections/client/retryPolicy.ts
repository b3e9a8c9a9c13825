import { systemClock } from './clock';
import type { ApiError } from './responses';

/** Why an attempt at a request failed. */
export interface Failure {
	/**
	 * - `throttling`: the service limits the request rate. All requests wait, and retries help.
	 * - `overload`: the service has too many requests at once. Fewer concurrent requests help.
	 * - `transient`: the request failed for another reason that usually passes.
	 * - `permanent`: the same request would fail again.
	 */
	type: 'throttling' | 'overload' | 'transient' | 'permanent';
	/** False only when the request was certainly not executed. */
	mayHaveExecuted: boolean;
	/** How long the service asks the client to wait, in milliseconds. */
	retryAfterMs?: number;
}

/** The deadline ends most throttled requests before they use up their attempts. */
const MAX_ATTEMPTS = { throttling: 200, overload: 5, transient: 5, permanent: 1 };

/** The longest delay before the first retry; it doubles with each retry, up to the maximum. */
const BASE_DELAY_MS = { overload: 100, other: 300 };
const MAX_DELAY_MS = 60_000;

/** No pause is shorter, even if the service asks for none: it has just said that it needs one. */
const MIN_PAUSE_MS = 50;

/** The most that is added at random to the time that a service asks for. */
const MAX_RETRY_AFTER_JITTER_MS = 1000;

/**
 * What an error response means for a retry. A throttled request was not executed. After a failure of
 * the service it may have been (docs/api/errors-and-limits.md#status-codes), and also when a change
 * is neither confirmed nor refused.
 */
export function classifyApiError({ status, retryAfterMs, isUnconfirmed }: ApiError): Failure {
	if (isUnconfirmed) return { type: 'transient', mayHaveExecuted: true };
	if (status === 429) return { type: 'throttling', mayHaveExecuted: false, retryAfterMs };
	if (status === 503) return { type: 'overload', mayHaveExecuted: true, retryAfterMs };
	if ([500, 502, 504].includes(status)) {
		return { type: 'transient', mayHaveExecuted: true, retryAfterMs };
	}
	return { type: 'permanent', mayHaveExecuted: status >= 500 };
}

/** Whether the request may be sent again after this failure. */
export function isRetryable({ type, mayHaveExecuted }: Failure, isIdempotent: boolean): boolean {
	return type !== 'permanent' && (isIdempotent || !mayHaveExecuted);
}

/**
 * How long a request waits before its next attempt, in milliseconds. A throttled request does not
 * wait by itself: the limiter pauses all requests.
 *
 * @param attempt number of the attempt that failed, from 1
 * @returns undefined when there is to be no further attempt
 */
export function retryDelay(
	attempt: number,
	{ type, retryAfterMs }: Failure,
	clock = systemClock,
): number | undefined {
	if (attempt >= MAX_ATTEMPTS[type]) return undefined;
	if (type === 'throttling') return 0;
	return delayOf(retryAfterMs, fullJitterBackoff(BASE_DELAY_MS.other, attempt, clock), clock);
}

/**
 * How long the limiter pauses when the service has too many requests, in milliseconds.
 *
 * @param overloadCount how often it had too many without a success to make up for it, from 1
 * @param retryAfterMs how long the service asks to wait, if it does
 */
export function overloadPause(
	overloadCount: number,
	retryAfterMs?: number,
	clock = systemClock,
): number {
	const backoff = fullJitterBackoff(BASE_DELAY_MS.overload, overloadCount, clock);
	return delayOf(retryAfterMs, Math.max(MIN_PAUSE_MS, backoff), clock);
}

/** A little more than what the service asks for, so that clients that failed together spread out. */
function delayOf(retryAfterMs: number | undefined, backoffMs: number, clock = systemClock): number {
	if (retryAfterMs === undefined || retryAfterMs < backoffMs) return backoffMs;
	return retryAfterMs + clock.random() * Math.min(MAX_RETRY_AFTER_JITTER_MS, retryAfterMs / 10);
}

/** A random delay between 0 and a growing cap. */
function fullJitterBackoff(baseMs: number, attempt: number, clock = systemClock): number {
	return clock.random() * Math.min(MAX_DELAY_MS, baseMs * 2 ** (attempt - 1));
}
