import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sleep } from 'n8n-workflow';
import { sendAnswer } from './answers';
import type { Cloud } from './cloud';
import { isControl } from './control';
import type { Fault } from './faults';
import { expireTokens } from './iamUsers';
import { throttle } from './rateLimit';
import { addNote, type RecordedRequest } from './recording';

/** Told of a request that is left unanswered; Fastify tells of the others. */
type Served = (record: RecordedRequest) => void;

/** Lets the requests of the cloud meet what stands between it and its clients. */
export function meetFaults(app: FastifyInstance, cloud: Cloud, served: Served): void {
	app.addHook('preValidation', async (request, reply) => {
		if (isControl(request)) return undefined;
		const { restarts } = cloud;
		const tooMany = throttle(cloud, request);
		// A throttled request reaches nothing behind the gateway, so it uses up no fault.
		const fault = tooMany ? undefined : takeFault(cloud, request);
		if (cloud.switches.delayMs > 0) await sleep(cloud.switches.delayMs);
		const goesOn = fault === undefined || (await meetBefore(cloud, request, reply, fault));
		if (!goesOn || cloud.restarts !== restarts) {
			served(leave(request, reply));
			return reply;
		}
		if (tooMany) return await sendAnswer(reply, tooMany);
		if (fault?.kind === 'answer' && !fault.afterWork) return await reply.send();
		return undefined;
	});
	app.addHook('onSend', async (request, reply, payload) => {
		const { fault } = request.exchange;
		if (fault === undefined) return payload;
		if (fault.kind === 'half') {
			await sendHalf(reply, payload);
			served(request.exchange.record);
			return payload;
		}
		if (!(await wait(cloud, { request, reply, fault, when: 'after' }))) {
			served(leave(request, reply));
			return payload;
		}
		return fault.kind === 'answer' ? scriptedPayload(request, reply, fault) : payload;
	});
}

function takeFault(cloud: Cloud, request: FastifyRequest): Fault | undefined {
	const { record } = request.exchange;
	const hit = { requestId: request.id, now: cloud.now() };
	const taken = cloud.faults.take(record, hit, cloud.switches.chaos);
	if (taken === undefined) return undefined;
	cloud.stats.addFault();
	if (taken.name !== undefined) addNote(request, `fault: ${taken.name}`);
	request.exchange.fault = taken.fault;
	return taken.fault;
}

/** What a fault does before the work. False: the request ends here, unanswered. */
async function meetBefore(
	cloud: Cloud,
	request: FastifyRequest,
	reply: FastifyReply,
	fault: Fault,
): Promise<boolean> {
	if (fault.kind === 'expire') expireTokens(cloud, 'all');
	if (fault.kind === 'hold') {
		fault.reach();
		await fault.released;
	}
	return await wait(cloud, { request, reply, fault, when: 'before' });
}

interface Waiting {
	request: FastifyRequest;
	reply: FastifyReply;
	fault: Fault;
	when: 'before' | 'after';
}

/** Waits as a fault wants it before or after the work. False: there will be no answer. */
async function wait({ faults }: Cloud, { request, reply, fault, when }: Waiting): Promise<boolean> {
	if (!('when' in fault) || fault.when !== when) return true;
	switch (fault.kind) {
		case 'drop':
			if (fault.holdMs !== undefined) await sleep(fault.holdMs);
			return false;
		case 'late':
			return await faults.pause(fault.ms);
		case 'stall':
			request.exchange.record.status = 0;
			await Promise.race([clientGone(request, reply), faults.interrupted()]);
			return false;
	}
}

async function clientGone(request: FastifyRequest, reply: FastifyReply): Promise<void> {
	if (request.raw.socket.destroyed) return;
	await new Promise<void>((resolve) => reply.raw.once('close', resolve));
}

/** Closes the client's connection without an answer. */
function leave({ exchange }: FastifyRequest, reply: FastifyReply): RecordedRequest {
	exchange.record.status = 0;
	void reply.hijack();
	reply.raw.destroy();
	return exchange.record;
}

function scriptedPayload(
	{ exchange }: FastifyRequest,
	reply: FastifyReply,
	{ status, headers = {}, body }: Extract<Fault, { kind: 'answer' }>,
): string {
	exchange.record.status = status ?? statusForBody(reply, body !== undefined);
	void reply
		.code(exchange.record.status)
		.removeHeader('content-length')
		.removeHeader('content-type');
	if (body !== undefined && typeof body !== 'string') {
		void reply.header('content-type', 'application/json');
	}
	void reply.headers(headers);
	if (body === undefined) return '';
	return typeof body === 'string' ? body : JSON.stringify(body);
}

/** The cloud's own status, unless a body is to come with it where none may be. */
function statusForBody({ statusCode }: FastifyReply, hasBody: boolean): number {
	return hasBody && statusCode === 204 ? 200 : statusCode;
}

/** Announces the whole answer, sends half of it and closes the connection. */
async function sendHalf(reply: FastifyReply, payload: unknown): Promise<void> {
	const text = typeof payload === 'string' && payload !== '' ? payload : '{}';
	const bytes = Buffer.from(text);
	const status = statusForBody(reply, true);
	reply.request.exchange.record.status = status;
	void reply.hijack();
	reply.raw.statusCode = status;
	for (const [name, value] of Object.entries(reply.getHeaders())) {
		if (value !== undefined) reply.raw.setHeader(name, value);
	}
	reply.raw.setHeader('content-length', bytes.length);
	// Closed only when it has been sent; a client that has gone ends it too.
	await new Promise<unknown>((resolve) =>
		reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), resolve),
	);
	reply.raw.destroy();
}
