/** More differences than this are another word. */
const MAX_EDITS = 2;

/** Whether two keys differ by a slip only: in case, in separators, or in a letter or two. */
export function isSimilar(a: string, b: string): boolean {
	return countEdits(lettersOf(a), lettersOf(b)) <= MAX_EDITS;
}

function lettersOf(key: string): string {
	return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The number of letters to insert, delete, or replace (Levenshtein distance). */
function countEdits(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
