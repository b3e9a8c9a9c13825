import type { IDataObject } from 'n8n-workflow';

import { DATA_ARTS_CONNECTION } from '../client/apiPaths';
import type { Send } from '../execution/Operation';
import { InputError } from '../fields/InputError';
import { testSettings } from './api';
import { assertUnchanged } from './assertUnchanged';
import { APPLICABLE_MODULES, diffConnection } from './diff';
import type { ObservedConnection } from './observedConnection';
import { missingSecrets, requireSecretsForUpdate } from './settings/requireSecrets';
import { copySettings, toCamelCase } from './settings/storedSettings';

/** A connection as it is, and what has to change. */
export interface Replacement {
	observed: ObservedConnection;
	/** Keys that replace those of the connection; inside `dw_config`, key by key. */
	changes: IDataObject & { dw_config: IDataObject };
	workspaceId: string;
	/** Properties of the request itself. */
	requestProperties: IDataObject;
	testFirst: boolean;
	/** Whether the connection is saved even if nothing changes. */
	isSavedAgain?: boolean;
	/** Whether secrets of the connection may be left out, which may delete them. */
	allowMissingSecrets: boolean;
}

/**
 * Changes some keys of a connection and leaves the others as they are. The API replaces a connection
 * as a whole (docs/api/dataarts-connections.md#update), so everything is sent again except for
 * secrets that were not provided: what the API returns for them is not what is stored.
 *
 * @throws InputError when the changes are for another type, or a secret is missing
 * @throws UserFacingError when the connection has changed in the meantime
 */
export async function replaceConnection(
	send: Send,
	replacement: Replacement,
): Promise<IDataObject> {
	const { observed, workspaceId, requestProperties, testFirst } = replacement;
	const { dw_id: connectionId, dw_name: oldName, dw_type: serviceType } = observed;
	const stored = copySettings(observed);
	const desired = merge(replacement, stored);
	const { changed, notCompared } = diffConnection(observed, desired);
	const output = { connectionId, name: desired.dw_name, serviceType };
	const isUnchanged =
		changed.length + notCompared.length + Object.keys(requestProperties).length === 0;
	if (isUnchanged && !replacement.isSavedAgain) {
		return { ...output, action: 'unchanged', changed };
	}
	const action = replacement.isSavedAgain ? 'saved' : 'updated';
	const missing = missingSecrets(serviceType, stored, desired.dw_config);
	if (!replacement.allowMissingSecrets) requireSecretsForUpdate(missing);
	if (testFirst) {
		const payloads = [desired];
		await testSettings(send, { workspaceId, payloads, ifItFails: 'nothing was changed' });
	}
	await assertUnchanged(send, workspaceId, observed);
	const response = await send({
		service: 'dataArts',
		method: 'PUT',
		path: DATA_ARTS_CONNECTION,
		params: { data_connection_id: connectionId },
		workspaceId,
		body: { ...requestProperties, data_source_vos: [desired] },
		hasSuccessFlag: true,
		effect: `'${oldName}' was ${action}`,
	});
	return {
		...output,
		action,
		changed,
		notCompared,
		notCopied: [
			...missing.map(({ key }) => key),
			...stored.notReturned.filter((key) => replacement.changes[key] === undefined),
			...(notCompared.includes(APPLICABLE_MODULES) ? [] : [APPLICABLE_MODULES]),
		],
		response,
	};
}

function merge(
	{ observed, changes }: Replacement,
	{ config, connection }: ReturnType<typeof copySettings>,
) {
	const { dw_name, dw_type } = observed;
	if (changes.dw_type && String(changes.dw_type).toLowerCase() !== dw_type.toLowerCase()) {
		throw new InputError(
			`'${dw_name}' is of type ${dw_type}, not ${String(changes.dw_type)}`,
			'The type of a connection cannot be changed: choose the type that it has, or create another connection.',
		);
	}
	// A change also replaces the setting in its other spelling: both together would contradict.
	const changedKeys = new Set(Object.keys(changes.dw_config).map(toCamelCase));
	const kept = Object.entries(config).filter(([key]) => !changedKeys.has(toCamelCase(key)));
	return {
		dw_name,
		...connection,
		...changes,
		dw_type,
		dw_config: { ...Object.fromEntries(kept), ...changes.dw_config },
	};
}
