import type { RecordedRequest } from './recording';

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

/** What a fault is chosen by. */
export type Faultable = Pick<RecordedRequest, 'method' | 'path' | 'rawBody'>;

/** What one request meets. */
export type Fault =
	| ({ kind: 'answer' } & ScriptedAnswer)
	| ({ kind: 'drop' } & ScriptedDrop)
	| { kind: 'hold'; match?: FaultMatch; reach: () => void; released: Promise<void> };

/** The faults still to come, in the order they were scripted. */
export class Faults {
	private pending: Array<{ fault: Fault; left: number }> = [];

	private holds: Hold[] = [];

	answerNext(answer: ScriptedAnswer): void {
		this.pending.push({ fault: { kind: 'answer', ...answer }, left: answer.times ?? 1 });
	}

	dropNext(drop: ScriptedDrop = {}): void {
		this.pending.push({ fault: { kind: 'drop', ...drop }, left: drop.times ?? 1 });
	}

	holdNext(hold: ScriptedHold = {}): Hold {
		const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
		const { promise: released, resolve: release } = Promise.withResolvers<void>();
		this.pending.push({
			fault: { kind: 'hold', match: hold.match, reach, released },
			left: hold.times ?? 1,
		});
		const held = { reached, release };
		this.holds.push(held);
		return held;
	}

	/** The first scripted fault that fits a request; using it up is part of asking. */
	take(request: Faultable): Fault | undefined {
		const index = this.pending.findIndex(({ fault }) => fits(fault.match, request));
		const entry = this.pending[index];
		if (entry === undefined) return undefined;
		entry.left -= 1;
		if (entry.left <= 0) this.pending.splice(index, 1);
		return entry.fault;
	}

	/** Forgets all faults and lets every held request go. */
	clear(): void {
		this.pending = [];
		for (const hold of this.holds.splice(0)) hold.release();
	}
}

function fits(match: FaultMatch = {}, { method, path, rawBody }: Faultable): boolean {
	if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
	// search() ignores lastIndex, so a pattern with the g flag is safe too.
	if (match.path !== undefined && path.search(match.path) === -1) return false;
	return match.body === undefined || rawBody.search(match.body) !== -1;
}
