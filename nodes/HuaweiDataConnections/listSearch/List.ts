import type { IDataObject } from 'n8n-workflow';

import type { Service } from '../transport/endpoints';
import type { Form } from './form';
import type { Paging, Query } from './pages';

/** A list that a field is chosen from: everything that asking for it and showing it need. */
export interface List {
	/** What it is a list of, for messages: "No permission to list VPCs". */
	what: string;
	service: Service;
	/** As Huawei documents it. */
	path: string;
	/** How to ask for the pages; `nextMarker` is asked for with POST, in a body. */
	paging: Paging;
	/** Sent with every page. */
	asks?: Query | ((form: Form) => Query);
	/** Sent instead, where the service refuses the first way or finds nothing that way. */
	orAsks?: Query;
	/** The workspace that it is about. */
	workspace?: (form: Form) => string;
	/** A list for each entry of another one, whose values stand in the path. */
	within?: { list: List; param: string };
	/** Key of the entries in the answer. */
	rows: string;
	/** Key of the ID, which is sent when an entry is chosen. */
	value: string;
	/** Sent instead of the ID, where the form asks for an address. Entries without one are left out. */
	address?(row: IDataObject): string;
	/** Key of the name. */
	label: string;
	/** True where requests repeat the name beside the ID, so that it is shown as it is. */
	isNameSent?: true;
	/**
	 * What else there is to know about an entry, and about the one that it stands within. It stands
	 * behind the name, shortened, because n8n's editor shows no descriptions in lists.
	 */
	describe?(row: IDataObject, within?: IDataObject): string;
	/** Entries that cannot be chosen. */
	leavesOut?(row: IDataObject): boolean;
}
