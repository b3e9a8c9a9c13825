import { enhanced } from '../../../nodes/HuaweiDataConnections/dli/enhanced/api';

const NETWORK = { dest_vpc_id: 'vpc', dest_network_id: 'subnet' };

describe('whether a connection is the one that was to be created', () => {
	const body = { name: 'x', ...NETWORK };

	it.each([
		[NETWORK, true],
		[{ ...NETWORK, dest_vpc_id: 'other' }, false],
		[{ ...NETWORK, dest_network_id: 'other' }, false],
		[{}, false],
	])('%j: %j', (connection, expected) => {
		expect(enhanced.matches(connection, body)).toBe(expected);
	});
});

describe('whether a connection is ready', () => {
	const peering = (name: string, status: string, err_msg?: string) => ({ name, status, err_msg });
	const connection = (queues: object[], pools: object[] = [], status = 'ACTIVE') => ({
		...NETWORK,
		status,
		available_queue_info: queues,
		elastic_resource_pools: pools,
	});
	const readinessOf = (observed: object, body?: { queues?: string[]; pools?: string[] }) =>
		enhanced.readiness(
			observed as never,
			body && ({ queues: body.queues, elastic_resource_pools: body.pools } as never),
		);
	const ACTIVE = { state: 'ACTIVE' };

	it('is so with all of its queues and pools', () => {
		expect(readinessOf(connection([]))).toEqual(ACTIVE);
		const ready = connection([peering('q', 'ACTIVE')], [peering('p', 'active')]);
		expect(readinessOf(ready)).toEqual(ACTIVE);
		expect(readinessOf(connection([peering('q', 'CREATING')], [peering('p', 'X')]))).toEqual({
			state: 'CREATING',
			reason: 'not bound yet: q, p',
		});
	});

	it('is so with those that it was to bind, in either case', () => {
		const observed = connection([peering('q1', 'ACTIVE'), peering('other', 'CREATING')]);
		expect(readinessOf(observed, { queues: ['Q1'] })).toEqual(ACTIVE);
		expect(readinessOf(observed, { queues: ['q1', 'q2'] })).toEqual({
			state: 'CREATING',
			reason: 'not bound yet: q2',
		});
		expect(readinessOf(connection([], [peering('P1', 'ACTIVE')]), { pools: ['p1'] })).toEqual(
			ACTIVE,
		);
	});

	it('is never so if one of them has failed', () => {
		const failed = [peering('q', 'FAILED', 'No route'), peering('r', 'FAILED')];
		expect(readinessOf(connection(failed))).toEqual({ state: 'FAILED', reason: 'q: No route; r' });
		expect(readinessOf(connection(failed), { queues: [] })).toEqual(ACTIVE);
	});

	it('is not so while the connection itself is not', () => {
		const observed = { ...connection([peering('q', 'ACTIVE')], [], 'failed'), message: 'No quota' };
		expect(readinessOf(observed)).toEqual({ state: 'FAILED', reason: 'No quota' });
	});
});
