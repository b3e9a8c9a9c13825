import type { IDataObject } from 'n8n-workflow';

import { MAX_CONCURRENT_REQUESTS } from '../client/HuaweiCloudClient';
import { responseText } from '../client/responseText';
import type { OperationContext } from '../execution/Operation';
import { mapConcurrently } from '../execution/runWithConcurrency';
import { listConnections, type ListQuery } from './api';
import { copyWithPrefix } from './failedParts';
import { readListed } from './readListed';
import { keysWithValue } from './usage';
import { listWorkspaces, type Workspace } from './workspaces';

/** What Get Many looks for. */
export interface Search {
	query: ListQuery;
	/** The exact name; empty for any. */
	name: string;
	/** What the connections use; empty for anything. */
	uses: string;
	includesSettings: boolean;
	maxItems: number;
}

/**
 * Connections of a workspace, or of all of them, in the order of the lists. A workspace or a connection
 * that is refused is a failed part of the item; a connection that was deleted meanwhile is left out.
 *
 * @param workspaceId undefined for all workspaces
 */
export async function findConnections(
	context: OperationContext,
	workspaceId: string | undefined,
	search: Search,
): Promise<IDataObject[]> {
	const { uses, includesSettings, maxItems } = search;
	const listed = workspaceId
		? await listMatching(context, workspaceId, search)
		: await listEverywhere(context, search);
	if (!uses && !includesSettings) return listed.slice(0, maxItems);
	const toRead = uses ? listed : listed.slice(0, maxItems);
	const read = await mapConcurrently(
		toRead,
		async (entry) => await readEntry(context, workspaceId, entry, uses),
		MAX_CONCURRENT_REQUESTS,
		context.clock,
	);
	return read.filter((entry) => entry !== undefined).slice(0, maxItems);
}

/** The connections of all workspaces, each with its workspace. */
async function listEverywhere(context: OperationContext, search: Search): Promise<IDataObject[]> {
	const workspaces = await listWorkspaces(context);
	const lists = await mapConcurrently(
		workspaces,
		async (workspace) => await listWorkspace(context, workspace, search),
		MAX_CONCURRENT_REQUESTS,
		context.clock,
	);
	return lists.flat();
}

async function listWorkspace(
	context: OperationContext,
	{ id: workspaceId, name: workspaceName }: Workspace,
	search: Search,
): Promise<IDataObject[]> {
	try {
		const found = await listMatching(context, workspaceId, search);
		return found.map((connection) => ({ ...connection, workspaceId, workspaceName }));
	} catch (error) {
		const prefix = `Workspace '${workspaceName || workspaceId}'`;
		context.failPart({
			target: { workspaceId },
			error: copyWithPrefix(error as Error, prefix),
		});
		return [];
	}
}

async function listMatching(
	{ send }: OperationContext,
	workspaceId: string,
	{ query, name, uses, maxItems }: Search,
): Promise<IDataObject[]> {
	// The API finds parts of names, and knows nothing of use, so what is looked for may be anywhere.
	const count = name || uses ? Infinity : maxItems;
	const all = await listConnections(send, workspaceId, query, count);
	return name ? all.filter(({ dw_name }) => dw_name === name) : all;
}

/** The entry of a list with its settings; undefined if it is not what was looked for. */
async function readEntry(
	context: OperationContext,
	workspaceId: string | undefined,
	entry: IDataObject,
	uses: string,
): Promise<IDataObject | undefined> {
	const workspace = workspaceId ?? responseText(entry.workspaceId);
	const observed = await readListed(context, workspace, entry);
	if (!observed || observed instanceof Error) return undefined;
	if (!uses) return { ...entry, ...observed };
	const usedAs = keysWithValue(observed, uses);
	return usedAs.length > 0 ? { ...entry, ...observed, usedAs } : undefined;
}
