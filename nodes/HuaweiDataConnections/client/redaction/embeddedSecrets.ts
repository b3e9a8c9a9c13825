import { isSecretKey } from './secretKeys';

/** A part of a text, from its first character up to the one behind its last. */
export interface Span {
	start: number;
	end: number;
}

/** A secret that the text around it names. */
interface EmbeddedSecret extends Span {
	key: string;
}

// Every expression takes linear time: a run of characters is read from its beginning only, and
// cannot contain the beginning of another match.

/** The password of a URL: `scheme://user:password@host`, and `jdbc:oracle:thin:user/password@`. */
const URL_LOGINS = [
	/:(?:\\?\/){2}[^\s/?#@:"'<>]*:([^\s/?#"'<>]+)(?=@)/dg,
	/\bthin:[^\s/@:"'<>]+\/([^\s/@"'<>]+)(?=@)/dg,
];

/** `Bearer` and a token. Without a digit, it is a word of a sentence. */
const BEARER = /\bBearer\s{1,3}(?=[^\s\d]*\d)([\w.~+/=-]{8,})/dgi;

/** A key and the sign behind it, which may be in quotes and escaped, as in JSON inside of JSON. */
const KEY = /(?<![\w.-])([\w.-]{1,100})(?:\\{0,8}["'])?\s{0,3}([=:])\s{0,3}/g;
const QUOTED_VALUE = /(\\{0,8}["'])((?:(?!\1)(?:\\[^]|[^]))+)(?=\1|$)/dy;
const BARE_VALUE = /()(\{[^}\r\n]+\}|[^\s;&"'<>]+)/dy;

/** A value in an HTTP header, where a colon precedes it. Other colons belong to sentences. */
const HEADER = /(authorization|cookie|[\w-]-token)$/i;
const HEADER_VALUE = /()((?:Basic|Bearer|Digest|SDK-HMAC-SHA256)\s[^\r\n"'<>]+|[^\s"'<>]{16,})/diy;

/**
 * Replaces the secrets that a text names, such as `password=x` in a JDBC URL, `"password":"x"` in
 * JSON that was cut off, and `Authorization: Bearer x`.
 *
 * @param replacement returns the text for a secret; undefined leaves out the whole text
 */
export function replaceEmbeddedSecrets(
	text: string,
	replacement: (key: string, secret: string) => string | undefined,
): string | undefined {
	let replaced = '';
	let position = 0;
	for (const { key, start, end } of findEmbeddedSecrets(text)) {
		if (start < position) continue;
		const part = replacement(key, text.slice(start, end));
		if (part === undefined) return undefined;
		replaced += text.slice(position, start) + part;
		position = end;
	}
	return replaced + text.slice(position);
}

function findEmbeddedSecrets(text: string): EmbeddedSecret[] {
	if (!/[=:]|bearer/i.test(text)) return [];
	const logins = URL_LOGINS.flatMap((pattern) => spansOf(text, pattern, 'password'));
	const found = [...logins, ...spansOf(text, BEARER, 'Authorization'), ...findAssignments(text)];
	return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function spansOf(text: string, pattern: RegExp, key: string): EmbeddedSecret[] {
	return [...text.matchAll(pattern)].flatMap(({ indices }) => {
		const [start, end] = indices?.[1] ?? [0, 0];
		return end > start ? { key, start, end } : [];
	});
}

function findAssignments(text: string): EmbeddedSecret[] {
	return [...text.matchAll(KEY)].flatMap((match) => {
		const [whole, key = '', sign] = match;
		if (!isSecretKey(key)) return [];
		const position = match.index + whole.length;
		const header = HEADER.test(key) ? HEADER_VALUE : undefined;
		const patterns = [QUOTED_VALUE, sign === '=' ? BARE_VALUE : header];
		for (const pattern of patterns) {
			if (!pattern) continue;
			pattern.lastIndex = position;
			const [start, end] = pattern.exec(text)?.indices?.[2] ?? [0, 0];
			if (end > start) return { key, start, end };
		}
		return [];
	});
}
