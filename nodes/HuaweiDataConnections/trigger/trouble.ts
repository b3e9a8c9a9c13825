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
 * - `passing`: the network, a service that is down or overloaded, a list with gaps.
 * - `lasting`: somebody has to act, because the next poll would fail in the same way.
 * - `refused`: so too, and each further attempt could lock the user of the credential.
 */
export type Trouble = 'passing' | 'lasting' | 'refused';

/** How long the error of a poll is repeated, in milliseconds: n8n starts a trigger again five times within 15 s. */
const ACTIVATION_MS = 30_000;

/** How long a refused credential is not tried again, in milliseconds. IAM locks a user for 15 minutes. */
const REFUSAL_MS = 30 * 60_000;

/** After this time, in milliseconds, trouble that lasts is told again. */
const REMINDER_MS = 24 * 60 * 60_000;

/** Something that the next poll may find otherwise. */
export class PassingError extends UserFacingError {}

/** How a poll has failed. */
interface Failure {
	/** How many polls may fail in a row before that is told. */
	reportAfter: number;
	/** Of the credential, if there is one. */
	fingerprint?: string;
	/** By default, the error says it. */
	trouble?: Trouble;
}

/**
 * What this process remembers of the polls of one trigger. It is no part of the snapshot, because
 * n8n's two schedulers keep different parts of that after a failure. A restart forgets it, which only
 * makes the trigger more patient.
 */
interface History {
	/** How many polls have failed since the last that did not. */
	failedInARow: number;
	/** What a failed execution has told last. */
	told?: Told;
}

/** Trouble that a failed execution has told. */
interface Told {
	/** Tells it from other trouble. */
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
export class TroubleReporter {
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
		this.history.told = undefined;
	}

	/** Something went wrong. */
	count(error: ItemError, { fingerprint, trouble = classify(error) }: Failure): void {
		const { history, clock } = this;
		history.failedInARow += 1;
		if (trouble === 'refused' && fingerprint !== undefined && !this.recentRefusal(fingerprint)) {
			refusals.set(fingerprint, { at: clock.now(), error });
		}
		const { name } = this.trigger.getNode();
		this.trigger.logger.warn(`${name}: ${error.message}. The next poll tries again.`);
	}

	/**
	 * An error while n8n starts would end the watch, so that the first poll after a start tells nothing.
	 * Otherwise what lasts is told at once, what may pass after some polls, and each trouble once a day.
	 *
	 * @throws NodeApiError or NodeOperationError if what went wrong is to be told now
	 */
	throwIfDue(error: ItemError, failure: Failure): void {
		const { reportAfter, fingerprint: credential = '', trouble = classify(error) } = failure;
		const { history, clock, trigger } = this;
		if (this.isFirstAfterStart || (trouble === 'passing' && history.failedInARow < reportAfter)) {
			return;
		}
		// What passes is one and the same trouble. What lasts is another one when something was changed.
		const { parameters } = trigger.getNode();
		const key = fingerprint(
			trouble === 'passing' ? [trouble] : [trouble, error.message, credential, parameters],
		);
		const { told } = history;
		const isTold = told?.key === key && clock.now() - told.at < REMINDER_MS;
		const isActivation = trouble !== 'passing' && clock.now() - (told?.at ?? 0) < ACTIVATION_MS;
		if (isTold && !isActivation) return;
		if (!isTold) history.told = { key, at: clock.now() };
		throw toTriggerError(trigger, error, trouble, history.failedInARow);
	}
}

/** The error that n8n stores with the failed execution, or shows when a user fetches a test event. */
export function toTriggerError(
	trigger: IPollFunctions,
	error: ItemError,
	trouble = classify(error),
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
		failure: { cause: CAUSES[trouble] },
	});
}

/** What n8n's scheduler makes of an error: how long it waits before the next poll. */
const CAUSES = {
	passing: 'temporarily-unavailable',
	lasting: 'configuration-invalid',
	refused: 'credential-invalid',
} as const satisfies Record<Trouble, string>;

/** What kind of trouble an error is. */
export function classify(error: ItemError): Trouble {
	if (error instanceof AuthenticationError) return error.isPassing ? 'passing' : 'refused';
	if (error instanceof UntrustedListError || error instanceof PassingError) return 'passing';
	if (!(error instanceof NodeApiError)) return 'lasting';
	const cause = error.failure?.cause;
	if (cause === 'credential-invalid') return 'refused';
	return cause === 'configuration-invalid' ? 'lasting' : 'passing';
}
