import { Redactor } from '../../../../nodes/HuaweiDataConnections/client/redaction/Redactor';

/** A small generator of numbers in [0, 1) that repeats for a seed (mulberry32). */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const CHARACTERS = [...'abcXYZ019 \\"/%&+<>\'=?#$.*()[]{}|^~@:;,-_\n\täß中😀'];
const KEYS = ['a', 'dbPassword', 'note', '__proto__', 'name', 'value', 'x.y', ''];

const toJson = (text: string) => JSON.stringify(text).slice(1, -1);
const toEntities = (text: string, radix: 10 | 16) =>
	[...text]
		.map((character) => character.codePointAt(0) ?? 0)
		.map((codePoint) => (radix === 10 ? `&#${codePoint};` : `&#x${codePoint.toString(16)};`))
		.join('');
const toCodeUnits = (text: string) =>
	text
		.split('')
		.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
const toNamedEntities = (text: string) =>
	text.replace(/["&<>]/g, (sign) => ({ '"': '&quot;', '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
const toLowerCaseEscapes = (text: string) =>
	encodeURIComponent(text).replace(/%[\dA-F]{2}/g, (escape) => escape.toLowerCase());

/** How a service may repeat a text. */
const SPELLINGS: Record<string, (text: string) => string> = {
	plain: (text) => text,
	json: toJson,
	jsonTwice: (text) => toJson(toJson(text)),
	jsonWithSlashes: (text) => toJson(text).replaceAll('/', '\\/'),
	codeUnits: toCodeUnits,
	url: encodeURIComponent,
	urlInLowerCase: toLowerCaseEscapes,
	urlTwice: (text) => encodeURIComponent(encodeURIComponent(text)),
	form: (text) => new URLSearchParams({ text }).toString().slice('text='.length),
	namedEntities: toNamedEntities,
	entitiesTwice: (text) => toNamedEntities(toNamedEntities(text)),
	decimalEntities: (text) => toEntities(text, 10),
	hexadecimalEntities: (text) => toEntities(text, 16),
	base64: (text) => Buffer.from(`u:${text}`).toString('base64'),
	base64Url: (text) => Buffer.from(text).toString('base64url'),
	hexadecimal: (text) => Buffer.from(text).toString('hex'),
};

/** Plants a text in a JSON value that surrounds it at random. */
function plant(text: string, random: () => number): unknown {
	const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
	let planted: unknown = pick([text, `It was [${text}]`, `${text} `]);
	for (let depth = Math.floor(random() * 8); depth > 0; depth--) {
		planted = pick([
			() => ({ first: 1, [pick(KEYS)]: planted, last: true }),
			() => [null, planted],
			() => JSON.stringify({ [pick(KEYS)]: planted }),
		])();
	}
	return { planted };
}

/** Every text in a JSON value, also inside texts that are JSON. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') {
		try {
			return [value, ...textsOf(JSON.parse(value) as object)];
		} catch {
			return [value];
		}
	}
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe.each(Object.entries(SPELLINGS))('a secret planted as %s', (_name, spell) => {
	it('never gets through, and everything else does', () => {
		const random = randomOf(17);
		for (let run = 0; run < 100; run++) {
			const length = 4 + Math.floor(random() * 20);
			const characters = Array.from(
				{ length },
				() => CHARACTERS[Math.floor(random() * CHARACTERS.length)],
			);
			// A service may trim what it quotes, and then there is less to find.
			const secret = `k${characters.join('')}k`;
			const redactor = new Redactor();
			redactor.add([secret]);
			const value = plant(spell(secret), random);
			const redacted = redactor.json(value);
			const leaks = textsOf(redacted).filter((text) => text.includes(spell(secret)));
			expect({ secret, leaks }).toEqual({ secret, leaks: [] });
			expect(JSON.stringify(redacted)).toContain('***');
			expect(redactor.json(redacted)).toEqual(redacted);
			const other = plant('harmless', random);
			expect(JSON.stringify(redactor.json(other)).replace(/"\*\*\*"/, '')).toMatch(
				/harmless|"dbP|value/,
			);
		}
	});
});
