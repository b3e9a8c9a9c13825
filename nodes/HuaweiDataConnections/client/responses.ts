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
}

/**
 * The error that a response carries, or undefined when the request succeeded. DLI may report an
 * error with HTTP 2xx and `is_success: false` (docs/api/dli-connections.md#success-flag).
 */
export function parseApiError(response: HttpResponse, clock = systemClock): ApiError | undefined {
	const { statusCode: status, headers } = response;
	const body = asRecord(response.body);
	if (status >= 200 && status < 300 && body.is_success !== false) return undefined;
	return {
		status,
		...parseErrorBody(body),
		requestId: firstText(body.request_id, headers['x-request-id']),
		serverTime: serverTime(response),
		retryAfterMs: parseRetryAfter(headers['retry-after'], clock),
	};
}

/** The time of the service's clock when it responded. */
export function serverTime({ headers }: HttpResponse): Date | undefined {
	const date = new Date(firstText(headers.date));
	return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The header Retry-After, which is a number of seconds or an HTTP date, in milliseconds from now. */
export function parseRetryAfter(header: unknown, clock = systemClock): number | undefined {
	if (typeof header !== 'string' || !header.trim()) return undefined;
	const seconds = Number(header);
	const delayMs = Number.isNaN(seconds) ? Date.parse(header) - clock.now() : seconds * 1000;
	return Number.isNaN(delayMs) ? undefined : Math.max(0, delayMs);
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

function asRecord(value: unknown): IDataObject {
	const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isRecord ? (value as IDataObject) : {};
}

function firstText(...values: unknown[]): string {
	const found = values.find((value) => ['string', 'number'].includes(typeof value) && value !== '');
	return found === undefined ? '' : String(found);
}
