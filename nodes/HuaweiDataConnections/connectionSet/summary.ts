import type { IDataObject } from 'n8n-workflow';

import type { RowResult } from './applyChanges';
import type { KindName } from './model';
import type { PlannedAction, PlannedChange } from './plan';
import { drifted } from './explanations';
import { identityOf } from './planOutput';

/** How many connections the text lists for each action. */
const MAX_LISTED = 20;

/** The actions in the order of the text, with their headings. */
const PLANNED: Readonly<Record<PlannedAction, string>> = {
	conflict: 'In conflict',
	blocked: 'Blocked',
	delete: 'To delete',
	create: 'To create',
	update: 'To update',
	adopt: 'To adopt',
	unchanged: 'Unchanged',
};

/** How a row ended. */
export type Outcome =
	| 'failed'
	| 'skipped'
	| 'conflict'
	| 'blocked'
	| 'deleted'
	| 'created'
	| 'updated'
	| 'adopted'
	| 'unchanged';

const APPLIED: Readonly<Record<Outcome, string>> = {
	failed: 'Failed',
	skipped: 'Not done',
	conflict: 'In conflict',
	blocked: 'Blocked',
	deleted: 'Deleted',
	created: 'Created',
	updated: 'Updated',
	adopted: 'Adopted',
	unchanged: 'Unchanged',
};

const OUTCOMES: Readonly<Record<PlannedAction, Outcome>> = {
	conflict: 'conflict',
	blocked: 'blocked',
	delete: 'deleted',
	create: 'created',
	update: 'updated',
	adopt: 'adopted',
	unchanged: 'unchanged',
};

/** What identifies the plan that a summary is about. */
interface PlanIds {
	planId: string;
	projectId: string;
}

/** The plan as one output item, with a text for a chat or a mail. */
export function summarizePlan(changes: readonly PlannedChange[], ids: PlanIds): IDataObject {
	const rows = changes.map((change): Row<PlannedAction> => [change.action, lineOf(change)]);
	const counts = countsOf(rows, PLANNED);
	const headline = `**Plan ${ids.planId}**`;
	return {
		planId: ids.planId,
		applied: false,
		hasChanges: hasAny(counts, ['create', 'update', 'adopt', 'delete']),
		hasConflicts: hasAny(counts, ['conflict', 'blocked']),
		counts,
		text: textOf(headline, 'nothing to do', rows, PLANNED),
		projectId: ids.projectId,
	};
}

/** What became of a plan as one output item, with a text for a chat or a mail. */
export function summarizeResults(results: readonly RowResult[], ids: PlanIds): IDataObject {
	const rows = results.map((result): Row<Outcome> => [outcomeOf(result), resultLineOf(result)]);
	const counts = countsOf(rows, APPLIED);
	return {
		planId: ids.planId,
		applied: true,
		hasChanges: hasAny(counts, ['created', 'updated', 'adopted', 'deleted']),
		hasConflicts: hasAny(counts, ['failed', 'skipped', 'conflict', 'blocked']),
		counts,
		text: textOf(`**Plan ${ids.planId} applied**`, 'nothing to do', rows, APPLIED),
		projectId: ids.projectId,
	};
}

/** How a row ended. */
export function outcomeOf({ change, applied, error, skipped, written }: RowResult): Outcome {
	if (error) return 'failed';
	if (skipped) return 'skipped';
	return applied && written?.isUnchanged ? 'unchanged' : OUTCOMES[change.action];
}

/** A line of the text, under the heading of a key. */
type Row<K extends string> = readonly [key: K, line: string];

function keysOf<K extends string>(headings: Readonly<Record<K, string>>): K[] {
	return Object.keys(headings) as K[];
}

function countsOf<K extends string>(
	rows: ReadonlyArray<Row<K>>,
	headings: Readonly<Record<K, string>>,
): Record<K, number> {
	const count = (key: K) => rows.filter(([own]) => own === key).length;
	return Object.fromEntries(keysOf(headings).map((key) => [key, count(key)])) as Record<K, number>;
}

function hasAny<K extends string>(counts: Record<K, number>, keys: readonly K[]): boolean {
	return keys.some((key) => counts[key] > 0);
}

function textOf<K extends string>(
	headline: string,
	ifNothing: string,
	rows: ReadonlyArray<Row<K>>,
	headings: Readonly<Record<K, string>>,
): string {
	const counts = countsOf(rows, headings);
	const shown = keysOf(headings).filter((key) => counts[key] > 0);
	const sections = shown
		.filter((key) => key !== 'unchanged')
		.map((key) => {
			const own = rows.filter(([each]) => each === key).map(([, line]) => line);
			const lines = own.slice(0, MAX_LISTED);
			const more = own.length - lines.length;
			return [`**${headings[key]}**`, ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join(
				'\n',
			);
		});
	const total = `${rows.length} ${rows.length === 1 ? 'connection' : 'connections'}`;
	const list = shown.map((key) => `${counts[key]} ${headings[key].toLowerCase()}`).join(', ');
	const summary = sections.length > 0 ? list : `${ifNothing}. ${total} unchanged`;
	return [`${headline}: ${summary}.`, ...sections].join('\n\n');
}

/** The values of the changes are left out: a chat needs the names of what changes. */
function lineOf(change: PlannedChange): string {
	const { action, comparison, reason } = change;
	const keys = comparison.changes.map(({ key }) => `\`${key}\``).join(', ');
	const isChange = action === 'update' || action === 'adopt';
	return withDetails(change, [reason, isChange && keys]);
}

function resultLineOf({ change, error, skipped, written }: RowResult): string {
	const { drift = [] } = written ?? {};
	const drifting = drift.length > 0 ? drifted(drift).reason : undefined;
	const reason = error?.message ?? skipped?.reason ?? drifting;
	return reason === undefined ? lineOf(change) : withDetails(change, [reason]);
}

function withDetails(change: PlannedChange, details: unknown[]): string {
	const { name, kind, serviceType, workspaceId } = identityOf(change);
	const places: Readonly<Record<KindName, string>> = {
		dataArts: `${serviceType}, workspace ${workspaceId}`,
		dliAuth: `DLI authentication, ${serviceType}`,
		dliEnhanced: 'DLI enhanced',
	};
	const text = details.filter(Boolean).join(' - ');
	return `- \`${name}\` (${places[kind]})${text ? `: ${text}` : ''}`;
}
