import { FAULT_KINDS, FAULTS } from '../../simulator';
import { ask, patienceWith, steer } from './network';
import { BASIC, BASIC_BODY, eachWithSimulator, ENHANCED } from './support';

describe('faults from another process', () => {
	const start = eachWithSimulator();

	it('are listed', async () => {
		const { kinds } = await steer(await start(), 'faults');
		expect(kinds).toEqual(FAULT_KINDS.map((kind) => ({ kind, worked: FAULTS[kind].worked })));
	});

	it.each(FAULT_KINDS)('%s can be scripted', async (kind) => {
		const simulator = await start();
		const { worked } = FAULTS[kind];
		const scripted = await steer(simulator, 'faults', { kind });
		expect(scripted).toEqual({ status: 200, scripted: true, worked });
		const patienceMs = patienceWith(kind);
		await ask(simulator, BASIC, { body: BASIC_BODY, patienceMs }).catch(() => undefined);
		expect((await steer(simulator, 'stats')).faults).toBe(1);
		expect(simulator.connections()).toHaveLength(worked ? 1 : 0);
	});

	it('wait for the requests they are for, as many as told', async () => {
		const simulator = await start();
		const match = { method: 'POST', path: 'connection$', body: '"conn-[2-3]"' };
		await steer(simulator, 'faults', {
			kind: 'throttledRetryAfter',
			match,
			times: 2,
			retryAfterSeconds: 9,
		});
		const create = async (name: string) =>
			await ask(simulator, BASIC, { body: { ...BASIC_BODY, name } });
		expect((await create('conn-1')).status).toBe(201);
		expect((await ask(simulator, ENHANCED)).status).toBe(200);
		expect((await create('conn-2')).headers.get('retry-after')).toBe('9');
		expect((await create('conn-3')).status).toBe(429);
		expect((await create('conn-2')).status).toBe(201);
	});

	it('can be answers for a body', async () => {
		const simulator = await start();
		await steer(simulator, 'answers', { status: 500, match: { body: 'conn-2' } });
		expect((await ask(simulator, BASIC, { body: BASIC_BODY })).status).toBe(201);
		const body = { ...BASIC_BODY, name: 'conn-2' };
		expect((await ask(simulator, BASIC, { body })).status).toBe(500);
	});

	it.each([
		['no kind', {}],
		['an unknown kind', { kind: 'error' }],
		['a pattern that is none', { kind: 'error500', match: { path: '(' } }],
		['no number', { kind: 'error500', times: '2' }],
		['an unknown key', { kind: 'error500', status: 500 }],
	])('are not scripted with %s', async (_, body) => {
		expect((await steer(await start(), 'faults', body)).status).toBe(400);
	});
});
