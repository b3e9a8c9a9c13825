import login from '../../simulator/examples/iam-token.json';
import { TokenBucket } from '../../simulator/rateLimit';
import { BASIC, BASIC_BODY, call, DATA_ARTS, useSimulators, ENHANCED } from './helpers';

describe('a token bucket', () => {
	const limit = { requests: 10, seconds: 1, burst: 3 };

	it('allows a burst and then refills evenly', () => {
		const bucket = new TokenBucket();
		const take = (now: number) => bucket.take(limit, now);
		expect([take(1000), take(1000), take(1000)]).toEqual([0, 0, 0]);
		expect(take(1000)).toBe(100);
		expect(take(1050)).toBeCloseTo(50);
		expect(take(1100)).toBe(0);
		expect(take(1100)).toBe(100);
		// Never more than the burst, even after a long pause.
		expect([take(9000), take(9000), take(9000)]).toEqual([0, 0, 0]);
		expect(take(9000)).toBe(100);
	});

	it('enforces the limit in the long run', () => {
		const bucket = new TokenBucket();
		let accepted = 0;
		for (let now = 0; now < 10_000; now += 7) if (bucket.take(limit, now) === 0) accepted += 1;
		expect(accepted).toBeGreaterThanOrEqual(101);
		expect(accepted).toBeLessThanOrEqual(103);
	});

	it('is full after a change of settings, after no limit, and when cleared', () => {
		const bucket = new TokenBucket();
		const one = { ...limit, burst: 1 };
		expect([bucket.take(one, 0), bucket.take(one, 0)]).toEqual([0, 100]);
		expect(bucket.take({ ...one }, 0)).toBe(0);
		expect([bucket.take(one, 0), bucket.take(null, 0), bucket.take(one, 0)]).toEqual([0, 0, 0]);
		bucket.clear();
		expect(bucket.take(one, 0)).toBe(0);
	});
});

describe('a rate limit', () => {
	const start = useSimulators();
	const rateLimit = { requests: 2, seconds: 60, burst: 2 };
	afterEach(() => jest.restoreAllMocks());

	it('rejects requests beyond it for all services together, without executing them', async () => {
		const simulator = await start({ switches: { rateLimit } });
		expect((await call(simulator, { path: ENHANCED })).status).toBe(200);
		expect((await call(simulator, { path: DATA_ARTS })).status).toBe(200);
		const response = await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect(response).toMatchObject({
			status: 429,
			body: {
				error_code: 'APIGW.0308',
				error_msg:
					'The throttling threshold has been reached: policy user over ratelimit,limit:2,time:1 minute',
				request_id: response.headers['x-request-id'],
			},
		});
		expect(response.headers['retry-after']).toBeUndefined();
		expect(simulator.connections()).toEqual([]);
		expect(simulator.throttled).toBe(1);
		expect(simulator.stats()).toMatchObject({ requests: 3, throttled: 1, faults: 0 });
		expect(simulator.requests[2]).toMatchObject({ status: 429, note: 'throttled' });
		simulator.reset();
		expect(simulator.throttled).toBe(0);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
	});

	it('sends an accurate Retry-After header, if switched on', async () => {
		const simulator = await start({
			switches: { rateLimit: { requests: 1, seconds: 1, burst: 1 }, retryAfter: true },
		});
		const clock = jest.spyOn(performance, 'now').mockReturnValue(5000);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		const response = await call(simulator, { path: BASIC });
		expect(response.headers['retry-after']).toBe('1');
		expect(response.body.error_msg).toContain('limit:1,time:1 second');
		clock.mockReturnValue(5990);
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
		clock.mockReturnValue(6000);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
	});

	it('does not count sign-ins and control requests', async () => {
		const simulator = await start({ switches: { rateLimit: { ...rateLimit, burst: 1 } } });
		for (let i = 0; i < 3; i += 1) {
			const { path, body } = login.request;
			expect((await call(simulator, { path, body })).status).toBe(201);
			expect((await call(simulator, { path: '/__simulator/stats' })).status).toBe(200);
		}
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
	});

	it('does not use up scripted faults for throttled requests', async () => {
		const simulator = await start({ switches: { rateLimit: { ...rateLimit, burst: 1 } } });
		simulator.failNext('error500', undefined, { times: 2 });
		expect((await call(simulator, { path: BASIC })).status).toBe(500);
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
		simulator.switches.rateLimit = null;
		expect((await call(simulator, { path: BASIC })).status).toBe(500);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
	});

	it('can be switched by other processes', async () => {
		const simulator = await start();
		const change = async (limit: unknown) =>
			(await call(simulator, { path: '/__simulator/switches', body: { rateLimit: limit } })).status;
		expect(await change({ ...rateLimit, burst: 1 })).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
		expect(await change(null)).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		for (const wrong of [
			{ requests: 0, seconds: 1, burst: 1 },
			{ requests: 1, seconds: 1, burst: 0 },
			{ requests: 1, seconds: 1 },
			10,
		]) {
			expect(await change(wrong)).toBe(400);
		}
	});
});
