import type { IDataObject } from 'n8n-workflow';

import { findPlaceholder } from '../../client/redaction/secretsByName';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { InputError } from '../../fields/InputError';
import { EXPRESSION_HINT, isEmpty } from '../../fields/validate';
import { assertOption, NAME_HINT } from './readFields';
import { isSimilar } from './similarKey';
import { isRequired, isShown, valueOf, type Settings, type SettingsInput } from './Settings';

/**
 * Merges the additional settings over those of a source, and checks the result.
 *
 * @param type missing for a type that has no table
 * @param additional settings that replace all others
 * @throws InputError that names the field or the key
 */
export function completeSettings(
	{ settings, pairedFields, jsonLabel }: SettingsInput,
	type: DataArtsType | undefined,
	additional: IDataObject,
): Settings {
	const complete = { ...settings, config: { ...settings.config, ...additional } };
	if (jsonLabel !== undefined) {
		assertNoPlaceholders(complete.config, jsonLabel);
		if (type) assertJson(type, complete, jsonLabel);
	}
	assertPairs(pairedFields, complete);
	return complete;
}

/** @throws InputError for a placeholder of Get that nobody replaced */
function assertNoPlaceholders(config: IDataObject, label: string): void {
	const key = findPlaceholder(config);
	if (key === undefined) return;
	throw new InputError(`'${label}: ${key}' is still the placeholder <${key}>`);
}

/**
 * Checks JSON against the table of its type. Values are not converted, because the service treats
 * a boolean and the text of it differently (docs/api/dataarts-settings.md#value-types). Keys that
 * the table does not have, and inferred ones, are left to the service.
 */
function assertJson(type: DataArtsType, settings: Settings, label: string): void {
	const isCertain = ({ confidence }: SettingField) => confidence !== 'inferred';
	const missing = type.fields.filter(
		(field) =>
			isCertain(field) &&
			isRequired(field) &&
			isShown(field, settings) &&
			isEmpty(valueOf(settings, field)),
	);
	if (missing.length > 0) throw missingKeysError(type, settings, missing, label);
	for (const field of [...type.fields, ...type.optionalFields].filter(isCertain)) {
		const value = valueOf(settings, field);
		if (value !== undefined) assertType(field, value, labelOf(field, label));
	}
}

/** Names all keys at once, and for each of them the unknown key that may be a slip of it. */
function missingKeysError(
	{ fields, optionalFields }: DataArtsType,
	{ config }: Settings,
	missing: readonly SettingField[],
	label: string,
): InputError {
	const known = [...fields, ...optionalFields].map(({ key }) => key);
	const unknown = Object.keys(config).filter((key) => !known.includes(key));
	const slips = missing.flatMap(({ key, location }) => {
		const slip = location ? undefined : unknown.find((other) => isSimilar(other, key));
		return slip === undefined ? [] : [`Did you mean ${key} instead of ${slip}?`];
	});
	const labels = missing.map((field) => `'${labelOf(field, label)}'`).join(', ');
	return new InputError(
		`${labels} ${missing.length === 1 ? 'is' : 'are'} empty`,
		[...slips, EXPRESSION_HINT].join(' '),
	);
}

function assertType(field: SettingField, value: unknown, label: string): void {
	const isRightType =
		field.type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
	// A password that is not set may be null (docs/api/dataarts-settings.md#mrs-hetu).
	if (!isRightType && value !== null) {
		const expected = field.type === 'boolean' ? 'true or false without quotes' : 'text in quotes';
		throw new InputError(`'${label}' must be ${expected}`);
	}
	if (field.type === 'options') assertOption(field, String(value), label);
}

function labelOf(field: SettingField, jsonLabel: string): string {
	return field.location === 'connection' ? field.displayName : `${jsonLabel}: ${field.key}`;
}

/** An ID without its name would leave the previous name beside it, and the other way round. */
function assertPairs(fields: readonly SettingField[], settings: Settings): void {
	for (const name of fields) {
		const id = fields.find((field) => field.name === name.nameForIdField);
		if (!id) continue;
		const isSet = (field: SettingField) => !isEmpty(valueOf(settings, field));
		if (isSet(id) === isSet(name)) continue;
		throw new InputError(
			`'${id.displayName}' and '${name.displayName}' belong together: fill in both`,
			NAME_HINT,
		);
	}
}
