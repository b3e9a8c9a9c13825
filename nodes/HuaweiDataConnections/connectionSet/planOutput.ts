import type { IDataObject } from 'n8n-workflow';

import { secretColumnsOf } from './compare';
import { isWrite, ownershipOf, type PlannedChange, type PlanOptions } from './plan';
import { secretsToSend } from './secrets';
import { fingerprint } from './stableJson';

/** The longest value in a plan, which goes through chats and mails. */
const MAX_VALUE_LENGTH = 200;

/**
 * Identifies a change: the same text means the same connection in the same state, with the same thing
 * to do. Secrets are no part of it.
 */
export function changeIdOf(change: PlannedChange, projectId: string): string {
	const { action, desired, observed, comparison, mark } = change;
	const { kind, workspaceId, name } = identityOf(change);
	const environment = observed?.environment ?? desired?.environment;
	const secretColumns = desired ? secretColumnsOf(desired) : [];
	return fingerprint({
		projectId,
		identity: { kind, workspaceId, name, environment },
		action,
		before: observed && {
			connectionId: observed.connectionId,
			properties: observed.properties,
			mark: observed.mark,
		},
		changes: comparison.changes,
		notCompared: comparison.notCompared.filter((key) => !secretColumns.includes(key)),
		mark,
	});
}

/** Identifies a plan, whatever the order of its list. */
export function planIdOf(changes: readonly PlannedChange[], projectId: string): string {
	return fingerprint(changes.map((change) => changeIdOf(change, projectId)).sort());
}

/** A change as an output item. */
export function toOutput(
	change: PlannedChange,
	options: Pick<PlanOptions, 'owner'>,
	ids: { planId: string; projectId: string },
): IDataObject {
	const { action, observed, comparison, notChecked = [], reason = '', advice = '' } = change;
	const { kind, workspaceId, name, serviceType } = identityOf(change);
	return {
		action,
		applied: false,
		kind,
		name,
		serviceType,
		connectionId: observed?.connectionId ?? '',
		owner: observed ? ownershipOf(observed, options) : 'none',
		changed: comparison.changes.map(({ key }) => key),
		changes: comparison.changes.map(({ key, from, to }) => ({
			key,
			from: shorten(from),
			to: shorten(to),
		})),
		extraKeys: comparison.extraKeys,
		notCompared: comparison.notCompared,
		notChecked,
		secretsRequired: requiredSecretsOf(change),
		reason,
		advice,
		changeId: changeIdOf(change, ids.projectId),
		planId: ids.planId,
		...(workspaceId && { workspaceId }),
		projectId: ids.projectId,
	} as IDataObject;
}

/** What identifies the connection of a change, which has an entry of the list, a connection, or both. */
export function identityOf({ desired, observed }: PlannedChange) {
	const { kind = 'dataArts', workspaceId = '', name = '' } = desired ?? observed ?? {};
	const type = observed?.properties.type ?? desired?.properties.type ?? '';
	const serviceType = kind === 'dliEnhanced' ? 'enhanced' : String(type);
	return { kind, workspaceId, name, serviceType };
}

/** The keys of the secrets that the change has to send and the list does not have. */
function requiredSecretsOf(change: PlannedChange): string[] {
	return isWrite(change) ? secretsToSend(change.desired, change.observed).missing : [];
}

/** A value that is short enough to be read. */
function shorten(value: unknown): unknown {
	const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
	return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)} ...` : value;
}
