import { sleep } from 'n8n-workflow';
import { Chaos } from './chaos';
import { type FaultKind, FAULTS, faultEffect, type Hit } from './faultKinds';
import type { RecordedRequest } from './recording';
import type { ChaosSettings } from './switches';

/** Which requests a fault is for; an absent part matches everything. */
export interface FaultMatch {
	method?: string;
	/** Tested against the decoded path, without the query. */
	path?: RegExp;
	/** Tested against the text of the body. */
	body?: RegExp;
}

/** An answer that replaces the cloud's own. */
export interface ScriptedAnswer {
	match?: FaultMatch;
	status: number;
	headers?: Record<string, string>;
	/** Text is sent as it is, anything else as JSON; absent: no body. */
	body?: unknown;
	/** How many requests get it; 1 if absent. */
	times?: number;
	/** The cloud does its work first, then this is answered: the client cannot know it was done. */
	afterWork?: boolean;
}

/** A connection closed without an answer. */
export interface ScriptedDrop {
	match?: FaultMatch;
	/** Before (the default) or after the cloud has done its work. */
	when?: 'before' | 'after';
	/** Milliseconds of silence before the connection is closed. */
	holdMs?: number;
	/** How many requests it happens to; 1 if absent. */
	times?: number;
}

/** Requests that wait, unserved, until they are released. */
export interface ScriptedHold {
	match?: FaultMatch;
	/** How many requests are held; 1 if absent. */
	times?: number;
}

/** Requests that are held. */
export interface Hold {
	/** Resolves when the first of them has arrived. */
	reached: Promise<void>;
	/** Lets them go on. */
	release(): void;
}

/** What a fault of the catalogue leaves open. */
export interface FaultSettings {
	/** How many requests it happens to; 1 if absent. */
	times?: number;
	/** How late a late answer is, in milliseconds; 200 if absent. */
	lateMs?: number;
	/** What a throttled client is told to wait; 1 if absent. */
	retryAfterSeconds?: number;
}

/** What a fault is chosen by. */
export type Faultable = Pick<RecordedRequest, 'method' | 'path' | 'url' | 'rawBody'>;

/** What one request meets. */
export type Fault =
	| ({ kind: 'answer'; status?: number } & Omit<ScriptedAnswer, 'match' | 'status' | 'times'>)
	| { kind: 'drop'; when: 'before' | 'after'; holdMs?: number }
	| { kind: 'hold'; reach: () => void; released: Promise<void> }
	/** Never answered. */
	| { kind: 'stall'; when: 'before' | 'after' }
	| { kind: 'late'; when: 'before' | 'after'; ms: number }
	/** The cloud's own answer, cut off in the middle of its body. */
	| { kind: 'half' }
	/** Every token is an expired one from here on. */
	| { kind: 'expire' };

interface Pending {
	match?: FaultMatch;
	left: number;
	/** The name in the catalogue, for the record. */
	name?: FaultKind;
	fault(hit: Hit): Fault;
}

const STEP_MS = 100;

/** The faults still to come, in the order they were scripted, and those by chance. */
export class Faults {
	private pending: Pending[] = [];

	private holds: Hold[] = [];

	private readonly chaos = new Chaos();

	private interruption = new AbortController();

	answerNext({ match, times, ...answer }: ScriptedAnswer): void {
		this.add({ match, times }, { kind: 'answer', ...answer });
	}

	dropNext({ match, times, when = 'before', holdMs }: ScriptedDrop = {}): void {
		this.add({ match, times }, { kind: 'drop', when, holdMs });
	}

	holdNext({ match, times }: ScriptedHold = {}): Hold {
		const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
		const { promise: released, resolve: release } = Promise.withResolvers<void>();
		this.add({ match, times }, { kind: 'hold', reach, released });
		const held = { reached, release };
		this.holds.push(held);
		return held;
	}

	/** @throws Error if there is no such kind */
	failNext(name: FaultKind, match?: FaultMatch, settings: FaultSettings = {}): void {
		if (!Object.hasOwn(FAULTS, name)) throw new Error(`There is no fault "${name}"`);
		const { times = 1 } = settings;
		const fault = (hit: Hit): Fault => faultEffect(name, { ...hit, ...settings });
		this.pending.push({ match, left: times, name, fault });
	}

	/**
	 * The first scripted fault that fits a request, otherwise one by chance. Using it up is part of
	 * asking.
	 */
	take(
		request: Faultable,
		hit: Hit,
		chaos: ChaosSettings | null = null,
	): { fault: Fault; name?: FaultKind } | undefined {
		// Drawn even when scripted ones come first: what is scripted must not shift the rest.
		const drawn = this.chaos.draw(chaos, request);
		const index = this.pending.findIndex(({ match }) => fits(match, request));
		const entry = this.pending[index];
		if (entry === undefined) {
			return drawn && { fault: faultEffect(drawn, hit), name: drawn };
		}
		entry.left -= 1;
		if (entry.left <= 0) this.pending.splice(index, 1);
		return { fault: entry.fault(hit), name: entry.name };
	}

	/** Waits for the next interruption. */
	async interrupted(): Promise<void> {
		const { signal } = this.interruption;
		await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	}

	/**
	 * Waits; false if interrupted meanwhile. It waits in steps, because a timer cannot be taken back
	 * here and a long one would keep the process from ending.
	 */
	async pause(ms: number): Promise<boolean> {
		const { signal } = this.interruption;
		const end = performance.now() + ms;
		for (let left = ms; left > 0 && !signal.aborted; left = end - performance.now()) {
			await sleep(Math.min(left, STEP_MS));
		}
		return !signal.aborted;
	}

	/** Ends the waiting of every request that is stalled or late: it will not be answered. */
	interrupt(): void {
		this.interruption.abort();
		this.interruption = new AbortController();
	}

	/** Forgets all faults, ends all waiting and lets every held request go on. */
	clear(): void {
		this.pending = [];
		this.chaos.clear();
		this.interrupt();
		for (const hold of this.holds.splice(0)) hold.release();
	}

	private add({ match, times = 1 }: { match?: FaultMatch; times?: number }, fault: Fault): void {
		this.pending.push({ match, left: times, fault: () => fault });
	}
}

function fits(match: FaultMatch = {}, { method, path, rawBody }: Faultable): boolean {
	if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
	// search() ignores lastIndex, so a pattern with the g flag is safe too.
	if (match.path !== undefined && path.search(match.path) === -1) return false;
	return match.body === undefined || rawBody.search(match.body) !== -1;
}
