import { explainNetworkError } from '../../../nodes/HuaweiDataConnections/client/networkErrors';
import type { ApiRequest } from '../../../nodes/HuaweiDataConnections/client/request';
import type { ApiError } from '../../../nodes/HuaweiDataConnections/client/responses';
import {
	classifyApiError,
	classifyNetworkError,
	retryDelay,
	throttleDelay,
	type RetryInfo,
} from '../../../nodes/HuaweiDataConnections/client/retryPolicy';
import { VirtualClock } from '../../support/VirtualClock';

const clock = new VirtualClock();

const READ: ApiRequest = { service: 'dli', method: 'GET', path: '/' };
const CREATE: ApiRequest = { ...READ, method: 'POST' };
const REQUESTS = {
	GET: READ,
	PUT: { ...READ, method: 'PUT' },
	DELETE: { ...READ, method: 'DELETE' },
	POST: CREATE,
	'read-only POST': { ...CREATE, readOnly: true },
} satisfies Record<string, ApiRequest>;

const apiError = (status: number, retryAfterMs?: number): ApiError => ({
	status,
	code: '',
	message: '',
	requestId: '',
	retryAfterMs,
});

/** The names of the requests that are retried. */
const retried = (classify: (request: ApiRequest) => RetryInfo | undefined) =>
	Object.entries(REQUESTS).flatMap(([name, request]) => (classify(request) ? name : []));

const IDEMPOTENT = ['GET', 'PUT', 'DELETE', 'read-only POST'];

describe('An error response', () => {
	it('429 is retried for every request: a throttled request was not executed', () => {
		const classify = (request: ApiRequest) => classifyApiError(request, apiError(429));
		expect(retried(classify)).toEqual([...IDEMPOTENT.slice(0, 3), 'POST', 'read-only POST']);
		expect(classify(CREATE)?.errorType).toBe('throttling');
	});

	it.each([500, 502, 503, 504])('%i is retried for idempotent requests only', (status) => {
		expect(retried((request) => classifyApiError(request, apiError(status)))).toEqual(IDEMPOTENT);
	});

	it.each([200, 301, 400, 401, 403, 404, 408, 409, 413, 501, 505])(
		'%i is not retried',
		(status) => {
			expect(retried((request) => classifyApiError(request, apiError(status)))).toEqual([]);
		},
	);

	it('503 means overload; other failures of the service do not', () => {
		const types = [500, 502, 503, 504].map(
			(status) => classifyApiError(READ, apiError(status))?.errorType,
		);
		expect(types).toEqual(['transient', 'transient', 'overload', 'transient']);
	});

	it.each([429, 503])('%i keeps how long the service asks to wait', (status) => {
		expect(classifyApiError(READ, apiError(status, 2500))?.retryAfterMs).toBe(2500);
	});
});

describe('A network error', () => {
	const classify = (code: string) => (request: ApiRequest) =>
		classifyNetworkError(
			request,
			explainNetworkError(
				'',
				Object.assign(new Error(), { cause: Object.assign(new Error(), { code }) }),
			),
		);

	it.each(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])(
		'%s is retried for every request: it never reached the service',
		(code) => {
			expect(retried(classify(code))).toHaveLength(5);
		},
	);

	it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'ERR_BAD_RESPONSE', 'EUNKNOWN'])(
		'%s is retried for idempotent requests only: the request may have been executed',
		(code) => {
			expect(retried(classify(code))).toEqual(IDEMPOTENT);
			expect(classify(code)(READ)).toEqual({ errorType: 'transient' });
		},
	);

	it.each([
		'ENOTFOUND',
		'EAI_AGAIN',
		'CERT_HAS_EXPIRED',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'ERR_CANCELED',
	])('%s is not retried', (code) => {
		expect(retried(classify(code))).toEqual([]);
	});
});

describe('The delay before a retry', () => {
	const TRANSIENT: RetryInfo = { errorType: 'transient' };

	/** Delays after each failed attempt, with this random number. */
	const delays = (randomNumber: number, count: number) => {
		clock.randomNumber = randomNumber;
		return Array.from({ length: count }, (_, index) => retryDelay(index + 1, TRANSIENT, clock));
	};

	it('is random between 0 and a cap that doubles with each attempt', () => {
		expect(delays(0, 4)).toEqual([0, 0, 0, 0]);
		expect(delays(0.5, 4)).toEqual([150, 300, 600, 1200]);
		expect(delays(1, 4)).toEqual([300, 600, 1200, 2400]);
	});

	it.each(['transient', 'overload'] as const)('ends after five attempts (%s)', (errorType) => {
		expect(retryDelay(4, { errorType }, clock)).toBeDefined();
		expect(retryDelay(5, { errorType }, clock)).toBeUndefined();
		expect(retryDelay(5, { errorType, retryAfterMs: 1 }, clock)).toBeUndefined();
	});

	it('is what the service asks for, without jitter', () => {
		clock.randomNumber = 0.1;
		expect(retryDelay(1, { errorType: 'overload', retryAfterMs: 7000 }, clock)).toBe(7000);
		expect(retryDelay(1, { errorType: 'transient', retryAfterMs: 0 }, clock)).toBe(0);
	});

	it('is left to the limiter after throttling, for 200 attempts', () => {
		const throttled: RetryInfo = { errorType: 'throttling', retryAfterMs: 7000 };
		expect(retryDelay(1, throttled, clock)).toBe(0);
		expect(retryDelay(199, throttled, clock)).toBe(0);
		expect(retryDelay(200, throttled, clock)).toBeUndefined();
	});
});

describe('The pause after throttling', () => {
	const pauses = (randomNumber: number, counts: number[]) => {
		clock.randomNumber = randomNumber;
		return counts.map((count) => throttleDelay(count, clock));
	};

	it('is random between 0 and a cap that doubles each time', () => {
		expect(pauses(0, [1, 2, 9])).toEqual([0, 0, 0]);
		expect(pauses(0.5, [1, 2, 3])).toEqual([50, 100, 200]);
		expect(pauses(1, [1, 2, 3])).toEqual([100, 200, 400]);
	});

	it('has a cap of at most one minute', () => {
		expect(pauses(1, [10, 11, 12, 500])).toEqual([51_200, 60_000, 60_000, 60_000]);
	});
});
