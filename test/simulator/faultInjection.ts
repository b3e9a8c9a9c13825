import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sleep } from 'n8n-workflow';
import { isControlRequest } from './control';
import type { FakeCloud } from './fakeCloud';
import type { Fault } from './faultCatalog';
import { throttledResponse } from './gatewayErrors';
import { addNote, type RecordedRequest } from './recording';
import { type HttpResponse, sendResponse } from './responses';
import { expireTokens } from './services/iamTokens';

/**
 * The path where IAM issues tokens. It is not rate limited, so that a limit concerns other calls
 * only.
 */
const SIGN_IN_PATH = '/v3/auth/tokens';

/** Called for a request that ends without a response. Fastify reports all others. */
type OnUnanswered = (record: RecordedRequest) => void;

/** Applies the rate limit, the latency and the faults to every request of the cloud. */
export function injectFaults(
	app: FastifyInstance,
	cloud: FakeCloud,
	onUnanswered: OnUnanswered,
): void {
	app.addHook('preValidation', async (request, reply) => {
		if (isControlRequest(request)) return undefined;
		const { restarts } = cloud;
		const throttled = throttle(cloud, request);
		// The gateway rejects a throttled request, so it does not use up a fault.
		const fault = throttled ? undefined : takeFault(cloud, request);
		if (cloud.switches.delayMs > 0) await sleep(cloud.switches.delayMs);
		const proceeds =
			fault === undefined || (await applyBeforeExecution(cloud, { request, reply, fault }));
		if (!proceeds || cloud.restarts !== restarts) {
			onUnanswered(closeConnection(request, reply));
			return reply;
		}
		if (throttled) return await sendResponse(reply, throttled);
		if (fault?.kind === 'respond' && !fault.afterExecution) return await reply.send();
		return undefined;
	});
	app.addHook('onSend', async (request, reply, payload) => {
		const { fault } = request.exchange;
		if (fault === undefined) return payload;
		if (fault.kind === 'truncate') {
			await sendTruncated(reply, payload);
			onUnanswered(request.exchange.record);
			return payload;
		}
		if (!(await wait(cloud, { request, reply, fault }, 'after'))) {
			onUnanswered(closeConnection(request, reply));
			return payload;
		}
		return fault.kind === 'respond' ? scriptedPayload(request, reply, fault) : payload;
	});
}

/** The 429 for a request beyond the rate limit; undefined for all others. */
function throttle(cloud: FakeCloud, request: FastifyRequest): HttpResponse | undefined {
	const { rateLimit, retryAfter } = cloud.switches;
	if (request.exchange.record.path === SIGN_IN_PATH) return undefined;
	const waitMs = cloud.bucket.take(rateLimit, performance.now());
	if (waitMs === 0 || rateLimit === null) return undefined;
	cloud.stats.countThrottled();
	addNote(request, 'throttled');
	const response = throttledResponse(rateLimit);
	if (!retryAfter) return response;
	const headers = { ...response.headers, 'Retry-After': String(Math.ceil(waitMs / 1000)) };
	return { ...response, headers };
}

function takeFault(cloud: FakeCloud, request: FastifyRequest): Fault | undefined {
	const { record } = request.exchange;
	const context = { requestId: request.id, now: cloud.now() };
	const taken = cloud.faults.take(record, context, cloud.switches.randomFaults);
	if (taken === undefined) return undefined;
	cloud.stats.countFault();
	if (taken.name !== undefined) addNote(request, `fault: ${taken.name}`);
	request.exchange.fault = taken.fault;
	return taken.fault;
}

interface AffectedRequest {
	request: FastifyRequest;
	reply: FastifyReply;
	fault: Fault;
}

/** Applies a fault before execution. Returns false if the request ends here without a response. */
async function applyBeforeExecution(cloud: FakeCloud, affected: AffectedRequest): Promise<boolean> {
	const { fault } = affected;
	if (fault.kind === 'expireTokens') expireTokens(cloud, 'all');
	if (fault.kind === 'hold') {
		fault.onReached();
		await fault.released;
	}
	return await wait(cloud, affected, 'before');
}

/** Waits as long as a fault requires. Returns false if there will be no response. */
async function wait(
	{ faults }: FakeCloud,
	{ request, reply, fault }: AffectedRequest,
	when: 'before' | 'after',
): Promise<boolean> {
	if (!('when' in fault) || fault.when !== when) return true;
	switch (fault.kind) {
		case 'drop':
			if (fault.holdMs !== undefined) await sleep(fault.holdMs);
			return false;
		case 'delay':
			return await faults.sleep(fault.ms);
		case 'stall':
			request.exchange.record.status = 0;
			await Promise.race([clientDisconnected(request, reply), faults.waitForInterruption()]);
			return false;
	}
}

async function clientDisconnected(request: FastifyRequest, reply: FastifyReply): Promise<void> {
	if (request.raw.socket.destroyed) return;
	await new Promise<void>((resolve) => reply.raw.once('close', resolve));
}

/** Closes the client's network connection without a response. */
function closeConnection({ exchange }: FastifyRequest, reply: FastifyReply): RecordedRequest {
	exchange.record.status = 0;
	void reply.hijack();
	reply.raw.destroy();
	return exchange.record;
}

function scriptedPayload(
	{ exchange }: FastifyRequest,
	reply: FastifyReply,
	{ status, headers = {}, body }: Extract<Fault, { kind: 'respond' }>,
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

/** The cloud's own status, or 200 if a body is sent with a status that allows none. */
function statusForBody({ statusCode }: FastifyReply, hasBody: boolean): number {
	return hasBody && statusCode === 204 ? 200 : statusCode;
}

/** Announces the whole response, sends half of it and closes the connection. */
async function sendTruncated(reply: FastifyReply, payload: unknown): Promise<void> {
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
	// The callback runs when the half has been sent or the client has disconnected.
	await new Promise<unknown>((resolve) =>
		reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), resolve),
	);
	reply.raw.destroy();
}
