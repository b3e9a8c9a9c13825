import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import type { Service } from './endpoints';
import type { Redactor } from './redaction/Redactor';
import type { ApiError, SuccessRule } from './responses';

/** How long to wait for a response. Some calls of DataArts pass through its agent and are slow. */
export const REQUEST_TIMEOUT_MS = 60_000;

/** A request to a service of Huawei Cloud. */
export interface ApiRequest extends SuccessRule {
	service: Service;
	method: IHttpRequestMethods;
	/** The path as documented, with `{project_id}` and the names of `params` in braces. */
	path: string;
	/** Values of the other names in the path. */
	params?: Record<string, string>;
	/** Query parameters; those that are undefined are omitted. */
	query?: Record<string, string | number | undefined>;
	/** The workspace that the request is about; DataArts only. */
	workspaceId?: string;
	body?: IDataObject;
	/** What the request changes, such as "'sales' was created", for messages when this is unknown. */
	effect?: string;
	/** A hint that only this operation can give; takes precedence over the general ones. */
	hint?: (apiError: ApiError) => string | undefined;
	/** Marks a POST that changes nothing, so that it may be retried. */
	readOnly?: true;
	/**
	 * Marks a read that must not be sent again once it may have been executed, because it has an effect
	 * outside of Huawei Cloud, such as a sign-in that counts.
	 */
	neverRepeat?: true;
	/** Marks a POST that changes nothing more when it is executed again, so that it may be retried. */
	isRepeatable?: true;
	/** Whether an error of a retry means that an earlier attempt was executed. */
	treatAsSuccessOnRetry?: (apiError: ApiError) => boolean;
}

/** Languages of the messages of DataArts Studio (docs/api/dataarts-connections.md#headers). */
export type Language = 'en-us' | 'zh-cn';

/** What the requests of an item have in common. */
export interface ItemRequestOptions {
	/** Index of the item, for messages. */
	itemIndex?: number;
	/** Overrides the project of the credential. */
	projectId?: string;
	/** The longest time for a request, including retries, in seconds. */
	timeLimitSeconds?: number;
	/** Language of the messages of DataArts Studio; English by default. */
	language?: Language;
	/** Learns the secrets in the bodies of the requests, and removes them from errors. */
	redactor?: Redactor;
}

/** Whether a request changes nothing. */
export function isReadOnly({ method, readOnly }: ApiRequest): boolean {
	return method === 'GET' || readOnly === true;
}

/** Whether executing a request twice has the same effect as executing it once. */
export function isIdempotent(request: ApiRequest): boolean {
	const { isRepeatable = false, neverRepeat = false, method } = request;
	if (neverRepeat) return false;
	return isReadOnly(request) || isRepeatable || ['PUT', 'DELETE'].includes(method);
}

/**
 * The HTTP request for an API request, without authentication.
 *
 * @param projectId empty for services that have no projects
 */
export function toHttpOptions(
	request: ApiRequest,
	origin: string,
	projectId: string,
	language: Language = 'en-us',
): IHttpRequestOptions {
	return {
		method: request.method,
		url: origin + buildPath(request, projectId),
		headers: {
			'Content-Type': 'application/json',
			...(projectId && { 'X-Project-Id': projectId }),
			...(request.workspaceId && { workspace: request.workspaceId }),
			...(request.service === 'dataArts' && { 'X-Language': language }),
		},
		// Serialized here, so that what is signed and what is sent are the same bytes.
		body: request.body && JSON.stringify(request.body),
	};
}

/** Path and query of a request, with every value encoded. */
function buildPath({ path, params, query = {} }: ApiRequest, projectId: string): string {
	const values: Record<string, string> = { project_id: projectId, ...params };
	const expanded = path.replace(/\{(\w+)\}/g, (_match, name: string) => encode(values[name] ?? ''));
	const pairs = Object.entries(query).flatMap(([name, value]) =>
		value === undefined ? [] : `${encode(name)}=${encode(value)}`,
	);
	return pairs.length > 0 ? `${expanded}?${pairs.join('&')}` : expanded;
}

/** Half of a surrogate pair, which has no UTF-8 form, becomes the replacement character. */
function encode(value: string | number): string {
	return encodeURIComponent(String(value).replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
