import type { IDataObject } from 'n8n-workflow';

/** Part of a query or a body. Keys without a value are not sent. */
export type Query = Record<string, string | number | undefined>;

/** Sends the request for one page and returns the body of its response. */
export type FetchPage = (page: Query) => Promise<IDataObject>;

/** What a list looks like, and how much of it to read. */
export interface ListShape {
	/** Key of the items in a response. */
	itemsKey: string;
	/** Key of an item's ID. */
	idKey: string;
	/** How many items to read; Infinity for all. */
	maxItems: number;
}

/** What has been read of a list so far. */
class PageState {
	/** Each item once, by ID. */
	readonly items = new Map<unknown, IDataObject>();
	pageCount = 0;
	/** How many items the pages had, repeated ones included. */
	receivedCount = 0;
	lastPage: IDataObject[] = [];
	lastResponse: IDataObject = {};
	/** Whether the last page had an item that no earlier page had. */
	hasNewItems = false;

	constructor(readonly list: ListShape) {}

	add(response: IDataObject): void {
		const { itemsKey, idKey } = this.list;
		const page = response[itemsKey];
		const previousCount = this.items.size;
		this.lastPage = Array.isArray(page) ? (page as IDataObject[]) : [];
		for (const item of this.lastPage) this.items.set(item[idKey], item);
		this.pageCount += 1;
		this.receivedCount += this.lastPage.length;
		this.lastResponse = response;
		this.hasNewItems = this.items.size > previousCount;
	}

	/**
	 * Whether to request another page after this one. A page without new items always ends the
	 * list: a server that repeats a page would otherwise keep the node busy forever.
	 */
	hasNextPage(pageSize: number): boolean {
		return this.hasNewItems && this.lastPage.length >= pageSize;
	}

	get lastId(): string | undefined {
		const id = this.lastPage.at(-1)?.[this.list.idKey] ?? undefined;
		return id === undefined ? undefined : String(id);
	}

	get nextMarker(): string | undefined {
		const { next_marker: marker } = this.lastResponse;
		return marker ? String(marker) : undefined;
	}
}

/** Yields what requests each page, until the list has ended. The state is updated in between. */
type PageQueries = Generator<Query, void>;

/** Every list with an offset accepts pages of this size. */
const OFFSET_PAGE_SIZE = 100;

/**
 * Sources disagree about what `offset` counts (docs/api/dataarts-connections.md#list). It is taken
 * as a number of items first. Where the second page then has nothing new although the first one was
 * full, it may be a page number. Page 1 is the first page where numbering starts at 1.
 */
function* byOffset(state: PageState): PageQueries {
	const limit = Math.min(OFFSET_PAGE_SIZE, state.list.maxItems);
	do {
		yield { limit, offset: state.items.size };
	} while (state.hasNextPage(limit));
	const offsetMeansPage = state.pageCount === 2 && !state.hasNewItems && state.items.size === limit;
	if (!offsetMeansPage) return;
	let page = 1;
	yield { limit, offset: page };
	if (!state.hasNewItems) yield { limit, offset: ++page };
	while (state.hasNextPage(limit)) yield { limit, offset: ++page };
}

/** The list ends with the first page that is not full. */
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
	/** Number of items before the page (DataArts Studio, DLI, RDS, CloudTable). */
	offset: byOffset,
	/** ID of the last item of the page before (VPC). */
	marker: byPageSize(1000, ({ lastId }) => ({ limit: 1000, marker: lastId })),
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
			yield { limit: '1000', marker: state.nextMarker };
		} while (state.hasNewItems && state.nextMarker);
	},
} satisfies Record<string, (state: PageState) => PageQueries>;

/** How a service divides a list into pages. */
export type PaginationStyle = keyof typeof PAGINATION_STYLES;

/**
 * Reads a list page by page until it ends or enough items have been read. Each item is returned
 * once, even if several pages have it.
 */
export async function fetchAllPages(
	style: PaginationStyle,
	list: ListShape,
	fetchPage: FetchPage,
): Promise<IDataObject[]> {
	const state = new PageState(list);
	for (const query of PAGINATION_STYLES[style](state)) {
		state.add(await fetchPage(query));
		if (state.items.size >= list.maxItems) break;
	}
	return [...state.items.values()].slice(0, list.maxItems);
}
