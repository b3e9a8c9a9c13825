import { BASIC, BASIC_BODY, call, ENHANCED, fetchFrom, useSimulators } from './helpers';

describe('scripted faults', () => {
	const start = useSimulators();

	it('affect the next request, or the given number of requests', async () => {
		const simulator = await start();
		simulator.respondNext({ status: 500, headers: { 'content-type': 'text/html' }, body: '<p>' });
		simulator.respondNext({ status: 429, headers: { 'retry-after': '1' }, times: 2 });
		const first = await call(simulator, { path: BASIC });
		expect(first).toMatchObject({ status: 500, text: '<p>' });
		expect(first.headers['content-type']).toBe('text/html');
		const second = await call(simulator, { path: BASIC });
		expect(second).toMatchObject({ status: 429, text: '' });
		expect(second.headers['retry-after']).toBe('1');
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		expect(simulator.requests.map(({ status }) => status)).toEqual([500, 429, 429, 200]);
	});

	it('affect only matching requests, even to unknown paths', async () => {
		const simulator = await start();
		simulator.respondNext({
			match: { method: 'POST', path: /enhanced/g },
			status: 400,
			body: { error_msg: 'x' },
		});
		simulator.respondNext({ match: { path: /nowhere/ }, status: 200, body: '' });
		expect((await call(simulator, { path: ENHANCED })).status).toBe(200);
		expect((await call(simulator, { path: '/nowhere' })).status).toBe(200);
		const response = await call(simulator, { path: ENHANCED, body: {} });
		expect(response).toMatchObject({ status: 400, body: { error_msg: 'x' } });
	});

	it('can happen after execution', async () => {
		const simulator = await start();
		simulator.respondNext({ status: 502, afterExecution: true, body: { error_msg: 'gone' } });
		const response = await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect(response).toMatchObject({ status: 502, body: { error_msg: 'gone' } });
		expect(simulator.connections()).toHaveLength(1);
	});

	it.each(
		[429, 500, 502, 503, 504].flatMap((status) => [
			[status, 'before', 0] as const,
			[status, 'after', 1] as const,
		]),
	)('respond with %s %s execution', async (status, when, count) => {
		const simulator = await start();
		const headers = { 'retry-after': '3', 'content-type': 'text/html' };
		const afterExecution = when === 'after';
		simulator.respondNext({ status, headers, body: '<html>', afterExecution });
		const response = await call(simulator, { path: BASIC, body: BASIC_BODY });
		expect(response).toMatchObject({ status, text: '<html>', headers });
		expect(simulator.connections()).toHaveLength(count);
	});

	it.each([
		['before', 0],
		['after', 1],
	] as const)('close the connection %s execution', async (when, count) => {
		const simulator = await start();
		simulator.dropNext({ when, holdMs: 5 });
		await expect(fetchFrom(simulator, BASIC, { body: BASIC_BODY })).rejects.toThrow();
		expect(simulator.connections()).toHaveLength(count);
		expect(simulator.requests).toMatchObject([{ status: 0, body: BASIC_BODY }]);
		expect((await fetchFrom(simulator, BASIC)).status).toBe(200);
	});

	it('hold requests until they are released', async () => {
		const simulator = await start();
		const hold = simulator.holdNext({ match: { method: 'POST' } });
		const held = fetchFrom(simulator, BASIC, { body: BASIC_BODY });
		await fetchFrom(simulator, BASIC);
		while (simulator.requests.length < 2) await fetchFrom(simulator, ENHANCED);
		expect(simulator.connections()).toEqual([]);
		hold.release();
		expect((await held).status).toBe(201);
	});

	it('do not keep the simulator from closing', async () => {
		const simulator = await start();
		simulator.holdNext();
		const held = fetchFrom(simulator, BASIC).catch(() => undefined);
		while (simulator.requests.length < 1) await fetchFrom(simulator, '/__simulator/requests');
		await simulator.close();
		await held;
	});

	it('delay every response by the latency', async () => {
		const simulator = await start({ switches: { delayMs: 30 } });
		const startedAt = Date.now();
		await call(simulator, { path: BASIC });
		expect(Date.now() - startedAt).toBeGreaterThanOrEqual(25);
	});
});
