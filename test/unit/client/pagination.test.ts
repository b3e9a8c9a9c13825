import type { IDataObject } from 'n8n-workflow';

import {
	fetchAllPages,
	type PaginationStyle,
	type Query,
} from '../../../nodes/HuaweiDataConnections/client/pagination';

const ids = (first: number, count: number) =>
	Array.from({ length: count }, (_, index) => ({ id: `id-${first + index}` }));

const LIST = { entity: 'things', itemsKey: 'items', idKey: 'id', totalKey: 'total' };

/** Reads a list from a function that returns the response to each query. */
async function read(
	style: PaginationStyle,
	respond: (query: Query) => IDataObject,
	maxItems = Infinity,
) {
	const queries: Query[] = [];
	const list = { ...LIST, maxItems };
	const items = await fetchAllPages(style, list, async (query) => {
		queries.push(query);
		return respond(query);
	});
	return { items, queries };
}

const number = (value: Query[string]) => Number(value ?? 0);

/** A server that counts items, and whose pages have at most so many. */
const offsetServer =
	(total: number, maxPageSize = Infinity) =>
	({ limit, offset }: Query) => ({
		items: ids(0, total)
			.slice(number(offset))
			.slice(0, Math.min(number(limit), maxPageSize)),
	});

/** The server of each style, with so many items. */
const SERVERS: Record<PaginationStyle, (total: number) => (query: Query) => IDataObject> = {
	none: (total) => () => ({ items: ids(0, total) }),
	offset: offsetServer,
	offsetOrPage: offsetServer,
	marker:
		(total) =>
		({ limit, marker }) => {
			const all = ids(0, total);
			const next = all.findIndex(({ id }) => id === marker) + 1;
			return { items: all.slice(next, next + number(limit)) };
		},
	currentPage:
		(total) =>
		({ pageSize, currentPage }) => {
			const first = (number(currentPage) - 1) * number(pageSize);
			return { items: ids(0, total).slice(first, first + number(pageSize)) };
		},
	start:
		(total) =>
		({ limit, start }) => ({
			items: ids(0, total).slice(number(start) - 1, number(start) - 1 + number(limit)),
		}),
	nextMarker:
		(total) =>
		({ limit, marker }) => {
			const first = number(marker);
			const next = first + number(limit);
			return {
				items: ids(0, total).slice(first, next),
				...(next < total && { next_marker: String(next) }),
			};
		},
};

it('reads the list again if a later page is empty, instead of taking offset for a page number', async () => {
	let count = 0;
	const { items, queries } = await read('offsetOrPage', (query) => {
		count += 1;
		return count === 3 ? { items: [] } : offsetServer(150)(query);
	});
	expect(items).toHaveLength(150);
	expect(queries.map(({ offset }) => offset)).toEqual([0, 99, 149, 0, 99, 149]);
});

it('requests no further page behind one that cannot be trusted', async () => {
	const offsets: Array<Query[string]> = [];
	const list = { ...LIST, pageCountKey: 'count', maxItems: Infinity };
	const reading = fetchAllPages('offset', list, async ({ offset }) => {
		offsets.push(offset);
		return await Promise.resolve({ items: ids(0, 50), count: 100 });
	});
	await expect(reading).rejects.toThrow('a response has 50 of 100 items');
	expect(new Set(offsets)).toEqual(new Set([0]));
});

describe('each style reads a list to its end', () => {
	it.each<[PaginationStyle, number, Query[]]>([
		['none', 0, [{}]],
		['none', 2500, [{}]],
		['offset', 0, [{ limit: 100, offset: 0 }]],
		[
			'offset',
			99,
			[
				{ limit: 100, offset: 0 },
				{ limit: 100, offset: 98 },
			],
		],
		[
			'offset',
			250,
			[
				{ limit: 100, offset: 0 },
				{ limit: 100, offset: 99 },
				{ limit: 100, offset: 198 },
				{ limit: 100, offset: 249 },
			],
		],
		[
			'offsetOrPage',
			199,
			[
				{ limit: 100, offset: 0 },
				{ limit: 100, offset: 99 },
				{ limit: 100, offset: 198 },
			],
		],
		['marker', 0, [{ limit: 1000, marker: undefined }]],
		['marker', 999, [{ limit: 1000, marker: undefined }]],
		[
			'marker',
			1000,
			[
				{ limit: 1000, marker: undefined },
				{ limit: 1000, marker: 'id-999' },
			],
		],
		[
			'marker',
			1001,
			[
				{ limit: 1000, marker: undefined },
				{ limit: 1000, marker: 'id-999' },
			],
		],
		['currentPage', 99, [{ pageSize: 100, currentPage: 1 }]],
		[
			'currentPage',
			200,
			[
				{ pageSize: 100, currentPage: 1 },
				{ pageSize: 100, currentPage: 2 },
				{ pageSize: 100, currentPage: 3 },
			],
		],
		['start', 999, [{ start: 1, limit: 1000 }]],
		[
			'start',
			1500,
			[
				{ start: 1, limit: 1000 },
				{ start: 1001, offset: 1001, limit: 1000 },
			],
		],
		['nextMarker', 1000, [{ limit: '1000', marker: undefined }]],
		[
			'nextMarker',
			2001,
			[
				{ limit: '1000', marker: undefined },
				{ limit: '1000', marker: '1000' },
				{ limit: '1000', marker: '2000' },
			],
		],
	])('%s, %i items', async (style, total, expected) => {
		const { items, queries } = await read(style, SERVERS[style](total));
		expect(items).toEqual(ids(0, total));
		expect(queries).toEqual(expected);
	});
});

describe('an offset', () => {
	/** A server that numbers its pages, where the node asks for a number of items. */
	const pageServer =
		(total: number, firstPage: number) =>
		({ limit, offset }: Query) => {
			const page = Math.max(number(offset) - firstPage, 0);
			return {
				items: ids(0, total)
					.slice(page * number(limit))
					.slice(0, number(limit)),
			};
		};
	const offsets = (queries: Query[]) => queries.map(({ offset }) => offset);

	it.each([
		[0, [0, 99, 1, 2, 3]],
		[1, [0, 99, 1, 2, 3, 4]],
	])('is read as a page number from %i if it leads nowhere', async (firstPage, expected) => {
		const { items, queries } = await read('offsetOrPage', pageServer(250, firstPage));
		expect(items).toEqual(ids(0, 250));
		expect(offsets(queries)).toEqual(expected);
	});

	it('is read as a page number up to the total', async () => {
		const respond = pageServer(150, 0);
		const { items, queries } = await read('offsetOrPage', (query) => ({
			...respond(query),
			total: 150,
		}));
		expect(items).toEqual(ids(0, 150));
		expect(offsets(queries)).toEqual([0, 99, 1]);
	});

	it('is not read as a page number if the first page is not full', async () => {
		const { items, queries } = await read('offsetOrPage', pageServer(10, 0));
		expect(items).toEqual(ids(0, 10));
		expect(offsets(queries)).toEqual([0, 9]);
	});

	it('is not read as a page number if no source says so', async () => {
		await expect(read('offset', pageServer(250, 0))).rejects.toThrow('items were deleted');
	});

	it('is not read as a page number if the first page is the whole list', async () => {
		const { items, queries } = await read('offsetOrPage', SERVERS.offset(100));
		expect(items).toEqual(ids(0, 100));
		expect(offsets(queries)).toEqual([0, 99]);
	});

	it('is not read as a page number if items are deleted meanwhile', async () => {
		let all = ids(0, 250);
		const { items } = await read('offsetOrPage', (query) => {
			const response = {
				items: all.slice(number(query.offset)).slice(0, number(query.limit)),
			};
			all = all.filter(({ id }) => id !== 'id-99');
			return response;
		});
		expect(items).toEqual(all);
	});

	it('is not trusted as a page number if pages have items in common', async () => {
		/** Numbers its pages from 1. From the second one on they begin with the last item before. */
		const overlapping = ({ limit, offset }: Query) => {
			const size = number(limit);
			const page = Math.max(1, number(offset));
			if (page > 3) return { items: [] };
			return { items: ids((page - 1) * (size - 1), size) };
		};
		await expect(read('offsetOrPage', overlapping)).rejects.toThrow(/it changed while it was read/);
	});

	it('is not read as a page number if only the third page is empty', async () => {
		const asked: number[] = [];
		const incomplete = (query: Query) => {
			asked.push(number(query.offset));
			return { ...offsetServer(150)(query), total: 300 };
		};
		await expect(read('offsetOrPage', incomplete)).rejects.toThrow('only 150 of 300 items');
		expect(asked).not.toContain(1);
	});

	it('is read as a page number if a total says that there are more, however short the page', async () => {
		const pages = [ids(0, 10), ids(10, 10), ids(20, 5)];
		const { items, queries } = await read('offsetOrPage', ({ offset }) => ({
			items: pages[number(offset)] ?? [],
			total: 25,
		}));
		expect(items).toEqual(ids(0, 25));
		expect(offsets(queries)).toEqual([0, 9, 1, 2]);
	});

	it('moves on even if each page has only one item', async () => {
		const { items } = await read('offset', offsetServer(5, 1));
		expect(items).toEqual(ids(0, 5));
	});
});

describe('a page that is shorter than requested', () => {
	const capped = (total: number, pageSize: number, count?: unknown) => (query: Query) => ({
		...offsetServer(total, pageSize)(query),
		...(count !== undefined && { total: count }),
	});

	it.each<[PaginationStyle, unknown]>([
		['offset', undefined],
		['offset', 120],
		['offset', '120'],
		['offsetOrPage', undefined],
		['offsetOrPage', 120],
		// Lower than the number of items on the first page, so it cannot be a total.
		['offset', 7],
	])('does not end the list: %s, a total of %j', async (style, count) => {
		const { items } = await read(style, capped(120, 50, count));
		expect(items).toEqual(ids(0, 120));
	});

	it('does not end a list with a total, whatever its style', async () => {
		const currentPage = await read('currentPage', ({ currentPage: page }) => ({
			items: ids(0, 120).slice((number(page) - 1) * 50, number(page) * 50),
			total: 120,
		}));
		expect(currentPage.items).toEqual(ids(0, 120));
		const start = await read('start', ({ start: first }) => ({
			items: ids(0, 120).slice(number(first) - 1, number(first) + 49),
			total: 120,
		}));
		expect(start.items).toEqual(ids(0, 120));
	});

	it('ends the list when the total is reached', async () => {
		const { queries } = await read('offset', capped(100, 100, 100));
		expect(queries).toHaveLength(1);
	});
});

describe('a list that cannot be trusted', () => {
	const styles = Object.keys(SERVERS) as PaginationStyle[];

	it.each([{}, { items: null }, { items: {} }, { items: 'none' }])(
		'has no items in its response: %j',
		async (response) => {
			for (const style of styles) {
				await expect(read(style, () => response)).rejects.toThrow(
					"The list of things cannot be trusted: 'items' is missing in the response",
				);
			}
		},
	);

	it.each(styles)('has fewer items than its total: %s', async (style) => {
		const response = { items: ids(0, 50), total: 120 };
		await expect(read(style, () => response)).rejects.toThrow('only 50 of 120 items');
	});

	it('has a page with fewer items than it says', async () => {
		const list = { ...LIST, totalKey: undefined, pageCountKey: 'count', maxItems: Infinity };
		const readPage = async (count: IDataObject[string]) =>
			await fetchAllPages('none', list, async () => ({ items: ids(0, 3), count }));
		await expect(readPage(5)).rejects.toThrow('a response has 3 of 5 items');
		for (const count of [0, 3, undefined, null, 'many']) {
			expect(await readPage(count)).toHaveLength(3);
		}
	});

	it('is read again, and trusted if it is complete then', async () => {
		const responses = [{}, { items: ids(0, 2), total: 3 }, { items: ids(0, 3), total: 3 }];
		const { items, queries } = await read('none', () => responses.shift() ?? {});
		expect(items).toEqual(ids(0, 3));
		expect(queries).toHaveLength(3);
	});

	it.each<[PaginationStyle, boolean]>([
		['offset', false],
		['offset', true],
		['offsetOrPage', false],
		['currentPage', true],
		['start', true],
	])('lost items between two pages: %s, with a total: %s', async (style, hasTotal) => {
		let all = ids(0, 2500);
		const { items } = await read(style, (query) => {
			const { limit, offset, start, pageSize, currentPage } = query;
			const size = number(limit ?? pageSize);
			const first = start ? number(start) - 1 : number(offset);
			const from = currentPage ? (number(currentPage) - 1) * size : first;
			const response = {
				items: all.slice(from, from + size),
				...(hasTotal && { total: all.length }),
			};
			// Two of the items that have been read disappear, so that all others move forward.
			if (all.length === 2500) all = all.filter((_item, index) => index !== 3 && index !== 5);
			return response;
		});
		expect(items).toEqual(all);
	});

	it('loses items on every attempt', async () => {
		let all = ids(0, 5000);
		const result = read('offset', ({ limit, offset }) => {
			const response = { items: all.slice(number(offset)).slice(0, number(limit)) };
			all = all.slice(2);
			return response;
		});
		await expect(result).rejects.toThrow('items were deleted while it was read');
	});

	it.each([
		['items', 1000, 101],
		['pages', 10, 1000],
	])('never ends: too many %s', async (_what, pageSize, requests) => {
		let count = 0;
		const result = read('nextMarker', () => ({
			items: ids(count++ * pageSize, pageSize),
			next_marker: 'next',
		}));
		await expect(result).rejects.toThrow('it has not ended after 1000 pages or 100000 items');
		expect(count).toBe(requests);
	});
});

describe('rows that are no items', () => {
	it('are left out, and counted', async () => {
		const rows = [null, ...ids(0, 2), 'text', 7, []];
		const { items } = await read('none', () => ({ items: rows as never, total: 6 }));
		expect(items).toEqual(ids(0, 2));
	});

	it('do no harm at the end of a page', async () => {
		const rows = [...ids(0, 49), null, ...ids(50, 49), null, ...ids(100, 20)];
		const { items } = await read('offset', ({ limit, offset }) => ({
			items: rows.slice(number(offset)).slice(0, Math.min(50, number(limit))) as never,
		}));
		expect(items).toEqual(rows.filter((row) => row !== null));
	});

	it('do no harm if a page has a single item', async () => {
		const rows = [...ids(0, 1), null, null, ...ids(3, 2)];
		const { items } = await read('offset', ({ offset }) => ({
			items: rows.slice(number(offset)).slice(0, 3) as never,
		}));
		expect(items).toEqual(rows.filter((row) => row !== null));
	});

	it('are items if only their ID is missing', async () => {
		const rows = [{ name: 'a' }, { name: 'b', id: null }, { name: 'c', id: '' }, { id: 'd' }];
		for (const style of ['none', 'offset'] as const) {
			expect((await read(style, () => ({ items: rows }))).items).toEqual(rows);
		}
	});
});

describe('the number of items', () => {
	it.each<[PaginationStyle, number, number, number]>([
		['none', 2500, 2000, 1],
		['offset', 2500, 30, 1],
		['offset', 2500, 100, 1],
		['offset', 2500, 101, 2],
		['offsetOrPage', 2500, 1, 1],
		['marker', 2500, 2000, 2],
		['marker', 2500, 1001, 2],
		['currentPage', 2500, 150, 2],
		['start', 2500, 1000, 1],
		['nextMarker', 2500, 1500, 2],
	])('%s, %i items: the first %i in %i requests', async (style, total, maxItems, requests) => {
		const { items, queries } = await read(style, SERVERS[style](total), maxItems);
		expect(items).toEqual(ids(0, maxItems));
		expect(queries).toHaveLength(requests);
	});

	it('makes the pages of an offset smaller, and no others', async () => {
		expect((await read('offset', SERVERS.offset(50), 30)).queries[0]?.limit).toBe(30);
		expect((await read('offset', SERVERS.offset(50), 300)).queries[0]?.limit).toBe(100);
		expect((await read('marker', SERVERS.marker(50), 30)).queries[0]?.limit).toBe(1000);
	});
});

describe('a server that repeats its pages', () => {
	it.each<[PaginationStyle, number, number]>([
		['offset', 100, 2],
		['offsetOrPage', 100, 2],
		['marker', 1000, 2],
		['currentPage', 100, 2],
		['start', 1000, 2],
		['nextMarker', 1, 2],
	])('ends the list: %s', async (style, pageSize, requests) => {
		const response = { items: ids(0, pageSize), next_marker: 'again' };
		const { items, queries } = await read(style, () => response);
		expect(items).toEqual(ids(0, pageSize));
		expect(queries).toHaveLength(requests);
	});

	it('in part loses and repeats no item, and the last response counts', async () => {
		const pages = [
			ids(0, 100).map((item) => ({ ...item, page: 1 })),
			ids(90, 100).map((item) => ({ ...item, page: 2 })),
			[],
		];
		const { items } = await read('currentPage', ({ currentPage }) => ({
			items: pages[number(currentPage) - 1] ?? [],
		}));
		expect(items.map(({ id }) => id)).toEqual(ids(0, 190).map(({ id }) => id));
		expect(items[90]).toEqual({ id: 'id-90', page: 2 });
	});
});

it('an error of a page is the error of the list', async () => {
	const list = { ...LIST, maxItems: Infinity };
	const error = new Error('refused');
	await expect(
		fetchAllPages('marker', list, async ({ marker }) => {
			if (marker) throw error;
			return { items: ids(0, 1000) };
		}),
	).rejects.toBe(error);
});
