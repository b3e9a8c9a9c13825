import type { IDataObject } from 'n8n-workflow';

import type { OperationContext } from '../../execution/Operation';
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
	 * @throws UserFacingError or NodeApiError when connections may be missing
	 */
	read(
		context: OperationContext,
		scope: Scope,
		isNeeded: (listed: ListedEntry) => boolean,
	): Promise<ObservedEntry[]>;
}
