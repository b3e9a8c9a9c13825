import type { FastifyReply } from 'fastify';

/** An HTTP answer of the cloud. */
export interface Answer {
	status: number;
	headers?: Record<string, string>;
	/** JSON; null or absent: no body. */
	body?: unknown;
}

/** The part of an example file that answers are built from. */
export interface Example {
	response: { status: number; headers?: Record<string, string>; body: unknown };
}

/** Thrown by a rule: the request ends with this answer. */
export class Refusal extends Error {
	/** @param reason what the rule found wrong, for the record; never holds a value of the request */
	constructor(
		readonly answer: Answer,
		readonly reason: string,
	) {
		super(reason);
	}
}

/** The answer of an example file, with some top-level keys of its body replaced. */
export function answerFrom(example: Example, changes: Record<string, unknown> = {}): Answer {
	const { status, headers, body } = example.response;
	if (body === null) return { status, headers };
	return { status, headers, body: { ...(body as object), ...changes } };
}

/**
 * Sends an answer. Every answer carries the id of its request in `X-Request-Id`; gateway errors
 * repeat it in the body (APIGW-2).
 */
export async function sendAnswer(reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
	const requestId = reply.request.id;
	void reply.code(answer.status).headers({ ...answer.headers, 'X-Request-Id': requestId });
	if (answer.body === undefined || answer.body === null) return await reply.send();
	const body = answer.body as Record<string, unknown>;
	return await reply.send('request_id' in body ? { ...body, request_id: requestId } : body);
}
