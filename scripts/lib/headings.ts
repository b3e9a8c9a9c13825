/** The headings of a Markdown document by their anchors, as GitHub writes them. */
export function headings(document: string): Map<string, string> {
	const found = new Map<string, string>();
	const withoutCode = document.replace(/^```.*?^```$/gms, '');
	for (const [, title = ''] of withoutCode.matchAll(/^#{1,6} +(.+?) *$/gm)) {
		const anchor = anchorOf(title);
		let unique = anchor;
		// GitHub numbers headings that would have the same anchor.
		for (let count = 1; found.has(unique); count++) unique = `${anchor}-${count}`;
		found.set(unique, title);
	}
	return found;
}

/** Letters, digits, underscores and hyphens remain; spaces become hyphens. */
function anchorOf(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replaceAll(' ', '-');
}
