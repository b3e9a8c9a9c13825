import type { FastifyRequest } from 'fastify';
import type { Fault } from './faultCatalog';

/**
 * A request that the simulated cloud received. It contains secrets: redact it before it is printed.
 */
export interface RecordedRequest {
	method: string;
	/** The path of the URL, percent-decoded. */
	path: string;
	/** The path and query as received. */
	url: string;
	query: Record<string, string | string[]>;
	/** Names in lower case. */
	headers: Record<string, string | string[] | undefined>;
	/** The parsed JSON body; undefined if there is none or it is not JSON. */
	body: unknown;
	/** The body as received. */
	rawBody: string;
	/** The status of the response; 0 if there is none. */
	status: number;
	/** Why the request was rejected, and what the simulator could not verify. */
	note?: string;
}

/** The data of a request while it is handled. */
export interface Exchange {
	record: RecordedRequest;
	/** Whether the body is not valid JSON. */
	isMalformed: boolean;
	/** The fault that affects the request, if any. */
	fault?: Fault;
}

declare module 'fastify' {
	interface FastifyRequest {
		exchange: Exchange;
	}
}

/** Creates the record of a request. The body is added when it has been read. */
export function createExchange(request: FastifyRequest): Exchange {
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
	return { record, isMalformed: false };
}

/** Adds a note to the record of a request. Notes name keys, never values. */
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

/** The text that replaces a secret. */
export const MASK = '***';

const SECRET_HEADERS = new Set([
	'authorization',
	'x-auth-token',
	'x-subject-token',
	'x-security-token',
]);

/**
 * Whether the name of a key suggests a secret. There is no list of such keys, because the
 * `dw_config` keys of most types are not public.
 */
export function isSecretKey(key: string): boolean {
	const name = key.toLowerCase();
	return name === 'sk' || /passw(or)?d|pwd|secret|token|securitykey|keypair|passphrase/.test(name);
}

/** Copies a JSON value and masks the secrets in it, at any depth. */
export function redactSecrets(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(redactSecrets);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => {
			// Objects are searched for secrets; booleans such as rememberPassword are none.
			const isSecret = isSecretKey(key) && (typeof inner === 'string' || typeof inner === 'number');
			return [key, isSecret ? MASK : redactSecrets(inner)];
		}),
	);
}

/** Copies a record without tokens, signatures and passwords, so that it may leave the process. */
export function redactRecord(record: RecordedRequest): RecordedRequest {
	const headers = Object.fromEntries(
		Object.entries(record.headers).map(([name, value]) => [
			name,
			SECRET_HEADERS.has(name) ? MASK : value,
		]),
	);
	const body = redactSecrets(record.body);
	// A body that is not JSON cannot be searched for secrets, so all of it is masked.
	const rawBody = body === undefined ? record.rawBody && MASK : JSON.stringify(body);
	return { ...record, headers, body, rawBody };
}

/** Describes a request in one line for the log, without secrets. */
export function describeRequest(record: RecordedRequest): string {
	const { method, url, status, rawBody, note } = redactRecord(record);
	const parts = [`${status === 0 ? '---' : status} ${method} ${url}`];
	if (rawBody) parts.push(rawBody);
	if (note) parts.push(`(${note})`);
	return parts.join(' ');
}
