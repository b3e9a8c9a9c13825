import type {
	FastifyError,
	FastifyInstance,
	FastifyReply,
	FastifyRequest,
	FastifySchemaValidationError,
} from 'fastify';
import { type Answer, Refusal, sendAnswer } from './answers';
import { authorizeProject } from './auth';
import type { Cloud } from './cloud';
import { bodyTooLargeAnswer } from './gatewayAnswers';
import { addNote } from './recording';

/** Path parameters of every project service. */
export interface ProjectPath {
	project_id: string;
}

/** Path parameters of a call to one connection. */
export interface ConnectionPath extends ProjectPath {
	connection_id: string;
}

/** Pattern of a path parameter; without it, a path that ends in a slash has an empty one. */
export const NOT_EMPTY = '^.+$';

/** Schema of an object with exactly these keys. */
export function exactObject(properties: object, required: string[] = []): object {
	return { type: 'object', additionalProperties: false, properties, required };
}

/** The query schema of a call that takes none. */
export const NO_QUERY = exactObject({});

/** Turns the name of a wrong part of a request into the service's 400. */
export type InvalidAnswer = (part: string) => Answer;

/** Makes a function that answers into a route handler. */
export function answering(handle: (request: FastifyRequest) => Answer) {
	return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
		await sendAnswer(reply, handle(request));
}

/** Checks the authentication of every request of a service that works on a project's path. */
export function requireProject(scope: FastifyInstance, cloud: Cloud): void {
	scope.addHook('preValidation', async (request) => {
		authorizeProject(cloud, request, (request.params as ProjectPath).project_id);
	});
}

/**
 * Makes a service refuse bodies that are not declared or not written as JSON, and answer every
 * refusal, its own and those of the schemas, in its own envelope.
 */
export function refuseInvalid(scope: FastifyInstance, invalid: InvalidAnswer): void {
	scope.addHook('preValidation', async (request) => {
		const { record, malformed } = request.exchange;
		if (record.rawBody === '') return;
		// OTC-DA, HC-zh dli_02_0144: Content-Type application/json; IAM-zh adds a charset.
		const type = String(record.headers['content-type'] ?? '');
		if (!/^application\/json(\s*;\s*charset=utf-?8)?$/i.test(type)) {
			throw new Refusal(invalid('Content-Type'), 'the body is not declared as JSON');
		}
		if (malformed) throw new Refusal(invalid('body'), 'the body is not JSON');
	});
	scope.setErrorHandler(async (error: FastifyError | Refusal, request, reply) => {
		const answer = answerForError(error, request, invalid);
		return await sendAnswer(reply, answer);
	});
}

function answerForError(
	error: FastifyError | Refusal,
	request: FastifyRequest,
	invalid: InvalidAnswer,
): Answer {
	if (error instanceof Refusal) {
		addNote(request, error.reason);
		return error.answer;
	}
	if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLargeAnswer();
	if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return invalid('Content-Type');
	// Such as a body that is not as long as declared.
	if (error.code?.startsWith('FST_ERR_CTP_')) return invalid('body');
	const [first] = error.validation ?? [];
	if (first === undefined) {
		// A mistake of the simulator itself must not look like an answer of the cloud.
		addNote(request, `simulator failure: ${error.stack}`);
		return { status: 500, body: { simulator_failure: error.message } };
	}
	addNote(request, `${error.validationContext}: ${pathOf(first)} ${first.message ?? ''}`.trim());
	return invalid(pathOf(first) || (error.validationContext ?? 'request'));
}

/** Where a schema found something wrong, such as `tags.0.key`. */
function pathOf({ instancePath, params }: FastifySchemaValidationError): string {
	const key = params.missingProperty ?? params.additionalProperty;
	return [...instancePath.split('/').slice(1), ...(key === undefined ? [] : [String(key)])].join(
		'.',
	);
}
