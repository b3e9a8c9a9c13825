import type { Simulator } from '../../simulator';
import { BASIC, call, DATA_ARTS, eachWithSimulator, ENHANCED } from './support';

const COUNT = 1234;

/** Reads a list to its end with one size of page: the ids of all, and how many requests it took. */
async function readAll(
	simulator: Simulator,
	path: string,
	{ rows, id, next }: { rows: string; id: string; next(seen: number): number },
) {
	const ids: unknown[] = [];
	let requests = 0;
	let page: Array<Record<string, unknown>>;
	do {
		const query = { limit: '100', offset: String(next(ids.length)) };
		page = (await call(simulator, { path, query })).body[rows] as typeof page;
		ids.push(...page.map((row) => row[id]));
		requests += 1;
	} while (page.length === 100);
	return { requests, distinct: new Set(ids).size, read: ids.length };
}

// Each within the time that Jest gives a test.
describe('1,234 connections', () => {
	const start = eachWithSimulator();
	const all = { requests: 13, distinct: COUNT, read: COUNT };

	it.each([
		['record', (seen: number) => seen],
		['page', (seen: number) => seen / 100],
	] as const)('of DataArts are listed, offset meaning the %s', async (listOffset, next) => {
		const simulator = await start({ switches: { listOffset } });
		for (let i = 0; i < COUNT; i += 1) simulator.seed.dataArts({ item: { dw_name: `c${i}` } });
		const list = { rows: 'data_connection_lists', id: 'dw_id', next };
		expect(await readAll(simulator, DATA_ARTS, list)).toEqual(all);
	});

	it('of DLI are listed', async () => {
		const simulator = await start();
		for (let i = 0; i < COUNT; i += 1) {
			simulator.seed.dliEnhanced({ body: { name: `c${i}`, queues: ['q1'] } });
			simulator.seed.dliBasic({ body: { name: `c${i}` } });
		}
		const list = { rows: 'connections', id: 'id', next: (seen: number) => seen };
		expect(await readAll(simulator, ENHANCED, list)).toEqual(all);
		const whole = await call(simulator, { path: ENHANCED, query: { limit: '0' } });
		expect(whole.body.count).toBe(COUNT);
		expect((await call(simulator, { path: BASIC })).body.count).toBe(COUNT);
	});
});
