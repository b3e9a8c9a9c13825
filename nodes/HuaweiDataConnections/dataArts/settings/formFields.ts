import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { DATA_ARTS_TYPES } from '../../connectionTypes/dataArts';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { TYPE_PARAMETER } from '../../connectionTypes/dataArts/typeFields';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import { additionalFields } from '../../fields/commonFields';
import { LOGIN_PARAMETER } from '../../fields/dataSourceLogin';
import { LIST_MODE, locator, modePath } from '../../fields/locator';
import { mergeInOrder, sortByDisplayName } from '../../fields/mergeInOrder';
import { loginFields } from './login';
import { isRequired } from './Settings';

/** The parameter that chooses the source of the settings. */
export const SETTINGS_FROM_PARAMETER = 'settingsFrom';

/**
 * The fields of all types, shown while the settings come from the form. Above the fields of a login is
 * the choice of the login, which the other sources of settings have too.
 */
export const typeFields: INodeProperties[] = mergeTypes(({ fields }) => {
	const withLogin = fields.findIndex(({ login }) => login);
	return fields.flatMap((field, index) => [
		...(index === withLogin ? loginFields : []),
		...displayOptionsOf(field).map(({ hide, show }) => ({
			...formField(field),
			...(isRequired(field) && { required: true }),
			displayOptions: {
				...(hide && { hide }),
				show: {
					[SETTINGS_FROM_PARAMETER]: ['form'],
					...(field.login && { [LOGIN_PARAMETER]: ['defineBelow'] }),
					...show,
				},
			},
		})),
	]);
});

/** Entries of Additional Fields: the optional settings of all types. */
export const optionalTypeFields: INodeProperties[] = mergeTypes(
	({ optionalFields }) => optionalFields.map((field) => additionalField(field, 'form')),
	'/',
);

/** A setting as an entry of Additional Fields, for one source of settings. */
export function additionalField(field: SettingField, source: 'form' | 'json'): INodeProperties {
	return {
		...formField(field),
		displayOptions: {
			...hiddenWithList(field, additionalFields),
			show: { [`/${SETTINGS_FROM_PARAMETER}`]: [source] },
		},
	};
}

/** The parameter of Settings to Change. */
const SETTINGS_TO_CHANGE = { name: 'settingsToChange' };

/** The settings that an update changes. */
export const settingsToUpdate: INodeProperties = {
	displayName: 'Settings to Change',
	name: SETTINGS_TO_CHANGE.name,
	type: 'collection',
	placeholder: 'Add Setting to Change',
	default: {},
	description: 'Settings that replace those of the existing connection',
	options: sortByDisplayName(
		mergeTypes(
			(type) =>
				changeableFields(type).map((field) => ({
					...formField(field),
					displayOptions: hiddenWithList(field, SETTINGS_TO_CHANGE),
				})),
			'/',
		),
	),
	displayOptions: { hide: { [TYPE_PARAMETER]: [BY_NAME] } },
};

/**
 * The settings that replace those of an existing connection. An update has no source to choose, and the
 * editor keeps the source of another operation when the user switches to Update. So its field must not
 * depend on the source, and cannot be this one.
 */
export const settingsToChange: INodeProperties = {
	...settingsToUpdate,
	displayOptions: {
		...settingsToUpdate.displayOptions,
		show: { [SETTINGS_FROM_PARAMETER]: ['existingConnection'] },
	},
};

/** Everything of a type that can be sent. */
export function changeableFields({ fields, optionalFields }: DataArtsType): SettingField[] {
	return [...fields, ...optionalFields].filter(({ location }) => location !== 'form');
}

/** A field of the form, without the conditions under which it is shown. */
export function formField(field: SettingField): INodeProperties {
	const { displayName, name, type, typeOptions, options, placeholder, description } = field;
	if (field.list) return locator({ displayName, name, description, placeholder }, field.list);
	return {
		displayName,
		name,
		type,
		...(typeOptions && { typeOptions }),
		...(options && { options: [...options] }),
		default: field.default,
		...(placeholder && { placeholder }),
		...(description && { description }),
	};
}

/**
 * The fields of all types. Fields that look the same are declared once, for all their types.
 *
 * @param root prefix of parameters outside the collection: `/` for its entries
 */
function mergeTypes(
	fieldsOf: (type: DataArtsType) => INodeProperties[],
	root = '',
): INodeProperties[] {
	const forms = DATA_ARTS_TYPES.map((type) => [type.value, fieldsOf(type)] as const);
	const merged = mergeInOrder(forms, (field) => JSON.stringify(field));
	return merged.map(({ field, owners }) => {
		if (loginFields.includes(field)) return field;
		return { ...field, displayOptions: showForTypes(field.displayOptions, owners, root) };
	});
}

/**
 * The conditions of a field that only these types have. The type comes first: it takes no expression, and
 * n8n does not look behind a condition whose field has one. An entry that most types have names the others
 * instead: the description is sent to every browser and to AI builders, so it has to be small.
 */
function showForTypes(
	conditions: INodeProperties['displayOptions'],
	types: string[],
	root: string,
): INodeProperties['displayOptions'] {
	const parameter = `${root}${TYPE_PARAMETER}`;
	const others = [BY_NAME, ...DATA_ARTS_TYPES.map(({ value }) => value)].filter(
		(type) => !types.includes(type),
	);
	return root && others.length < types.length
		? { ...conditions, hide: { ...conditions?.hide, [parameter]: others } }
		: { ...conditions, show: { [parameter]: types, ...conditions?.show } };
}

/**
 * Hides the name that belongs to an ID while the ID is chosen from a list, which supplies the name.
 *
 * @param collection that both fields are entries of
 */
function hiddenWithList(
	{ nameForIdField }: SettingField,
	collection?: { name: string },
): INodeProperties['displayOptions'] {
	if (!nameForIdField) return {};
	const idField = [collection?.name, nameForIdField].filter(Boolean).join('.');
	return { hide: { [modePath(idField)]: [LIST_MODE] } };
}

/**
 * What shows and hides a field of the form. A field that a choice hides is declared twice if the choice
 * itself depends on another one: where the choice is not shown, its value must not count, but the editor
 * keeps that for a while.
 */
function displayOptionsOf(field: SettingField): IDisplayOptions[] {
	const { hide } = hiddenWithList(field) ?? {};
	const show = conditionsOf(field);
	if (!field.hideWhen) return [{ hide, show }];
	const { field: choice, values } = field.hideWhen;
	const withChoice = {
		hide: { ...hide, [choice.name]: [...values] },
		show: { ...conditionsOf(choice), ...show },
	};
	if (!choice.showWhen) return [withChoice];
	const { field: outer, values: shownFor } = choice.showWhen;
	const others = (outer.options ?? []).map(({ value }) => value);
	const withoutChoice = others.filter((value) => !shownFor.includes(value));
	return [{ hide, show: { [outer.name]: withoutChoice, ...show } }, withChoice];
}

/**
 * All conditions of a field, the innermost first: n8n does not check whether the field of a condition is
 * shown, and shows a field as soon as it comes to a condition whose field has an expression.
 */
function conditionsOf({ showWhen }: SettingField): Record<string, Array<string | boolean>> {
	return showWhen
		? { [showWhen.field.name]: [...showWhen.values], ...conditionsOf(showWhen.field) }
		: {};
}
