import type { SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import { nameInLabel } from '../../fields/listLabel';
import {
	emptyFieldError,
	IPV4,
	toBoolean,
	toText,
	validateText,
	type TextRule,
} from '../../fields/validate';
import { setValue, type Settings } from './Settings';

const FORMATS: Readonly<Record<NonNullable<SettingField['format']>, TextRule>> = {
	managerAddresses: {
		pattern: new RegExp(`^${IPV4}((,${IPV4}){2})?$`),
		allowedText: 'one IPv4 address, or three separated by commas without spaces',
	},
};

/** Says how a name that belongs to an ID is supplied. */
export const NAME_HINT =
	'Choose it from the list, which supplies its name, or choose By ID and fill in its name.';

/**
 * Reads the fields of a form one by one. An ID comes before the name that belongs to it: if the ID
 * was chosen from a list, the name in the list counts, and the field of the name is not read.
 */
export function createReader(values: ItemParameters): (field: SettingField) => unknown {
	const listedNames = new Map<string, string>();
	return (field) => {
		if (!field.list) return listedNames.get(field.nameForIdField ?? '') ?? values.raw(field);
		const raw = values.raw(field);
		if (raw === undefined) return undefined;
		const chosen = ItemParameters.fromValues({ [field.name]: raw }).resourceLocator(field);
		if (chosen.mode === 'list' && chosen.value && chosen.cachedResultName) {
			listedNames.set(field.name, nameInLabel(chosen.cachedResultName));
		}
		return chosen.value;
	};
}

/**
 * The settings among these fields that the user added to a collection. They may be empty.
 *
 * @throws InputError that names the field
 */
export function readAddedFields(fields: readonly SettingField[], added: ItemParameters): Settings {
	const settings: Settings = { config: {}, connection: {} };
	const read = createReader(added);
	for (const field of fields) {
		const value = read(field);
		if (value === undefined) continue;
		setValue(settings, field, coerce(field, value, isEmptyListChoice(field, added)));
	}
	return settings;
}

/** Text that was added may be empty, but a list in which nothing was chosen may not. */
function isEmptyListChoice(field: SettingField, added: ItemParameters): boolean {
	return field.list !== undefined && added.resourceLocator(field).mode === 'list';
}

/**
 * The value of a field as it is sent. Expressions may give booleans as text.
 *
 * @throws InputError that names the field
 */
export function coerce(field: SettingField, value: unknown, required: boolean): string | boolean {
	const { displayName: label } = field;
	if (field.type === 'boolean') return toBoolean(label, value);
	const text = field.typeOptions?.password ? toText(label, value) : toText(label, value).trim();
	if (field.type === 'options') return assertOption(field, text, label);
	if (text && field.format) return validateText(label, text, FORMATS[field.format]);
	if (text || !required) return text;
	throw field.nameForIdField
		? new InputError(`'${label}' is empty`, NAME_HINT)
		: emptyFieldError(label);
}

/** @throws InputError when the value is not one of the field's options */
export function assertOption(field: SettingField, value: string, label: string): string {
	const values = (field.options ?? []).map((option) => option.value);
	if (values.includes(value)) return value;
	throw new InputError(`'${label}' must be one of ${values.join(', ')}, not ${value}`);
}
