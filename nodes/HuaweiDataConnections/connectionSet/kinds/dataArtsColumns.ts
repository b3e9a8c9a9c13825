import type { IDataObject } from 'n8n-workflow';

import { findPlaceholder } from '../../client/redaction/secretsByName';
import { isSecretKey } from '../../client/redaction/secretKeys';
import { agent } from '../../connectionTypes/dataArts/commonFields';
import { findDataArtsType } from '../../connectionTypes/dataArts';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { DESCRIPTION, TAG, toBitmask } from '../../dataArts/connectionFields';
import { NAME } from '../../dataArts/connectionForm';
import { environmentOf } from '../../dataArts/findExisting';
import { completeSettings } from '../../dataArts/settings/completeSettings';
import { missingSecrets } from '../../dataArts/settings/requireSecrets';
import { requiredSecrets } from '../../dataArts/settings/Settings';
import { secretKeysOf, withoutSecrets } from '../../dataArts/settings/storedSettings';
import { ID } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import { isEmpty, toObject, toText, validateText } from '../../fields/validate';
import { SETTINGS_PREFIX } from '../compare';
import { splitDescription, validateSecretVersion } from '../marks';
import type { Properties } from '../model';
import { assertNotMasked, explainInvalid, toTexts } from './columnValues';
import type { DesiredDetails } from './Kind';

/**
 * What the columns of a connection of DataArts Studio say. Whether they are enough for a create is
 * known as well, but no error: a connection that exists may have been made with less.
 */
export function readDataArtsColumns(name: string, columns: IDataObject): DesiredDetails {
	const typeName = readTypeName(columns);
	const type = typeName ? findDataArtsType(typeName) : undefined;
	const config = readConfig(columns, type);
	const connection = readConnection(columns);
	const isIncomplete = () => assertComplete(name, typeName, type, { config, connection });
	const { environment } = columns;
	return {
		...(environment !== undefined && {
			environment: environmentOf({ env_type: readEnvironment(environment) }),
		}),
		properties: {
			...(typeName && { type: typeName }),
			...propertiesOf(columns),
			...withPrefix(withoutSecrets(config)),
		},
		invalid: type ? invalidSettings(type, config) : {},
		notCompared: readModules(columns),
		secretKeys: secretKeysOf(config),
		missingSecrets: missingSecrets(
			typeName,
			{ config, connection, droppedSecretKeys: [], notReturned: [] },
			config,
		).map(({ key }) => key),
		secretVersion: validateSecretVersion(
			'secretVersion',
			toText('secretVersion', columns.secretVersion).trim(),
		),
		incomplete: explainInvalid(isIncomplete),
	};
}

/** The settings by column. */
export function withPrefix(config: IDataObject): Properties {
	return Object.fromEntries(
		Object.entries(config).map(([key, value]) => [`${SETTINGS_PREFIX}${key}`, value]),
	) as Properties;
}

function readTypeName({ type }: IDataObject): string {
	const text = toText('type', type).trim();
	return findDataArtsType(text)?.value ?? text;
}

/** The settings of both ways to write them. A column of its own counts more. */
function readConfig(columns: IDataObject, type: DataArtsType | undefined): IDataObject {
	const whole = columns.settings === undefined ? {} : toObject('settings', columns.settings);
	const single = Object.entries(columns)
		.filter(([column]) => column.startsWith(SETTINGS_PREFIX))
		.map(([column, value]) => [column.slice(SETTINGS_PREFIX.length), value]);
	const config = { ...whole, ...Object.fromEntries(single) } as IDataObject;
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
function invalidSettings(type: DataArtsType, config: IDataObject): Record<string, string> {
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

/** The agent, in the form in which settings have it. */
function readConnection({ agentId, agentName }: IDataObject): IDataObject {
	return {
		...(agentId !== undefined && { agent_id: toText('agentId', agentId).trim() }),
		...(agentName !== undefined && { agent_name: toText('agentName', agentName).trim() }),
	};
}

function propertiesOf({ agentId, agentName, environment, tag, description }: IDataObject) {
	const given = (column: string, value: unknown, read: (text: string) => unknown) =>
		value === undefined ? {} : { [column]: read(toText(column, value).trim()) };
	return {
		...given('agentId', agentId, (text) => validateText('agentId', text, ID)),
		...given('agentName', agentName, (text) => text),
		...given('environment', environment, readEnvironment),
		...given('tag', tag, (text) => validateText('tag', text, TAG)),
		...given('description', description, readDescription),
	} as Properties;
}

/** The mark belongs to the node: one that was copied would make the connection that of another. */
function readDescription(text: string): string {
	assertNotMasked('description', text);
	return splitDescription(validateText('description', text, DESCRIPTION)).text;
}

function readEnvironment(value: unknown): number {
	const text = toText('environment', value).trim();
	if (/^[012]$/.test(text)) return Number(text);
	throw new InputError(`'environment' must be 0, 1, or 2, not ${text.slice(0, 20)}`);
}

/** Modules are checked, because a create sends them, and never compared. */
function readModules({ modules }: IDataObject): string[] {
	if (modules === undefined) return [];
	toBitmask('modules', toTexts('modules', modules));
	return ['modules'];
}

/**
 * The check of Create, without secrets and logins, which need not be in the list.
 *
 * @throws InputError that names what is missing
 */
function assertComplete(
	name: string,
	typeName: string,
	type: DataArtsType | undefined,
	settings: { config: IDataObject; connection: IDataObject },
): void {
	validateText('name', name, NAME);
	if (!typeName) throw new InputError("'type' is empty");
	const secrets = type ? requiredSecrets(type, settings) : [];
	const supplied = [...secrets, ...(type?.fields ?? []).filter(({ login }) => login)];
	const config = { ...settings.config };
	for (const { key } of supplied) {
		if (isEmpty(config[key])) config[key] = 'supplied later';
	}
	const input = { settings: { ...settings, config }, pairedFields: agent, jsonLabel: 'settings' };
	completeSettings(input, type, {});
}
