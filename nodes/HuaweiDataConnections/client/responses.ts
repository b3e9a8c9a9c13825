import type { IDataObject } from 'n8n-workflow';

import { systemClock } from './clock';

/** An HTTP response. The body is parsed when it is JSON. */
export interface HttpResponse {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/** What an error response says. */
export interface ApiError {
	/** HTTP status. */
	status: number;
	/** Huawei's error code, such as DAYU.1010; empty when the response has none. */
	code: string;
	/** Huawei's error message; empty when the response has none. */
	message: string;
	/** Identifies the request in a support ticket; empty when the response has none. */
	requestId: string;
	/** The time of the service's clock, if the response has it. */
	serverTime?: Date;
	/** How long the service asks the client to wait, in milliseconds. */
	retryAfterMs?: number;
	/** A change was neither confirmed nor refused: the success flag of its response is missing. */
	isUnconfirmed?: boolean;
}

/** What the API documents about the response to a successful request. */
export interface SuccessRule {
	/** It has `is_success`, which then has to be true. */
	hasSuccessFlag?: true;
	/** It may have no body. */
	allowsEmptyResponse?: true;
}

/** What a success of a request looks like. */
interface ExpectedResponse extends Pick<SuccessRule, 'hasSuccessFlag'> {
	/** Whether the request changes something. */
	isChange: boolean;
}

/**
 * The error that a response carries, or undefined when the request succeeded. A success status alone
 * is no success: services also report errors with HTTP 2xx, and where the API documents a success
 * flag, it has to be true (docs/api/dli-connections.md#success-flag).
 *
 * @param serverNow the current time by the service's clock, in milliseconds, for a response without Date
 */
export function parseApiError(
	response: HttpResponse,
	expected: ExpectedResponse = { isChange: false },
	serverNow: number = systemClock.now(),
): ApiError | undefined {
	const { statusCode: status, headers } = response;
	const body = asRecord(response.body);
	const isSuccessStatus = status >= 200 && status < 300;
	const error = parseErrorBody(body);
	const flag = successFlag(body);
	const isRefused = flag === false || hasErrorCode(body);
	// A body that is not a JSON object is an error of its own.
	const isFlagMissing =
		expected.hasSuccessFlag === true && isRecord(response.body) && flag === undefined;
	const isUnconfirmed = isSuccessStatus && !isRefused && isFlagMissing;
	if (isSuccessStatus && !isRefused && !isUnconfirmed) return undefined;
	const time = serverTime(response);
	return {
		status,
		...error,
		requestId: firstText(body.request_id, headers['x-request-id']),
		serverTime: time,
		retryAfterMs: parseRetryAfter(headers['retry-after'], time?.getTime() ?? serverNow),
		...(isUnconfirmed && expected.isChange && { isUnconfirmed }),
	};
}

/** True or false, also as text; undefined for anything else. */
function successFlag({ is_success: flag }: IDataObject): boolean | undefined {
	const text = typeof flag === 'object' ? '' : String(flag).toLowerCase();
	return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** A code of an error in an envelope that only errors have. */
function hasErrorCode(body: IDataObject): boolean {
	const { error_code: code, errorCode, errors } = body;
	const isList = Array.isArray(errors) && errors.length > 0;
	return firstText(code, errorCode) !== '' || isList;
}

/** The time of the service's clock when it responded. */
export function serverTime({ headers }: HttpResponse): Date | undefined {
	const date = new Date(firstText(headers.date));
	return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * The header Retry-After, which is a number of seconds or an HTTP date, in milliseconds from now.
 *
 * @param serverNow the current time by the service's clock, in milliseconds
 */
export function parseRetryAfter(header: unknown, serverNow: number): number | undefined {
	if (typeof header !== 'string' || !header.trim()) return undefined;
	const seconds = Number(header);
	const delayMs = Number.isNaN(seconds) ? Date.parse(header) - serverNow : seconds * 1000;
	return Number.isFinite(delayMs) ? Math.max(0, delayMs) : undefined;
}

/**
 * Code and message of an error body. Services put them in a list `errors`, at the top level or in
 * an object `error`, under several names (docs/api/errors-and-limits.md#error-envelopes).
 */
function parseErrorBody(body: IDataObject): Pick<ApiError, 'code' | 'message'> {
	const firstOfList = Array.isArray(body.errors) ? asRecord(body.errors[0]) : {};
	for (const part of [firstOfList, body, asRecord(body.error)]) {
		const code = firstText(part.error_code, part.errorCode, part.err_code, part.errCode, part.code);
		const message = firstText(
			part.error_msg,
			part.errorMsg,
			part.errorMessage,
			part.err_msg,
			part.externalMessage,
			part.message,
		);
		if (code || message) return { code, message };
	}
	return { code: '', message: firstText(body.error) };
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list in a response; none if it is no list. */
export function recordsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? (list as unknown[]).filter(isRecord) : [];
}

function asRecord(value: unknown): IDataObject {
	return isRecord(value) ? value : {};
}

function firstText(...values: unknown[]): string {
	const found = values.find((value) => ['string', 'number'].includes(typeof value) && value !== '');
	return found === undefined ? '' : String(found);
}
