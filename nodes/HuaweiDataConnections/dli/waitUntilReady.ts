import { NodeApiError, type INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { ItemParameters } from '../fields/ItemParameters';
import { pollUntil } from '../client/polling';
import type { OperationContext } from '../execution/Operation';
import { isNotFoundError } from './notFound';

/** How far a connection is. */
export interface Readiness {
	/** `ACTIVE` is ready; `FAILED` and `DELETED` are the end of it. */
	state: string;
	/** Why, as far as DLI tells. */
	reason?: string;
}

interface WaitOptions {
	seconds: number;
	/** Begins every message, with name and ID: what was made must not get lost. */
	subject: string;
	check(): Promise<Readiness>;
}

const FINAL = ['ACTIVE', 'FAILED', 'DELETED'];

/** Of creates, which go on in the background. */
export const waitUntilReadyField: INodeProperties = {
	displayName: 'Wait Until Ready',
	name: 'waitUntilReady',
	type: 'boolean',
	default: false,
	description:
		'Whether to go on only when the connection can be used: Huawei Cloud sets it up in the background',
};

/** In seconds. */
export const waitTimeoutField: INodeProperties = {
	displayName: 'Wait Timeout',
	name: 'waitTimeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description: 'How many seconds Wait Until Ready waits at most',
};

/**
 * How many seconds to wait at most; undefined for not at all.
 *
 * @throws InputError as for seconds
 */
export function readWait(chosen: ItemParameters): number | undefined {
	const seconds = readSeconds(chosen, waitTimeoutField);
	return chosen.boolean(waitUntilReadyField) ? seconds : undefined;
}

/**
 * A number of seconds, or the field's default where the user did not add it.
 *
 * @throws InputError when it is no whole number from 1 on
 */
export function readSeconds(chosen: ItemParameters, field: INodeProperties): number {
	if (!chosen.has(field)) return Number(field.default);
	const seconds = Number(chosen.text({ ...field, required: true }));
	if (Number.isInteger(seconds) && seconds >= 1) return seconds;
	throw new UserFacingError(`'${field.displayName}' must be a whole number of seconds from 1 on`);
}

/**
 * Waits until a connection is ready and gives its state.
 *
 * @throws InputError when it is not ready in time, or will never be
 */
export async function waitUntilReady(
	{ sleep: pause }: OperationContext,
	waiting: WaitOptions,
): Promise<string> {
	const { seconds, subject } = waiting;
	const isFinal = ({ state }: Readiness) => FINAL.includes(state);
	const { value: last } = await pollUntil(
		seconds,
		pause,
		async () => await pollOnce(waiting),
		isFinal,
	);
	const { state, reason } = last;
	if (state === 'ACTIVE') return state;
	if (!isFinal(last)) throw timeoutError(waiting, last);
	const why = reason || 'Huawei Cloud does not tell why';
	throw new UserFacingError(
		state === 'FAILED' ? `${subject}, but it failed: ${why}` : `${subject}, but it was deleted`,
		'It stays listed under that ID. Put right what the reason names and delete it before you run this item again.',
	);
}

function timeoutError(
	{ seconds, subject }: WaitOptions,
	{ state, reason }: Readiness,
): UserFacingError {
	const details = reason ? ` (${reason})` : '';
	return new UserFacingError(
		`${subject}, but it is still ${state} after ${seconds} s${details}`,
		"Nothing is lost: look at it later with Get by that ID, or raise 'Wait Timeout' in Options. With 'Return Existing' as 'If Name Already Exists' this item can be run again and goes on waiting.",
	);
}

/** Troubles that pass do not end the wait, and a new connection may not be shown at once. */
async function pollOnce({ subject, check: look }: WaitOptions): Promise<Readiness> {
	return await look().catch((error: NodeApiError | UserFacingError) => {
		const { message, description } = error;
		if (isNotFoundError(error) || isTransient(error))
			return { state: 'of unknown state', reason: message };
		throw new UserFacingError(
			`${subject}, but its state cannot be read: ${message}`,
			description ?? undefined,
		);
	});
}

function isTransient(error: unknown): boolean {
	if (!(error instanceof NodeApiError)) return false;
	const status = Number(error.httpCode ?? 0);
	return !status || status === 429 || status >= 500;
}
