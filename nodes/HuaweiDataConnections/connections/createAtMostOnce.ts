import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { httpStatusOf, reword, unknownOutcomeSentAt } from '../client/errors';
import { pollUntil } from '../client/polling';
import { RequestNotSentError } from '../client/retry';
import type { OperationContext } from '../execution/Operation';
import { MissingConnectionIdError } from '../execution/output';
import { NameConflictError, type ExistingConnection } from './connectionLookup';

/** How long to look for a connection that should be in a list. */
const LOOKUP_TIMEOUT_SECONDS = 60;

/**
 * The same before the create is sent again, which is possible only for unique names. A list may lag
 * behind a create (docs/api/dataarts-connections.md#unknown).
 */
const LOOKUP_BEFORE_RESEND_SECONDS = 10;

/** Only for unique names, where sending a create again cannot make a second connection. */
const MAX_ATTEMPTS = 4;

/** The longest pause before the second attempt. It doubles with each attempt. */
const RESEND_DELAY_MS = 2000;

/**
 * How much later than by the clock of its responses a service may date a connection, before its
 * creation times count as those of another clock.
 */
const MAX_CLOCK_DIFFERENCE_MS = 60_000;

/** The request for a desired connection, and how to recognize that connection if it exists. */
export interface CreateRequest {
	name: string;
	/** Sends the request and returns the output. */
	send(): Promise<IDataObject>;
	/** Observes the connections of this name as they are now, past any memo. */
	find(): Promise<ExistingConnection[]>;
	/** When an observed connection was created, in milliseconds by the server's clock; may be NaN. */
	createdAt(observed: ExistingConnection): number;
	/** Whether an observed connection has the settings of the desired one. */
	matches(observed: ExistingConnection): boolean | Promise<boolean>;
	/** Returns the output for an observed connection that this request created. */
	adopt(observed: ExistingConnection): IDataObject;
	/** Whether the service refuses a second connection of the same name. */
	isUnique: boolean;
	/** What messages call it instead of a connection, in lower case. */
	noun?: string;
	/** The user's time limit for a request. */
	timeLimitSeconds: number;
}

/** A create that may or may not have been executed. */
interface PendingCreate {
	error: Error;
	/** When the request was first sent, by the local clock. */
	sentAt: number;
}

/** What a lookup shows about a pending create. */
type Finding =
	| { kind: 'ours'; observed: ExistingConnection }
	| { kind: 'foreign'; observed: ExistingConnection }
	| { kind: 'undated'; observed: ExistingConnection; reason: string }
	| { kind: 'unclear' | 'none' | 'failed'; reason: string };

/**
 * The errors of creates with an unknown outcome where a connection of the name has the settings, but a
 * creation time that cannot be that of the create. Either someone else created it, or creation times are
 * those of another clock (docs/api/dataarts-connections.md#unknown).
 */
const undatedConnectionErrors = new WeakSet<Error>();

/**
 * Whether a create failed because a connection has its name, whoever created it.
 *
 * @param nameTakenCode the error code with which the service refuses a name that is in use
 */
export function isNameTaken(error: Error, nameTakenCode: string): boolean {
	if (error instanceof NameConflictError || undatedConnectionErrors.has(error)) return true;
	return error instanceof NodeApiError && error.context.errorCode === nameTakenCode;
}

/**
 * Creates a connection at most once. If the response does not show whether the create was
 * executed, the create is pending: the connections of its name are observed, and one is adopted
 * only if it was created after the request was sent and has the desired settings. From then on no
 * refusal is taken for the whole truth, because the attempt before it may have been executed.
 *
 * @throws NodeApiError or UserFacingError when the create was refused, when another connection has
 * the name, and when the outcome stays unknown
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
		const isUnknown = isOutcomeUnknown(result);
		if (!pending && !isUnknown) {
			const sent = { error: result, sentAt: startedAt };
			return await adoptDespiteError(context, create, sent);
		}
		// A request can wait in a queue before it is sent, so that startedAt may be too early.
		pending ??= { error: result, sentAt: unknownOutcomeSentAt(result) ?? startedAt };
		if (result instanceof RequestNotSentError) {
			throw unknownOutcomeError(create, pending.error, 'The run was stopped.');
		}
		const mayResend = create.isUnique && isUnknown && attempt < MAX_ATTEMPTS;
		const seconds = mayResend ? LOOKUP_BEFORE_RESEND_SECONDS : LOOKUP_TIMEOUT_SECONDS;
		const finding = await lookUp(context, create, pending, seconds);
		if (finding.kind === 'ours') return create.adopt(finding.observed);
		if (finding.kind === 'foreign') throw new NameConflictError(finding.observed, create.noun);
		if (finding.kind === 'undated') {
			const error = unknownOutcomeError(create, result, finding.reason);
			undatedConnectionErrors.add(error);
			throw error;
		}
		if (finding.kind !== 'none' || !mayResend) {
			throw unknownOutcomeError(create, result, finding.reason);
		}
		const delayMs = (1 + context.clock.random()) * RESEND_DELAY_MS * 2 ** (attempt - 2);
		await context.sleep(delayMs).catch(({ message }: Error) => {
			throw unknownOutcomeError(create, result, `${message}.`);
		});
	}
}

/**
 * A refusal with a success status contradicts itself, so that the connection is looked for.
 *
 * @throws the refusal when there is no such connection, and any other refusal at once
 */
async function adoptDespiteError(
	context: OperationContext,
	create: CreateRequest,
	refused: PendingCreate,
): Promise<IDataObject> {
	const { error } = refused;
	const status = httpStatusOf(error);
	if (status < 200 || status >= 300) throw error;
	const finding = await lookUp(context, create, refused, LOOKUP_BEFORE_RESEND_SECONDS);
	if (finding.kind === 'ours') return create.adopt(finding.observed);
	throw error;
}

/**
 * Lists the connections of a name that is taken, as soon as a list that lags shows one.
 *
 * @param find lists them
 * @param timeLimitSeconds the user's time limit for a request
 */
export async function waitUntilListed(
	{ sleep, clock }: OperationContext,
	find: () => Promise<ExistingConnection[]>,
	timeLimitSeconds: number,
): Promise<ExistingConnection[]> {
	const seconds = Math.min(LOOKUP_TIMEOUT_SECONDS, timeLimitSeconds);
	const isListed = (found: ExistingConnection[]) => found.length > 0;
	return (await pollUntil(seconds, sleep, find, isListed, clock)).value;
}

/** Looks for the connection of a pending create until it appears or the time is up. */
async function lookUp(
	context: OperationContext,
	create: CreateRequest,
	pending: PendingCreate,
	maxSeconds: number,
): Promise<Finding> {
	const seconds = Math.min(maxSeconds, create.timeLimitSeconds);
	const look = async () => await lookOnce(context, create, pending);
	const isFinal = ({ kind }: Finding) => kind !== 'none';
	try {
		const { value } = await pollUntil(seconds, context.sleep, look, isFinal, context.clock);
		return value;
	} catch (error) {
		return { kind: 'failed', reason: `A lookup by name failed: ${(error as Error).message}.` };
	}
}

/**
 * Where a name may exist twice, a connection that is certainly older does not say that this one was
 * not created: the list may not show it yet.
 */
async function lookOnce(
	context: OperationContext,
	create: CreateRequest,
	pending: PendingCreate,
): Promise<Finding> {
	const none = { kind: 'none', reason: 'A lookup by name has not found it so far.' } as const;
	let finding: Finding = none;
	for (const observed of await create.find()) {
		const found = await examine(context, create, pending, observed);
		if (found.kind === 'ours') return found;
		if (found.kind !== 'foreign' || create.isUnique) finding = found;
	}
	return finding;
}

/** Whether an observed connection is that of a pending create. */
async function examine(
	context: OperationContext,
	create: CreateRequest,
	pending: PendingCreate,
	observed: ExistingConnection,
): Promise<Finding> {
	const created = create.createdAt(observed);
	const { id, name } = observed;
	const exists = `A ${create.noun ?? 'connection'} of that name exists${id === name ? '' : ` (${id})`}`;
	if (Number.isNaN(created)) {
		const reason = `${exists}, but it is not known when it was created.`;
		return { kind: 'unclear', reason };
	}
	const doubt = doubtAboutTime(context, pending, created);
	// Where a name may exist twice, older connections of it are normal.
	if (doubt === OLDER && !create.isUnique) return { kind: 'foreign', observed };
	try {
		if (!(await create.matches(observed))) return { kind: 'foreign', observed };
	} catch (error) {
		const { message } = error as Error;
		const reason = `${exists}, but its settings cannot be compared: ${message}.`;
		return { kind: 'unclear', reason };
	}
	if (doubt === undefined) return { kind: 'ours', observed };
	return { kind: 'undated', observed, reason: `${exists} and has these settings, but ${doubt}.` };
}

const OLDER = 'by its creation time it is older than the request';
const IN_FUTURE = 'its creation time is in the future';

/** Why a creation time cannot be that of a pending create; undefined if it can. */
function doubtAboutTime(
	{ earliestServerTime, clock }: OperationContext,
	{ sentAt }: PendingCreate,
	created: number,
): string | undefined {
	// A time in whole seconds may be that much later.
	const latest = created % 1000 === 0 ? created + 999 : created;
	if (latest < earliestServerTime(sentAt)) return OLDER;
	const isInFuture = created > earliestServerTime(clock.now()) + MAX_CLOCK_DIFFERENCE_MS;
	return isInFuture ? IN_FUTURE : undefined;
}

function isOutcomeUnknown(error: Error): boolean {
	return error instanceof MissingConnectionIdError || unknownOutcomeSentAt(error) !== undefined;
}

function unknownOutcomeError({ name }: CreateRequest, error: Error, finding: string): Error {
	return reword(
		error,
		`'${name}' may or may not have been created. Check for it before you rerun this item`,
		`${error.message}. ${finding}`,
	);
}
