import { NodeApiError } from 'n8n-workflow';

import type { ApiError } from '../client/responses';
import { ConnectionNotFoundError } from '../connections/connectionLookup';

const GATEWAY = /^(APIGW|APIG)\./;
const OBJECT_MISSING = /^DLI\.(0002|0023)$/;
const SAYS_MISSING = /not exist|not found|no such|不存在/i;

/**
 * Whether a refusal says that what the request is about is not there. Most often DLI says so with
 * HTTP 400 (docs/api/dli-connections.md#error-codes); a 404 of the gateway means that there is no such API.
 */
export function isNotFoundResponse({ status, code, message: text }: ApiError): boolean {
	if (GATEWAY.test(code)) return false;
	if (status === 404 || OBJECT_MISSING.test(code)) return true;
	return code === 'DLI.0001' && SAYS_MISSING.test(text);
}

/** The same for the error that was made of it. */
export function isNotFoundError(error: unknown): boolean {
	if (!(error instanceof NodeApiError) || error.context.errorCode === undefined) return false;
	const { message, httpCode, context } = error;
	const code = String(context.errorCode);
	return isNotFoundResponse({ status: Number(httpCode), code, message: message, requestId: '' });
}

/** Makes NotThere of it. */
export function toNotFoundError(id: string) {
	return (error: Error): never => {
		throw isNotFoundError(error) ? new ConnectionNotFoundError(id) : error;
	};
}
