import type { IDataObject, NodeApiError } from 'n8n-workflow';

import type { AdaptiveConcurrencyLimiter } from './AdaptiveConcurrencyLimiter';
import { systemClock, type Clock } from './clock';
import { REQUEST_TIMEOUT_MS } from './request';
import type { ApiError } from './responses';
import { retryDelay, type RetryInfo } from './retryPolicy';

/** Result of one attempt at a request. */
export type AttemptResult = { body: IDataObject } | FailedAttempt;

interface FailedAttempt {
	/** Builds the error for the user; called only when there is no further attempt. */
	buildError: () => Promise<NodeApiError> | NodeApiError;
	/** Undefined when a retry is unsafe or pointless. */
	retryInfo: RetryInfo | undefined;
	/** The error response, if there was a response. */
	apiError?: ApiError;
}

interface RetryOptions {
	limiter: AdaptiveConcurrencyLimiter;
	/** The longest time for the request, including retries, in milliseconds. */
	timeLimitMs: number;
	/** Sends the request once. */
	attempt(timeoutMs: number): Promise<AttemptResult>;
	/** Whether an error of a retry means that an earlier attempt was executed. */
	treatAsSuccessOnRetry?: (apiError: ApiError) => boolean;
	clock?: Clock;
}

/** The run was aborted before a request was sent, or while it waited after being throttled. */
export class RequestNotSentError extends Error {}

/**
 * Sends a request and retries it until it succeeds, fails for good, runs out of attempts or time,
 * or the limiter is aborted. Each attempt waits in the limiter's queue.
 *
 * @throws NodeApiError about the last attempt
 * @throws RequestNotSentError when the limiter is aborted and the request was not executed
 */
export async function sendWithRetry(options: RetryOptions): Promise<IDataObject> {
	const { limiter, timeLimitMs, treatAsSuccessOnRetry, clock = systemClock } = options;
	let deadline = Infinity;
	let previous: FailedAttempt | undefined;
	for (let attempt = 1; ; attempt++) {
		const result: AttemptResult = await limiter.run(async () => {
			if (previous && clock.now() >= deadline) throw await previous.buildError();
			if (limiter.abortSignal?.aborted) throw await abortError(previous);
			// The deadline starts when the request is first sent, not while it is queued.
			if (!previous) deadline = clock.now() + timeLimitMs;
			const timeoutMs = Math.max(1, Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now()));
			return dropRetryPastDeadline(await options.attempt(timeoutMs), deadline - clock.now());
		}, attempt > 1);
		if ('body' in result) return result.body;
		if (previous && result.apiError && treatAsSuccessOnRetry?.(result.apiError)) return {};
		const delayMs = result.retryInfo && retryDelay(attempt, result.retryInfo, clock);
		if (delayMs === undefined) throw await result.buildError();
		if (Math.max(clock.now() + delayMs, limiter.pausedUntil) >= deadline)
			throw await result.buildError();
		if (delayMs > 0) await clock.sleep(delayMs, limiter.abortSignal);
		previous = result;
	}
}

/**
 * Removes the retry when it could only be sent after the deadline. The limiter then does not pause
 * either: other requests would wait longer than any of them may take.
 */
function dropRetryPastDeadline(result: AttemptResult, remainingMs: number): AttemptResult {
	if ('body' in result || (result.retryInfo?.retryAfterMs ?? 0) < remainingMs) return result;
	return { ...result, retryInfo: undefined };
}

/** A request that was never sent, or only throttled, was not executed. */
async function abortError(previous: FailedAttempt | undefined): Promise<Error> {
	const wasSent = previous && previous.retryInfo?.errorType !== 'throttling';
	return wasSent ? await previous.buildError() : new RequestNotSentError();
}
