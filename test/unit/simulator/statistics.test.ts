import {
	BASIC,
	BASIC_BODY,
	call,
	callControl,
	ENHANCED,
	fetchFrom,
	useSimulators,
} from './helpers';

const ZERO = {
	requests: 0,
	throttled: 0,
	faults: 0,
	openConnections: 0,
	mostConnections: 0,
	inFlight: 0,
	mostInFlight: 0,
};

describe('statistics', () => {
	const start = useSimulators();

	it('count total and concurrent connections and requests', async () => {
		const simulator = await start();
		const hold = simulator.holdNext({ times: 7 });
		const pending = Array.from(
			{ length: 7 },
			async () => await (await fetchFrom(simulator, BASIC)).text(),
		);
		while (simulator.stats().inFlight < 7) await callControl(simulator, 'stats');
		const { status, ...stats } = await callControl(simulator, 'stats');
		expect(status).toBe(200);
		expect(stats).toEqual({
			requests: 7,
			throttled: 0,
			faults: 7,
			openConnections: 7,
			mostConnections: 7,
			inFlight: 7,
			mostInFlight: 7,
		});
		hold.release();
		await Promise.all(pending);
		expect(simulator.stats()).toMatchObject({ inFlight: 0, mostInFlight: 7, mostConnections: 7 });
		await fetchFrom(simulator, BASIC, { headers: { connection: 'close' } });
		expect(simulator.stats()).toMatchObject({ requests: 8, mostInFlight: 7 });
	});

	it('notice closed connections', async () => {
		const simulator = await start();
		simulator.failNext('dropAfterExecution');
		await expect(fetchFrom(simulator, BASIC, { body: BASIC_BODY })).rejects.toThrow();
		while (simulator.stats().openConnections > 0) await callControl(simulator, 'stats');
		expect(simulator.stats()).toEqual({
			...ZERO,
			requests: 1,
			faults: 1,
			mostConnections: 1,
			mostInFlight: 1,
		});
	});

	it('ignore control requests, and connections of requests without a network', async () => {
		const simulator = await start();
		await callControl(simulator, 'requests');
		expect(simulator.stats()).toEqual(ZERO);
		await call(simulator, { path: BASIC });
		expect(simulator.stats()).toEqual({ ...ZERO, requests: 1, mostInFlight: 1 });
	});

	it('start from zero after a reset, even with requests in flight', async () => {
		const simulator = await start();
		simulator.failNext('stallBeforeExecution');
		const pending = fetchFrom(simulator, BASIC).catch(() => undefined);
		while (simulator.stats().faults === 0) await fetchFrom(simulator, ENHANCED);
		simulator.reset();
		expect(simulator.stats()).toEqual(ZERO);
		await pending;
		expect(simulator.stats()).toEqual(ZERO);
		for (let i = 0; i < 20; i += 1) {
			await fetchFrom(simulator, BASIC);
			simulator.reset();
		}
		await fetchFrom(simulator, BASIC);
		expect(simulator.stats()).toMatchObject({ requests: 1, mostConnections: 1, mostInFlight: 1 });
	});
});

describe('recording', () => {
	const start = useSimulators();

	it('can be switched off', async () => {
		const lines: string[] = [];
		const simulator = await start({ switches: { record: false }, log: (line) => lines.push(line) });
		await call(simulator, { path: BASIC, body: BASIC_BODY });
		simulator.failNext('dropBeforeExecution');
		await expect(fetchFrom(simulator, BASIC)).rejects.toThrow();
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
	const start = useSimulators();

	it('applies to all requests concurrently', async () => {
		const simulator = await start({ switches: { delayMs: 200, record: false } });
		const startedAt = Date.now();
		const pending = Array.from({ length: 100 }, async () => await call(simulator, { path: BASIC }));
		const responses = await Promise.all(pending);
		expect(responses.every(({ status }) => status === 200)).toBe(true);
		expect(Date.now() - startedAt).toBeGreaterThanOrEqual(195);
		// None of them had to wait for another one.
		expect(simulator.stats().mostInFlight).toBe(100);
	});
});
