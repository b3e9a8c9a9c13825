import { ask, steer } from './network';
import { BASIC, BASIC_BODY, call, eachWithSimulator, ENHANCED } from './support';

const NONE = {
	requests: 0,
	throttled: 0,
	faults: 0,
	openConnections: 0,
	mostConnections: 0,
	inFlight: 0,
	mostInFlight: 0,
};

describe('statistics', () => {
	const start = eachWithSimulator();

	it('count connections and requests, at once and in all', async () => {
		const simulator = await start();
		const hold = simulator.holdNext({ times: 7 });
		const asked = Array.from({ length: 7 }, async () => await (await ask(simulator, BASIC)).text());
		while (simulator.stats().inFlight < 7) await steer(simulator, 'stats');
		const { status, ...shown } = await steer(simulator, 'stats');
		expect(status).toBe(200);
		expect(shown).toEqual({
			requests: 7,
			throttled: 0,
			faults: 7,
			openConnections: 7,
			mostConnections: 7,
			inFlight: 7,
			mostInFlight: 7,
		});
		hold.release();
		await Promise.all(asked);
		expect(simulator.stats()).toMatchObject({ inFlight: 0, mostInFlight: 7, mostConnections: 7 });
		await ask(simulator, BASIC, { headers: { connection: 'close' } });
		expect(simulator.stats()).toMatchObject({ requests: 8, mostInFlight: 7 });
	});

	it('see connections close', async () => {
		const simulator = await start();
		simulator.failNext('dropAfterWork');
		await expect(ask(simulator, BASIC, { body: BASIC_BODY })).rejects.toThrow();
		while (simulator.stats().openConnections > 0) await steer(simulator, 'stats');
		expect(simulator.stats()).toEqual({
			...NONE,
			requests: 1,
			faults: 1,
			mostConnections: 1,
			mostInFlight: 1,
		});
	});

	it('know nothing of the control surface, nor connections of requests without a network', async () => {
		const simulator = await start();
		await steer(simulator, 'requests');
		expect(simulator.stats()).toEqual(NONE);
		await call(simulator, { path: BASIC });
		expect(simulator.stats()).toEqual({ ...NONE, requests: 1, mostInFlight: 1 });
	});

	it('begin anew with a reset, whatever is still under way', async () => {
		const simulator = await start();
		simulator.failNext('stallBeforeWork');
		const asked = ask(simulator, BASIC).catch(() => undefined);
		while (simulator.stats().faults === 0) await ask(simulator, ENHANCED);
		simulator.reset();
		expect(simulator.stats()).toEqual(NONE);
		await asked;
		expect(simulator.stats()).toEqual(NONE);
		for (let i = 0; i < 20; i += 1) {
			await ask(simulator, BASIC);
			simulator.reset();
		}
		await ask(simulator, BASIC);
		expect(simulator.stats()).toMatchObject({ requests: 1, mostConnections: 1, mostInFlight: 1 });
	});
});

describe('recording', () => {
	const start = eachWithSimulator();

	it('can be switched off', async () => {
		const lines: string[] = [];
		const simulator = await start({ switches: { record: false }, log: (line) => lines.push(line) });
		await call(simulator, { path: BASIC, body: BASIC_BODY });
		simulator.failNext('dropBeforeWork');
		await expect(ask(simulator, BASIC)).rejects.toThrow();
		expect(simulator.requests).toEqual([]);
		expect(lines).toEqual([]);
		expect(simulator.stats().requests).toBe(2);
		simulator.switches.record = true;
		await call(simulator, { path: BASIC });
		expect(simulator.requests).toHaveLength(1);
		expect(lines).toHaveLength(1);
	});
});

describe('latency', () => {
	const start = eachWithSimulator();

	it('passes for all requests at the same time', async () => {
		const simulator = await start({ switches: { delayMs: 200, record: false } });
		const begin = Date.now();
		const asked = Array.from({ length: 100 }, async () => await call(simulator, { path: BASIC }));
		const replies = await Promise.all(asked);
		expect(replies.every(({ status }) => status === 200)).toBe(true);
		expect(Date.now() - begin).toBeGreaterThanOrEqual(195);
		// One after the other they would take 20 seconds.
		expect(Date.now() - begin).toBeLessThan(4000);
		expect(simulator.stats().mostInFlight).toBe(100);
	});
});
