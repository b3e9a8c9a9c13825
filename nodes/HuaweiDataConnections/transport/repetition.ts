import { sleep, type IDataObject, type NodeApiError } from 'n8n-workflow';

import type { Lane } from './lanes';
import type { Refusal } from './refusals';
import { TIMEOUT_MS } from './request';
import { pauseAfter, type Trouble } from './trouble';

/** What came of one attempt at a request. */
export type Attempt =
	| { body: IDataObject }
	| { error: () => Promise<NodeApiError> | NodeApiError; trouble?: Trouble; refusal?: Refusal };

/** A request on its way. */
export interface Sending {
	lane: Lane;
	/** How long it may take with its repetitions, in milliseconds. */
	timeLimit: number;
	/** Sends it; gives up after so many milliseconds. */
	attempt(timeout: number): Promise<Attempt>;
	/** A refusal that means, after an attempt without an answer, that this attempt was carried out. */
	isDoneIf?: (refusal: Refusal) => boolean;
}

/** Why a request was not sent, or was refused: the run had ended before its turn came. */
export class NotSent extends Error {}

/**
 * Sends a request until it is carried out, or trying again is of no use, or its time is over, or
 * its lane is given up.
 *
 * @throws NodeApiError that tells of the last attempt
 * @throws NotSent when the lane is given up and the request was certainly not carried out
 */
export async function repeat(sending: Sending): Promise<IDataObject> {
	const { lane, timeLimit, isDoneIf } = sending;
	let deadline = Infinity;
	let came: Attempt | undefined;
	const isGivenUp = () => lane.givenUp?.aborted === true;
	const isOver = () => isGivenUp() || Date.now() >= deadline;
	for (let attempt = 1; ; attempt++) {
		const last = came;
		came = await lane.pass(async () => {
			if (last && isOver()) return last;
			if (isGivenUp()) throw new NotSent();
			// Until its first turn a request is no burden to anyone: its time begins then.
			if (!last) deadline = Date.now() + timeLimit;
			return inTime(await sending.attempt(timeLeft(deadline)), deadline);
		}, !last);
		if ('body' in came) return came.body;
		if (last && came.refusal && isDoneIf?.(came.refusal)) return {};
		const pause = came.trouble && pauseAfter(attempt, came.trouble);
		if (pause === undefined || Math.max(Date.now() + pause, lane.opensAt) >= deadline) {
			throw await came.error();
		}
		if (pause > 0) await sleep(pause, lane.givenUp).catch(() => undefined);
		if (isGivenUp() && came.trouble?.isThrottled) throw new NotSent();
		if (isOver()) throw await came.error();
	}
}

/** A service that wants more time than is left is not asked again. */
function inTime(came: Attempt, deadline: number): Attempt {
	if ('body' in came || Date.now() + (came.trouble?.askedFor ?? 0) < deadline) return came;
	return { ...came, trouble: undefined };
}

function timeLeft(deadline: number): number {
	return Math.max(1, Math.min(TIMEOUT_MS, deadline - Date.now()));
}
