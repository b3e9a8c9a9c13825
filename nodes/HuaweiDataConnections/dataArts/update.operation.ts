import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { connectionType, typeName } from '../connectionTypes/dataArts/typeFields';
import type { ItemTask, Operation, PrepareContext } from '../execution/Operation';
import { additionalFields, ID } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { options } from '../fields/options';
import { connection, lockKey, NOUN, readConnection, resolveChoice } from './api';
import { connectionFields, readConnectionFields } from './connectionFields';
import { NAME } from './connectionForm';
import { replaceConnection, type Replacement } from './replaceConnection';
import { additionalSettings } from './settings/additionalSettings';
import { settingsToUpdate } from './settings/formFields';
import { loginFields } from './settings/login';
import { readSettingsUpdate } from './settings/readSettings';
import { withoutPassword } from './settings/requireSecrets';

const newName: INodeProperties = {
	displayName: 'New Name',
	name: 'newName',
	type: 'string',
	default: '',
	description: 'Name that the connection is to have from now on',
};

const updateFields: INodeProperties[] = [
	connection,
	connectionType,
	typeName,
	...loginFields,
	settingsToUpdate,
	additionalSettings,
];

/** Source: docs/api/dataarts-connections.md#update. */
export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: `Update ${NOUN}`,
		description: 'Change some settings of a data connection and leave the others as they are',
	},
	fields: updateFields,
	additionalFields: connectionFields,
	options: [newName, withoutPassword],
	prepare: async (item, context) => await prepareUpdate(item, context, {}),
};

/** Source: docs/api/dataarts-connections.md#save-again. */
export const saveAgain: Operation = {
	option: {
		name: 'Save Again',
		value: 'saveAgain',
		action: `Save ${NOUN} again`,
		description: 'Save a data connection as it is, which is needed after its cluster has changed',
	},
	fields: updateFields,
	options: [withoutPassword],
	prepare: async (item, context) => await prepareUpdate(item, context, { isSavedAgain: true }),
};

async function prepareUpdate(
	item: ItemParameters,
	{ requireWorkspace }: PrepareContext,
	{ isSavedAgain }: Pick<Replacement, 'isSavedAgain'>,
): Promise<ItemTask> {
	const workspaceId = requireWorkspace();
	const chosen = item.resourceLocator(connection, ID);
	const settings = await readSettingsUpdate(item, workspaceId);
	const chosenOptions = item.collection(options);
	const { properties, requestProperties, testFirst } = readProperties(item, chosenOptions);
	const allowMissingSecrets = chosenOptions.boolean(withoutPassword);
	return async (context) => {
		const { connectionId: id } = await resolveChoice(context, workspaceId, chosen);
		const changes = {
			...settings.changes.connection,
			...properties,
			...(settings.isTypeSpecific && { dw_type: settings.typeName }),
			dw_config: settings.changes.config,
		};
		return await context.runExclusive(lockKey(id), async () => {
			const observed = await readConnection(context.send, workspaceId, id);
			context.identify({ connectionId: id, name: observed.dw_name });
			const replacement = {
				observed,
				changes,
				workspaceId,
				requestProperties,
				testFirst,
				isSavedAgain,
				allowMissingSecrets,
			};
			return [await replaceConnection(context.send, replacement)];
		});
	};
}

/** What changes beside the settings. */
function readProperties(item: ItemParameters, chosenOptions: ItemParameters) {
	const added = readConnectionFields(item.collection(additionalFields));
	const [environment = {}, ...others] = added.environments;
	if (others.length > 0) {
		throw new InputError("'Environment' cannot be both for an update: choose one of them");
	}
	const name = chosenOptions.text(newName, NAME);
	const properties: IDataObject = {
		...added.connection,
		...environment,
		...(name && { dw_name: name }),
	};
	return { ...added, properties };
}
