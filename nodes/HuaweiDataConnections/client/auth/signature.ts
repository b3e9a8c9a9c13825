import { createHash, createHmac } from 'node:crypto';

/** An access key: AK, SK. */
export interface AccessKey {
	id: string;
	secret: string;
}

/** What a signature is made over: exactly what is sent. */
export interface CanonicalInput {
	/** Upper case. */
	method: string;
	/** Whose path and query are percent-encoded as they are sent. */
	url: URL;
	/** All headers that are to be signed, with Host and X-Sdk-Date. */
	headers: Record<string, string>;
	body: string | Buffer;
}

const ALGORITHM = 'SDK-HMAC-SHA256';

/** The header that tells a hash of the body, or that the body is not signed. */
const CONTENT_HASH = 'x-sdk-content-sha256';

/**
 * The header Authorization of a request (docs/api/authentication.md#request-signing).
 *
 * @param date value of X-Sdk-Date
 */
export function authorizationHeader(key: AccessKey, date: string, parts: CanonicalInput): string {
	const names = Object.keys(parts.headers).sort(byLowerCase);
	const signedHeaders = names.map((name) => name.toLowerCase()).join(';');
	const hashed = sha256Hex(canonicalRequest(parts, names, signedHeaders));
	const signature = createHmac('sha256', key.secret)
		.update([ALGORITHM, date, hashed].join('\n'))
		.digest('hex');
	return `${ALGORITHM} Access=${key.id}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function canonicalRequest(
	{ method, url, headers, body }: CanonicalInput,
	names: string[],
	signedHeaders: string,
): string {
	const contentHash = names.find((name) => name.toLowerCase() === CONTENT_HASH);
	const lines = names.map((name) => `${name.toLowerCase()}:${headers[name]?.trim()}\n`);
	return [
		method,
		canonicalPath(url.pathname),
		canonicalQuery(url.searchParams),
		lines.join(''),
		signedHeaders,
		contentHash ? headers[contentHash] : sha256Hex(body),
	].join('\n');
}

function canonicalPath(path: string): string {
	const encoded = path.split('/').map((part) => uriEncode(decoded(part)));
	const joined = encoded.join('/');
	return joined.endsWith('/') ? joined : `${joined}/`;
}

/** Sorted by name, then by value, as they are before they are encoded. */
function canonicalQuery(query: URLSearchParams): string {
	const pairs = [...query].sort(
		([name, value], [otherName, otherValue]) =>
			compare(name, otherName) || compare(value, otherValue),
	);
	return pairs.map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`).join('&');
}

/** Percent-encoding of everything but letters, digits and `-_.~`. */
export function uriEncode(text: string): string {
	const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	return encodeURIComponent(text).replace(/[!'()*]/g, escape);
}

/** A path may hold a percent sign that stands for itself. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function sha256Hex(content: string | Buffer): string {
	return createHash('sha256').update(content).digest('hex');
}

function compare(one: string, other: string): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}

function byLowerCase(one: string, other: string): number {
	return compare(one.toLowerCase(), other.toLowerCase());
}
