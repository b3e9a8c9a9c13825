import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../fields/InputError';
import { isSecretKey, collectSecrets, redact } from '../client/redact';
import type { Send } from '../execution/Operation';
import { copySettings } from './settings/existingConnection';
import { DATA_ARTS_CONNECTION } from '../client/apiPaths';
import { validatePayloads } from './desiredConnection';

/** A connection that is there, and what is to become of it. */
export interface Update {
	/** As the API answers it. */
	before: IDataObject;
	/** Keys that replace those of the connection; inside `dw_config` one by one. */
	changes: IDataObject;
	workspaceId: string;
	/** Beside the connection in the request. */
	requestProperties: IDataObject;
	testFirst: boolean;
}

/**
 * Replaces what is to be changed and leaves the rest as it is. The API replaces a connection as a
 * whole (docs/api/dataarts-connections.md#update), so that all of it is sent again, but for secrets:
 * those that it answers are not the stored ones.
 *
 * @throws InputError for another type, which no connection can change to
 */
export async function updateConnection(send: Send, update: Update): Promise<IDataObject> {
	const { before, workspaceId, requestProperties: requestProperties, testFirst } = update;
	const { dw_id: id, dw_type: type, dw_name: oldName } = before;
	const connectionId = String(id);
	const after = merge(update);
	const changed = changedKeys(before, after);
	const config = after.dw_config as IDataObject;
	const notCompared = Object.keys(config).filter((key) => isProvidedSecret(key, config[key]));
	const output = { connectionId, name: after.dw_name ?? oldName, serviceType: type };
	const isSame = changed.length + notCompared.length + Object.keys(requestProperties).length === 0;
	if (isSame) return { ...output, action: 'unchanged', changed };
	const secrets = collectSecrets(config);
	const request = { service: 'dataArts', workspaceId, secrets } as const;
	if (testFirst) await validatePayloads(send, request, [after], 'nothing was changed');
	const answer = await send({
		...request,
		method: 'PUT',
		path: DATA_ARTS_CONNECTION,
		params: { data_connection_id: connectionId },
		body: { ...requestProperties, data_source_vos: [after] },
		effect: `'${String(oldName)}' was updated`,
	});
	const response = redact(answer, secrets);
	return { ...output, action: 'updated', changed, notCompared, response };
}

function merge({ before, changes }: Update): IDataObject {
	const { config, connection } = copySettings(before);
	const { dw_name, dw_type } = before;
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

function isProvidedSecret(key: string, value: unknown): boolean {
	return isSecretKey(key) && typeof value === 'string' && value !== '';
}

/** Keys whose value is another one than before. Secrets cannot be compared, so they are left out. */
export function changedKeys(before: IDataObject, after: IDataObject): string[] {
	const { dw_catagory, dw_config: configBefore, ...others } = before;
	const beside = diffKeys({ ...others, dw_category: dw_catagory }, after).filter(
		(key) => key !== 'dw_config',
	);
	return [
		...beside,
		...diffKeys((configBefore ?? {}) as IDataObject, after.dw_config as IDataObject),
	];
}

function diffKeys(before: IDataObject, after: IDataObject): string[] {
	return Object.keys(after).filter(
		(key) =>
			!isProvidedSecret(key, after[key]) &&
			JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
	);
}
