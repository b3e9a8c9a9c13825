import { NodeApiError } from 'n8n-workflow';

import { httpStatusOf } from '../../client/errors';
import { UntrustedListError } from '../../client/PageState';
import { UserFacingError } from '../../client/UserFacingError';
import { unknown, type Finding } from './Finding';

/**
 * A fact that cannot be told, although the requests for it succeed. A check that needs it is unknown.
 */
export class UnknownFactError extends UserFacingError {
	override name = 'UnknownFactError';
}

/**
 * Why a check cannot tell. A response that refuses a read, no response, a list that may lack items, and
 * a fact that a response does not have are reasons.
 *
 * @throws the error if it is about the whole run: the authentication failed, or the run ended
 */
export function reasonOf(error: Error): string {
	if (isReason(error)) return error.message;
	throw error;
}

/** The finding of a check that ended with an error; see `reasonOf`. */
export function findingOf(error: Error): Finding {
	const finding = unknown(reasonOf(error));
	const advice = 'description' in error ? error.description : undefined;
	return typeof advice === 'string' && advice ? { ...finding, advice } : finding;
}

function isReason(error: Error): boolean {
	if (error instanceof NodeApiError) return httpStatusOf(error) !== 401;
	return error instanceof UnknownFactError || error instanceof UntrustedListError;
}
