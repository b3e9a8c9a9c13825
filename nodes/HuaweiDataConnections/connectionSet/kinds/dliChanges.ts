import { bind, unbind } from '../../dli/enhanced/bindQueues.operation';
import type { BuildChange } from '../../dli/enhanced/changeConnection';
import type { Host } from '../../dli/enhanced/hosts';
import type { Bindings } from '../../dli/enhanced/queues';
import { addRouteTo, deleteRouteOf, type Route } from '../../dli/enhanced/route.operation';
import { addTagsTo, removeTagsFrom } from '../../dli/enhanced/tags.operation';
import { replaceHosts } from '../../dli/enhanced/updateHosts.operation';
import type { Tag } from '../../dli/tags';
import { ownerTag } from '../marks';
import type { Properties } from '../model';
import type { Change } from './Kind';

/** The requests that turn a connection into what the list says, in their order. */
export interface DliChanges {
	changes: BuildChange[];
	/** Those that only take something away. */
	removals: BuildChange[];
}

/** What has to be sent for an existing enhanced connection. */
export function dliChangesOf({ desired, observed, comparison, mark }: Change): DliChanges {
	const before = observed?.properties ?? {};
	const after = desired.properties;
	const isChanged = (column: string) => comparison.changes.some(({ key }) => key === column);
	const compare = <T>(column: string) =>
		isChanged(column)
			? differenceOf<T>(listOf(column, before), listOf(column, after))
			: { added: [], removed: [] };

	const tags = compare<Tag>('tags');
	const routes = compare<Route>('routes');
	const queues = compare<string>('queues');
	const pools = compare<string>('elasticResourcePools');
	// The mark comes first, so that what is left half done is known to be of this owner.
	const addedTags = [
		...(mark && mark.owner !== observed?.mark?.owner ? [ownerTag(mark)] : []),
		...tags.added,
	];
	const isReplaced = ({ name }: Route) => routes.added.some((route) => route.name === name);
	const removedTags = tags.removed.filter(({ key }) => !tags.added.some((tag) => tag.key === key));
	return {
		changes: [
			...(addedTags.length > 0 ? [addTagsTo(addedTags)] : []),
			...(isChanged('hosts') ? [replaceHosts(listOf<Host>('hosts', after))] : []),
			...routes.removed.filter(isReplaced).map(({ name }) => deleteRouteOf(name)),
			...routes.added.map(addRouteTo),
			...withBindings({ queues: queues.added, elasticResourcePools: pools.added }, bind),
		],
		removals: [
			...routes.removed
				.filter((route) => !isReplaced(route))
				.map(({ name }) => deleteRouteOf(name)),
			...withBindings({ queues: queues.removed, elasticResourcePools: pools.removed }, unbind),
			...(removedTags.length > 0 ? [removeTagsFrom(removedTags.map(({ key }) => key))] : []),
		],
	};
}

/** The list in a column; empty if there is none. */
export function listOf<T>(column: string, properties: Properties): T[] {
	return (properties[column] ?? []) as T[];
}

function withBindings(
	bindings: Bindings,
	change: (bindings: Bindings) => BuildChange,
): BuildChange[] {
	const isEmpty = Object.values(bindings).every((names: string[]) => names.length === 0);
	return isEmpty ? [] : [change(bindings)];
}

function differenceOf<T>(before: T[], after: T[]): { added: T[]; removed: T[] } {
	const missingIn = (list: T[]) => {
		const texts = new Set(list.map((entry) => JSON.stringify(entry)));
		return (entry: T) => !texts.has(JSON.stringify(entry));
	};
	return { added: after.filter(missingIn(before)), removed: before.filter(missingIn(after)) };
}
