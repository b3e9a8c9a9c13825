import { quoteValue, toPort } from '../../../nodes/HuaweiDataConnections/fields/validate';

describe('a port', () => {
	it.each([
		[1, 1],
		['65535', 65535],
		[' 8080 ', 8080],
	])('is %j', (value, port) => expect(toPort('Port', value)).toBe(port));

	it.each([0, 65536, '80.5', '-1', '8e3', 'http', '80 90'])('is not %j', (value) => {
		expect(() => toPort('Port', value)).toThrow(
			`'Port' must be a whole number from 1 to 65535, not ${value}`,
		);
	});

	it.each([undefined, null, '', ' '])('is missing if it is %j', (value) => {
		expect(() => toPort('Port', value)).toThrow("'Port' is empty");
	});
});

it.each([
	['abc', 'abc'],
	['x'.repeat(21), 'x'.repeat(20)],
	[0, '0'],
	[false, 'false'],
	['', 'a string'],
	[null, 'empty'],
	[[], 'a list'],
	[{}, 'an object'],
])('%j is quoted as %s', (value, text) => expect(quoteValue(value)).toBe(text));
