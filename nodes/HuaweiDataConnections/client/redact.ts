import type { IDataObject } from 'n8n-workflow';

const MASK = '***';
const SECRET_WORDS =
	/password|passwd|pwd|secret|token|security_?key|key_?pair|passphrase|private_?key|api_?key|authorization|credential/i;
const SECRET_KEY = /(^|[._-])sk$|[a-z0-9]S[kK]$/;

/**
 * Whether a setting with this key holds a secret (docs/api/dataarts-settings.md#sending-rules). The
 * key decides, because most connection types have no published list of settings.
 */
export function isSecretKey(key: string): boolean {
	return SECRET_WORDS.test(key) || SECRET_KEY.test(key) || key.toLowerCase() === 'sk';
}

/** A boolean such as rememberPassword is not a secret, nor is an empty value. */
function isSecret(key: string, value: unknown): boolean {
	return isSecretKey(key) && !['boolean', 'undefined'].includes(typeof value) && Boolean(value);
}

/**
 * Returns a copy in which every secret is replaced, at any depth and inside texts that are JSON.
 *
 * @param replacement returns the value for a key that holds a secret; undefined omits the key
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

/** Returns all texts and numbers under keys of secrets, at any depth and inside texts that are JSON. */
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

/** Masks every occurrence of the secrets in a text, even where JSON or a URL escapes them. */
export function redactText(text: string, secrets: readonly string[]): string {
	const spellings = secrets
		.filter(Boolean)
		.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
	// Longest first, because a secret may be part of another.
	const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
	return longestFirst.reduce(
		(masked, secret) => masked.replaceAll(secretPattern(secret), MASK),
		text,
	);
}

/** A secret of one or two characters is masked only as a whole word, because any text contains it. */
function secretPattern(secret: string): RegExp {
	const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(secret.length < 3 ? `(?<!\\w)${literal}(?!\\w)` : literal, 'g');
}

/**
 * Returns a copy of a response in which secrets are masked, by their keys and by their values.
 *
 * @param secrets the values that were sent
 */
export function redact(response: IDataObject, secrets: readonly string[] = []): IDataObject {
	const redactedByKey = replaceSecrets(response, () => MASK) as IDataObject;
	if (secrets.length === 0) return redactedByKey;
	const json = JSON.stringify(redactedByKey, (_key, value: unknown) =>
		typeof value === 'string' ? redactText(value, secrets) : value,
	);
	return JSON.parse(json) as IDataObject;
}

/** Parses a text that is a JSON object or array; undefined for any other text. */
function tryParseJson(text: string): unknown {
	if (!/^\s*[{[]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
