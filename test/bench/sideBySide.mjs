/** Does the same to each entry, so many at once; the results stand in the order of the entries. */
export async function sideBySide(entries, atOnce, action) {
	const queue = entries.entries();
	const results = [];
	const worker = async () => {
		for (const [index, entry] of queue) results[index] = await action(entry);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, entries.length) }, worker));
	return results;
}
