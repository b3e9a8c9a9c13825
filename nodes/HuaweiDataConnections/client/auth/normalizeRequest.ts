import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { UserFacingError } from '../UserFacingError';
import { uriEncode } from './signature';

/** A request as n8n's own HTTP Request node describes it, beside the shape that nodes use. */
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

/** What will stand on the wire, apart from headers that the HTTP library adds. */
export interface WireRequest {
	method: string;
	url: URL;
	headers: Record<string, string>;
	/** Undefined for a request without one. */
	body?: string | Buffer;
}

const FORM = 'application/x-www-form-urlencoded';

/** Set anew by the HTTP library or on the way, or made by an earlier signature. */
const UNSIGNED_HEADERS =
	/^(host|connection|content-length|transfer-encoding|expect|authorization)$/i;

/**
 * Works out what a request will look like when it is sent: the HTTP library writes queries and
 * bodies in its own way, and a signature is good for the very bytes only.
 *
 * @throws InputError for bodies that are made while they are sent
 */
export function normalizeRequest(options: RequestOptions): WireRequest {
	const method = (options.method ?? 'GET').toUpperCase();
	const given = Object.entries(options.headers ?? {}).filter(
		([name, value]) => !UNSIGNED_HEADERS.test(name) && value !== undefined && value !== null,
	);
	const headers = Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
	const isRead = ['GET', 'HEAD'].includes(method);
	return {
		method,
		url: urlOf(options),
		headers,
		body: isRead ? undefined : bodyOf(options, headers),
	};
}

/** Name of a header as it was given; undefined when it was not. */
export function findHeader(headers: Record<string, string>, name: string): string | undefined {
	return Object.keys(headers).find((given) => given.toLowerCase() === name);
}

function urlOf(options: RequestOptions): URL {
	const address = String(options.uri ?? options.url ?? '');
	const isWhole = URL.canParse(address);
	const url = new URL(isWhole ? address : `${options.baseURL?.replace(/\/$/, '') ?? ''}${address}`);
	const { arrayFormat = options.qsStringifyOptions?.arrayFormat } = options;
	const format = options.useQuerystring ? 'repeat' : arrayFormat;
	const query = [...url.searchParams, ...toQueryPairs(options.qs ?? {}, format ?? 'brackets')];
	url.search = query.map((pair) => pair.map(uriEncode).join('=')).join('&');
	url.hash = '';
	return url;
}

/** Adds Content-Type to the headers where the body asks for one. */
function bodyOf(options: RequestOptions, headers: Record<string, string>) {
	const { body, form, formData } = options;
	const typeHeader = findHeader(headers, 'content-type');
	const type = typeHeader && headers[typeHeader];
	if (formData !== undefined || type?.startsWith('multipart/')) throw unsupportedBodyError();
	if (form !== undefined || type === FORM) {
		headers[typeHeader ?? 'Content-Type'] = FORM;
		const content = form ?? body ?? '';
		return typeof content === 'string' ? content : formText(content as IDataObject);
	}
	if (body === undefined || body === null || body === '') return undefined;
	if (Buffer.isBuffer(body)) return body;
	if (body instanceof URLSearchParams) {
		headers[typeHeader ?? 'Content-Type'] = FORM;
		return body.toString();
	}
	headers[typeHeader ?? 'Content-Type'] ??= 'application/json';
	if (typeof body === 'string') return preserveBytes(body);
	if (typeof body === 'object' && ('pipe' in body || 'getHeaders' in body))
		throw unsupportedBodyError();
	return JSON.stringify(body);
}

function formText(content: IDataObject): string {
	const pairs = toQueryPairs(content, 'indices');
	return pairs.map((pair) => pair.map(uriEncode).join('=')).join('&');
}

/** The HTTP library trims JSON and puts other text into quotes, unless it gets bytes. */
function preserveBytes(text: string): string | Buffer {
	try {
		JSON.parse(text);
		return text.trim() === text ? text : Buffer.from(text);
	} catch {
		return Buffer.from(text);
	}
}

/** Names and values as they stand in a query; lists and objects in the way that was asked for. */
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
		'A request that is signed with an access key cannot carry a form with files or a stream',
		'Send text, JSON or a file as the whole body.',
	);
}
