import type { IDataObject } from 'n8n-workflow';

import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import type { Send } from '../../execution/Operation';
import type { Login } from '../../fields/dataSourceLogin';
import type { ItemParameters } from '../../fields/ItemParameters';
import { isEmpty } from '../../fields/validate';

/** The settings of a connection: inside `dw_config`, and beside it (the agent). */
export interface Settings {
	config: IDataObject;
	connection: IDataObject;
	/** Values of fields that are not sent. Missing where the settings do not come from a form. */
	form?: IDataObject;
}

/** What every source of settings is read with. */
export interface SettingsRequest {
	item: ItemParameters;
	/** Sent as `dw_type`. */
	typeName: string;
	/** Missing for a type that has no table. */
	type?: DataArtsType;
	/** Missing where user and password are part of the form. */
	login?: Login;
	workspaceId: string;
}

/** The settings that an item holds, before they are completed; see completeSettings. */
export interface SettingsInput {
	settings: Settings;
	/** Fields among which an ID and the name that belongs to it have to come together. */
	pairedFields: readonly SettingField[];
	/** The label of JSON, which has to be complete: nothing was checked while it was read. */
	jsonLabel?: string;
	/** Reads the existing connection whose settings these replace in part. */
	readExisting?(send: Send): Promise<CopiedSettings>;
}

/** One source of settings: the form, JSON, or an existing connection. */
export type SettingsSource = (request: SettingsRequest) => SettingsInput;

/** The settings of an existing connection without its secrets. */
export interface CopiedSettings extends Settings {
	/** Keys that held a secret. */
	droppedSecretKeys: string[];
	/** Keys beside the settings that the response does not have at all. */
	notReturned: string[];
}

/** The value of a setting, wherever it is sent. */
export function valueOf(settings: Settings, field: SettingField): unknown {
	return container(settings, field)[field.key];
}

/** Puts a value of the form where the setting is sent, as it is sent. */
export function setValue(settings: Settings, field: SettingField, value: string | boolean): void {
	container(settings, field)[field.key] = field.sentAs?.[String(value)] ?? value;
}

/** What would be chosen in the form for a value that is sent. */
function choiceOf({ sentAs = {} }: SettingField, value: unknown): unknown {
	const chosen = Object.keys(sentAs).find((option) => String(sentAs[option]) === String(value));
	return chosen ?? value;
}

function container(settings: Settings, { location }: SettingField): IDataObject {
	return location ? (settings[location] ?? {}) : settings.config;
}

/** Puts user and password under the keys of a type. */
export function applyLogin(type: DataArtsType, settings: Settings, login: Login): void {
	for (const field of type.fields) {
		if (field.login) setValue(settings, field, login[field.login]);
	}
}

/** Whether a field of the form must be filled in while it is shown. */
export function isRequired({ type, confidence, requiredOnConsole }: SettingField): boolean {
	return type === 'string' && (confidence !== 'inferred' || requiredOnConsole === true);
}

/** Whether a field is shown: what it depends on is shown, and has one of the right values. */
export function isShown({ showWhen, hideWhen }: SettingField, settings: Settings): boolean {
	const isMet = ({ field, values }: NonNullable<typeof showWhen>) => {
		if (!isShown(field, settings)) return false;
		// JSON does not say what would be chosen in the form, so nothing can be required because of it.
		if (field.location === 'form' && !settings.form) return false;
		const value = choiceOf(field, valueOf(settings, field) ?? field.default);
		return values.some((each) => String(each) === String(value));
	};
	return (!showWhen || isMet(showWhen)) && !(hideWhen && isMet(hideWhen));
}

/**
 * The settings of a stored connection, with what would be chosen in the form: the choice whose fields
 * are filled in, else the default.
 */
export function inferForm(type: DataArtsType, settings: Settings): Settings {
	const choices = type.fields.filter(({ location }) => location === 'form');
	const form = choices.map((choice) => {
		const filled = type.fields.find(
			(field) => field.showWhen?.field.name === choice.name && !isEmpty(valueOf(settings, field)),
		);
		return [choice.key, filled?.showWhen?.values[0] ?? choice.default];
	});
	return { ...settings, form: Object.fromEntries(form) as IDataObject };
}

/** The secrets that a type needs, as far as these settings tell. */
export function requiredSecrets(type: DataArtsType, settings: Settings): SettingField[] {
	return type.fields.filter((field) => field.typeOptions?.password && isShown(field, settings));
}
