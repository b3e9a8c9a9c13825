import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { findDataArtsType } from '../../connectionTypes/dataArts';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { InputError } from '../../fields/InputError';
import { isEmpty } from '../../fields/validate';
import { inferForm, requiredSecrets, type CopiedSettings, type Settings } from './Settings';
import { secretKeysOf, toCamelCase } from './storedSettings';

const CREDENTIAL_HINT = "choose a credential as 'Data Source Login'";

/** The option with which an update may leave out secrets of the stored connection. */
export const withoutPassword: INodeProperties = {
	displayName: 'Update Without Password',
	name: 'updateWithoutPassword',
	type: 'boolean',
	default: false,
	description:
		'Whether to update a connection without those of its secrets that are not given. What DataArts Studio then does with the stored ones is not documented.',
};

/** A secret that nothing provides. */
export interface MissingSecret {
	/** The key in `dw_config`. */
	key: string;
	/** The label of its field, or the key if the form has none. */
	label: string;
}

/**
 * A copy has no secrets, so those that the type needs have to be entered.
 *
 * @param changes the settings that replace those of the existing connection
 * @throws InputError that names the first secret that is missing
 */
export function requireSecretsForCopy(type: DataArtsType, changes: Settings): void {
	const [missing] = notProvided(requiredSecrets(type, changes), changes.config);
	if (!missing) return;
	throw new InputError(
		`'${missing.displayName}' is missing: secrets are not copied from the existing connection`,
		`Add it to 'Settings to Change', or ${CREDENTIAL_HINT}.${noSecretHint(missing)}`,
	);
}

/** Says what to change if the existing connection has no such secret at all. */
function noSecretHint({ showWhen }: SettingField): string {
	if (!showWhen) return '';
	return ` If the existing connection needs none, add '${showWhen.field.displayName}' to 'Settings to Change' with the value that it has there.`;
}

/**
 * The secrets of a stored connection that an update would not send: those that the API returned in
 * some form, and those that the type needs, because the API may not return them at all
 * (docs/api/dataarts-connections.md#get).
 *
 * @param config the settings to send
 */
export function missingSecrets(
	typeName: string,
	{ droppedSecretKeys, connection }: CopiedSettings,
	config: IDataObject,
): MissingSecret[] {
	const type = findDataArtsType(typeName);
	const needed = type ? requiredSecrets(type, inferForm(type, { config, connection })) : [];
	const missing = notProvided(needed, config);
	const isMissing = (key: string) => missing.some((field) => field.key === key);
	const labelOf = (key: string) =>
		type?.fields.find((field) => field.key === key)?.displayName ?? key;
	return [
		...missing.map(({ key, displayName: label }) => ({ key, label })),
		...droppedSecretKeys
			.filter((key) => !isMissing(key) && !isProvided(key, config))
			.map((key) => ({ key, label: labelOf(key) })),
	];
}

/** @throws InputError that names the missing secrets, if there are any */
export function requireSecretsForUpdate(missing: readonly MissingSecret[]): void {
	if (missing.length === 0) return;
	const labels = missing.map(({ label }) => `'${label}'`).join(', ');
	throw new InputError(
		`${labels} ${missing.length === 1 ? 'is' : 'are'} missing: an update replaces all settings, and stored secrets cannot be read`,
		`Add what is missing to the settings, or ${CREDENTIAL_HINT}. 'Update Without Password' in Options leaves it out.`,
	);
}

/** An inferred key may be wrong, so that any secret counts as the one that it stands for. */
function notProvided(fields: readonly SettingField[], config: IDataObject): SettingField[] {
	const hasSecrets = secretKeysOf(config).length > 0;
	return fields.filter(
		({ key, confidence }) => !isProvided(key, config) && !(confidence === 'inferred' && hasSecrets),
	);
}

/** Whether settings hold a secret under a key, in either spelling. */
export function isProvided(key: string, config: IDataObject): boolean {
	if (!isEmpty(config[key])) return true;
	return secretKeysOf(config).some((provided) => toCamelCase(provided) === toCamelCase(key));
}
