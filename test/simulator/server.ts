import Fastify, {
	type FastifyInstance,
	type FastifyReply,
	type FastifySchemaCompiler,
} from 'fastify';
import { isControlRequest, registerControlRoutes, type ServerControls } from './control';
import type { FakeCloud } from './fakeCloud';
import { injectFaults } from './faultInjection';
import { apiNotFoundResponse, bodyTooLargeResponse } from './gatewayErrors';
import { createExchange, type RecordedRequest } from './recording';
import { sendResponse } from './responses';
import { CLUSTER_PATH_CONSTRAINT } from './routes';
import { cdm, cloudTable, css, dws, mrs } from './services/clusters';
import { dataArts } from './services/dataArts';
import { dataArtsMetadata } from './services/dataArtsMetadata';
import { dataArtsStudio } from './services/dataArtsStudio';
import { dliAgency } from './services/dliAgency';
import { dliAuth } from './services/dliAuth';
import { dliBasic } from './services/dliBasic';
import { dliBindings } from './services/dliBindings';
import { dliEnhanced } from './services/dliEnhanced';
import { dliPrivileges } from './services/dliPrivileges';
import { dliConnectivity, dliQueues } from './services/dliQueues';
import { dliRoutes } from './services/dliRoutes';
import { dliTags } from './services/dliTags';
import { iamProjects } from './services/iamProjects';
import { iamTokens } from './services/iamTokens';
import { kms } from './services/kms';
import { rds } from './services/rds';
import { vpc } from './services/vpc';
import { vpcDetails, vpcPeerings } from './services/vpcDetails';

/** The routes of all services except IAM. */
const SERVICES = [
	[dliBasic, dliEnhanced, dliBindings, dliRoutes, dliTags, dliPrivileges],
	[dliConnectivity, dliQueues, dliAgency],
	[dliAuth],
	[dataArts, dataArtsMetadata, dataArtsStudio],
	[vpc, vpcDetails, vpcPeerings, kms, cdm, mrs, dws, rds, css, cloudTable],
].flat();

/** The gateway's limit for the size of a body (APIGW-1 .0201: 12 MB). */
const MAX_BODY_BYTES = 12 * 1024 * 1024;

/** The parts that a server is built from. */
export interface ServerOptions {
	cloud: FakeCloud;
	controls: ServerControls;
	/** Called for every request when it has been handled, with or without a response. */
	onHandled(record: RecordedRequest): void;
}

/** Builds the HTTP server of a simulated cloud. It does not listen yet. */
export async function buildServer({
	cloud,
	controls,
	onHandled,
}: ServerOptions): Promise<FastifyInstance> {
	let count = 0;
	const app = Fastify({
		bodyLimit: MAX_BODY_BYTES,
		// A dropped or held request must not keep the server from closing.
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		// Names of authentications have up to 128 characters (OTC-DLI dli_01_0427).
		routerOptions: { maxParamLength: 200 },
		// For example, a path that cannot be decoded. Hooks do not run for it, so it is not recorded.
		frameworkErrors: (_, __, reply: FastifyReply) =>
			void sendResponse(withDate(reply, cloud), apiNotFoundResponse()),
		genReqId: () => (count++).toString(16).padStart(32, '0'),
	});
	app.setValidatorCompiler(await validatorCompiler());
	app.addConstraintStrategy(CLUSTER_PATH_CONSTRAINT);
	app.decorateRequest('exchange');
	keepRawBody(app);
	omitSuccessFlags(app, cloud);
	recordRequests(app, cloud, onHandled);
	injectFaults(app, cloud, onHandled);
	app.setNotFoundHandler(async (_, reply) => await sendResponse(reply, apiNotFoundResponse()));
	app.setErrorHandler(async (error: Error & { code?: string }, request, reply) => {
		if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
			return await sendResponse(reply, bodyTooLargeResponse());
		}
		return request.is404
			? await sendResponse(reply, apiNotFoundResponse())
			: await reply.send(error);
	});
	for (const service of [iamProjects, iamTokens, ...SERVICES]) {
		registerInScope(app, (scope) => service(scope, cloud));
	}
	registerInScope(app, (scope) => registerControlRoutes(scope, cloud, controls));
	return app;
}

/**
 * Registers routes in a scope of their own. The display name is for speed: Fastify searches all loaded
 * modules for a name where there is none, which takes most of the time of a start under Jest.
 */
function registerInScope(
	app: FastifyInstance,
	addRoutes: (scope: FastifyInstance) => void | Promise<void>,
): void {
	const plugin = async (scope: FastifyInstance) => await addRoutes(scope);
	void app.register(Object.assign(plugin, { [Symbol.for('fastify.display-name')]: 'routes' }));
}

/** Keeps the text of every body, because a signature covers its exact bytes. */
function keepRawBody(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (request, text: string, done) => {
		const { exchange } = request;
		exchange.record.rawBody = text;
		try {
			exchange.record.body = text === '' ? undefined : JSON.parse(text);
		} catch {
			exchange.isMalformed = true;
		}
		done(null, exchange.record.body);
	});
}

/** Leaves `is_success` out of the responses to changes, if switched off. */
function omitSuccessFlags(app: FastifyInstance, { switches }: FakeCloud): void {
	app.addHook('preSerialization', async ({ method }, _reply, payload: object) => {
		if (method === 'GET' || switches.successFlag === 'sent') return payload;
		const entries = Object.entries(payload).filter(([key]) => key !== 'is_success');
		return Object.fromEntries(entries);
	});
}

function recordRequests(
	app: FastifyInstance,
	cloud: FakeCloud,
	onHandled: ServerOptions['onHandled'],
): void {
	app.addHook('onRequest', async (request, reply) => {
		request.exchange = createExchange(request);
		if (isControlRequest(request)) return;
		cloud.stats.onRequest(request, reply);
		if (cloud.switches.record) cloud.requests.push(request.exchange.record);
	});
	app.addHook('onSend', async ({ exchange }, reply, payload) => {
		exchange.record.status = reply.statusCode;
		withDate(reply, cloud);
		return payload;
	});
	app.addHook('onResponse', async (request) => {
		if (!isControlRequest(request)) onHandled(request.exchange.record);
	});
}

/** Adds the cloud's time, which every response has (RFC 9110 6.6.1). */
function withDate(reply: FastifyReply, cloud: FakeCloud): FastifyReply {
	return reply.header('Date', cloud.now().toUTCString());
}

type Compiler = FastifySchemaCompiler<unknown>;
type Validator = ReturnType<Compiler>;

const validators = new Map<string, Validator>();

let compiler: Promise<Compiler> | undefined;

/**
 * Fastify's own compiler of JSON schemas with a cache. All simulators of a process have the same
 * schemas, and compiling them takes nearly all of the start time.
 */
async function validatorCompiler(): Promise<Compiler> {
	compiler ??= createCompiler();
	const compile = await compiler;
	return (route) => {
		const key = JSON.stringify(route.schema);
		const validator = validators.get(key) ?? compile(route);
		validators.set(key, validator);
		return validator;
	};
}

async function createCompiler(): Promise<Compiler> {
	const app = Fastify({
		ajv: {
			// Validation must not change a request: no coercion, no defaults, no keys removed.
			customOptions: {
				coerceTypes: false,
				removeAdditional: false,
				useDefaults: false,
				strict: true,
			},
		},
	});
	// Fastify creates its compiler for the first schema.
	app.get('/', { schema: { querystring: { type: 'object' } } }, async () => null);
	await app.ready();
	if (app.validatorCompiler === undefined) throw new Error('Fastify has no schema compiler');
	return app.validatorCompiler;
}
