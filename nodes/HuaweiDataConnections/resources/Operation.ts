import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ItemParameters } from '../parameters/ItemParameters';
import type { Account } from '../transport/account';
import type { HuaweiRequest } from '../transport/HuaweiCloud';

/** Sends a request for the item at hand. */
export type Send = (request: HuaweiRequest) => Promise<IDataObject>;

/** What is left to do for an item once its input is known to be good; gives its output items. */
export type Job = (send: Send) => Promise<IDataObject[]>;

/**
 * One operation. It works in two steps, so that the input of all items is checked before the
 * first request goes out.
 */
export interface Operation {
	/** How the list of operations and the node panel show it. */
	option: INodePropertyOptions;
	/** Its part of the form. */
	fields: INodeProperties[];
	/**
	 * Reads and checks one item; sends nothing.
	 *
	 * @throws InputError that names the field
	 */
	prepare(item: ItemParameters, account: Account): Job | Promise<Job>;
}

/** What the operations of a resource work on. */
export interface Resource {
	/** How the list of resources shows it. */
	option: INodePropertyOptions;
	/** By their value in the list of operations. */
	operations: Record<string, Operation>;
}
