import type { INodeProperties } from 'n8n-workflow';

import { ID, sourceWorkspace } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import { locator } from '../../fields/locator';
import { readConnection } from '../api';
import { changeableFields, SETTINGS_FROM_PARAMETER, settingsToChange } from './formFields';
import { requireLoginKeys } from './login';
import { readAddedFields } from './readFields';
import {
	applyLogin,
	type SettingsInput,
	type SettingsRequest,
	type SettingsSource,
} from './Settings';
import { copySettings } from './storedSettings';

const displayOptions = { show: { [SETTINGS_FROM_PARAMETER]: ['existingConnection'] } };

const sourceConnection: INodeProperties = locator(
	{
		displayName: 'Existing Connection',
		name: 'sourceConnection',
		required: true,
		placeholder: 'e.g. 1c868514f45447a59c41485b70ae5e05',
		description:
			'ID of a connection of the same type, whose settings are copied without its secrets',
		displayOptions,
	},
	'dataConnections',
);

/** The form of this source of settings, apart from Settings to Change. */
export const existingConnectionFields: INodeProperties[] = [
	{ ...sourceWorkspace, displayOptions },
	sourceConnection,
];

/**
 * Settings of another connection of the same type, with changes. The connection is read when the
 * item is run.
 *
 * @throws InputError that names the field
 */
export const fromExistingConnection: SettingsSource = (request) => {
	const { item, typeName, workspaceId } = request;
	const id = item.locator(sourceConnection, ID);
	const source = item.text(sourceWorkspace, ID) || workspaceId;
	return {
		...readChanges(request),
		async readExisting(send) {
			const observed = await readConnection(send, source, id);
			if (observed.dw_type.toLowerCase() === typeName.toLowerCase()) {
				return copySettings(observed);
			}
			throw new InputError(`'Existing Connection' is of type ${observed.dw_type}, not ${typeName}`);
		},
	};
};

/**
 * The settings that replace those of a connection: Settings to Change and the login.
 *
 * @throws InputError that names the field
 */
export function readChanges(request: SettingsRequest): SettingsInput {
	const { item, type, login } = request;
	const pairedFields = type ? changeableFields(type) : [];
	const settings = readAddedFields(pairedFields, item.collection(settingsToChange));
	if (login) applyLogin(requireLoginKeys(request), settings, login);
	return { settings, pairedFields };
}
