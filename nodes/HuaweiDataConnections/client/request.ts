import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { Service } from './endpoints';
import type { ApiError } from './responses';

/** How long to wait for an answer: calls of DataArts go through an agent and can be slow. */
export const REQUEST_TIMEOUT_MS = 60_000;

/** One request to a service of Huawei Cloud. */
export interface ApiRequest {
	service: Service;
	method: IHttpRequestMethods;
	/** As Huawei documents it, with `{project_id}` and the names of `params`. */
	path: string;
	/** What stands for the other names in the path. */
	params?: Record<string, string>;
	/** Left out where undefined. */
	query?: Record<string, string | number | undefined>;
	/** The workspace that the request is about; DataArts only. */
	workspaceId?: string;
	body?: IDataObject;
	/** What it does, as in "'sales' was created": said when it is not known whether it was done. */
	effect?: string;
	/** Secrets in the body, masked wherever an answer repeats them. */
	secrets?: string[];
	/** Advice that only this operation can give; asked before the general one. */
	hint?: (refusal: ApiError) => string | undefined;
	/** A POST that changes nothing, so that it may be repeated; other methods may be anyway. */
	readOnly?: true;
	/** A refusal that means, after an attempt without an answer, that this attempt was carried out. */
	treatAsSuccessOnRetry?: (refusal: ApiError) => boolean;
}

/** What a request is for. */
export interface ItemRequestOptions {
	/** Index of the item, for messages. */
	itemIndex?: number;
	/** Replaces the project of the credential. */
	projectId?: string;
	/** How long a request may take with its repetitions, in seconds. */
	timeLimitSeconds?: number;
}

/** Whether a request leaves everything as it is. */
export function isReadOnly({ method, readOnly: isSafe }: ApiRequest): boolean {
	return method === 'GET' || isSafe === true;
}

/** Whether a request comes to the same when it is carried out twice. */
export function isIdempotent(request: ApiRequest): boolean {
	return isReadOnly(request) || ['PUT', 'DELETE'].includes(request.method);
}

/** Path and query of a request, with every value encoded. */
export function buildPath({ path, params, query = {} }: ApiRequest, projectId: string): string {
	const values: Record<string, string> = { project_id: projectId, ...params };
	const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
		encodeURIComponent(values[name] ?? ''),
	);
	const pairs = Object.entries(query).flatMap(([name, value]) =>
		value === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
	);
	return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
}
