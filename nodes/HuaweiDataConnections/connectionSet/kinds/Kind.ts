import type { IDataObject } from 'n8n-workflow';

import type { OperationContext } from '../../execution/Operation';
import type { Login } from '../../fields/dataSourceLogin';
import type { Comparison } from '../compare';
import type { DesiredEntry, Mark, ObservedEntry, Scope } from '../model';

/** What a row of the list says, but for what every kind has. */
export type DesiredDetails = Omit<
	DesiredEntry,
	'kind' | 'name' | 'workspaceId' | 'projectId' | 'itemIndex' | 'isAbsent'
>;

/** What a list of connections says about one of them. */
export interface ListedEntry {
	name: string;
	mark?: Mark;
}

/** What differs between the kinds of connections. */
export interface Kind {
	/**
	 * What the columns of a row say.
	 *
	 * @throws InputError that names the column
	 */
	readColumns(name: string, columns: IDataObject): DesiredDetails;
	/**
	 * The connections in a scope. One that cannot be read by itself is a failed part of the item.
	 *
	 * @param isNeeded tells the connections that are read from those that are left out
	 * @param names the only names that are needed; missing where all are
	 * @throws UserFacingError or NodeApiError when connections may be missing
	 */
	read(
		context: OperationContext,
		scope: Scope,
		isNeeded: (listed: ListedEntry) => boolean,
		names?: readonly string[],
	): Promise<ObservedEntry[]>;
	/**
	 * Creates a connection, or changes it to what the list says.
	 *
	 * @throws ChangedMeanwhileError when it is not what it was when it was read
	 */
	write(context: OperationContext, change: Change, settings: WriteSettings): Promise<Written>;
	/**
	 * Deletes a connection, and returns the output of a deletion.
	 *
	 * @throws ChangedMeanwhileError when it is not what it was when it was read
	 */
	remove(context: OperationContext, observed: ObservedEntry): Promise<IDataObject>;
}

/** What a connection is to become. */
export interface Change {
	desired: DesiredEntry;
	/** Missing for a connection to create. */
	observed?: ObservedEntry;
	comparison: Comparison;
	/** The mark that it gets; none if it is not to have one. */
	mark?: Mark;
}

/** What all changes of a run are made with. */
export interface WriteSettings {
	login?: Login;
	/** Whether DataArts Studio tests settings before they are stored. */
	testFirst: boolean;
	/** Whether an update may leave out secrets that nothing provides. */
	allowMissingSecrets: boolean;
	timeLimitSeconds: number;
}

/** A connection that was created or changed. */
export interface Written {
	connectionId: string;
	/** True if someone else made it as the list says, while this run was about to. */
	isUnchanged?: boolean;
	/** Whether secrets were sent. */
	secretSent?: boolean;
	/** Columns that are not what they were changed to; missing if nobody knows. */
	drift?: string[];
	/** What the API did not return, and nothing provided. */
	notCopied?: unknown;
	response?: IDataObject;
	/** Takes away what the connection is not to have. It comes last of all changes. */
	takeAway?(): Promise<void>;
}
