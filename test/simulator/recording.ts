import type { FastifyRequest } from 'fastify';
import type { Fault } from './faults';

/** A request that reached the simulated cloud. Holds secrets: print it only through `redact.ts`. */
export interface RecordedRequest {
	method: string;
	/** Path of the URL, percent-decoded. */
	path: string;
	/** Path and query as received. */
	url: string;
	query: Record<string, string | string[]>;
	/** Names in lower case. */
	headers: Record<string, string | string[] | undefined>;
	/** The parsed JSON body; undefined without one, or if it is not JSON. */
	body: unknown;
	/** The body as received. */
	rawBody: string;
	/** Status answered; 0 while unanswered and for a dropped connection. */
	status: number;
	/** What the simulator has to say about the request: why refused, what it could not verify. */
	note?: string;
}

/** What the simulator keeps about a request while it is served. */
export interface Exchange {
	record: RecordedRequest;
	/** The body was no JSON text. */
	malformed: boolean;
	/** The scripted fault this request meets, if any. */
	fault?: Fault;
}

declare module 'fastify' {
	interface FastifyRequest {
		exchange: Exchange;
	}
}

/** Starts the record of a request; the body is added when it has been read. */
export function newExchange(request: FastifyRequest): Exchange {
	const record: RecordedRequest = {
		method: request.method,
		path: decodePath(request.url.split('?')[0] ?? ''),
		url: request.url,
		query: { ...(request.query as Record<string, string | string[]>) },
		headers: { ...request.headers },
		body: undefined,
		rawBody: '',
		status: 0,
	};
	return { record, malformed: false };
}

/** Adds a remark to the record of a request. Remarks name keys, never values. */
export function addNote(request: FastifyRequest, note: string): void {
	const { record } = request.exchange;
	record.note = record.note === undefined ? note : `${record.note}; ${note}`;
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
