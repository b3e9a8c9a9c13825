import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from './listener';

/** Counts since the start or the last reset. Control requests are not counted. */
export interface Stats {
	requests: number;
	/** Requests beyond the switch `rateLimit`. Scripted 429s count as faults. */
	throttled: number;
	/** Requests affected by a scripted or random fault. */
	faults: number;
	/** Open network connections that have carried a request. */
	openConnections: number;
	mostConnections: number;
	/** Requests without a response so far, unless their client has disconnected. */
	inFlight: number;
	mostInFlight: number;
}

const ZERO: Readonly<Omit<Stats, 'openConnections'>> = {
	requests: 0,
	throttled: 0,
	faults: 0,
	mostConnections: 0,
	inFlight: 0,
	mostInFlight: 0,
};

/** Counts requests, faults and network connections. */
export class Statistics {
	private counts = { ...ZERO };

	/** Open connections that have carried a request since the reset. */
	private readonly connections = new Set<Socket>();

	/** Connections with a close listener. A connection may outlive many resets. */
	private readonly watched = new WeakSet<Socket>();

	get current(): Stats {
		return { ...this.counts, openConnections: this.connections.size };
	}

	/** Counts a request that has arrived. */
	onRequest(request: FastifyRequest, reply: FastifyReply): void {
		this.track(request.raw.socket);
		// A request that arrived before a reset must not decrease the counts after it.
		const { counts } = this;
		counts.requests += 1;
		counts.inFlight += 1;
		counts.mostInFlight = Math.max(counts.mostInFlight, counts.inFlight);
		counts.mostConnections = Math.max(counts.mostConnections, this.connections.size);
		// The response was sent or the connection was closed.
		reply.raw.once('close', () => (counts.inFlight -= 1));
	}

	countThrottled(): void {
		this.counts.throttled += 1;
	}

	countFault(): void {
		this.counts.faults += 1;
	}

	clear(): void {
		this.counts = { ...ZERO };
		this.connections.clear();
	}

	private track(socket: Socket): void {
		// Requests by Fastify's inject have no real connection.
		if (socket.remotePort === undefined) return;
		this.connections.add(socket);
		if (this.watched.has(socket)) return;
		this.watched.add(socket);
		socket.once('close', () => this.connections.delete(socket));
	}
}
