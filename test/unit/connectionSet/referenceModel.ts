import type {
	DesiredEntry,
	ObservedEntry,
	ObservedScope,
} from '../../../nodes/HuaweiDataConnections/connectionSet/model';
import type {
	PlannedAction,
	PlannedChange,
	PlanOptions,
} from '../../../nodes/HuaweiDataConnections/connectionSet/plan';

/**
 * What a plan has to say, in the words of the documentation: the action for each entry of the list,
 * then the names to delete. It takes values that are texts, which need no loose comparison.
 */
export function expectedActions(
	list: readonly DesiredEntry[],
	scopes: readonly ObservedScope[],
	options: PlanOptions,
): { listed: PlannedAction[]; unlisted: Array<[string, PlannedAction]> } {
	const inScope = (entry: DesiredEntry) =>
		scopes.find((one) => one.kind === entry.kind && one.workspaceId === entry.workspaceId)!;
	const namedBy = (entry: DesiredEntry, found: ObservedEntry, name = entry.name) =>
		found.name === name &&
		(!entry.environment || !found.environment || entry.environment === found.environment);
	const differs = (entry: DesiredEntry, found: ObservedEntry, key: string) =>
		entry.properties[key] !== found.properties[key];
	const actionFor = (entry: DesiredEntry): PlannedAction => {
		if (inScope(entry).readError) return 'blocked';
		const { connections } = inScope(entry);
		const own = connections.filter((one) => namedBy(entry, one));
		const old = connections.filter((one) => namedBy(entry, one, entry.renamedFrom));
		const isRename = entry.renamedFrom !== undefined && old.length > 0;
		if (own.length > 0 && isRename) return 'conflict';
		const [found, ...more] = isRename ? old : own;
		if (more.length > 0) return 'conflict';
		if (!found && entry.isAbsent) return 'unchanged';
		if (!found) return entry.incomplete ? 'blocked' : 'create';
		if (found.mark && found.mark.owner !== options.owner) return 'conflict';
		if (found.readError) return 'blocked';
		if (entry.isAbsent) return 'delete';
		const given = Object.keys(entry.properties).filter((key) => differs(entry, found, key));
		const extra = Object.keys(found.properties).filter(
			(key) => key.startsWith('settings.') && !(key in entry.properties),
		);
		if (isRename) given.push('name');
		const changed = (options.settingsMode === 'exactly' ? [...given, ...extra] : given).filter(
			(key) => !options.ignoredSettings.some((ignored) => key === `settings.${ignored}`),
		);
		if (changed.includes('type')) return 'conflict';
		const isAdopted = entry.kind !== 'dliAuth' && !found.mark && options.ifNotOurs === 'adopt';
		const marked = found.mark ?? (isAdopted ? { secretVersion: '' } : undefined);
		const isNewSecret =
			marked && entry.secretVersion && entry.secretVersion !== marked.secretVersion;
		if (isAdopted) return 'adopt';
		if (changed.length === 0 && !isNewSecret) return 'unchanged';
		return !found.mark && options.ifNotOurs === 'conflict' ? 'conflict' : 'update';
	};
	const unlisted = scopes.flatMap((scope) =>
		scope.connections
			.filter((one) => one.mark?.owner === options.owner)
			.filter(
				(one) =>
					!list.some(
						(entry) =>
							inScope(entry) === scope &&
							(namedBy(entry, one) ||
								(entry.renamedFrom && namedBy(entry, one, entry.renamedFrom))),
					),
			)
			.map((one): [string, PlannedAction] => [
				one.connectionId,
				!options.isListComplete || one.readError ? 'blocked' : 'delete',
			]),
	);
	return { listed: list.map(actionFor), unlisted: options.deleteUnlisted ? unlisted : [] };
}

/** The connections after a plan was carried out, as Apply is to do it. */
export function applyPlan(
	scopes: readonly ObservedScope[],
	changes: readonly PlannedChange[],
): ObservedScope[] {
	return scopes.map((scope) => {
		const own = changes.filter(({ desired, observed }) => {
			const { kind, workspaceId } = (desired ?? observed)!;
			return kind === scope.kind && workspaceId === scope.workspaceId;
		});
		const gone = own.filter(({ action }) => action === 'delete').map(({ observed }) => observed);
		const kept = scope.connections.filter((one) => !gone.includes(one));
		const changed = kept.map((one) => {
			const change = own.find(
				({ action, observed }) => observed === one && ['update', 'adopt'].includes(action),
			);
			return change ? written(one, change) : one;
		});
		const made = own
			.filter(({ action }) => action === 'create')
			.map((change) => written({ ...change.desired!, ...NEW, properties: {} }, change));
		return { ...scope, connections: [...changed, ...made] };
	});
}

const NEW = { connectionId: 'new', notReturned: [], secretKeys: [] };

function written(one: ObservedEntry, { comparison, mark }: PlannedChange): ObservedEntry {
	const values = { ...one.properties };
	for (const { key, to } of comparison.changes) {
		if (to === null) delete values[key];
		else if (!['secretVersion', 'name'].includes(key)) values[key] = to as string;
	}
	const name = String(comparison.changes.find(({ key }) => key === 'name')?.to ?? one.name);
	return { ...one, name, properties: values, mark: mark ?? one.mark };
}
