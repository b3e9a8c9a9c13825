import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { sendAnswer } from './answers';
import type { Cloud } from './cloud';
import { cdm, cloudTable, css, dws } from './clusters';
import { control, type Controls, isControl } from './control';
import { dataArts } from './dataArts';
import { dataArtsStudio } from './dataArtsStudio';
import { dliBasic } from './dliBasic';
import { dliConnectivity } from './dliConnectivity';
import { dliEnhanced } from './dliEnhanced';
import { dliPrivileges } from './dliPrivileges';
import { dliQueues } from './dliQueues';
import { dliRoutes } from './dliRoutes';
import { bodyTooLargeAnswer, notPublishedAnswer } from './gatewayAnswers';
import { CLUSTER_SERVICE } from './hosts';
import { iamProjects } from './iam';
import { iamTokens } from './iamTokens';
import { kms } from './kms';
import { meetFaults } from './meetFaults';
import { mrs } from './mrs';
import { rds } from './rds';
import { newExchange, type RecordedRequest } from './recording';
import { validatorCompiler } from './validation';
import { vpc } from './vpc';

/** All services of the cloud but IAM. */
const SERVICES = [
	[dliBasic, dliEnhanced, dliRoutes, dliPrivileges, dliConnectivity, dliQueues],
	[dataArts, dataArtsStudio],
	[vpc, kms, cdm, mrs, dws, rds, css, cloudTable],
].flat();

/** What the gateway takes in, in bytes (APIGW-1 .0201: 12 MB). */
const BODY_LIMIT = 12 * 1024 * 1024;

/** What the server needs beside the cloud. */
export interface ServerOptions {
	cloud: Cloud;
	controls: Controls;
	/** Told of every request when it has been answered or dropped. */
	served(record: RecordedRequest): void;
}

/** The simulated cloud as an HTTP server that does not listen yet. */
export async function buildServer({
	cloud,
	controls,
	served,
}: ServerOptions): Promise<FastifyInstance> {
	let count = 0;
	const app = Fastify({
		bodyLimit: BODY_LIMIT,
		// A dropped or held request must not keep the server from closing.
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		// A path that cannot be decoded, say; hooks do not run for it, so it is not recorded.
		frameworkErrors: (_, __, reply: FastifyReply) =>
			void sendAnswer(withDate(reply, cloud), notPublishedAnswer()),
		genReqId: () => (count++).toString(16).padStart(32, '0'),
	});
	app.setValidatorCompiler(await validatorCompiler());
	app.addConstraintStrategy(CLUSTER_SERVICE);
	app.decorateRequest('exchange');
	keepRawBody(app);
	recordRequests(app, cloud, served);
	meetFaults(app, cloud, served);
	app.setNotFoundHandler(async (_, reply) => await sendAnswer(reply, notPublishedAnswer()));
	app.setErrorHandler(async (error: Error & { code?: string }, request, reply) => {
		if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
			return await sendAnswer(reply, bodyTooLargeAnswer());
		}
		return request.is404 ? await sendAnswer(reply, notPublishedAnswer()) : await reply.send(error);
	});
	for (const service of [iamProjects, iamTokens, ...SERVICES]) {
		void app.register(async (scope) => await service(scope, cloud));
	}
	void app.register(async (scope) => await control(scope, cloud, controls));
	return app;
}

/** Reads every body as text: a signature covers the exact bytes, whatever they say. */
function keepRawBody(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (request, text: string, done) => {
		const { exchange } = request;
		exchange.record.rawBody = text;
		try {
			exchange.record.body = text === '' ? undefined : JSON.parse(text);
		} catch {
			exchange.malformed = true;
		}
		done(null, exchange.record.body);
	});
}

function recordRequests(app: FastifyInstance, cloud: Cloud, served: ServerOptions['served']): void {
	app.addHook('onRequest', async (request, reply) => {
		request.exchange = newExchange(request);
		if (isControl(request)) return;
		cloud.stats.begin(request, reply);
		if (cloud.switches.record) cloud.requests.push(request.exchange.record);
	});
	app.addHook('onSend', async ({ exchange }, reply, payload) => {
		exchange.record.status = reply.statusCode;
		withDate(reply, cloud);
		return payload;
	});
	app.addHook('onResponse', async (request) => {
		if (!isControl(request)) served(request.exchange.record);
	});
}

/** Tells the cloud's time, as every answer does (RFC 9110 6.6.1). */
function withDate(reply: FastifyReply, cloud: Cloud): FastifyReply {
	return reply.header('Date', cloud.now().toUTCString());
}
