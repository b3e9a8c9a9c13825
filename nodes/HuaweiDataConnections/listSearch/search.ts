import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { isEmpty } from '../parameters/checks';
import type { HuaweiRequest } from '../transport/request';
import { openForm, type Form } from './form';
import type { List } from './List';
import { noList } from './noList';
import { AT_MOST, readPages, type Query } from './pages';

/** Somebody waits for the list, so that trouble is not waited out for long. */
const TIME_LIMIT_SECONDS = 20;

/** Longest description in a label: the list is narrow, and a label that is cut hides its end. */
const IN_LABEL = 60;

/**
 * Fills the list of a field. It never fails: where there is no list, its only entry says why, and
 * the field can be filled in as text.
 *
 * @param filter what the user searches for
 */
export async function search(
	context: ILoadOptionsFunctions,
	list: List,
	filter = '',
): Promise<INodeListSearchResult> {
	try {
		const items = await itemsOf(list, await openForm(context));
		const found = unique(matching(items, filter.trim().toLowerCase()));
		return { results: found.slice(0, AT_MOST).sort(byName) };
	} catch (error) {
		return { results: [noList(list, error as Error)] };
	}
}

async function itemsOf(list: List, form: Form): Promise<INodeListSearchItems[]> {
	if (list.within) return await itemsWithin(list, list.within, form);
	return (await entriesOf(list, form)).map((entry) => itemOf(list, entry));
}

/** What is within some of the entries of the other list counts, even if other entries refuse. */
async function itemsWithin(
	list: List,
	{ list: outer, param }: NonNullable<List['within']>,
	form: Form,
): Promise<INodeListSearchItems[]> {
	const found: INodeListSearchItems[] = [];
	let refused: Error | undefined;
	for (const one of await entriesOf(outer, form)) {
		try {
			const entries = await entriesOf(list, form, { [param]: String(one[outer.value]) });
			found.push(...entries.map((entry) => itemOf(list, entry, one)));
		} catch (error) {
			refused ??= error as Error;
		}
	}
	if (refused && found.length === 0) throw refused;
	return found;
}

async function entriesOf(
	list: List,
	form: Form,
	params: Record<string, string> = {},
): Promise<IDataObject[]> {
	const asks = typeof list.asks === 'function' ? list.asks(form) : list.asks;
	const { orAsks } = list;
	const entries = await readAll(list, form, params, asks).catch((error: Error) => {
		if (!orAsks || !isRefusedParameter(error)) throw error;
		return [];
	});
	const all = orAsks && entries.length === 0 ? await readAll(list, form, params, orAsks) : entries;
	return all.filter((entry) => !isEmpty(valueOf(list, entry)) && !list.leavesOut?.(entry));
}

async function readAll(
	list: List,
	form: Form,
	params: Record<string, string>,
	asks: Query = {},
): Promise<IDataObject[]> {
	const { service, path, paging, workspace } = list;
	const request = { service, path, params, workspaceId: workspace?.(form) };
	const { projectId } = form.account;
	return await readPages(paging, list, async (page) => {
		const asked = { ...asks, ...page };
		const sent: HuaweiRequest =
			paging === 'nextMarker'
				? { ...request, method: 'POST', body: asked, isSafe: true }
				: { ...request, method: 'GET', query: asked };
		return await form.cloud.request(sent, { projectId, timeLimit: TIME_LIMIT_SECONDS });
	});
}

function isRefusedParameter(error: Error): boolean {
	return error instanceof NodeApiError && error.httpCode === '400';
}

function itemOf(list: List, entry: IDataObject, within?: IDataObject): INodeListSearchItems {
	const value = valueOf(list, entry);
	const label = String(entry[list.label] ?? value);
	const description = list.describe?.(entry, within);
	if (!description) return { name: label, value };
	const name = list.isNameSent ? label : `${label} (${shortened(description)})`;
	return { name, value, description };
}

function valueOf({ address, value }: List, entry: IDataObject): string {
	return address ? address(entry) : String(entry[value] ?? '');
}

/** Cut where a part of it ends: of several addresses, the first ones stay whole. */
function shortened(description: string): string {
	if (description.length <= IN_LABEL) return description;
	const start = description.slice(0, IN_LABEL - ' ...'.length);
	const [parts = start] = /^.*[, ]/.exec(start) ?? [];
	return `${parts.trimEnd()} ...`;
}

function matching(items: INodeListSearchItems[], filter: string): INodeListSearchItems[] {
	return items.filter(({ name, value }) =>
		[name, String(value)].some((text) => text.toLowerCase().includes(filter)),
	);
}

/**
 * Each value once, because the editor cannot tell entries of the same value apart. What was searched
 * for is found all the same: two VPCs may have the same address.
 */
function unique(items: INodeListSearchItems[]): INodeListSearchItems[] {
	return [...new Map(items.map((item) => [item.value, item])).values()];
}

function byName(one: INodeListSearchItems, other: INodeListSearchItems): number {
	return one.name.localeCompare(other.name, 'en');
}
