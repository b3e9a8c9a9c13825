import { DATA_ARTS_TYPES } from '../../connectionTypes/dataArts';
import type { DataArtsType } from '../../connectionTypes/dataArts/DataArtsType';
import { TYPE_PARAMETER } from '../../connectionTypes/dataArts/typeFields';
import { dataSourceLoginFields } from '../../fields/dataSourceLogin';
import { InputError } from '../../fields/InputError';
import type { SettingsRequest } from './Settings';

/** The choice of the login, and what it means. */
export const loginFields = dataSourceLoginFields({
	[TYPE_PARAMETER]: DATA_ARTS_TYPES.filter(({ fields }) => !fields.some(({ login }) => login)).map(
		({ value }) => value,
	),
});

/**
 * The type, if it is known under which keys a login is sent.
 *
 * @throws InputError otherwise
 */
export function requireLoginKeys({ typeName, type }: SettingsRequest): DataArtsType {
	if (type?.fields.some((field) => field.login)) return type;
	throw new InputError(
		`'Data Source Login' cannot be a credential for ${typeName}: its keys are not known`,
		'Choose Define Below, and add user and password to the settings.',
	);
}
