import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import type { ItemParameters } from '../../parameters/ItemParameters';
import { isSecretKey } from '../../secrets';
import { findDataArtsType, listedDataArtsType } from '../../serviceTypes/dataArts';
import type { DataArtsType } from '../../serviceTypes/dataArts/DataArtsType';
import {
	checkSettings,
	optionalSettings,
	putLogin,
	settingsFromForm,
	wantedSecrets,
	type Login,
	type Settings,
} from '../../serviceTypes/dataArts/settings';
import { agent } from '../../serviceTypes/dataArts/sharedFields';
import { BY_NAME } from '../../serviceTypes/evidence';
import type { Send } from '../Operation';
import { readAdditionalSettings } from './additionalSettings';
import {
	additionalFields,
	connectionType,
	settingsFrom,
	settingsJson,
	typeName,
} from './create.fields';
import { readChanges, readExisting } from './existingConnection';
import { readLogin } from './login';

/** The settings of a new connection, once they are known to be good. */
export interface SettingsSource {
	/** What is sent as `dw_type`. */
	typeName: string;
	/** Gives the settings; reads the existing connection where they come from one. */
	read(send: Send): Promise<Settings>;
	/** What the existing connection has and the API does not tell. */
	notCopied?: string[];
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
	const from = item.value(settingsFrom);
	if (from === 'existingConnection') {
		return copyOf(item, workspaceId, { name, type, login, extra });
	}
	const added = item.collection(additionalFields);
	const settings =
		type && !byName && from !== 'json'
			? settingsFromForm(type, item, added, login)
			: settingsFromJson(item, added, { name, type, login });
	const merged = { ...settings, config: { ...settings.config, ...extra } };
	return { typeName: name, read: async () => merged };
}

interface Given {
	name: string;
	type?: DataArtsType;
	login?: Login;
}

function chosenType(item: ItemParameters): { name: string; type?: DataArtsType; byName: boolean } {
	const chosen = String(item.value(connectionType));
	const byName = chosen === BY_NAME;
	const listed = listedDataArtsType(chosen);
	if (listed) return { name: nameOf(listed, item), type: listed, byName };
	if (!byName) throw new InputError(`'${connectionType.displayName}' has no type ${chosen}`);
	const name = item.text(typeName);
	const type = findDataArtsType(name);
	return { name: type?.value ?? name, type, byName };
}

function nameOf({ asksForName, value }: DataArtsType, item: ItemParameters): string {
	return asksForName ? item.text(typeName) : value;
}

function settingsFromJson(item: ItemParameters, added: ItemParameters, given: Given): Settings {
	const agentGiven = Object.entries(optionalSettings(agent, added).connection);
	const connection: IDataObject = Object.fromEntries(agentGiven.filter(([, value]) => value));
	const settings = { config: { ...item.object(settingsJson) }, connection };
	if (given.login) putLogin(knownFor(given), settings, given.login);
	if (given.type) checkSettings(given.type, settings, settingsJson.displayName);
	if (Object.keys(connection).length === 1) {
		throw new InputError("'Agent ID' and 'Agent Name' belong together: fill in both");
	}
	return settings;
}

function copyOf(
	item: ItemParameters,
	workspaceId: string,
	given: Given & { extra: IDataObject },
): SettingsSource {
	const { name, type, login, extra } = given;
	const changes = readChanges(item, type);
	if (login) putLogin(knownFor(given), changes, login);
	Object.assign(changes.config, extra);
	const missing = type ? wantedSecrets(type, changes) : [];
	if (missing.length > 0 && !Object.keys(changes.config).some(isSecretKey)) {
		throw new InputError(
			`'${missing[0]?.displayName}' is missing: secrets are not copied from the existing connection`,
			"Add it to 'Settings to Change', or choose a credential as 'Data Source Login'.",
		);
	}
	const readFrom = readExisting(item, workspaceId, name);
	const read = async (send: Send) => {
		const existing = await readFrom(send);
		return {
			config: { ...existing.config, ...changes.config },
			connection: { ...existing.connection, ...changes.connection },
		};
	};
	return { typeName: name, read, notCopied: ['Applicable Modules'] };
}

/** @throws InputError when nobody knows under which keys a login goes */
function knownFor({ name, type }: Given): DataArtsType {
	if (type?.fields.some((field) => field.login)) return type;
	throw new InputError(
		`'Data Source Login' cannot be a credential for ${name}: its keys are not known`,
		'Choose Define Below, and put user and password into the settings.',
	);
}
