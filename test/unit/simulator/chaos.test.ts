import { FAULT_KINDS, type FaultKind, type Simulator } from '../../simulator';
import { BASIC, call, eachWithSimulator, ENHANCED } from './support';

const KINDS: FaultKind[] = [
	'throttled',
	'error500',
	'error503AfterWork',
	'notSuccess',
	'emptyBody',
];

/** Asks for many things and tells what each of them met, by its path. */
async function ride(simulator: Simulator, paths: string[]): Promise<Record<string, string>> {
	simulator.requests.length = 0;
	for (const path of paths) await call(simulator, { path });
	return Object.fromEntries(
		simulator.requests.map(({ path, note = '' }) => [path, note.replace(/;.*/, '')]),
	);
}

const PATHS = Array.from({ length: 400 }, (_, index) => `${ENHANCED}/${index}`);

describe('faults by chance', () => {
	const start = eachWithSimulator();

	it('are off until switched on', async () => {
		const simulator = await start();
		await ride(simulator, PATHS.slice(0, 50));
		expect(simulator.stats()).toMatchObject({ requests: 50, faults: 0 });
	});

	it('hit as many requests as told, with all the kinds', async () => {
		const simulator = await start({ switches: { chaos: { seed: 1, rate: 0.25, kinds: KINDS } } });
		const met = Object.values(await ride(simulator, PATHS)).filter((note) => note !== '');
		const { faults } = simulator.stats();
		// 400 requests: 100 are expected, and 60 or 140 are beyond four standard deviations.
		expect(faults).toBeGreaterThan(60);
		expect(faults).toBeLessThan(140);
		const kinds = new Set(met.map((note) => note.match(/fault: (\w+)/)?.[1]).filter(Boolean));
		expect([...kinds].sort()).toEqual([...KINDS].sort());
	});

	it('come again with the same seed, in any order of arrival', async () => {
		const simulator = await start();
		const settle = (seed: number) => {
			simulator.switches.chaos = { seed, rate: 0.5, kinds: KINDS };
		};
		settle(7);
		const first = await ride(simulator, PATHS);
		settle(7);
		expect(await ride(simulator, [...PATHS].reverse())).toEqual(first);
		settle(8);
		expect(await ride(simulator, PATHS)).not.toEqual(first);
	});

	it('come again after a reset', async () => {
		const simulator = await start({ switches: { chaos: { seed: 3, rate: 0.5, kinds: KINDS } } });
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

	it('do not hit the same request every time, so that asking again helps', async () => {
		const simulator = await start({
			switches: { chaos: { seed: 1, rate: 0.5, kinds: ['error500'] } },
		});
		const seen = new Set<number>();
		for (let i = 0; i < 20; i += 1) seen.add((await call(simulator, { path: BASIC })).status);
		expect(seen).toEqual(new Set([200, 500]));
	});

	it('give way to scripted ones', async () => {
		const simulator = await start({
			switches: { chaos: { seed: 1, rate: 1, kinds: ['error500'] } },
		});
		simulator.failNext('throttled');
		expect((await call(simulator, { path: BASIC })).status).toBe(429);
		expect((await call(simulator, { path: BASIC })).status).toBe(500);
		expect((await call(simulator, { path: '/__simulator/stats' })).status).toBe(200);
	});

	it('are switched by other processes', async () => {
		const simulator = await start();
		const turn = async (chaos: unknown) =>
			(await call(simulator, { path: '/__simulator/switches', body: { chaos } })).status;
		expect(await turn({ seed: 1, rate: 1, kinds: [...FAULT_KINDS] })).toBe(200);
		expect(await turn({ seed: 1, rate: 1, kinds: ['error504'] })).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(504);
		expect(await turn(null)).toBe(200);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		for (const wrong of [
			{ seed: 1, rate: 2, kinds: ['error504'] },
			{ seed: 1, rate: 1, kinds: ['error'] },
			{ seed: 1, rate: 1, kinds: [] },
			{ seed: 1.5, rate: 1, kinds: ['error504'] },
			{ rate: 1, kinds: ['error504'] },
		]) {
			expect(await turn(wrong)).toBe(400);
		}
	});
});
