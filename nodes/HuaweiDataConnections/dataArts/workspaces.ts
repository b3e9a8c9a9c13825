import { DATA_ARTS_INSTANCES, DATA_ARTS_WORKSPACES } from '../client/apiPaths';
import { fetchAllPages } from '../client/pagination';
import { responseText } from '../client/responseText';
import type { OperationContext } from '../execution/Operation';
import { copyWithPrefix } from './failedParts';

/** A workspace of DataArts Studio. */
export interface Workspace {
	id: string;
	name: string;
}

/**
 * The workspaces of all instances in the project (docs/api/lookups.md#dataarts-workspaces). An instance
 * that refuses its list is a failed part of the item.
 *
 * @throws UntrustedListError if instances may be missing
 */
export async function listWorkspaces(context: OperationContext): Promise<Workspace[]> {
	const { send, failPart } = context;
	const instances = await fetchAllPages(
		'offsetOrPage',
		{
			entity: 'DataArts Studio instances',
			itemsKey: 'commodity_orders',
			idKey: 'resource_id',
			totalKey: 'count',
			maxItems: Infinity,
		},
		async (page) =>
			await send({ service: 'dataArts', method: 'GET', path: DATA_ARTS_INSTANCES, query: page }),
	);
	const workspaces: Workspace[] = [];
	for (const instance of instances) {
		const id = responseText(instance.resource_id);
		try {
			workspaces.push(...(await listWorkspacesOf(context, id)));
		} catch (error) {
			const name = responseText(instance.resource_name) || id;
			failPart({ target: {}, error: copyWithPrefix(error as Error, `Instance '${name}'`) });
		}
	}
	return workspaces;
}

async function listWorkspacesOf(
	{ send }: OperationContext,
	instanceId: string,
): Promise<Workspace[]> {
	const list = {
		entity: 'workspaces',
		itemsKey: 'data',
		idKey: 'id',
		totalKey: 'count',
		maxItems: Infinity,
	};
	const rows = await fetchAllPages(
		'offsetOrPage',
		list,
		async (page) =>
			await send({
				service: 'dataArts',
				method: 'GET',
				path: DATA_ARTS_WORKSPACES,
				params: { instance_id: instanceId },
				query: page,
			}),
	);
	return rows.map(({ id, name }) => ({ id: responseText(id), name: responseText(name) }));
}
