import { additionalFields } from '../../fields/commonFields';
import { coerce, createReader, readAddedFields } from './readFields';
import { isRequired, isShown, setValue, type Settings, type SettingsSource } from './Settings';

/**
 * Settings from the fields of the type.
 *
 * @throws InputError that names the field
 */
export const fromForm: SettingsSource = ({ item, type, login }) => {
	const settings: Settings = { config: {}, connection: {}, form: {} };
	const { fields = [], optionalFields = [], defaultConfig } = type ?? {};
	const read = createReader(item);
	for (const field of fields) {
		if (!isShown(field, settings)) continue;
		const raw = login && field.login ? login[field.login] : read(field);
		const value = coerce(field, raw, isRequired(field));
		// An inferred setting is sent only if the console requires it, or the user fills it in or chooses
		// another value.
		if (field.confidence !== 'inferred' || field.requiredOnConsole || value !== field.default) {
			setValue(settings, field, value);
		}
	}
	const added = readAddedFields(optionalFields, item.collection(additionalFields));
	Object.assign(settings.config, added.config);
	Object.assign(settings.connection, added.connection);
	if (defaultConfig && Object.keys(settings.config).length === 0) {
		settings.config = { ...defaultConfig };
	}
	return { settings, pairedFields: optionalFields };
};
