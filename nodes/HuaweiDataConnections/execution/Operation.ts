import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Field, ItemParameters } from '../fields/ItemParameters';
import type { Account } from '../client/account';
import type { Clock } from '../client/clock';
import type { ApiRequest } from '../client/request';

/** Sends a request for the item at hand. */
export type Send = (request: ApiRequest) => Promise<IDataObject>;

/** What a job can do for its item. */
export interface OperationContext {
	send: Send;
	/**
	 * Asks for something that is the same for all items of the run, once.
	 *
	 * @param key tells it apart from everything else that is asked for
	 */
	memoize<T>(key: string, ask: () => Promise<T>): Promise<T>;
	/** The clock of this computer. */
	clock: Clock;
	/** The time by the clock of Huawei Cloud in milliseconds, as its responses report it. */
	now(): number;
	/**
	 * Waits between two looks at something.
	 *
	 * @throws InputError when the execution is cancelled meanwhile
	 */
	sleep(milliseconds: number): Promise<void>;
}

/** What is left to do for an item once its input is known to be good; gives its output items. */
export type ItemTask = (cloud: OperationContext) => Promise<IDataObject[]>;

/** What an operation has to know about the run before it sends anything. */
export interface PrepareContext {
	/** Whose connections, and where, with what the item overrides. */
	account: Account;
	/**
	 * Keeps a name for this item.
	 *
	 * @param scope where the name has to be the only one
	 * @throws InputError when an item before it makes a connection of that name
	 */
	reserveName(field: Field, name: string, scope: string): void;
}

/**
 * One operation. It works in two steps, so that the input of all items is checked before the
 * first request is sent.
 */
export interface Operation {
	/** The entry in the list of operations and in the node panel. */
	option: INodePropertyOptions;
	/** The fields of its form, in their order. A field that operations share is one object. */
	fields: INodeProperties[];
	/** Its entries in the collection Additional Fields. */
	additionalFields?: INodeProperties[];
	/** Its entries in the collection Filters. */
	filters?: INodeProperties[];
	/** Its entries in the collection Options, beside those that every operation has. */
	options?: INodeProperties[];
	/**
	 * Reads and checks one item. Sends nothing.
	 *
	 * @throws InputError that names the field
	 */
	prepare(item: ItemParameters, context: PrepareContext): ItemTask | Promise<ItemTask>;
}

/** What the operations of a resource work on. */
export interface Resource {
	/** The entry in the list of resources. */
	option: INodePropertyOptions;
	/** Options of all its operations. */
	options?: INodeProperties[];
	/** Operations by their value in the list. */
	operations: Record<string, Operation>;
}
