import type { IDataObject } from 'n8n-workflow';

import { isEmpty } from '../../fields/validate';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { collectSecrets } from '../../client/redact';
import { findDataArtsType, listedDataArtsType } from '../../connectionTypes/dataArts';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { changeableFields } from './formFields';
import {
	checkPairs,
	checkSettings,
	optionalSettings,
	putLogin,
	settingsFromForm,
	wantedSecrets,
	type Login,
	type Settings,
} from './settings';
import { agent } from '../../connectionTypes/dataArts/commonFields';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import type { Send } from '../../execution/Operation';
import { additionalFields } from '../../fields/commonFields';
import { readAdditionalSettings } from './additionalSettings';
import { settingsFrom, settingsJson } from '../form';
import { readChanges, readExisting, type CopiedSettings } from './existingConnection';
import { readLogin } from '../login';
import { connectionType, typeName } from '../../connectionTypes/dataArts/typeFields';

/** Settings, and the keys of an existing connection whose secrets nobody gave anew. */
export interface ReadSettings extends Settings {
	notCopied?: string[];
}

/** The settings of a new connection, once they are known to be good. */
export interface SettingsSource {
	/** What is sent as `dw_type`. */
	typeName: string;
	/** Gives the settings; reads the existing connection where they come from one. */
	read(send: Send): Promise<ReadSettings>;
}

/**
 * Reads and checks where the settings of an item come from.
 *
 * @throws InputError that names the field
 */
export async function readSettingsSource(
	item: ItemParameters,
	workspaceId: string,
): Promise<SettingsSource> {
	const { name, type, byName } = chosenType(item);
	const login = await readLogin(item);
	const extra = readAdditionalSettings(item);
	const from = item.raw(settingsFrom);
	const given = { name, type, login, extra };
	if (from === 'existingConnection') return fromExistingConnection(item, workspaceId, given);
	const added = item.collection(additionalFields);
	const settings =
		type && !byName && from !== 'json'
			? withExtra(settingsFromForm(type, item, added, login), extra)
			: settingsFromJson(item, added, given);
	return { typeName: name, read: async () => settings };
}

function withExtra(settings: Settings, extra: IDataObject): Settings {
	return { ...settings, config: { ...settings.config, ...extra } };
}

interface Given {
	name: string;
	type?: DataArtsType;
	login?: Login;
	/** Additional Settings, which win over everything. */
	extra: IDataObject;
}

function chosenType(item: ItemParameters): { name: string; type?: DataArtsType; byName: boolean } {
	const chosen = String(item.raw(connectionType));
	const byName = chosen === BY_NAME;
	const listed = listedDataArtsType(chosen);
	if (listed) return { name: nameOf(listed, item), type: listed, byName };
	if (!byName) throw new InputError(`'${connectionType.displayName}' has no type ${chosen}`);
	const name = item.text(typeName);
	const type = findDataArtsType(name);
	return { name: type?.value ?? name, type, byName };
}

function nameOf(
	{ requiresTypeName: asksForName, value }: DataArtsType,
	item: ItemParameters,
): string {
	return asksForName ? item.text(typeName) : value;
}

function settingsFromJson(item: ItemParameters, added: ItemParameters, given: Given): Settings {
	const agentGiven = Object.entries(optionalSettings(agent, added).connection);
	const connection: IDataObject = Object.fromEntries(agentGiven.filter(([, value]) => value));
	const settings = { config: { ...item.object(settingsJson) }, connection };
	if (given.login) putLogin(requireLoginKeys(given), settings, given.login);
	Object.assign(settings.config, given.extra);
	assertNoPlaceholders(settings.config);
	if (given.type) checkSettings(given.type, settings, settingsJson.displayName);
	checkPairs(agent, settings);
	return settings;
}

/** @throws InputError for a placeholder that Get wrote and nobody filled in */
function assertNoPlaceholders(config: IDataObject): void {
	const [, key] = /"<([\w.-]+)>"/.exec(JSON.stringify(config)) ?? [];
	if (!key) return;
	throw new InputError(`'${settingsJson.displayName}: ${key}' is still the placeholder <${key}>`);
}

function fromExistingConnection(
	item: ItemParameters,
	workspaceId: string,
	given: Given,
): SettingsSource {
	const { name, type } = given;
	const changes = readChangedSettings(item, given);
	if (type) requireSecrets(type, changes);
	const readFrom = readExisting(item, workspaceId, name);
	const read = async (send: Send) => {
		const { config, connection, dropped } = await readFrom(send);
		return {
			config: { ...config, ...changes.config },
			connection: { ...connection, ...changes.connection },
			notCopied: dropped.filter((key) => isEmpty(changes.config[key])),
		};
	};
	return { typeName: name, read };
}

/** What replaces the settings of an existing connection: its own word, the login, the extra ones. */
function readChangedSettings(item: ItemParameters, given: Given): Settings {
	const changes = readChanges(item, given.type);
	if (given.login) putLogin(requireLoginKeys(given), changes, given.login);
	Object.assign(changes.config, given.extra);
	if (given.type) checkPairs(changeableFields(given.type), changes);
	return changes;
}

/** Settings that an update changes. */
export interface SettingsUpdate {
	type?: DataArtsType;
	settings: Settings;
	/** True when they are those of one type: then the connection has to be of that type. */
	isTypeSpecific: boolean;
}

/**
 * Reads and checks what an update changes.
 *
 * @throws InputError that names the field
 */
export async function readUpdate(
	item: ItemParameters,
): Promise<{ name: string; changes: SettingsUpdate }> {
	const { name, type } = chosenType(item);
	const login = await readLogin(item);
	const given = { name, type, login, extra: readAdditionalSettings(item) };
	const settings = readChangedSettings(item, given);
	const own = readChanges(item, type);
	const isTypeSpecific =
		login !== undefined || Object.keys({ ...own.config, ...own.connection }).length > 0;
	return { name, changes: { type, settings, isTypeSpecific } };
}

/**
 * An update replaces the connection as a whole, and the API does not tell the stored password.
 *
 * @throws InputError when the connection has a secret that is not given anew
 */
export function checkSecrets(
	{ settings }: SettingsUpdate,
	before: CopiedSettings,
	{ dw_type: typeName }: IDataObject,
): void {
	const type = findDataArtsType(String(typeName));
	const merged = { ...before, config: { ...before.config, ...settings.config } };
	const wanted = type ? wantedSecrets(type, merged).map(({ displayName }) => displayName) : [];
	const [missing] = [...wanted, ...before.dropped];
	if (!missing || collectSecrets(settings.config).length > 0) return;
	throw new InputError(
		`'${missing}' is missing: an update sends all settings anew, and the stored password is not known`,
		"Add it to 'Settings to Change', or choose a credential as 'Data Source Login'. 'Update Without Password' in Options sends none.",
	);
}

/** @throws InputError when a secret that the type wants is not given anew */
function requireSecrets(type: DataArtsType, changes: Settings): void {
	const [wanted] = wantedSecrets(type, changes);
	if (!wanted || collectSecrets(changes.config).length > 0) return;
	throw new InputError(
		`'${wanted.displayName}' is missing: secrets are not copied from the existing connection`,
		`Add it to 'Settings to Change', or choose a credential as 'Data Source Login'.${noSecretHint(wanted)}`,
	);
}

/** What to change when the existing connection has no such secret at all. */
function noSecretHint({ showWhen }: SettingField): string {
	return showWhen
		? ` If the existing connection needs none, add '${showWhen.field.displayName}' to 'Settings to Change' as it is there.`
		: '';
}

/** @throws InputError when nobody knows under which keys a login goes */
function requireLoginKeys({ name, type }: Given): DataArtsType {
	if (type?.fields.some((field) => field.login)) return type;
	throw new InputError(
		`'Data Source Login' cannot be a credential for ${name}: its keys are not known`,
		'Choose Define Below, and put user and password into the settings.',
	);
}
