import type { IDataObject } from 'n8n-workflow';

import { replaceSecrets } from '../../client/redaction/secretsByName';
import { findDataArtsType } from '../../connectionTypes/dataArts';
import {
	SERVER_MADE_KEYS,
	TYPES_WITH_SERVER_MADE_ADDRESS,
} from '../../connectionTypes/dataArts/serverMadeKeys';
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
	const settingKeys = new Set(fields.map(({ key }) => key));
	const renamed = Object.entries(dw_config).map(([key, value]) => {
		const camelCase = toCamelCase(key);
		return [!settingKeys.has(key) && settingKeys.has(camelCase) ? camelCase : key, value] as const;
	});
	const { everyType, typesWithForm, clusterAddress } = SERVER_MADE_KEYS;
	const isManual = String(dw_config.manually) === 'true';
	const hasServerMadeAddress = type && TYPES_WITH_SERVER_MADE_ADDRESS.includes(type.value);
	const serverMade = new Set<string>([
		...everyType,
		...(type ? typesWithForm : []),
		...(hasServerMadeAddress && !isManual ? clusterAddress : []),
	]);
	return Object.fromEntries(
		renamed.filter(([key]) => settingKeys.has(key) || !serverMade.has(toCamelCase(key))),
	) as IDataObject;
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
	const connection = Object.entries(topLevelProperties(observed)).filter(
		([, value]) => value !== undefined && value !== null && value !== '',
	);
	return {
		config: Object.fromEntries(config) as IDataObject,
		connection: Object.fromEntries(connection) as IDataObject,
		droppedSecretKeys: [...new Set([...secretKeys, ...maskedKeys])],
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
