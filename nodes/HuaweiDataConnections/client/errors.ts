import { NodeApiError, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { redactText } from './redact';
import { explainNetworkError } from './networkErrors';
import type { ApiRequest } from './request';
import type { ApiError } from './responses';

/** What an error has to know of the request that failed. */
export interface FailedRequest {
	node: INode;
	itemIndex: number;
	/** Host that was called. */
	host: string;
	request: ApiRequest;
	/** When it left, as `Date.now` tells the time. */
	sentAt: number;
	/** Taken out of every text. */
	secrets: readonly string[];
}

type FailureCause = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

interface ErrorText {
	message: string;
	/** Sentences, put one behind the other; empty ones are left out. */
	description: string[];
	httpCode?: string;
	failure?: FailureCause;
	/** For workflows that look at the error: n8n stores the context of an error with it. */
	context?: { errorCode?: string; requestId?: string; outcomeUnknownSince?: number };
}

/** The service answered that it did not carry out the request: its words, its code, what to do. */
export function apiError(failing: FailedRequest, refusal: ApiError, advice: string): NodeApiError {
	const { status, code, message: text, requestId } = refusal;
	const said = text || `${failing.host} answered with HTTP ${status} and no explanation`;
	return buildNodeApiError(failing, {
		message: code ? `${said} [${code}]` : said,
		description: [
			advice,
			status >= 500 ? unknownOutcomeHint(failing) : '',
			requestId && `Request ID: ${requestId}`,
		],
		httpCode: String(status),
		failure: failureCategory(status),
		context: { errorCode: code, requestId, ...(status >= 500 && unknownOutcomeContext(failing)) },
	});
}

/** No answer came. */
export function networkError(failing: FailedRequest, error: unknown): NodeApiError {
	const failure = explainNetworkError(failing.host, error);
	return buildNodeApiError(failing, {
		message: failure.message,
		description: [failure.mayHaveExecuted ? unknownOutcomeHint(failing) : '', failure.description],
		failure: { cause: 'temporarily-unavailable' },
		context: failure.mayHaveExecuted ? unknownOutcomeContext(failing) : {},
	});
}

/** The answer says success, but it is a page and no JSON: a proxy or a sign-in page stands between. */
export function invalidResponseError(failing: FailedRequest, status: number): NodeApiError {
	return buildNodeApiError(failing, {
		message: `${failing.host} answered with something else than JSON`,
		description: [
			unknownOutcomeHint(failing),
			'Something between this n8n and Huawei Cloud answers in its place: check the endpoints in the credential, and the proxy of this n8n.',
		],
		httpCode: String(status),
		context: unknownOutcomeContext(failing),
	});
}

/**
 * The node as an error carries it: n8n stores errors with the execution, so the parameters, which
 * may hold a password, are left out.
 */
export function sanitizeNode(context: Pick<IExecuteFunctions, 'getNode'>): INode {
	const node = context.getNode();
	const { resource, operation } = node.parameters;
	return { ...node, parameters: { resource, operation } };
}

/** Only of a request that changes something there is an outcome that can be unknown. */
function unknownOutcomeContext({
	request: { effect: outcome },
	sentAt,
}: FailedRequest): ErrorText['context'] {
	return outcome ? { outcomeUnknownSince: sentAt } : {};
}

function unknownOutcomeHint({ request: { effect: outcome } }: FailedRequest): string {
	return outcome
		? `It is not known whether ${outcome}: look for it before you run this item again.`
		: '';
}

/**
 * Built from words alone: an HTTP error object carries headers, and what an error holds is
 * stored with the execution.
 */
function buildNodeApiError(
	{ node, itemIndex, secrets }: FailedRequest,
	wording: ErrorText,
): NodeApiError {
	const message = redactText(wording.message, secrets);
	const description = redactText(wording.description.filter(Boolean).join(' '), secrets);
	const { httpCode, failure } = wording;
	const options = { message, description, httpCode, itemIndex, failure };
	const error = new NodeApiError(node, { message }, options);
	// n8n's constructor replaces texts in which it finds the name of a system error.
	error.message = message;
	Object.assign(error.context, wording.context);
	return error;
}

function failureCategory(status: number): FailureCause {
	if (status === 401) return { cause: 'credential-invalid' };
	if (status === 429) return { cause: 'rate-limited' };
	return status >= 500 ? { cause: 'temporarily-unavailable' } : { cause: 'configuration-invalid' };
}
