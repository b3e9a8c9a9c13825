import type { IDataObject } from 'n8n-workflow';

import { PageState, UntrustedListError, type ListShape } from './PageState';

/** Part of a query or a body. Keys without a value are not sent. */
export type Query = Record<string, string | number | undefined>;

/** Sends the request for one page and returns the body of its response. */
export type FetchPage = (page: Query) => Promise<IDataObject>;

/** Yields what requests each page, until the list has ended. The state is updated in between. */
type PageQueries = Generator<Query, void>;

/** Every list with an offset accepts pages of this size. */
const OFFSET_PAGE_SIZE = 100;

/** More pages than a list has. An endless list must not keep the node busy forever. */
const MAX_PAGES = 1000;

/** More items than a list has. */
const MAX_ITEMS = 100_000;

/** How often a list is read if it changes on the way or lacks items. */
const MAX_ATTEMPTS = 3;

/**
 * Each page begins with the last item of the page before it. If that item is missing, the items in
 * front of it were deleted in the meantime, and an unknown number of items moved to a page that was
 * read before.
 */
function* byOffset(state: PageState): PageQueries {
	const limit = Math.min(OFFSET_PAGE_SIZE, state.list.maxItems);
	let offset = 0;
	yield { limit, offset };
	while (state.hasNextPage()) {
		const { lastPage, lastKnown } = state;
		// Without this condition, a page with one item could be followed by itself.
		const overlap = lastKnown && lastKnown.index > 0 ? lastKnown : undefined;
		offset += overlap?.index ?? lastPage.length;
		yield { limit, offset };
		if (overlap && !state.lastPageHas(overlap.key)) {
			state.distrust ??= 'items were deleted while it was read';
			return;
		}
	}
}

/**
 * Sources disagree about what `offset` counts (docs/api/dataarts-connections.md#list-paging). It is
 * taken as a number of items first. If that leads nowhere on the second page, it may be a page
 * number. Page 1 is the first page where numbering starts at 1.
 */
function* byOffsetOrPage(state: PageState): PageQueries {
	yield* byOffset(state);
	const isSecondPageEmpty = state.pageCount === 2 && !state.hasNewItems && !state.hasKnownItems;
	if (!isSecondPageEmpty) return;
	state.distrust = undefined;
	const limit = Math.min(OFFSET_PAGE_SIZE, state.list.maxItems);
	const isFirstPageFull = state.receivedCount >= limit;
	if (!isFirstPageFull && !state.lacksItems) return;
	let page = 1;
	yield { limit, offset: page };
	if (!state.hasNewItems) yield { limit, offset: ++page };
	while (state.hasNextPage()) {
		// Numbered pages share no items unless the list has changed.
		if (state.hasKnownItems) {
			state.distrust = 'it changed while it was read';
			return;
		}
		yield { limit, offset: ++page };
	}
}

/** The list ends with the first page that is not full, unless a total says that it continues. */
function byPageSize(pageSize: number, query: (state: PageState) => Query) {
	return function* (state: PageState): PageQueries {
		do {
			yield query(state);
		} while (state.hasNextPage(pageSize));
	};
}

/**
 * How services divide their lists into pages.
 * Sources: docs/api/lookups.md#overview, docs/api/lookups.md#lists.
 */
const PAGINATION_STYLES = {
	/** The whole list is one page. */
	*none(): PageQueries {
		yield {};
	},
	/** Number of items before the page (DLI, RDS, CloudTable). */
	offset: byOffset,
	/** The same, or the number of the page (DataArts Studio). */
	offsetOrPage: byOffsetOrPage,
	/** ID of the last item of the page before (VPC). */
	marker: byPageSize(1000, ({ lastKnown }) => ({ limit: 1000, marker: lastKnown?.key })),
	/** Number of the page, from 1 (MRS). */
	currentPage: byPageSize(100, ({ pageCount }) => ({
		pageSize: 100,
		currentPage: pageCount + 1,
	})),
	/**
	 * Number of the first item, from 1 (CSS). Sources disagree about the key. The first page is the
	 * same for both, and the next pages are requested with both.
	 */
	start: byPageSize(1000, ({ receivedCount: count }) => ({
		start: count + 1,
		...(count > 0 && { offset: count + 1 }),
		limit: 1000,
	})),
	/** The marker that the response before returned; all values are text (KMS). */
	*nextMarker(state: PageState): PageQueries {
		do {
			yield { limit: '1000', marker: nextMarker(state) };
		} while (state.hasNextPage() && nextMarker(state));
	},
} satisfies Record<string, (state: PageState) => PageQueries>;

/** How a service divides a list into pages. */
export type PaginationStyle = keyof typeof PAGINATION_STYLES;

function nextMarker({ lastResponse }: PageState): string | undefined {
	const { next_marker: marker } = lastResponse;
	return marker ? String(marker) : undefined;
}

/**
 * Reads a list page by page until it ends or enough items have been read. Each item is returned
 * once, even if several pages have it; rows that are not objects are left out.
 *
 * @throws UntrustedListError if items may be missing after MAX_ATTEMPTS attempts, and if the list
 * does not end within MAX_PAGES pages and MAX_ITEMS items
 */
export async function fetchAllPages(
	style: PaginationStyle,
	list: ListShape,
	fetchPage: FetchPage,
): Promise<IDataObject[]> {
	let pageCount = 0;
	for (let attempt = 1; ; attempt++) {
		const state = new PageState(list);
		for (const query of PAGINATION_STYLES[style](state)) {
			pageCount += 1;
			if (pageCount > MAX_PAGES || state.items.size > MAX_ITEMS) throw endlessListError(list);
			state.add(await fetchPage(query));
			if (state.distrust) break;
		}
		state.checkTotal();
		if (!state.distrust) return [...state.items.values()].slice(0, list.maxItems);
		if (attempt === MAX_ATTEMPTS) throw new UntrustedListError(list, state.distrust);
	}
}

function endlessListError(list: ListShape): UntrustedListError {
	const limit = `${MAX_PAGES} pages or ${MAX_ITEMS} items`;
	return new UntrustedListError(list, `it has not ended after ${limit}`);
}
