import type { IDataObject } from 'n8n-workflow';

import { ChangedMeanwhileError } from '../connections/ChangedMeanwhileError';
import type { Send } from '../execution/Operation';
import { readConnection } from './api';
import type { ObservedConnection } from './observedConnection';

/** Keys that only show that something was written. */
const REVISION_KEYS = ['update_time', 'update_type'];

/**
 * Checks that a connection is still as it was read. The API has neither locks nor conditional
 * updates, so that this is all that protects the changes of another execution: they can get lost only
 * if they are made between this check and the update.
 *
 * @throws ChangedMeanwhileError that names what differs
 */
export async function assertUnchanged(
	send: Send,
	workspaceId: string,
	before: ObservedConnection,
): Promise<void> {
	const now = await readConnection(send, workspaceId, before.dw_id);
	const differences = differingKeys(before, now);
	if (differences.length === 0) return;
	const visible = differences.filter((key) => !REVISION_KEYS.includes(key));
	if (visible.length === 0) {
		// No source says whether update_time is stable: one that differs at every read means nothing.
		const again = await readConnection(send, workspaceId, before.dw_id);
		if (differingKeys(now, again).length > 0) return;
	}
	const different = visible.length > 0 ? visible : ['what cannot be read, such as a password'];
	throw new ChangedMeanwhileError(before.dw_name, different);
}

function differingKeys(before: ObservedConnection, now: ObservedConnection): string[] {
	const flatten = ({ dw_config, ...properties }: ObservedConnection): IDataObject => ({
		...properties,
		...dw_config,
	});
	const [a, b] = [flatten(before), flatten(now)];
	return Object.keys({ ...a, ...b }).filter(
		(key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]),
	);
}
