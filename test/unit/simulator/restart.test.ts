import { ask, steer } from './network';
import { BASIC, BASIC_BODY, eachWithSimulator, ENHANCED } from './support';

describe('a restart', () => {
	const start = eachWithSimulator();

	it('loses nothing but the connections', async () => {
		const simulator = await start({ switches: { delayMs: 1 } });
		await ask(simulator, BASIC, { body: BASIC_BODY });
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
		expect((await ask(simulator, ENHANCED)).status).toBe(503);
		expect((await ask(simulator, BASIC)).status).toBe(200);
	});

	it('closes every connection, idle or not', async () => {
		const simulator = await start();
		await (await ask(simulator, BASIC)).text();
		const hold = simulator.holdNext({ match: { method: 'POST' } });
		const held = ask(simulator, BASIC, { body: BASIC_BODY });
		const outcome = expect(held).rejects.toThrow();
		await hold.reached;
		await simulator.restart();
		await outcome;
		while (simulator.stats().openConnections > 0) await steer(simulator, 'stats');
		// What it had not begun to do is lost.
		hold.release();
		expect((await ask(simulator, BASIC)).status).toBe(200);
		expect(simulator.connections()).toEqual([]);
	});

	it('loses requests that are delayed', async () => {
		const simulator = await start({ switches: { delayMs: 300 } });
		const asked = ask(simulator, BASIC, { body: BASIC_BODY });
		const outcome = expect(asked).rejects.toThrow();
		while (simulator.stats().requests === 0) await steer(simulator, 'stats');
		await simulator.restart();
		await outcome;
		expect((await ask(simulator, BASIC)).status).toBe(200);
		expect(simulator.connections()).toEqual([]);
	});

	it('can be asked for by other processes, which get an answer', async () => {
		const simulator = await start();
		simulator.failNext('stallBeforeWork');
		const stalled = expect(ask(simulator, BASIC, { body: BASIC_BODY })).rejects.toThrow();
		while (simulator.stats().faults === 0) await steer(simulator, 'stats');
		const response = await ask(simulator, '/__simulator/restart', { body: {} });
		expect(response.headers.get('connection')).toBe('close');
		expect(await response.json()).toEqual({ restarted: true });
		await stalled;
		expect((await ask(simulator, BASIC)).status).toBe(200);
	});

	it('can happen again and again, at the same time too', async () => {
		const simulator = await start();
		await Promise.all([simulator.restart(), simulator.restart(), simulator.restart()]);
		await simulator.restart();
		expect((await ask(simulator, BASIC)).status).toBe(200);
		await simulator.close();
		await expect(ask(simulator, BASIC)).rejects.toThrow();
		await expect(simulator.restart()).rejects.toThrow('not listen');
	});
});
