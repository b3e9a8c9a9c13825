import { type Cloud, findProject } from './cloud';
import { type ResourceKind, type Resources, ROWS } from './resourceRows';
import { type BasicSeed, type DataArtsSeed, type EnhancedSeed, makeSeeds } from './seed';
import { numbered } from './seedResources';

const CONNECTION_KINDS = ['dliBasic', 'dliEnhanced', 'dataArts'] as const;

type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** What another process asks to have put into the cloud. */
export interface SeedRequest {
	kind: ConnectionKind | ResourceKind;
	/** The first project if absent. */
	projectId?: string;
	/** For data connections; the project's first workspace if absent. */
	workspaceId?: string;
	/** 1 if absent. */
	count?: number;
	/** The name; of several, what their names begin with. */
	name?: string;
	/** What the seed function of a connection takes, or changes to a resource's row. */
	seed?: Record<string, unknown>;
}

const TEXT = { type: 'string', minLength: 1 };

/** Body schema of such a request. */
export const SEED_SCHEMA = {
	type: 'object',
	additionalProperties: false,
	required: ['kind'],
	properties: {
		kind: { enum: [...CONNECTION_KINDS, ...Object.keys(ROWS)] },
		projectId: TEXT,
		workspaceId: TEXT,
		count: { type: 'integer', minimum: 1, maximum: 10_000 },
		name: TEXT,
		seed: { type: 'object' },
	},
};

/** Puts what is asked for into the cloud; the ids of it, or undefined for a place not there. */
export function seedAsAsked(cloud: Cloud, request: SeedRequest): string[] | undefined {
	const project = findProject(cloud, request.projectId ?? cloud.world.projects[0]?.id ?? '');
	if (project === undefined) return undefined;
	const { kind, count = 1, workspaceId: workspace = project.workspaces[0] ?? '' } = request;
	if (request.workspaceId && !project.workspaces.includes(workspace)) return undefined;
	if (!isConnection(kind)) {
		const changes = { ...request.seed, ...(request.name && { name: request.name }) };
		return makeSeeds(cloud).resources(project.id, kind, count, changes).map(idOf);
	}
	return Array.from({ length: count }, (_, index) => {
		const name = request.name ?? (count === 1 ? undefined : 'seeded');
		return addConnection(cloud, kind, {
			name: name && numbered(name, index, count),
			place: { projectId: project.id, workspace },
			seed: request.seed ?? {},
		});
	});
}

function isConnection(kind: SeedRequest['kind']): kind is ConnectionKind {
	return (CONNECTION_KINDS as readonly string[]).includes(kind);
}

interface ConnectionRequest {
	name: string | undefined;
	place: { projectId: string; workspace: string };
	seed: BasicSeed & EnhancedSeed & DataArtsSeed;
}

function addConnection(
	cloud: Cloud,
	kind: ConnectionKind,
	{ name, place, seed }: ConnectionRequest,
): string {
	const seeds = makeSeeds(cloud);
	const { projectId } = place;
	if (kind === 'dataArts') {
		const item = { ...seed.item, ...(name && { dw_name: name }) };
		return seeds.dataArts({ ...seed, ...place, item }).id;
	}
	const body = { ...seed.body, ...(name && { name }) };
	return seeds[kind]({ ...seed, projectId, body }).id;
}

/** The id of a row, which each service calls otherwise; queues and pools go by their names. */
function idOf(row: Resources[ResourceKind][number]): string {
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
