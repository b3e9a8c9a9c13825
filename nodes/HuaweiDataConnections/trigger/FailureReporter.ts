import {
	NodeApiError,
	NodeOperationError,
	type IPollFunctions,
	type WorkflowActivateMode,
} from 'n8n-workflow';

import { AuthenticationError } from '../client/AuthenticationError';
import type { Clock } from '../client/clock';
import { copyApiError, sanitizeNode } from '../client/errors';
import { UntrustedListError } from '../client/PageState';
import { UserFacingError } from '../client/UserFacingError';
import { fingerprint } from '../connectionSet/stableJson';
import type { ItemError } from '../execution/itemError';

/**
 * Why a poll failed.
 * - `transient`: the network, a service that is down or overloaded, a list with gaps.
 * - `permanent`: somebody has to act, because the next poll would fail in the same way.
 * - `refused`: so too, and each further attempt could lock the user of the credential.
 */
export type FailureType = 'transient' | 'permanent' | 'refused';

/** How long the error of a poll is repeated, in milliseconds: n8n starts a trigger again five times within 15 s. */
const ACTIVATION_MS = 30_000;

/** How long a refused credential is not tried again, in milliseconds. IAM locks a user for 15 minutes. */
const REFUSAL_MS = 30 * 60_000;

/** After this time, in milliseconds, a failure that lasts is reported again. */
const REMINDER_MS = 24 * 60 * 60_000;

/** Something that the next poll may find otherwise. */
export class TransientError extends UserFacingError {}

/** How a poll has failed. */
interface Failure {
	/** How many polls may fail in a row before that is reported. */
	reportAfter: number;
	/** Of the credential, if there is one. */
	fingerprint?: string;
	/** By default, the error says it. */
	type?: FailureType;
}

/**
 * What this process remembers of the polls of one trigger. It is no part of the snapshot, because
 * n8n's two schedulers keep different parts of that after a failure. A restart forgets it, which only
 * makes the trigger more patient.
 */
interface History {
	/** How many polls have failed since the last that did not. */
	failedInARow: number;
	lastReport?: Report;
}

/** A failure that became a failed execution. */
interface Report {
	/** Tells it from other failures. */
	key: string;
	/** In milliseconds. */
	at: number;
}

/** By workflow and node. */
const histories = new Map<string, History>();

/** When a credential was refused, and how, by its fingerprint. Several triggers may have the same. */
const refusals = new Map<string, { at: number; error: ItemError }>();

/** The ways in which n8n makes a trigger active without a user. */
const STARTS: readonly WorkflowActivateMode[] = ['init', 'leadershipChange'];

/** Decides which of the failures of a trigger become failed executions. */
export class FailureReporter {
	private readonly key: string;
	private readonly history: History;
	private readonly isFirstAfterStart: boolean;

	constructor(
		private readonly trigger: IPollFunctions,
		private readonly clock: Clock,
	) {
		this.key = `${trigger.getWorkflow().id} ${trigger.getNode().id}`;
		const known = histories.get(this.key);
		this.isFirstAfterStart = !known && STARTS.includes(trigger.getActivationMode());
		this.history = known ?? { failedInARow: 0 };
		histories.set(this.key, this.history);
	}

	/** The refusal of the same credential, if it is too early for another attempt. */
	recentRefusal(fingerprint: string): ItemError | undefined {
		const refusal = refusals.get(fingerprint);
		return refusal && this.clock.now() - refusal.at < REFUSAL_MS ? refusal.error : undefined;
	}

	/** Everything went well, with the credential of this fingerprint. */
	succeed(credential: string): void {
		refusals.delete(credential);
		this.history.failedInARow = 0;
		this.history.lastReport = undefined;
	}

	/** Something went wrong, and is reported if it is time for that; see `count` and `throwIfDue`. */
	fail(error: ItemError, failure: Failure): void {
		this.count(error, failure);
		this.throwIfDue(error, failure);
	}

	/** Something went wrong. */
	count(error: ItemError, { fingerprint, type = classify(error) }: Failure): void {
		const { history, clock } = this;
		history.failedInARow += 1;
		if (type === 'refused' && fingerprint !== undefined && !this.recentRefusal(fingerprint)) {
			refusals.set(fingerprint, { at: clock.now(), error });
		}
		const { name } = this.trigger.getNode();
		this.trigger.logger.warn(`${name}: ${error.message}. The next poll tries again.`);
	}

	/**
	 * An error while n8n starts would end the watch, so that the first poll after a start reports nothing.
	 * Otherwise what lasts is reported at once, what may pass after some polls, and each failure once a day.
	 *
	 * @throws NodeApiError or NodeOperationError if what went wrong is to be reported now
	 */
	throwIfDue(error: ItemError, failure: Failure): void {
		const { reportAfter, fingerprint: credential = '', type = classify(error) } = failure;
		const { history, clock, trigger } = this;
		if (this.isFirstAfterStart || (type === 'transient' && history.failedInARow < reportAfter)) {
			return;
		}
		// What passes is one and the same failure. What lasts is another one when something was changed.
		const { parameters } = trigger.getNode();
		const key = fingerprint(
			type === 'transient' ? [type] : [type, error.message, credential, parameters],
		);
		const { lastReport } = history;
		const isReported = lastReport?.key === key && clock.now() - lastReport.at < REMINDER_MS;
		const isActivation =
			type !== 'transient' && clock.now() - (lastReport?.at ?? 0) < ACTIVATION_MS;
		if (isReported && !isActivation) return;
		if (!isReported) history.lastReport = { key, at: clock.now() };
		throw toTriggerError(trigger, error, type, history.failedInARow);
	}
}

/** The error that n8n stores with the failed execution, or shows when a user fetches a test event. */
export function toTriggerError(
	trigger: IPollFunctions,
	error: ItemError,
	type = classify(error),
	failedInARow = 1,
): NodeApiError | NodeOperationError {
	const { message } = error;
	const patience =
		failedInARow > 1
			? `${failedInARow} polls in a row have failed. What happens in the meantime is told when a poll succeeds.`
			: '';
	const description = [error.description, patience].filter(Boolean).join(' ') || undefined;
	if (error instanceof NodeApiError) {
		const context = { ...error.context, itemIndex: undefined };
		return copyApiError(error, { message, description: description ?? null, context });
	}
	return new NodeOperationError(sanitizeNode(trigger), message, {
		description,
		failure: { cause: CAUSES[type] },
	});
}

/** What n8n's scheduler makes of an error: how long it waits before the next poll. */
const CAUSES = {
	transient: 'temporarily-unavailable',
	permanent: 'configuration-invalid',
	refused: 'credential-invalid',
} as const satisfies Record<FailureType, string>;

/** What type of failure an error is. */
export function classify(error: Error): FailureType {
	if (error instanceof AuthenticationError) return error.isPassing ? 'transient' : 'refused';
	if (error instanceof UntrustedListError || error instanceof TransientError) return 'transient';
	if (!(error instanceof NodeApiError)) return 'permanent';
	const cause = error.failure?.cause;
	if (cause === 'credential-invalid') return 'refused';
	return cause === 'configuration-invalid' ? 'permanent' : 'transient';
}
