import { NodeApiError, type IDataObject } from 'n8n-workflow';

import type { Clock } from '../client/clock';
import { copyApiError, requestIdOf } from '../client/errors';
import { MAX_MESSAGE_LENGTH, type Redactor } from '../client/redaction/Redactor';
import { UserFacingError } from '../client/UserFacingError';
import { mapYielding } from '../client/yieldToEventLoop';
import type { ItemError } from './itemError';
import type { ItemResult } from './itemResults';

/** The longest text of an error, which may quote a message and adds what to do. */
const MAX_TEXT_LENGTH = 2 * MAX_MESSAGE_LENGTH;

/** How an item ended. */
export type ItemOutcome = Pick<ItemResult, 'outputs' | 'error' | 'changes' | 'failedParts'>;

/**
 * The result of an item as it leaves the node: without secrets, whatever an operation returns or
 * throws. It throws for no result, because a connection may have been created.
 */
export async function redactResult(
	{ outputs, error, changes, failedParts }: ItemOutcome,
	redactor: Redactor,
	clock: Clock,
): Promise<ItemOutcome> {
	const redact = async (list: readonly IDataObject[]) =>
		await mapYielding(list, (output) => redactor.json(output), clock);
	return {
		...(outputs && { outputs: await redact(outputs) }),
		...(error && { error: redactError(error, redactor) }),
		...(changes && { changes: await redact(changes) }),
		...(failedParts && {
			failedParts: failedParts.map((part) => ({
				target: redactor.json(part.target),
				error: redactError(part.error, redactor),
			})),
		}),
	};
}

/** The error without secrets. It is copied only if it has any, because items can share an error. */
export function redactError(error: ItemError, redactor: Redactor): ItemError {
	const message = redactor.text(error.message, MAX_TEXT_LENGTH);
	const description = error.description
		? redactor.text(error.description, MAX_TEXT_LENGTH)
		: undefined;
	const areTextsSame =
		message === error.message && description === (error.description ?? undefined);
	if (!(error instanceof NodeApiError)) {
		return areTextsSame ? error : new UserFacingError(message, description);
	}
	const errorCode = error.context.errorCode && redactor.errorCode(String(error.context.errorCode));
	const requestId = requestIdOf(error);
	const redactedId = requestId && redactor.text(requestId);
	const areIdsSame = errorCode === error.context.errorCode && redactedId === requestId;
	if (areTextsSame && areIdsSame) return error;
	const context = {
		...error.context,
		...(errorCode ? { errorCode } : {}),
		...(redactedId ? { data: { requestId: redactedId } } : {}),
	};
	return copyApiError(error, { message, description, context });
}
