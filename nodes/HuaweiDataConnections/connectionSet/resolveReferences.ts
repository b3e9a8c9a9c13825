import type { IDataObject } from 'n8n-workflow';

import type { Account } from '../client/account';
import { responseText } from '../client/responseText';
import type { ListName } from '../connectionTypes/listNames';
import type { OperationContext } from '../execution/Operation';
import { ItemParameters } from '../fields/ItemParameters';
import type { ListDefinition } from '../listSearch/ListDefinition';
import { LISTS } from '../listSearch/lists';
import { readList, valueOf } from '../listSearch/readList';
import { ambiguousReference, unknownReference, unreadableReference } from './explanations';
import type { DesiredEntry, Explanation, Properties } from './model';
import { referencesOf, type Reference } from './references';

/** Names, or IDs, that are others in this project, by those of the list. */
export type Mapping = Readonly<Record<string, string>>;

/**
 * The entries with the IDs of what they name. An entry whose names cannot all be found is not resolved,
 * and says why: an ID that is not of this project would be stored, and fail later.
 */
export async function resolveReferences(
	context: OperationContext,
	entries: readonly DesiredEntry[],
	account: Account,
	mapping: Mapping,
): Promise<DesiredEntry[]> {
	const resolved: DesiredEntry[] = [];
	for (const entry of entries) {
		const read = async (list: ListName) => await readNames(context, account, list);
		resolved.push(await resolveEntry(entry, mapping, read));
	}
	return resolved;
}

type ReadNames = (list: ListName) => Promise<IDataObject[] | Error>;

async function resolveEntry(
	entry: DesiredEntry,
	mapping: Mapping,
	read: ReadNames,
): Promise<DesiredEntry> {
	const properties = { ...entry.properties };
	const lookedUp: string[] = [];
	for (const reference of referencesOf(entry.kind, String(properties.type ?? ''))) {
		const name = nameFor(entry, reference, mapping);
		if (name === undefined) continue;
		const found = find(await read(reference.list), reference, name, properties);
		if (found.unresolved) return { ...entry, unresolved: found.unresolved };
		Object.assign(properties, found.values);
		lookedUp.push(reference.column);
	}
	return { ...entry, properties, lookedUp };
}

/** What a column is to be looked up by; undefined if it has an ID that is taken as it is. */
function nameFor(
	{ refs, properties }: DesiredEntry,
	{ column, nameColumn = '' }: Reference,
	mapping: Mapping,
): string | undefined {
	const own = (name: unknown) =>
		typeof name === 'string' && Object.hasOwn(mapping, name) ? mapping[name] : undefined;
	const ref = refs[column];
	if (ref !== undefined) return own(ref) ?? ref;
	const id = properties[column];
	// An ID that is mapped to itself is taken as it is.
	if (id === undefined || own(id) === id) return undefined;
	return own(id) ?? own(properties[nameColumn]);
}

/** The columns that a name stands for, or why it stands for none. */
type Found = { values: Properties; unresolved?: undefined } | { unresolved: Explanation };

function find(
	items: IDataObject[] | Error,
	{ column, nameColumn, list: listName, vpcColumn }: Reference,
	name: string,
	properties: Properties,
): Found {
	const list: ListDefinition = LISTS[listName];
	if (items instanceof Error) {
		return { unresolved: unreadableReference(column, name, items.message) };
	}
	const vpcId = vpcColumn && properties[vpcColumn];
	const isInVpc = (item: IDataObject) => !vpcId || item[list.vpc?.key ?? ''] === vpcId;
	const suitable = items.filter(isInVpc);
	const nameOf = (item: IDataObject) => responseText(item[list.nameKey]);
	const byId = suitable.filter((item) => valueOf(list, item) === name);
	const [item, ...others] = byId.length > 0 ? byId : suitable.filter((one) => nameOf(one) === name);
	const { entity } = list;
	if (!item) return { unresolved: unknownReference(column, name, entity, suitable.map(nameOf)) };
	if (others.length > 0) {
		return { unresolved: ambiguousReference(column, name, entity, others.length + 1) };
	}
	const values = { [column]: valueOf(list, item) };
	return { values: nameColumn ? { ...values, [nameColumn]: nameOf(item) } : values };
}

/** The items of a list, read once per run; the reason if it cannot be read. */
export async function readNames(
	{ memoize, send }: OperationContext,
	account: Account,
	name: ListName,
): Promise<IDataObject[] | Error> {
	const source = { send, account, parameters: ItemParameters.fromValues({}) };
	const load = async () => await readList(LISTS[name], source);
	return await memoize(`list ${name}`, load).catch((error: Error) => error);
}
