import fc from 'fast-check';

import {
	agreeOn,
	deletedEvent,
	findEvents,
	hasNews,
	nextEntry,
} from '../../../nodes/HuaweiDataConnections/trigger/compare';
import { matchesInterest } from '../../../nodes/HuaweiDataConnections/trigger/parameters';
import type { Entry, Observation } from '../../../nodes/HuaweiDataConnections/trigger/snapshot';

const OPTIONS = { scope: 'scope', ignored: [] };

const observed = (changes: Partial<Observation> = {}): Observation => ({
	connectionId: 'id',
	name: 'sales',
	type: 'HIVE',
	settings: { clusterId: 'a' },
	unknown: [],
	saved: 's1',
	states: { '': { state: 'ACTIVE' } },
	response: {},
	...changes,
});

const entryOf = (observation: Observation, before?: Entry) => nextEntry(before, observation, false);

const column = fc.constantFrom('clusterId', 'hosts', 'tags', 'queues');
const hashes = fc.dictionary(column, fc.constantFrom('a', 'b', 'c'), { noNullPrototype: true });
const place = fc.constantFrom('', 'queue/etl', 'queue/web', 'pool/p1');
const states = fc.dictionary(
	place,
	fc.constantFrom('ACTIVE', 'FAILED', 'CREATING').map((state) => ({ state })),
	{ noNullPrototype: true },
);
const observation = fc
	.record({
		name: fc.constantFrom('sales', 'crm'),
		settings: fc.option(hashes, { nil: undefined }),
		unknown: fc.subarray(['tags', 'queues']),
		saved: fc.option(fc.constantFrom('s1', 's2'), { nil: undefined }),
		states,
	})
	.map(observed);

describe('whatever is observed', () => {
	it('is told once', () => {
		fc.assert(
			fc.property(fc.array(observation, { minLength: 1, maxLength: 5 }), (history) => {
				let entry: Entry | undefined;
				for (const one of history) {
					entry = nextEntry(entry, one, findEvents(entry, one, OPTIONS).length > 0);
					expect(findEvents(entry, one, OPTIONS)).toEqual([]);
				}
			}),
		);
	});

	it('has an ID of its own each time it happens', () => {
		fc.assert(
			fc.property(fc.array(observation, { maxLength: 8 }), (history) => {
				let entry: Entry | undefined;
				const ids: string[] = [];
				for (const one of history) {
					const events = findEvents(entry, one, OPTIONS);
					ids.push(...events.map(({ eventId }) => eventId));
					entry = nextEntry(entry, one, events.length > 0);
				}
				expect(new Set(ids).size).toBe(ids.length);
			}),
		);
	});

	it('is no change if two readings disagree about everything', () => {
		fc.assert(
			fc.property(observation, observation, (before, first) => {
				const entry = entryOf(before);
				const invert = (text: string) => `not ${text}`;
				const second = observed({
					...first,
					name: invert(first.name),
					settings: Object.fromEntries(
						Object.entries(first.settings ?? {}).map(([key, value]) => [key, invert(value)]),
					),
					saved: first.saved && invert(first.saved),
				});
				const changes = findEvents(entry, agreeOn(entry, first, second), OPTIONS).filter(
					({ event }) => event === 'changed',
				);
				// What the first reading does not have at all, both agree on.
				const gone = Object.keys(entry.settings ?? {}).filter(
					(key) => !(key in (first.settings ?? {})),
				);
				for (const { changed = [] } of changes) {
					expect(gone).toEqual(expect.arrayContaining(changed));
				}
			}),
		);
	});
});

describe('the ID of an event', () => {
	const idsOf = (entry: Entry | undefined, one: Observation, scope = 'scope') =>
		findEvents(entry, one, { ...OPTIONS, scope }).map(({ eventId }) => eventId);
	const entry = entryOf(observed());

	/** n8n has lost the snapshot with the first of two facts, so that both follow the same entry. */
	it.each<[string, Partial<Observation>, Partial<Observation>]>([
		['values', { settings: { clusterId: 'b' } }, { settings: { clusterId: 'c' } }],
		['columns', { settings: { clusterId: 'b' } }, { settings: { clusterId: 'a', tags: 'b' } }],
		['names', { name: 'crm' }, { name: 'erp' }],
		['saves', { saved: 's2' }, { saved: 's3' }],
		['states', { states: { '': { state: 'FAILED' } } }, { states: { '': { state: 'DELETED' } } }],
		[
			'queues',
			{ states: { 'queue/etl': { state: 'FAILED' } } },
			{ states: { 'queue/web': { state: 'FAILED' } } },
		],
	])('differs for other %s', (_what, first, second) => {
		const [one, other] = [first, second].map((changes) => idsOf(entry, observed(changes)));
		expect(one).toHaveLength(1);
		expect(other).toHaveLength(1);
		expect(one).not.toEqual(other);
		expect(idsOf(entry, observed(first))).toEqual(one);
	});

	it('differs for connections and for what they are connections of', () => {
		const ids = [
			...idsOf(undefined, observed({ states: {} })),
			...idsOf(undefined, observed({ connectionId: 'other', states: {} })),
			...idsOf(undefined, observed({ states: {} }), 'other'),
			deletedEvent('id', entry, OPTIONS).eventId,
			deletedEvent('other', entry, OPTIONS).eventId,
			deletedEvent('id', entry, { scope: 'other' }).eventId,
		];
		expect(new Set(ids).size).toBe(6);
	});

	it('is the same for a connection that was not there before, whatever it is like', () => {
		const changes = { name: 'crm', saved: 's9', settings: {}, states: {} };
		expect(idsOf(undefined, observed({ states: {} }))).toEqual(idsOf(undefined, observed(changes)));
	});

	it('counts what was told', () => {
		expect(nextEntry(entry, observed(), false).eventCount).toBe(0);
		const told = nextEntry(entry, observed(), true);
		expect(told.eventCount).toBe(1);
		expect(nextEntry(told, observed(), true).eventCount).toBe(2);
	});
});

describe('news', () => {
	it.each<[string, Partial<Observation>]>([
		['another value', { settings: { clusterId: 'b' } }],
		['another column', { settings: { clusterId: 'a', tags: 't' } }],
		['a column that is gone', { settings: {} }],
		['another name', { name: 'crm' }],
		['another save', { saved: 's2' }],
		['another state', { states: { '': { state: 'FAILED' } } }],
	])('are %s', (_what, changes) => {
		expect(hasNews(entryOf(observed()), observed(changes))).toBe(true);
	});

	it.each<[string, Partial<Observation>]>([
		['the same', {}],
		['settings that were not read', { settings: undefined, saved: 's2' }],
		['a time of saving that is missing', { saved: undefined }],
		['a column of which nothing is known', { settings: {}, unknown: ['clusterId'] }],
	])('are none if a reading has %s', (_what, changes) => {
		expect(hasNews(entryOf(observed()), observed(changes))).toBe(false);
	});
});

describe('what two readings agree on', () => {
	const base = observed({
		settings: { clusterId: 'a', tags: 't' },
		states: { '': { state: 'ACTIVE' }, 'queue/etl': { state: 'ACTIVE' } },
	});
	const entry = entryOf(base);

	it('of a new connection is what both say, and of the rest nothing', () => {
		const first = observed({ settings: { clusterId: 'a', tags: 'x' }, saved: 's1' });
		const second = observed({ name: 'crm', settings: { clusterId: 'a', tags: 'y' }, saved: 's2' });
		expect(agreeOn(undefined, first, second)).toMatchObject({
			name: 'crm',
			settings: { clusterId: 'a' },
			saved: undefined,
		});
	});

	it('are states that both have; others stay', () => {
		const first = observed({
			states: { '': { state: 'FAILED' }, 'queue/etl': { state: 'FAILED', error: 'full' } },
		});
		const second = observed({
			states: { '': { state: 'CREATING' }, 'queue/etl': { state: 'FAILED', error: 'full' } },
		});
		expect(agreeOn(entry, first, second).states).toEqual({
			'': { state: 'ACTIVE' },
			'queue/etl': { state: 'FAILED', error: 'full' },
		});
	});

	it('leaves out a state that only one of them has, and that was not there', () => {
		const first = observed({ states: { 'queue/web': { state: 'FAILED' } } });
		const second = observed({ states: {} });
		expect(agreeOn(undefined, first, second).states).toEqual({});
	});

	it.each([
		['first', undefined, base.settings],
		['second', base.settings, undefined],
	])('are no settings if the %s has not read them', (_which, one, other) => {
		const agreed = agreeOn(entry, observed({ settings: one }), observed({ settings: other }));
		expect(agreed.settings).toBeUndefined();
	});

	it('is nothing about a column that one of them leaves out', () => {
		const first = observed({ settings: { clusterId: 'a' }, unknown: ['tags'] });
		const second = observed({ settings: { clusterId: 'a' } });
		for (const agreed of [agreeOn(entry, first, second), agreeOn(entry, second, first)]) {
			expect(findEvents(entry, agreed, OPTIONS)).toEqual([]);
			expect(agreed.unknown).toEqual(['tags']);
		}
	});
});

describe('what a reading says nothing about', () => {
	it('stays as it was: columns, states of queues that are missing, and the last save', () => {
		const before = observed({
			settings: { clusterId: 'a', tags: 't', queues: 'q' },
			states: { '': { state: 'ACTIVE' }, 'queue/etl': { state: 'FAILED' } },
		});
		const entry = entryOf(before);
		const silent = observed({
			settings: { clusterId: 'a' },
			unknown: ['tags', 'queues'],
			saved: undefined,
			states: {},
		});
		expect(findEvents(entry, silent, OPTIONS)).toEqual([]);
		const kept = entryOf(silent, entry);
		expect(kept).toEqual(entry);
		expect(findEvents(kept, before, OPTIONS)).toEqual([]);
		expect(findEvents(kept, observed({ ...before, saved: 's2' }), OPTIONS)).toMatchObject([
			{ savedAgain: true },
		]);
	});

	it('is no change when a reading has it for the first time, but is one after that', () => {
		const silent = entryOf(observed({ unknown: ['tags'] }));
		const first = observed({ settings: { clusterId: 'a', tags: 't' } });
		expect(findEvents(silent, first, OPTIONS)).toEqual([]);
		const second = observed({ settings: { clusterId: 'a', tags: 'u' } });
		expect(findEvents(entryOf(first, silent), second, OPTIONS)).toMatchObject([
			{ changed: ['tags'] },
		]);
	});

	it('is told later if two readings disagreed about it', () => {
		const entry = entryOf(observed());
		const first = observed({ settings: { clusterId: 'b', hosts: 'h' } });
		const disputed = agreeOn(entry, first, observed());
		expect(findEvents(entry, disputed, OPTIONS)).toEqual([]);
		const next = entryOf(disputed, entry);
		expect(findEvents(next, first, OPTIONS)).toMatchObject([{ changed: ['clusterId', 'hosts'] }]);
	});
});

it('a queue that is no longer bound is forgotten, so that a failure is told when it is bound again', () => {
	const failed = observed({ states: { 'queue/etl': { state: 'FAILED' } } });
	const entry = entryOf(observed({ states: {} }), entryOf(failed));
	expect(findEvents(entry, failed, OPTIONS)).toMatchObject([{ queue: 'etl', state: 'FAILED' }]);
});

it('a new name that only one of two readings has is none', () => {
	const entry = entryOf(observed());
	const renamed = observed({ name: 'crm' });
	expect(hasNews(entry, renamed)).toBe(true);
	expect(findEvents(entry, agreeOn(entry, renamed, observed()), OPTIONS)).toEqual([]);
	expect(findEvents(entry, agreeOn(entry, renamed, renamed), OPTIONS)).toMatchObject([
		{ changed: ['name'], previousName: 'sales' },
	]);
});

it('settings that nobody compares are forgotten', () => {
	const entry = entryOf(observed({ settings: undefined }), entryOf(observed()));
	expect(entry).not.toHaveProperty('settings');
	expect(entry).not.toHaveProperty('saved');
});

it('a filter for a part of the name finds the name before, too', () => {
	const filter = { name: '', nameContains: 'sal', types: [], states: [], queues: [] };
	const interest = { events: ['changed'] as const, filter, ignored: [] };
	const event = { event: 'changed' as const, eventId: '', connectionId: 'id', type: 'HIVE' };
	expect(matchesInterest({ ...event, name: 'crm', previousName: 'sales' }, interest, [])).toBe(
		true,
	);
	expect(matchesInterest({ ...event, name: 'crm' }, interest, [])).toBe(false);
});
