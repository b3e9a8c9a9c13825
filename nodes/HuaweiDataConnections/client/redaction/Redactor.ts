import type { Span } from './embeddedSecrets';
import { replaceEmbeddedSecrets } from './embeddedSecrets';
import { MASK, rewriteJson } from './rewriteJson';
import { SecretFinder } from './SecretFinder';
import { collectSecrets, secretKeyOf } from './secretsByName';

/** The longest message that is kept of a response, in characters. */
export const MAX_MESSAGE_LENGTH = 2000;

/** A code as Huawei Cloud's services assign it, such as `DAYU.1010`. */
const ERROR_CODE = /^[A-Za-z]{2,20}\.\d{1,8}$/;

/** Shorter numbers are counters, ports and switches much more often than secrets. */
const MIN_DIGITS = 4;

/**
 * Removes secrets from everything that leaves the node: those that it was told, by their values in
 * any spelling, and others by the keys that name them. Each item has a redactor of its own, so that
 * the password of one item, which may be a common word, masks nothing in the others.
 */
export class Redactor {
	private readonly finders = new Map<string, SecretFinder>();

	/** @param parent knows the secrets that all items share */
	constructor(private readonly parent?: Redactor) {}

	/** Adds values that are secret. */
	add(secrets: Iterable<string>): void {
		for (const secret of secrets) {
			// Services trim what they quote.
			for (const spelling of [secret, secret.trim()]) {
				if (spelling && !this.finders.has(spelling)) {
					this.finders.set(spelling, new SecretFinder(spelling));
				}
			}
		}
	}

	/** Adds the secrets that keys in the data name, such as those in the body of a request. */
	collect(data: unknown): void {
		this.add(collectSecrets(data));
	}

	/**
	 * Masks the secrets in a text.
	 *
	 * @param maxLength the length at which the text is cut off, after its secrets were masked, so
	 * that no part of a secret is left at its end
	 */
	text(text: string, maxLength = Infinity): string {
		const spans = this.allFinders().flatMap((finder) => finder.find(text));
		const masked = replaceEmbeddedSecrets(maskSpans(text, spans), () => MASK) ?? MASK;
		return masked.length > maxLength ? `${masked.slice(0, maxLength)} ...` : masked;
	}

	/** An error code, which may be a text of any kind unless it has the form that codes have. */
	errorCode(code: string): string {
		return ERROR_CODE.test(code) ? code : this.text(code, 100);
	}

	/** A copy of a JSON value without secrets, for any value. Keys stay as they are. */
	json<T>(value: T): T {
		return rewriteJson(value, {
			property: (key, inner, owner) =>
				secretKeyOf(key, inner, owner) === undefined ? inner : MASK,
			leaf: (leaf) => (typeof leaf === 'string' ? this.text(leaf) : this.number(leaf)),
		}) as T;
	}

	private number(number: number): number | string {
		const digits = String(number);
		return digits.length < MIN_DIGITS || this.text(digits) === digits ? number : MASK;
	}

	private allFinders(): SecretFinder[] {
		return [...(this.parent?.allFinders() ?? []), ...this.finders.values()];
	}
}

/** Occurrences that overlap or touch each other become one mask. */
function maskSpans(text: string, spans: Span[]): string {
	let masked = '';
	let position = 0;
	for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
		if (end <= position) continue;
		if (start > position || position === 0) masked += text.slice(position, start) + MASK;
		position = end;
	}
	return masked + text.slice(position);
}
