import type { IDataObject } from 'n8n-workflow';

import { DATA_ARTS_CONNECTION } from '../client/apiPaths';
import { collectSecrets, redact } from '../client/redact';
import type { Send } from '../execution/Operation';
import { InputError } from '../fields/InputError';
import { testSettings } from './api';
import { diffConnection, isProvidedSecret } from './diff';
import { copySettings } from './settings/fromExistingConnection';

/** A connection as it is, and what has to change. */
export interface Replacement {
	/** As the API returns it. */
	observed: IDataObject;
	/** Keys that replace those of the connection; inside `dw_config`, key by key. */
	changes: IDataObject;
	workspaceId: string;
	/** Properties of the request itself. */
	requestProperties: IDataObject;
	testFirst: boolean;
}

/**
 * Changes some keys of a connection and leaves the others as they are. The API replaces a connection
 * as a whole (docs/api/dataarts-connections.md#update), so everything is sent again except for
 * secrets that were not provided: what the API returns for them is not what is stored.
 *
 * @throws InputError when the changes are for another type
 */
export async function replaceConnection(
	send: Send,
	replacement: Replacement,
): Promise<IDataObject> {
	const { observed, workspaceId, requestProperties, testFirst } = replacement;
	const { dw_id: id, dw_type: type, dw_name: oldName } = observed;
	const connectionId = String(id);
	const desired = merge(replacement);
	const changed = diffConnection(observed, desired);
	const config = desired.dw_config as IDataObject;
	const notCompared = Object.keys(config).filter((key) => isProvidedSecret(key, config[key]));
	const output = { connectionId, name: desired.dw_name ?? oldName, serviceType: type };
	if (changed.length + notCompared.length + Object.keys(requestProperties).length === 0) {
		return { ...output, action: 'unchanged', changed };
	}
	const secrets = collectSecrets(config);
	if (testFirst) {
		const payloads = [desired];
		await testSettings(send, { workspaceId, secrets, payloads, ifItFails: 'nothing was changed' });
	}
	const response = await send({
		service: 'dataArts',
		method: 'PUT',
		path: DATA_ARTS_CONNECTION,
		params: { data_connection_id: connectionId },
		workspaceId,
		secrets,
		body: { ...requestProperties, data_source_vos: [desired] },
		hasSuccessFlag: true,
		effect: `'${String(oldName)}' was updated`,
	});
	return {
		...output,
		action: 'updated',
		changed,
		notCompared,
		response: redact(response, secrets),
	};
}

function merge({ observed, changes }: Replacement): IDataObject {
	const { config, connection } = copySettings(observed);
	const { dw_name, dw_type } = observed;
	if (changes.dw_type && String(changes.dw_type).toLowerCase() !== String(dw_type).toLowerCase()) {
		throw new InputError(
			`'${String(dw_name)}' is of type ${String(dw_type)}, not ${String(changes.dw_type)}`,
			'The type of a connection cannot be changed: choose the type that it has, or create another connection.',
		);
	}
	return {
		dw_name,
		...connection,
		...changes,
		dw_type,
		dw_config: { ...config, ...(changes.dw_config as IDataObject) },
	};
}
