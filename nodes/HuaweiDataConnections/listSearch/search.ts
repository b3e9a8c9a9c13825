import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { isEmpty } from '../fields/validate';
import type { ApiRequest } from '../client/request';
import { createListContext, type ListContext } from './listContext';
import type { ListDefinition } from './ListDefinition';
import { errorEntry } from './errorEntry';
import { MAX_LIST_ITEMS, fetchListPages, type Query } from './pages';

/** Somebody waits for the list, so that trouble is not waited out for long. */
const TIME_LIMIT_SECONDS = 20;

/** Longest description in a label: the list is narrow, and a label that is cut hides its end. */
const MAX_LABEL_DESCRIPTION = 60;

/**
 * Fills the list of a field. It never fails: where there is no list, its only entry says why, and
 * the field can be filled in as text.
 *
 * @param filter what the user searches for
 */
export async function search(
	context: ILoadOptionsFunctions,
	list: ListDefinition,
	filter = '',
): Promise<INodeListSearchResult> {
	try {
		const items = await itemsOf(list, await createListContext(context));
		const found = dedupeByValue(filterItems(items, filter.trim().toLowerCase()));
		return { results: found.slice(0, MAX_LIST_ITEMS).sort(byName) };
	} catch (error) {
		return { results: [errorEntry(list, error as Error)] };
	}
}

async function itemsOf(list: ListDefinition, form: ListContext): Promise<INodeListSearchItems[]> {
	if (list.parent) return await fetchNestedItems(list, list.parent, form);
	return (await fetchEntries(list, form)).map((entry) => itemOf(list, entry));
}

/** What is within some of the entries of the other list counts, even if other entries refuse. */
async function fetchNestedItems(
	list: ListDefinition,
	{ list: outer, param }: NonNullable<ListDefinition['parent']>,
	form: ListContext,
): Promise<INodeListSearchItems[]> {
	const found: INodeListSearchItems[] = [];
	let refused: Error | undefined;
	for (const one of await fetchEntries(outer, form)) {
		try {
			const entries = await fetchEntries(list, form, { [param]: String(one[outer.idKey]) });
			found.push(...entries.map((entry) => itemOf(list, entry, one)));
		} catch (error) {
			refused ??= error as Error;
		}
	}
	if (refused && found.length === 0) throw refused;
	return found;
}

async function fetchEntries(
	list: ListDefinition,
	form: ListContext,
	params: Record<string, string> = {},
): Promise<IDataObject[]> {
	const asks = typeof list.query === 'function' ? list.query(form) : list.query;
	const { fallbackQuery: orAsks } = list;
	const entries = await fetchPages(list, form, params, asks).catch((error: Error) => {
		if (!orAsks || !isRefusedParameter(error)) throw error;
		return [];
	});
	const all =
		orAsks && entries.length === 0 ? await fetchPages(list, form, params, orAsks) : entries;
	return all.filter((entry) => !isEmpty(valueOf(list, entry)) && !list.exclude?.(entry));
}

async function fetchPages(
	list: ListDefinition,
	form: ListContext,
	params: Record<string, string>,
	asks: Query = {},
): Promise<IDataObject[]> {
	const { service, path, paging, workspace } = list;
	const request = { service, path, params, workspaceId: workspace?.(form) };
	const { projectId } = form.account;
	return await fetchListPages(paging, list, async (page) => {
		const asked = { ...asks, ...page };
		const sent: ApiRequest =
			paging === 'nextMarker'
				? { ...request, method: 'POST', body: asked, readOnly: true }
				: { ...request, method: 'GET', query: asked };
		return await form.client.request(sent, { projectId, timeLimitSeconds: TIME_LIMIT_SECONDS });
	});
}

function isRefusedParameter(error: Error): boolean {
	return error instanceof NodeApiError && error.httpCode === '400';
}

function itemOf(
	list: ListDefinition,
	entry: IDataObject,
	within?: IDataObject,
): INodeListSearchItems {
	const value = valueOf(list, entry);
	const label = String(entry[list.nameKey] ?? value);
	const description = list.describe?.(entry, within);
	if (!description) return { name: label, value };
	const name = list.nameIsSubmitted ? label : `${label} (${truncate(description)})`;
	return { name, value, description };
}

function valueOf({ address, idKey: value }: ListDefinition, entry: IDataObject): string {
	return address ? address(entry) : String(entry[value] ?? '');
}

/** Cut where a part of it ends: of several addresses, the first ones stay whole. */
function truncate(description: string): string {
	if (description.length <= MAX_LABEL_DESCRIPTION) return description;
	const start = description.slice(0, MAX_LABEL_DESCRIPTION - ' ...'.length);
	const [parts = start] = /^.*[, ]/.exec(start) ?? [];
	return `${parts.trimEnd()} ...`;
}

function filterItems(items: INodeListSearchItems[], filter: string): INodeListSearchItems[] {
	return items.filter(({ name, value }) =>
		[name, String(value)].some((text) => text.toLowerCase().includes(filter)),
	);
}

/**
 * Each value once, because the editor cannot tell entries of the same value apart. What was searched
 * for is found all the same: two VPCs may have the same address.
 */
function dedupeByValue(items: INodeListSearchItems[]): INodeListSearchItems[] {
	return [...new Map(items.map((item) => [item.value, item])).values()];
}

function byName(one: INodeListSearchItems, other: INodeListSearchItems): number {
	return one.name.localeCompare(other.name, 'en');
}
