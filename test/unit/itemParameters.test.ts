import { ItemParameters } from '../../nodes/HuaweiDataConnections/fields/ItemParameters';

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
