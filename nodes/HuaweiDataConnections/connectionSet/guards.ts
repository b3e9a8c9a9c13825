import type { Login } from '../fields/dataSourceLogin';
import { InputError } from '../fields/InputError';
import type { ApplyOptions } from './applyOptions';
import { secretsNeeded } from './explanations';
import { isSameScope, type ObservedScope, type Scope } from './model';
import {
	isDeletion,
	isRefused,
	isWrite,
	ownershipOf,
	type PlannedChange,
	type PlanOptions,
} from './plan';
import { identityOf } from './planOutput';
import { secretsToSend } from './secrets';

/** How many connections an error names. */
const MAX_NAMES = 10;

/** Ends each of these errors. */
const NOTHING_CHANGED = 'Nothing was changed.';

/** From how many connections of the owner on a scope may not lose most of them. */
const MIN_FOR_MOST = 4;

/**
 * The changes, with those blocked that need secrets which nothing provides: a create without its password
 * would not work, and an update may lose the stored one.
 */
export function blockWithoutSecrets(
	changes: readonly PlannedChange[],
	{ allowMissingSecrets }: Pick<ApplyOptions, 'allowMissingSecrets'>,
	login: Login | undefined,
): PlannedChange[] {
	return changes.map((change) => {
		if (!isWrite(change)) return change;
		const { desired, observed, comparison } = change;
		const { missing } = secretsToSend(desired, observed, login);
		// A version that is stored says that its secrets were sent.
		const isNewVersion = comparison.changes.some(({ key }) => key === 'secretVersion');
		const mayLack = allowMissingSecrets && observed && !isNewVersion;
		if (missing.length === 0 || mayLack) return change;
		return {
			...change,
			action: 'blocked',
			...secretsNeeded(desired.kind, missing, login !== undefined),
		};
	});
}

/** @throws InputError when another plan was approved than the one that would be applied */
export function assertExpectedPlan(label: string, expected: string, planId: string): void {
	if (!expected || expected === planId) return;
	throw new InputError(
		`The plan is no longer ${expected}, as '${label}' says: it is ${planId} now`,
		`The list, the options, or what is there has changed since. ${NOTHING_CHANGED} Plan again, and use the same list and options for both.`,
	);
}

/** @throws InputError that names what is in conflict or blocked, if something is */
export function assertNoConflicts(changes: readonly PlannedChange[]): void {
	const [first, ...others] = changes.filter(isRefused);
	if (!first) return;
	const count = others.length + 1;
	throw new InputError(
		`${count === 1 ? '1 connection is' : `${count} connections are`} in conflict or blocked: ${namesOf([first, ...others])}`,
		`'${identityOf(first).name}': ${first.reason}. ${first.advice} ${NOTHING_CHANGED} 'If There Are Conflicts' in Options can leave them out.`,
	);
}

/**
 * Deletions are what a mistake in a list, or one list in several batches, leads to.
 *
 * @throws InputError when there are too many of them
 */
export function assertFewDeletions(
	changes: readonly PlannedChange[],
	scopes: readonly ObservedScope[],
	options: Pick<ApplyOptions, 'deleteAtMost' | 'allowEmptying'> & Pick<PlanOptions, 'owner'>,
): void {
	const deletions = changes.filter(isDeletion);
	if (deletions.length > options.deleteAtMost) {
		throw new InputError(
			`${deletions.length} connections would be deleted, and 'Delete at Most' allows ${options.deleteAtMost}: ${namesOf(deletions)}`,
			`${NOTHING_CHANGED} Correct the list, or raise 'Delete at Most' in Options. A list in several batches needs all of them in one run.`,
		);
	}
	if (options.allowEmptying) return;
	for (const scope of scopes) {
		const unlisted = deletions.filter(
			({ desired, observed }) => !desired && isSameScope(observed, scope),
		);
		const ours = scope.connections.filter((one) => ownershipOf(one, options) === 'ours');
		const isMost = ours.length >= MIN_FOR_MOST && unlisted.length > ours.length / 2;
		if (unlisted.length === 0 || (unlisted.length < ours.length && !isMost)) continue;
		throw new InputError(
			`${unlisted.length} of the ${ours.length} connections of this owner ${placeOf(scope)} would be deleted: ${namesOf(unlisted)}`,
			`${NOTHING_CHANGED} Correct the list, or turn on 'Allow Emptying' in Options.`,
		);
	}
}

function namesOf(changes: readonly PlannedChange[]): string {
	const names = changes.slice(0, MAX_NAMES).map((change) => identityOf(change).name);
	const more = changes.length - names.length;
	return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function placeOf({ kind, workspaceId }: Scope): string {
	return kind === 'dataArts' ? `in the workspace ${workspaceId}` : 'in DLI';
}
