import type { IDataObject } from 'n8n-workflow';

import { collectSecrets } from '../../client/redact';
import { findDataArtsType } from '../../connectionTypes/dataArts';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { InputError } from '../../fields/InputError';
import { requiredSecrets, type CopiedSettings, type Settings } from './Settings';

const HOW_TO_ADD = "Add it to 'Settings to Change', or choose a credential as 'Data Source Login'.";

/**
 * A copy has no secrets, so those that the type needs have to be entered.
 *
 * @param changes the settings that replace those of the existing connection
 * @throws InputError that names the first secret that is missing
 */
export function requireSecretsForCopy(type: DataArtsType, changes: Settings): void {
	const [missing] = requiredSecrets(type, changes);
	if (!missing || collectSecrets(changes.config).length > 0) return;
	throw new InputError(
		`'${missing.displayName}' is missing: secrets are not copied from the existing connection`,
		HOW_TO_ADD + noSecretHint(missing),
	);
}

/** Says what to change if the existing connection has no such secret at all. */
function noSecretHint({ showWhen }: SettingField): string {
	if (!showWhen) return '';
	return ` If the existing connection needs none, add '${showWhen.field.displayName}' to 'Settings to Change' with the value that it has there.`;
}

/**
 * An update replaces all settings, and the API does not return the stored password.
 *
 * @param before the connection as it is, and its settings without secrets
 * @throws InputError when the connection has a secret and no secret was entered
 */
export function requireSecretsForUpdate(
	changes: Settings,
	before: CopiedSettings,
	{ dw_type: typeName }: IDataObject,
): void {
	const type = findDataArtsType(String(typeName));
	const merged = { ...before, config: { ...before.config, ...changes.config } };
	const needed = type ? requiredSecrets(type, merged).map(({ displayName }) => displayName) : [];
	const [missing] = [...needed, ...before.droppedSecretKeys];
	if (!missing || collectSecrets(changes.config).length > 0) return;
	throw new InputError(
		`'${missing}' is missing: an update replaces all settings, and the stored password cannot be read`,
		`${HOW_TO_ADD} 'Update Without Password' in Options sends none.`,
	);
}
