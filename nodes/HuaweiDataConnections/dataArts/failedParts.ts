import { NodeApiError } from 'n8n-workflow';

import { copyApiError } from '../client/errors';
import { UserFacingError } from '../client/UserFacingError';

/** The error of a part of an item, with the name of the part before its message. */
export function copyWithPrefix(error: Error, prefix: string): Error {
	const message = `${prefix}: ${error.message}`;
	if (error instanceof NodeApiError) {
		const { description, context } = error;
		return copyApiError(error, { message, description: description ?? undefined, context });
	}
	if (error instanceof UserFacingError) return new UserFacingError(message, error.description);
	return error;
}
