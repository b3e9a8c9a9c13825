import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { UserFacingError } from '../UserFacingError';
import { uriEncode } from './signature';

/** Request options of nodes, and in addition those of n8n's HTTP Request node. */
export type RequestOptions = Omit<IHttpRequestOptions, 'url'> & {
	url?: string;
	uri?: string;
	form?: IDataObject | string;
	formData?: unknown;
	qsStringifyOptions?: { arrayFormat?: ArrayFormat };
	useQuerystring?: boolean;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
};

type ArrayFormat = IHttpRequestOptions['arrayFormat'];

/** A request as it is sent, except for the headers that the HTTP library adds. */
export interface WireRequest {
	method: string;
	url: URL;
	headers: Record<string, string>;
	/** Undefined if the request has none. */
	body?: string | Buffer;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Headers that the HTTP library or a proxy sets, and the result of an earlier signature. */
const UNSIGNED_HEADERS =
	/^(host|connection|content-length|transfer-encoding|expect|authorization)$/i;

/**
 * Serializes a request before it is signed. A signature covers exact bytes, and the HTTP library
 * would serialize the query and the body in its own way.
 *
 * @throws UserFacingError for bodies that are generated while they are sent
 */
export function normalizeRequest(options: RequestOptions): WireRequest {
	const method = (options.method ?? 'GET').toUpperCase();
	const entries = Object.entries(options.headers ?? {}).filter(
		([name, value]) => !UNSIGNED_HEADERS.test(name) && value !== undefined && value !== null,
	);
	const headers = Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
	const hasBody = !['GET', 'HEAD'].includes(method);
	return {
		method,
		url: toUrl(options),
		headers,
		body: hasBody ? toBody(options, headers) : undefined,
	};
}

/** The name of a header as it is spelled in the headers; undefined if they do not have it. */
export function findHeader(headers: Record<string, string>, name: string): string | undefined {
	return Object.keys(headers).find((key) => key.toLowerCase() === name);
}

function toUrl(options: RequestOptions): URL {
	const address = String(options.uri ?? options.url ?? '');
	const baseUrl = URL.canParse(address) ? '' : (options.baseURL?.replace(/\/$/, '') ?? '');
	const url = new URL(baseUrl + address);
	const { arrayFormat = options.qsStringifyOptions?.arrayFormat } = options;
	const format = options.useQuerystring ? 'repeat' : arrayFormat;
	const query = [...url.searchParams, ...toQueryPairs(options.qs ?? {}, format ?? 'brackets')];
	url.search = encodePairs(query);
	url.hash = '';
	return url;
}

/** Also adds the Content-Type that the body needs. */
function toBody(options: RequestOptions, headers: Record<string, string>) {
	const { body, form, formData } = options;
	const typeHeader = findHeader(headers, 'content-type');
	const type = typeHeader && headers[typeHeader];
	if (formData !== undefined || type?.startsWith('multipart/')) throw unsupportedBodyError();
	if (form !== undefined || type === FORM_TYPE) {
		headers[typeHeader ?? 'Content-Type'] = FORM_TYPE;
		const content = form ?? body ?? '';
		return typeof content === 'string'
			? content
			: encodePairs(toQueryPairs(content as IDataObject, 'indices'));
	}
	if (body === undefined || body === null || body === '') return undefined;
	if (Buffer.isBuffer(body)) return body;
	if (body instanceof URLSearchParams) {
		headers[typeHeader ?? 'Content-Type'] = FORM_TYPE;
		return body.toString();
	}
	headers[typeHeader ?? 'Content-Type'] ??= 'application/json';
	if (typeof body === 'string') return preserveBytes(body);
	if (typeof body === 'object' && ('pipe' in body || 'getHeaders' in body))
		throw unsupportedBodyError();
	return JSON.stringify(body);
}

function encodePairs(pairs: Array<[string, string]>): string {
	return pairs.map((pair) => pair.map(uriEncode).join('=')).join('&');
}

/** The HTTP library trims JSON and quotes any other text, but leaves a buffer as it is. */
function preserveBytes(text: string): string | Buffer {
	try {
		JSON.parse(text);
		return text.trim() === text ? text : Buffer.from(text);
	} catch {
		return Buffer.from(text);
	}
}

/** Names and values of a query or a form, with lists and objects flattened. */
function toQueryPairs(
	values: IDataObject,
	format: NonNullable<ArrayFormat>,
): Array<[string, string]> {
	return Object.entries(values).flatMap(([name, value]) => nestedPairs(name, value, format));
}

function nestedPairs(
	name: string,
	value: unknown,
	format: NonNullable<ArrayFormat>,
): Array<[string, string]> {
	if (value === undefined || value === null) return [];
	if (value instanceof Date) return [[name, value.toISOString()]];
	if (Array.isArray(value)) {
		const key = (index: number) =>
			({ repeat: name, brackets: `${name}[]`, indices: `${name}[${index}]`, comma: name })[format];
		if (format === 'comma') return [[name, value.join(',')]];
		return value.flatMap((entry, index) => nestedPairs(key(index), entry, format));
	}
	if (typeof value !== 'object') return [[name, String(value)]];
	return Object.entries(value).flatMap(([key, inner]) =>
		nestedPairs(`${name}[${key}]`, inner, format),
	);
}

function unsupportedBodyError(): UserFacingError {
	return new UserFacingError(
		'A request that is signed with an access key cannot have a multipart form or a stream as its body',
		'Send text, JSON or a single file as the whole body.',
	);
}

/** Turns redirects off: they would send the credentials to a host that the user never named. */
export function withoutRedirects(options: RequestOptions): IHttpRequestOptions {
	const redirects = {
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
	};
	return { ...options, ...redirects } as IHttpRequestOptions;
}
