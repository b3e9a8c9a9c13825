import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { newApiError, sanitizeNode } from '../client/errors';
import { responseText } from '../client/responseText';
import { UserFacingError } from '../client/UserFacingError';
import { notRunningLabel } from '../fields/listLabel';
import { isEmpty } from '../fields/validate';
import { createListContext, type ListContext } from './listContext';
import type { ListDefinition, Related } from './ListDefinition';
import { MAX_LIST_ITEMS, readList, valueOf } from './readList';
import { findVpcOfForm, readVpcNames } from './vpc';

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
	const { key = '', isShown, limit } = list.vpc ?? {};
	const vpcId = limit && (await findVpcOfForm(context));
	const query = vpcId && limit === 'query' ? { vpc_id: vpcId } : {};
	const items = await readList(list, context, { query });
	const nameOf = isShown && !vpcId ? await readVpcNames(context) : undefined;
	const suits = (item: IDataObject) =>
		(!vpcId || isEmpty(item[key]) || item[key] === vpcId) && list.suits?.(item, context) !== false;
	const suitable = items.filter(suits);
	return (suitable.length > 0 ? suitable : items).map((item) => {
		const name = nameOf?.(responseText(item[key])) ?? '';
		return toEntry(list, item, { vpc: name && `VPC ${name}` });
	});
}

/** Reads a list for each item of its parent. It fails only if none of them can be read. */
async function fetchNestedEntries(
	list: ListDefinition,
	{ list: parentList, param }: NonNullable<ListDefinition['parent']>,
	context: ListContext,
): Promise<INodeListSearchItems[]> {
	const entries: INodeListSearchItems[] = [];
	let firstError: Error | undefined;
	for (const parent of await readList(parentList, context)) {
		try {
			const params = { [param]: String(parent[parentList.idKey]) };
			const items = await readList(list, context, { params });
			entries.push(...items.map((item) => toEntry(list, item, { parent, vpc: '' })));
		} catch (error) {
			firstError ??= error as Error;
		}
	}
	if (firstError && entries.length === 0) throw firstError;
	return entries;
}

function toEntry(list: ListDefinition, item: IDataObject, related: Related): INodeListSearchItems {
	const value = valueOf(list, item);
	const label = responseText(item[list.nameKey]) || value;
	const state = list.notRunning?.(item);
	if (state) return { name: notRunningLabel(label, state), value };
	const description = list.describe?.(item, related);
	if (!description) return { name: label, value };
	const name = list.nameIsSubmitted ? label : `${label} (${truncate(description)})`;
	return { name, value, description };
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
