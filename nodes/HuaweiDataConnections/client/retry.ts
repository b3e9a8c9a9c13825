import { type IDataObject, type NodeApiError } from 'n8n-workflow';

import { systemClock } from './clock';
import type { AdaptiveConcurrencyLimiter } from './AdaptiveConcurrencyLimiter';
import type { ApiError } from './responses';
import { REQUEST_TIMEOUT_MS } from './request';
import { retryDelay, type RetryInfo } from './retryPolicy';

/** What came of one attempt at a request. */
export type AttemptResult =
	| { body: IDataObject }
	| {
			error: () => Promise<NodeApiError> | NodeApiError;
			retryInfo?: RetryInfo;
			apiError?: ApiError;
	  };

/** A request on its way. */
export interface RetryOptions {
	limiter: AdaptiveConcurrencyLimiter;
	/** How long it may take with its repetitions, in milliseconds. */
	timeLimitMs: number;
	/** Sends it; gives up after so many milliseconds. */
	attempt(timeout: number): Promise<AttemptResult>;
	/** A refusal that means, after an attempt without an answer, that this attempt was carried out. */
	treatAsSuccessOnRetry?: (refusal: ApiError) => boolean;
}

/** Why a request was not sent, or was refused: the run had ended before its turn came. */
export class RequestNotSentError extends Error {}

/**
 * Sends a request until it is carried out, or trying again is of no use, or its time is over, or
 * its lane is given up.
 *
 * @throws NodeApiError that tells of the last attempt
 * @throws NotSent when the lane is given up and the request was certainly not carried out
 */
export async function sendWithRetry(sending: RetryOptions): Promise<IDataObject> {
	const { limiter: lane, timeLimitMs: timeLimit, treatAsSuccessOnRetry: isDoneIf } = sending;
	let deadline = Infinity;
	let result: AttemptResult | undefined;
	const isAborted = () => lane.abortSignal?.aborted === true;
	const isExpired = () => isAborted() || systemClock.now() >= deadline;
	for (let attempt = 1; ; attempt++) {
		const previous = result;
		result = await lane.run(async () => {
			if (previous && isExpired()) return previous;
			if (isAborted()) throw new RequestNotSentError();
			// Until its first turn a request is no burden to anyone: its time begins then.
			if (!previous) deadline = systemClock.now() + timeLimit;
			return dropRetryPastDeadline(await sending.attempt(remainingMs(deadline)), deadline);
		}, !previous);
		if ('body' in result) return result.body;
		if (previous && result.apiError && isDoneIf?.(result.apiError)) return {};
		const pause = result.retryInfo && retryDelay(attempt, result.retryInfo);
		if (pause === undefined || Math.max(systemClock.now() + pause, lane.pausedUntil) >= deadline) {
			throw await result.error();
		}
		if (pause > 0) await systemClock.sleep(pause, lane.abortSignal);
		if (isAborted() && result.retryInfo?.isThrottled) throw new RequestNotSentError();
		if (isExpired()) throw await result.error();
	}
}

/** A service that wants more time than is left is not asked again. */
function dropRetryPastDeadline(came: AttemptResult, deadline: number): AttemptResult {
	if ('body' in came || systemClock.now() + (came.retryInfo?.retryAfterMs ?? 0) < deadline)
		return came;
	return { ...came, retryInfo: undefined };
}

function remainingMs(deadline: number): number {
	return Math.max(1, Math.min(REQUEST_TIMEOUT_MS, deadline - systemClock.now()));
}
