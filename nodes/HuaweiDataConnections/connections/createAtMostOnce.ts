import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { unknownOutcomeSentAt } from '../client/errors';
import { UserFacingError } from '../client/UserFacingError';
import { pollUntil } from '../client/polling';
import { RequestNotSentError } from '../client/retry';
import type { OperationContext } from '../execution/Operation';
import { MissingConnectionIdError } from '../execution/output';
import { nameConflictError, type ExistingConnection } from './connectionLookup';

/** How long to look for a connection after its create had no usable response. */
const LOOKUP_TIMEOUT_SECONDS = 60;

/** Only for unique names, where sending a create again cannot make a second connection. */
const MAX_ATTEMPTS = 4;

/** The server's clock is known to the second, because the Date header has whole seconds. */
const CLOCK_TOLERANCE_MS = 1000;

/** The request for a desired connection, and how to recognize that connection if it exists. */
export interface CreateRequest {
	name: string;
	/** Sends the request and returns the output. */
	send(): Promise<IDataObject>;
	/** Observes the connections of this name as they are now, past any memo. */
	find(): Promise<ExistingConnection[]>;
	/** When an observed connection was created, in milliseconds by the server's clock. */
	createdAt(observed: ExistingConnection): number;
	/** Whether an observed connection has the settings of the desired one. */
	matches(observed: ExistingConnection): boolean | Promise<boolean>;
	/** Returns the output for an observed connection that this request created. */
	adopt(observed: ExistingConnection): IDataObject;
	/** Whether the service refuses a second connection of the same name. */
	isUnique: boolean;
	/** The user's time limit for a request. */
	timeLimitSeconds: number;
}

/** A create that may or may not have been executed. */
interface PendingCreate {
	error: Error;
	/** When the request was first sent, by the local clock. */
	sentAt: number;
}

/**
 * Creates a connection at most once. If the response does not show whether the create was
 * executed, the create is pending: the connections of its name are observed, and one is adopted
 * only if it was created after the request was sent and has the desired settings.
 *
 * @throws NodeApiError or UserFacingError when the create was refused, when an older connection
 * has the name, and when the outcome stays unknown
 */
export async function createAtMostOnce(
	context: OperationContext,
	create: CreateRequest,
): Promise<IDataObject> {
	let pending: PendingCreate | undefined;
	for (let attempt = 1; ; attempt++) {
		const startedAt = context.clock.now();
		const result = await create.send().catch((error: Error) => error);
		if (!(result instanceof Error)) return result;
		if (pending && result instanceof RequestNotSentError) {
			throw unknownOutcomeError(create, pending.error);
		}
		const mayBeOurs =
			isOutcomeUnknown(result) || (pending && create.isUnique && isNameConflict(result));
		if (!mayBeOurs) throw result;
		// A request can wait in a queue before it is sent, so that startedAt may be too early.
		pending ??= { error: result, sentAt: unknownOutcomeSentAt(result) ?? startedAt };
		const observed = await findCreated(context, create).catch(() => undefined);
		for (const connection of observed ?? []) {
			if (await wasCreatedByUs(context, create, pending, connection)) {
				return create.adopt(connection);
			}
		}
		const [older] = observed ?? [];
		if (older) throw nameConflictError(older);
		if (!observed || !create.isUnique || attempt >= MAX_ATTEMPTS) {
			throw unknownOutcomeError(create, result);
		}
	}
}

/** With unique names one lookup is enough, because the create can be sent again. */
async function findCreated(
	{ sleep, clock }: OperationContext,
	{ find, isUnique, timeLimitSeconds }: CreateRequest,
): Promise<ExistingConnection[]> {
	if (isUnique) return await find();
	const seconds = Math.min(LOOKUP_TIMEOUT_SECONDS, timeLimitSeconds);
	const { value } = await pollUntil(seconds, sleep, find, (found) => found.length > 0, clock);
	return value;
}

async function wasCreatedByUs(
	context: OperationContext,
	{ createdAt, matches }: CreateRequest,
	{ sentAt }: PendingCreate,
	observed: ExistingConnection,
): Promise<boolean> {
	const clockSkewMs = context.now() - context.clock.now();
	const isNew = createdAt(observed) >= sentAt + clockSkewMs - CLOCK_TOLERANCE_MS;
	return isNew && (await matches(observed));
}

function isOutcomeUnknown(error: Error): boolean {
	return error instanceof MissingConnectionIdError || unknownOutcomeSentAt(error) !== undefined;
}

/** The codes of DataArts Studio and DLI (docs/api/dataarts-connections.md#error-codes, docs/api/dli-connections.md#error-codes). */
function isNameConflict(error: Error): boolean {
	const code = error instanceof NodeApiError ? String(error.context.errorCode) : '';
	return ['DAYU.1010', 'DLI.0006'].includes(code);
}

function unknownOutcomeError({ name }: CreateRequest, { message }: Error): UserFacingError {
	return new UserFacingError(
		`'${name}' may or may not have been created. Check for it before you rerun this item`,
		`${message}. A lookup by name has not found it so far.`,
	);
}
