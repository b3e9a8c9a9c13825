import { NodeApiError, type INodeProperties } from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import type { ItemParameters } from '../../parameters/ItemParameters';
import { pollUntil } from '../../transport/polling';
import type { Cloud } from '../Operation';
import { isMissing } from './missing';

/** How far a connection is. */
export interface Readiness {
	/** `ACTIVE` is ready; `FAILED` and `DELETED` are the end of it. */
	state: string;
	/** Why, as far as DLI tells. */
	reason?: string;
}

interface Waiting {
	seconds: number;
	/** Begins every message, with name and ID: what was made must not get lost. */
	subject: string;
	look(): Promise<Readiness>;
}

const FINAL = ['ACTIVE', 'FAILED', 'DELETED'];

/** Of creates, which go on in the background. */
export const waitUntilReady: INodeProperties = {
	displayName: 'Wait Until Ready',
	name: 'waitUntilReady',
	type: 'boolean',
	default: false,
	description:
		'Whether to go on only when the connection can be used: Huawei Cloud sets it up in the background',
};

/** In seconds. */
export const waitTimeout: INodeProperties = {
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
	const seconds = readSeconds(chosen, waitTimeout);
	return chosen.boolean(waitUntilReady) ? seconds : undefined;
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
	throw new InputError(`'${field.displayName}' must be a whole number of seconds from 1 on`);
}

/**
 * Waits until a connection is ready and gives its state.
 *
 * @throws InputError when it is not ready in time, or will never be
 */
export async function untilReady({ pause }: Cloud, waiting: Waiting): Promise<string> {
	const { seconds, subject } = waiting;
	const isFinal = ({ state }: Readiness) => FINAL.includes(state);
	const { last } = await pollUntil(seconds, pause, async () => await lookOnce(waiting), isFinal);
	const { state, reason } = last;
	if (state === 'ACTIVE') return state;
	if (!isFinal(last)) throw tooLate(waiting, last);
	const why = reason || 'Huawei Cloud does not tell why';
	throw new InputError(
		state === 'FAILED' ? `${subject}, but it failed: ${why}` : `${subject}, but it was deleted`,
		'It stays listed under that ID. Put right what the reason names and delete it before you run this item again.',
	);
}

function tooLate({ seconds, subject }: Waiting, { state, reason }: Readiness): InputError {
	const details = reason ? ` (${reason})` : '';
	return new InputError(
		`${subject}, but it is still ${state} after ${seconds} s${details}`,
		"Nothing is lost: look at it later with Get by that ID, or raise 'Wait Timeout' in Options. With 'Return Existing' as 'If Name Already Exists' this item can be run again and goes on waiting.",
	);
}

/** Troubles that pass do not end the wait, and a new connection may not be shown at once. */
async function lookOnce({ subject, look }: Waiting): Promise<Readiness> {
	return await look().catch((error: NodeApiError | InputError) => {
		const { message, description } = error;
		if (isMissing(error) || passes(error)) return { state: 'of unknown state', reason: message };
		throw new InputError(
			`${subject}, but its state cannot be read: ${message}`,
			description ?? undefined,
		);
	});
}

function passes(error: unknown): boolean {
	if (!(error instanceof NodeApiError)) return false;
	const status = Number(error.httpCode ?? 0);
	return !status || status === 429 || status >= 500;
}
