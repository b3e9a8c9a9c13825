import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { toBoolean, toText, emptyFieldError, parseJson } from '../../fields/validate';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';

const settingKey: INodeProperties = {
	displayName: 'Key',
	name: 'key',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. metadata.collectionScope',
	description: 'Key in dw_config. A dot is part of it.',
};

const settingType: INodeProperties = {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'Boolean', value: 'boolean' },
		{ name: 'JSON', value: 'json' },
		{ name: 'Number', value: 'number' },
		{ name: 'Text', value: 'text' },
	],
	default: 'text',
	description:
		'Type of the value: text, number, boolean, or JSON. DataArts treats the boolean true and the text "true" differently.',
};

const settingValue: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	description: 'Value of the setting, such as true or 10',
};

/** Settings under keys that the form does not have. They are merged last. */
export const additionalSettings: INodeProperties = {
	displayName: 'Additional Settings',
	name: 'additionalSettings',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Additional Setting',
	default: {},
	description: 'Settings under keys that the form does not have. They replace those of the form.',
	options: [
		{ displayName: 'Setting', name: 'setting', values: [settingKey, settingType, settingValue] },
	],
};

/**
 * The additional settings of an item, each of the type that the user chose for it.
 *
 * @throws InputError for a row without a key and for a value of the wrong type
 */
export function readAdditionalSettings(item: ItemParameters): IDataObject {
	const { displayName: label } = additionalSettings;
	const rows = item.rows(additionalSettings, 'setting').map((row) => {
		const key = row.text({ ...settingKey, displayName: `${label}: ${settingKey.displayName}` });
		// A model may write JSON as the description spells it.
		const type = String(row.raw(settingType)).toLowerCase();
		return [key, toType(`${label}: ${key}`, type, row.raw(settingValue))];
	});
	return Object.fromEntries(rows) as IDataObject;
}

function toType(label: string, type: string, value: unknown): unknown {
	if (value === undefined || value === null) throw emptyFieldError(label);
	switch (type) {
		case 'boolean':
			return toBoolean(label, value);
		case 'json':
			return parseJson(label, value);
		case 'number':
			return toNumber(label, toText(label, value));
		case 'text':
			return toText(label, typeof value === 'boolean' ? String(value) : value);
		default:
			throw new InputError(
				`'${label}' has the type ${type}: choose text, number, boolean, or JSON`,
			);
	}
}

function toNumber(label: string, text: string): number {
	const number = Number(text);
	if (text.trim() && Number.isFinite(number)) return number;
	throw new InputError(`'${label}' must be a number`);
}
