import { isNotFoundResponse } from '../../../nodes/HuaweiDataConnections/dli/notFound';

it.each([
	[404, '', 'Not Found', true],
	[400, 'DLI.0002', 'x', true],
	[400, 'DLI.0023', 'x', true],
	[400, 'DLI.0001', 'The connection does not exist', true],
	[400, 'DLI.0001', 'No such connection', true],
	[400, 'DLI.0001', 'The connection was not found', true],
	[400, 'DLI.0001', '连接不存在', true],
	[400, 'DLI.0001', 'The name is invalid', false],
	[400, 'DLI.00021', 'x', false],
	[403, 'DLI.0003', 'x does not exist', false],
	// The gateway does not know the API: nothing is known about the connection.
	[404, 'APIGW.0101', 'The API does not exist', false],
	[404, 'APIG.0101', 'The API does not exist', false],
])('HTTP %i %s %s says that the object is missing: %j', (status, code, message, expected) => {
	expect(isNotFoundResponse({ status, code, message, requestId: '' })).toBe(expected);
});
