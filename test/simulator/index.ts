import type { FastifyInstance } from 'fastify';
import type { FakeCloud } from './fakeCloud';
import type { FaultKind } from './faultCatalog';
import {
	type FaultOptions,
	FaultQueue,
	type Hold,
	type RequestMatch,
	type ScriptedDrop,
	type ScriptedHold,
	type ScriptedResponse,
} from './faultQueue';
import { DEFAULT_FIXTURES, type Fixtures } from './fixtures';
import { HOST, Listener, type Socket } from './listener';
import { TokenBucket } from './rateLimit';
import { describeRequest, type RecordedRequest } from './recording';
import { createSeeds, type Seeds } from './seed';
import { buildServer } from './server';
import { changePassword, expireTokens } from './services/iamTokens';
import { Statistics, type Stats } from './statistics';
import { Store, type StoredConnection } from './store';
import { DEFAULT_SWITCHES, type Switches } from './switches';

export { FAULT_KINDS, type FaultKind, FAULTS } from './faultCatalog';
export type {
	FaultOptions,
	Hold,
	RequestMatch,
	ScriptedDrop,
	ScriptedHold,
	ScriptedResponse,
} from './faultQueue';
export { DEFAULT_FIXTURES } from './fixtures';
export type { AccessKey, Fixtures, Project, Token, User } from './fixtures';
export { describeRequest, type RecordedRequest, redactRecord } from './recording';
export type { ResourceKind, Resources } from './resources';
export type { AuthSeed, BasicSeed, DataArtsSeed, EnhancedSeed, Seeds } from './seed';
export type { Stats } from './statistics';
export type * from './store';
export {
	DEFAULT_SWITCHES,
	type RandomFaultSettings,
	type RateLimit,
	type Switches,
} from './switches';

/** The options of a simulator. */
export interface SimulatorOptions {
	/** 0 or absent: any free port. */
	port?: number;
	/** Override single default switches. */
	switches?: Partial<Switches>;
	/** Replace whole keys of the default fixtures. */
	fixtures?: Partial<Fixtures>;
	/** The cloud's clock, before `clockOffsetSeconds` is added. Absent: the computer's. */
	now?: () => Date;
	/** Called with a line for every request. The lines contain no secrets. */
	log?: (line: string) => void;
}

/** A running simulator. */
export interface Simulator {
	/** The base URL of every simulated service, such as `http://127.0.0.1:40123`. */
	url: string;
	/** The simulator's own copy, which may be changed at any time. */
	fixtures: Fixtures;
	/** May be changed at any time. Changes apply from the next request. */
	switches: Switches;
	/**
	 * The requests received, oldest first. They contain secrets: print them by `describeRequest`
	 * only.
	 */
	requests: RecordedRequest[];
	/**
	 * The stored connections and authentications, oldest first: deleted DLI connections included,
	 * others that were deleted not.
	 */
	connections(): StoredConnection[];
	/** Stores connections and resources without a request. */
	seed: Seeds;
	/** Sends this response to the next matching request. */
	respondNext(response: ScriptedResponse): void;
	/** Closes the connection of the next matching request without a response. */
	dropNext(drop?: ScriptedDrop): void;
	/** Holds the next matching request until it is released. */
	holdNext(hold?: ScriptedHold): Hold;
	/** Applies a fault of the catalog to the next matching request. */
	failNext(kind: FaultKind, match?: RequestMatch, options?: FaultOptions): void;
	/** The number of requests rejected because of the switch `rateLimit`. */
	readonly throttled: number;
	/** The counts since the start or the last reset. */
	stats(): Stats;
	/**
	 * Changes a user's password, which invalidates the user's tokens. Throws if there is no such
	 * user.
	 */
	changePassword(name: string, password: string): void;
	/** Expires every token that a sign-in has issued. */
	expireTokens(): void;
	/**
	 * Restores the initial state, the initial switches and fixtures included. With options, it is then as
	 * if it had been started with them, except for the port.
	 */
	reset(options?: SimulatorOptions): void;
	/**
	 * Closes every network connection and listens again at the same address. Nothing else is lost.
	 */
	restart(): Promise<void>;
	/** Sends a request to the server without a network. */
	inject: FastifyInstance['inject'];
	/** Whether it can be reached; not after `close`. */
	readonly isListening: boolean;
	/** Stops immediately, even if requests are in flight. */
	close(): Promise<void>;
}

/**
 * Starts a fake Huawei Cloud on 127.0.0.1: IAM, DLI datasource connections and authentications,
 * DataArts data connections, and the lists of other services that clients look up values in. It rejects every
 * request that the public sources do not allow, and its responses are those in `examples/`. Fails if
 * the port is in use.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	let current = options;
	const now = () => current.now?.() ?? new Date();
	const cloud = createFakeCloud(options, now);
	const reset = (next = current): void => {
		current = next;
		resetFakeCloud(cloud, next);
	};
	const onHandled = (record: RecordedRequest): void => {
		if (cloud.switches.record) current.log?.(describeRequest(record));
	};
	const restart = async (keepOpen?: Socket): Promise<void> => {
		cloud.restarts += 1;
		cloud.faults.interrupt();
		await listener.restart(keepOpen);
	};
	const app = await buildServer({ cloud, controls: { reset, restart }, onHandled });
	const listener = new Listener(app.server);
	const url = await app.listen({ host: HOST, port: options.port ?? 0 });
	return {
		url,
		...createHandles(cloud),
		get throttled() {
			return cloud.stats.current.throttled;
		},
		get isListening() {
			return app.server.listening;
		},
		reset,
		restart: async () => await restart(),
		inject: app.inject.bind(app) as FastifyInstance['inject'],
		close: async () => {
			cloud.faults.clear();
			await app.close();
		},
	};
}

function createFakeCloud(options: SimulatorOptions, now: () => Date): FakeCloud {
	const switches = { ...DEFAULT_SWITCHES, ...options.switches };
	return {
		fixtures: initialFixtures(options),
		switches,
		store: new Store(),
		faults: new FaultQueue(),
		bucket: new TokenBucket(),
		stats: new Statistics(),
		requests: [],
		restarts: 0,
		now: () => new Date(now().getTime() + switches.clockOffsetSeconds * 1000),
	};
}

function resetFakeCloud(cloud: FakeCloud, options: SimulatorOptions): void {
	// The objects must stay the same, because callers have references to them.
	Object.assign(cloud.fixtures, initialFixtures(options));
	Object.assign(cloud.switches, DEFAULT_SWITCHES, options.switches);
	cloud.store.clear();
	cloud.faults.clear();
	cloud.bucket.clear();
	cloud.stats.clear();
	cloud.requests.length = 0;
}

/** A copy that may be changed. */
function initialFixtures({ fixtures }: SimulatorOptions): Fixtures {
	const { resources, ...others } = { ...DEFAULT_FIXTURES, ...fixtures };
	return { ...structuredClone(others), resources: copyWhenRead(resources) };
}

/**
 * An object with the same keys, whose values are copied when they are first read: every test starts with
 * all resources, and few read any.
 */
function copyWhenRead<T extends object>(values: Record<string, T>): Record<string, T> {
	const copies: Record<string, T> = {};
	for (const [key, original] of Object.entries(values)) {
		const options = { configurable: true, enumerable: true };
		const set = (value: T) =>
			Object.defineProperty(copies, key, { ...options, value, writable: true });
		const get = () => {
			const value = structuredClone(original);
			set(value);
			return value;
		};
		Object.defineProperty(copies, key, { ...options, get, set });
	}
	return copies;
}

/** Creates the part of a simulator's interface that reads or changes its state. */
function createHandles(cloud: FakeCloud) {
	const { faults } = cloud;
	return {
		fixtures: cloud.fixtures,
		switches: cloud.switches,
		requests: cloud.requests,
		connections: () => cloud.store.connections,
		stats: () => cloud.stats.current,
		seed: createSeeds(cloud),
		respondNext: (response) => faults.respondNext(response),
		dropNext: (drop) => faults.dropNext(drop),
		holdNext: (hold) => faults.holdNext(hold),
		failNext: (kind, match, options) => faults.failNext(kind, match, options),
		changePassword: (name, password) => {
			if (!changePassword(cloud, name, password)) throw new Error(`There is no user ${name}`);
		},
		expireTokens: () => expireTokens(cloud),
	} satisfies Partial<Simulator>;
}
