import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { requireWorkspaceId } from '../client/account';
import type { Operation } from '../execution/Operation';
import { options } from '../fields/options';
import { additionalFields, connectionField, ID } from '../fields/commonFields';
import { readAdditionalFields } from './additionalFields';
import { additionalSettings } from './settings/additionalSettings';
import { resolveConnectionId, readConnection } from './api';
import { NAME, updateFields } from './form';
import { copySettings, settingsToChangeFields } from './settings/existingConnection';
import { dataSourceLogin, storedPasswordNotice } from './login';
import { checkSecrets, readUpdate } from './settings/settingsSource';
import { updateConnection } from './replaceConnection';
import { connectionType, typeName } from '../connectionTypes/dataArts/typeFields';

// The rule for operation texts would write "data arts".
const ACTION = 'Update DataArts connection';

const connection = connectionField('dataArtsConnections');

const newName: INodeProperties = {
	displayName: 'New Name',
	name: 'newName',
	type: 'string',
	default: '',
};

const withoutPassword: INodeProperties = {
	displayName: 'Update Without Password',
	name: 'updateWithoutPassword',
	type: 'boolean',
	default: false,
	description:
		'Whether to send no password when none is given: what DataArts Studio then does with the stored one is not documented',
};

/** Source: docs/api/dataarts-connections.md#update. */
export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: ACTION,
		description: 'Change some settings of a data connection and leave the others as they are',
	},
	fields: [
		connection,
		connectionType,
		typeName,
		dataSourceLogin,
		storedPasswordNotice,
		...settingsToChangeFields({}),
		additionalSettings,
		updateFields,
	],
	options: [newName, withoutPassword],
	async prepare(item, { account }) {
		const workspaceId = requireWorkspaceId(account);
		const choice = item.resourceLocator(connection, ID);
		const { name: type, changes: given } = await readUpdate(item);
		const chosen = item.collection(options);
		const { beside, requestProperties, testFirst } = readBeside(item, chosen);
		return async (cloud) => {
			const id = await resolveConnectionId(cloud, workspaceId, choice);
			const before = await readConnection(cloud.send, workspaceId, id);
			if (!chosen.boolean(withoutPassword)) checkSecrets(given, copySettings(before), before);
			const changes: IDataObject = {
				...given.settings.connection,
				...beside,
				...(given.isTypeSpecific && { dw_type: type }),
				dw_config: given.settings.config,
			};
			const update = { before, changes, workspaceId, requestProperties, testFirst };
			return [await updateConnection(cloud.send, update)];
		};
	},
};

function readBeside(item: ItemParameters, chosen: ItemParameters) {
	const added = readAdditionalFields(item.collection(additionalFields));
	const [environment = {}, ...others] = added.environments;
	if (others.length > 0) {
		throw new InputError("'Environment' cannot be both for an update: choose one of them");
	}
	const name = chosen.text(newName, NAME);
	const beside: IDataObject = {
		...added.connection,
		...environment,
		...(name && { dw_name: name }),
	};
	return { ...added, beside };
}
