import type { IDataObject } from 'n8n-workflow';

import { fetchAllPages } from '../client/pagination';

/** How many entries a list shows at most: more could not be looked through. */
export const MAX_LIST_ITEMS = 2000;

/** Keys of a query or a body; those that are undefined are not sent. */
export type Query = Record<string, string | number | undefined>;

/** What was read of a list so far. */
interface PageState {
	pages: number;
	entries: number;
	/** ID of the last entry. */
	last?: string;
	/** The last answer. */
	answer: IDataObject;
	/** How many entries the last page had. */
	size: number;
}

/** A way in which services divide their lists into pages. */
interface PaginationStyle {
	/** What asks for the next page. */
	next(progress: PageState): Query;
	/** Whether there may be a next page. */
	hasNextPage(progress: PageState): boolean;
}

const byPageSize = (size: number, next: PaginationStyle['next']): PaginationStyle => ({
	next,
	hasNextPage: (progress) => progress.size >= size,
});

/** Sources: docs/api/lookups.md#overview, docs/api/lookups.md#lists. */
const PAGINATION_STYLES = {
	/** All at once. */
	none: { next: () => ({}), hasNextPage: () => false },
	/** The page behind this entry (VPC). */
	marker: byPageSize(1000, ({ last }) => ({ limit: 1000, marker: last })),
	/** The page of this number, from 1 (MRS). */
	currentPage: byPageSize(100, ({ pages }) => ({ pageSize: 100, currentPage: pages + 1 })),
	/**
	 * From the entry of this number, from 1. Sources disagree about the key (CSS): the first page
	 * is the same for both, the others get both.
	 */
	start: byPageSize(1000, ({ entries }) => ({
		start: entries + 1,
		...(entries > 0 && { offset: entries + 1 }),
		limit: 1000,
	})),
	/** The page that the answer named, asked for with text only (KMS). */
	nextMarker: {
		next: ({ answer }) => ({ limit: '1000', marker: markerIn(answer) }),
		hasNextPage: ({ answer }) => markerIn(answer) !== undefined,
	},
} satisfies Record<string, PaginationStyle>;

/** `offset` is the way of the lists of connections; see listPages. */
export type Paging = keyof typeof PAGINATION_STYLES | 'offset';

function markerIn({ next_marker: marker }: IDataObject): string | undefined {
	return marker ? String(marker) : undefined;
}

/** Sends what asks for a page. */
export type FetchPage = (page: Query) => Promise<IDataObject>;

/**
 * Reads a list page by page until it ends or is long enough. An entry that comes again is left
 * out, and a page without anything new ends the list: no server can keep this going for ever.
 *
 * @param rows key of the entries in an answer
 * @param id key of an entry's ID
 */
export async function fetchListPages(
	paging: Paging,
	{ itemsKey: rows, idKey: id }: { itemsKey: string; idKey: string },
	ask: FetchPage,
): Promise<IDataObject[]> {
	if (paging === 'offset') {
		return await fetchAllPages(MAX_LIST_ITEMS, id, async (page) =>
			entriesOf(await ask({ ...page }), rows),
		);
	}
	const style: PaginationStyle = PAGINATION_STYLES[paging];
	const found = new Map<unknown, IDataObject>();
	const progress: PageState = { pages: 0, entries: 0, answer: {}, size: 0 };
	let isNew = true;
	while (
		isNew &&
		found.size < MAX_LIST_ITEMS &&
		(progress.pages === 0 || style.hasNextPage(progress))
	) {
		const answer = await ask(style.next(progress));
		const entries = entriesOf(answer, rows);
		isNew = entries.some((entry) => !found.has(entry[id]));
		for (const entry of entries) found.set(entry[id], entry);
		progress.pages += 1;
		progress.entries += entries.length;
		progress.last = String(entries.at(-1)?.[id]);
		Object.assign(progress, { answer, size: entries.length });
	}
	return [...found.values()].slice(0, MAX_LIST_ITEMS);
}

function entriesOf(answer: IDataObject, rows: string): IDataObject[] {
	const entries = answer[rows];
	return Array.isArray(entries) ? (entries as IDataObject[]) : [];
}
