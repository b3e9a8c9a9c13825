import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import type { ItemParameters } from '../../parameters/ItemParameters';
import { created } from '../../presenter';
import { secretValues } from '../../secrets';
import { findDataArtsType } from '../../serviceTypes/dataArts';
import { agent } from '../../serviceTypes/dataArts/sharedFields';
import {
	checkSettings,
	optionalSettings,
	settingsFromForm,
	type Settings,
} from '../../serviceTypes/dataArts/settings';
import { BY_NAME } from '../../serviceTypes/evidence';
import { workspaceOf } from '../../transport/account';
import type { Operation } from '../Operation';
import { connectionName } from '../sharedFields';
import { readAdditionalFields } from './additionalFields';
import {
	additionalFields,
	connectionType,
	settingsFields,
	settingsJson,
	typeName,
} from './create.fields';

// The rule for operation texts would write "data arts".
const ACTION = 'Create DataArts connection';
const NAME = { maxLength: 100, pattern: /^[\w-]+$/, allowed: 'letters, digits, "_" and "-"' };

/** Spec dataarts-data-connections 3. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: ACTION,
		description: 'Create a data connection in the Management Center of DataArts Studio',
	},
	fields: [connectionName, connectionType, ...settingsFields],
	prepare(item, account) {
		const workspaceId = workspaceOf(account);
		const name = item.text(connectionName, NAME);
		const { type, settings } = readSettings(item);
		const { connection, request } = readAdditionalFields(item.collection(additionalFields));
		const source = {
			dw_name: name,
			dw_type: type,
			dw_config: settings.config,
			...settings.connection,
			...connection,
		};
		const secrets = secretValues(settings.config);
		return async (send) => {
			const answer = await send({
				service: 'dataArts',
				method: 'POST',
				path: '/v1/{project_id}/data-connections',
				workspaceId,
				body: { ...request, data_source_vos: [source] },
				creates: name,
				secrets,
			});
			const connectionId = answer.data_connection_id;
			return [created({ connectionId, name, serviceType: type, answer, secrets })];
		};
	},
};

function readSettings(item: ItemParameters): { type: string; settings: Settings } {
	const added = item.collection(additionalFields);
	const chosen = String(item.value(connectionType));
	if (chosen === BY_NAME) return settingsByName(item, added);
	const type = findDataArtsType(chosen);
	if (!type) throw new InputError(`'${connectionType.displayName}' has no type ${chosen}`);
	return { type: type.value, settings: settingsFromForm(type, item, added) };
}

function settingsByName(item: ItemParameters, added: ItemParameters) {
	const name = item.text(typeName);
	const type = findDataArtsType(name);
	const given = Object.entries(optionalSettings(agent, added).connection);
	const connection: IDataObject = Object.fromEntries(given.filter(([, value]) => value));
	const settings = { config: item.object(settingsJson), connection };
	if (type) checkSettings(type, settings, settingsJson.displayName);
	if (Object.keys(connection).length === 1) {
		throw new InputError("'Agent ID' and 'Agent Name' belong together: fill in both");
	}
	return { type: type?.value ?? name, settings };
}
