import type { IDataObject } from 'n8n-workflow';

import { replaceSecrets } from '../../client/redaction/secretsByName';
import { findDataArtsType } from '../../connectionTypes/dataArts';
import {
	SERVER_MADE_KEYS,
	TYPES_WITH_SERVER_MADE_ADDRESS,
} from '../../connectionTypes/dataArts/serverMadeKeys';
import type { SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import type { ObservedConnection } from '../observedConnection';
import { changeableFields } from './formFields';
import type { CopiedSettings } from './Settings';

/**
 * The settings of a connection under the keys that are sent, without those that the server made.
 * For secrets they hold whatever the API returned.
 */
export function storedConfig({ dw_type, dw_config }: ObservedConnection): IDataObject {
	const type = findDataArtsType(dw_type);
	const fields = type ? changeableFields(type).filter(({ location }) => !location) : [];
	const fieldOf = new Map(fields.map((field) => [field.key, field]));
	const config = inCamelCase(dw_config, fieldOf);
	const { everyType, typesWithForm, clusterAddress } = SERVER_MADE_KEYS;
	const isManual = String(config.manually) === 'true';
	const hasServerMadeAddress = type && TYPES_WITH_SERVER_MADE_ADDRESS.includes(type.value);
	const serverMade = new Set<string>([...everyType, ...(type ? typesWithForm : [])]);
	// Their form has a field for the address, but in cluster name mode it is no setting.
	const address = new Set<string>(hasServerMadeAddress && !isManual ? clusterAddress : []);
	return Object.fromEntries(
		Object.entries(config).filter(([key]) => {
			const name = toCamelCase(key);
			return !address.has(name) && (fieldOf.has(key) || !serverMade.has(name));
		}),
	) as IDataObject;
}

/**
 * Settings that a response prints in snake_case, under the keys that are sent. That it does so shows
 * in the settings that a type is known to have; the others are then spelled in the same way. Such
 * a response prints booleans as text (docs/api/dataarts-settings.md#hive-server-made-keys).
 */
function inCamelCase(config: IDataObject, fieldOf: ReadonlyMap<string, SettingField>): IDataObject {
	const isRenamed = (key: string) => !fieldOf.has(key) && fieldOf.has(toCamelCase(key));
	if (!Object.keys(config).some(isRenamed)) return config;
	const entries = Object.entries(config).map(([key, value]) => {
		const sent = fieldOf.has(key) ? key : toCamelCase(key);
		const isText = sent !== key && fieldOf.get(sent)?.type === 'boolean';
		const isBoolean = isText && (value === 'true' || value === 'false');
		return [sent, isBoolean ? value === 'true' : value] as const;
	});
	return Object.fromEntries(entries) as IDataObject;
}

/** What a connection has beside its settings. The response misspells some of the keys. */
export function topLevelProperties(observed: ObservedConnection): IDataObject {
	const { agent_id, env_type, description } = observed;
	const agent_name = observed.agent_name ?? observed.agetn_name;
	const dw_category = observed.dw_catagory ?? observed.dw_category;
	return { agent_id, agent_name, env_type, dw_category, description };
}

/**
 * What can be sent again of a connection: everything but what the server made, and secrets, masked
 * or not.
 */
export function copySettings(observed: ObservedConnection): CopiedSettings {
	const stored = storedConfig(observed);
	const maskedKeys = Object.keys(stored).filter((key) => isMask(stored[key]));
	const secretKeys = secretKeysOf(stored);
	const config = Object.entries(withoutSecrets(stored)).filter(
		([key]) => !maskedKeys.includes(key),
	);
	const { env_type, ...properties } = topLevelProperties(observed);
	const connection = Object.entries({ ...properties, env_type }).filter(
		([, value]) => value !== undefined && value !== null && value !== '',
	);
	return {
		config: Object.fromEntries(config) as IDataObject,
		connection: Object.fromEntries(connection) as IDataObject,
		droppedSecretKeys: [...new Set([...secretKeys, ...maskedKeys])],
		// An environment that is missing is the default one.
		notReturned: Object.keys(properties).filter((key) => properties[key] === undefined),
	};
}

/** Settings without their secrets, at any depth. */
export function withoutSecrets(config: IDataObject): IDataObject {
	return replaceSecrets(config, () => undefined) as IDataObject;
}

/** The keys under which settings hold secrets. One inside another setting follows it after a dot. */
export function secretKeysOf(config: IDataObject): string[] {
	return Object.entries(config).flatMap(([key, value]) => {
		const found: string[] = [];
		replaceSecrets({ [key]: value }, (secretKey) => void found.push(secretKey));
		return found.map((secretKey) => (secretKey === key ? key : `${key}.${secretKey}`));
	});
}

/**
 * A key in camelCase. Documents and responses spell the keys of settings in snake_case, too
 * (docs/api/dataarts-settings.md#value-types).
 */
export function toCamelCase(key: string): string {
	return key.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function isMask(value: unknown): boolean {
	return typeof value === 'string' && /^\*+$/.test(value);
}
