import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { InputError } from '../parameters/InputError';
import { NoConnectionId } from '../presenter';
import { pollUntil } from '../transport/polling';
import { NotSent } from '../transport/repetition';
import { nameTaken, type Existing } from './existing';
import type { Cloud } from './Operation';

/** How long a connection whose create got no answer is looked for, in seconds. */
const LOOK_SECONDS = 60;

/** Attempts at a create where a second one cannot make a second connection. */
const ATTEMPTS = 4;

/** How far the clock of Huawei Cloud is known: its answers tell whole seconds. */
const CLOCK_TOLERANCE_MS = 1000;

/** A create whose answer may get lost on the way. */
export interface Create {
	name: string;
	/** Sends it and gives the output. */
	send(): Promise<IDataObject>;
	/** The connections of this name as they are now. */
	find(): Promise<Existing[]>;
	/** IDs of those that were seen before: they are not ours, whatever their clock says. */
	known: readonly string[];
	/** When a connection was made, in milliseconds by the clock of Huawei Cloud. */
	madeAt(connection: Existing): number;
	/** Whether a connection is what was asked for. */
	matches(connection: Existing): boolean | Promise<boolean>;
	/** The output for a connection that turned out to be ours. */
	adopt(connection: Existing): IDataObject;
	/** True where a name can be used once only: then it may be sent again while there is none. */
	isUnique: boolean;
	/** How long the user lets a request take, in seconds. */
	timeLimit: number;
}

/**
 * Creates a connection at most once. When no answer tells what became of it, the connection is
 * looked up by its name, and taken for ours only if it was made after our request left and is what
 * was asked for.
 *
 * @throws NodeApiError or InputError for a refusal, for an older connection of that name, and when
 * it stays unknown what became of the request
 */
export async function createAtMostOnce(cloud: Cloud, create: Create): Promise<IDataObject> {
	let lost: { error: Error; leftAt: number } | undefined;
	for (let attempt = 1; ; attempt++) {
		const begun = Date.now();
		const result = await create.send().catch((error: Error) => error);
		if (!(result instanceof Error)) return result;
		if (lost && result instanceof NotSent) throw unknown(create, lost.error);
		const mayBeOurs = isUnknown(result) || (lost && create.isUnique && isTaken(result));
		if (!mayBeOurs) throw result;
		lost ??= { error: result, leftAt: leftBefore(result, begun) };
		const found = await lookUp(cloud, create).catch(() => undefined);
		for (const connection of found ?? []) {
			if (await isOurs(cloud, create, lost.leftAt, connection)) return create.adopt(connection);
		}
		const [older] = found ?? [];
		if (older) throw nameTaken(older);
		if (!found || !create.isUnique || attempt >= ATTEMPTS) throw unknown(create, result);
	}
}

/** Where names are unique one look is enough, because the create may be sent again. */
async function lookUp(cloud: Cloud, { find, isUnique, timeLimit }: Create): Promise<Existing[]> {
	if (isUnique) return await find();
	const seconds = Math.min(LOOK_SECONDS, timeLimit);
	const { last } = await pollUntil(seconds, cloud.pause, find, (found) => found.length > 0);
	return last;
}

async function isOurs(
	cloud: Cloud,
	{ known, madeAt, matches }: Create,
	leftAt: number,
	connection: Existing,
): Promise<boolean> {
	const skew = cloud.now() - Date.now();
	const isNew = madeAt(connection) >= leftAt + skew - CLOCK_TOLERANCE_MS;
	return isNew && !known.includes(connection.id) && (await matches(connection));
}

/** Whether an error leaves open what became of the request. */
function isUnknown(error: Error): boolean {
	return error instanceof NoConnectionId || unknownSince(error) !== undefined;
}

/** When the request left: it may have waited for its turn before. */
function leftBefore(error: Error, begun: number): number {
	return unknownSince(error) ?? begun;
}

function unknownSince(error: Error): number | undefined {
	if (!(error instanceof NodeApiError)) return undefined;
	return error.context.outcomeUnknownSince as number | undefined;
}

/** The codes of DataArts Studio and DLI (spec dataarts-data-connections 8, dli 5). */
function isTaken(error: Error): boolean {
	const code = error instanceof NodeApiError ? String(error.context.errorCode) : '';
	return ['DAYU.1010', 'DLI.0006'].includes(code);
}

function unknown({ name }: Create, error: Error): Error {
	return new InputError(
		`The outcome of creating '${name}' is unknown: check ${name} before running this item again`,
		`${error.message}. It was looked for by its name and not found so far.`,
	);
}
