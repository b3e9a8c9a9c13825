import { createHash, createHmac } from 'node:crypto';

import { compareTexts } from '../compareTexts';

/** An access key (AK/SK). */
export interface AccessKey {
	id: string;
	secret: string;
}

/** What a signature covers: the request exactly as it is sent. */
export interface CanonicalInput {
	/** In upper case. */
	method: string;
	/** With path and query percent-encoded as they are sent. */
	url: URL;
	/** The headers to sign, with Host and X-Sdk-Date. */
	headers: Record<string, string>;
	body: string | Buffer;
}

const ALGORITHM = 'SDK-HMAC-SHA256';

/** If present, its value replaces the hash of the body (docs/api/authentication.md#encoding-rules). */
const CONTENT_HASH = 'x-sdk-content-sha256';

/**
 * The Authorization header of a request (docs/api/authentication.md#request-signing).
 *
 * @param date value of X-Sdk-Date
 */
export function authorizationHeader(key: AccessKey, date: string, input: CanonicalInput): string {
	const names = Object.keys(input.headers).sort(byLowerCase);
	const signedHeaders = names.map((name) => name.toLowerCase()).join(';');
	const requestHash = sha256Hex(canonicalRequest(input, names, signedHeaders));
	const signature = createHmac('sha256', key.secret)
		.update([ALGORITHM, date, requestHash].join('\n'))
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
	const segments = path.split('/').map((segment) => uriEncode(decodeSegment(segment)));
	const encoded = segments.join('/');
	return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** Sorted by name and then by value, both before they are encoded. */
function canonicalQuery(query: URLSearchParams): string {
	const pairs = [...query].sort(
		([nameA, valueA], [nameB, valueB]) =>
			compareTexts(nameA, nameB) || compareTexts(valueA, valueB),
	);
	return pairs.map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`).join('&');
}

/** Percent-encodes everything but letters, digits and `-_.~`. */
export function uriEncode(text: string): string {
	const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	return encodeURIComponent(text).replace(/[!'()*]/g, escape);
}

/** A percent sign that encodes nothing is kept as it is. */
function decodeSegment(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

function sha256Hex(content: string | Buffer): string {
	return createHash('sha256').update(content).digest('hex');
}

function byLowerCase(a: string, b: string): number {
	return compareTexts(a.toLowerCase(), b.toLowerCase());
}
