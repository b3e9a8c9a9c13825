import type { FastifyInstance } from 'fastify';
import type { Cloud } from './cloud';
import type { FaultKind } from './faultKinds';
import {
	type FaultMatch,
	Faults,
	type FaultSettings,
	type Hold,
	type ScriptedAnswer,
	type ScriptedDrop,
	type ScriptedHold,
} from './faults';
import { changePassword, expireTokens } from './iamUsers';
import { TokenBucket } from './rateLimit';
import type { RecordedRequest } from './recording';
import { describeRequest } from './redact';
import { makeSeeds, type Seeds } from './seed';
import { buildServer } from './server';
import { HOST, Listener, type Socket } from './sockets';
import { State, type StoredConnection } from './state';
import { Statistics, type Stats } from './stats';
import { DEFAULT_SWITCHES, type Switches } from './switches';
import { DEFAULT_WORLD, type World } from './world';

export { FAULT_KINDS, type FaultKind, FAULTS } from './faultKinds';
export type {
	FaultMatch,
	FaultSettings,
	Hold,
	ScriptedAnswer,
	ScriptedDrop,
	ScriptedHold,
} from './faults';
export type { RecordedRequest } from './recording';
export { describeRequest, redactRecord } from './redact';
export type { ResourceKind, Resources } from './resourceRows';
export type { BasicSeed, DataArtsSeed, EnhancedSeed, Seeds } from './seed';
export type * from './state';
export type { Stats } from './stats';
export { type ChaosSettings, DEFAULT_SWITCHES, type RateLimit, type Switches } from './switches';
export { DEFAULT_WORLD } from './world';
export type { AccessKey, Project, Token, User, World } from './world';

/** How to start a simulator. */
export interface SimulatorOptions {
	/** 0 or absent: any free port. */
	port?: number;
	/** Replace the defaults one by one. */
	switches?: Partial<Switches>;
	/** Replace whole parts of the default world. */
	world?: Partial<World>;
	/** The cloud's clock, before `clockOffsetSeconds`; absent: the computer's. */
	now?: () => Date;
	/** Gets a line, free of secrets, for every request. */
	log?: (line: string) => void;
}

/** A running simulator. */
export interface Simulator {
	/** Such as `http://127.0.0.1:40123`: the base URL of every simulated service. */
	url: string;
	/** This simulator's own copy: may be changed at any time. */
	world: World;
	/** May be turned at any time; they count from the next request on. */
	switches: Switches;
	/** What the cloud received, oldest first. Holds secrets: print only through `describeRequest`. */
	requests: RecordedRequest[];
	/** What exists, oldest first. DLI connections stay when deleted; DataArts ones do not. */
	connections(): StoredConnection[];
	/** Puts connections and resources into the cloud without a request. */
	seed: Seeds;
	/** The next request that matches gets this answer. */
	answerNext(answer: ScriptedAnswer): void;
	/** The next request that matches gets no answer: its connection is closed. */
	dropNext(drop?: ScriptedDrop): void;
	/** The next request that matches waits until it is released. */
	holdNext(hold?: ScriptedHold): Hold;
	/** The next request that matches meets a fault of the catalogue. */
	failNext(kind: FaultKind, match?: FaultMatch, settings?: FaultSettings): void;
	/** How many requests were refused as one too many (switch `rateLimit`). */
	readonly throttled: number;
	/** What was counted since the start or the last reset. */
	stats(): Stats;
	/** Changes a user's password, which ends the user's tokens. Fails if there is no such user. */
	changePassword(name: string, password: string): void;
	/** Makes every token that a sign-in has given out an expired one. */
	expireTokens(): void;
	/** Back to the start: nothing made, received, scripted or locked; switches, world as started. */
	reset(): void;
	/** Closes every connection and listens again, at the same address, with nothing else lost. */
	restart(): Promise<void>;
	/** Asks the server without a network. */
	inject: FastifyInstance['inject'];
	/** Ends at once, requests under way included. */
	close(): Promise<void>;
}

/**
 * Starts a simulated Huawei Cloud on 127.0.0.1: IAM, DLI datasource connections, DataArts data
 * connections, and the lists of other services that their settings are chosen from. It refuses every
 * request that the public sources do not allow, and answers with the exchanges in `examples/`. Fails
 * if the port is taken.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const cloud = makeCloud(options);
	const reset = (): void => resetCloud(cloud, options);
	const served = (record: RecordedRequest): void => {
		if (cloud.switches.record) options.log?.(describeRequest(record));
	};
	const restart = async (spared?: Socket): Promise<void> => {
		cloud.restarts += 1;
		cloud.faults.interrupt();
		await listener.restart(spared);
	};
	const app = await buildServer({ cloud, controls: { reset, restart }, served });
	const listener = new Listener(app.server);
	const url = await app.listen({ host: HOST, port: options.port ?? 0 });
	return {
		url,
		...handlesOf(cloud),
		get throttled() {
			return cloud.stats.now.throttled;
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

function makeCloud(options: SimulatorOptions): Cloud {
	const switches = { ...DEFAULT_SWITCHES, ...options.switches };
	return {
		world: structuredClone({ ...DEFAULT_WORLD, ...options.world }),
		switches,
		state: new State(),
		faults: new Faults(),
		bucket: new TokenBucket(),
		stats: new Statistics(),
		requests: [],
		restarts: 0,
		now: () => {
			const time = options.now?.().getTime() ?? Date.now();
			return new Date(time + switches.clockOffsetSeconds * 1000);
		},
	};
}

function resetCloud(cloud: Cloud, options: SimulatorOptions): void {
	// The same objects stay, because callers hold them.
	Object.assign(cloud.world, structuredClone({ ...DEFAULT_WORLD, ...options.world }));
	Object.assign(cloud.switches, DEFAULT_SWITCHES, options.switches);
	cloud.state.clear();
	cloud.faults.clear();
	cloud.bucket.clear();
	cloud.stats.clear();
	cloud.requests.length = 0;
}

/** What a test sees of the cloud, and does to it. */
function handlesOf(cloud: Cloud) {
	const { faults } = cloud;
	return {
		world: cloud.world,
		switches: cloud.switches,
		requests: cloud.requests,
		connections: () => cloud.state.connections,
		stats: () => cloud.stats.now,
		seed: makeSeeds(cloud),
		answerNext: (answer) => faults.answerNext(answer),
		dropNext: (drop) => faults.dropNext(drop),
		holdNext: (hold) => faults.holdNext(hold),
		failNext: (kind, match, settings) => faults.failNext(kind, match, settings),
		changePassword: (name, password) => {
			if (!changePassword(cloud, name, password)) throw new Error(`There is no user ${name}`);
		},
		expireTokens: () => expireTokens(cloud),
	} satisfies Partial<Simulator>;
}
