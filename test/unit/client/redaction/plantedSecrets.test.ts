import fc from 'fast-check';

import { Redactor } from '../../../../nodes/HuaweiDataConnections/client/redaction/Redactor';

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

/** JSON values that have a text somewhere inside. */
function withPlanted(text: string): fc.Arbitrary<unknown> {
	const key = fc.constantFrom(...KEYS);
	return fc
		.letrec((tie) => ({
			planted: fc.oneof(
				{ maxDepth: 8, depthSize: 'medium' },
				fc.constantFrom(text, `It was [${text}]`, `${text} `),
				fc
					.tuple(key, tie('planted'))
					.map(([name, value]) => ({ first: 1, [name]: value, last: true })),
				tie('planted').map((value) => [null, value]),
				fc.tuple(key, tie('planted')).map(([name, value]) => JSON.stringify({ [name]: value })),
			),
		}))
		.planted.map((planted) => ({ planted }));
}

/** Texts that may be secrets. A service may trim what it quotes, and then there is less to find. */
const secrets = fc
	.array(fc.constantFrom(...CHARACTERS), { minLength: 4, maxLength: 24 })
	.map((characters) => `k${characters.join('')}k`);

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
	it('never gets through', () => {
		const cases = secrets.chain((secret) =>
			fc.tuple(fc.constant(secret), withPlanted(spell(secret))),
		);
		fc.assert(
			fc.property(cases, ([secret, value]) => {
				const redactor = new Redactor();
				redactor.add([secret]);
				const redacted = redactor.json(value);
				expect(textsOf(redacted).filter((text) => text.includes(spell(secret)))).toEqual([]);
				expect(JSON.stringify(redacted)).toContain('***');
				expect(redactor.json(redacted)).toEqual(redacted);
			}),
			{ seed: 17 },
		);
	});
});

it('masks nothing that is no secret', () => {
	const harmless = ['a', 'note', 'x.y', 'agentId'];
	fc.assert(
		fc.property(
			secrets,
			fc.dictionary(fc.constantFrom(...harmless), fc.jsonValue({ maxDepth: 0 })),
			(secret, value) => {
				fc.pre(!JSON.stringify(value).includes(secret));
				const redactor = new Redactor();
				redactor.add([secret]);
				expect(redactor.json(value)).toEqual(value);
			},
		),
		{ seed: 17 },
	);
});
