import type { RecordedRequest } from './recording';

/** What stands in place of a secret. */
export const MASK = '***';

const SECRET_HEADERS = new Set([
	'authorization',
	'x-auth-token',
	'x-subject-token',
	'x-security-token',
]);

/**
 * Whether a key holds a secret by its name. Plain guessing by name is all that is possible: most
 * sources' `dw_config` keys are not public.
 */
export function isSecretKey(key: string): boolean {
	const name = key.toLowerCase();
	return name === 'sk' || /passw(or)?d|pwd|secret|token|securitykey|keypair|passphrase/.test(name);
}

/** A copy of any JSON value in which the text under secret keys is masked, at any depth. */
export function redactSecrets(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(redactSecrets);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => {
			// Objects are looked into; booleans such as rememberPassword tell nothing.
			const hidden = isSecretKey(key) && (typeof inner === 'string' || typeof inner === 'number');
			return [key, hidden ? MASK : redactSecrets(inner)];
		}),
	);
}

/** A copy of a record that may leave the process: no token, signature or password in it. */
export function redactRecord(record: RecordedRequest): RecordedRequest {
	const headers = Object.fromEntries(
		Object.entries(record.headers).map(([name, value]) => [
			name,
			SECRET_HEADERS.has(name) ? MASK : value,
		]),
	);
	const body = redactSecrets(record.body);
	// A body that is not JSON cannot be looked into, so nothing of it is shown.
	const rawBody = body === undefined ? record.rawBody && MASK : JSON.stringify(body);
	return { ...record, headers, body, rawBody };
}

/** One line for people about a request, without secrets. */
export function describeRequest(record: RecordedRequest): string {
	const { method, url, status, rawBody, note } = redactRecord(record);
	const parts = [`${status === 0 ? '---' : status} ${method} ${url}`];
	if (rawBody) parts.push(rawBody);
	if (note) parts.push(`(${note})`);
	return parts.join(' ');
}
