import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { toOutput } from '../execution/output';
import { replaceSecrets } from '../client/redact';
import { findDataArtsType } from '../connectionTypes/dataArts';
import { wantedSecrets } from './settings/settings';
import { requireWorkspaceId } from '../client/account';
import type { Operation } from '../execution/Operation';
import { connectionField, ID, simplify } from '../fields/commonFields';
import { resolveConnectionId, readConnection, SIMPLE } from './api';

// The rule for operation texts would write "data arts".
const ACTION = 'Get DataArts connection';

const connection = connectionField('dataArtsConnections');

const asSettings: INodeProperties = {
	displayName: 'Output As Settings JSON',
	name: 'outputAsSettingsJson',
	type: 'boolean',
	default: false,
	description:
		'Whether to return the settings alone, ready for Create with Settings From JSON: secrets are placeholders to fill in',
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
		action: ACTION,
		description: 'Get a data connection with its settings, without its secrets',
	},
	fields: [connection, asSettings, simplifyConnection],
	prepare(item, { account }) {
		const workspaceId = requireWorkspaceId(account);
		const choice = item.resourceLocator(connection, ID);
		const settingsOnly = item.boolean(asSettings);
		const table = !settingsOnly && item.boolean(simplify) ? SIMPLE : undefined;
		return async (cloud) => {
			const id = await resolveConnectionId(cloud, workspaceId, choice);
			const answer = await readConnection(cloud.send, workspaceId, id);
			if (settingsOnly) return [settingsOf(answer)];
			return await toOutput([answer], table);
		};
	},
};

/** The settings with a named placeholder for each secret, also for one that was not answered. */
function settingsOf(answer: IDataObject): IDataObject {
	const placeholder = (key: string) => `<${key}>`;
	const stored = replaceSecrets(answer.dw_config ?? {}, placeholder) as IDataObject;
	const config = Object.fromEntries(
		Object.entries(stored).filter(([key]) => key !== 'update_time'),
	);
	const type = findDataArtsType(String(answer.dw_type));
	const wanted = type ? wantedSecrets(type, { config, connection: {} }) : [];
	const certain = wanted.filter(({ confidence: evidence }) => evidence !== 'inferred');
	return { ...config, ...Object.fromEntries(certain.map(({ key }) => [key, placeholder(key)])) };
}
