import { basic } from '../../../nodes/HuaweiDataConnections/dli/basic/api';

const BODY = { name: 'x', service: 'RDS', url: '192.168.0.6:3306' };
const STORED = { service: 'RDS', destination: '192.168.0.6:3306' };

it.each([
	[STORED, true],
	[{ ...STORED, service: 'rds' }, true],
	[{ ...STORED, service: 'DWS' }, false],
	[{ ...STORED, destination: '192.168.0.6:3307' }, false],
	[{ service: 'RDS' }, false],
])('%j is the one that was to be created: %j', (connection, expected) => {
	expect(basic.matches(connection, BODY)).toBe(expected);
});

it('is ready when it is ACTIVE, and says why it is not', () => {
	const readinessOf = (connection: object) => basic.readiness(connection as never);
	expect(readinessOf({ state: 'active' })).toMatchObject({ state: 'ACTIVE' });
	const queues = [{ name: 'q', err_msg: 'No route' }, { name: 'r' }];
	expect(readinessOf({ state: 'FAILED', available_queue_info: queues, message: 'x' })).toEqual({
		state: 'FAILED',
		reason: 'q: No route',
	});
	expect(readinessOf({ state: 'FAILED', message: 'No quota' })).toEqual({
		state: 'FAILED',
		reason: 'No quota',
	});
});

it.each([
	[200, '', '', true],
	[404, 'APIGW.0101', '', true],
	[400, 'DLI.0007', '', true],
	[400, 'DLI.0001', 'This feature is no longer available', true],
	[400, 'DLI.0001', '该功能已下线', true],
	[400, 'DLI.0001', 'The name is invalid', false],
	[404, 'DLI.0002', 'Not found', false],
])(
	'HTTP %i %s %s may mean that the service is discontinued: %j',
	(status, code, message, expected) => {
		const hint = basic.hint?.({ status, code, message, requestId: '' });
		expect(hint !== undefined).toBe(expected);
	},
);
