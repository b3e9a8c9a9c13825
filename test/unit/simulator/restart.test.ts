import { BASIC, BASIC_BODY, callControl, ENHANCED, fetchFrom, useSimulators } from './helpers';

describe('a restart', () => {
	const start = useSimulators();

	it('loses nothing except the network connections', async () => {
		const simulator = await start({ switches: { delayMs: 1 } });
		await fetchFrom(simulator, BASIC, { body: BASIC_BODY });
		simulator.failNext('error503', { path: /enhanced/ });
		const before = structuredClone({
			connections: simulator.connections(),
			requests: simulator.requests,
			switches: simulator.switches,
		});
		await simulator.restart();
		expect(simulator).toMatchObject({
			requests: before.requests,
			switches: before.switches,
			url: simulator.url,
		});
		expect(simulator.connections()).toEqual(before.connections);
		expect((await fetchFrom(simulator, ENHANCED)).status).toBe(503);
		expect((await fetchFrom(simulator, BASIC)).status).toBe(200);
	});

	it('closes every network connection, idle or not', async () => {
		const simulator = await start();
		await (await fetchFrom(simulator, BASIC)).text();
		const hold = simulator.holdNext({ match: { method: 'POST' } });
		const held = fetchFrom(simulator, BASIC, { body: BASIC_BODY });
		const outcome = expect(held).rejects.toThrow();
		await hold.reached;
		await simulator.restart();
		await outcome;
		while (simulator.stats().openConnections > 0) await callControl(simulator, 'stats');
		// A request that was not executed is lost.
		hold.release();
		expect((await fetchFrom(simulator, BASIC)).status).toBe(200);
		expect(simulator.connections()).toEqual([]);
	});

	it('loses delayed requests', async () => {
		const simulator = await start({ switches: { delayMs: 300 } });
		const pending = fetchFrom(simulator, BASIC, { body: BASIC_BODY });
		const outcome = expect(pending).rejects.toThrow();
		while (simulator.stats().requests === 0) await callControl(simulator, 'stats');
		await simulator.restart();
		await outcome;
		expect((await fetchFrom(simulator, BASIC)).status).toBe(200);
		expect(simulator.connections()).toEqual([]);
	});

	it('can be requested by another process, which gets a response', async () => {
		const simulator = await start();
		simulator.failNext('stallBeforeExecution');
		const stalled = expect(fetchFrom(simulator, BASIC, { body: BASIC_BODY })).rejects.toThrow();
		while (simulator.stats().faults === 0) await callControl(simulator, 'stats');
		const response = await fetchFrom(simulator, '/__simulator/restart', { body: {} });
		expect(response.headers.get('connection')).toBe('close');
		expect(await response.json()).toEqual({ restarted: true });
		await stalled;
		expect((await fetchFrom(simulator, BASIC)).status).toBe(200);
	});

	it('can happen several times, even concurrently', async () => {
		const simulator = await start();
		await Promise.all([simulator.restart(), simulator.restart(), simulator.restart()]);
		await simulator.restart();
		expect((await fetchFrom(simulator, BASIC)).status).toBe(200);
		await simulator.close();
		await expect(fetchFrom(simulator, BASIC)).rejects.toThrow();
		await expect(simulator.restart()).rejects.toThrow('not listen');
	});
});
