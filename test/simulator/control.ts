import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FakeCloud, findProject } from './fakeCloud';
import { FAULT_KINDS, type FaultKind, FAULTS } from './faultCatalog';
import type { FaultOptions, RequestMatch, ScriptedResponse } from './faultQueue';
import type { Socket } from './listener';
import { redactRecord, redactSecrets } from './recording';
import { EXAMPLE_ROWS, type ResourceKind, type Resources } from './resources';
import { exactObject } from './routes';
import {
	type AuthSeed,
	type BasicSeed,
	createSeeds,
	type DataArtsSeed,
	type EnhancedSeed,
	numberedName,
} from './seed';
import { changePassword, expireTokens } from './services/iamTokens';
import type { Switches } from './switches';
import { SWITCHES_SCHEMA } from './switchSchemas';

/** The prefix of all control endpoints, which no path of the cloud has. */
const CONTROL_PREFIX = '/__simulator';

/** The operations on a simulator as a whole. */
export interface ServerControls {
	reset(): void;
	/** One network connection can be kept open, for the response to the request for the restart. */
	restart(keepOpen?: Socket): Promise<void>;
}

const PASSWORD_BODY = {
	type: 'object',
	additionalProperties: false,
	required: ['password'],
	properties: { password: { type: 'string', minLength: 1 } },
};

/** Whether a request is sent to a control endpoint and not to the cloud. */
export function isControlRequest(request: FastifyRequest): boolean {
	return request.url.startsWith(`${CONTROL_PREFIX}/`);
}

/**
 * Registers the endpoints by which other processes inspect and control the simulator. They need no
 * authentication, because it listens on loopback only. Their responses are redacted.
 */
export async function registerControlRoutes(
	scope: FastifyInstance,
	cloud: FakeCloud,
	controls: ServerControls,
): Promise<void> {
	scope.get(`${CONTROL_PREFIX}/requests`, async () => ({
		requests: cloud.requests.map(redactRecord),
	}));
	scope.get(`${CONTROL_PREFIX}/connections`, async () => ({
		connections: redactSecrets(cloud.store.connections),
	}));
	scope.get(`${CONTROL_PREFIX}/stats`, async () => cloud.stats.current);
	scope.get(`${CONTROL_PREFIX}/switches`, async () => cloud.switches);
	scope.post(`${CONTROL_PREFIX}/switches`, { schema: { body: SWITCHES_SCHEMA } }, async (request) =>
		Object.assign(cloud.switches, request.body as Partial<Switches>),
	);
	scope.post(`${CONTROL_PREFIX}/seed`, { schema: { body: SEED_BODY } }, async (request, reply) => {
		const ids = seedFromRequest(cloud, request.body as SeedRequest);
		if (ids !== undefined) return { seeded: ids.length, ids };
		return await reply.code(400).send({ message: 'There is no such project or workspace' });
	});
	registerServerRoutes(scope, controls);
	registerFaultRoutes(scope, cloud);
	registerSignInRoutes(scope, cloud);
}

function registerServerRoutes(scope: FastifyInstance, { reset, restart }: ServerControls): void {
	scope.post(`${CONTROL_PREFIX}/reset`, async () => {
		reset();
		return { reset: true };
	});
	scope.post(`${CONTROL_PREFIX}/restart`, async (request, reply) => {
		await restart(request.raw.socket);
		// This connection must not outlive the restart.
		void reply.header('connection', 'close');
		return { restarted: true };
	});
}

function registerSignInRoutes(scope: FastifyInstance, cloud: FakeCloud): void {
	scope.put(
		`${CONTROL_PREFIX}/users/:name/password`,
		{ schema: { body: PASSWORD_BODY } },
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

/** The requests that a fault applies to, as JSON: the patterns are text. */
interface MatchBody {
	method?: string;
	path?: string;
	body?: string;
}

type ResponseBody = Omit<ScriptedResponse, 'match'> & { match?: MatchBody };

type FaultBody = FaultOptions & { kind: FaultKind; match?: MatchBody };

const PATTERN = { type: 'string', format: 'regex' };
const MATCH = exactObject({ method: { type: 'string' }, path: PATTERN, body: PATTERN });
const TIMES = { type: 'integer', minimum: 1 };

const SCRIPTED_RESPONSE = exactObject(
	{
		match: MATCH,
		status: { type: 'integer', minimum: 200, maximum: 599 },
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		body: {},
		times: TIMES,
		afterExecution: { type: 'boolean' },
	},
	['status'],
);

const SCRIPTED_FAULT = exactObject(
	{
		kind: { enum: FAULT_KINDS },
		match: MATCH,
		times: TIMES,
		delayMs: { type: 'integer', minimum: 0 },
		retryAfterSeconds: { type: 'integer', minimum: 0 },
	},
	['kind'],
);

/** Registers the endpoints for faults. */
function registerFaultRoutes(scope: FastifyInstance, { faults }: FakeCloud): void {
	scope.post(
		`${CONTROL_PREFIX}/responses`,
		{ schema: { body: SCRIPTED_RESPONSE } },
		async (request) => {
			const { match, ...response } = request.body as ResponseBody;
			faults.respondNext({ ...response, match: toRequestMatch(match) });
			return { scripted: true };
		},
	);
	scope.get(`${CONTROL_PREFIX}/faults`, async () => ({
		kinds: FAULT_KINDS.map((kind) => ({ kind, executed: FAULTS[kind].executed })),
	}));
	scope.post(`${CONTROL_PREFIX}/faults`, { schema: { body: SCRIPTED_FAULT } }, async (request) => {
		const { kind, match, ...options } = request.body as FaultBody;
		faults.failNext(kind, toRequestMatch(match), options);
		return { scripted: true, executed: FAULTS[kind].executed };
	});
}

function toRequestMatch({ method, path, body }: MatchBody = {}): RequestMatch {
	return {
		method,
		path: path === undefined ? undefined : new RegExp(path),
		body: body === undefined ? undefined : new RegExp(body),
	};
}

const CONNECTION_KINDS = ['dliBasic', 'dliEnhanced', 'dliAuth', 'dataArts'] as const;

type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** The body of a request for seed data. */
interface SeedRequest {
	kind: ConnectionKind | ResourceKind;
	/** The first project if absent. */
	projectId?: string;
	/** For DataArts connections; the project's first workspace if absent. */
	workspaceId?: string;
	/** 1 if absent. */
	count?: number;
	/** The name or, for more than one, the prefix of the names. */
	name?: string;
	/** The argument of the seed function for connections; changes to the rows of other resources. */
	seed?: Record<string, unknown>;
}

const TEXT = { type: 'string', minLength: 1 };

const SEED_BODY = {
	type: 'object',
	additionalProperties: false,
	required: ['kind'],
	properties: {
		kind: { enum: [...CONNECTION_KINDS, ...Object.keys(EXAMPLE_ROWS)] },
		projectId: TEXT,
		workspaceId: TEXT,
		count: { type: 'integer', minimum: 1, maximum: 10_000 },
		name: TEXT,
		seed: { type: 'object' },
	},
};

/** Stores seed data. Returns its IDs, or undefined if there is no such project or workspace. */
function seedFromRequest(cloud: FakeCloud, request: SeedRequest): string[] | undefined {
	const project = findProject(cloud, request.projectId ?? cloud.fixtures.projects[0]?.id ?? '');
	if (project === undefined) return undefined;
	const { kind, count = 1, workspaceId: workspace = project.workspaces[0] ?? '' } = request;
	if (request.workspaceId && !project.workspaces.includes(workspace)) return undefined;
	if (!isConnection(kind)) {
		const changes = { ...request.seed, ...(request.name && { name: request.name }) };
		return createSeeds(cloud).resources(project.id, kind, count, changes).map(rowId);
	}
	return Array.from({ length: count }, (_, index) => {
		const name = request.name ?? (count === 1 ? undefined : 'seeded');
		return addConnection(cloud, kind, {
			name: name && numberedName(name, index, count),
			location: { projectId: project.id, workspace },
			seed: request.seed ?? {},
		});
	});
}

function isConnection(kind: SeedRequest['kind']): kind is ConnectionKind {
	return (CONNECTION_KINDS as readonly string[]).includes(kind);
}

interface ConnectionRequest {
	name: string | undefined;
	location: { projectId: string; workspace: string };
	seed: BasicSeed & EnhancedSeed & AuthSeed & DataArtsSeed;
}

function addConnection(
	cloud: FakeCloud,
	kind: ConnectionKind,
	{ name, location, seed }: ConnectionRequest,
): string {
	const seeds = createSeeds(cloud);
	const { projectId } = location;
	if (kind === 'dataArts') {
		const item = { ...seed.item, ...(name && { dw_name: name }) };
		return seeds.dataArts({ ...seed, ...location, item }).id;
	}
	if (kind === 'dliAuth') {
		const body = { ...seed.body, ...(name && { auth_info_name: name }) };
		return seeds.dliAuth({ ...seed, projectId, body }).id;
	}
	const body = { ...seed.body, ...(name && { name }) };
	return seeds[kind]({ ...seed, projectId, body }).id;
}

/** The ID of a row, whose key depends on the service. Queues and pools are identified by name. */
function rowId(row: Resources[ResourceKind][number]): string {
	const ids = row as unknown as Record<string, string | undefined>;
	return (
		ids.queue_name ??
		ids.elastic_resource_pool_name ??
		ids.clusterId ??
		ids.cluster_id ??
		ids.key_id ??
		ids.resource_id ??
		ids.id ??
		''
	);
}
