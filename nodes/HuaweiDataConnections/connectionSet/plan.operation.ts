import type { INodeProperties } from 'n8n-workflow';

import type { Operation, OperationContext } from '../execution/Operation';
import type { ItemParameters } from '../fields/ItemParameters';
import { requireWorkspaceIfAdded } from '../fields/options';
import { DesiredList } from './DesiredList';
import { assertProject, readEntries } from './entries';
import { listFields, readRows } from './listFields';
import { isSameScope, scopeKey, type Scope } from './model';
import { observeScopes } from './observeScopes';
import { planChanges, type PlannedChange } from './plan';
import {
	planOptionFields,
	readChoice,
	readPlanOptions,
	type ChosenPlanOptions,
} from './planOptions';
import { planIdOf, toOutput } from './planOutput';
import { summarize } from './summary';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'planOutput',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Each Connection',
			value: 'each',
			description: 'One item for each connection of the list, and for each to delete',
		},
		{
			name: 'Summary',
			value: 'summary',
			description: 'One item with counts, and a text for a chat or a mail',
		},
	],
	default: 'each',
	description: 'What the plan is returned as',
};

/** What has to be the same for all items, by the labels in messages. */
interface RunSettings {
	Options: ChosenPlanOptions;
	'Project ID': string;
}

/** A plan. */
interface Plan {
	changes: PlannedChange[];
	/** The changes by the item that they belong to. */
	byItem: ReadonlyMap<number, PlannedChange[]>;
	planId: string;
	projectId: string;
}

/** Compares a list of connections with Huawei Cloud. It sends no request that changes anything. */
export const plan: Operation = {
	option: {
		name: 'Plan',
		value: 'plan',
		action: 'Plan connection set',
		description: 'Compare a list of connections with Huawei Cloud, and say what would change',
	},
	fields: [...listFields, output],
	options: planOptionFields,
	prepare(item, prepareContext) {
		requireWorkspaceIfAdded(item);
		const { account, itemIndex, hideSecrets, share } = prepareContext;
		const list = share(() => new DesiredList<RunSettings>());
		const chosen = readPlanOptions(item, prepareContext);
		const isSummary = readOutput(item) === 'summary';
		const rows = readRows(item);
		hideSecrets(rows);
		const entries = readEntries(rows, itemIndex, account);
		list.add(itemIndex, { Options: chosen, 'Project ID': account.projectId }, entries);
		return async (context) => {
			const made = await context.memoize('plan', async () => await makePlan(context, list, chosen));
			if (isSummary) return itemIndex === list.firstItem ? [summarize(made.changes, made)] : [];
			const own = made.byItem.get(itemIndex) ?? [];
			return own.map((change) => toOutput(change, chosen, made));
		};
	},
};

function readOutput(item: ItemParameters): 'each' | 'summary' {
	return readChoice(item, output);
}

async function makePlan(
	context: OperationContext,
	list: DesiredList<RunSettings>,
	chosen: ChosenPlanOptions,
): Promise<Plan> {
	const { entries } = list;
	const scopes = distinctScopes([...entries, ...chosen.scopes]);
	const observed = await observeScopes(
		context,
		scopes,
		(scope, { name, mark }) =>
			mark?.owner === chosen.owner ||
			entries.some((entry) => isSameScope(entry, scope) && entry.name === name),
	);
	const projectId = context.projectId();
	for (const entry of entries) assertProject(entry.projectId, projectId);
	const isListComplete = !context.hasInvalidItems();
	const changes = planChanges(entries, observed, { ...chosen, isListComplete });
	const byItem = groupByItem(changes, list);
	return { changes, byItem, projectId, planId: planIdOf(changes, projectId) };
}

function groupByItem(
	changes: readonly PlannedChange[],
	list: DesiredList<RunSettings>,
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
function itemOf({ desired, observed }: PlannedChange, list: DesiredList<RunSettings>): number {
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
