/** Escapes can be escaped again, a few times: JSON inside of JSON, `%2540`, `&amp;quot;`. */
const BACKSLASH = String.raw`(?:\\(?:u005[cC])?|%(?:25){0,3}5[cC]|&(?:amp;){0,3}#(?:0{0,4}92|[xX]0{0,4}5[cC]);)`;
const BACKSLASHES = `${BACKSLASH}{1,15}`;

/** JSON's own escapes besides `\u`, and the names of HTML's entities. */
const LETTERS: Record<string, string> = {
	'\b': 'b',
	'\f': 'f',
	'\n': 'n',
	'\r': 'r',
	'\t': 't',
};
const ENTITIES: Record<string, string> = {
	'"': 'quot',
	"'": 'apos',
	'<': 'lt',
	'>': 'gt',
};

/**
 * How often the characters were escaped that start escapes themselves: `%2525` may be any of `%`,
 * `%25` and `%2525`.
 */
export type EscapeLevels = Record<'%' | '&', number>;

/** The levels that a text with a secret may have. */
export function escapeLevelsOf(secret: string): EscapeLevels[] {
	const levels = (sign: string) => (secret.includes(sign) ? [0, 1, 2, 3] : [0]);
	return levels('%').flatMap((percent) =>
		levels('&').map((ampersand) => ({ '%': percent, '&': ampersand })),
	);
}

/**
 * The source of a regular expression for one character in any of its spellings: as it is, escaped in
 * JSON or a script, percent-encoded in either case, `+` for a space, and as an HTML entity. Every
 * repetition is bounded, so that a search takes linear time.
 *
 * @param character may have backslashes before it, a run of which counts as one, because escapes
 * double them
 */
export function spellingsOf(character: string, levels: EscapeLevels): string {
	if (character.startsWith('\\')) {
		const next = character.replace(/^\\+/, '');
		return next ? BACKSLASHES + spellingsOf(next, levels) : BACKSLASHES;
	}
	return `(?:${[literalOf(character, levels), ...escapesOf(character)].join('|')})`;
}

function literalOf(character: string, levels: EscapeLevels): string {
	if (character === '%') return `${BACKSLASH}{0,15}%${'25'.repeat(levels['%'])}`;
	if (character === '&') return `${BACKSLASH}{0,15}&${'amp;'.repeat(levels['&'])}`;
	const source = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
	// Shells and regular expressions escape any sign, but a letter then means something else.
	return /^[\p{L}\p{N}]/u.test(character) ? source : `${BACKSLASH}{0,15}${source}`;
}

function escapesOf(character: string): string[] {
	const codePoint = character.codePointAt(0) ?? 0;
	const codeUnits = [...Array(character.length).keys()].map((index) => character.charCodeAt(index));
	const unicode = codeUnits.map((unit) => `${BACKSLASHES}u${hex(unit, 4)}`).join('');
	const percent = [...Buffer.from(character)].map((byte) => `%(?:25){0,3}${hex(byte, 2)}`).join('');
	const entities = [`#0{0,4}${codePoint}`, `#[xX]0{0,4}${hex(codePoint)}`];
	const name = ENTITIES[character];
	const letter = LETTERS[character];
	return [
		unicode,
		`${BACKSLASHES}u\\{0{0,4}${hex(codePoint)}\\}`,
		...(codePoint < 256 ? [`${BACKSLASHES}x${hex(codePoint, 2)}`] : []),
		...(letter ? [BACKSLASHES + letter] : []),
		...(character === '%' ? [] : [percent]),
		`&(?:amp;){0,3}(?:${[...entities, ...(name ? [name] : [])].join('|')});`,
		...(character === ' ' ? ['\\+'] : []),
		// What Unicode puts in the place of half a pair.
		...(/^[\ud800-\udfff]$/.test(character) ? ['\\ufffd'] : []),
	];
}

/** Hexadecimal digits of a number in either case. */
function hex(number: number, length = 1): string {
	const digits = number.toString(16).padStart(length, '0');
	return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
