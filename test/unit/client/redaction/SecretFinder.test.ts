import { SecretFinder } from '../../../../nodes/HuaweiDataConnections/client/redaction/SecretFinder';

/** From the first character that an occurrence covers to the one behind its last; null if there is none. */
function covered(secret: string, text: string) {
	const spans = new SecretFinder(secret).find(text);
	if (spans.length === 0) return null;
	return [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
}

const PREFIXES = ['', 'u', 'us', 'use', 'user'];
const SECRETS = ['Geheim', 'Geheim1', 'Geheim17'];

describe.each(PREFIXES.flatMap((prefix) => SECRETS.map((secret) => [prefix, secret] as const)))(
	"in base64 behind '%s', '%s'",
	(prefix, secret) => {
		it.each(['', '!', '!!', '!!!'])(
			"and before '%s' is found with every character that has some of its bits, and no other",
			(suffix) => {
				const text = Buffer.from(prefix + secret + suffix).toString('base64');
				const firstBit = prefix.length * 8;
				const endBit = (prefix + secret).length * 8;
				expect(covered(secret, text)).toEqual([Math.floor(firstBit / 6), Math.ceil(endBit / 6)]);
			},
		);
	},
);

it('is found at the end of a text that was cut off', () => {
	const text = Buffer.from('uGeheim!').toString('base64').slice(0, 9);
	expect(covered('Geheim', text)).toEqual([1, 9]);
});

it('is found more than once, and where it overlaps itself', () => {
	expect(new SecretFinder('aba').find('ababa')).toEqual([
		{ start: 0, end: 3 },
		{ start: 2, end: 5 },
	]);
});

describe('a short secret', () => {
	it('of three characters is found in an encoding of four', () => {
		expect(covered('abc', `-${Buffer.from('abc').toString('base64')}-`)).toEqual([1, 5]);
	});

	it('is not found in a shorter part of an encoding', () => {
		// `AGFiYw==` is base64 for a byte and the secret, of which three characters belong to it alone.
		expect(covered('abc', '-FiY-')).toBeNull();
	});

	it('of two characters is found in no encoding', () => {
		expect(covered('ab', Buffer.from('ab').toString('hex'))).toBeNull();
		expect(covered('ab', 'ab')).toEqual([0, 2]);
	});

	it('is no part of a word, at the beginning of the text, too', () => {
		expect(covered('p', 'xp')).toBeNull();
		expect(covered('p', 'px')).toBeNull();
		expect(covered('p', 'p')).toEqual([0, 1]);
	});
});

it.each([
	['spaces in a form', '   ', '+++', [0, 3]],
	['escapes of every character', 'abc', '%61%62%63', [0, 9]],
	['a replaced half of a surrogate pair', 'a\ud800', 'a\ufffd', [0, 2]],
])('is found as %s', (_encoding, secret, text, expected) => {
	expect(covered(secret, text)).toEqual(expected);
});

describe('a character that is escaped', () => {
	it.each([
		['\b', '\\b'],
		['\f', '\\f'],
		['\n', '\\n'],
		['\r', '\\r'],
		['\t', '\\t'],
		['A', '\\x41'],
		['ÿ', '\\xff'],
		['ÿ', '\\xFF'],
		['Ā', '\\u0100'],
		['😀', '\\ud83d\\uDE00'],
		['😀', '\\u{1f600}'],
		['"', '&quot;'],
		["'", '&apos;'],
		['<', '&lt;'],
		['>', '&amp;gt;'],
		[' ', '+'],
		['\\', '\\\\'],
		['\\\\', '\\'],
	])('%j is found as %j', (character, escape) => {
		const text = `%61${escape}b`;
		expect(covered(`a${character}b`, text)).toEqual([0, text.length]);
	});

	it.each([
		['Ā', '\\x100'],
		['x', '+'],
		['x', '\ufffd'],
		['😀', '\ufffd'],
		['b', '\\b'],
		['l', '&lt;'],
	])('%j is not found as %j', (character, escape) => {
		expect(covered(`a${character}c`, `%61${escape}c`)).toBeNull();
	});

	it('may be half of a surrogate pair that was replaced', () => {
		expect(covered('a\ud800b', '%61\ufffdb')).toEqual([0, 5]);
	});

	it('may be one of several backslashes at the end', () => {
		expect(covered('ab\\\\', '%61b\\')).toEqual([0, 5]);
	});
});
