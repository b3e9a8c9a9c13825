import type { IDataObject } from 'n8n-workflow';

import type { LocatorValue } from '../fields/ItemParameters';
import { redact } from '../client/redact';
import type { ApiError } from '../client/responses';
import { ignoringMissing } from '../connections/connectionLookup';
import type { OperationContext } from '../execution/Operation';
import { resolveConnectionId, connectionPath, type DliConnectionApi } from './DliConnectionApi';
import { isNotFoundResponse, toNotFoundError } from './notFound';

/**
 * Deletes a chosen connection.
 *
 * @param ignores whether one that is not there counts as deleted
 * @throws NotThere otherwise
 */
export async function deleteConnection(
	cloud: OperationContext,
	kind: DliConnectionApi,
	choice: LocatorValue,
	ignores: boolean,
): Promise<IDataObject[]> {
	const hint = (refusal: ApiError) => stillCreatingHint(refusal) ?? kind.hint?.(refusal);
	return await ignoringMissing(ignores, choice, async () => {
		const id = await resolveConnectionId(cloud, kind, choice);
		const request = {
			service: 'dli',
			method: 'DELETE',
			path: connectionPath(kind),
			params: { connection_id: id },
			effect: `the connection ${id} was deleted`,
			hint,
			treatAsSuccessOnRetry: isNotFoundResponse,
		} as const;
		const answer = await cloud.send(request).catch(toNotFoundError(id));
		return [{ connectionId: id, action: 'deleted', response: redact(answer) }];
	});
}

/** Source: docs/api/dli-connections.md#basic-and-enhanced; the code of that refusal is not documented. */
function stillCreatingHint({ message: text }: ApiError): string | undefined {
	return /creating/i.test(text)
		? 'A connection that is still being set up cannot be deleted. Try again when Get shows it as ACTIVE or FAILED.'
		: undefined;
}
