import type { Simulator } from '../../simulator';
import { call, useSimulators, ENHANCED, OTHER_PROJECT, OTHER_TOKEN, PROJECT } from './helpers';

const ID = '4c693ecc-bab8-4113-a838-129cedc9a563';
const ONE = `${ENHANCED}/${ID}`;
const ROUTES = `/v3/${PROJECT}/datasource/enhanced-connections/${ID}/routes`;
const ROUTE = { name: 'route1', cidr: '192.168.10.0/24' };

describe('routes of an enhanced connection', () => {
	const start = useSimulators();

	async function startWithOne(seed: object = {}) {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID, ...seed });
		return simulator;
	}
	const listRoutes = async (simulator: Simulator) =>
		(await call(simulator, { path: ONE })).body.routes;

	it('are added, deleted, and returned by get and list', async () => {
		const simulator = await startWithOne();
		const other = { name: '路由 / 2', cidr: '10.0.0.0/8' };
		for (const body of [ROUTE, other]) {
			expect(await call(simulator, { path: ROUTES, body })).toMatchObject({
				status: 200,
				body: { is_success: true, message: '' },
			});
		}
		expect(await listRoutes(simulator)).toEqual([ROUTE, other]);
		expect((await call(simulator, { path: ENHANCED })).body.connections).toMatchObject([
			{ routes: [ROUTE, other] },
		]);
		const path = `${ROUTES}/${encodeURIComponent(other.name)}`;
		expect(await call(simulator, { method: 'DELETE', path })).toMatchObject({
			status: 200,
			body: { is_success: true, message: 'Deleted' },
		});
		expect(await listRoutes(simulator)).toEqual([ROUTE]);
	});

	it('also have a deprecated path', async () => {
		const simulator = await startWithOne();
		const path = ROUTES.replace('/v3/', '/v2.0/');
		expect((await call(simulator, { path, body: ROUTE })).status).toBe(200);
		expect((await call(simulator, { method: 'DELETE', path: `${path}/route1` })).status).toBe(200);
		expect(simulator.requests.map(({ note }) => note)).toEqual(Array(2).fill('a deprecated path'));
	});

	it('have no list of their own', async () => {
		expect((await call(await startWithOne(), { path: ROUTES })).status).toBe(404);
	});

	it.each([
		['an address alone', { cidr: '127.0.0.0' }],
		['the longest name', { name: 'r'.repeat(64) }],
	])('accept %s', async (_, changes) => {
		const body = { ...ROUTE, ...changes };
		expect((await call(await startWithOne(), { path: ROUTES, body })).status).toBe(200);
	});

	it.each([
		['no name', { name: undefined }, 'name'],
		['an empty name', { name: '' }, 'name'],
		['a long name', { name: 'r'.repeat(65) }, 'name'],
		['no network', { cidr: undefined }, 'cidr'],
		['a byte over 255', { cidr: '10.0.256.0/24' }, 'cidr'],
		['a length over 32', { cidr: '10.0.0.0/33' }, 'cidr'],
		['an IPv6 network', { cidr: '2001:db8::/32' }, 'cidr'],
		['an unknown key', { next_hop: '10.0.0.1' }, 'next_hop'],
	])('reject %s', async (_, changes, part) => {
		const body = { ...ROUTE, ...changes };
		expect(await call(await startWithOne(), { path: ROUTES, body })).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: `The parameter ${part} is invalid.` },
		});
	});

	it('have unique names', async () => {
		const simulator = await startWithOne({ routes: [ROUTE] });
		const twice = await call(simulator, { path: ROUTES, body: ROUTE });
		expect(twice).toMatchObject({ status: 400, body: { error_code: 'DLI.0006' } });
		const unknown = await call(simulator, { method: 'DELETE', path: `${ROUTES}/other` });
		expect(unknown).toMatchObject({ status: 400, body: { error_code: 'DLI.0002' } });
	});

	it.each([
		['unknown', {}],
		['deleted', { id: ID, status: 'DELETED' }],
	] as const)('are rejected for a connection that is %s', async (_, seed) => {
		const simulator = await start();
		simulator.seed.dliEnhanced(seed);
		expect(await call(simulator, { path: ROUTES, body: ROUTE })).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'The connection does not exist.' },
		});
	});

	it('belong to the caller’s project', async () => {
		const simulator = await startWithOne();
		const headers = { 'x-auth-token': OTHER_TOKEN };
		const foreign = await call(simulator, { path: ROUTES, body: ROUTE, headers });
		expect(foreign.status).toBe(403);
		const path = ROUTES.replace(PROJECT, OTHER_PROJECT);
		expect((await call(simulator, { path, body: ROUTE, headers })).status).toBe(400);
	});
});
