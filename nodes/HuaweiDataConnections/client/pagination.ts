import type { IDataObject } from 'n8n-workflow';

/** Largest page that every list takes. */
const PAGE_SIZE = 100;

/** Query of one page. */
export interface Page {
	limit: number;
	/** Entries before this page, or, for a server that reads it so, the number of the page. */
	offset: number;
}

/**
 * Reads a list page by page until it ends or enough was read. Sources disagree about `offset`
 * (docs/api/dataarts-connections.md#list), so it counts entries first; where that leads nowhere after
 * a full page, it counts pages. An entry that comes again is left out, and a page without
 * anything new ends the list: no server can keep this going for ever.
 *
 * @param atMost how many entries to read; Infinity for all
 * @param idKey key of an entry's ID
 * @param read gives the entries of one page
 */
export async function fetchAllPages(
	atMost: number,
	idKey: string,
	read: (page: Page) => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	const limit = Math.min(PAGE_SIZE, atMost);
	const found = new Map<unknown, IDataObject>();
	/** Whether there may be more: the page was full and brought something new. */
	const goesOn = async (offset: number) => {
		const before = found.size;
		const entries = await read({ limit, offset });
		for (const entry of entries) found.set(entry[idKey], entry);
		return entries.length >= limit && found.size > before && found.size < atMost;
	};
	let more = await goesOn(0);
	const firstPage = found.size;
	while (more) more = await goesOn(found.size);
	const endedAtOnce = firstPage === limit && found.size === firstPage && found.size < atMost;
	if (endedAtOnce) {
		let page = 1;
		more = await goesOn(page);
		// A server that numbers pages from 1 may give its first page for both 0 and 1.
		if (found.size === firstPage) more = await goesOn(++page);
		while (more) more = await goesOn(++page);
	}
	return [...found.values()].slice(0, atMost);
}
