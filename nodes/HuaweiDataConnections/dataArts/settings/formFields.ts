import type { INodeProperties } from 'n8n-workflow';

import { locator } from '../../fields/locator';
import type { DataArtsType, SettingField } from '../../connectionTypes/dataArts/DataArtsType';
import { isRequired } from './settings';
import { TYPE_PARAMETER } from '../../connectionTypes/dataArts/typeFields';

/** The parameter that chooses where settings come from. */
export const SOURCE_PARAMETER = 'settingsFrom';

/** The parameter that chooses where user and password of the data source come from. */
export const LOGIN_PARAMETER = 'dataSourceLogin';

/** The fields of a type, as the form shows them. */
export function typeFields(type: DataArtsType): INodeProperties[] {
	return type.fields.map((field) => ({
		...formField(field),
		// The name of what was chosen from a list is known.
		...(isRequired(field) && !field.nameForIdField && { required: true }),
		displayOptions: {
			show: {
				[TYPE_PARAMETER]: [type.value],
				[SOURCE_PARAMETER]: ['form'],
				...(field.login && { [LOGIN_PARAMETER]: ['defineBelow'] }),
				...conditionsOf(field),
			},
		},
	}));
}

/** The form fields of a type for its collection of additional ones. */
export function optionalTypeFields(type: DataArtsType): INodeProperties[] {
	return type.optionalFields.map(formField);
}

/** Everything of a type that can be sent, for a collection in which only added fields count. */
export function changeableFields(type: DataArtsType): SettingField[] {
	return [...type.fields, ...type.optionalFields].filter(({ location: place }) => place !== 'form');
}

/** One field of the form, without the conditions under which it is shown. */
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

/** All that must hold for a field to be shown: n8n does not look whether its condition is shown. */
function conditionsOf({ showWhen }: SettingField): Record<string, Array<string | boolean>> {
	return showWhen
		? { ...conditionsOf(showWhen.field), [showWhen.field.name]: [...showWhen.is] }
		: {};
}
