import type { FastifyReply } from 'fastify';

/** An HTTP response of the simulated cloud. */
export interface HttpResponse {
	status: number;
	headers?: Record<string, string>;
	/** JSON; null or absent: no body. */
	body?: unknown;
}

/** The part of an example file that responses are built from. */
export interface Example {
	response: { status: number; headers?: Record<string, string>; body: unknown };
}

/** Thrown by a route or a hook to end the request with an error response. */
export class HttpError extends Error {
	/** @param reason what is wrong, for the record of the request; never contains its values */
	constructor(
		readonly response: HttpResponse,
		readonly reason: string,
	) {
		super(reason);
	}
}

/** The response of an example file, with some top-level keys of its body replaced. */
export function fromExample(example: Example, changes: Record<string, unknown> = {}): HttpResponse {
	const { status, headers, body } = example.response;
	if (body === null) return { status, headers };
	return { status, headers, body: { ...(body as object), ...changes } };
}

/**
 * Sends a response. Every response carries the ID of its request in `X-Request-Id`; gateway errors
 * repeat it in the body (APIGW-2).
 */
export async function sendResponse(
	reply: FastifyReply,
	response: HttpResponse,
): Promise<FastifyReply> {
	const requestId = reply.request.id;
	void reply.code(response.status).headers({ ...response.headers, 'X-Request-Id': requestId });
	if (response.body === undefined || response.body === null) return await reply.send();
	const body = response.body as Record<string, unknown>;
	return await reply.send('request_id' in body ? { ...body, request_id: requestId } : body);
}
