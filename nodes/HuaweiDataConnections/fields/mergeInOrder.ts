import type { INodeProperties } from 'n8n-workflow';

import { compareTexts } from '../client/compareTexts';

/** A field, and the forms that have it. */
export interface SharedField<T> {
	field: INodeProperties;
	owners: T[];
}

/**
 * Merges several forms into one list that has each field once and keeps the order of every form.
 *
 * @param keyOf fields with the same key are the same field
 * @throws Error when two forms have the same fields in a different order
 */
export function mergeInOrder<T>(
	forms: ReadonlyArray<readonly [owner: T, fields: readonly INodeProperties[]]>,
	keyOf: (field: INodeProperties) => unknown,
): Array<SharedField<T>> {
	const shared = new Map<unknown, SharedField<T>>();
	const predecessors = new Map<unknown, unknown[]>();
	for (const [owner, fields] of forms) {
		let previous: unknown[] = [];
		for (const field of fields) {
			const key = keyOf(field);
			const known = shared.get(key);
			if (known) known.owners.push(owner);
			else shared.set(key, { field, owners: [owner] });
			predecessors.set(key, [...(predecessors.get(key) ?? []), ...previous]);
			previous = [key];
		}
	}
	const merged: Array<SharedField<T>> = [];
	const isMerged = new Map<unknown, boolean>();
	const merge = (key: unknown, field: SharedField<T>): void => {
		if (isMerged.get(key)) return;
		if (isMerged.has(key)) throw new Error('Two forms have the same fields in a different order');
		isMerged.set(key, false);
		for (const before of predecessors.get(key) ?? []) {
			merge(before, shared.get(before) as SharedField<T>);
		}
		isMerged.set(key, true);
		merged.push(field);
	};
	for (const [key, field] of shared) merge(key, field);
	return merged;
}

/**
 * The fields in alphabetical order, as n8n requires it for the entries of a collection. The form is
 * in English.
 */
export function sortByDisplayName(fields: readonly INodeProperties[]): INodeProperties[] {
	const keyed = fields.map((field) => ({ field, key: field.displayName.toLowerCase() }));
	keyed.sort((a, b) => compareTexts(a.key, b.key));
	return keyed.map(({ field }) => field);
}
