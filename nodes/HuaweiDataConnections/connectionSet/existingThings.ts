import type { IDataObject } from 'n8n-workflow';

import { SERVICE_LISTS, type ServiceList } from '../client/serviceLists';
import { readServiceListOnce } from '../connections/readServiceListOnce';
import type { ListName } from '../connectionTypes/listNames';
import type { OperationContext } from '../execution/Operation';
import { LISTS } from '../listSearch/lists';

/** A list of a service whose items have names. */
type NamedList = ServiceList & { nameKey: string };

/**
 * The lists that may lack something, so that what they lack may be there all the same: MRS may list one
 * enterprise project only (docs/api/lookups.md#mrs-clusters), and sources disagree whether the queues have
 * pages (docs/api/dli-connections.md#queues-and-pools).
 */
const MAYBE_INCOMPLETE: readonly ListName[] = ['mrsClusters', 'queues'];

/** All things of a kind in the project, in whatever state they are. */
export interface ExistingThings {
	/** What messages call them. */
	entity: string;
	/** Missing if the list cannot be read. */
	items?: ReadonlyArray<{ id: string; name: string }>;
	/** Whether a thing that is not among them does not exist. */
	isComplete: boolean;
}

/** Reads the things of a kind once per run. A list that cannot be read says nothing about what exists. */
export async function readExisting(
	context: OperationContext,
	name: ListName,
): Promise<ExistingThings> {
	// A form offers less than there is, such as only the keys that are enabled.
	const { fallbackQuery, ...list } = { ...LISTS, ...SERVICE_LISTS }[name] as NamedList;
	const isComplete = !MAYBE_INCOMPLETE.includes(name);
	// What is listed without the query is not everything.
	const whole = { ...list, ...(fallbackQuery && !isComplete && { fallbackQuery }) };
	const { entity } = list;
	try {
		const items = await readServiceListOnce(context, whole);
		return { entity, items: items.map((item) => toThing(list, item)), isComplete };
	} catch {
		return { entity, isComplete };
	}
}

function toThing({ idKey, nameKey }: Pick<NamedList, 'idKey' | 'nameKey'>, item: IDataObject) {
	return { id: String(item[idKey] ?? ''), name: String(item[nameKey] ?? '') };
}
