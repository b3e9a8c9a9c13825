import { NodeApiError } from 'n8n-workflow';

import type { ExistingConnection } from '../connections/connectionLookup';

/**
 * For the look-up of a name before a create: a user who may create is not always allowed to list.
 * Errors that would affect the create too, and errors that pass, still end the item, because the name
 * may be taken.
 *
 * @returns no connections
 * @throws the error unless it affects the list only
 */
export function ignoreForbiddenList(error: Error): ExistingConnection[] {
	const isApiError = error instanceof NodeApiError && error.context.errorCode !== undefined;
	const status = isApiError ? Number(error.httpCode) : 0;
	const affectsListOnly = status >= 200 && status < 500 && ![401, 429].includes(status);
	if (affectsListOnly) return [];
	throw error;
}
