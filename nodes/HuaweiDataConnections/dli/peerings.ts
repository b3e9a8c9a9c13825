import type { IDataObject } from 'n8n-workflow';

/** A queue or a pool as an answer tells about it (docs/api/dli-connections.md#basic-get, docs/api/dli-connections.md#enhanced-object). */
export interface Peering extends IDataObject {
	name: string;
	/** In capitals. */
	status: string;
	/** Why it failed. */
	error?: string;
}

/** The queues or pools under a key of an answer; sources differ in whether it is there. */
export function peeringsIn(list: unknown): Peering[] {
	if (!Array.isArray(list)) return [];
	return (list as IDataObject[]).map(({ name, status, err_msg: error }) => ({
		name: String(name),
		status: String(status ?? '').toUpperCase(),
		...(error ? { error: String(error) } : {}),
	}));
}

/** A failure in words; empty when the peering tells none. */
export function failureOf({ name, error }: Peering): string {
	return error ? `${name}: ${error}` : '';
}
