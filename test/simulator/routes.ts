import type {
	FastifyError,
	FastifyInstance,
	FastifyReply,
	FastifyRequest,
	FastifySchemaValidationError,
} from 'fastify';
import { authorizeProject } from './auth';
import type { FakeCloud } from './fakeCloud';
import { apiNotFoundResponse, bodyTooLargeResponse } from './gatewayErrors';
import { addNote } from './recording';
import { HttpError, type HttpResponse, sendResponse } from './responses';

/** The path parameters of every request to a project. */
export interface ProjectPath {
	project_id: string;
}

/** The path parameters of every request to one connection. */
export interface ConnectionPath extends ProjectPath {
	connection_id: string;
}

/**
 * The pattern of a path parameter. Without it, a path that ends in a slash matches an empty one.
 */
export const NON_EMPTY = '^.+$';

/** The schema of an object without other keys than these. */
export function exactObject(properties: object, required: string[] = []): object {
	return { type: 'object', additionalProperties: false, properties, required };
}

/** The schema of an empty query. */
export const NO_QUERY = exactObject({});

/** Creates a service's 400 from the name of the invalid part of a request. */
export type InvalidResponse = (part: string) => HttpResponse;

/** Creates a route handler from a function that returns the response. */
export function respondWith(handle: (request: FastifyRequest) => HttpResponse) {
	return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
		await sendResponse(reply, handle(request));
}

/** Makes a service reject requests whose sender must not access the project in the path. */
export function requireProjectAccess(scope: FastifyInstance, cloud: FakeCloud): void {
	scope.addHook('preValidation', async (request) => {
		authorizeProject(cloud, request, (request.params as ProjectPath).project_id);
	});
}

/**
 * Makes a service reject bodies that are not JSON or not declared as such, and send all errors,
 * those of the schemas included, in its own envelope.
 */
export function rejectInvalidRequests(scope: FastifyInstance, invalid: InvalidResponse): void {
	scope.addHook('preValidation', async (request) => {
		const { record, isMalformed } = request.exchange;
		if (record.rawBody === '') return;
		// OTC-DA, HC-zh dli_02_0144: Content-Type application/json; IAM-zh adds a charset.
		const type = String(record.headers['content-type'] ?? '');
		if (!/^application\/json(\s*;\s*charset=utf-?8)?$/i.test(type)) {
			throw new HttpError(invalid('Content-Type'), 'the body is not declared as JSON');
		}
		if (isMalformed) throw new HttpError(invalid('body'), 'the body is not JSON');
	});
	scope.setErrorHandler(async (error: FastifyError | HttpError, request, reply) => {
		const response = responseForError(error, request, invalid);
		return await sendResponse(reply, response);
	});
}

function responseForError(
	error: FastifyError | HttpError,
	request: FastifyRequest,
	invalid: InvalidResponse,
): HttpResponse {
	if (error instanceof HttpError) {
		addNote(request, error.reason);
		return error.response;
	}
	if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLargeResponse();
	if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return invalid('Content-Type');
	// For example, a body whose length differs from Content-Length.
	if (error.code?.startsWith('FST_ERR_CTP_')) return invalid('body');
	const [first] = error.validation ?? [];
	if (first === undefined) {
		// A bug of the simulator must not look like a response of the cloud.
		addNote(request, `simulator failure: ${error.stack}`);
		return { status: 500, body: { simulator_failure: error.message } };
	}
	addNote(request, `${error.validationContext}: ${fieldPath(first)} ${first.message ?? ''}`.trim());
	return invalid(fieldPath(first) || (error.validationContext ?? 'request'));
}

/** The path to an invalid value, such as `tags.0.key`. */
function fieldPath({ instancePath, params }: FastifySchemaValidationError): string {
	const key = params.missingProperty ?? params.additionalProperty;
	return [...instancePath.split('/').slice(1), ...(key === undefined ? [] : [String(key)])].join(
		'.',
	);
}

/**
 * The services by the first part of their host (NODE `<Svc>Region.ts`; CSS is `es` in two regions).
 */
const SERVICES_BY_HOST = {
	dli: 'dli',
	dayu: 'dayu',
	iam: 'iam',
	vpc: 'vpc',
	cdm: 'cdm',
	kms: 'kms',
	mrs: 'mrs',
	dws: 'dws',
	rds: 'rds',
	css: 'css',
	es: 'css',
	cloudtable: 'cloudtable',
} as const;

/** A service, named by the usual first part of its host. */
export type Service = (typeof SERVICES_BY_HOST)[keyof typeof SERVICES_BY_HOST];

/** The service in a `Host` header, or undefined for a host that names none. */
export function serviceFromHost(host = ''): Service | undefined {
	const prefix = host.split(/[.:]/)[0] ?? '';
	return Object.hasOwn(SERVICES_BY_HOST, prefix)
		? SERVICES_BY_HOST[prefix as keyof typeof SERVICES_BY_HOST]
		: undefined;
}

/** Makes a service reject requests to the host of another service. */
export function requireHost(scope: FastifyInstance, service: Service): void {
	scope.addHook('preValidation', async (request) => {
		const addressed = serviceFromHost(request.headers.host);
		if (addressed === undefined || addressed === service) return;
		throw new HttpError(
			apiNotFoundResponse(),
			`the host is that of ${addressed}, not of ${service}`,
		);
	});
}

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0];
type Handler = NonNullable<ReturnType<ReturnType<Strategy['storage']>['get']>>;

/** Query keys that only the list of CSS clusters has. */
const CSS_QUERY = /[?&](start|offset|limit|datastoreType)=/;

/**
 * Distinguishes CSS from DWS, whose cluster lists share a path: by the host or, if it names no
 * service, by the query, because DWS has no pagination and clients of CSS always use it (TF).
 */
export const CLUSTER_PATH_CONSTRAINT: Strategy = {
	name: 'service',
	storage: () => {
		const handlers = new Map<unknown, Handler>();
		return {
			get: (service) => handlers.get(service) ?? null,
			set: (service, handler) => void handlers.set(service, handler),
		};
	},
	deriveConstraint: ({ headers, url = '' }: FastifyRequest['raw']): Service =>
		serviceFromHost(headers.host) === 'css' ||
		(serviceFromHost(headers.host) !== 'dws' && CSS_QUERY.test(url))
			? 'css'
			: 'dws',
};
