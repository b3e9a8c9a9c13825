import { NodeApiError } from 'n8n-workflow';

import type { ApiError } from '../client/responses';
import { ConnectionNotFoundError } from '../connections/connectionLookup';

const GATEWAY_CODE = /^(APIGW|APIG)\./;
const NOT_FOUND_CODE = /^DLI\.(0002|0023)$/;
const NOT_FOUND_TEXT = /not exist|not found|no such|不存在/i;

/**
 * Whether DLI reports that the object of a request does not exist. Most often the status is 400
 * (docs/api/dli-connections.md#missing-connections). A 404 of the gateway means that the API
 * itself does not exist.
 */
export function isNotFoundResponse({ status, code, message }: ApiError): boolean {
	if (GATEWAY_CODE.test(code)) return false;
	if (status === 404 || NOT_FOUND_CODE.test(code)) return true;
	return code === 'DLI.0001' && NOT_FOUND_TEXT.test(message);
}

/** The same for the error that the client made from the response. */
export function isNotFoundError(error: unknown): boolean {
	if (!(error instanceof NodeApiError) || error.context.errorCode === undefined) return false;
	const { message, httpCode, context } = error;
	const code = String(context.errorCode);
	return isNotFoundResponse({ status: Number(httpCode), code, message, requestId: '' });
}

/**
 * Turns such an error into a ConnectionNotFoundError and throws any other one again.
 *
 * @param noun what messages call it instead of a connection, in lower case
 */
export function toNotFoundError(id: string, noun?: string) {
	return (error: Error): never => {
		throw isNotFoundError(error) ? new ConnectionNotFoundError(id, noun) : error;
	};
}
