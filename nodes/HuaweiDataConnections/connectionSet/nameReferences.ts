import type { Account } from '../client/account';
import { responseText } from '../client/responseText';
import type { OperationContext } from '../execution/Operation';
import type { ListDefinition } from '../listSearch/ListDefinition';
import { LISTS } from '../listSearch/lists';
import { valueOf } from '../listSearch/readList';
import type { ObservedEntry, Properties } from './model';
import { referencesOf, type Reference } from './references';
import { readNames } from './resolveReferences';

/**
 * Takes the IDs that have a name out of a connection, so that it can be read in another project. An ID
 * whose name is not known stays.
 *
 * @returns what is left, and the names by their columns
 */
export async function nameReferences(
	context: OperationContext,
	account: Account,
	{ kind, properties }: ObservedEntry,
): Promise<{ properties: Properties; refs: Record<string, string> }> {
	const left = { ...properties };
	const refs: Record<string, string> = {};
	for (const reference of referencesOf(kind, String(properties.type ?? ''))) {
		const { column, nameColumn } = reference;
		if (properties[column] === undefined) continue;
		const name = nameColumn
			? responseText(properties[nameColumn])
			: await lookUp(context, account, reference, properties);
		if (!name) continue;
		refs[column] = name;
		delete left[column];
		if (nameColumn) delete left[nameColumn];
	}
	return { properties: left, refs };
}

async function lookUp(
	context: OperationContext,
	account: Account,
	{ column, list: name }: Reference,
	properties: Properties,
): Promise<string> {
	const list: ListDefinition = LISTS[name];
	const items = await readNames(context, account, name);
	if (items instanceof Error) return '';
	const item = items.find((one) => valueOf(list, one) === properties[column]);
	return item ? responseText(item[list.nameKey]) : '';
}
