import type { IDataObject } from 'n8n-workflow';

import { compareTexts } from '../client/compareTexts';
import { isRecord } from '../client/responses';
import { diffKeys } from '../dataArts/diff';
import { secretKeysOf, toCamelCase } from '../dataArts/settings/storedSettings';
import type { DesiredEntry, KindName, ObservedEntry, Properties } from './model';
import { sortKeys } from './stableJson';

/** What happens to settings that only the connection has. */
export type SettingsMode = 'givenKeys' | 'exactly';

/** A value that differs. */
export interface PropertyChange {
	key: string;
	from: unknown;
	/** Null for a setting to take out. */
	to: unknown;
}

/** How a connection of the list compares with the one that was found. */
export interface Comparison {
	changes: PropertyChange[];
	/** Settings that only the connection has and that stay. */
	extraKeys: string[];
	/** What the list gives and Huawei Cloud does not return. */
	notCompared: string[];
}

/** The prefix of settings among the columns. */
export const SETTINGS_PREFIX = 'settings.';

/**
 * Compares what the list gives; what it does not name stays as it is, but for settings to take out.
 *
 * @param ignored keys of settings that stay as they are, in any spelling
 */
export function compareEntries(
	desired: DesiredEntry,
	observed: ObservedEntry,
	mode: SettingsMode,
	ignored: readonly string[] = [],
): Comparison {
	const { properties: stored, notReturned } = observed;
	const wanted = alignKeys(desired.properties, stored);
	const ignoredKeys = new Set(ignored.map((key) => toCamelCase(`${SETTINGS_PREFIX}${key}`)));
	const isIgnored = (key: string) => ignoredKeys.has(toCamelCase(key));
	const differing = diffKeys(stored, wanted, formatLoosely);
	const changes = differing
		.filter((key) => !notReturned.includes(key) && !isIgnored(key))
		.map((key) => ({ key, from: stored[key] ?? null, to: wanted[key] ?? null }));
	const extraKeys = Object.keys(stored).filter(
		(key) => key.startsWith(SETTINGS_PREFIX) && wanted[key] === undefined && !isIgnored(key),
	);
	const removed =
		mode === 'exactly' ? extraKeys.map((key) => ({ key, from: stored[key], to: null })) : [];
	return {
		changes: [...changes, ...removed].sort((a, b) => compareTexts(a.key, b.key)),
		extraKeys: mode === 'exactly' ? [] : extraKeys.sort(),
		notCompared: [
			...desired.notCompared,
			...differing.filter((key) => notReturned.includes(key)),
			...Object.keys(wanted).filter(isIgnored),
			...secretColumnsOf(desired),
		].sort(),
	};
}

/** The columns of the secrets that the list gives. */
export function secretColumnsOf({
	kind,
	secretSettings,
}: Pick<DesiredEntry, 'kind' | 'secretSettings'>): string[] {
	const keys = kind === 'dataArts' ? secretKeysOf(secretSettings) : Object.keys(secretSettings);
	return keys.map((key) => secretColumnOf(kind, key));
}

/** The column of a secret. */
export function secretColumnOf(kind: KindName, key: string): string {
	return kind === 'dataArts' ? `${SETTINGS_PREFIX}${key}` : key;
}

/** The settings of the list under the keys of the connection, where both spell one differently. */
function alignKeys(desired: Properties, observed: Properties): Properties {
	const spellings = new Map(Object.keys(observed).map((key) => [toCamelCase(key), key]));
	const entries = Object.entries(desired).map(([key, value]) => {
		const spelling = key in observed ? key : spellings.get(toCamelCase(key));
		return [spelling ?? key, value];
	});
	return Object.fromEntries(entries) as Properties;
}

/**
 * Stands for a value in comparisons. Spreadsheets hold booleans and numbers as text, and a server
 * stores what was sent, so that types are no difference; nor are missing, empty, and null.
 */
export function formatLoosely(value: unknown): string {
	return JSON.stringify(sortKeys(loosen(value)));
}

function loosen(value: unknown): unknown {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return loosenText(value.trim());
	if (Array.isArray(value)) return value.map(loosen);
	if (!isRecord(value)) return String(value);
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, loosen(inner)]),
	) as IDataObject;
}

/** A text that is JSON is compared by its content. */
function loosenText(text: string): unknown {
	if (/^(true|false)$/i.test(text)) return text.toLowerCase();
	if (!/^[[{]/.test(text)) return text;
	try {
		return loosen(JSON.parse(text) as unknown);
	} catch {
		return text;
	}
}
