import type { IDataObject } from 'n8n-workflow';

const MASK = '***';
const SECRET_WORDS =
	/password|passwd|pwd|secret|token|security_?key|key_?pair|passphrase|private_?key|api_?key|authorization|credential/i;
const SECRET_KEY = /(^|[._-])sk$|[a-z0-9]S[kK]$/;

/**
 * Whether a setting of this name holds a secret (docs/api/dataarts-settings.md#sending-rules).
 * Names decide because most types have no published list of keys.
 */
export function isSecretKey(key: string): boolean {
	return SECRET_WORDS.test(key) || SECRET_KEY.test(key) || key.toLowerCase() === 'sk';
}

/** A switch such as rememberPassword is no secret, nor is what was left empty. */
function isSecret(key: string, value: unknown): boolean {
	return isSecretKey(key) && !['boolean', 'undefined'].includes(typeof value) && Boolean(value);
}

/**
 * A copy in which every secret is replaced, at any depth and inside JSON that travels as text.
 *
 * @param replacement for the secret under this key; undefined leaves the key out
 */
export function replaceSecrets(value: unknown, replacement: (key: string) => unknown): unknown {
	if (Array.isArray(value)) return value.map((entry) => replaceSecrets(entry, replacement));
	if (typeof value === 'string') {
		const parsed = tryParseJson(value);
		const replaced = JSON.stringify(replaceSecrets(parsed, replacement));
		return replaced === JSON.stringify(parsed) ? value : replaced;
	}
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [
		key,
		isSecret(key, inner) ? replacement(key) : replaceSecrets(inner, replacement),
	]);
	return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

/** Every text and number under a secret key, at any depth and inside JSON that travels as text. */
export function collectSecrets(settings: unknown, underSecretKey = false): string[] {
	if (typeof settings === 'string' || typeof settings === 'number') {
		const inside = typeof settings === 'string' ? collectSecrets(tryParseJson(settings)) : [];
		return underSecretKey && settings !== '' ? [String(settings), ...inside] : inside;
	}
	if (typeof settings !== 'object' || settings === null) return [];
	return Object.entries(settings).flatMap(([key, value]) =>
		collectSecrets(value, underSecretKey || isSecretKey(key)),
	);
}

/** The text with every one of these secrets taken out of it, also where they were escaped. */
export function redactText(text: string, secrets: readonly string[]): string {
	const spellings = secrets
		.filter(Boolean)
		.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
	// The longest first: a secret may be part of another.
	const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
	return longestFirst.reduce(
		(masked, secret) => masked.replaceAll(secretPattern(secret), MASK),
		text,
	);
}

/** A secret of one or two characters counts only as a word of its own: it is part of any text. */
function secretPattern(secret: string): RegExp {
	const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(secret.length < 3 ? `(?<!\\w)${literal}(?!\\w)` : literal, 'g');
}

/**
 * A copy of an answer in which every secret is masked, by the name of its key and by its value.
 *
 * @param secrets the values that were sent
 */
export function redact(answer: IDataObject, secrets: readonly string[] = []): IDataObject {
	const byName = replaceSecrets(answer, () => MASK) as IDataObject;
	if (secrets.length === 0) return byName;
	const byValue = JSON.stringify(byName, (_key, value: unknown) =>
		typeof value === 'string' ? redactText(value, secrets) : value,
	);
	return JSON.parse(byValue) as IDataObject;
}

/** The object or list that a text is the JSON of; undefined for any other text. */
function tryParseJson(text: string): unknown {
	if (!/^\s*[{[]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
