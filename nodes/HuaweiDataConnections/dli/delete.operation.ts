import type { IDataObject } from 'n8n-workflow';

import type { ApiError } from '../client/responses';
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
import {
	connectionPath,
	identifyChoice,
	type DliConnectionApi,
	type OperationTexts,
} from './DliConnectionApi';
import { isNotFoundResponse, toNotFoundError } from './notFound';

/** The operation Delete of one kind of connection. */
export function deleteOperation(api: DliConnectionApi, texts: OperationTexts): Operation {
	const { connectionField } = api;
	return {
		option: { name: 'Delete', value: 'delete', ...texts },
		isDestructive: true,
		fields: [connectionField],
		options: [ignoreIfMissing],
		prepare(item) {
			const choice = item.resourceLocator(connectionField, ID);
			const isIgnored = item.collection(options).boolean(ignoreIfMissing);
			return async (context) =>
				await ignoringMissing(isIgnored, identityOf(choice), async () => [
					await deleteConnection(context, api, await identifyChoice(context, api, choice)),
				]);
		},
	};
}

/**
 * Deletes a connection, and returns the output.
 *
 * @throws ConnectionNotFoundError when there is none with this ID
 * @throws NodeApiError when DLI refuses, for example because it is still being created
 */
export async function deleteConnection(
	{ send }: OperationContext,
	api: DliConnectionApi,
	connection: ChosenConnection,
): Promise<IDataObject> {
	const { connectionId: id } = connection;
	const response = await send({
		service: 'dli',
		method: 'DELETE',
		path: connectionPath(api),
		params: { connection_id: id },
		effect: `the connection ${id} was deleted`,
		hint: (error) => stillCreatingHint(error) ?? api.hint?.(error),
		hasSuccessFlag: true,
		treatAsSuccessOnRetry: isNotFoundResponse,
	}).catch(toNotFoundError(id));
	return deletedOutput(connection, response);
}

/** The code of this error is not documented (docs/api/dli-connections.md#basic-and-enhanced). */
function stillCreatingHint({ message }: ApiError): string | undefined {
	return /creating/i.test(message)
		? 'A connection that is still being created cannot be deleted. Try again when Get returns it as ACTIVE or FAILED.'
		: undefined;
}
