import { NodeApiError, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { AuthenticationError } from './AuthenticationError';
import type { NetworkError } from './networkErrors';
import { MAX_MESSAGE_LENGTH, type Redactor } from './redaction/Redactor';
import type { ApiRequest } from './request';
import type { ApiError, HttpResponse } from './responses';
import { UserFacingError } from './UserFacingError';

/** What an error needs to know about the request that failed. */
export interface FailedRequest {
	node: INode;
	itemIndex: number;
	/** The host that was called. */
	host: string;
	request: ApiRequest;
	/**
	 * When the first attempt that may have been executed was sent, in milliseconds since the epoch;
	 * undefined when certainly none was.
	 */
	unknownSince: number | undefined;
	/** Removes the secrets of the run and of the request from every text. */
	redactor: Redactor;
}

type NodeApiErrorOptions = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>;
type FailureCause = NodeApiErrorOptions['failure'];

interface ErrorText {
	message: string;
	/** Sentences that are joined; empty ones are omitted. */
	description: string[];
	httpCode?: string;
	failure?: FailureCause;
	/** For workflows that read the error: n8n stores the context of an error with it. */
	context: {
		errorCode?: string;
		/** The editor shows it below the details of an error. */
		data?: { requestId: string };
		unknownOutcomeSentAt?: number;
	};
}

/** The service returned an error. The message is the service's own, with its code. */
export function buildApiError(
	failed: FailedRequest,
	{ status, code, message, requestId, isUnconfirmed }: ApiError,
	hint: string,
): NodeApiError {
	const isErrorStatus = !isUnconfirmed && (status < 200 || status >= 300);
	const text =
		message ||
		`${failed.host} returned HTTP ${status} without ${isErrorStatus ? 'an error message' : 'confirming success'}`;
	return buildNodeApiError(failed, {
		message: code ? `${text} [${code}]` : text,
		description: [hint, unknownOutcomeHint(failed)],
		httpCode: String(status),
		failure: failureCategory(status),
		context: {
			errorCode: code,
			...(requestId && { data: { requestId } }),
			...unknownOutcomeContext(failed),
		},
	});
}

/**
 * The error without secrets and with texts of a bounded length, as everything that looks at it gets
 * it: hints, retries and messages.
 */
export function redactApiError(apiError: ApiError, redactor: Redactor): ApiError {
	const { code, message, requestId } = apiError;
	return {
		...apiError,
		code: redactor.errorCode(code),
		message: redactor.text(message, MAX_MESSAGE_LENGTH),
		requestId: redactor.text(requestId, 100),
	};
}

/** The request got no response. */
export function buildNetworkError(
	failed: FailedRequest,
	{ message, description }: Pick<NetworkError, 'message' | 'description'>,
): NodeApiError {
	return buildNodeApiError(failed, {
		message,
		description: [unknownOutcomeHint(failed), description],
		failure: { cause: 'temporarily-unavailable' },
		context: unknownOutcomeContext(failed),
	});
}

/** The authentication failed after an attempt that may have been executed. */
export function buildAuthenticationError(
	failed: FailedRequest,
	reason: UserFacingError,
): NodeApiError {
	const { message, description } = reason;
	const isPassing = reason instanceof AuthenticationError && reason.isPassing;
	return buildNodeApiError(failed, {
		message,
		description: [unknownOutcomeHint(failed), description ?? ''],
		failure: { cause: isPassing ? 'temporarily-unavailable' : 'credential-invalid' },
		context: unknownOutcomeContext(failed),
	});
}

/** The response has a success status but is not a JSON object, such as the page of a proxy. */
export function buildInvalidResponseError(
	failed: FailedRequest,
	{ statusCode: status, body }: Pick<HttpResponse, 'statusCode' | 'body'>,
): NodeApiError {
	return buildNodeApiError(failed, {
		message: body
			? `${failed.host} returned a response that is not a JSON object`
			: `${failed.host} returned an empty response`,
		description: [
			unknownOutcomeHint(failed),
			'A proxy may have responded instead of Huawei Cloud. Check the endpoints in the credential, and the proxy settings of this n8n server.',
		],
		httpCode: String(status),
		context: unknownOutcomeContext(failed),
	});
}

/** The ID of the request that an error is about, which Huawei Cloud's support asks for. */
export function requestIdOf({ context }: NodeApiError): string | undefined {
	return (context as ErrorText['context']).data?.requestId;
}

/** When a change was sent that may or may not have been executed; undefined for any other error. */
export function unknownOutcomeSentAt(error: Error): number | undefined {
	if (!(error instanceof NodeApiError)) return undefined;
	return (error.context as ErrorText['context']).unknownOutcomeSentAt;
}

/**
 * The same error with other texts. HTTP status, error code and request ID are kept if it has them.
 */
export function reword(error: Error, message: string, description: string): Error {
	if (!(error instanceof NodeApiError)) return new UserFacingError(message, description);
	return Object.assign(error, { message, description });
}

/** A copy of an error of a response with other texts and another context. */
export function copyApiError(
	error: NodeApiError,
	{ message, description, context }: Pick<NodeApiError, 'message' | 'context' | 'description'>,
): NodeApiError {
	const { node, failure } = error;
	const httpCode = error.httpCode ?? undefined;
	const options = { description: description ?? undefined, httpCode, failure };
	const copy = newApiError(sanitizeNode({ getNode: () => node }), message, options);
	Object.assign(copy.context, context);
	return copy;
}

/** Builds n8n's error from texts alone. */
export function newApiError(
	node: INode,
	message: string,
	options: NodeApiErrorOptions,
): NodeApiError {
	const error = new NodeApiError(node, { message }, { ...options, message });
	// The constructor of NodeApiError replaces a message that contains the name of a system error.
	error.message = message;
	return error;
}

/** The HTTP status that an error is about; 0 if there was no response. */
export function httpStatusOf(error: unknown): number {
	return error instanceof NodeApiError ? Number(error.httpCode ?? 0) : 0;
}

/**
 * The node as errors carry it: n8n stores errors with the execution, so the parameters, which may
 * hold a password, are left out.
 */
export function sanitizeNode(context: Pick<IExecuteFunctions, 'getNode'>): INode {
	const node = context.getNode();
	const { resource, operation } = node.parameters;
	return { ...node, parameters: { resource, operation } };
}

function unknownOutcomeContext({ request, unknownSince }: FailedRequest): ErrorText['context'] {
	const isUnknown = request.effect !== undefined && unknownSince !== undefined;
	return isUnknown ? { unknownOutcomeSentAt: unknownSince } : {};
}

function unknownOutcomeHint({ request: { effect }, unknownSince }: FailedRequest): string {
	if (!effect || unknownSince === undefined) return '';
	return `It is not known whether ${effect}. Check before you rerun this item.`;
}

/** Builds the error from texts only: an HTTP error has headers, and n8n stores what an error holds. */
function buildNodeApiError(
	{ node, itemIndex, redactor }: FailedRequest,
	{ httpCode, failure, context, ...text }: ErrorText,
): NodeApiError {
	const message = redactor.text(text.message);
	const description = redactor.text(text.description.filter(Boolean).join(' '));
	const error = newApiError(node, message, { description, httpCode, itemIndex, failure });
	Object.assign(error.context, context);
	return error;
}

function failureCategory(status: number): FailureCause {
	if (status === 401) return { cause: 'credential-invalid' };
	if (status === 429) return { cause: 'rate-limited' };
	return status >= 500 ? { cause: 'temporarily-unavailable' } : { cause: 'configuration-invalid' };
}
