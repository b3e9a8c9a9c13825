import {
	AdaptiveConcurrencyLimiter,
	type RequestResult,
} from '../../../nodes/HuaweiDataConnections/client/AdaptiveConcurrencyLimiter';
import type { Failure } from '../../../nodes/HuaweiDataConnections/client/retryPolicy';
import { VirtualClock, settle } from '../../support/VirtualClock';

const SUCCESS: RequestResult = { body: {} };
const failure = (type: Failure['type'], retryAfterMs?: number): RequestResult => ({
	failure: { type, mayHaveExecuted: false, retryAfterMs },
});
const REFUSAL = failure('permanent');
const OVERLOAD = failure('overload');
const THROTTLING = failure('throttling');
const throttledFor = (retryAfterMs: number) => failure('throttling', retryAfterMs);

interface SetupOptions {
	kind?: 'read' | 'write';
	maxLimit?: number;
	abortSignal?: AbortSignal;
}

/** A limiter, and requests that stay in flight until the test responds to them. */
function setup({ kind = 'read', maxLimit = 100, abortSignal }: SetupOptions = {}) {
	const clock = new VirtualClock();
	const limiter = new AdaptiveConcurrencyLimiter(kind, { maxLimit, abortSignal, clock });
	const started: string[] = [];
	const inFlight = new Map<string, (result: RequestResult) => void>();

	const send = (name: string, isRetry = false) => {
		const request = async () =>
			await new Promise<RequestResult>((resolve) => {
				started.push(name);
				inFlight.set(name, resolve);
			});
		void limiter.run(request, isRetry);
	};
	/** Queues this many requests, and returns how many of them are sent at once. */
	const sendMany = async (count = 200) => {
		for (let index = 0; index < count; index++) send(`request ${index}`);
		await settle();
		return inFlight.size;
	};
	/** Responds to a request, the oldest in flight unless a name is given. */
	const respond = async (result: RequestResult, name = [...inFlight.keys()][0] ?? '') => {
		inFlight.get(name)?.(result);
		inFlight.delete(name);
		await clock.advance(0);
	};
	/** Responds to all requests in flight at once. */
	const respondToAll = async (result: RequestResult) => {
		const responses = [...inFlight.values()];
		inFlight.clear();
		for (const resolve of responses) resolve(result);
		await clock.advance(0);
	};
	return { clock, limiter, started, inFlight, send, sendMany, respond, respondToAll };
}

describe('The limit', () => {
	it.each([
		['read', 5],
		['write', 2],
	] as const)('of %ss is %i at the start', async (kind, limit) => {
		expect(await setup({ kind }).sendMany()).toBe(limit);
	});

	it('rises by one with each success, up to the maximum', async () => {
		const { sendMany, respond, inFlight } = setup({ kind: 'write', maxLimit: 4 });
		await sendMany();
		const limits: number[] = [];
		for (let index = 0; index < 4; index++) {
			await respond(SUCCESS);
			limits.push(inFlight.size);
		}
		expect(limits).toEqual([3, 4, 4, 4]);
	});

	it('rises with refusals, too, but not with faults that say nothing about the load', async () => {
		const { sendMany, respond, inFlight } = setup();
		await sendMany();
		await respond(REFUSAL);
		await respond(failure('transient'));
		expect(inFlight.size).toBe(6);
	});

	it('is never more than the maximum, from the start', async () => {
		const { clock, sendMany, respond, inFlight, started } = setup({ maxLimit: 1 });
		expect(await sendMany()).toBe(1);
		await respond(SUCCESS);
		await respond(REFUSAL);
		await respond(OVERLOAD);
		await clock.runAll();
		expect(inFlight.size).toBe(1);
		expect(started).toEqual(['request 0', 'request 1', 'request 2', 'request 3']);
	});

	it.each([
		['overload', OVERLOAD],
		['throttling', THROTTLING],
	])('is halved once when all requests in flight report %s', async (_what, result) => {
		const { clock, sendMany, respond, respondToAll, inFlight } = setup();
		await sendMany();
		for (let index = 0; index < 3; index++) await respond(SUCCESS);
		expect(inFlight.size).toBe(8);
		clock.block(1000);
		await respondToAll(result);
		await clock.runAll();
		expect(inFlight.size).toBe(4);
	});

	it('is halved once even when the responses to a burst come one after the other', async () => {
		const { clock, sendMany, respond, inFlight } = setup({ maxLimit: 8 });
		await sendMany();
		for (let index = 0; index < 3; index++) await respond(SUCCESS);
		const burst = [...inFlight.keys()];
		for (const name of burst) {
			await clock.advance(100);
			await respond(OVERLOAD, name);
		}
		await clock.runAll();
		expect(inFlight.size).toBe(4);
	});

	it('is halved again by the next burst, but never below one', async () => {
		const { clock, sendMany, respondToAll, inFlight } = setup();
		await sendMany();
		const limits: number[] = [];
		for (let index = 0; index < 4; index++) {
			await respondToAll(OVERLOAD);
			await clock.runAll();
			limits.push(inFlight.size);
		}
		expect(limits).toEqual([2, 1, 1, 1]);
	});

	it('rises slowly after a decrease, and recovers', async () => {
		const { clock, sendMany, respond, respondToAll, inFlight } = setup({ maxLimit: 10 });
		await sendMany();
		for (let index = 0; index < 3; index++) await respond(SUCCESS);
		await respondToAll(OVERLOAD);
		await clock.runAll();
		/** How many successes raise the limit by one. */
		const successesToRise = async () => {
			const limit = inFlight.size;
			for (let count = 1; ; count++) {
				await respond(SUCCESS);
				if (inFlight.size > limit) return count;
			}
		};
		expect(inFlight.size).toBe(4);
		expect(await successesToRise()).toBe(5);
		expect(await successesToRise()).toBe(5);
		expect(await successesToRise()).toBe(7);
		for (let index = 0; index < 50; index++) await respond(SUCCESS);
		expect(inFlight.size).toBe(10);
	});
});

describe('A pause', () => {
	it('stops all requests for as long as the service asks', async () => {
		const { clock, sendMany, respond, respondToAll, started } = setup();
		clock.randomNumber = 0;
		await sendMany();
		await respond(throttledFor(2000));
		await respondToAll(SUCCESS);
		await clock.advance(1999);
		expect(started).toHaveLength(5);
		await clock.advance(1);
		expect(started.length).toBeGreaterThan(5);
	});

	it('is made after overload as after throttling', async () => {
		const { clock, sendMany, respondToAll, started } = setup();
		clock.randomNumber = 0;
		await sendMany();
		await respondToAll(OVERLOAD);
		expect(started).toHaveLength(5);
		await clock.advance(50);
		expect(started).toHaveLength(7);
		await respondToAll(failure('overload', 500));
		expect(started).toHaveLength(7);
		await clock.advance(500);
		expect(started).toHaveLength(8);
	});

	it('lasts as long as the longest that was asked for', async () => {
		const { clock, limiter, sendMany, respond, respondToAll, started } = setup();
		clock.randomNumber = 0;
		await sendMany();
		await respond(throttledFor(3000));
		await respond(throttledFor(1000));
		await respondToAll(SUCCESS);
		expect(limiter.pausedUntil).toBe(3000);
		await clock.advance(2999);
		expect(started).toHaveLength(5);
		await clock.advance(1);
		expect(started.length).toBeGreaterThan(5);
	});

	it('is prolonged by another response to the same burst that asks for more', async () => {
		const { clock, limiter, sendMany, respond } = setup();
		clock.randomNumber = 0;
		await sendMany();
		await respond(throttledFor(1000));
		await respond(throttledFor(3000));
		expect(limiter.pausedUntil).toBe(3000);
	});

	/** The length of the pause that follows this response to all requests in flight. */
	const pauseAfter = async (
		{ clock, respondToAll, inFlight }: ReturnType<typeof setup>,
		result: RequestResult,
	) => {
		const start = clock.now();
		await respondToAll(result);
		if (inFlight.size === 0) await clock.runAll();
		return clock.now() - start;
	};

	it('is random and grows when the service does not say how long', async () => {
		const limiter = setup();
		await limiter.sendMany();
		expect(await pauseAfter(limiter, THROTTLING)).toBe(50);
		expect(await pauseAfter(limiter, THROTTLING)).toBe(100);
		expect(await pauseAfter(limiter, THROTTLING)).toBe(200);
		limiter.clock.randomNumber = 0.25;
		expect(await pauseAfter(limiter, THROTTLING)).toBe(200);
	});

	it('is made once for a burst whose responses come one after the other', async () => {
		const { clock, sendMany, respond, started } = setup({ maxLimit: 2 });
		await sendMany();
		await respond(THROTTLING);
		await clock.advance(40);
		await respond(THROTTLING);
		await clock.advance(10);
		expect(started).toHaveLength(3);
	});

	it('shrinks again with each success', async () => {
		const limiter = setup();
		await limiter.sendMany();
		for (let index = 0; index < 4; index++) await pauseAfter(limiter, THROTTLING);
		await limiter.respond(SUCCESS);
		await limiter.respond(SUCCESS);
		expect(await pauseAfter(limiter, THROTTLING)).toBe(200);
		for (let index = 0; index < 10; index++) await limiter.respond(SUCCESS);
		expect(await pauseAfter(limiter, THROTTLING)).toBe(50);
	});

	it('ends at once when the limiter is aborted, and so does every later one', async () => {
		const abort = new AbortController();
		const { clock, sendMany, respondToAll, started } = setup({ abortSignal: abort.signal });
		await sendMany();
		await respondToAll(throttledFor(60_000));
		expect(started).toHaveLength(5);
		abort.abort();
		await settle();
		expect(started).toHaveLength(7);
		await respondToAll(throttledFor(60_000));
		expect(started).toHaveLength(8);
		expect(clock.now()).toBe(0);
	});
});

describe('The queue', () => {
	it('runs requests in the order in which they came', async () => {
		const { send, respond, started } = setup({ maxLimit: 1 });
		for (const name of ['a', 'b', 'c']) send(name);
		await settle();
		await respond(SUCCESS);
		await respond(SUCCESS);
		expect(started).toEqual(['a', 'b', 'c']);
	});

	it('runs retries before requests that have not run yet', async () => {
		const { send, respond, started } = setup({ maxLimit: 1 });
		for (const name of ['a', 'b', 'c']) send(name);
		send('retry', true);
		await settle();
		await respond(SUCCESS);
		await respond(SUCCESS);
		expect(started).toEqual(['a', 'retry', 'b']);
	});

	it('starts the next request right after a success', async () => {
		const { limiter, send, started } = setup({ maxLimit: 1 });
		const succeeded = limiter.run(async () => await Promise.resolve(SUCCESS), false);
		send('next');
		await succeeded;
		await settle();
		expect(started).toEqual(['next']);
	});

	it('lets the caller react to a failure before the next request starts', async () => {
		const { clock, limiter, send, started } = setup({ maxLimit: 1 });
		const failed = limiter.run(async () => await Promise.resolve(REFUSAL), false);
		send('next');
		await failed;
		await settle();
		expect(started).toEqual([]);
		await clock.advance(0);
		expect(started).toEqual(['next']);
	});

	it('continues after a request that throws', async () => {
		const { clock, limiter, send, started } = setup({ maxLimit: 1 });
		const error = new Error('thrown');
		const thrown = limiter.run(async () => await Promise.reject(error), false);
		send('next');
		await expect(thrown).rejects.toBe(error);
		await clock.advance(0);
		expect(started).toEqual(['next']);
	});

	it('returns the result of a request', async () => {
		const { limiter } = setup();
		expect(await limiter.run(async () => await Promise.resolve(SUCCESS), false)).toBe(SUCCESS);
	});
});
