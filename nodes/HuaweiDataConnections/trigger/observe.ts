import { ConnectionNotFoundError } from '../connections/connectionLookup';
import { responseText } from '../client/responseText';
import { mapConcurrently } from '../execution/runWithConcurrency';
import { agreeOn, deletedEvent, findEvents, hasNews, nextEntry } from './compare';
import type { ConnectionEvent } from './events';
import type { ObservedEvent } from './eventOutput';
import { matchesInterest } from './parameters';
import type { Entry, Interest, Observation, Snapshot } from './snapshot';
import { outOfTime, type Watch } from './Watch';

/** What a poll has found. */
export interface Found {
	/** The entries of the next snapshot, by ID. */
	connections: Record<string, Entry>;
	/** The events that the user wants to know of. */
	events: ObservedEvent[];
	/** Connections that could not be read. They stay as they were, so that nothing about them is lost. */
	failures: Array<{ name: string; error: Error }>;
	/** See `Snapshot.readUpTo`. */
	readUpTo?: string;
}

/** What became of one connection. */
interface Outcome {
	connectionId: string;
	entry?: Entry;
	events: ObservedEvent[];
	failure?: { name: string; error: Error };
	/** There was no time to read it. */
	isSkipped?: true;
}

/**
 * Compares the connections that are there with a snapshot. What a list lacks counts as deleted only if
 * reading it says so too, and what is different only if two readings agree.
 *
 * @param listed from a list that is complete
 */
export async function compareWith(
	before: Snapshot,
	listed: readonly Observation[],
	watch: Watch,
): Promise<Found> {
	const byId = new Map(listed.map((one) => [one.connectionId, one]));
	const known = before.connections;
	const interests = [before.interest, watch.parameters.interest];
	const comparison = { watch, scope: watch.scope, interests };
	const ids = inReadingOrder(byId, before);
	const outcomes = await mapConcurrently(
		ids,
		async (id) => await compareOne(comparison, id, known[id], byId.get(id)),
		watch.maxConcurrent,
		watch.clock,
	);
	const skipped = outcomes.findIndex(({ isSkipped }) => isSkipped);
	if (outcomes.length > 0 && outcomes.every(({ isSkipped }) => isSkipped)) throw outOfTime();
	return { ...foundIn(outcomes), ...(skipped > 0 && { readUpTo: ids[skipped - 1] }) };
}

/** The first snapshot. What cannot be read now is read later, and is no event then. */
export async function observeFirst(listed: readonly Observation[], watch: Watch): Promise<Found> {
	const { kind, emitsExisting, interest } = watch.parameters;
	const comparison = { watch, scope: watch.scope, interests: [interest] };
	const outcomes = await mapConcurrently(
		listed,
		async (one): Promise<Outcome> => {
			const isRead = kind.isReadOneByOne && (watch.source.comparesSettings || emitsExisting);
			const observed = isRead ? await read(watch, one.connectionId, one) : one;
			const found = 'connectionId' in observed ? observed : one;
			const events = emitsExisting ? eventsOf(comparison, undefined, found) : [];
			const existing = events.filter(({ event }) => event.event === 'created');
			for (const { event } of existing) event.existing = true;
			return {
				connectionId: one.connectionId,
				entry: toEntry(watch, undefined, found, existing),
				events: existing,
				...('failure' in observed && { failure: observed.failure }),
			};
		},
		watch.maxConcurrent,
		watch.clock,
	);
	return foundIn(outcomes);
}

/** What one connection is compared for. */
interface Comparison {
	watch: Watch;
	scope: string;
	/** An event has to be of all of these. */
	interests: readonly Interest[];
}

async function compareOne(
	comparison: Comparison,
	connectionId: string,
	entry: Entry | undefined,
	listed: Observation | undefined,
): Promise<Outcome> {
	const { watch } = comparison;
	const { kind } = watch.parameters;
	const { comparesSettings } = watch.source;
	const isRead = !listed || (kind.isReadOneByOne && (comparesSettings || !entry));
	const first = isRead ? await read(watch, connectionId, listed) : listed;
	const unchanged = { connectionId, entry, events: [] };
	if ('isDeleted' in first) {
		// A list that still has it comes to know of it later.
		if (!entry || listed) return unchanged;
		const event = deletedEvent(connectionId, entry, comparison);
		return { connectionId, events: selectEvents(comparison, [event], Object.keys(entry.states)) };
	}
	if (!('connectionId' in first)) return { ...unchanged, ...first };
	// A list and a reading of what is new are two readings.
	const isConfirmed = !entry && isRead;
	if (isConfirmed || !hasNews(entry, first)) return compareReading(comparison, entry, first);
	const second = await read(watch, connectionId, listed);
	if ('isDeleted' in second) return unchanged;
	if (!('connectionId' in second)) return { ...unchanged, ...second };
	return compareReading(comparison, entry, agreeOn(entry, first, second));
}

function compareReading(
	comparison: Comparison,
	entry: Entry | undefined,
	observed: Observation,
): Outcome {
	const events = eventsOf(comparison, entry, observed);
	const next = toEntry(comparison.watch, entry, observed, events);
	return { connectionId: observed.connectionId, entry: next, events };
}

function eventsOf(
	comparison: Comparison,
	entry: Entry | undefined,
	observed: Observation,
): ObservedEvent[] {
	const ignored = comparison.interests.flatMap((interest) => interest.ignored);
	const events = findEvents(entry, observed, { scope: comparison.scope, ignored });
	const places = [...Object.keys(entry?.states ?? {}), ...Object.keys(observed.states)];
	return selectEvents(comparison, events, places, observed);
}

/** The events that the user is interested in. */
function selectEvents(
	{ interests }: Comparison,
	events: ConnectionEvent[],
	places: readonly string[],
	observed?: Observation,
): ObservedEvent[] {
	return events
		.filter((event) => interests.every((interest) => matchesInterest(event, interest, places)))
		.map((event) => ({ event, observed }));
}

/** Without settings that nobody compares, so that nothing old is told when somebody does. */
function toEntry(
	{ source }: Watch,
	entry: Entry | undefined,
	observed: Observation,
	events: readonly ObservedEvent[],
): Entry {
	const remembered = source.comparesSettings
		? observed
		: { ...observed, settings: undefined, saved: undefined };
	return nextEntry(entry, remembered, events.length > 0);
}

/** @returns why it could not be read, instead of throwing it: the others are read all the same */
async function read(
	watch: Watch,
	connectionId: string,
	listed?: Observation,
): Promise<Observation | { isDeleted: true } | Pick<Outcome, 'failure' | 'isSkipped'>> {
	if (watch.isOutOfTime) return { isSkipped: true };
	const { kind } = watch.parameters;
	const { hasTimeForRequest } = watch;
	return await kind.read(watch.source, connectionId, listed?.response).catch((error: Error) => {
		if (error instanceof ConnectionNotFoundError) return { isDeleted: true as const };
		const isCutOff = watch.isOutOfTime && !hasTimeForRequest;
		if (isCutOff) return { isSkipped: true as const };
		return { failure: { name: listed?.name ?? connectionId, error } };
	});
}

/** New connections first, then the others from where the poll before ran out of time. */
function inReadingOrder(
	listed: ReadonlyMap<string, Observation>,
	{ connections, readUpTo = '' }: Snapshot,
): string[] {
	const ids = Object.keys(connections).sort();
	const isAfter = (id: string) => id > readUpTo;
	const added = [...listed.keys()].filter((id) => responseText(id) && !(id in connections)).sort();
	return [...added, ...ids.filter(isAfter), ...ids.filter((id) => !isAfter(id))];
}

function foundIn(outcomes: readonly Outcome[]): Found {
	const entries = outcomes.flatMap(({ connectionId, entry }) =>
		entry ? [[connectionId, entry]] : [],
	);
	return {
		connections: Object.fromEntries(entries) as Record<string, Entry>,
		events: outcomes.flatMap(({ events }) => events),
		failures: outcomes.flatMap(({ failure }) => failure ?? []),
	};
}
