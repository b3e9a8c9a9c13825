import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../client/responses';
import { formatLoosely } from '../connectionSet/compare';
import { fingerprint } from '../connectionSet/stableJson';
import type { EventName } from './events';

/**
 * What the trigger remembers of the connections from one poll to the next. n8n keeps it with the
 * workflow, so it has names, states, and short hashes, and never a setting.
 */
export interface Snapshot {
	version: 1;
	/** What it is a snapshot of: see `Watch.scope`. */
	scope: string;
	/** The name that the node had. */
	nodeName: string;
	/**
	 * What the user wanted to know when it was written. What happened before the user wanted to know more
	 * is not told, although n8n can have lost the snapshot that already had it.
	 */
	interest: Interest;
	/** How often the trigger has written it, so that a poll notices when another one has overtaken it. */
	revision: number;
	/** By ID. */
	connections: Record<string, Entry>;
	/** The ID after which a poll goes on to read, if the one before ran out of time. */
	readUpTo?: string;
}

/** Which events a user wants to know of. */
export interface Interest {
	events: readonly EventName[];
	filter: EventFilter;
	/** Columns that are no change. */
	ignored: readonly string[];
}

/** Which connections, and which states. What is empty leaves nothing out. */
export interface EventFilter {
	name: string;
	nameContains: string;
	types: readonly string[];
	states: readonly string[];
	/** In lower case, because DLI changes the case of queues. */
	queues: readonly string[];
}

/** What is remembered of one connection. */
export interface Entry {
	name: string;
	type: string;
	/** How often something about it was told, so that a fact that comes again has an ID of its own. */
	eventCount: number;
	/** See `Observation.settings`; undefined as long as they were not read. */
	settings?: Hashes;
	/** See `Observation.saved`. */
	saved?: string;
	/** States by what they are of: see `Observation.states`. */
	states: Record<string, string>;
}

/** Eight hexadecimal digits of a hash by column, or a question mark if nothing is known of it. */
export type Hashes = Record<string, string>;

/** The state of a connection, or of a queue or pool that is bound to it. */
export interface State {
	state: string;
	/** Why it failed. */
	error?: string;
}

/** A connection as a poll has read it. */
export interface Observation {
	connectionId: string;
	name: string;
	type: string;
	/** By column; undefined if they were not read. An empty value has no hash. */
	settings?: Hashes;
	/** Columns that the response leaves out, so that nothing is known of them. */
	unknown: readonly string[];
	/** The hash of a text that each write replaces, if the service has one. */
	saved?: string;
	/**
	 * Known states by what they are of: '' is the connection, `queue/` and `pool/` precede names in
	 * lower case.
	 */
	states: Record<string, State>;
	/** The connection as the API returns it, for the output. */
	response: IDataObject;
}

/** A short text in place of a value. Texts and other types of the same value are the same. */
export function hashOf(value: unknown): string {
	return fingerprint(formatLoosely(value)).slice(0, 8);
}

/** The hashes of columns. A value that is empty, and one that is missing, are the same. */
export function hashColumns(columns: IDataObject): Hashes {
	const given = Object.entries(columns).filter(([, value]) => !isEmpty(value));
	return Object.fromEntries(given.map(([column, value]) => [column, hashOf(value)]));
}

function isEmpty(value: unknown): boolean {
	return ['""', '[]', '{}'].includes(formatLoosely(value));
}

/** States by what they are of. An empty one says nothing, and an error belongs to one that failed. */
export function knownStates(
	states: ReadonlyArray<readonly [string, State]>,
): Record<string, State> {
	return Object.fromEntries(states.filter(([, { state }]) => state));
}

/** The snapshot in n8n's static data; undefined if there is none, or one that nobody can read. */
export function readSnapshot(value: unknown): Snapshot | undefined {
	if (!isRecord(value) || value.version !== 1 || !isRecord(value.connections)) return undefined;
	if (!isRecord(value.interest) || !isRecord(value.interest.filter)) return undefined;
	if (typeof value.scope !== 'string' || typeof value.revision !== 'number') return undefined;
	const entries = Object.values(value.connections);
	const isReadable = entries.every((entry) => isRecord(entry) && isRecord(entry.states));
	return isReadable ? (value as unknown as Snapshot) : undefined;
}
