import type { IDataObject } from 'n8n-workflow';

import { UserFacingError } from '../../client/UserFacingError';
import { ChangedMeanwhileError } from '../../connections/ChangedMeanwhileError';
import { selectByName } from '../../connections/connectionLookup';
import { createConnection, type CreateBody } from '../../dli/createConnection';
import { deleteConnection } from '../../dli/delete.operation';
import { listExisting, readConnection } from '../../dli/DliConnectionApi';
import { enhanced } from '../../dli/enhanced/api';
import { sendChange, type BuildChange } from '../../dli/enhanced/changeConnection';
import { fetchTags } from '../../dli/enhanced/connectionTags';
import type { Host } from '../../dli/enhanced/hosts';
import { bindingsBody } from '../../dli/enhanced/queues';
import { addRouteTo, type Route } from '../../dli/enhanced/route.operation';
import type { Tag } from '../../dli/tags';
import type { OperationContext } from '../../execution/Operation';
import { diffKeys } from '../../dataArts/diff';
import { ownerTag } from '../marks';
import type { DesiredEntry, Mark, ObservedEntry } from '../model';
import { dliChangesOf, listOf } from './dliChanges';
import { toEntry } from './dliEntry';
import type { Change, WriteSettings, Written } from './Kind';

/** Creates an enhanced connection of DLI, or changes it with a request for each column that differs. */
export async function writeDli(
	context: OperationContext,
	change: Change,
	{ timeLimitSeconds }: WriteSettings,
): Promise<Written> {
	const { desired, observed, mark } = change;
	if (!observed) return await create(context, desired, mark, timeLimitSeconds);
	await assertUnchanged(context, observed);
	const { changes, removals } = dliChangesOf(change);
	await sendAll(context, observed, changes);
	return {
		connectionId: observed.connectionId,
		...(removals.length > 0 && {
			takeAway: async () => await sendAll(context, observed, removals),
		}),
	};
}

/** Deletes an enhanced connection of DLI that is still as it was read. */
export async function removeDli(
	context: OperationContext,
	observed: ObservedEntry,
): Promise<IDataObject> {
	await assertUnchanged(context, observed);
	const { connectionId, name } = observed;
	return await deleteConnection(context, enhanced, { connectionId, name });
}

async function create(
	context: OperationContext,
	{ name, properties }: DesiredEntry,
	mark: Mark | undefined,
	timeLimitSeconds: number,
): Promise<Written> {
	const { vpcId, networkId, routeTableId } = properties;
	const body: CreateBody = {
		name,
		dest_vpc_id: vpcId,
		dest_network_id: networkId,
		...(routeTableId !== undefined && { routetable_id: routeTableId }),
		...bindingsBody({
			queues: listOf('queues', properties),
			elasticResourcePools: listOf('elasticResourcePools', properties),
		}),
		...withEntries('hosts', listOf<Host>('hosts', properties)),
		...withEntries('tags', [...(mark ? [ownerTag(mark)] : []), ...listOf<Tag>('tags', properties)]),
	};
	const created = await createConnection(context, enhanced, body, {
		onNameConflict: 'fail',
		timeLimitSeconds,
	});
	const connectionId = String(created.connectionId);
	context.recordChange(created);
	await assertOnlyOne(context, name);
	const routes = listOf<Route>('routes', properties);
	await sendAll(context, { connectionId, name }, routes.map(addRouteTo));
	return { connectionId, response: created.response as IDataObject };
}

function withEntries(key: string, entries: IDataObject[]): IDataObject {
	return entries.length > 0 ? { [key]: entries } : {};
}

/**
 * No source says that DLI refuses a second connection of the same name, which another run may have
 * made at the same moment.
 *
 * @throws UserFacingError that names all of them
 */
async function assertOnlyOne(context: OperationContext, name: string): Promise<void> {
	const found = selectByName(await listExisting(enhanced)(context), name);
	if (found.length <= 1) return;
	throw new UserFacingError(
		`'${name}' was created, and there are now ${found.length} connections of that name: ${found.map(({ id }) => id).join(', ')}`,
		'Another run may have created one at the same moment. Delete the ones that nothing uses; none was deleted.',
	);
}

/** One after the other, because DLI changes one connection. */
async function sendAll(
	context: OperationContext,
	{ connectionId, name }: Pick<ObservedEntry, 'connectionId' | 'name'>,
	changes: readonly BuildChange[],
): Promise<void> {
	for (const build of changes) {
		await sendChange(context, { connectionId, name }, build(connectionId));
	}
}

/**
 * DLI has neither locks nor conditional changes, so that this is all that protects the changes of
 * someone else: they can get lost only if they are made after this check.
 *
 * @throws ChangedMeanwhileError that names what differs
 */
async function assertUnchanged({ send }: OperationContext, before: ObservedEntry): Promise<void> {
	const { connectionId, name } = before;
	const connection = await readConnection(send, enhanced, connectionId);
	const now = toEntry(connection, await fetchTags(send, connectionId));
	const flatten = ({ properties, mark }: ObservedEntry): IDataObject => ({
		...properties,
		owner: mark?.owner,
	});
	const differing = diffKeys(flatten(before), flatten(now), JSON.stringify);
	if (differing.length > 0) throw new ChangedMeanwhileError(name, differing);
}
