import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../client/responseText';

/** How far DLI, which creates connections in the background, has set one up. */
export interface Readiness {
	/** `ACTIVE` means ready; `FAILED` and `DELETED` never change again. */
	state: string;
	/** Why, as far as DLI reports it. */
	reason?: string;
}

/** A queue or pool that is bound to a connection (docs/api/dli-connections.md#peering-status). */
export interface Peering extends IDataObject {
	name: string;
	/** In capitals. */
	state: string;
	/** Why it failed. */
	error?: string;
}

/** The queues or pools under a key of a connection, which may be missing. */
export function toPeerings(list: unknown): Peering[] {
	if (!Array.isArray(list)) return [];
	const peerings = (list as Array<IDataObject | null>).filter((peering) => peering !== null);
	return peerings.map(({ name, status, err_msg: error }) => ({
		name: responseText(name),
		state: responseText(status).toUpperCase(),
		...(error ? { error: responseText(error) } : {}),
	}));
}

/** The failure of a queue or pool as text; empty when DLI reports none. */
export function failureText({ name, error }: Peering): string {
	return error ? `${name}: ${error}` : '';
}
