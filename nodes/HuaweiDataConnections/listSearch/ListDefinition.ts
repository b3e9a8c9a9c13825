import type { IDataObject } from 'n8n-workflow';

import type { Service } from '../client/endpoints';
import type { ListContext } from './listContext';
import type { Paging, Query } from './pages';

/** A list that a field is chosen from: everything that asking for it and showing it need. */
export interface ListDefinition {
	/** What it is a list of, for messages: "No permission to list VPCs". */
	entity: string;
	service: Service;
	/** As Huawei documents it. */
	path: string;
	/** How to ask for the pages; `nextMarker` is asked for with POST, in a body. */
	paging: Paging;
	/** Sent with every page. */
	query?: Query | ((form: ListContext) => Query);
	/** Sent instead, where the service refuses the first way or finds nothing that way. */
	fallbackQuery?: Query;
	/** The workspace that it is about. */
	workspace?: (form: ListContext) => string;
	/** A list for each entry of another one, whose values stand in the path. */
	parent?: { list: ListDefinition; param: string };
	/** Key of the entries in the answer. */
	itemsKey: string;
	/** Key of the ID, which is sent when an entry is chosen. */
	idKey: string;
	/** Sent instead of the ID, where the form asks for an address. Entries without one are left out. */
	address?(row: IDataObject): string;
	/** Key of the name. */
	nameKey: string;
	/** True where requests repeat the name beside the ID, so that it is shown as it is. */
	nameIsSubmitted?: true;
	/**
	 * What else there is to know about an entry, and about the one that it stands within. It stands
	 * behind the name, shortened, because n8n's editor shows no descriptions in lists.
	 */
	describe?(row: IDataObject, within?: IDataObject): string;
	/** Entries that cannot be chosen. */
	exclude?(row: IDataObject): boolean;
}
