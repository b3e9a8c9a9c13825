import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { placeholderOf, replaceSecrets } from '../client/redaction/secretsByName';
import { findDataArtsType } from '../connectionTypes/dataArts';
import type { Operation } from '../execution/Operation';
import { toOutput } from '../execution/output';
import { ID, simplify } from '../fields/commonFields';
import { connection, NOUN, readConnection, resolveChoice, SIMPLIFIED } from './api';
import type { ObservedConnection } from './observedConnection';
import { requiredSecrets } from './settings/Settings';
import { storedConfig } from './settings/storedSettings';

const asSettings: INodeProperties = {
	displayName: 'Output As Settings JSON',
	name: 'outputAsSettingsJson',
	type: 'boolean',
	default: false,
	description:
		'Whether to return the settings as the value of settings, ready for Create with Settings From JSON. Secrets are placeholders to fill in.',
};

const simplifyConnection: INodeProperties = {
	...simplify,
	displayOptions: { show: { [asSettings.name]: [false] } },
};

/** Source: docs/api/dataarts-connections.md#get. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: `Get ${NOUN}`,
		description: 'Get a data connection with its settings, without its secrets',
	},
	fields: [connection, asSettings, simplifyConnection],
	prepare(item, { requireWorkspace }) {
		const workspaceId = requireWorkspace();
		const chosen = item.resourceLocator(connection, ID);
		const settingsOnly = item.boolean(asSettings);
		const mapping = !settingsOnly && item.boolean(simplify) ? SIMPLIFIED : undefined;
		return async (context) => {
			const { connectionId } = await resolveChoice(context, workspaceId, chosen);
			const response = await readConnection(context.send, workspaceId, connectionId);
			const { dw_name: name, dw_type: serviceType } = response;
			return settingsOnly
				? [{ connectionId, name, serviceType, settings: settingsOf(response) }]
				: await toOutput([response], mapping);
		};
	},
};

/** The settings with a named placeholder for each secret, also for one that was not returned. */
function settingsOf(observed: ObservedConnection): IDataObject {
	const config = replaceSecrets(storedConfig(observed), placeholderOf) as IDataObject;
	const type = findDataArtsType(observed.dw_type);
	const secrets = type ? requiredSecrets(type, { config, connection: {} }) : [];
	const certain = secrets.filter(({ confidence }) => confidence !== 'inferred');
	return { ...config, ...Object.fromEntries(certain.map(({ key }) => [key, placeholderOf(key)])) };
}
