import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { systemClock } from '../client/clock';
import { unknownOutcomeSentAt } from '../client/errors';
import { UserFacingError } from '../client/UserFacingError';
import { MissingConnectionIdError } from '../execution/output';
import { pollUntil } from '../client/polling';
import { RequestNotSentError } from '../client/retry';
import { nameConflictError, type ExistingConnection } from './connectionLookup';
import type { OperationContext } from '../execution/Operation';

/** How long a connection whose create got no answer is looked for, in seconds. */
const LOOKUP_TIMEOUT_SECONDS = 60;

/** Attempts at a create where a second one cannot make a second connection. */
const ATTEMPTS = 4;

/** How far the clock of Huawei Cloud is known: its answers tell whole seconds. */
const CLOCK_TOLERANCE_MS = 1000;

/** A create whose answer may get lost on the way. */
export interface CreateRequest {
	name: string;
	/** Sends it and gives the output. */
	send(): Promise<IDataObject>;
	/** The connections of this name as they are now. */
	find(): Promise<ExistingConnection[]>;
	/** IDs of those that were seen before: they are not ours, whatever their clock says. */
	known: readonly string[];
	/** When a connection was made, in milliseconds by the clock of Huawei Cloud. */
	createdAt(connection: ExistingConnection): number;
	/** Whether a connection is what was asked for. */
	matches(connection: ExistingConnection): boolean | Promise<boolean>;
	/** The output for a connection that turned out to be ours. */
	adopt(connection: ExistingConnection): IDataObject;
	/** True where a name can be used once only: then it may be sent again while there is none. */
	isUnique: boolean;
	/** How long the user lets a request take, in seconds. */
	timeLimitSeconds: number;
}

/**
 * Creates a connection at most once. When no answer tells what became of it, the connection is
 * looked up by its name, and taken for ours only if it was made after our request left and is what
 * was asked for.
 *
 * @throws NodeApiError or InputError for a refusal, for an older connection of that name, and when
 * it stays unknown what became of the request
 */
export async function createAtMostOnce(
	cloud: OperationContext,
	create: CreateRequest,
): Promise<IDataObject> {
	let lost: { error: Error; leftAt: number } | undefined;
	for (let attempt = 1; ; attempt++) {
		const begun = systemClock.now();
		const result = await create.send().catch((error: Error) => error);
		if (!(result instanceof Error)) return result;
		if (lost && result instanceof RequestNotSentError)
			throw unknownOutcomeError(create, lost.error);
		const mayBeOurs =
			isOutcomeUnknown(result) || (lost && create.isUnique && isNameConflict(result));
		if (!mayBeOurs) throw result;
		lost ??= { error: result, leftAt: sentAtOf(result, begun) };
		const found = await findCreated(cloud, create).catch(() => undefined);
		for (const connection of found ?? []) {
			if (await wasCreatedByUs(cloud, create, lost.leftAt, connection))
				return create.adopt(connection);
		}
		const [older] = found ?? [];
		if (older) throw nameConflictError(older);
		if (!found || !create.isUnique || attempt >= ATTEMPTS)
			throw unknownOutcomeError(create, result);
	}
}

/** Where names are unique one look is enough, because the create may be sent again. */
async function findCreated(
	cloud: OperationContext,
	{ find, isUnique, timeLimitSeconds: timeLimit }: CreateRequest,
): Promise<ExistingConnection[]> {
	if (isUnique) return await find();
	const seconds = Math.min(LOOKUP_TIMEOUT_SECONDS, timeLimit);
	const { value: last } = await pollUntil(seconds, cloud.sleep, find, (found) => found.length > 0);
	return last;
}

async function wasCreatedByUs(
	cloud: OperationContext,
	{ known, createdAt: madeAt, matches }: CreateRequest,
	leftAt: number,
	connection: ExistingConnection,
): Promise<boolean> {
	const skew = cloud.now() - systemClock.now();
	const isNew = madeAt(connection) >= leftAt + skew - CLOCK_TOLERANCE_MS;
	return isNew && !known.includes(connection.id) && (await matches(connection));
}

/** Whether an error leaves open what became of the request. */
function isOutcomeUnknown(error: Error): boolean {
	return error instanceof MissingConnectionIdError || unknownOutcomeSentAt(error) !== undefined;
}

/** When the request left: it may have waited for its turn before. */
function sentAtOf(error: Error, begun: number): number {
	return unknownOutcomeSentAt(error) ?? begun;
}

/** The codes of DataArts Studio and DLI (docs/api/dataarts-connections.md#error-codes, docs/api/dli-connections.md#error-codes). */
function isNameConflict(error: Error): boolean {
	const code = error instanceof NodeApiError ? String(error.context.errorCode) : '';
	return ['DAYU.1010', 'DLI.0006'].includes(code);
}

function unknownOutcomeError({ name }: CreateRequest, error: Error): Error {
	return new UserFacingError(
		`The outcome of creating '${name}' is unknown: check ${name} before running this item again`,
		`${error.message}. It was looked for by its name and not found so far.`,
	);
}
