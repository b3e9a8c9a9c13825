import { explainNetworkError } from '../../../nodes/HuaweiDataConnections/client/networkErrors';
import type { ApiError } from '../../../nodes/HuaweiDataConnections/client/responses';
import {
	classifyApiError,
	isRetryable,
	overloadPause,
	retryDelay,
	type Failure,
} from '../../../nodes/HuaweiDataConnections/client/retryPolicy';
import { VirtualClock } from '../../support/VirtualClock';

const clock = new VirtualClock();

const apiError = (status: number, changes: Partial<ApiError> = {}): ApiError => ({
	status,
	code: '',
	message: '',
	requestId: '',
	...changes,
});

/** Whether a failed request is retried: if it may be executed twice, and if it must not. */
const retries = (failure: Failure) => [isRetryable(failure, true), isRetryable(failure, false)];

describe('An error response', () => {
	it('429 is retried for every request: a throttled request was not executed', () => {
		const failure = classifyApiError(apiError(429));
		expect(failure).toEqual({ type: 'throttling', mayHaveExecuted: false });
		expect(retries(failure)).toEqual([true, true]);
	});

	it.each([
		[500, 'transient'],
		[502, 'transient'],
		[503, 'overload'],
		[504, 'transient'],
	])('%i is %s, and retried for idempotent requests only', (status, type) => {
		const failure = classifyApiError(apiError(status));
		expect(failure).toEqual({ type, mayHaveExecuted: true });
		expect(retries(failure)).toEqual([true, false]);
	});

	it.each([200, 301, 400, 401, 403, 404, 408, 409, 413])('%i is a refusal', (status) => {
		const failure = classifyApiError(apiError(status));
		expect(failure).toEqual({ type: 'permanent', mayHaveExecuted: false });
		expect(retries(failure)).toEqual([false, false]);
	});

	it.each([501, 505])('%i is not retried, but the request may have been executed', (status) => {
		const failure = classifyApiError(apiError(status));
		expect(failure).toEqual({ type: 'permanent', mayHaveExecuted: true });
		expect(retries(failure)).toEqual([false, false]);
	});

	it('that neither confirms nor refuses a change leaves its outcome unknown', () => {
		const failure = classifyApiError(apiError(200, { isUnconfirmed: true }));
		expect(failure).toEqual({ type: 'transient', mayHaveExecuted: true });
	});

	it.each([429, 503])('%i keeps how long the service asks to wait', (status) => {
		expect(classifyApiError(apiError(status, { retryAfterMs: 2500 })).retryAfterMs).toBe(2500);
	});
});

describe('A network error', () => {
	const classify = (code: string) => {
		const cause = Object.assign(new Error(), { code });
		const { isTransient, mayHaveExecuted } = explainNetworkError(
			'',
			Object.assign(new Error(), { cause }),
		);
		return { isTransient, mayHaveExecuted };
	};

	it.each(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'])(
		'%s usually passes, and the request never reached the service',
		(code) => expect(classify(code)).toEqual({ isTransient: true, mayHaveExecuted: false }),
	);

	it.each([
		...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'ERR_BAD_RESPONSE', 'EUNKNOWN'],
		// A TLS connection breaks after the handshake with the same codes as in it.
		...['EPROTO', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'ERR_SSL_WRONG_VERSION_NUMBER'],
		'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR',
	])('%s usually passes, and the request may have been executed', (code) =>
		expect(classify(code)).toEqual({ isTransient: true, mayHaveExecuted: true }),
	);

	it.each([
		...['ENOTFOUND', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
		...['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'],
	])('%s does not pass, and nothing was sent', (code) =>
		expect(classify(code)).toEqual({ isTransient: false, mayHaveExecuted: false }),
	);

	it('ERR_CANCELED does not pass, and the request may have been executed', () =>
		expect(classify('ERR_CANCELED')).toEqual({ isTransient: false, mayHaveExecuted: true }));
});

describe('The delay before a retry', () => {
	const failed = (type: Failure['type'], retryAfterMs?: number): Failure => ({
		type,
		mayHaveExecuted: false,
		retryAfterMs,
	});

	/** Delays after each failed attempt, with this random number. */
	const delays = (randomNumber: number, count: number) => {
		clock.randomNumber = randomNumber;
		return Array.from({ length: count }, (_, index) =>
			retryDelay(index + 1, failed('transient'), clock),
		);
	};

	it('is random between 0 and a cap that doubles with each attempt', () => {
		expect(delays(0, 4)).toEqual([0, 0, 0, 0]);
		expect(delays(0.5, 4)).toEqual([150, 300, 600, 1200]);
		expect(delays(1, 4)).toEqual([300, 600, 1200, 2400]);
	});

	it.each(['transient', 'overload'] as const)('ends after five attempts (%s)', (type) => {
		expect(retryDelay(4, failed(type), clock)).toBeDefined();
		expect(retryDelay(5, failed(type), clock)).toBeUndefined();
		expect(retryDelay(5, failed(type, 1), clock)).toBeUndefined();
	});

	it.each([
		['what the service asks for', 0, 7000, 7000],
		['up to a tenth longer', 1, 7000, 7700],
		['up to a second longer', 1, 60_000, 61_000],
		['never shorter than without it', 1, 0, 300],
	])('is %s', (_what, randomNumber, retryAfterMs, expected) => {
		clock.randomNumber = randomNumber;
		expect(retryDelay(1, failed('overload', retryAfterMs), clock)).toBe(expected);
	});

	it('is left to the limiter after throttling, for 200 attempts', () => {
		const throttled = failed('throttling', 7000);
		expect(retryDelay(1, throttled, clock)).toBe(0);
		expect(retryDelay(199, throttled, clock)).toBe(0);
		expect(retryDelay(200, throttled, clock)).toBeUndefined();
	});
});

describe('The pause after overload', () => {
	const pauses = (randomNumber: number, counts: number[], retryAfterMs?: number) => {
		clock.randomNumber = randomNumber;
		return counts.map((count) => overloadPause(count, retryAfterMs, clock));
	};

	it('is random between a minimum and a cap that doubles each time', () => {
		expect(pauses(0, [1, 2, 9])).toEqual([50, 50, 50]);
		expect(pauses(0.5, [1, 2, 3])).toEqual([50, 100, 200]);
		expect(pauses(1, [1, 2, 3])).toEqual([100, 200, 400]);
	});

	it('has a cap of at most one minute', () => {
		expect(pauses(1, [10, 11, 12, 500])).toEqual([51_200, 60_000, 60_000, 60_000]);
	});

	it('is a little longer than what the service asks for, and never shorter than without it', () => {
		expect(pauses(0.5, [1, 2], 2000)).toEqual([2100, 2100]);
		expect(pauses(0.5, [1, 2, 3], 0)).toEqual([50, 100, 200]);
	});
});
