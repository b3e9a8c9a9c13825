import {
	MASK,
	MAX_DEPTH,
	rewriteJson,
} from '../../../../nodes/HuaweiDataConnections/client/redaction/rewriteJson';

const leaf = (value: string | number) => value;

it.each([[{ a: [1, { b: 'x' }], c: null }], [[1, ['x', true]]], [' {"a": 1} '], [false], [null]])(
	'%j, of which nothing changes, is returned as the same value',
	(value) => {
		expect(rewriteJson(value, { leaf })).toBe(value);
	},
);

it('omits properties and entries for which there is no replacement', () => {
	const value = { a: 'x', list: ['x', 1], inner: { a: 1, b: true } };
	const property = (key: string, inner: unknown) => (key === 'a' ? undefined : inner);
	const rewritten = rewriteJson(value, {
		property,
		leaf: (text) => (text === 'x' ? undefined : text),
	});
	expect(rewritten).toStrictEqual({ list: [1], inner: { b: true } });
});

it('rewrites texts that are JSON, with spaces before it, too', () => {
	const rewriter = { leaf: (text: string | number) => (text === 'x' ? 'y' : text) };
	expect(rewriteJson(' \n{"a":"x"}', rewriter)).toBe('{"a":"y"}');
	expect(rewriteJson('["x"]', rewriter)).toBe('["y"]');
});

it.each(['17', '"x"', 'true', 'null', '{x', 'x {}', '[1', ''])('takes %j for text', (text) => {
	expect(rewriteJson(text, { leaf: (value) => typeof value })).toBe('string');
});

it('masks what is nested too deeply', () => {
	const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);
	const innermost = (value: unknown): unknown =>
		Array.isArray(value) ? innermost(value[0]) : value;
	expect(innermost(rewriteJson(nested(MAX_DEPTH), { leaf }))).toBe('x');
	expect(innermost(rewriteJson(nested(MAX_DEPTH + 1), { leaf }))).toBe(MASK);
});
