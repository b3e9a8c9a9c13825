import type { IDataObject } from 'n8n-workflow';

import { ConnectionNotFoundError, type ExistingConnection } from '../connections/connectionLookup';
import type { OperationContext } from '../execution/Operation';
import { InputError } from '../fields/InputError';
import { readConnection } from './api';
import type { ObservedConnection } from './observedConnection';

/** The environment is part of the identity: each can have a connection of the same name. */
export type Environment = 'development' | 'production';

/** All environments. */
export const ENVIRONMENTS: readonly Environment[] = ['development', 'production'];

/** Both 0 and 2 mean development; 0 is the default (docs/api/dataarts-connections.md#environments). */
export function environmentOf({ env_type }: IDataObject): Environment {
	return Number(env_type ?? 0) === 1 ? 'production' : 'development';
}

/** The environments of connections to send; undefined if they leave the environment open. */
export function environmentsOf(payloads: readonly IDataObject[]): Environment[] | undefined {
	if (payloads.some(({ env_type }) => env_type === undefined)) return undefined;
	return payloads.map(environmentOf);
}

/** What identifies a connection in a workspace. */
export interface Identity {
	workspaceId: string;
	name: string;
	/** Undefined if any environment will do. */
	environments?: readonly Environment[];
}

/** A connection in the list, and as get returns it. */
interface Candidate {
	listed: ExistingConnection;
	observed: ObservedConnection;
}

/** Lists the connections of a name. */
export type ListByName = (
	context: OperationContext,
	workspaceId: string,
	name: string,
) => Promise<ExistingConnection[]>;

/** The connections with an identity. Each is read, because the list has no environment. */
export async function findCandidates(
	context: OperationContext,
	{ workspaceId, name, environments = ENVIRONMENTS }: Identity,
	list: ListByName,
): Promise<Candidate[]> {
	const all = await list(context, workspaceId, name);
	const read = async (listed: ExistingConnection): Promise<Candidate[]> => {
		const observed = await readConnection(context.send, workspaceId, listed.id);
		return environments.includes(environmentOf(observed)) ? [{ listed, observed }] : [];
	};
	const candidates = await Promise.all(
		all.map(async (one) => await read(one).catch(ignoreMissing)),
	);
	return candidates.flat();
}

/** A connection may be deleted after it was listed. */
function ignoreMissing(error: Error): Candidate[] {
	if (error instanceof ConnectionNotFoundError) return [];
	throw error;
}

/** One connection or, for an identity in both environments, up to two. */
export type ExistingConnections = [ObservedConnection, ...ObservedConnection[]];

/**
 * The connections with an identity, at most one in each of its environments.
 *
 * @returns undefined if there are none
 * @throws InputError that lists them when there are more
 */
export async function findExisting(
	context: OperationContext,
	identity: Identity,
	list: ListByName,
): Promise<ExistingConnections | undefined> {
	const candidates = await findCandidates(context, identity, list);
	const found = candidates.map(({ observed }) => observed);
	const [first, ...others] = found;
	if (!first) return undefined;
	if (found.length <= (identity.environments?.length ?? 1)) return [first, ...others];
	throw new InputError(
		`${found.length} connections are named '${identity.name}'`,
		`Tell them apart by 'Environment' under Additional Fields, or update one of them by its ID: ${describe(found)}.`,
	);
}

/**
 * Explains why a name is taken although no connection has the identity: not every workspace has
 * environments.
 *
 * @throws InputError when the name is taken in another environment
 */
export async function assertNotInOtherEnvironment(
	context: OperationContext,
	{ workspaceId, name }: Identity,
	list: ListByName,
): Promise<void> {
	const candidates = await findCandidates(context, { workspaceId, name }, list);
	if (candidates.length === 0) return;
	throw new InputError(
		`'${name}' exists in another environment, and the workspace takes no second one`,
		`Choose its environment, or another name: ${describe(candidates.map(({ observed }) => observed))}.`,
	);
}

function describe(connections: readonly ObservedConnection[]): string {
	return connections.map((one) => `${one.dw_id} (${environmentOf(one)})`).join(', ');
}
