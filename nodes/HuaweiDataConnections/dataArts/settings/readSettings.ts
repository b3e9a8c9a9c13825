import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { findDataArtsType, listedDataArtsType } from '../../connectionTypes/dataArts';
import type { DataArtsType } from '../../connectionTypes/dataArts/DataArtsType';
import {
	connectionType,
	TYPE_PARAMETER,
	typeName,
} from '../../connectionTypes/dataArts/typeFields';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import type { Send } from '../../execution/Operation';
import { readLogin } from '../../fields/dataSourceLogin';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { readAdditionalSettings } from './additionalSettings';
import { completeSettings } from './completeSettings';
import { SETTINGS_FROM_PARAMETER } from './formFields';
import { fromExistingConnection, readChanges } from './fromExistingConnection';
import { fromForm } from './fromForm';
import { fromJson } from './fromJson';
import { isProvided, requireSecretsForCopy } from './requireSecrets';
import type { Settings, SettingsSource } from './Settings';

const existing: INodePropertyOptions = {
	name: 'Existing Connection',
	value: 'existingConnection',
	description: 'Copy the settings of another connection of the same type',
};

const form: INodePropertyOptions = {
	name: 'Form',
	value: 'form',
	description: 'Fill in the fields of the type',
};

const json: INodePropertyOptions = {
	name: 'JSON',
	value: 'json',
	description: 'Enter all settings at once; recommended for unattended production',
};

const settingsFrom: INodeProperties = {
	displayName: 'Settings From',
	name: SETTINGS_FROM_PARAMETER,
	type: 'options',
	noDataExpression: true,
	options: [existing, form, json],
	default: 'form',
	description: 'Where the settings of the connection come from',
	displayOptions: { hide: { [TYPE_PARAMETER]: [BY_NAME] } },
};

/** A type that is named by text has no form. */
const settingsFromByName: INodeProperties = {
	...settingsFrom,
	options: [existing, json],
	default: 'json',
	displayOptions: { show: { [TYPE_PARAMETER]: [BY_NAME] } },
};

/** The choice of the source of the settings. */
export const settingsFromFields: INodeProperties[] = [settingsFrom, settingsFromByName];

/** The settings of the connection to create. */
export interface DesiredSettings {
	/** Sent as `dw_type`. */
	typeName: string;
	/** Resolves to the settings. Reads the existing connection where they come from one. */
	resolve(send: Send): Promise<ResolvedSettings>;
}

/** Settings, and the secret keys of the existing connection that nothing replaced. */
export interface ResolvedSettings extends Settings {
	notCopied?: string[];
}

/**
 * Reads and checks the settings of the connection to create.
 *
 * @throws InputError that names the field
 */
export async function readSettings(
	item: ItemParameters,
	workspaceId: string,
): Promise<DesiredSettings> {
	const chosen = readType(item);
	const { typeName: name, type } = chosen;
	const login = await readLogin(item);
	const additional = readAdditionalSettings(item);
	const input = sourceOf(item, chosen)({ item, typeName: name, type, login, workspaceId });
	const settings = completeSettings(input, type, additional);
	const { readExisting } = input;
	if (!readExisting) return { typeName: name, resolve: async () => settings };
	if (type) requireSecretsForCopy(type, settings);
	return {
		typeName: name,
		async resolve(send) {
			const { config, connection, droppedSecretKeys, notReturned } = await readExisting(send);
			return {
				config: { ...config, ...settings.config },
				connection: { ...connection, ...settings.connection },
				notCopied: [
					...droppedSecretKeys.filter((key) => !isProvided(key, settings.config)),
					...notReturned.filter((key) => settings.connection[key] === undefined),
				],
			};
		},
	};
}

function sourceOf(item: ItemParameters, { type, isByName }: ChosenType): SettingsSource {
	const source = item.raw(settingsFrom);
	if (source === 'existingConnection') return fromExistingConnection;
	return type && !isByName && source !== 'json' ? fromForm : fromJson;
}

/** What an update changes in the settings of a connection. */
export interface SettingsUpdate {
	typeName: string;
	changes: Settings;
	/** True if fields of the type are among them: then the connection has to be of that type. */
	isTypeSpecific: boolean;
}

/**
 * Reads and checks what an update changes.
 *
 * @throws InputError that names the field
 */
export async function readSettingsUpdate(
	item: ItemParameters,
	workspaceId: string,
): Promise<SettingsUpdate> {
	const { typeName: name, type } = readType(item);
	const login = await readLogin(item);
	const additional = readAdditionalSettings(item);
	const input = readChanges({ item, typeName: name, type, login, workspaceId });
	const { config, connection } = input.settings;
	const isTypeSpecific = Object.keys({ ...config, ...connection }).length > 0;
	return { typeName: name, changes: completeSettings(input, type, additional), isTypeSpecific };
}

interface ChosenType {
	typeName: string;
	type?: DataArtsType;
	/** The type was named by text instead of being chosen from the list. */
	isByName: boolean;
}

function readType(item: ItemParameters): ChosenType {
	const value = String(item.raw(connectionType));
	const type = listedDataArtsType(value);
	if (type) return { typeName: type.value, type, isByName: false };
	if (value !== BY_NAME) {
		throw new InputError(`'${connectionType.displayName}' has no type ${value}`);
	}
	const name = item.text(typeName);
	const named = findDataArtsType(name);
	return { typeName: named?.value ?? name, type: named, isByName: true };
}
