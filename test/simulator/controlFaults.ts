import type { FastifyInstance } from 'fastify';
import type { Cloud } from './cloud';
import { FAULT_KINDS, type FaultKind, FAULTS } from './faultKinds';
import type { FaultMatch, FaultSettings, ScriptedAnswer } from './faults';
import { exactObject } from './service';

/** Which requests are meant, as another process says it: the patterns are text. */
interface MatchBody {
	method?: string;
	path?: string;
	body?: string;
}

type AnswerBody = Omit<ScriptedAnswer, 'match'> & { match?: MatchBody };

type FaultBody = FaultSettings & { kind: FaultKind; match?: MatchBody };

const PATTERN = { type: 'string', format: 'regex' };
const MATCH = exactObject({ method: { type: 'string' }, path: PATTERN, body: PATTERN });
const TIMES = { type: 'integer', minimum: 1 };

const SCRIPTED_ANSWER = exactObject(
	{
		match: MATCH,
		status: { type: 'integer', minimum: 200, maximum: 599 },
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		body: {},
		times: TIMES,
		afterWork: { type: 'boolean' },
	},
	['status'],
);

const SCRIPTED_FAULT = exactObject(
	{
		kind: { enum: FAULT_KINDS },
		match: MATCH,
		times: TIMES,
		lateMs: { type: 'integer', minimum: 0 },
		retryAfterSeconds: { type: 'integer', minimum: 0 },
	},
	['kind'],
);

/** Lets other processes script what requests meet. */
export function controlFaults(scope: FastifyInstance, { faults }: Cloud, prefix: string): void {
	scope.post(`${prefix}/answers`, { schema: { body: SCRIPTED_ANSWER } }, async (request) => {
		const { match, ...answer } = request.body as AnswerBody;
		faults.answerNext({ ...answer, match: matchFrom(match) });
		return { scripted: true };
	});
	scope.get(`${prefix}/faults`, async () => ({
		kinds: FAULT_KINDS.map((kind) => ({ kind, worked: FAULTS[kind].worked })),
	}));
	scope.post(`${prefix}/faults`, { schema: { body: SCRIPTED_FAULT } }, async (request) => {
		const { kind, match, ...settings } = request.body as FaultBody;
		faults.failNext(kind, matchFrom(match), settings);
		return { scripted: true, worked: FAULTS[kind].worked };
	});
}

function matchFrom({ method, path, body }: MatchBody = {}): FaultMatch {
	return {
		method,
		path: path === undefined ? undefined : new RegExp(path),
		body: body === undefined ? undefined : new RegExp(body),
	};
}
