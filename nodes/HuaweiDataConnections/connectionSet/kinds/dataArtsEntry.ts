import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { findDataArtsType } from '../../connectionTypes/dataArts';
import { environmentOf } from '../../dataArts/findExisting';
import type { ObservedConnection } from '../../dataArts/observedConnection';
import { missingSecrets } from '../../dataArts/settings/requireSecrets';
import { copySettings } from '../../dataArts/settings/storedSettings';
import { splitDescription } from '../marks';
import type { ObservedEntry, Properties } from '../model';
import { withPrefix } from './dataArtsSettings';

/** The columns of what a connection has beside its settings, by the key of the API. */
export const COLUMN_OF: Readonly<Record<string, string>> = {
	agent_id: 'agentId',
	agent_name: 'agentName',
	dw_category: 'tag',
	description: 'description',
};

/**
 * A connection as the list describes it.
 *
 * @param listedDescription what the list of connections has, in case a get returns no description
 */
export function toEntry(
	workspaceId: string,
	observed: ObservedConnection,
	listedDescription?: unknown,
): ObservedEntry {
	const copied = copySettings(observed);
	const { config, connection, notReturned } = copied;
	const { text, mark } = splitDescription(responseText(observed.description ?? listedDescription));
	const beside: IDataObject = { ...connection, description: text };
	const columns = Object.entries(COLUMN_OF)
		.map(([key, column]) => [column, beside[key]])
		.filter(([, value]) => value !== undefined && value !== '');
	const { dw_type, dw_name: name, dw_id: connectionId } = observed;
	return {
		kind: 'dataArts',
		workspaceId,
		name,
		environment: environmentOf(observed),
		connectionId,
		mark,
		properties: {
			type: findDataArtsType(dw_type)?.value ?? dw_type,
			...(Object.fromEntries(columns) as Properties),
			environment: Number(connection.env_type ?? 0),
			...withPrefix(config),
		},
		notReturned: notReturned.map((key) => COLUMN_OF[key] ?? key),
		secretKeys: missingSecrets(dw_type, copied, config).map(({ key }) => key),
		response: observed,
	};
}
