import type { Account } from '../client/account';
import type { OperationContext, PrepareContext } from '../execution/Operation';
import type { ItemParameters } from '../fields/ItemParameters';
import { requireWorkspaceIfAdded } from '../fields/options';
import { checkIds } from './checkIds';
import { DesiredList, type ListSettings } from './DesiredList';
import { assertProject, readEntries } from './entries';
import { readRows } from './listFields';
import { isSameScope, namesOf, scopeKey, type ObservedScope, type Scope } from './model';
import { observeScopes } from './observeScopes';
import { planChanges, type PlannedChange } from './plan';
import { readPlanOptions, type ChosenPlanOptions } from './planOptions';
import { planIdOf } from './planOutput';
import { resolveReferences } from './resolveReferences';

/** A plan. */
export interface Plan {
	changes: PlannedChange[];
	/** What the list was compared with. */
	scopes: ObservedScope[];
	planId: string;
	projectId: string;
}

/** What an item brings to the plan. */
export interface PlanInput {
	/** The list of all items. */
	list: DesiredList;
	chosen: ChosenPlanOptions;
}

/**
 * Reads the rows of an item, and adds them to the list.
 *
 * @param more what has to be the same for all items besides the options of a plan
 * @throws InputError that names the field, or the row and the column
 */
export function readPlanInput(
	item: ItemParameters,
	prepareContext: PrepareContext,
	{ Options, ...more }: ListSettings & { Options?: object } = {},
): PlanInput {
	requireWorkspaceIfAdded(item);
	const { account, itemIndex, hideSecrets, share } = prepareContext;
	const list = share(() => new DesiredList());
	const chosen = readPlanOptions(item, prepareContext);
	const rows = readRows(item);
	hideSecrets(rows);
	const entries = readEntries(rows, itemIndex, account);
	const settings = { 'Project ID': account.projectId, ...more, Options: { ...chosen, ...Options } };
	list.add(itemIndex, settings, entries);
	return { list, chosen };
}

/**
 * Reads what the list is compared with, and plans.
 *
 * @throws UserFacingError or NodeApiError when something cannot be read, unless the node continues on fail
 */
export async function makePlan(
	context: OperationContext,
	account: Account,
	list: DesiredList,
	chosen: ChosenPlanOptions,
): Promise<Plan> {
	const entries = await resolveReferences(context, list.entries, account, chosen.mapping);
	const scopes = distinctScopes([...entries, ...chosen.scopes]);
	const namesByScope = new Map(
		scopes.map((scope) => [
			scopeKey(scope),
			new Set(entries.filter((entry) => isSameScope(entry, scope)).flatMap(namesOf)),
		]),
	);
	const namesIn = (scope: Scope) => namesByScope.get(scopeKey(scope)) ?? new Set<string>();
	const observed = await observeScopes(
		context,
		scopes,
		(scope, { name, mark }) => mark?.owner === chosen.owner || namesIn(scope).has(name),
		(scope) => [...namesIn(scope)],
	);
	const projectId = context.projectId();
	for (const entry of entries) assertProject(entry.projectId, projectId);
	const isListComplete = !context.hasInvalidItems();
	const planned = planChanges(entries, observed, { ...chosen, isListComplete });
	const changes = await checkIds(context, planned, chosen.mapping);
	return { changes, scopes: observed, projectId, planId: planIdOf(changes, projectId) };
}

/**
 * The changes that belong to an item: those of its rows, and the deletions in a scope whose first row it
 * has.
 */
export function changesByItem(
	changes: readonly PlannedChange[],
	list: DesiredList,
): ReadonlyMap<number, PlannedChange[]> {
	const byItem = new Map<number, PlannedChange[]>();
	for (const change of changes) {
		const item = itemOf(change, list);
		const own = byItem.get(item);
		if (own) own.push(change);
		else byItem.set(item, [change]);
	}
	return byItem;
}

/** The item that a row of the plan belongs to: for a deletion, the first one of its scope. */
function itemOf({ desired, observed }: PlannedChange, list: DesiredList): number {
	if (desired) return desired.itemIndex;
	const first = list.entries.find((entry) => observed && isSameScope(entry, observed));
	return first?.itemIndex ?? list.firstItem;
}

function distinctScopes(scopes: readonly Scope[]): Scope[] {
	const byKey = new Map(
		scopes.map(({ kind, workspaceId }) => {
			const scope = { kind, workspaceId };
			return [scopeKey(scope), scope];
		}),
	);
	return [...byKey.values()];
}
