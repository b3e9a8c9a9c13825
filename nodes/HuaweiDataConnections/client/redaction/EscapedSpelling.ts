import type { Span } from './embeddedSecrets';
import { spellingsOf, type EscapeLevels } from './escapedCharacters';

/** Finds a secret any of whose characters may be escaped. */
export class EscapedSpelling {
	private readonly characters: string[];
	/** Made when a text reaches the character: most texts differ at the first one. */
	private readonly expressions = new Map<string, RegExp>();

	constructor(
		secret: string,
		private readonly levels: EscapeLevels,
	) {
		this.characters = secret.match(/\\*[^\\]|\\+/gu) ?? [];
	}

	/** The occurrences in a text, which may overlap. */
	find(text: string): Span[] {
		const spans: Span[] = [];
		const first = this.expressionAt(0, 'g');
		first.lastIndex = 0;
		for (let match = first.exec(text); match; match = first.exec(text)) {
			const { index: start } = match;
			const end = this.endOfSecret(text, first.lastIndex);
			if (end !== undefined) spans.push({ start, end });
			// The secret may begin inside of what looked like its first character.
			first.lastIndex = start + 1;
		}
		return spans;
	}

	private endOfSecret(text: string, start: number): number | undefined {
		let position = start;
		for (let index = 1; index < this.characters.length; index++) {
			const expression = this.expressionAt(index, 'y');
			expression.lastIndex = position;
			if (!expression.test(text)) return undefined;
			position = expression.lastIndex;
		}
		return position;
	}

	private expressionAt(index: number, flag: 'g' | 'y'): RegExp {
		const character = this.characters[index] ?? '';
		const key = flag + character;
		const expression =
			this.expressions.get(key) ?? new RegExp(spellingsOf(character, this.levels), flag);
		this.expressions.set(key, expression);
		return expression;
	}
}
