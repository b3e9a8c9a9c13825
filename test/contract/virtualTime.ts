/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports --
   The rules are for code that runs in n8n. This file replaces the timers of such code. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest, type ServerResponse } from 'node:http';

/** Turns of the event loop without network activity after which everything is waiting for time. */
const QUIET_TURNS = 50;

/** Virtual time that a request and its response take each, because no network is infinitely fast. */
const LATENCY_MS = 1;

/**
 * Runs the tests of a file in virtual time, so that minutes of retries, polling and time limits take
 * milliseconds and do not depend on how busy the machine is.
 *
 * The node and the simulator run in this process and use JavaScript's own timers and `Date`, which
 * Jest replaces. The HTTP requests between them are real. Virtual time stands still while a request
 * or a response is on its way or code is running; each of them advances it by a millisecond. As soon
 * as all that is left is waiting, time jumps to the next timer, whoever set it: a retry of the node,
 * a delayed response of the simulator, the `sleep` of a test. A request that the simulator leaves
 * without a response counts as waiting.
 *
 * Neither the node nor the simulator may wait with `AbortSignal.timeout` or `node:timers/promises`:
 * Jest does not replace those timers, so virtual time would pass them by.
 */
export function useVirtualTime(): void {
	// Jest measures a test in real time, so its limit must only catch a test that hangs.
	jest.setTimeout(60_000);
	// Once, because each time takes longer than a request.
	beforeAll(() => {
		jest.useFakeTimers({
			doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'hrtime'],
		});
	});
	afterAll(() => {
		jest.useRealTimers();
	});
	let stop = () => {};
	beforeEach(() => {
		jest.setSystemTime(jest.getRealSystemTime());
		useVirtualRequestTimeouts();
		const network = new NetworkActivity();
		let quietTurns = 0;
		const turn = () => {
			quietTurns = network.isQuiet() ? quietTurns + 1 : 0;
			if (quietTurns >= QUIET_TURNS) {
				quietTurns = 0;
				jest.advanceTimersToNextTimer();
			}
			next = setImmediate(turn);
		};
		let next = setImmediate(turn);
		stop = () => {
			clearImmediate(next);
			network.stopObserving();
		};
	});
	afterEach(() => {
		stop();
		jest.restoreAllMocks();
		jest.clearAllTimers();
	});
}

/** The time-out of a request is a timer inside Node.js, which Jest does not replace. */
function useVirtualRequestTimeouts(): void {
	jest.spyOn(ClientRequest.prototype, 'setTimeout').mockImplementation(function (
		this: ClientRequest,
		timeoutMs: number,
		onTimeout?: () => void,
	) {
		if (timeoutMs > 0 && onTimeout) {
			const timer = setTimeout(onTimeout, timeoutMs);
			this.once('close', () => clearTimeout(timer));
		}
		return this;
	});
}

/** Knows from Node.js's own diagnostics which HTTP requests of this process are on their way. */
class NetworkActivity {
	private readonly sent = new Set<ClientRequest>();
	private readonly received = new Set<ServerResponse>();
	private hasChanged = false;

	private readonly listeners: Record<string, (message: unknown) => void> = {
		'http.client.request.start': (message) => {
			this.add(this.sent, (message as { request: ClientRequest }).request);
		},
		'http.server.request.start': (message) => {
			this.add(this.received, (message as { response: ServerResponse }).response);
			jest.advanceTimersByTime(LATENCY_MS);
		},
		'http.client.response.finish': () => jest.advanceTimersByTime(LATENCY_MS),
	};

	constructor() {
		for (const [channel, listener] of Object.entries(this.listeners)) subscribe(channel, listener);
	}

	/** Whether the server has received all requests, and nothing was sent or received since the last call. */
	isQuiet(): boolean {
		const isQuiet = !this.hasChanged && this.sent.size === this.received.size;
		this.hasChanged = false;
		return isQuiet;
	}

	stopObserving(): void {
		for (const [channel, listener] of Object.entries(this.listeners)) {
			unsubscribe(channel, listener);
		}
	}

	private add<T extends ClientRequest | ServerResponse>(active: Set<T>, one: T): void {
		this.hasChanged = true;
		active.add(one);
		one.once('close', () => {
			this.hasChanged = true;
			active.delete(one);
		});
	}
}
