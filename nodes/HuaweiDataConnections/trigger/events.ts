import type { INodePropertyOptions } from 'n8n-workflow';

/** What can happen to a connection. */
export type EventName = 'created' | 'changed' | 'stateChanged' | 'deleted';

/** The entries of the list Trigger On. */
export const EVENTS: ReadonlyArray<INodePropertyOptions & { value: EventName }> = [
	{
		name: 'Connection Created',
		value: 'created',
		description: 'A connection is there that was not there before',
	},
	{
		name: 'Connection Changed',
		value: 'changed',
		description:
			'Settings, name, agent, tags, queues, hosts, or routes are different, or saved again. Not for basic DLI connections.',
	},
	{
		name: 'Connection State Changed',
		value: 'stateChanged',
		description:
			'DLI only: the connection, or a queue or pool that is bound to it, is in another state',
	},
	{
		name: 'Connection Deleted',
		value: 'deleted',
		description: 'A connection is no longer there',
	},
];

/** Something that happened to a connection since the poll before. */
export interface ConnectionEvent {
	event: EventName;
	/**
	 * The same whenever the same fact is told, so that Remove Duplicates makes "at least once" into
	 * "once".
	 */
	eventId: string;
	connectionId: string;
	name: string;
	/** The name before, if it is another one. */
	previousName?: string;
	type: string;
	/** The columns that differ, as Connection Set names them. Missing if only that much is known. */
	changed?: string[];
	/** Somebody saved the connection without a difference that Huawei Cloud returns, such as a new password. */
	savedAgain?: true;
	state?: string;
	previousState?: string;
	/** The queue or the pool whose state it is; that of the connection itself without both. */
	queue?: string;
	elasticResourcePool?: string;
	/** Why the state is FAILED, as Huawei Cloud tells it. */
	error?: string;
	/** True if it was there when the trigger began to watch. */
	existing?: true;
	/** True for a test event: nothing happened. */
	sample?: true;
}
