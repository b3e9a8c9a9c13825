import {
	DLI_AUTH_TYPES,
	findDliAuthType,
	type DliAuthField,
	type DliAuthType,
} from '../../connectionTypes/dliAuthTypes';
import { readLogin, type Login } from '../../fields/dataSourceLogin';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { emptyFieldError, isEmpty, toText, validateText } from '../../fields/validate';
import { authenticationName, authType, hasPassword, settingsToChange } from './formFields';
import { NAME } from './api';

/** Settings by the keys of the API. */
export type AuthSettings = Record<string, string>;

/** An authentication as the form of Create describes it. */
export interface DesiredAuthentication {
	name: string;
	type: DliAuthType;
	/** What the user filled in. */
	settings: AuthSettings;
}

/** What an update changes. */
export interface AuthChanges {
	/** The fields that were given. */
	fields: readonly DliAuthField[];
	/** Their values. */
	settings: AuthSettings;
	/** Whether the login comes from a credential, which has user and password. */
	isCredential: boolean;
}

/**
 * Reads and checks the form of an authentication.
 *
 * @throws InputError that names the field
 */
export async function readDesired(item: ItemParameters): Promise<DesiredAuthentication> {
	const name = item.text(authenticationName, NAME);
	const value = String(item.raw(authType));
	const type = findDliAuthType(value);
	if (!type) throw new InputError(`'${authType.displayName}' has no type ${value}`);
	// The other types have no field for the choice, which may have been made for a type before.
	const login = hasPassword(type) ? await readLogin(item) : undefined;
	const settings = readFields(type.fields, item, login);
	const missing = type.fields.find(({ key, isOptional }) => !settings[key] && !isOptional);
	if (missing) throw emptyFieldError(missing.displayName);
	return { name, type, settings };
}

/**
 * Checks that an authentication to create has all optional settings of its type or none. An update of an
 * existing one leaves out those that cannot be changed.
 *
 * @throws InputError that names them
 */
export function requireComplete({ type, settings }: DesiredAuthentication): void {
	const optional = type.fields.filter(({ isOptional }) => isOptional);
	const given = optional.filter(({ key }) => settings[key]);
	if (given.length === 0 || given.length === optional.length) return;
	const labels = optional.map(({ displayName }) => `'${displayName}'`).join(', ');
	throw new InputError(`${labels} belong together: fill in all of them, or none`);
}

/**
 * Reads and checks what an update changes. Its type is not known yet.
 *
 * @throws InputError that names the field
 */
export async function readChanges(item: ItemParameters): Promise<AuthChanges> {
	const login = await readLogin(item);
	const added = item.collection(settingsToChange);
	const fields = MUTABLE_FIELDS.filter((field) => added.has(field) || (login && field.login));
	const settings = readFields(fields, added, login);
	const empty = fields.find(({ key }) => !settings[key]);
	if (empty) {
		throw new InputError(
			`'${empty.displayName}' in ${settingsToChange.displayName} is empty`,
			`Enter a value, or remove the field from ${settingsToChange.displayName}.`,
		);
	}
	if (fields.length === 0) {
		throw new InputError(
			`'${settingsToChange.displayName}' is empty`,
			'Add what the authentication is to have from now on, or choose a credential as its login.',
		);
	}
	requirePairs(fields);
	return { fields, settings, isCredential: login !== undefined };
}

/** Every field once that an update accepts. */
const MUTABLE_FIELDS = [...new Set(DLI_AUTH_TYPES.flatMap(({ fields }) => fields))].filter(
	({ isImmutable }) => !isImmutable,
);

/** The values of fields that are filled in, by their keys. */
function readFields(
	fields: readonly DliAuthField[],
	values: ItemParameters,
	login: Login | undefined,
): AuthSettings {
	const read = (field: DliAuthField) =>
		login && field.login ? login[field.login] : readField(field, values);
	const entries = fields.map((field) => [field.key, read(field)] as const);
	return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** @throws InputError that names the field */
function readField(field: DliAuthField, values: ItemParameters): string {
	const { displayName: label, isSecret, obsFile } = field;
	const text = toText(label, values.raw(field));
	if (isEmpty(text)) return '';
	if (isSecret) return text;
	return obsFile ? validateObsPath(label, text.trim(), obsFile.extension) : text.trim();
}

/**
 * The path of a file in OBS. Source: docs/api/dli-connections.md#datasource-authentication.
 *
 * @throws InputError that names the field
 */
export function validateObsPath(label: string, path: string, extension?: string): string {
	const ending = extension ? `\\.(${extension}|${extension.toUpperCase()})` : '';
	return validateText(label, path, {
		pattern: new RegExp(`^obs://[^/\\s]+/.*[^/]${ending}$`),
		allowedText: `the path of a file in OBS, such as obs://bucket/folder/file${extension ? `.${extension}` : ''}`,
	});
}

/** @throws InputError for one file of a pair without the other */
function requirePairs(fields: readonly DliAuthField[]): void {
	for (const field of fields) {
		const { togetherWith } = field;
		if (!togetherWith || fields.some(({ key }) => key === togetherWith)) continue;
		const other = MUTABLE_FIELDS.find(({ key }) => key === togetherWith);
		throw new InputError(
			`'${field.displayName}' and '${other?.displayName}' belong together: fill in both`,
		);
	}
}
