import type { IDataObject } from 'n8n-workflow';

import { replaceEmbeddedSecrets } from './embeddedSecrets';
import { rewriteJson } from './rewriteJson';
import { isSecretKey } from './secretKeys';

/** What stands for the secret under a key where the user is to fill it in. */
export function placeholderOf(key: string): string {
	return `<${key}>`;
}

/**
 * Returns a copy in which every secret is replaced that its key or its text names: at any depth,
 * inside texts that are JSON, in rows such as `{"name": "Authorization", "value": "x"}`, and inside
 * texts such as JDBC URLs.
 *
 * @param replacement returns the value for a key that holds a secret; undefined omits the property,
 * or the text that contains the secret
 */
export function replaceSecrets(
	value: unknown,
	replacement: (key: string, secret: unknown) => unknown,
): unknown {
	return rewriteJson(value, {
		property(key, inner, owner) {
			const secretKey = secretKeyOf(key, inner, owner);
			return secretKey === undefined ? inner : replacement(secretKey, inner);
		},
		leaf(leaf) {
			if (typeof leaf === 'number') return leaf;
			return replaceEmbeddedSecrets(leaf, (key, secret) => {
				const replaced = replacement(key, secret);
				return replaced === undefined ? undefined : String(replaced);
			});
		},
	});
}

/** The key that names the value of a property as a secret: its own, or that in its row. */
export function secretKeyOf(key: string, value: unknown, owner: IDataObject): string | undefined {
	const secretKey = isSecretKey(key) ? key : secretKeyOfRow(key, owner);
	return secretKey !== undefined && isSecret(secretKey, value) ? secretKey : undefined;
}

function secretKeyOfRow(key: string, row: IDataObject): string | undefined {
	if (!/^val(ue)?$/i.test(key)) return undefined;
	const names = Object.entries(row).filter(([name]) => /^(name|key|header)$/i.test(name));
	return names.map(([, name]) => name).find(isSecretName);
}

function isSecretName(name: unknown): name is string {
	return typeof name === 'string' && isSecretKey(name);
}

/**
 * A boolean such as rememberPassword is not a secret, nor is an empty value or a placeholder. A server
 * may return a boolean as text (docs/api/dataarts-settings.md#value-types). A keytab is a secret, but not
 * its path in OBS (docs/api/dli-connections.md#datasource-authentication).
 */
function isSecret(key: string, value: unknown): boolean {
	const isBoolean = typeof value === 'boolean' || value === 'true' || value === 'false';
	const isKeytabPath = /keytab$/i.test(key) && /^obs:\/\//.test(String(value));
	return !isBoolean && !isKeytabPath && Boolean(value) && value !== placeholderOf(key);
}

/** Returns all texts and numbers that `replaceSecrets` finds, with every part of a secret object. */
export function collectSecrets(data: unknown): string[] {
	const secrets = new Set<string>();
	replaceSecrets(data, (_key, secret) => {
		collectLeaves(secret, secrets);
		return secret;
	});
	return [...secrets];
}

function collectLeaves(secret: unknown, secrets: Set<string>): void {
	rewriteJson(secret, {
		leaf(leaf) {
			const text = String(leaf);
			secrets.add(text);
			const [, token] = /^(?:Basic|Bearer)\s+(\S+)$/i.exec(text) ?? [];
			if (token) secrets.add(token);
			return leaf;
		},
	});
}

/**
 * The key of a placeholder that nobody replaced, wherever `replaceSecrets` may have put it; undefined
 * when there is none.
 */
export function findPlaceholder(data: unknown): string | undefined {
	const keys: string[] = [];
	rewriteJson(data, {
		leaf(leaf) {
			const text = String(leaf);
			const [, whole] = /^<([\w.-]+)>$/.exec(text) ?? [];
			const parts = [...text.matchAll(/<([\w.-]{1,100})>/g)].map(([, part = '']) => part);
			keys.push(...(whole ? [whole] : parts.filter(isSecretKey)));
			return leaf;
		},
	});
	return keys[0];
}
