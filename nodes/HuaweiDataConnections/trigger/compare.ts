import { fingerprint } from '../connectionSet/stableJson';
import type { ConnectionEvent } from './events';
import type { Entry, Observation } from './snapshot';

/** Told even if nothing is known of the state before: it is final (docs/api/dli-connections.md#peering-status). */
const FAILED = 'FAILED';

/** Stands for the hash of a column that no response has had so far. */
const UNKNOWN = '?';

/** What queues and pools are called in the column of a connection, and in the keys of its states. */
const PLACES = [
	{ column: 'queues', prefix: 'queue/', output: 'queue' },
	{ column: 'elasticResourcePools', prefix: 'pool/', output: 'elasticResourcePool' },
] as const;

/** What comparisons need to know besides the two sides. */
export interface CompareOptions {
	/** See `Snapshot.scope`. */
	scope: string;
	/** Columns whose differences do not count. */
	ignored: readonly string[];
}

/**
 * What happened to a connection that is there, since its entry was written.
 *
 * @param entry undefined for a connection that was not there
 */
export function findEvents(
	entry: Entry | undefined,
	observed: Observation,
	{ scope, ignored }: CompareOptions,
): ConnectionEvent[] {
	const { connectionId, name, type } = observed;
	const eventCount = entry?.eventCount ?? 0;
	const build = (
		event: ConnectionEvent['event'],
		facts: unknown[],
		details: Partial<ConnectionEvent> = {},
	): ConnectionEvent => {
		const eventId = fingerprint([scope, connectionId, event, ...facts]);
		return { event, eventId, connectionId, name, type, ...details };
	};
	const change = entry && changeOf(entry, observed, ignored);
	const news = entry
		? change && build('changed', [eventCount, ...factsOf(change, observed)], change)
		: build('created', []);
	const states = changedStates(entry, observed).map((details) => {
		const { queue, elasticResourcePool, state } = details;
		return build('stateChanged', [eventCount, queue, elasticResourcePool, state], details);
	});
	return news ? [news, ...states] : states;
}

/** The event for a connection that is gone. */
export function deletedEvent(
	connectionId: string,
	{ name, type }: Entry,
	{ scope }: Pick<CompareOptions, 'scope'>,
): ConnectionEvent {
	const eventId = fingerprint([scope, connectionId, 'deleted']);
	return { event: 'deleted', eventId, connectionId, name, type };
}

/** Whether a reading says that something happened, whoever wants to know of it. */
export function hasNews(entry: Entry | undefined, observed: Observation): boolean {
	if (!entry) return true;
	return (
		entry.name !== observed.name ||
		differingColumns(entry, observed).length > 0 ||
		isSaved(entry, observed) ||
		changedStates(entry, observed).length > 0
	);
}

/**
 * What two readings agree on, and the entry where they do not. A service that answers from several
 * copies, or that makes a value anew for each response, would else be one change after the other.
 */
export function agreeOn(
	entry: Entry | undefined,
	first: Observation,
	second: Observation,
): Observation {
	const isAgreed = (column: string) => first.settings?.[column] === second.settings?.[column];
	const agreed = pick(second.settings ?? {}, isAgreed);
	const stood = pick(entry?.settings ?? {}, (column) => !isAgreed(column));
	const isSameState = (place: string) => first.states[place]?.state === second.states[place]?.state;
	const stoodStates = pick(entry?.states ?? {}, (place) => !isSameState(place));
	return {
		...second,
		name: first.name === second.name ? first.name : (entry?.name ?? second.name),
		settings: first.settings && second.settings && { ...agreed, ...stood },
		unknown: [...first.unknown, ...second.unknown],
		saved: first.saved === second.saved ? first.saved : entry?.saved,
		states: {
			...pick(second.states, isSameState),
			...Object.fromEntries(
				Object.entries(stoodStates).map(([place, state]) => [place, { state }]),
			),
		},
	};
}

/**
 * What is remembered of a connection after a poll: what was read, and what was known before where the
 * reading says nothing.
 *
 * @param hasEvents whether an event about it was told in this poll
 */
export function nextEntry(
	entry: Entry | undefined,
	observed: Observation,
	hasEvents: boolean,
): Entry {
	const { name, type, settings, saved = entry?.saved, unknown } = observed;
	const keptStates = pick(entry?.states ?? {}, (place) => {
		const column = placeOf(place)?.column;
		return column === undefined || unknown.includes(column);
	});
	const states = Object.entries(observed.states).map(([place, { state }]) => [place, state]);
	return {
		name,
		type,
		eventCount: (entry?.eventCount ?? 0) + (hasEvents ? 1 : 0),
		...(settings && {
			settings: {
				...pick(settings, (column) => !unknown.includes(column)),
				...Object.fromEntries(
					unknown.map((column) => [column, entry?.settings?.[column] ?? UNKNOWN]),
				),
			},
			...(saved && { saved }),
		}),
		states: { ...keptStates, ...(Object.fromEntries(states) as Record<string, string>) },
	};
}

type Change = Pick<ConnectionEvent, 'changed' | 'savedAgain' | 'previousName'>;

function changeOf(
	entry: Entry,
	observed: Observation,
	ignored: readonly string[],
): Change | undefined {
	const differing = differingColumns(entry, observed);
	const isRenamed = entry.name !== observed.name;
	const columns = [...differing, ...(isRenamed ? ['name'] : [])];
	const changed = columns.filter((column) => !ignored.includes(column)).sort();
	if (changed.length > 0) return { changed, ...(isRenamed && { previousName: entry.name }) };
	// A difference that does not count explains why it was saved.
	const isExplained = columns.length > 0;
	return isSaved(entry, observed) && !isExplained ? { changed, savedAgain: true } : undefined;
}

function factsOf({ changed = [] }: Change, { name, settings, saved }: Observation): unknown[] {
	return [name, saved, changed.map((column) => [column, settings?.[column]])];
}

function changedStates(
	entry: Entry | undefined,
	{ states }: Observation,
): Array<Partial<ConnectionEvent>> {
	return Object.entries(states).flatMap(([place, { state, error }]) => {
		const previousState = entry?.states[place];
		const isNews = previousState === undefined ? state === FAILED : state !== previousState;
		if (!isNews) return [];
		const found = placeOf(place);
		return [
			{
				state,
				...(previousState !== undefined && { previousState }),
				...(found && { [found.output]: place.slice(found.prefix.length) }),
				...(error && { error }),
			},
		];
	});
}

/** The columns that differ, among those that both sides know. */
function differingColumns(
	{ settings: before }: Entry,
	{ settings, unknown }: Observation,
): string[] {
	if (!before || !settings) return [];
	return [...new Set([...Object.keys(before), ...Object.keys(settings)])].filter((column) => {
		const isKnown = before[column] !== UNKNOWN && !unknown.includes(column);
		return isKnown && before[column] !== settings[column];
	});
}

function isSaved(entry: Entry, { saved, settings }: Observation): boolean {
	const isKnown = settings !== undefined && saved !== undefined && entry.saved !== undefined;
	return isKnown && saved !== entry.saved;
}

function placeOf(place: string) {
	return PLACES.find(({ prefix }) => place.startsWith(prefix));
}

function pick<T>(
	record: Record<string, T>,
	isSelected: (key: string) => boolean,
): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([key]) => isSelected(key)));
}
