import type { IDataObject } from 'n8n-workflow';

import { isRecord } from './responses';
import { UserFacingError } from './UserFacingError';

/** What a list looks like, and how much of it to read. */
export interface ListShape {
	/** Plural name of the items, for messages, such as "DLI enhanced connections". */
	entity: string;
	/** Key of the items in a response. */
	itemsKey: string;
	/** Key of an item's ID. */
	idKey: string;
	/** Key of the number of items in the whole list, if responses have one. */
	totalKey?: string;
	/** Key of the number of items on the page, if responses have one. */
	pageCountKey?: string;
	/** How many items to read; Infinity for all. */
	maxItems: number;
}

/**
 * A list that may lack items. What it does not contain may exist all the same, so nothing can be
 * concluded from it.
 */
export class UntrustedListError extends UserFacingError {
	override name = 'UntrustedListError';

	/** @param reason completes "The list of ... cannot be trusted: " */
	constructor({ entity }: ListShape, reason: string) {
		super(
			`The list of ${entity} cannot be trusted: ${reason}`,
			'The node does not rely on such a list. Try again later. If it happens again, check whether a proxy changes the responses of Huawei Cloud.',
		);
	}
}

/** What has been read of a list so far, and whether it can be trusted. */
export class PageState {
	/** Each item once, by ID. */
	readonly items = new Map<string, IDataObject>();
	pageCount = 0;
	/** How many rows the pages had, repeated ones included. */
	receivedCount = 0;
	lastPage: unknown[] = [];
	lastResponse: IDataObject = {};
	/** Whether the last page had an item that no earlier page had. */
	hasNewItems = false;
	/** Whether the last page had an item that an earlier page had. */
	hasKnownItems = false;
	/** Why the list cannot be trusted; undefined as long as it can. */
	distrust?: string;
	/** How many items the list has according to the last response that said so. */
	private total?: number;
	/** Rows that are not objects. They belong to the list, but are no items. */
	private invalidCount = 0;

	constructor(readonly list: ListShape) {}

	add(response: IDataObject): void {
		const { itemsKey, pageCountKey } = this.list;
		const rows = response[itemsKey];
		this.pageCount += 1;
		this.lastResponse = response;
		this.lastPage = Array.isArray(rows) ? rows : [];
		this.receivedCount += this.lastPage.length;
		this.addItems();
		this.updateTotal();
		const pageCount = readCount(response, pageCountKey) ?? 0;
		if (!Array.isArray(rows)) {
			this.distrust = `'${itemsKey}' is missing in the response`;
		} else if (pageCount > rows.length) {
			this.distrust = `a response has ${rows.length} of ${pageCount} items`;
		}
	}

	private addItems(): void {
		const previousCount = this.items.size;
		const items = this.lastPage.filter(isRecord);
		for (const item of items) this.items.set(this.keyOf(item), item);
		this.invalidCount += this.lastPage.length - items.length;
		const newCount = this.items.size - previousCount;
		this.hasNewItems = newCount > 0;
		this.hasKnownItems = newCount < items.length;
	}

	/** A deletion moves the items behind it forward, possibly to a page that was read before. */
	private updateTotal(): void {
		const total = readCount(this.lastResponse, this.list.totalKey);
		if (total !== undefined && this.total !== undefined && total < this.total) {
			this.distrust = 'items were deleted while it was read';
		}
		this.total = total ?? this.total;
	}

	/**
	 * Whether to request another page after this one. A page without new items always ends the
	 * list: a server that repeats a page would otherwise keep the node busy. A total that the list
	 * exceeds says nothing.
	 *
	 * @param fullPageSize how many items a page has unless it is the last one. By default, a server
	 * may divide the list into smaller pages than it was asked for
	 */
	hasNextPage(fullPageSize = 1): boolean {
		if (this.isEnough || !this.hasNewItems || this.total === this.seenCount) return false;
		return this.lacksItems || this.lastPage.length >= fullPageSize;
	}

	/** Checks that no item is missing at the end of the list. */
	checkTotal(): void {
		if (this.isEnough || !this.lacksItems) return;
		this.distrust ??= `only ${this.seenCount} of ${this.total} items were returned`;
	}

	/** Whether the total says that there are more items. */
	get lacksItems(): boolean {
		return (this.total ?? 0) > this.seenCount;
	}

	/** The last item of the last page that can be found again, and its index on the page. */
	get lastKnown(): { index: number; key: string } | undefined {
		const index = this.lastPage.map(isRecord).lastIndexOf(true);
		return index < 0 ? undefined : { index, key: this.keyOf(this.lastPage[index] as IDataObject) };
	}

	/** Whether the last page has the item with this key. */
	lastPageHas(key: string): boolean {
		return this.lastPage.filter(isRecord).some((item) => this.keyOf(item) === key);
	}

	/** An item without an ID is told apart by its content. */
	private keyOf(item: IDataObject): string {
		const id = item[this.list.idKey];
		return id === undefined || id === null || id === '' ? JSON.stringify(item) : String(id);
	}

	private get isEnough(): boolean {
		return this.items.size >= this.list.maxItems;
	}

	private get seenCount(): number {
		return this.items.size + this.invalidCount;
	}
}

/** A number of items; some services send it as text. */
function readCount(response: IDataObject, key?: string): number | undefined {
	const value = key === undefined ? undefined : response[key];
	const count = typeof value === 'string' && value.trim() ? Number(value) : value;
	return typeof count === 'number' && Number.isFinite(count) ? count : undefined;
}
