import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { replaceSecrets } from '../../client/redact';
import { DATA_ARTS_TYPES } from '../../connectionTypes/dataArts';
import type { DataArtsType } from '../../connectionTypes/dataArts/DataArtsType';
import { changeableFields, formField, SOURCE_PARAMETER } from './formFields';
import { optionalSettings, type Settings } from './settings';
import { sortByDisplayName, sourceWorkspace, ID } from '../../fields/commonFields';
import type { Send } from '../../execution/Operation';
import { readConnection } from '../api';
import { TYPE_PARAMETER } from '../../connectionTypes/dataArts/typeFields';

const show = { [SOURCE_PARAMETER]: ['existingConnection'] };

const sourceConnection: INodeProperties = {
	displayName: 'Existing Connection',
	name: 'sourceConnection',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'Connection of the same type whose settings are taken over, without its secrets',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'dataConnections', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 1c868514f45447a59c41485b70ae5e05',
		},
	],
	displayOptions: { show },
};

const settingsToChange: INodeProperties = {
	displayName: 'Settings to Change',
	name: 'settingsToChange',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	description: 'Settings that replace those of the existing connection',
};

/** The form of this source of settings. */
export const existingConnectionFields: INodeProperties[] = [
	{ ...sourceWorkspace, displayOptions: { show } },
	sourceConnection,
	...settingsToChangeFields(show),
];

/** For each type the settings that can replace others, shown under these conditions. */
export function settingsToChangeFields(when: Record<string, string[]>): INodeProperties[] {
	return DATA_ARTS_TYPES.map((type) => ({
		...settingsToChange,
		options: sortByDisplayName(changeableFields(type).map(formField)),
		displayOptions: { show: { ...when, [TYPE_PARAMETER]: [type.value] } },
	}));
}

/** What the user replaces; nothing for types without a table. */
export function readChanges(item: ItemParameters, type?: DataArtsType): Settings {
	if (!type) return { config: {}, connection: {} };
	return optionalSettings(changeableFields(type), item.collection(settingsToChange));
}

/** Settings of an existing connection, and which of its keys held secrets. */
export interface CopiedSettings extends Settings {
	dropped: string[];
}

/**
 * Reads the chosen connection when it is called, and gives its settings without what the server
 * made and without every secret, whether it was masked or not.
 *
 * @param typeName its type must be this one
 * @throws InputError for another type
 */
export function readExisting(item: ItemParameters, workspaceId: string, typeName: string) {
	const id = item.locator(sourceConnection, ID);
	const from = item.text(sourceWorkspace, ID) || workspaceId;
	return async (send: Send): Promise<CopiedSettings> => {
		const answer = await readConnection(send, from, id);
		if (String(answer.dw_type).toLowerCase() !== typeName.toLowerCase()) {
			throw new InputError(
				`'Existing Connection' is of type ${String(answer.dw_type)}, not ${typeName}`,
			);
		}
		return copySettings(answer);
	};
}

/** The settings of a connection as the API answers it; see readExisting. */
export function copySettings(answer: IDataObject): CopiedSettings {
	const { agent_id, agent_name, env_type, description, dw_catagory: dw_category } = answer;
	const beside = { agent_id, agent_name, env_type, dw_category, description };
	const dropped: string[] = [];
	const drop = (key: string) => void dropped.push(key);
	const stored = replaceSecrets(answer.dw_config ?? {}, drop) as IDataObject;
	const config = Object.entries(stored).filter(([key, value]) => {
		const isMasked = typeof value === 'string' && /^\*+$/.test(value);
		if (isMasked) drop(key);
		return key !== 'update_time' && !isMasked;
	});
	const set = Object.entries(beside).filter(
		([, value]) => ![undefined, null, ''].includes(value as string),
	);
	return {
		config: Object.fromEntries(config),
		connection: Object.fromEntries(set) as IDataObject,
		dropped,
	};
}
