import type { FastifyInstance } from 'fastify';
import type { Cloud } from './cloud';
import { SEED_SCHEMA, seedAsAsked, type SeedRequest } from './controlSeed';
import { changePassword, expireTokens } from './iamUsers';
import { redactRecord, redactSecrets } from './redact';
import { SWITCHES_SCHEMA, type Switches } from './switches';
import type { ScriptedAnswer } from './faults';

/** Where the control surface is; no path of the cloud begins like this. */
export const CONTROL_PREFIX = '/__simulator';

/** A scripted answer as another process sends it: the path pattern is text. */
interface ScriptedAnswerBody extends Omit<ScriptedAnswer, 'match'> {
	match?: { method?: string; path?: string };
}

const SCRIPTED_ANSWER = {
	type: 'object',
	additionalProperties: false,
	required: ['status'],
	properties: {
		match: {
			type: 'object',
			additionalProperties: false,
			properties: { method: { type: 'string' }, path: { type: 'string', format: 'regex' } },
		},
		status: { type: 'integer', minimum: 200, maximum: 599 },
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		body: {},
		times: { type: 'integer', minimum: 1 },
		afterWork: { type: 'boolean' },
	},
};

const NEW_PASSWORD = {
	type: 'object',
	additionalProperties: false,
	required: ['password'],
	properties: { password: { type: 'string', minLength: 1 } },
};

/**
 * Lets other processes look into the simulator and steer it, without authentication: it listens on
 * loopback only. Secrets are masked in everything it shows.
 */
export async function control(
	scope: FastifyInstance,
	cloud: Cloud,
	reset: () => void,
): Promise<void> {
	scope.get(`${CONTROL_PREFIX}/requests`, async () => ({
		requests: cloud.requests.map(redactRecord),
	}));
	scope.get(`${CONTROL_PREFIX}/connections`, async () => ({
		connections: redactSecrets(cloud.state.connections),
	}));
	scope.post(`${CONTROL_PREFIX}/reset`, async () => {
		reset();
		return { reset: true };
	});
	scope.get(`${CONTROL_PREFIX}/switches`, async () => cloud.switches);
	scope.post(`${CONTROL_PREFIX}/switches`, { schema: { body: SWITCHES_SCHEMA } }, async (request) =>
		Object.assign(cloud.switches, request.body as Partial<Switches>),
	);
	scope.post(
		`${CONTROL_PREFIX}/seed`,
		{ schema: { body: SEED_SCHEMA } },
		async (request, reply) => {
			const ids = seedAsAsked(cloud, request.body as SeedRequest);
			if (ids !== undefined) return { seeded: ids.length, ids };
			return await reply.code(400).send({ message: 'There is no such project or workspace' });
		},
	);
	scope.post(
		`${CONTROL_PREFIX}/answers`,
		{ schema: { body: SCRIPTED_ANSWER } },
		async (request) => {
			const { match, ...answer } = request.body as ScriptedAnswerBody;
			const path = match?.path === undefined ? undefined : new RegExp(match.path);
			cloud.faults.answerNext({ ...answer, match: { method: match?.method, path } });
			return { scripted: true };
		},
	);
	controlSignIns(scope, cloud);
}

function controlSignIns(scope: FastifyInstance, cloud: Cloud): void {
	scope.put(
		`${CONTROL_PREFIX}/users/:name/password`,
		{ schema: { body: NEW_PASSWORD } },
		async (request, reply) => {
			const { name } = request.params as { name: string };
			const { password } = request.body as { password: string };
			const changed = changePassword(cloud, name, password);
			return await reply.code(changed ? 200 : 404).send({ changed });
		},
	);
	scope.post(`${CONTROL_PREFIX}/tokens/expire`, async () => {
		expireTokens(cloud);
		return { expired: true };
	});
}
