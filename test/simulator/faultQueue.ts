import { createHash } from 'node:crypto';
import { sleep } from 'n8n-workflow';
import { createFault, type Fault, type FaultContext, type FaultKind, FAULTS } from './faultCatalog';
import type { RecordedRequest } from './recording';
import type { RandomFaultSettings } from './switches';

/** The requests that a fault applies to. An absent part matches everything. */
export interface RequestMatch {
	method?: string;
	/** Tested against the decoded path, without the query. */
	path?: RegExp;
	/** Tested against the text of the body. */
	body?: RegExp;
}

/** A response that replaces the cloud's own. */
export interface ScriptedResponse {
	match?: RequestMatch;
	status: number;
	headers?: Record<string, string>;
	/** Text is sent as it is, anything else as JSON. Absent: no body. */
	body?: unknown;
	/** The number of requests that get the response; 1 if absent. */
	times?: number;
	/** Whether the cloud executes the request first, which the client cannot know. */
	afterExecution?: boolean;
}

/** A network connection that is closed without a response. */
export interface ScriptedDrop {
	match?: RequestMatch;
	/** Before (the default) or after the cloud executes the request. */
	when?: 'before' | 'after';
	/** Milliseconds before the connection is closed. */
	holdMs?: number;
	/** The number of requests affected; 1 if absent. */
	times?: number;
}

/** Requests that are not executed until they are released. */
export interface ScriptedHold {
	match?: RequestMatch;
	/** The number of requests held; 1 if absent. */
	times?: number;
}

/** A handle for held requests. */
export interface Hold {
	/** Resolves when the first of them has arrived. */
	reached: Promise<void>;
	/** Lets them continue. */
	release(): void;
}

/** The options of a fault of the catalog. */
export interface FaultOptions {
	/** The number of requests affected; 1 if absent. */
	times?: number;
	/** The delay of a delayed response in milliseconds; 200 if absent. */
	delayMs?: number;
	/** The Retry-After time of a throttled request in seconds; 1 if absent. */
	retryAfterSeconds?: number;
}

/** The parts of a request that faults are matched against. */
type MatchedRequest = Pick<RecordedRequest, 'method' | 'path' | 'url' | 'rawBody'>;

interface ScriptedFault {
	match?: RequestMatch;
	remaining: number;
	/** The name in the catalog, for the record. */
	name?: FaultKind;
	create(context: FaultContext): Fault;
}

const SLEEP_STEP_MS = 100;

/** The scripted faults in the order they were added, and random ones. */
export class FaultQueue {
	private scripted: ScriptedFault[] = [];

	private holds: Hold[] = [];

	private readonly randomFaults = new RandomFaultPicker();

	private interruption = new AbortController();

	respondNext({ match, times, ...response }: ScriptedResponse): void {
		this.add({ match, times }, { kind: 'respond', ...response });
	}

	dropNext({ match, times, when = 'before', holdMs }: ScriptedDrop = {}): void {
		this.add({ match, times }, { kind: 'drop', when, holdMs });
	}

	holdNext({ match, times }: ScriptedHold = {}): Hold {
		const { promise: reached, resolve: onReached } = Promise.withResolvers<void>();
		const { promise: released, resolve: release } = Promise.withResolvers<void>();
		this.add({ match, times }, { kind: 'hold', onReached, released });
		const hold = { reached, release };
		this.holds.push(hold);
		return hold;
	}

	/** @throws Error if there is no such kind */
	failNext(name: FaultKind, match?: RequestMatch, options: FaultOptions = {}): void {
		if (!Object.hasOwn(FAULTS, name)) throw new Error(`There is no fault "${name}"`);
		const { times = 1 } = options;
		const create = (context: FaultContext): Fault => createFault(name, { ...context, ...options });
		this.scripted.push({ match, remaining: times, name, create });
	}

	/** Takes the first scripted fault that matches a request, otherwise a random one, if any. */
	take(
		request: MatchedRequest,
		context: FaultContext,
		settings: RandomFaultSettings | null = null,
	): { fault: Fault; name?: FaultKind } | undefined {
		// Picked even if a scripted fault takes precedence, which must not change the later picks.
		const picked = this.randomFaults.pick(settings, request);
		const index = this.scripted.findIndex(({ match }) => matches(match, request));
		const entry = this.scripted[index];
		if (entry === undefined) {
			return picked && { fault: createFault(picked, context), name: picked };
		}
		entry.remaining -= 1;
		if (entry.remaining <= 0) this.scripted.splice(index, 1);
		return { fault: entry.create(context), name: entry.name };
	}

	/** Waits for the next call of `interrupt`. */
	async waitForInterruption(): Promise<void> {
		const { signal } = this.interruption;
		await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	}

	/**
	 * Sleeps; returns false if interrupted. It sleeps in short steps, because a timer cannot be
	 * cancelled here and a long one would keep the process from ending.
	 */
	async sleep(ms: number): Promise<boolean> {
		const { signal } = this.interruption;
		const end = performance.now() + ms;
		for (let left = ms; left > 0 && !signal.aborted; left = end - performance.now()) {
			await sleep(Math.min(left, SLEEP_STEP_MS));
		}
		return !signal.aborted;
	}

	/** Ends every stalled or delayed request without a response. */
	interrupt(): void {
		// Without a reason, each abort would create an error with a stack, which is slow.
		this.interruption.abort('interrupted');
		this.interruption = new AbortController();
	}

	/** Removes all faults, interrupts all waiting requests and releases all held ones. */
	clear(): void {
		this.scripted = [];
		this.randomFaults.clear();
		this.interrupt();
		for (const hold of this.holds.splice(0)) hold.release();
	}

	private add({ match, times = 1 }: { match?: RequestMatch; times?: number }, fault: Fault): void {
		this.scripted.push({ match, remaining: times, create: () => fault });
	}
}

function matches(match: RequestMatch = {}, { method, path, rawBody }: MatchedRequest): boolean {
	if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
	// search() ignores lastIndex, so a pattern with the g flag is safe too.
	if (match.path !== undefined && path.search(match.path) === -1) return false;
	return match.body === undefined || rawBody.search(match.body) !== -1;
}

/** The number of values of four bytes. */
const UINT32_VALUES = 2 ** 32;

/**
 * Picks random faults that are the same for the same seed. A pick depends on the request and on how
 * often it was sent before, not on the order of arrival, which is different every time for requests
 * in flight at the same time.
 */
class RandomFaultPicker {
	private settings: RandomFaultSettings | null = null;

	private readonly counts = new Map<string, number>();

	/** The fault for a request, if any. New settings start over. */
	pick(
		settings: RandomFaultSettings | null,
		{ method, url, rawBody }: MatchedRequest,
	): FaultKind | undefined {
		if (settings !== this.settings) this.counts.clear();
		this.settings = settings;
		if (settings === null) return undefined;
		const key = sha256(`${method} ${url} ${rawBody}`).toString('base64');
		const count = this.counts.get(key) ?? 0;
		this.counts.set(key, count + 1);
		const random = sha256(`${settings.seed} ${count} ${key}`);
		if (random.readUInt32BE(0) / UINT32_VALUES >= settings.rate) return undefined;
		const { kinds } = settings;
		return kinds[Math.floor((random.readUInt32BE(4) / UINT32_VALUES) * kinds.length)];
	}

	clear(): void {
		this.counts.clear();
	}
}

function sha256(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
