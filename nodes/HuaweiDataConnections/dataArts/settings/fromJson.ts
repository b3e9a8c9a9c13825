import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { agent } from '../../connectionTypes/dataArts/commonFields';
import { additionalFields } from '../../fields/commonFields';
import { SETTINGS_FROM_PARAMETER } from './formFields';
import { requireLoginKeys } from './login';
import { readAddedFields } from './readFields';
import { applyLogin, type SettingsSource } from './Settings';

/** The whole `dw_config`. */
export const settingsJson: INodeProperties = {
	displayName: 'Settings (JSON)',
	name: 'settingsJson',
	type: 'json',
	required: true,
	default: '{}',
	description:
		'Settings of the connection, as text or as an object. Get with Output As Settings JSON returns those of an existing connection. Passwords in them are stored in the workflow.',
	displayOptions: { show: { [SETTINGS_FROM_PARAMETER]: ['json'] } },
};

/**
 * Settings from JSON, with the agent from Additional Fields.
 *
 * @throws InputError that names the field
 */
export const fromJson: SettingsSource = (request) => {
	const { item, login } = request;
	const added = Object.entries(
		readAddedFields(agent, item.collection(additionalFields)).connection,
	);
	const connection: IDataObject = Object.fromEntries(added.filter(([, value]) => value));
	const settings = { config: { ...item.object(settingsJson) }, connection };
	if (login) applyLogin(requireLoginKeys(request), settings, login);
	return { settings, pairedFields: agent, jsonLabel: settingsJson.displayName };
};
