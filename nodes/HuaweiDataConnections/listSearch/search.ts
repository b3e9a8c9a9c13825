import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { httpStatusOf, newApiError, sanitizeNode } from '../client/errors';
import { fetchAllPages, type Query } from '../client/pagination';
import type { ApiRequest } from '../client/request';
import { responseText } from '../client/responseText';
import { UserFacingError } from '../client/UserFacingError';
import { notRunningLabel } from '../fields/listLabel';
import { readLanguage } from '../fields/options';
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
 * Fills the list of a field.
 *
 * @param filter what the user searches for
 * @throws NodeApiError if the list cannot be read. The editor shows its message and description in
 * place of the list, and reads the list again when it is opened the next time
 */
export async function search(
	context: ILoadOptionsFunctions,
	list: ListDefinition,
	filter = '',
): Promise<INodeListSearchResult> {
	try {
		const listContext = await createListContext(context);
		const entries = await fetchEntries(list, listContext);
		const matches = dedupeByValue(filterEntries(entries, filter.trim().toLowerCase()));
		const results = matches.slice(0, MAX_LIST_ITEMS).sort(byName);
		return { results: results.map((entry) => redactEntry(entry, listContext)) };
	} catch (error) {
		throw listError(context, list, error as Error);
	}
}

/** Only the labels are shown. A value that was changed would be wrong. */
function redactEntry(
	{ name, description, ...entry }: INodeListSearchItems,
	{ client: { redactor } }: ListContext,
): INodeListSearchItems {
	const text = description && redactor.text(description);
	return { name: redactor.text(name), ...entry, ...(text && { description: text }) };
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
		if (!fallbackQuery || !isQueryError(error)) throw error;
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
	const { service, path, pagination } = list;
	const request = { service, path, params, workspaceId: list.workspace?.(context) };
	const { projectId } = context.account;
	const shape = { ...list, maxItems: MAX_LIST_ITEMS };
	return await fetchAllPages(pagination, shape, async (pageQuery) => {
		const query = { ...listQuery, ...pageQuery };
		const pageRequest: ApiRequest =
			pagination === 'nextMarker'
				? { ...request, method: 'POST', body: query, readOnly: true }
				: { ...request, method: 'GET', query };
		const language = readLanguage(context.parameters);
		const options = { projectId, language, timeLimitSeconds: TIME_LIMIT_SECONDS };
		return await context.client.request(pageRequest, options);
	});
}

/** Whether a service refused a query that may be the reason. */
function isQueryError(error: Error): boolean {
	const status = httpStatusOf(error);
	return status >= 400 && status < 500 && ![401, 429].includes(status);
}

function toEntry(
	list: ListDefinition,
	item: IDataObject,
	parent?: IDataObject,
): INodeListSearchItems {
	const value = toValue(list, item);
	const label = responseText(item[list.nameKey]) || value;
	const state = list.notRunning?.(item);
	if (state) return { name: notRunningLabel(label, state), value };
	const description = list.describe?.(item, parent);
	if (!description) return { name: label, value };
	const name = list.nameIsSubmitted ? label : `${label} (${truncate(description)})`;
	return { name, value, description };
}

function toValue({ address, idKey }: ListDefinition, item: IDataObject): string {
	return address ? address(item) : responseText(item[idKey]);
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
 * Why a list cannot be read. The editor replaces the hyphens in a message by spaces, so texts of
 * services and hosts are in the description.
 */
function listError(
	context: ILoadOptionsFunctions,
	list: ListDefinition,
	error: Error,
): NodeApiError {
	const { message, description, httpCode } = describeError(list, error);
	return newApiError(sanitizeNode(context), message, { description, httpCode });
}

function describeError(list: ListDefinition, error: Error) {
	const hint = 'description' in error && error.description ? String(error.description) : '';
	if (error instanceof UserFacingError) return { message: error.message, description: hint };
	const httpCode = error instanceof NodeApiError ? (error.httpCode ?? undefined) : undefined;
	const message =
		httpCode === '403'
			? `No permission to list ${list.entity}: choose ${fallbackMode(list)}`
			: `Cannot list ${list.entity}`;
	return { message, description: `${error.message.replace(/\.?$/, '.')} ${hint}`.trim(), httpCode };
}

function fallbackMode({ address, idKey, nameKey }: ListDefinition): string {
	if (address) return 'By Host and Port';
	return idKey === nameKey ? 'By Name' : 'By ID';
}
