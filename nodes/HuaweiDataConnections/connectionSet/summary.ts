import type { IDataObject } from 'n8n-workflow';

import type { PlannedAction, PlannedChange } from './plan';
import { identityOf } from './planOutput';

/** How many connections the text lists for each action. */
const MAX_LISTED = 20;

/** The actions in the order of the text, with their headings. */
const HEADINGS: Readonly<Record<PlannedAction, string>> = {
	conflict: 'In conflict',
	blocked: 'Blocked',
	delete: 'To delete',
	create: 'To create',
	update: 'To update',
	adopt: 'To adopt',
	unchanged: 'Unchanged',
};

const ACTIONS = Object.keys(HEADINGS) as PlannedAction[];

/** The plan as one output item, with a text for a chat or a mail. */
export function summarize(
	changes: readonly PlannedChange[],
	ids: { planId: string; projectId: string },
): IDataObject {
	const of = (action: PlannedAction) => changes.filter((change) => change.action === action);
	const counts = Object.fromEntries(ACTIONS.map((action) => [action, of(action).length]));
	const count = (...actions: PlannedAction[]) => actions.flatMap(of).length;
	const hasChanges = count('create', 'update', 'adopt', 'delete') > 0;
	const hasConflicts = count('conflict', 'blocked') > 0;
	const sections = ACTIONS.filter((action) => action !== 'unchanged').flatMap((action) =>
		section(action, of(action)),
	);
	const total = `${changes.length} ${changes.length === 1 ? 'connection' : 'connections'}`;
	const headline =
		hasChanges || hasConflicts
			? `**Plan ${ids.planId}**: ${listCounts(counts)}.`
			: `**Plan ${ids.planId}**: nothing to do. ${total} unchanged.`;
	return {
		planId: ids.planId,
		applied: false,
		hasChanges,
		hasConflicts,
		counts,
		text: [headline, ...sections].join('\n\n'),
		projectId: ids.projectId,
	};
}

function listCounts(counts: Record<string, number>): string {
	const parts = ACTIONS.filter((action) => counts[action]).map((action) => {
		return `${counts[action]} ${HEADINGS[action].toLowerCase()}`;
	});
	return parts.join(', ');
}

function section(action: PlannedAction, changes: readonly PlannedChange[]): string[] {
	if (changes.length === 0) return [];
	const lines = changes.slice(0, MAX_LISTED).map(lineOf);
	const more = changes.length - lines.length;
	return [
		[`**${HEADINGS[action]}**`, ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
	];
}

/** The values of the changes are left out: a chat needs the names of what changes. */
function lineOf(change: PlannedChange): string {
	const { action, comparison, reason } = change;
	const { name, kind, serviceType, workspaceId } = identityOf(change);
	const place = kind === 'dataArts' ? `${serviceType}, workspace ${workspaceId}` : 'DLI enhanced';
	const keys = comparison.changes.map(({ key }) => `\`${key}\``).join(', ');
	const isChange = action === 'update' || action === 'adopt';
	const details = [reason, isChange && keys].filter(Boolean).join(' - ');
	return `- \`${name}\` (${place})${details ? `: ${details}` : ''}`;
}
