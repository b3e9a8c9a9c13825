import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import type { Send } from '../../execution/Operation';
import type { SimplifyMap } from '../../execution/output';
import type { EventName } from '../events';
import type { Observation } from '../snapshot';

/** Where the connections of a kind are read. */
export interface Source {
	send: Send;
	/** Empty for DLI, which has no workspaces. */
	workspaceId: string;
	/** Whether settings are compared. If not, they need not be read. */
	comparesSettings: boolean;
}

/** A kind of connection that can be watched. */
export interface WatchedKind {
	/** The entry in the list of resources. */
	option: INodePropertyOptions;
	/** What can happen to one. */
	events: readonly EventName[];
	/** Whether its connections belong to a workspace. */
	hasWorkspace: boolean;
	/** What Simplify makes of a connection. */
	simplifyMap: SimplifyMap;
	/**
	 * The connections that are there, without deleted ones.
	 *
	 * @throws UntrustedListError if some may be missing, because what is missing would count as deleted
	 */
	list(source: Source): Promise<Observation[]>;
	/**
	 * One connection with its settings.
	 *
	 * @param listed what the list says, if it has the connection
	 * @throws ConnectionNotFoundError if there is none, or it is deleted
	 */
	read(source: Source, connectionId: string, listed?: IDataObject): Promise<Observation>;
	/** True if the list lacks the settings, so that each connection is read by itself. */
	isReadOneByOne: boolean;
}
