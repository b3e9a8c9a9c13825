import { compareEntries, type Comparison, type SettingsMode } from './compare';
import * as explain from './explanations';
import { explainNoRoom, takesMark } from './marks';
import {
	compareKeys,
	isSameScope,
	namesOf,
	type DesiredEntry,
	type Explanation,
	type Mark,
	type ObservedEntry,
	type ObservedScope,
} from './model';

/** What is to happen to a connection. */
export type PlannedAction =
	'create' | 'update' | 'adopt' | 'unchanged' | 'delete' | 'conflict' | 'blocked';

/** A row that creates or changes a connection. */
export type PlannedWrite = PlannedChange & { desired: DesiredEntry };

/** Whether a row creates or changes a connection. */
export function isWrite(change: PlannedChange): change is PlannedWrite {
	return change.desired !== undefined && ['create', 'update', 'adopt'].includes(change.action);
}

/** Whether a row deletes a connection. */
export function isDeletion(
	change: PlannedChange,
): change is PlannedChange & { observed: ObservedEntry } {
	return change.observed !== undefined && change.action === 'delete';
}

/** Whether a row cannot be carried out. */
export function isRefused({ action }: PlannedChange): boolean {
	return action === 'conflict' || action === 'blocked';
}

/** Whose a connection is. */
export type Ownership = 'ours' | 'none' | 'other';

/** What happens to a connection of the list that has no mark. */
export type IfNotOurs = 'conflict' | 'adopt' | 'updateWithoutMark';

/** What decides a plan besides the list and Huawei Cloud. */
export interface PlanOptions {
	owner: string;
	ifNotOurs: IfNotOurs;
	settingsMode: SettingsMode;
	/** Keys of settings that are never compared. */
	ignoredSettings: readonly string[];
	deleteUnlisted: boolean;
	/** False if the list has entries that cannot be read, which may be any connection. */
	isListComplete: boolean;
}

/** One row of a plan. */
export interface PlannedChange extends Partial<Explanation> {
	action: PlannedAction;
	/** Missing for a connection that is not in the list. */
	desired?: DesiredEntry;
	/** Missing where there is none, or none is known. */
	observed?: ObservedEntry;
	comparison: Comparison;
	/** Columns with an ID of which nobody can know whether it is one of this project. */
	notChecked?: string[];
	/** The mark that the connection has afterwards. */
	mark?: Mark;
}

/** The columns that no request can change. */
const FIXED: readonly string[] = [
	'type',
	'vpcId',
	'networkId',
	'routeTableId',
	'certificateLocation',
];

const NOTHING: Comparison = { changes: [], extraKeys: [], notCompared: [] };

/**
 * What has to change so that Huawei Cloud matches the list: one entry for each of the list, in its
 * order, then the deletions. It depends on nothing but its arguments.
 */
export function planChanges(
	list: readonly DesiredEntry[],
	scopes: readonly ObservedScope[],
	options: PlanOptions,
): PlannedChange[] {
	const planned = list.map((desired) => {
		const scope = scopes.find((one) => isSameScope(one, desired));
		return planEntry(desired, scope, options);
	});
	if (!options.deleteUnlisted) return planned;
	const unlisted = scopes
		.flatMap(({ connections }) => connections)
		.filter((observed) => ownershipOf(observed, options) === 'ours')
		.filter((observed) => !list.some((desired) => isMatch(desired, observed)))
		.sort(compareKeys);
	return [...planned, ...unlisted.map((observed) => planDeletion(observed, options))];
}

/** Whose a connection is. */
export function ownershipOf(
	{ mark }: Pick<ObservedEntry, 'mark'>,
	{ owner }: Pick<PlanOptions, 'owner'>,
): Ownership {
	if (!mark) return 'none';
	return mark.owner === owner ? 'ours' : 'other';
}

function planEntry(
	desired: DesiredEntry,
	scope: ObservedScope | undefined,
	options: PlanOptions,
): PlannedChange {
	const of = (action: PlannedAction, more: Partial<PlannedChange> = {}): PlannedChange => {
		return { action, desired, comparison: NOTHING, ...more };
	};
	if (!scope || scope.readError !== undefined) {
		return of('blocked', explain.unreadableScope(scope?.readError ?? ''));
	}
	const [own = [], previous = []] = namesOf(desired).map((name) =>
		scope.connections.filter((one) => one.name === name && isMatch(desired, one)),
	);
	if (own[0] && previous[0]) return of('conflict', explain.bothNames(desired, previous[0]));
	const [observed, ...others] = own.length > 0 ? own : previous;
	if (observed && others.length > 0) {
		return of('conflict', explain.ambiguous([observed, ...others]));
	}
	if (!observed) return desired.isAbsent ? of('unchanged') : planCreate(desired, options);
	if (observed.mark && ownershipOf(observed, options) === 'other') {
		return of('conflict', { observed, ...explain.ownedByOther(observed.mark) });
	}
	if (observed.readError !== undefined) {
		return of('blocked', { observed, ...explain.unreadable(observed.readError) });
	}
	if (desired.isAbsent) return of('delete', { observed });
	if (desired.unresolved) return of('blocked', { observed, ...desired.unresolved });
	return planUpdate(desired, observed, options);
}

function planCreate(desired: DesiredEntry, { owner }: PlanOptions): PlannedChange {
	const mark = takesMark(desired.kind)
		? { owner, secretVersion: desired.secretVersion }
		: undefined;
	const problem =
		desired.incomplete ?? desired.unresolved ?? (mark && explainNoRoom(desired, undefined, mark));
	const changes = Object.entries(desired.properties).map(([key, to]) => ({ key, from: null, to }));
	const comparison = { ...NOTHING, changes };
	if (problem) return { action: 'blocked', desired, comparison, ...problem };
	return { action: 'create', desired, comparison, mark };
}

function planUpdate(
	desired: DesiredEntry,
	observed: ObservedEntry,
	options: PlanOptions,
): PlannedChange {
	const ownership = ownershipOf(observed, options);
	const isMarked =
		takesMark(desired.kind) && (ownership === 'ours' || options.ifNotOurs === 'adopt');
	const stored = observed.mark?.secretVersion ?? '';
	const secretVersion = desired.secretVersion || stored;
	const mark = isMarked ? { owner: options.owner, secretVersion } : undefined;
	const compared = compareEntries(desired, observed, options.settingsMode, options.ignoredSettings);
	const newVersion = { key: 'secretVersion', from: stored || null, to: secretVersion };
	const hasNewVersion = isMarked && secretVersion !== stored;
	const newName = { key: 'name', from: observed.name, to: desired.name };
	const changes = [
		...(observed.name === desired.name ? [] : [newName]),
		...compared.changes,
		...(hasNewVersion ? [newVersion] : []),
	];
	const comparison = { ...compared, changes };
	const of = (action: PlannedAction, more: Partial<PlannedChange> = {}): PlannedChange => {
		return { action, desired, observed, comparison, ...more };
	};
	const fixed = changes.filter(({ key }) => FIXED.includes(key)).map(({ key }) => key);
	if (fixed.length > 0) return of('conflict', explain.needsReplacement(fixed));
	const isAdoption = ownership === 'none' && isMarked;
	if (changes.length === 0 && !isAdoption) return of('unchanged', { mark: observed.mark });
	if (ownership === 'none' && options.ifNotOurs === 'conflict') {
		return of('conflict', explain.notOurs(desired.kind));
	}
	const problem =
		explain.invalid(desired, changes) ?? (mark && explainNoRoom(desired, observed, mark));
	if (problem) return of('blocked', problem);
	return of(isAdoption ? 'adopt' : 'update', { mark });
}

function planDeletion(observed: ObservedEntry, { isListComplete }: PlanOptions): PlannedChange {
	const change = { observed, comparison: NOTHING };
	if (!isListComplete) return { action: 'blocked', ...change, ...explain.incompleteList() };
	if (observed.readError !== undefined) {
		return { action: 'blocked', ...change, ...explain.unreadable(observed.readError) };
	}
	return { action: 'delete', ...change, ...explain.unlisted() };
}

/** Whether a connection is one that an entry of the list is about. */
function isMatch(desired: DesiredEntry, observed: ObservedEntry): boolean {
	if (!isSameScope(desired, observed) || !namesOf(desired).includes(observed.name)) return false;
	// The environment of a connection that could not be read is unknown.
	const environments = [desired.environment, observed.environment];
	return environments.includes(undefined) || desired.environment === observed.environment;
}
