import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../client/responseText';
import { ConnectionNotFoundError } from '../connections/connectionLookup';
import type { OperationContext } from '../execution/Operation';
import { readConnection } from './api';
import { copyWithPrefix } from './failedParts';
import type { ObservedConnection } from './observedConnection';

/**
 * Reads a connection of a list with its settings. One that cannot be read is a failed part of the item.
 *
 * @returns the reason if it cannot be read, and undefined if it was deleted after it was listed
 * @throws that reason, unless the node continues on fail
 */
export async function readListed(
	{ send, failPart }: OperationContext,
	workspaceId: string,
	listed: IDataObject,
): Promise<ObservedConnection | Error | undefined> {
	const connectionId = responseText(listed.dw_id);
	const name = responseText(listed.dw_name);
	return await readConnection(send, workspaceId, connectionId).catch((error: Error) => {
		if (error instanceof ConnectionNotFoundError) return undefined;
		failPart({
			target: { connectionId, name, workspaceId },
			error: copyWithPrefix(error, `Connection '${name || connectionId}'`),
		});
		return error;
	});
}
