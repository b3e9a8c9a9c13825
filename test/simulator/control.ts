import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Cloud } from './cloud';
import { controlFaults } from './controlFaults';
import { SEED_SCHEMA, seedAsAsked, type SeedRequest } from './controlSeed';
import { changePassword, expireTokens } from './iamUsers';
import { redactRecord, redactSecrets } from './redact';
import type { Socket } from './sockets';
import type { Switches } from './switches';
import { SWITCHES_SCHEMA } from './switchSchemas';

/** Where the control surface is; no path of the cloud begins like this. */
const CONTROL_PREFIX = '/__simulator';

/** What can be done to the simulator as a whole. */
export interface Controls {
	reset(): void;
	/** The spared connection stays, to answer whoever asks for it. */
	restart(spared?: Socket): Promise<void>;
}

const NEW_PASSWORD = {
	type: 'object',
	additionalProperties: false,
	required: ['password'],
	properties: { password: { type: 'string', minLength: 1 } },
};

/** Whether a request is for the control surface, so none of the cloud. */
export function isControl(request: FastifyRequest): boolean {
	return request.url.startsWith(`${CONTROL_PREFIX}/`);
}

/**
 * Lets other processes look into the simulator and steer it, without authentication: it listens on
 * loopback only. Secrets are masked in everything it shows.
 */
export async function control(
	scope: FastifyInstance,
	cloud: Cloud,
	controls: Controls,
): Promise<void> {
	scope.get(`${CONTROL_PREFIX}/requests`, async () => ({
		requests: cloud.requests.map(redactRecord),
	}));
	scope.get(`${CONTROL_PREFIX}/connections`, async () => ({
		connections: redactSecrets(cloud.state.connections),
	}));
	scope.get(`${CONTROL_PREFIX}/stats`, async () => cloud.stats.now);
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
	controlLife(scope, controls);
	controlFaults(scope, cloud, CONTROL_PREFIX);
	controlSignIns(scope, cloud);
}

function controlLife(scope: FastifyInstance, { reset, restart }: Controls): void {
	scope.post(`${CONTROL_PREFIX}/reset`, async () => {
		reset();
		return { reset: true };
	});
	scope.post(`${CONTROL_PREFIX}/restart`, async (request, reply) => {
		await restart(request.raw.socket);
		// The last connection from before the restart.
		void reply.header('connection', 'close');
		return { restarted: true };
	});
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
