import type { IDataObject } from 'n8n-workflow';

import { findPlaceholder } from '../../client/redaction/secretsByName';
import { isSecretKey } from '../../client/redaction/secretKeys';
import { agent } from '../../connectionTypes/dataArts/commonFields';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { NAME } from '../../dataArts/connectionForm';
import { completeSettings } from '../../dataArts/settings/completeSettings';
import { requiredSecrets, type Settings } from '../../dataArts/settings/Settings';
import { InputError } from '../../fields/InputError';
import { isEmpty, validateText } from '../../fields/validate';
import { SETTINGS_PREFIX } from '../compare';
import type { Properties } from '../model';
import { assertNotMasked, toGroup } from './columnValues';

/** Stands for a value that a list need not have. */
export const SUPPLIED = 'supplied later';

/** The settings by column. */
export function withPrefix(config: IDataObject): Properties {
	return Object.fromEntries(
		Object.entries(config).map(([key, value]) => [`${SETTINGS_PREFIX}${key}`, value]),
	) as Properties;
}

/** The settings of both ways to write them. */
export function readConfig(columns: IDataObject, type: DataArtsType | undefined): IDataObject {
	const config = toGroup(columns, 'settings');
	const placeholder = findPlaceholder(config);
	if (placeholder !== undefined) {
		throw new InputError(
			`'settings.${placeholder}' is still the placeholder <${placeholder}>`,
			'Write the value, or leave the setting out: a plan needs no secrets.',
		);
	}
	const fields = type ? [...type.fields, ...type.optionalFields] : [];
	const entries = Object.entries(config)
		// A secret that is empty would be stored as such.
		.filter(([key, value]) => !(isSecretKey(key) && isEmpty(value)))
		.map(([key, value]) => {
			assertNotMasked(`settings.${key}`, value);
			const field = fields.find((one) => one.key === key && !one.location);
			return [key, field ? toFieldType(field, value) : value];
		});
	return Object.fromEntries(entries) as IDataObject;
}

/** A value of a spreadsheet in the type that is sent, as far as it can be converted. */
function toFieldType({ type, confidence }: SettingField, value: unknown): unknown {
	if (confidence === 'inferred') return value;
	if (type !== 'boolean') return typeof value === 'number' ? String(value) : value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
	return text === 'true' ? true : text === 'false' ? false : value;
}

/** No error, because a server may store something else than it documents. */
export function invalidSettings(type: DataArtsType, config: IDataObject): Record<string, string> {
	const invalid = [...type.fields, ...type.optionalFields].filter(
		({ key, type: fieldType, location, confidence }) =>
			fieldType === 'boolean' &&
			!location &&
			confidence !== 'inferred' &&
			!isEmpty(config[key]) &&
			typeof config[key] !== 'boolean',
	);
	return Object.fromEntries(
		invalid.map(({ key }) => [
			`${SETTINGS_PREFIX}${key}`,
			`'${SETTINGS_PREFIX}${key}' must be true or false`,
		]),
	);
}

/**
 * The check of Create, without secrets and logins, which need not be in the list.
 *
 * @throws InputError that names what is missing
 */
export function assertComplete(
	name: string,
	typeName: string,
	type: DataArtsType | undefined,
	settings: Settings,
): void {
	validateText('name', name, NAME);
	if (!typeName) throw new InputError("'type' is empty");
	const secrets = type ? requiredSecrets(type, settings) : [];
	const supplied = [...secrets, ...(type?.fields ?? []).filter(({ login }) => login)];
	const config = { ...settings.config };
	for (const { key } of supplied) {
		if (isEmpty(config[key])) config[key] = SUPPLIED;
	}
	const input = { settings: { ...settings, config }, pairedFields: agent, jsonLabel: 'settings' };
	completeSettings(input, type, {});
}
