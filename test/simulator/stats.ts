import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from './sockets';

/** What the cloud has counted since its start or reset, without the control surface. */
export interface Stats {
	requests: number;
	/** Requests beyond the switch `rateLimit`; scripted 429s are faults. */
	throttled: number;
	/** Requests that met a fault, scripted or by chance. */
	faults: number;
	/** Connections open now, of those that have carried a request of the cloud. */
	openConnections: number;
	mostConnections: number;
	/** Requests that have arrived and are not yet answered, nor given up by their client. */
	inFlight: number;
	mostInFlight: number;
}

const NONE: Readonly<Omit<Stats, 'openConnections'>> = {
	requests: 0,
	throttled: 0,
	faults: 0,
	mostConnections: 0,
	inFlight: 0,
	mostInFlight: 0,
};

/** Counts what happens. */
export class Statistics {
	private counts = { ...NONE };

	/** Open ones that have carried a request since the reset. */
	private readonly connections = new Set<Socket>();

	/** Connections that this has been told of; one may outlive many resets. */
	private readonly watched = new WeakSet<Socket>();

	get now(): Stats {
		return { ...this.counts, openConnections: this.connections.size };
	}

	/** A request of the cloud has arrived. */
	begin(request: FastifyRequest, reply: FastifyReply): void {
		this.meet(request.raw.socket);
		// What began before a reset must not end in the counts after it.
		const { counts } = this;
		counts.requests += 1;
		counts.inFlight += 1;
		counts.mostInFlight = Math.max(counts.mostInFlight, counts.inFlight);
		counts.mostConnections = Math.max(counts.mostConnections, this.connections.size);
		// Sent, or its connection closed.
		reply.raw.once('close', () => (counts.inFlight -= 1));
	}

	addThrottled(): void {
		this.counts.throttled += 1;
	}

	addFault(): void {
		this.counts.faults += 1;
	}

	clear(): void {
		this.counts = { ...NONE };
		this.connections.clear();
	}

	private meet(socket: Socket): void {
		// Fastify's inject has no connection, only something like one.
		if (socket.remotePort === undefined) return;
		this.connections.add(socket);
		if (this.watched.has(socket)) return;
		this.watched.add(socket);
		socket.once('close', () => this.connections.delete(socket));
	}
}
