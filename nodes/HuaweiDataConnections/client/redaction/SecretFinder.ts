import { escapeLevelsOf } from './escapedCharacters';
import { EscapedSpelling } from './EscapedSpelling';
import type { Span } from './embeddedSecrets';

/** Shorter secrets count only as whole words, because any text contains them. */
const MIN_LENGTH = 3;

/** Shorter parts of an encoded secret occur by chance. */
const MIN_ENCODED_LENGTH = 4;

/** Not beside a letter, a digit, or what joins the parts of a name or number. */
const isWholeWord = (text: string, { start, end }: Span) =>
	!/[\p{L}\p{N}_.-]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
	!/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 3));

/** A text that contains the secret in an encoding, and how many characters beside it do, too. */
interface Encoding {
	text: string;
	before: number;
	after: number;
}

/**
 * Finds one secret in texts: as it is, with any of its characters escaped (see `spellingsOf`), and
 * as part of a text in base64 or in hexadecimal digits.
 */
export class SecretFinder {
	private readonly encodings: Encoding[];
	private escapedSpellings?: EscapedSpelling[];

	/** @param secret must not be empty */
	constructor(private readonly secret: string) {
		// Half a surrogate pair arrives as the replacement character.
		const plain = [...new Set([secret, Buffer.from(secret).toString()])];
		this.encodings = plain.map((text) => ({ text, before: 0, after: 0 }));
		if (secret.length >= MIN_LENGTH) this.encodings.push(...encodingsOf(secret));
	}

	/** The occurrences in a text, which may overlap. */
	find(text: string): Span[] {
		const spans = [...this.findEncoded(text), ...this.findEscaped(text)];
		return this.secret.length < MIN_LENGTH
			? spans.filter((span) => isWholeWord(text, span))
			: spans;
	}

	private findEncoded(text: string): Span[] {
		const spans: Span[] = [];
		for (const { text: encoded, before, after } of this.encodings) {
			let index = text.indexOf(encoded);
			for (; index !== -1; index = text.indexOf(encoded, index + 1)) {
				spans.push({
					start: Math.max(0, index - before),
					end: Math.min(text.length, index + encoded.length + after),
				});
			}
		}
		return spans;
	}

	private findEscaped(text: string): Span[] {
		if (!/[\\%&+\ufffd]/.test(text)) return [];
		this.escapedSpellings ??= escapeLevelsOf(this.secret).map(
			(levels) => new EscapedSpelling(this.secret, levels),
		);
		return this.escapedSpellings.flatMap((spelling) => spelling.find(text));
	}
}

function encodingsOf(secret: string): Encoding[] {
	const bytes = Buffer.from(secret);
	const hex = bytes.toString('hex');
	const encodings = [hex, hex.toUpperCase()].map((text) => ({ text, before: 0, after: 0 }));
	return [...encodings, ...[0, 1, 2].flatMap((offset) => base64Of(bytes, offset))].filter(
		({ text }) => text.length >= MIN_ENCODED_LENGTH,
	);
}

/**
 * The characters that bytes have in base64 behind `offset` other bytes, as in `user:password`. Those
 * at both ends hold bits of the neighbours too, so that only their number is known.
 */
function base64Of(bytes: Buffer, offset: number): Encoding[] {
	const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
	const bitCount = (offset + bytes.length) * 8;
	const first = Math.ceil((offset * 8) / 6);
	const end = Math.floor(bitCount / 6);
	const text = encoded.slice(first, end);
	const before = (offset * 8) % 6 > 0 ? 1 : 0;
	const after = bitCount % 6 > 0 ? 1 : 0;
	const forUrls = text.replaceAll('+', '-').replaceAll('/', '_');
	return [...new Set([text, forUrls])].map((variant) => ({ text: variant, before, after }));
}
