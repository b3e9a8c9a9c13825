import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Account } from '../client/account';
import type { Clock } from '../client/clock';
import type { ApiRequest } from '../client/request';
import type { ConnectionIdentity } from '../fields/connectionIdentity';
import type { Field, ItemParameters } from '../fields/ItemParameters';

/** Sends a request and returns the body of its response. */
export type Send = (request: ApiRequest) => Promise<IDataObject>;

/**
 * One operation. It handles an item in two phases, so that the input of all items is validated
 * before the first request is sent.
 */
export interface Operation {
	/** The entry in the list of operations and in the node panel. */
	option: INodePropertyOptions;
	/** True if it takes something away, so that an AI agent may use it only if a person allows it. */
	isDestructive?: true;
	/**
	 * True if the items of a run are one whole, such as the rows of one list. All of them then start at
	 * once, and wait for the one that does the work.
	 */
	isWhole?: true;
	/** The fields of its form, in order. A field that operations share must be the same object. */
	fields: INodeProperties[];
	/** Its entries in the collection Additional Fields. */
	additionalFields?: INodeProperties[];
	/** Its entries in the collection Filters. */
	filters?: INodeProperties[];
	/** Its entries in the collection Options, besides those that every operation has. */
	options?: INodeProperties[];
	/**
	 * The first phase: reads and validates the parameters of one item. Sends nothing.
	 *
	 * @returns the second phase
	 * @throws InputError that names the field
	 */
	prepare(item: ItemParameters, context: PrepareContext): ItemTask | Promise<ItemTask>;
}

/** What an operation can use in its first phase. */
export interface PrepareContext {
	/** The target account of the item: project, region and endpoints. */
	account: Account;
	/**
	 * The workspace of the item. An operation that asks for it names it in its outputs.
	 *
	 * @throws UserFacingError when neither the item nor the credential has one
	 */
	requireWorkspace(): string;
	/**
	 * Reserves the name of a connection to create for this item.
	 *
	 * @param scope where the name must be unique
	 * @throws InputError when an earlier item creates a connection with this name
	 */
	reserveName(field: Field, name: string, scope: string): void;
	itemIndex: number;
	workflowId: string;
	/**
	 * What the items of the run share, for an operation to which they are one whole, such as the rows of
	 * one list. Every item has added its part before the second phase of the first item begins.
	 *
	 * @param create makes it for the first item that asks for it
	 */
	share<T extends object>(create: () => T): T;
	/** Records secrets that the item has outside of credentials and requests, which its outputs must not show. */
	hideSecrets(data: unknown): void;
}

/** The second phase of an operation: sends the requests of one item and returns its outputs. */
export type ItemTask = (context: OperationContext) => Promise<IDataObject[]>;

/** What an operation can use in its second phase. */
export interface OperationContext {
	send: Send;
	/**
	 * Loads something that is the same for all items of the run only once; see
	 * `HuaweiCloudClient.memoize` about failures.
	 *
	 * @param key identifies it among everything that the run loads in this project
	 */
	memoize<T>(key: string, load: () => Promise<T>): Promise<T>;
	/**
	 * Runs a task that reads something and then replaces it, after all tasks of the run with the same
	 * key. Tasks must not be nested.
	 *
	 * @param key identifies what is replaced: the kind of connection and its ID
	 */
	runExclusive<T>(key: string, task: () => Promise<T>): Promise<T>;
	/** Whether the node goes on after an error of an item. */
	continueOnFail: boolean;
	/** Whether an item failed in the first phase, so that its part of the whole is missing. */
	hasInvalidItems(): boolean;
	/** The project of the requests. Before the first of them, it may have to be looked up: then empty. */
	projectId(): string;
	/** The clock of this computer. */
	clock: Clock;
	/**
	 * The earliest time that Huawei Cloud's clock can have shown at a time of this computer's clock,
	 * both in milliseconds.
	 */
	earliestServerTime(localTime: number): number;
	/**
	 * Waits before the next poll.
	 *
	 * @throws UserFacingError when the execution is cancelled in the meantime
	 * @throws RunStoppedError when another item stops the run in the meantime
	 */
	sleep(milliseconds: number): Promise<void>;
	/** Records the connection that the item is about, which its error names. */
	identify(connection: ConnectionIdentity): void;
	/**
	 * Records the output for a change that has been made, before the item goes on to wait for
	 * something. If the item then does not end well, the report of the run still has the change.
	 */
	recordChange(output: IDataObject): void;
	/**
	 * Records that a part of what the item reads cannot be read, such as one of several workspaces. The
	 * part becomes an item with an error beside the outputs.
	 *
	 * @throws the error, unless the node continues on fail
	 */
	failPart(part: FailedPart): void;
}

/** A part of what an item reads that cannot be read. */
export interface FailedPart {
	/** The connection, or the workspace, as far as it is known. */
	target: ConnectionIdentity & { workspaceId?: string };
	error: Error;
}

/** A kind of connection with its operations. */
export interface Resource {
	/** The entry in the list of resources. */
	option: INodePropertyOptions;
	/** Entries in the collection Options of all its operations. */
	options?: INodeProperties[];
	/** Operations by their value in the list. */
	operations: Record<string, Operation>;
	/** The operation that the form begins with; `create` if missing. It must never change. */
	defaultOperation?: string;
}
