import type { IDataObject } from 'n8n-workflow';

import type { AdaptiveConcurrencyLimiter } from './AdaptiveConcurrencyLimiter';
import { systemClock, type Clock } from './clock';
import { REQUEST_TIMEOUT_MS } from './request';
import type { ApiError } from './responses';
import { isRetryable, retryDelay, type Failure } from './retryPolicy';

/** Result of one attempt at a request. */
export type AttemptResult = { body: IDataObject } | FailedAttempt;

/** An attempt without success. */
export interface FailedAttempt {
	failure: Failure;
	/** When it was sent, in milliseconds since the epoch. */
	sentAt: number;
	/** The error response, if there was a response. */
	apiError?: ApiError;
	/**
	 * Builds the error for the user; called only when there is no further attempt.
	 *
	 * @param unknownSince when the first attempt that may have been executed was sent; undefined when
	 * certainly none was
	 */
	buildError(unknownSince: number | undefined): Promise<Error> | Error;
}

interface RetryOptions {
	limiter: AdaptiveConcurrencyLimiter;
	/** The longest time for the request, including retries, in milliseconds. */
	timeLimitMs: number;
	/** Whether executing the request twice has the same effect as executing it once. */
	isIdempotent: boolean;
	/** Sends the request once. */
	attempt(timeoutMs: number): Promise<AttemptResult>;
	/** Whether an error of a retry means that an earlier attempt was executed. */
	treatAsSuccessOnRetry?: (apiError: ApiError) => boolean;
	clock?: Clock;
}

/** The run was aborted before a request was executed. */
export class RequestNotSentError extends Error {}

/**
 * Sends a request and retries it until it succeeds, fails for good, runs out of attempts or time,
 * or the limiter is aborted. Each attempt waits in the limiter's queue. Once an attempt may have been
 * executed, the error says so, however later attempts fail.
 *
 * @throws NodeApiError or UserFacingError about the last attempt
 * @throws RequestNotSentError when the limiter is aborted and the request was not executed
 */
export async function sendWithRetry(options: RetryOptions): Promise<IDataObject> {
	const {
		limiter,
		timeLimitMs,
		isIdempotent,
		treatAsSuccessOnRetry,
		clock = systemClock,
	} = options;
	let deadline = Infinity;
	let previous: FailedAttempt | undefined;
	let unknownSince: number | undefined;
	for (let attempt = 1; ; attempt++) {
		let isLast = false;
		const result: AttemptResult = await limiter.run(async () => {
			const isAborted = limiter.abortSignal?.aborted === true;
			if (isAborted && unknownSince === undefined) throw new RequestNotSentError();
			if (previous && (isAborted || clock.now() >= deadline)) {
				throw await previous.buildError(unknownSince);
			}
			// The deadline starts when the request is first sent, not while it is queued.
			if (!previous) deadline = clock.now() + timeLimitMs;
			const timeoutMs = Math.max(1, Math.min(REQUEST_TIMEOUT_MS, deadline - clock.now()));
			const attempted = await options.attempt(timeoutMs);
			isLast = isPastDeadline(attempted, deadline - clock.now());
			return isLast ? withoutRetryAfter(attempted) : attempted;
		}, attempt > 1);
		if ('body' in result) return result.body;
		const { failure, apiError } = result;
		if (unknownSince !== undefined && apiError && treatAsSuccessOnRetry?.(apiError)) return {};
		if (failure.mayHaveExecuted) unknownSince ??= result.sentAt;
		const delayMs =
			isLast || !isRetryable(failure, isIdempotent)
				? undefined
				: retryDelay(attempt, failure, clock);
		const retryAt = Math.max(clock.now() + (delayMs ?? 0), limiter.pausedUntil);
		if (delayMs === undefined || retryAt >= deadline) throw await result.buildError(unknownSince);
		if (delayMs > 0) await clock.sleep(delayMs, limiter.abortSignal);
		previous = result;
	}
}

/** Whether the service asks to wait for longer than the request may take. */
function isPastDeadline(result: AttemptResult, remainingMs: number): boolean {
	return 'failure' in result && (result.failure.retryAfterMs ?? 0) >= remainingMs;
}

/**
 * The limiter slows down, but for its own time: other requests would wait longer than any of them may
 * take.
 */
function withoutRetryAfter(result: AttemptResult): AttemptResult {
	if (!('failure' in result)) return result;
	return { ...result, failure: { ...result.failure, retryAfterMs: undefined } };
}
