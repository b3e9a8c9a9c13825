import { AdaptiveConcurrencyLimiter } from '../../../nodes/HuaweiDataConnections/client/AdaptiveConcurrencyLimiter';
import type { ApiError } from '../../../nodes/HuaweiDataConnections/client/responses';
import {
	RequestNotSentError,
	sendWithRetry,
	type AttemptResult,
} from '../../../nodes/HuaweiDataConnections/client/retry';
import type { Failure } from '../../../nodes/HuaweiDataConnections/client/retryPolicy';
import { VirtualClock, settle } from '../../support/VirtualClock';

const SUCCESS: AttemptResult = { body: { id: 'x' } };

/** A failed attempt whose error has this message, and the time since when the outcome is unknown. */
const failure = (
	message: string,
	{ type = 'permanent', mayHaveExecuted = false, retryAfterMs }: Partial<Failure> = {},
	{ status, sentAt = 0 }: { status?: number; sentAt?: number } = {},
): AttemptResult => ({
	failure: { type, mayHaveExecuted, retryAfterMs },
	sentAt,
	apiError: status ? { status, code: '', message: '', requestId: '' } : undefined,
	buildError: (unknownSince) =>
		new Error(unknownSince === undefined ? message : `${message}, unknown since ${unknownSince}`),
});
const transient = (message = 'transient', retryAfterMs?: number) =>
	failure(message, { type: 'transient', mayHaveExecuted: true, retryAfterMs });
const throttled = (retryAfterMs?: number) =>
	failure('throttled', { type: 'throttling', retryAfterMs }, { status: 429 });
const refused = () => failure('refused', {}, { status: 403 });

interface SendOptions {
	timeLimitMs?: number;
	/** How long each attempt takes. */
	attemptMs?: number;
	treatAsSuccessOnRetry?: (apiError: ApiError) => boolean;
	isIdempotent?: boolean;
}

/** A limiter on a virtual clock, and requests whose attempts have given results. */
function setup({ maxLimit = 10 } = {}) {
	const clock = new VirtualClock();
	const abort = new AbortController();
	const limiter = new AdaptiveConcurrencyLimiter('read', {
		maxLimit,
		abortSignal: abort.signal,
		clock,
	});

	/** Sends a request; the last of the results is that of all further attempts. */
	const send = (results: AttemptResult[], options: SendOptions = {}) => {
		const { timeLimitMs = 300_000, attemptMs = 0, isIdempotent = true } = options;
		const { treatAsSuccessOnRetry } = options;
		const sentAt: number[] = [];
		const timeouts: number[] = [];
		const attempt = async (timeoutMs: number) => {
			sentAt.push(clock.now());
			timeouts.push(timeoutMs);
			if (attemptMs > 0) await clock.sleep(attemptMs);
			return results[Math.min(sentAt.length, results.length) - 1] ?? SUCCESS;
		};
		const response = sendWithRetry({
			limiter,
			timeLimitMs,
			isIdempotent,
			attempt,
			treatAsSuccessOnRetry,
			clock,
		});
		const settledAt = response.then(clock.now, clock.now);
		response.catch(() => undefined);
		return { sentAt, timeouts, response, settledAt };
	};
	return { clock, abort, limiter, send };
}

describe('Attempts', () => {
	it('end with a success', async () => {
		const { send } = setup();
		const { response, sentAt } = send([SUCCESS]);
		expect(await response).toEqual({ id: 'x' });
		expect(sentAt).toEqual([0]);
	});

	it('end with a failure that is not to be retried', async () => {
		const { clock, send } = setup();
		const { response, sentAt } = send([failure('refused')]);
		await expect(clock.runUntilSettled(response)).rejects.toThrow('refused');
		expect(sentAt).toEqual([0]);
	});

	it('are repeated after growing delays until one succeeds', async () => {
		const { clock, send } = setup();
		const { response, sentAt } = send([transient(), transient(), transient(), SUCCESS]);
		expect(await clock.runUntilSettled(response)).toEqual({ id: 'x' });
		expect(sentAt).toEqual([0, 150, 450, 1050]);
	});

	it('are five at most, and the error is that of the last', async () => {
		const { clock, send } = setup();
		const results = ['1', '2', '3', '4', '5', '6'].map((message) => transient(message));
		const { response, sentAt } = send(results);
		await expect(clock.runUntilSettled(response)).rejects.toThrow('5');
		expect(sentAt).toHaveLength(5);
	});

	it('wait for as long as the service asks', async () => {
		const { clock, send } = setup();
		clock.randomNumber = 0;
		const { response, sentAt } = send([transient('', 7000), throttled(2000), SUCCESS]);
		await clock.runUntilSettled(response);
		expect(sentAt).toEqual([0, 7000, 9000]);
	});

	it('are more while the service throttles, as long as there is time', async () => {
		const { clock, send } = setup();
		clock.randomNumber = 0;
		const { response, sentAt } = send([throttled(1000)], { timeLimitMs: 60_000 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('throttled');
		expect(sentAt).toHaveLength(60);
		expect(sentAt.at(-1)).toBe(59_000);
	});

	it('are 200 at most when pauses are as short as they can be', async () => {
		const { clock, send } = setup();
		clock.randomNumber = 0;
		const { response, sentAt } = send([throttled(0)]);
		await expect(clock.runUntilSettled(response)).rejects.toThrow('throttled');
		expect(sentAt).toHaveLength(200);
		expect(sentAt.at(-1)).toBe(199 * 50);
	});

	it.each([0, undefined])(
		'are few when the service asks to wait %p ms and throttles on',
		async (ms) => {
			const { clock, send } = setup();
			const { response, sentAt } = send([throttled(ms)], { timeLimitMs: 60_000 });
			await expect(clock.runUntilSettled(response)).rejects.toThrow('throttled');
			expect(sentAt).toHaveLength(11);
		},
	);

	it('of a request that is not idempotent end once one may have been executed', async () => {
		const { clock, send } = setup();
		const results = [throttled(), failure('busy', { type: 'transient' }), transient('lost')];
		const { response, sentAt } = send(results, { isIdempotent: false });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('lost, unknown since 0');
		expect(sentAt).toHaveLength(3);
	});

	it('take turns while the service throttles', async () => {
		const { clock, send } = setup();
		clock.randomNumber = 0;
		const requests = Array.from({ length: 5 }, () =>
			send([throttled(20_000), SUCCESS], { timeLimitMs: 60_000, attemptMs: 100 }),
		);
		await clock.runAll();
		for (const { response } of requests) expect(await response).toEqual({ id: 'x' });
		expect(clock.now()).toBeLessThan(21_000);
	});

	it('do not overtake each other', async () => {
		const { clock, send } = setup({ maxLimit: 2 });
		clock.randomNumber = 0;
		send([throttled(1000)], { timeLimitMs: 60_000, attemptMs: 10 });
		const once = send([throttled(1000), SUCCESS], { timeLimitMs: 5000, attemptMs: 10 });
		await clock.runUntilSettled(once.response);
		expect(once.sentAt).toEqual([0, 2020]);
	});

	it('go before requests that have not been sent yet', async () => {
		const { clock, send } = setup({ maxLimit: 1 });
		clock.randomNumber = 0;
		const first = send([throttled(1000), SUCCESS], { attemptMs: 10 });
		const second = send([SUCCESS], { attemptMs: 10 });
		await clock.runAll();
		expect([...first.sentAt, ...second.sentAt]).toEqual([0, 1010, 1020]);
	});
});

describe('The deadline', () => {
	it('is counted from the first attempt, not from when the request is queued', async () => {
		const { clock, send } = setup({ maxLimit: 1 });
		clock.randomNumber = 0;
		send([SUCCESS], { attemptMs: 60_000 });
		const { response, sentAt } = send([throttled(1000)], { timeLimitMs: 5000 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('throttled');
		expect(sentAt).toEqual([60_000, 61_000, 62_000, 63_000, 64_000]);
	});

	it.each([
		['transient', transient],
		['throttled', (_message: string, retryAfterMs: number) => throttled(retryAfterMs)],
	])('ends a %s request at once when a retry would be past it', async (message, result) => {
		const { clock, limiter, send } = setup();
		clock.block(100_000);
		const { response, sentAt } = send([result(message, 30_000)], { timeLimitMs: 30_000 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow(message);
		expect(sentAt).toEqual([100_000]);
		expect(clock.now()).toBe(100_000);
		// Others wait a little, but not for longer than they may take.
		expect(limiter.pausedUntil).toBe(message === 'throttled' ? 100_050 : 0);
	});

	it('ends a request at once when the next delay would be past it', async () => {
		const { clock, send } = setup();
		const { response, sentAt, settledAt } = send([transient()], { timeLimitMs: 1000 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('transient');
		expect(sentAt).toEqual([0, 150, 450]);
		expect(await settledAt).toBe(450);
	});

	it('allows a retry just before it', async () => {
		const { clock, send } = setup();
		clock.randomNumber = 0;
		const { response, sentAt } = send([throttled(29_999), SUCCESS], { timeLimitMs: 30_000 });
		expect(await clock.runUntilSettled(response)).toEqual({ id: 'x' });
		expect(sentAt).toEqual([0, 29_999]);
	});

	it('ends a request at once when the limiter is paused past it', async () => {
		const { clock, send } = setup();
		send([throttled(60_000), SUCCESS]);
		const { response, settledAt } = send([transient()], { timeLimitMs: 30_000, attemptMs: 10 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('transient');
		expect(await settledAt).toBe(10);
	});

	it.each([20_000, 10_000])(
		'allows no retry that got its turn too late, after %i ms',
		async (attemptMs) => {
			const { clock, send } = setup({ maxLimit: 1 });
			const { response, sentAt } = send([transient()], { timeLimitMs: 10_000 });
			send([SUCCESS], { attemptMs });
			await expect(clock.runUntilSettled(response)).rejects.toThrow('transient');
			expect(sentAt).toEqual([0]);
			expect(clock.now()).toBeGreaterThanOrEqual(attemptMs);
		},
	);

	it('allows no retry exactly at its end', async () => {
		const { clock, send } = setup();
		const { response, sentAt } = send([transient()], { timeLimitMs: 150 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('transient');
		expect(sentAt).toEqual([0]);
	});

	it('does not make the limiter learn from a retry that is not sent', async () => {
		const { clock, limiter, send } = setup({ maxLimit: 2 });
		clock.randomNumber = 0;
		send([SUCCESS], { attemptMs: 20_000 });
		const { response, sentAt } = send([throttled(5000)], { timeLimitMs: 10_000 });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('throttled');
		expect(sentAt).toEqual([0]);
		expect(limiter.pausedUntil).toBe(5000);
	});

	it('shortens the time-out of an attempt, which is a minute at most', async () => {
		const { clock, send } = setup();
		clock.randomNumber = 0;
		const { response, timeouts } = send([transient('', 30_000), transient('', 30_000), SUCCESS], {
			timeLimitMs: 100_000,
		});
		await clock.runUntilSettled(response);
		expect(timeouts).toEqual([60_000, 60_000, 40_000]);
	});
});

describe('After an attempt that may have been executed', () => {
	const lost = () => failure('lost', { type: 'transient', mayHaveExecuted: true }, { sentAt: 42 });

	it.each([
		['a refusal', refused(), 'refused'],
		['throttling without end', throttled(40_000), 'throttled'],
		['another lost attempt', failure('gone', { mayHaveExecuted: true }, { sentAt: 99 }), 'gone'],
	])('%s leaves the outcome unknown', async (_what, then, message) => {
		const { clock, send } = setup();
		const { response } = send([lost(), then], { timeLimitMs: 30_000 });
		const expected = `${message}, unknown since 42`;
		await expect(clock.runUntilSettled(response)).rejects.toThrow(expected);
	});

	it('so does the end of the run', async () => {
		const { abort, clock, send } = setup();
		const { response } = send([lost(), throttled(20_000)]);
		await clock.advance(1000);
		abort.abort();
		await expect(clock.runUntilSettled(response)).rejects.toThrow('throttled, unknown since 42');
	});
});

describe('Once the limiter is aborted', () => {
	it('nothing is sent', async () => {
		const { abort, clock, send } = setup();
		abort.abort();
		const { response, sentAt } = send([SUCCESS]);
		await expect(clock.runUntilSettled(response)).rejects.toThrow(RequestNotSentError);
		expect(sentAt).toEqual([]);
	});

	it('queued requests are not sent', async () => {
		const { abort, clock, send } = setup({ maxLimit: 1 });
		const first = send([SUCCESS], { attemptMs: 1000 });
		const second = send([SUCCESS]);
		await settle();
		abort.abort();
		expect(await clock.runUntilSettled(first.response)).toEqual({ id: 'x' });
		await expect(clock.runUntilSettled(second.response)).rejects.toThrow(RequestNotSentError);
		expect(second.sentAt).toEqual([]);
	});

	it('requests that wait because of throttling end at once, as not sent', async () => {
		const { abort, clock, send } = setup();
		const waiting = [send([throttled(60_000)]), send([throttled(60_000)])];
		await settle();
		abort.abort();
		for (const { response, sentAt } of waiting) {
			await expect(clock.runUntilSettled(response)).rejects.toThrow(RequestNotSentError);
			expect(sentAt).toEqual([0]);
		}
		expect(clock.now()).toBe(0);
	});

	it('a request that may have been executed ends at once with its error', async () => {
		const { abort, clock, send } = setup();
		const { response, sentAt } = send([transient('lost', 60_000)]);
		await settle();
		abort.abort();
		await expect(clock.runUntilSettled(response)).rejects.toThrow('lost');
		expect(sentAt).toEqual([0]);
		expect(clock.now()).toBe(0);
	});
});

describe('An error that means success on a retry', () => {
	const NOT_FOUND = failure('not found', {}, { status: 404 });
	const treatAsSuccessOnRetry = ({ status }: ApiError) => status === 404;

	it('is a success after an attempt whose outcome is unknown', async () => {
		const { clock, send } = setup();
		const { response } = send([transient('lost'), NOT_FOUND], { treatAsSuccessOnRetry });
		expect(await clock.runUntilSettled(response)).toEqual({});
	});

	it('is an error after attempts that were certainly not executed', async () => {
		const { clock, send } = setup();
		const results = [throttled(), failure('busy', { type: 'transient' }), NOT_FOUND];
		const { response } = send(results, { treatAsSuccessOnRetry });
		await expect(clock.runUntilSettled(response)).rejects.toThrow(/^not found$/);
	});

	it('is an error of the first attempt', async () => {
		const { clock, send } = setup();
		const { response } = send([NOT_FOUND], { treatAsSuccessOnRetry });
		await expect(clock.runUntilSettled(response)).rejects.toThrow('not found');
	});

	it('is an error for requests that do not treat it so', async () => {
		const { clock, send } = setup();
		const { response } = send([transient('lost'), NOT_FOUND]);
		await expect(clock.runUntilSettled(response)).rejects.toThrow('not found');
	});
});
