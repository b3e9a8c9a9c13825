import type { IDataObject } from 'n8n-workflow';

import { parseRetryAfter } from './retryPolicy';

/** What an answer says about why a request was not carried out. */
export interface ApiError {
	/** HTTP status. */
	status: number;
	/** Huawei's code, such as DAYU.1010; empty when the answer has none. */
	code: string;
	/** Huawei's own words; empty when the answer has none. */
	message: string;
	/** For a support ticket; empty when the answer has none. */
	requestId: string;
	/** What the clock of the service showed, if the answer tells. */
	serverTime?: Date;
	/** How long the service asks to wait, in milliseconds. */
	retryAfterMs?: number;
}

/** An HTTP answer, its body parsed where it is JSON. */
export interface HttpResponse {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/**
 * The refusal that an answer carries, or undefined when the request was carried out.
 * DLI may refuse with HTTP 2xx and `is_success: false` (docs/api/dli-connections.md#success-flag).
 */
export function parseApiError(answer: HttpResponse): ApiError | undefined {
	const { statusCode: status, headers, body } = answer;
	const carriedOut = status >= 200 && status < 300;
	if (carriedOut && asRecord(body).is_success !== false) return undefined;
	const { code, text } = parseErrorBody(body);
	const requestId = firstText(asRecord(body).request_id, headers['x-request-id']);
	const wait = parseRetryAfter(headers['retry-after']);
	return {
		status,
		code,
		message: text,
		requestId,
		serverTime: serverTime(answer),
		retryAfterMs: wait,
	};
}

/** What the clock of the service showed when it answered. */
export function serverTime({ headers }: HttpResponse): Date | undefined {
	const date = new Date(firstText(headers.date));
	return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Code and text, wherever the answer has them. The envelopes in their order: DataArts, gateway
 * and DLI, IAM, DataArts Security, CDM and CSS, anything else (docs/api/dataarts-connections.md#error-codes
 * and auth-and-regions 7).
 */
function parseErrorBody(body: unknown): { code: string; text: string } {
	const answer = asRecord(body);
	const first = Array.isArray(answer.errors) ? asRecord(answer.errors[0]) : {};
	const nested = asRecord(answer.error);
	for (const part of [first, answer, nested]) {
		const code = firstText(part.error_code, part.errorCode, part.err_code, part.errCode, part.code);
		const text = firstText(
			part.error_msg,
			part.errorMsg,
			part.errorMessage,
			part.err_msg,
			part.externalMessage,
			part.message,
		);
		if (code || text) return { code, text };
	}
	return { code: '', text: firstText(answer.error) };
}

function asRecord(value: unknown): IDataObject {
	const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isRecord ? (value as IDataObject) : {};
}

function firstText(...values: unknown[]): string {
	const found = values.find((value) => ['string', 'number'].includes(typeof value) && value !== '');
	return found === undefined ? '' : String(found);
}
