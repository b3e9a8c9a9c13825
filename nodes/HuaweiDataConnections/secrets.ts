import type { IDataObject } from 'n8n-workflow';

const MASK = '***';

/**
 * Whether a setting of this name holds a secret (spec: dataarts-dw-config 7, rule 3).
 * Names decide because most types have no published list of keys.
 */
export function isSecretKey(key: string): boolean {
	return (
		/password|passwd|pwd|secret|token|securitykey|keypair|passphrase/i.test(key) ||
		/(^|[._-])sk$/i.test(key)
	);
}

/** Every text and number under a secret key, at any depth. */
export function secretValues(settings: unknown, underSecretKey = false): string[] {
	if (typeof settings === 'string' || typeof settings === 'number') {
		return underSecretKey && settings !== '' ? [String(settings)] : [];
	}
	if (typeof settings !== 'object' || settings === null) return [];
	return Object.entries(settings).flatMap(([key, value]) =>
		secretValues(value, underSecretKey || isSecretKey(key)),
	);
}

/** The text with every one of these secrets taken out of it. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
	// The longest first: a secret may be part of another.
	const longestFirst = [...secrets].filter(Boolean).sort((a, b) => b.length - a.length);
	return longestFirst.reduce(
		(masked, secret) => masked.replaceAll(occurrencesOf(secret), MASK),
		text,
	);
}

/** A secret of one or two characters counts only as a word of its own: it is part of any text. */
function occurrencesOf(secret: string): RegExp {
	const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(secret.length < 3 ? `(?<!\\w)${literal}(?!\\w)` : literal, 'g');
}

/** A copy of an answer in which every secret is masked, by the name of its key and by its value. */
export function withoutSecrets(answer: IDataObject, secrets: readonly string[]): IDataObject {
	const masked = JSON.stringify(answer, (key, value: unknown) => {
		if (isSecretKey(key) && secretValues(value, true).length) return MASK;
		return typeof value === 'string' ? maskSecrets(value, secrets) : value;
	});
	return JSON.parse(masked) as IDataObject;
}
