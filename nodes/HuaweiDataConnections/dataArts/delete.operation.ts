import type { IDataObject } from 'n8n-workflow';

import { DATA_ARTS_CONNECTION } from '../client/apiPaths';
import {
	ignoreIfMissing,
	ignoringMissing,
	type ChosenConnection,
} from '../connections/connectionLookup';
import type { Operation, OperationContext } from '../execution/Operation';
import { deletedOutput } from '../execution/output';
import { ID } from '../fields/commonFields';
import { identityOf } from '../fields/connectionIdentity';
import { options } from '../fields/options';
import { connection, isNotFoundResponse, NOUN, identifyChoice, toNotFoundError } from './api';

/** Source: docs/api/dataarts-connections.md#delete. A connection that is in use is refused. */
export const remove: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: `Delete ${NOUN}`,
		description: 'Delete a data connection',
	},
	isDestructive: true,
	fields: [connection],
	options: [ignoreIfMissing],
	prepare(item, { requireWorkspace }) {
		const workspaceId = requireWorkspace();
		const chosen = item.resourceLocator(connection, ID);
		const ignoreMissing = item.collection(options).boolean(ignoreIfMissing);
		return async (context) =>
			await ignoringMissing(ignoreMissing, identityOf(chosen), async () => {
				const identified = await identifyChoice(context, workspaceId, chosen);
				return [await deleteConnection(context, workspaceId, identified)];
			});
	},
};

/**
 * Deletes a connection, and returns the output.
 *
 * @throws ConnectionNotFoundError when there is none with this ID
 * @throws NodeApiError when DataArts Studio refuses, for example because it is in use
 */
export async function deleteConnection(
	{ send }: OperationContext,
	workspaceId: string,
	connection: ChosenConnection,
): Promise<IDataObject> {
	const { connectionId: id } = connection;
	const response = await send({
		service: 'dataArts',
		method: 'DELETE',
		path: DATA_ARTS_CONNECTION,
		params: { data_connection_id: id },
		workspaceId,
		effect: `the connection ${id} was deleted`,
		hasSuccessFlag: true,
		// Documents say 200 with a body, Terraform's provider expects 204 without one.
		allowsEmptyResponse: true,
		treatAsSuccessOnRetry: isNotFoundResponse,
	}).catch(toNotFoundError(id));
	return deletedOutput(connection, response);
}
