import type { IDataObject } from 'n8n-workflow';

/** Largest page that every list takes. */
const PAGE_SIZE = 100;

/** Query of one page. */
export interface Page {
	limit: number;
	/** Entries before this page. */
	offset: number;
}

/**
 * Reads a list page by page until it ends or enough was read. An entry that comes again is left
 * out, and a page without anything new ends the list: no server can keep this going for ever.
 *
 * @param atMost how many entries to read; Infinity for all
 * @param idKey key of an entry's ID
 * @param read gives the entries of one page
 */
export async function listPages(
	atMost: number,
	idKey: string,
	read: (page: Page) => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	const found = new Map<unknown, IDataObject>();
	for (let offset = 0; found.size < atMost;) {
		const limit = Math.min(PAGE_SIZE, atMost - found.size);
		const page = await read({ limit, offset });
		const before = found.size;
		for (const entry of page) found.set(entry[idKey], entry);
		if (page.length < limit || found.size === before) break;
		offset += page.length;
	}
	return [...found.values()].slice(0, atMost);
}
