import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../client/responses';
import { UserFacingError } from '../client/UserFacingError';

/** A connection as get returns it (docs/api/dataarts-connections.md#get), after a check of its shape. */
export interface ObservedConnection extends IDataObject {
	dw_id: string;
	dw_name: string;
	dw_type: string;
	dw_config: IDataObject;
}

/**
 * Checks that a response is the connection that was requested. An update sends back what it has
 * read, so that anything else would overwrite the connection with less than it had.
 *
 * @throws UserFacingError that names the first property that is missing or wrong
 */
export function parseConnection(response: IDataObject, id: string): ObservedConnection {
	const dw_config = parseConfig(response.dw_config);
	const { dw_id, dw_name, dw_type } = response;
	if (!isText(dw_id) || dw_id.toLowerCase() !== id.toLowerCase()) throw shapeError(id, 'dw_id');
	if (!isText(dw_name)) throw shapeError(id, 'dw_name');
	if (!isText(dw_type)) throw shapeError(id, 'dw_type');
	if (!dw_config) throw shapeError(id, 'dw_config');
	return { ...response, dw_id, dw_name, dw_type, dw_config };
}

/** The settings, which may be JSON text (docs/api/dataarts-settings.md#value-types). */
function parseConfig(config: unknown): IDataObject | undefined {
	if (typeof config === 'string') return parseConfig(tryParse(config));
	return isRecord(config) ? config : undefined;
}

function tryParse(text: string): unknown {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'string' ? undefined : parsed;
	} catch {
		return undefined;
	}
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function shapeError(id: string, key: string): UserFacingError {
	return new UserFacingError(
		`DataArts Studio did not return connection ${id} as documented: '${key}' is missing or wrong`,
		'Nothing was changed. Run the item again, and check the DataArts endpoint of the credential.',
	);
}
