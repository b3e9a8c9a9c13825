import type { IDataObject } from 'n8n-workflow';

import {
	PageState,
	UntrustedListError,
} from '../../../nodes/HuaweiDataConnections/client/PageState';

/** A list of things with these responses, as far as it has been read. */
function read(responses: IDataObject[], changes: Partial<PageState['list']> = {}) {
	const state = new PageState({
		entity: 'things',
		itemsKey: 'items',
		idKey: 'id',
		totalKey: 'total',
		pageCountKey: 'count',
		maxItems: Infinity,
		...changes,
	});
	for (const response of responses) state.add(response);
	return state;
}

const one = { id: 'a' };
const lacksItems = (total: unknown) => read([{ items: [one], total } as IDataObject]).lacksItems;

it('knows nothing before the first response', () => {
	const state = read([]);
	expect(state).toMatchObject({ hasNewItems: false, hasKnownItems: false, lastPage: [] });
	expect(state.lacksItems).toBe(false);
	expect(state.lastKnown).toBeUndefined();
});

describe('a total', () => {
	it.each([2, '2', ' 2 '])('may be a number or text: %j', (total) => {
		expect(lacksItems(total)).toBe(true);
	});

	it.each([1, 0, -1, '', ' ', 'many', null, undefined, NaN, Infinity, true, {}, [2]])(
		'of anything else says nothing: %p',
		(total) => expect(lacksItems(total)).toBe(false),
	);

	it('counts only under its key', () => {
		expect(read([{ items: [one], total: 2 }], { totalKey: undefined }).lacksItems).toBe(false);
		expect(read([{ items: [one], undefined: 2 }], { totalKey: undefined }).lacksItems).toBe(false);
	});

	it.each<[unknown[], string | undefined]>([
		[[3, 2], 'items were deleted while it was read'],
		[[3, 3], undefined],
		[[2, 3], undefined],
		[[3, undefined], undefined],
		[[undefined, 3], undefined],
		[[3, undefined, 2], 'items were deleted while it was read'],
	])('that becomes smaller shows a deletion: %j', (totals, distrust) => {
		const responses = totals.map((total, index) => ({ items: [{ id: index }], total }));
		expect(read(responses as IDataObject[]).distrust).toBe(distrust);
	});

	it('of the last response that has one counts', () => {
		expect(read([{ items: [one], total: 5 }, { items: [] }]).lacksItems).toBe(true);
	});
});

describe('items with the same ID are one', () => {
	it.each([
		[
			'the same ID',
			[
				{ id: 'a', x: 1 },
				{ id: 'a', x: 2 },
			],
			1,
		],
		['an ID as number and as text', [{ id: 7 }, { id: '7' }], 1],
		['no ID and the same content', [{ x: 1 }, { x: 1 }], 1],
		['no ID and other content', [{ x: 1 }, { x: 2 }], 2],
		[
			'an empty ID',
			[
				{ id: '', x: 1 },
				{ id: '', x: 2 },
			],
			2,
		],
		[
			'a null ID',
			[
				{ id: null, x: 1 },
				{ id: null, x: 2 },
			],
			2,
		],
		[
			'the ID 0',
			[
				{ id: 0, x: 1 },
				{ id: 0, x: 2 },
			],
			1,
		],
	])('and those with %s are told apart as they should', (_what, items, count) => {
		expect(read([{ items }]).items.size).toBe(count);
	});
});

it('knows which items of a page are new', () => {
	const first = { items: [{ id: 'a' }, { id: 'b' }] };
	expect(read([first])).toMatchObject({ hasNewItems: true, hasKnownItems: false });
	expect(read([first, { items: [{ id: 'b' }, { id: 'c' }] }])).toMatchObject({
		hasNewItems: true,
		hasKnownItems: true,
	});
	expect(read([first, first])).toMatchObject({ hasNewItems: false, hasKnownItems: true });
});

it('finds the last item of a page again', () => {
	expect(read([{ items: [one, 'row', null] }]).lastKnown).toEqual({ index: 0, key: 'a' });
	expect(read([{ items: ['row'] }]).lastKnown).toBeUndefined();
	const state = read([{ items: ['row', { id: 'b' }, null] }]);
	expect(state.lastKnown).toEqual({ index: 1, key: 'b' });
	expect(state.lastPageHas('b')).toBe(true);
	expect(state.lastPageHas('a')).toBe(false);
});

it('counts rows that are no items', () => {
	expect(read([{ items: [one, 'row'], total: 2 }]).lacksItems).toBe(false);
	expect(read([{ items: [one, 'row'], total: 3 }]).lacksItems).toBe(true);
});

it.each([
	[{ items: [one], count: 2 }, 'a response has 1 of 2 items'],
	[{ items: [one], count: 1 }, undefined],
	[{ items: [one], count: 0 }, undefined],
	[{ count: 0 }, "'items' is missing in the response"],
])('a page says itself whether it is whole: %j', (response, distrust) => {
	expect(read([response as IDataObject]).distrust).toBe(distrust);
});

it('an error says what is wrong with the list, and what to do', () => {
	expect(new UntrustedListError(read([]).list, 'it has no end')).toMatchObject({
		message: 'The list of things cannot be trusted: it has no end',
		description:
			'The node does not rely on such a list. Try again later. If it happens again, check whether a proxy changes the responses of Huawei Cloud.',
	});
});
