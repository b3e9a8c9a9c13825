/**
 * The entries of a list of the form in alphabetical order, whatever their capitals. The tables of
 * `localeCompare` take longer to load than half of this node, and the form is English.
 *
 * @param textOf what the user reads of an entry
 */
export function sortByLabel<T>(entries: readonly T[], textOf: (entry: T) => string): T[] {
	const keyed = entries.map((entry) => ({ entry, key: textOf(entry).toLowerCase() }));
	keyed.sort((one, other) => Number(one.key > other.key) - Number(one.key < other.key));
	return keyed.map(({ entry }) => entry);
}
