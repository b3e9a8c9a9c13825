import type { INodeProperties } from 'n8n-workflow';

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
	const waiting = new Map<unknown, SharedField<T>>();
	const predecessors = new Map<unknown, Set<unknown>>();
	for (const [owner, fields] of forms) {
		const keys = fields.map(keyOf);
		for (const [index, field] of fields.entries()) {
			const key = keys[index];
			const shared = waiting.get(key) ?? { field, owners: [] };
			shared.owners.push(owner);
			waiting.set(key, shared);
			const before = predecessors.get(key) ?? new Set();
			if (index > 0) before.add(keys[index - 1]);
			predecessors.set(key, before);
		}
	}
	const merged: Array<SharedField<T>> = [];
	while (waiting.size > 0) {
		// The first field that no waiting field has to precede.
		const isNext = ([key]: [unknown, SharedField<T>]) =>
			![...(predecessors.get(key) ?? [])].some((before) => waiting.has(before));
		const next = [...waiting].find(isNext);
		if (!next) throw new Error('Two forms have the same fields in a different order');
		merged.push(next[1]);
		waiting.delete(next[0]);
	}
	return merged;
}

/**
 * The fields in alphabetical order, as n8n requires it for the entries of a collection. The text
 * is compared without `localeCompare`, because loading its tables takes longer than half of the
 * node, and the form is in English.
 */
export function sortByDisplayName(fields: readonly INodeProperties[]): INodeProperties[] {
	const keyed = fields.map((field) => ({ field, key: field.displayName.toLowerCase() }));
	keyed.sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
	return keyed.map(({ field }) => field);
}
