import { systemClock } from './clock';
import type { ApiError } from './responses';
import { isIdempotent, type ApiRequest } from './request';

/** Why a request may be sent once more. */
export interface RetryInfo {
	/** The service limits how often it is called: it passes by waiting, however long it takes. */
	isThrottled: boolean;
	/** The service has too much to do: fewer requests at once help it. */
	isOverloaded: boolean;
	/** How long the service asks to wait, in milliseconds. */
	retryAfterMs?: number;
}

/** No answer that could be read. */
export const TRANSIENT: RetryInfo = { isThrottled: false, isOverloaded: false };

/** Attempts at a request; the time limit ends most of the throttled ones sooner. */
const MAX_ATTEMPTS = { throttled: 200, other: 5 };

/** The longest pause before the first repetition, in milliseconds; it doubles each time. */
const BASE_DELAY_MS = { throttled: 100, other: 300 };
const MAX_DELAY_MS = 60_000;

/**
 * How long to wait before an attempt is repeated, in milliseconds: as long as the service asks
 * for, else a random time, so that those that failed together do not come back together (docs/api/errors-and-limits.md#status-codes). Where the service limits how often it is called, all requests of the lane
 * wait, not each for itself.
 *
 * @param attempt number of the attempt that failed, from 1
 * @returns undefined when there were enough of them
 */
export function retryDelay(
	attempt: number,
	{ isThrottled, retryAfterMs: askedFor }: RetryInfo,
): number | undefined {
	if (attempt >= MAX_ATTEMPTS[isThrottled ? 'throttled' : 'other']) return undefined;
	return isThrottled ? 0 : (askedFor ?? fullJitterBackoff(BASE_DELAY_MS.other, attempt));
}

/**
 * How long a lane waits where the service limits how often it is called and does not say for how
 * long, in milliseconds.
 *
 * @param refusals how often that happened, but for those that a success has made up for; from 1
 */
export function throttleDelay(refusals: number): number {
	return fullJitterBackoff(BASE_DELAY_MS.throttled, refusals);
}

function fullJitterBackoff(first: number, time: number): number {
	return systemClock.random() * Math.min(MAX_DELAY_MS, first * 2 ** (time - 1));
}

/** What the header Retry-After says, in milliseconds: seconds or an HTTP date. */
export function parseRetryAfter(header: unknown): number | undefined {
	if (typeof header !== 'string' || !header.trim()) return undefined;
	const seconds = Number(header);
	const wait = Number.isNaN(seconds) ? Date.parse(header) - systemClock.now() : seconds * 1000;
	return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Throttling comes before the work; after a 5xx the work may have been done. */
export function classifyError(
	request: ApiRequest,
	{ status, retryAfterMs: retryAfter }: ApiError,
): RetryInfo | undefined {
	const isThrottled = status === 429;
	const isTrouble = [500, 502, 503, 504].includes(status) && isIdempotent(request);
	if (!isThrottled && !isTrouble) return undefined;
	return { isThrottled, isOverloaded: isThrottled || status === 503, retryAfterMs: retryAfter };
}
