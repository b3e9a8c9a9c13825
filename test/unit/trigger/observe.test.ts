import { ConnectionNotFoundError } from '../../../nodes/HuaweiDataConnections/connections/connectionLookup';
import { nextEntry } from '../../../nodes/HuaweiDataConnections/trigger/compare';
import type { EventName } from '../../../nodes/HuaweiDataConnections/trigger/events';
import type { WatchedKind } from '../../../nodes/HuaweiDataConnections/trigger/kinds/WatchedKind';
import {
	compareWith,
	observeFirst,
	type Found,
} from '../../../nodes/HuaweiDataConnections/trigger/observe';
import type {
	EventFilter,
	Observation,
	Snapshot,
} from '../../../nodes/HuaweiDataConnections/trigger/snapshot';
import type { Watch } from '../../../nodes/HuaweiDataConnections/trigger/Watch';
import { VirtualClock } from '../../support/VirtualClock';

const EVERYTHING: EventName[] = ['created', 'changed', 'stateChanged', 'deleted'];
const NO_FILTER: EventFilter = { name: '', nameContains: '', types: [], states: [], queues: [] };

const connection = (connectionId: string, changes: Partial<Observation> = {}): Observation => ({
	connectionId,
	name: `name of ${connectionId}`,
	type: 'HIVE',
	settings: { clusterId: 'a' },
	unknown: [],
	states: {},
	response: {},
	...changes,
});

/** As a list has it that lacks the settings. */
const listed = (id: string) => connection(id, { settings: undefined });

interface Settings {
	isReadOneByOne?: boolean;
	events?: EventName[];
	filter?: EventFilter;
	comparesSettings?: boolean;
	emitsExisting?: boolean;
	/** The number of readings for which there is time. */
	time?: number;
	/** Whether a request that fails at the end had all the time that it may take. */
	hasTimeForRequest?: boolean;
}

/** A poll that reads one connection after the other, and what these readings return. */
class Poll {
	readonly reads: string[] = [];

	constructor(
		private readonly readings: Record<string, Array<Observation | Error>>,
		private readonly settings: Settings = {},
	) {}

	async first(all: Observation[]): Promise<Found> {
		return await observeFirst(all, this.watch);
	}

	async next(before: Found, all: Observation[]): Promise<Found> {
		const { connections, readUpTo } = before;
		const { interest } = this.watch.parameters;
		const snapshot = { connections, interest, readUpTo, scope: 'scope' };
		return await compareWith(snapshot as Snapshot, all, this.watch);
	}

	private get watch(): Watch {
		const { reads, settings } = this;
		const { events = EVERYTHING, filter = NO_FILTER, time = Infinity } = settings;
		const kind = {
			isReadOneByOne: settings.isReadOneByOne ?? true,
			read: async (_source: unknown, id: string) => {
				reads.push(id);
				const [reading, ...others] = this.readings[id] ?? [connection(id)];
				if (others.length > 0) this.readings[id] = others;
				if (reading instanceof Error) return await Promise.reject(reading);
				return await Promise.resolve(reading);
			},
		} as unknown as WatchedKind;
		return {
			parameters: {
				kind,
				interest: { events, filter, ignored: [] },
				emitsExisting: settings.emitsExisting ?? false,
			},
			scope: 'scope',
			source: { comparesSettings: settings.comparesSettings ?? true },
			maxConcurrent: 1,
			clock: new VirtualClock(),
			get isOutOfTime() {
				return reads.length >= time;
			},
			hasTimeForRequest: settings.hasTimeForRequest ?? false,
		} as unknown as Watch;
	}
}

/** What a poll has left behind that saw these. */
const seen = (...ids: string[]): Found => ({
	connections: Object.fromEntries(
		ids.map((id) => [id, nextEntry(undefined, connection(id), false)]),
	),
	events: [],
	failures: [],
});

const namesOf = ({ events }: Found) =>
	events.map(({ event }) => `${event.event} ${event.connectionId}`);

describe('a poll that runs out of time', () => {
	const all = ['a', 'b', 'c', 'd', 'e'];

	it('goes on in the next one where it stopped, until all are read', async () => {
		const order: string[] = [];
		let before = seen(...all);
		for (const expected of ['b', 'd', 'a', 'c', 'e']) {
			const poll = new Poll({}, { time: 2 });
			before = await poll.next(before, all.map(listed));
			order.push(...poll.reads);
			expect(before.readUpTo).toBe(expected);
			expect(Object.keys(before.connections).sort()).toEqual(all);
		}
		expect(order.join('')).toBe('abcdeabcde');
	});

	it('reads new connections first, in the order of their IDs', async () => {
		const poll = new Poll({}, { time: 3 });
		const found = await poll.next(
			{ ...seen('a', 'b'), readUpTo: 'a' },
			['n', 'b', 'm', 'a'].map(listed),
		);
		expect(poll.reads).toEqual(['m', 'n', 'b']);
		expect(namesOf(found)).toEqual(['created m', 'created n']);
		expect(found.readUpTo).toBe('b');
	});

	it('says nothing of where it stopped if it has read everything', async () => {
		const found = await new Poll({}, { time: 5 }).next(seen(...all), all.map(listed));
		expect(found).not.toHaveProperty('readUpTo');
	});

	it('leaves a connection without an ID out', async () => {
		const poll = new Poll({});
		expect(namesOf(await poll.next(seen(), [listed('')]))).toEqual([]);
		expect(poll.reads).toEqual([]);
	});

	it('fails if there was no time for a single one, unless there is none', async () => {
		const poll = new Poll({}, { time: 0 });
		await expect(poll.next(seen('a'), [listed('a')])).rejects.toThrow(
			'took longer than n8n allows',
		);
		expect(poll.reads).toEqual([]);
		expect(namesOf(await new Poll({}, { time: 0 }).next(seen(), []))).toEqual([]);
	});

	it('takes a request that was cut off for one that was not sent', async () => {
		const slow = { b: [new Error('It did not respond in time')] };
		const poll = new Poll(slow, { time: 2 });
		const found = await poll.next(seen('a', 'b', 'c'), ['a', 'b', 'c'].map(listed));
		expect(found.failures).toEqual([]);
		expect(found.readUpTo).toBe('a');
	});

	it('takes a request that had all its time for one that failed, and goes on behind it', async () => {
		const slow = { b: [new Error('It did not respond in time')] };
		const poll = new Poll(slow, { time: 2, hasTimeForRequest: true });
		const found = await poll.next(seen('a', 'b', 'c'), ['a', 'b', 'c'].map(listed));
		expect(found.failures).toMatchObject([{ name: 'name of b' }]);
		expect(found.readUpTo).toBe('b');
	});
});

describe('a connection that cannot be read', () => {
	const broken = new Error('Out of order');

	it.each([
		['that the list has', [listed('a')], 'name of a'],
		['that the list lacks', [], 'a'],
	])('and %s stays as it was', async (_what, all, name) => {
		const before = seen('a');
		const found = await new Poll({ a: [broken] }).next(before, all);
		expect(found).toEqual({ ...before, failures: [{ name, error: broken }] });
	});

	it('at first is remembered as the list has it, and the failure is not lost', async () => {
		const found = await new Poll({ a: [broken] }).first([listed('a'), listed('b')]);
		expect(found.failures).toEqual([{ name: 'name of a', error: broken }]);
		expect(Object.keys(found.connections)).toEqual(['a', 'b']);
		expect(found.connections.a).not.toHaveProperty('settings');
		expect(found.connections.b).toHaveProperty('settings');
	});
});

describe('a connection that the list lacks', () => {
	const gone = new ConnectionNotFoundError('a');

	it('is deleted if reading it says so, too', async () => {
		const found = await new Poll({ a: [gone] }).next(seen('a'), []);
		expect(namesOf(found)).toEqual(['deleted a']);
		expect(found.connections).toEqual({});
	});

	it('is not deleted if it can be read', async () => {
		const found = await new Poll({}).next(seen('a'), []);
		expect(found).toEqual(seen('a'));
	});
});

describe('a connection that the list has', () => {
	const gone = new ConnectionNotFoundError('a');

	it('is not deleted, whatever a reading says', async () => {
		expect(await new Poll({ a: [gone] }).next(seen('a'), [listed('a')])).toEqual(seen('a'));
	});

	it('stays as it was if only the second reading says that it is deleted', async () => {
		const changed = connection('a', { settings: { clusterId: 'b' } });
		const found = await new Poll({ a: [changed, gone] }).next(seen('a'), [listed('a')]);
		expect(found).toEqual(seen('a'));
	});

	it('is read once if nothing is different, or if it is new, and twice if something is', async () => {
		const changed = connection('b', { settings: { clusterId: 'b' } });
		const poll = new Poll({ b: [changed] });
		const found = await poll.next(seen('a', 'b'), ['a', 'b', 'new'].map(listed));
		expect(namesOf(found)).toEqual(['created new', 'changed b']);
		expect(poll.reads).toEqual(['new', 'a', 'b', 'b']);
	});

	it('counts what was told, and nothing else', async () => {
		const changed = connection('a', { settings: { clusterId: 'b' } });
		const readings = () => ({ a: [changed] });
		const told = await new Poll(readings()).next(seen('a'), [listed('a')]);
		expect(told.connections.a?.eventCount).toBe(1);
		const quiet = new Poll(readings(), { events: ['deleted'] });
		const found = await quiet.next(seen('a'), [listed('a')]);
		expect(found.events).toEqual([]);
		expect(found.connections.a).toMatchObject({ eventCount: 0, settings: { clusterId: 'b' } });
	});
});

describe('what is there at first', () => {
	const failed = connection('a', { states: { '': { state: 'FAILED' } } });

	it('is no event', async () => {
		const poll = new Poll({ a: [failed] });
		expect((await poll.first([listed('a')])).events).toEqual([]);
	});

	it('is told with Emit Existing at First as existing, without its state', async () => {
		const poll = new Poll({ a: [failed] }, { emitsExisting: true });
		const { events, connections } = await poll.first([listed('a')]);
		expect(events.map(({ event }) => event)).toMatchObject([
			{ event: 'created', connectionId: 'a', existing: true },
		]);
		expect(connections.a).toMatchObject({ eventCount: 1, states: { '': 'FAILED' } });
	});

	it('is told only if it fits the filters', async () => {
		const filter = { ...NO_FILTER, name: 'name of b' };
		const poll = new Poll({}, { emitsExisting: true, filter });
		expect(namesOf(await poll.first(['a', 'b'].map(listed)))).toEqual(['created b']);
	});

	it.each([
		[{ comparesSettings: false }, []],
		[{ comparesSettings: false, emitsExisting: true }, ['a']],
		[{ comparesSettings: true }, ['a']],
		[{ isReadOneByOne: false }, []],
	])('is read one by one only if that is needed: %j', async (settings, reads) => {
		const poll = new Poll({}, settings);
		await poll.first([listed('a')]);
		expect(poll.reads).toEqual(reads);
	});
});
