import type { IDataObject } from 'n8n-workflow';

import { toBoolean, toText, isEmpty, emptyFieldError } from '../../fields/validate';
import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';

/** What a connection is set to: inside `dw_config`, and beside it (the agent). */
export interface Settings {
	config: IDataObject;
	connection: IDataObject;
	/** What the form alone knows: which of its fields are shown. */
	form?: IDataObject;
}

/** User and password of a data source, from a credential. */
export interface Login {
	user: string;
	password: string;
}

/**
 * The settings that the form of a type holds.
 *
 * @param item the parameters of the item
 * @param added what the user added to the collection of additional fields
 * @param login undefined where user and password are fields of the form
 * @throws InputError that names the field
 */
export function settingsFromForm(
	type: DataArtsType,
	item: ItemParameters,
	added: ItemParameters,
	login?: Login,
): Settings {
	const settings: Settings = { config: {}, connection: {}, form: {} };
	const read = reader(item);
	for (const field of type.fields) {
		if (!isShown(field, settings)) continue;
		const raw = login && field.login ? login[field.login] : read(field);
		const value = given(field, raw, isRequired(field));
		// What is only inferred goes out only when the user fills it in, or chooses something else.
		const isCertain = field.confidence !== 'inferred';
		if (isCertain || value !== field.default) place(settings, field, value);
	}
	const { config, connection } = optionalSettings(type.optionalFields, added);
	checkPairs(type.optionalFields, { config, connection });
	Object.assign(settings.config, config);
	Object.assign(settings.connection, connection);
	if (type.defaultConfig && Object.keys(settings.config).length === 0)
		settings.config = type.defaultConfig;
	return settings;
}

/** The settings among these fields that the user added to a collection; they may be empty. */
export function optionalSettings(fields: readonly SettingField[], added: ItemParameters): Settings {
	const settings: Settings = { config: {}, connection: {} };
	const read = reader(added);
	for (const field of fields) {
		const value = read(field);
		if (value === undefined) continue;
		place(settings, field, given(field, value, isUnchosen(field, added)));
	}
	return settings;
}

/** The user added a list and chose nothing from it: text may be empty, such a list may not. */
function isUnchosen(field: SettingField, added: ItemParameters): boolean {
	return field.list !== undefined && added.resourceLocator(field).mode === 'list';
}

/**
 * Reads fields, the ID of something before its name: where it was chosen from a list, that name
 * counts, and the field of the name is not asked for.
 */
function reader(values: ItemParameters): (field: SettingField) => unknown {
	const listed = new Map<string, string>();
	return (field) => {
		if (!field.list) return listed.get(field.nameForIdField ?? '') ?? values.raw(field);
		const raw = values.raw(field);
		if (raw === undefined) return undefined;
		const {
			mode,
			value,
			cachedResultName: listedName,
		} = ItemParameters.fromValues({ [field.name]: raw }).resourceLocator(field);
		if (mode === 'list' && value && listedName) listed.set(field.name, listedName);
		return value;
	};
}

/** Puts user and password under the keys of a type. */
export function putLogin(type: DataArtsType, settings: Settings, login: Login): void {
	for (const field of type.fields) {
		if (field.login) place(settings, field, login[field.login]);
	}
}

/** The secrets that a type wants, as far as these settings tell that they are needed. */
export function wantedSecrets(type: DataArtsType, settings: Settings): SettingField[] {
	return type.fields.filter((field) => field.typeOptions?.password && isShown(field, settings));
}

const FROM_LIST = 'Choose it from the list, which knows its name, or fill in its name as well.';

/**
 * An ID goes with its name: one without the other would leave the old one beside the new.
 *
 * @throws InputError that names both fields
 */
export function checkPairs(fields: readonly SettingField[], settings: Settings): void {
	for (const { nameForIdField: nameOf, ...name } of fields) {
		const both = [...fields.filter((field) => field.name === nameOf), name];
		const given = both.filter((field) => !isEmpty(valueOf(settings, field)));
		if (given.length !== 1 || both.length !== 2) continue;
		const labels = both.map(({ displayName }) => `'${displayName}'`).join(' and ');
		throw new InputError(`${labels} belong together: fill in both`, FROM_LIST);
	}
}

/**
 * Checks settings that were given as JSON against the table of their type. Types are not
 * converted: the service keeps a boolean and the text of it apart (docs/api/dataarts-settings.md#value-types).
 * Keys that the table does not have, and those that are only inferred, are left to the service.
 *
 * @param label what the form calls the JSON
 * @throws InputError that names the key
 */
export function checkSettings(type: DataArtsType, settings: Settings, label: string): void {
	for (const field of type.fields) {
		if (isShown(field, settings) && isRequired(field) && isEmpty(valueOf(settings, field))) {
			throw emptyFieldError(labelOf(field, label));
		}
	}
	for (const field of [...type.fields, ...type.optionalFields]) {
		const value = field.confidence === 'inferred' ? undefined : valueOf(settings, field);
		if (value !== undefined) checkType(field, value, labelOf(field, label));
	}
}

/** Whether a field must be filled in while it is shown: nobody knows that of an inferred one. */
export function isRequired({ type, confidence: evidence }: SettingField): boolean {
	return type === 'string' && evidence !== 'inferred';
}

/** A field is shown while the one that it depends on is, and has or is left at the right value. */
function isShown({ showWhen }: SettingField, settings: Settings): boolean {
	if (!showWhen) return true;
	if (!isShown(showWhen.field, settings)) return false;
	// JSON does not tell what would be chosen in the form, so nothing is asked for on its account.
	if (showWhen.field.location === 'form' && !settings.form) return false;
	const value = valueOf(settings, showWhen.field) ?? showWhen.field.default;
	return showWhen.is.some((shown) => String(shown) === String(value));
}

function valueOf(settings: Settings, field: SettingField): unknown {
	return partOf(settings, field)[field.key];
}

function place(settings: Settings, field: SettingField, value: string | boolean): void {
	partOf(settings, field)[field.key] = value;
}

function partOf(settings: Settings, { location: part }: SettingField): IDataObject {
	return part ? (settings[part] ?? {}) : settings.config;
}

/** The value as the form gives it, converted where an expression gave the text of it. */
function given(field: SettingField, value: unknown, required: boolean): string | boolean {
	const { displayName: label } = field;
	if (field.type === 'boolean') return toBoolean(label, value);
	const text = field.typeOptions?.password ? toText(label, value) : toText(label, value).trim();
	if (field.type === 'options') return oneOf(field, text, label);
	if (text || !required) return text;
	throw field.nameForIdField
		? new InputError(`'${label}' is empty`, FROM_LIST)
		: emptyFieldError(label);
}

function checkType(field: SettingField, value: unknown, label: string): void {
	if (field.type === 'boolean' ? typeof value !== 'boolean' : typeof value !== 'string') {
		const wanted = field.type === 'boolean' ? 'true or false without quotes' : 'text in quotes';
		// LAT sends null for a password that is not set (docs/api/dataarts-settings.md#mrs-hetu).
		if (value !== null) throw new InputError(`'${label}' must be ${wanted}`);
	}
	if (field.type === 'options') oneOf(field, String(value), label);
}

function oneOf(field: SettingField, value: string, label: string): string {
	const values = (field.options ?? []).map((option) => option.value);
	if (values.includes(value)) return value;
	throw new InputError(`'${label}' must be one of ${values.join(', ')}`, `Value: ${value}`);
}

function labelOf(field: SettingField, json: string): string {
	return field.location === 'connection' ? field.displayName : `${json}: ${field.key}`;
}
