import type { IDataObject } from 'n8n-workflow';

import type { Query } from '../client/pagination';
import type { ServiceList } from '../client/serviceLists';
import type { ListSource } from './listContext';

/** A list to choose from: how to read it, and how to show it. */
export interface ListDefinition extends Omit<ServiceList, 'query'> {
	/** Sent with every page. */
	query?: Query | ((context: ListSource) => Query);
	/** The workspace that the items belong to. */
	workspace?: (context: ListSource) => string;
	/** The list is read for each item of this one, whose ID is the path parameter `param`. */
	parent?: { list: ListDefinition; param: string };
	/** The value of an entry in a list of addresses. Items without an address are left out. */
	address?(item: IDataObject): string;
	/** Key of the name. */
	nameKey: string;
	/** Set if requests contain the name besides the ID. The label is then the name alone. */
	nameIsSubmitted?: true;
	/**
	 * Details about an item. The label has them in parentheses, because n8n's editor does not show the
	 * descriptions of entries.
	 */
	describe?(item: IDataObject, related: Related): string;
	/**
	 * The state of an item that is not running; empty if it is. The label has it even if requests
	 * contain the name.
	 */
	notRunning?(item: IDataObject): string;
	/** Whether an item cannot be chosen. */
	exclude?(item: IDataObject): boolean;
	/** Whether an item suits the form. The others are left out, unless there is nothing else. */
	suits?(item: IDataObject, context: ListSource): boolean;
	/** The VPC that an item belongs to. */
	vpc?: VpcOfItem;
}

interface VpcOfItem {
	/** Key of its ID. */
	key: string;
	/** Set if the label names the VPC, unless all entries have the same. */
	isShown?: true;
	/** How the list is limited to the VPC that the form refers to: by the service, or here. */
	limit?: 'query' | 'rows';
}

/** What belongs to an item of a list. */
export interface Related {
	parent?: IDataObject;
	/** `VPC` and its name, or its ID where the name is unknown; empty without a VPC. */
	vpc: string;
}
