import type { IDataObject } from 'n8n-workflow';

import {
	fetchAllPages,
	type PaginationStyle,
	type Query,
} from '../../../nodes/HuaweiDataConnections/client/pagination';

const ids = (first: number, count: number) =>
	Array.from({ length: count }, (_, index) => ({ id: `id-${first + index}` }));

/** Reads a list from a function that returns the response to each query. */
async function read(
	style: PaginationStyle,
	respond: (query: Query) => IDataObject,
	maxItems = Infinity,
) {
	const queries: Query[] = [];
	const list = { itemsKey: 'items', idKey: 'id', maxItems };
	const items = await fetchAllPages(style, list, async (query) => {
		queries.push(query);
		return respond(query);
	});
	return { items, queries };
}

const number = (value: Query[string]) => Number(value ?? 0);

/** The server of each style, with so many items. */
const SERVERS: Record<PaginationStyle, (total: number) => (query: Query) => IDataObject> = {
	none: (total) => () => ({ items: ids(0, total) }),
	offset:
		(total) =>
		({ limit, offset }) => ({ items: ids(0, total).slice(number(offset)).slice(0, number(limit)) }),
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

describe('each style reads a list to its end', () => {
	it.each<[PaginationStyle, number, Query[]]>([
		['none', 0, [{}]],
		['none', 2500, [{}]],
		['offset', 0, [{ limit: 100, offset: 0 }]],
		['offset', 99, [{ limit: 100, offset: 0 }]],
		[
			'offset',
			250,
			[
				{ limit: 100, offset: 0 },
				{ limit: 100, offset: 100 },
				{ limit: 100, offset: 200 },
			],
		],
		[
			'offset',
			200,
			[
				{ limit: 100, offset: 0 },
				{ limit: 100, offset: 100 },
				{ limit: 100, offset: 200 },
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
		[0, [0, 100, 1, 2]],
		[1, [0, 100, 1, 2, 3]],
	])('is read as a page number from %i if it leads nowhere', async (firstPage, expected) => {
		const { items, queries } = await read('offset', pageServer(250, firstPage));
		expect(items).toEqual(ids(0, 250));
		expect(offsets(queries)).toEqual(expected);
	});

	it('is tried as a page number if the first page is the whole list', async () => {
		const { items, queries } = await read('offset', SERVERS.offset(100));
		expect(items).toEqual(ids(0, 100));
		expect(offsets(queries)).toEqual([0, 100, 1, 2]);
	});

	it('is not read as a page number once it has led on', async () => {
		const { items, queries } = await read('offset', ({ offset }) => ({
			items: ids(Math.min(number(offset), 100), 100),
		}));
		expect(items).toEqual(ids(0, 200));
		expect(offsets(queries)).toEqual([0, 100, 200]);
	});

	/** 100 items, of which 99 differ. */
	const withDuplicate = [...ids(0, 99), ...ids(98, 1)];

	it.each<[string, IDataObject[][], number[]]>([
		['had the same item twice', [withDuplicate, withDuplicate], [0, 99]],
		['and a short second one add up to a full page', [withDuplicate, ids(99, 1)], [0, 99]],
		[
			'and a second one add up to a full page',
			[withDuplicate, [...ids(0, 98), ...ids(98, 2)], ids(0, 100)],
			[0, 99, 100],
		],
		['was too long', [ids(0, 150), ids(0, 150)], [0, 150]],
	])('is not read as a page number if the first page %s', async (_case, pages, expected) => {
		const remaining = [...pages];
		const { queries } = await read('offset', () => ({ items: remaining.shift() ?? [] }));
		expect(offsets(queries)).toEqual(expected);
	});
});

describe('the number of items', () => {
	it.each<[PaginationStyle, number, number, number]>([
		['none', 2500, 2000, 1],
		['offset', 2500, 30, 1],
		['offset', 2500, 100, 1],
		['offset', 2500, 101, 2],
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
		['offset', 100, 4],
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

it.each([{}, { items: null }, { items: {} }, { items: 'none' }])(
	'a response without items ends the list: %j',
	async (response) => {
		for (const style of Object.keys(SERVERS) as PaginationStyle[]) {
			const { items, queries } = await read(style, () => response);
			expect(items).toEqual([]);
			expect(queries).toHaveLength(1);
		}
	},
);

it('an error of a page is the error of the list', async () => {
	const list = { itemsKey: 'items', idKey: 'id', maxItems: Infinity };
	const error = new Error('refused');
	await expect(
		fetchAllPages('marker', list, async ({ marker }) => {
			if (marker) throw error;
			return { items: ids(0, 1000) };
		}),
	).rejects.toBe(error);
});
