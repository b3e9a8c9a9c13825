import { systemClock } from './clock';
import type { NetworkError } from './networkErrors';
import { isIdempotent, type ApiRequest } from './request';
import type { ApiError } from './responses';

/** Why a failed request may be retried. */
export interface RetryInfo {
	/**
	 * - `throttling`: the service limits the request rate. All requests wait, and retries help.
	 * - `overload`: the service has too many requests at once. Fewer concurrent requests help.
	 * - `transient`: the request failed for another reason that usually passes.
	 */
	errorType: 'throttling' | 'overload' | 'transient';
	/** How long the service asks the client to wait, in milliseconds. */
	retryAfterMs?: number;
}

/** The deadline ends most throttled requests before they use up their attempts. */
const MAX_ATTEMPTS = { throttling: 200, overload: 5, transient: 5 };

/** The longest delay before the first retry; it doubles with each retry, up to the maximum. */
const BASE_DELAY_MS = { throttling: 100, other: 300 };
const MAX_DELAY_MS = 60_000;

/** After these statuses a request may have been executed (docs/api/errors-and-limits.md#status-codes). */
const RETRYABLE_IF_IDEMPOTENT = [500, 502, 503, 504];

/**
 * Whether and why a request may be retried after an error response. A throttled request was not
 * executed, so that even a create may be retried.
 */
export function classifyApiError(
	request: ApiRequest,
	{ status, retryAfterMs }: ApiError,
): RetryInfo | undefined {
	if (status === 429) return { errorType: 'throttling', retryAfterMs };
	if (!RETRYABLE_IF_IDEMPOTENT.includes(status) || !isIdempotent(request)) return undefined;
	return { errorType: status === 503 ? 'overload' : 'transient', retryAfterMs };
}

/** Whether and why a request may be retried that got no response, or none that can be read. */
export function classifyNetworkError(
	request: ApiRequest,
	{ isTransient, mayHaveExecuted }: Pick<NetworkError, 'isTransient' | 'mayHaveExecuted'>,
): RetryInfo | undefined {
	const isSafe = isIdempotent(request) || !mayHaveExecuted;
	return isTransient && isSafe ? { errorType: 'transient' } : undefined;
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
	{ errorType, retryAfterMs }: RetryInfo,
	clock = systemClock,
): number | undefined {
	if (attempt >= MAX_ATTEMPTS[errorType]) return undefined;
	if (errorType === 'throttling') return 0;
	return retryAfterMs ?? fullJitterBackoff(BASE_DELAY_MS.other, attempt, clock);
}

/**
 * How long the limiter pauses when the service throttles and does not say for how long, in
 * milliseconds.
 *
 * @param throttleCount how often it was throttled without a success to make up for it, from 1
 */
export function throttleDelay(throttleCount: number, clock = systemClock): number {
	return fullJitterBackoff(BASE_DELAY_MS.throttling, throttleCount, clock);
}

/** A random delay between 0 and a growing cap, so that clients that failed together spread out. */
function fullJitterBackoff(baseMs: number, attempt: number, clock = systemClock): number {
	return clock.random() * Math.min(MAX_DELAY_MS, baseMs * 2 ** (attempt - 1));
}
