import { NodeApiError, type INodeProperties } from 'n8n-workflow';

import { httpStatusOf } from '../client/errors';
import { UserFacingError } from '../client/UserFacingError';
import { pollUntil } from '../client/polling';
import { RequestNotSentError } from '../client/retry';
import type { OperationContext } from '../execution/Operation';
import { RunStoppedError } from '../execution/RunStoppedError';
import type { ItemParameters } from '../fields/ItemParameters';
import { isNotFoundError } from './notFound';
import type { Readiness } from './readiness';

const FINAL_STATES = ['ACTIVE', 'FAILED', 'DELETED'];

/** An option of creates. */
export const waitUntilReadyField: INodeProperties = {
	displayName: 'Wait Until Ready',
	name: 'waitUntilReady',
	type: 'boolean',
	default: true,
	description:
		'Whether to wait until the connection can be used. Huawei Cloud sets it up in the background.',
};

/** The time limit of Wait Until Ready. */
export const waitTimeoutField: INodeProperties = {
	displayName: 'Wait Timeout (Seconds)',
	name: 'waitTimeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description: 'Maximum seconds that Wait Until Ready waits',
};

/**
 * Returns the maximum number of seconds to wait; undefined when the user does not want to wait.
 *
 * @throws InputError as `readSeconds` does
 */
export function readWaitSeconds(options: ItemParameters): number | undefined {
	const seconds = readSeconds(options, waitTimeoutField);
	return options.boolean(waitUntilReadyField) ? seconds : undefined;
}

/**
 * Reads a number of seconds. The default applies when the user did not add the field.
 *
 * @throws InputError when it is not a whole number of 1 or more
 */
export function readSeconds(options: ItemParameters, field: INodeProperties): number {
	return options.has(field) ? options.positiveInteger(field) : Number(field.default);
}

interface WaitOptions {
	seconds: number;
	/** Starts every message, with name and ID, so that a new connection is never lost. */
	subject: string;
	check(): Promise<Readiness>;
}

/**
 * Waits until a connection is ready and returns its state.
 *
 * @throws UserFacingError when it is not ready in time, or never will be
 */
export async function waitUntilReady(
	context: Pick<OperationContext, 'sleep' | 'clock'>,
	options: WaitOptions,
): Promise<string> {
	const { seconds, subject } = options;
	const { clock } = context;
	const sleep = async (milliseconds: number) =>
		await context.sleep(milliseconds).catch((error: Error) => {
			throw error instanceof RunStoppedError ? error : notWaitedError(options, error);
		});
	const check = async () => await pollOnce(options);
	const isFinal = ({ state }: Readiness) => FINAL_STATES.includes(state);
	const { value: readiness, done } = await pollUntil(seconds, sleep, check, isFinal, clock);
	if (!done) throw timeoutError(options, readiness);
	const { state, reason } = readiness;
	if (state === 'ACTIVE') return state;
	throw new UserFacingError(
		state === 'FAILED'
			? `${subject}, but it failed: ${reason || 'Huawei Cloud gives no reason'}`
			: `${subject}, but it was deleted`,
		'It stays listed under that ID. Fix the cause and delete the connection before you run this item again.',
	);
}

function timeoutError(
	{ seconds, subject }: WaitOptions,
	{ state, reason }: Readiness,
): UserFacingError {
	const details = reason ? ` (${reason})` : '';
	return new UserFacingError(
		`${subject}, but it is still ${state} after ${seconds} s${details}`,
		`Check it later with Get by that ID, or raise '${waitTimeoutField.displayName}' in Options. If 'If Name Already Exists' is set to 'Return Existing', you can run this item again to continue waiting.`,
	);
}

function notWaitedError({ subject }: WaitOptions, { message }: Error): UserFacingError {
	return new UserFacingError(
		`${subject}, but it is not known whether it is ready: ${message}`,
		'Check it later with Get by that ID.',
	);
}

/**
 * Neither a transient error nor a new connection that DLI does not return yet ends the wait. After a
 * request that is not sent because the run ends, the next pause ends the wait and says why.
 */
async function pollOnce({ subject, check }: WaitOptions): Promise<Readiness> {
	return await check().catch((error: NodeApiError | UserFacingError) => {
		const { message, description } = error;
		if (error instanceof RequestNotSentError) return { state: 'unknown' };
		if (isNotFoundError(error) || isTransient(error)) return { state: 'unknown', reason: message };
		throw new UserFacingError(
			`${subject}, but its state cannot be read: ${message}`,
			description ?? undefined,
		);
	});
}

function isTransient(error: unknown): boolean {
	if (!(error instanceof NodeApiError)) return false;
	const status = httpStatusOf(error);
	return !status || status === 429 || status >= 500;
}
