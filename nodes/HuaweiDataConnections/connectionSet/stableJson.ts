import { createHash } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../client/responses';

/** A copy of a JSON value with the keys of all its objects in order, so that equal values are equal texts. */
export function sortKeys<T>(value: T): T {
	if (Array.isArray(value)) return value.map(sortKeys) as T;
	if (!isRecord(value)) return value;
	const keys = Object.keys(value).sort();
	return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])])) as IDataObject as T;
}

/** A short text that differs whenever a value does. Nothing secret may be in it. */
export function fingerprint(value: unknown): string {
	const text = JSON.stringify(sortKeys(value));
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
