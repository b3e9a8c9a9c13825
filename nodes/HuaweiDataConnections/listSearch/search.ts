import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { fetchAllPages, type Query } from '../client/pagination';
import type { ApiRequest } from '../client/request';
import { UserFacingError } from '../client/UserFacingError';
import { isEmpty } from '../fields/validate';
import { createListContext, type ListContext } from './listContext';
import type { ListDefinition } from './ListDefinition';

/** More items than a user would scroll through. */
const MAX_LIST_ITEMS = 2000;

/** Short, because the user is waiting for the list. */
const TIME_LIMIT_SECONDS = 20;

/** The editor's list is narrow and hides the end of a long label. */
const MAX_LABEL_DESCRIPTION = 60;

/**
 * Fills the list of a field. It never throws: if the list cannot be read, its only entry explains
 * why, and the user can switch the field to another mode.
 *
 * @param filter what the user searches for
 */
export async function search(
	context: ILoadOptionsFunctions,
	list: ListDefinition,
	filter = '',
): Promise<INodeListSearchResult> {
	try {
		const entries = await fetchEntries(list, await createListContext(context));
		const matches = dedupeByValue(filterEntries(entries, filter.trim().toLowerCase()));
		return { results: matches.slice(0, MAX_LIST_ITEMS).sort(byName) };
	} catch (error) {
		return { results: [errorEntry(list, error as Error)] };
	}
}

async function fetchEntries(
	list: ListDefinition,
	context: ListContext,
): Promise<INodeListSearchItems[]> {
	if (list.parent) return await fetchNestedEntries(list, list.parent, context);
	return (await fetchItems(list, context)).map((item) => toEntry(list, item));
}

/** Reads a list for each item of its parent. It fails only if none of them can be read. */
async function fetchNestedEntries(
	list: ListDefinition,
	{ list: parentList, param }: NonNullable<ListDefinition['parent']>,
	context: ListContext,
): Promise<INodeListSearchItems[]> {
	const entries: INodeListSearchItems[] = [];
	let firstError: Error | undefined;
	for (const parent of await fetchItems(parentList, context)) {
		try {
			const params = { [param]: String(parent[parentList.idKey]) };
			const items = await fetchItems(list, context, params);
			entries.push(...items.map((item) => toEntry(list, item, parent)));
		} catch (error) {
			firstError ??= error as Error;
		}
	}
	if (firstError && entries.length === 0) throw firstError;
	return entries;
}

async function fetchItems(
	list: ListDefinition,
	context: ListContext,
	params: Record<string, string> = {},
): Promise<IDataObject[]> {
	const { fallbackQuery } = list;
	const query = typeof list.query === 'function' ? list.query(context) : list.query;
	let items = await fetchPages(list, context, params, query).catch((error: Error) => {
		if (!fallbackQuery || !isBadRequest(error)) throw error;
		return [];
	});
	if (fallbackQuery && items.length === 0)
		items = await fetchPages(list, context, params, fallbackQuery);
	return items.filter((item) => !isEmpty(toValue(list, item)) && !list.exclude?.(item));
}

async function fetchPages(
	list: ListDefinition,
	context: ListContext,
	params: Record<string, string>,
	listQuery: Query = {},
): Promise<IDataObject[]> {
	const { service, path, pagination, itemsKey, idKey } = list;
	const request = { service, path, params, workspaceId: list.workspace?.(context) };
	const { projectId } = context.account;
	const shape = { itemsKey, idKey, maxItems: MAX_LIST_ITEMS };
	return await fetchAllPages(pagination, shape, async (pageQuery) => {
		const query = { ...listQuery, ...pageQuery };
		const pageRequest: ApiRequest =
			pagination === 'nextMarker'
				? { ...request, method: 'POST', body: query, readOnly: true }
				: { ...request, method: 'GET', query };
		const options = { projectId, timeLimitSeconds: TIME_LIMIT_SECONDS };
		return await context.client.request(pageRequest, options);
	});
}

function isBadRequest(error: Error): boolean {
	return error instanceof NodeApiError && error.httpCode === '400';
}

function toEntry(
	list: ListDefinition,
	item: IDataObject,
	parent?: IDataObject,
): INodeListSearchItems {
	const value = toValue(list, item);
	const label = String(item[list.nameKey] ?? value);
	const description = list.describe?.(item, parent);
	if (!description) return { name: label, value };
	const name = list.nameIsSubmitted ? label : `${label} (${truncate(description)})`;
	return { name, value, description };
}

function toValue({ address, idKey }: ListDefinition, item: IDataObject): string {
	return address ? address(item) : String(item[idKey] ?? '');
}

/** Cuts between two parts of a description, so that the first of several addresses stays whole. */
function truncate(description: string): string {
	if (description.length <= MAX_LABEL_DESCRIPTION) return description;
	const start = description.slice(0, MAX_LABEL_DESCRIPTION - ' ...'.length);
	const [wholeParts = start] = /^.*[, ]/.exec(start) ?? [];
	return `${wholeParts.trimEnd()} ...`;
}

function filterEntries(entries: INodeListSearchItems[], filter: string): INodeListSearchItems[] {
	return entries.filter(({ name, value }) =>
		[name, String(value)].some((text) => text.toLowerCase().includes(filter)),
	);
}

/**
 * Keeps one entry per value, because the editor cannot distinguish entries with the same value. It
 * runs after the filter, so that two instances with the same address are both found by name.
 */
function dedupeByValue(entries: INodeListSearchItems[]): INodeListSearchItems[] {
	return [...new Map(entries.map((entry) => [entry.value, entry])).values()];
}

function byName(a: INodeListSearchItems, b: INodeListSearchItems): number {
	return a.name.localeCompare(b.name, 'en');
}

/**
 * The only entry of a list that cannot be read. Its value is empty, so that a field in which it is
 * chosen counts as empty.
 */
function errorEntry(list: ListDefinition, error: Error): INodeListSearchItems {
	const { message } = error;
	const hint = 'description' in error && error.description ? String(error.description) : '';
	if (error instanceof UserFacingError) return { name: message, value: '', description: hint };
	const isForbidden = error instanceof NodeApiError && error.httpCode === '403';
	return isForbidden
		? {
				name: `No permission to list ${list.entity}: choose ${fallbackMode(list)}`,
				value: '',
				description: `${message} ${hint}`.trim(),
			}
		: { name: `Cannot list ${list.entity}: ${message}`, value: '', description: hint };
}

function fallbackMode({ address, idKey, nameKey }: ListDefinition): string {
	if (address) return 'By Host';
	return idKey === nameKey ? 'By Name' : 'By ID';
}
