import { ItemParameters } from '../../../nodes/HuaweiDataConnections/fields/ItemParameters';

const field = (name: string, required = false) => ({
	name,
	displayName: name.toUpperCase(),
	required,
});

it('trims text, takes numbers as text, and leaves an optional empty text empty', () => {
	const item = ItemParameters.fromValues({ a: ' x ', b: 42 });
	expect(item.text(field('a'))).toBe('x');
	expect(item.text(field('b'))).toBe('42');
	expect(item.text(field('c'))).toBe('');
});

it.each([[NaN], [Infinity], [['a']], [{}], [true]])('does not take %p for text', (value) => {
	expect(() => ItemParameters.fromValues({ a: value as never }).text(field('a'))).toThrow(
		"'A' must be text",
	);
});

it.each([8000, '8000', ' 8000 '])('takes %p for a port', (value) => {
	expect(ItemParameters.fromValues({ a: value }).port(field('a'))).toBe(8000);
});

it.each(['8e3', '-1', '0x10', '1.5', 'NaN'])('does not take %p for a port', (value) => {
	expect(() => ItemParameters.fromValues({ a: value }).port(field('a'))).toThrow('from 1 to 65535');
});

it('reads one value, a list and gaps as a list', () => {
	const item = ItemParameters.fromValues({ one: 'a', many: ['a', ' ', 'b '] });
	expect(item.list(field('one'))).toEqual(['a']);
	expect(item.list(field('many'))).toEqual(['a', 'b']);
	expect(item.list(field('none'))).toEqual([]);
});

it('reads rows, and refuses what an expression put in their place', () => {
	const rowsOf = (value: unknown) =>
		ItemParameters.fromValues({ tags: value as never }).rows(field('tags'), 'tag');
	expect(rowsOf({ tag: [{ key: 'a' }] }).map((row) => row.raw(field('key')))).toEqual(['a']);
	expect(rowsOf({})).toEqual([]);
	expect(rowsOf(undefined)).toEqual([]);
	expect(() => rowsOf('env=prod')).toThrow("'TAGS' is not valid JSON");
	expect(() => rowsOf({ tag: 'env' })).toThrow("'TAGS' must be a list of rows");
});

it.each([1, '7', ' 50 '])('takes %p for a positive integer', (value) => {
	expect(ItemParameters.fromValues({ a: value }).positiveInteger(field('a'))).toBe(Number(value));
});

it.each([0, -1, 1.5, 'many'])('does not take %p for a positive integer', (value) => {
	expect(() => ItemParameters.fromValues({ a: value }).positiveInteger(field('a'))).toThrow(
		"'A' must be a whole number of 1 or more",
	);
});

it.each([
	[true, true],
	['true', true],
	['false', false],
	['', false],
	[undefined, false],
])('reads %p as the boolean %p', (value, expected) => {
	expect(ItemParameters.fromValues({ a: value }).boolean(field('a'))).toBe(expected);
});

it('names an invalid text rule, and quotes the value', () => {
	const rule = { maxLength: 5, pattern: /^[a-z]+$/, allowedText: 'letters' };
	const read = (value: string) => () =>
		ItemParameters.fromValues({ a: value }).text(field('a'), rule);
	expect(read('ab')()).toBe('ab');
	expect(read('abcdef')).toThrow("'A' must be at most 5 characters long, not 6");
	expect(read('a1')).toThrow(
		expect.objectContaining({
			name: 'InputError',
			message: "'A' is invalid: 'a1'. Allowed: letters",
		}),
	);
});

describe('a resource locator', () => {
	const workspace = {
		...field('workspace'),
		displayName: 'Workspace',
		modes: [
			{
				name: 'url',
				displayName: 'By URL',
				type: 'string' as const,
				extractValue: { type: 'regex' as const, regex: 'workspace=([0-9a-f]+)' },
			},
		],
	};
	const read = (value: unknown) =>
		ItemParameters.fromValues({ workspace: value as never }).resourceLocator(workspace);

	it('has its mode and the label of the chosen entry', () => {
		const chosen = { mode: 'list', value: ' 17 ', cachedResultName: 'Sales' };
		expect(read(chosen)).toEqual({ mode: 'list', value: '17', cachedResultName: 'Sales' });
	});

	it('is an ID when an expression gives the value alone', () => {
		expect(read(17)).toEqual({ mode: 'id', value: '17', cachedResultName: undefined });
	});

	it('extracts the value from a URL, and rejects another URL', () => {
		const url = (value: string) => ({ mode: 'url', value });
		expect(read(url('https://example.com/?workspace=1f#x')).value).toBe('1f');
		expect(() => read(url('https://example.com/'))).toThrow("'Workspace' is not a workspace URL");
	});
});

it('reads a collection once, because n8n resolves its expressions each time', () => {
	const getNodeParameter = jest.fn(() => ({ a: 'x' }));
	const item = ItemParameters.forItem({ getNodeParameter } as never, 3);
	expect(item.collection(field('options')).text(field('a'))).toBe('x');
	expect(item.collection(field('options')).has(field('b'))).toBe(false);
	expect(getNodeParameter.mock.calls).toEqual([['options', 3, null]]);
});

it('reports an expression that cannot be resolved with its field', () => {
	const getNodeParameter = () => {
		throw new Error('invalid syntax');
	};
	const item = ItemParameters.forItem({ getNodeParameter } as never, 0);
	expect(() => item.raw(field('a'))).toThrow(
		expect.objectContaining({
			message: "'A' has an expression that cannot be resolved",
			description: 'invalid syntax',
		}),
	);
});

it('evaluates the expression of a parameter once for an item', () => {
	const getNodeParameter = jest.fn(() => 'sales');
	const item = ItemParameters.forItem({ getNodeParameter } as never, 0);
	const field = { name: 'name', displayName: 'Name' };
	expect([item.text(field), item.text(field), item.raw(field)]).toEqual(Array(3).fill('sales'));
	expect(getNodeParameter).toHaveBeenCalledTimes(1);
});
