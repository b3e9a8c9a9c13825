import { FAULT_KINDS, type FaultKind, type Simulator } from '../../simulator';
import { BASIC, call, useSimulators, ENHANCED } from './helpers';

const KINDS: FaultKind[] = [
	'throttled',
	'error500',
	'error503AfterExecution',
	'notSuccess',
	'emptyBody',
];

/** Sends a request to each path and returns the notes on faults by path. */
async function sendAll(simulator: Simulator, paths: string[]): Promise<Record<string, string>> {
	simulator.requests.length = 0;
	for (const path of paths) await call(simulator, { path });
	return Object.fromEntries(
		simulator.requests.map(({ path, note = '' }) => [path, note.replace(/;.*/, '')]),
	);
}

const PATHS = Array.from({ length: 400 }, (_, index) => `${ENHANCED}/${index}`);

describe('random faults', () => {
	const start = useSimulators();

	it('are off by default', async () => {
		const simulator = await start();
		await sendAll(simulator, PATHS.slice(0, 50));
		expect(simulator.stats()).toMatchObject({ requests: 50, faults: 0 });
	});

	it('affect the given share of requests, with all the kinds', async () => {
		const simulator = await start({
			switches: { randomFaults: { seed: 1, rate: 0.25, kinds: KINDS } },
		});
		const notes = Object.values(await sendAll(simulator, PATHS)).filter((note) => note !== '');
		const { faults } = simulator.stats();
		// 400 requests: 100 are expected, and 60 or 140 are beyond four standard deviations.
		expect(faults).toBeGreaterThan(60);
		expect(faults).toBeLessThan(140);
		const kinds = new Set(notes.map((note) => note.match(/fault: (\w+)/)?.[1]).filter(Boolean));
		expect([...kinds].sort()).toEqual([...KINDS].sort());
	});

	it('are the same for the same seed, in any order of arrival', async () => {
		const simulator = await start();
		const useSeed = (seed: number) => {
			simulator.switches.randomFaults = { seed, rate: 0.5, kinds: KINDS };
		};
		useSeed(7);
		const first = await sendAll(simulator, PATHS);
		useSeed(7);
		expect(await sendAll(simulator, [...PATHS].reverse())).toEqual(first);
		useSeed(8);
		expect(await sendAll(simulator, PATHS)).not.toEqual(first);
	});

	it('are the same after a reset', async () => {
		const simulator = await start({
			switches: { randomFaults: { seed: 3, rate: 0.5, kinds: KINDS } },
		});
		const statuses = async () => {
			const seen: number[] = [];
			for (let i = 0; i < 30; i += 1) seen.push((await call(simulator, { path: BASIC })).status);
			return seen;
		};
		const first = await statuses();
		expect(await statuses()).not.toEqual(first);
		simulator.reset();
		expect(await statuses()).toEqual(first);
	});

	it('do not affect a request every time, so that a retry can succeed', async () => {
		const simulator = await start({
			switches: { randomFaults: { seed: 1, rate: 0.5, kinds: ['error500'] } },
		});
		const seen = new Set<number>();
		for (let i = 0; i < 20; i += 1) seen.add((await call(simulator, { path: BASIC })).status);
		expect(seen).toEqual(new Set([200, 500]));
	});

	it('yield to scripted faults', async () => {
		const simulator = await start({
			switches: { randomFaults: { seed: 1, rate: 1, kinds: ['error500'] } },
		});
		simulator.failNext('throttled');
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
		expect((await call(simulator, { path: BASIC })).status).toBe(500);
		expect((await call(simulator, { path: '/__simulator/stats' })).status).toBe(200);
	});

	it('can be switched by other processes', async () => {
		const simulator = await start();
		const change = async (randomFaults: unknown) =>
			(await call(simulator, { path: '/__simulator/switches', body: { randomFaults } })).status;
		expect(await change({ seed: 1, rate: 1, kinds: [...FAULT_KINDS] })).toBe(200);
		expect(await change({ seed: 1, rate: 1, kinds: ['error504'] })).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(504);
		expect(await change(null)).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		for (const wrong of [
			{ seed: 1, rate: 2, kinds: ['error504'] },
			{ seed: 1, rate: 1, kinds: ['error'] },
			{ seed: 1, rate: 1, kinds: [] },
			{ seed: 1.5, rate: 1, kinds: ['error504'] },
			{ rate: 1, kinds: ['error504'] },
		]) {
			expect(await change(wrong)).toBe(400);
		}
	});
});
