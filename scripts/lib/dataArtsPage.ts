import {
	isInitiallySent,
	isInitiallyShown,
	listedName,
	type DataArtsType,
	type SettingField,
} from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';
import { isRequired } from '../../nodes/HuaweiDataConnections/dataArts/settings/Settings';
import { dataArtsFieldName, TYPE_NAMES } from './chinese/consoleNames';
import { code, jsonBlock, prose, sentence } from './markdown';
import {
	chineseSources,
	describeConfidence,
	exampleOf,
	fieldTable,
	type FieldRow,
	pageWithConfidence,
	placeholderFor,
} from './pageParts';

/** The page of a type of DataArts connection: the fields of its form and the request body. */
export function dataArtsPage(type: DataArtsType): string {
	const { consoleName, value, confidence, source } = type;
	const chinese = TYPE_NAMES[value];
	const rows = fieldRows(type);
	return pageWithConfidence(`DataArts Connection: ${consoleName}`, [
		sentence(prose(type.description)),
		`In **Create DataArts Connection**, choose **${prose(listedName(type))}** as _Data Connection Type_.${
			chinese ? ` On the Chinese console: ${prose(chinese.name)}.` : ''
		}`,
		`Value of ${code('dw_type')}: ${code(value)} (${describeConfidence(confidence, source)}).`,
		'## Fields',
		rows.length > 0 ? fieldTable(rows) : 'The type has no fields of its own.',
		...chineseSources([chinese, ...rows.map((row) => row.chinese)]),
		...unknownSettings(type),
		'Fields that all types share, such as _Connection Name_, are not listed. [Chinese console names](../chinese-console.md) has what the Chinese console calls them.',
		'## Example',
		exampleText(type),
		jsonBlock(exampleBody(type)),
	]);
}

/** What the form has no field for, because no source has its key. */
function unknownSettings({ unknownInConnectionStringMode: names = [] }: DataArtsType): string[] {
	if (names.length === 0) return [];
	const fields = names.map((name) => `_${prose(name)}_`).join(', ');
	return [
		`In Connection String Mode, the console also asks for ${fields}. The node has no field for that, because no source has its key: add it to **Additional Settings**, under the key that Get returns for a connection that was created on the console.`,
	];
}

/** The body that the node sends for a form with the examples of its own fields. */
export function exampleBody(type: DataArtsType): object {
	const sent = type.fields.filter(isInitiallySent);
	const config = keysAndValues(sent.filter(({ location }) => !location));
	return {
		data_source_vos: [
			{
				dw_name: placeholderFor('Connection Name'),
				dw_type: type.value,
				dw_config: Object.keys(config).length > 0 ? config : (type.defaultConfig ?? {}),
				...keysAndValues(sent.filter(({ location }) => location === 'connection')),
			},
		],
	};
}

function exampleText({ fields }: DataArtsType): string {
	const choices = fields
		.filter((choice) =>
			fields.some(({ showWhen, hideWhen }) => [showWhen?.field, hideWhen?.field].includes(choice)),
		)
		.filter(isInitiallyShown)
		.map((field) => `_${prose(field.displayName)}_ set to ${valueName(field, field.default)}`);
	return `Request body without additional fields${choices.length > 0 ? `, with ${choices.join(' and ')}` : ''}:`;
}

function fieldRows({ value, fields, optionalFields }: DataArtsType): FieldRow[] {
	return [
		...fields.map((field) => row(value, field, requirement(field))),
		...optionalFields.map((field) => row(value, field, 'no, an additional field')),
	];
}

function row(type: string, field: SettingField, required: string): FieldRow {
	const { displayName, name, confidence, source, options } = field;
	return {
		cells: [
			prose(displayName),
			sentAs(field),
			required,
			describeConfidence(confidence, source),
			description(field),
		],
		chinese: dataArtsFieldName(type, name),
		options,
	};
}

function sentAs({ key, location }: SettingField): string {
	if (location === 'form') return 'not sent';
	return location === 'connection' ? `${code(key)}, top level` : code(key);
}

function requirement(field: SettingField): string {
	const conditions = conditionsOf(field);
	const initial = field.default === '' ? '' : `, default ${valueName(field, field.default)}`;
	const isNeeded = isRequired(field) ? (field.nameForIdField ? 'with _By ID_' : 'yes') : 'no';
	const when = conditions.length > 0 ? `, when ${conditions.join(' and ')}` : '';
	const unless = field.hideWhen ? `, unless ${conditionText(field.hideWhen)}` : '';
	return `${isNeeded}${initial}${when}${unless}`;
}

/** All conditions for a field to be shown, the outermost first. */
function conditionsOf({ showWhen }: SettingField): string[] {
	if (!showWhen) return [];
	return [...conditionsOf(showWhen.field), conditionText(showWhen)];
}

function conditionText({ field, values }: NonNullable<SettingField['showWhen']>): string {
	const names = values.map((value) => valueName(field, value)).join(' or ');
	return `_${prose(field.displayName)}_ is ${names}`;
}

function description(field: SettingField): string {
	const { description: text, options, location, list, login, sentAs } = field;
	const values = (options ?? []).map(({ name, value, description: about }) => {
		const sent = code(String(sentAs?.[value] ?? value));
		const label = location === 'form' ? prose(name) : `${prose(name)} = ${sent}`;
		return about ? `${label} (${withoutPeriod(prose(about))})` : label;
	});
	return [
		text ? sentence(prose(text)) : '',
		values.length > 0 ? `Values: ${values.join('; ')}.` : '',
		list ? 'Choose from a list or enter an ID.' : '',
		login ? 'Can come from a login credential.' : '',
	]
		.filter(Boolean)
		.join(' ');
}

function withoutPeriod(text: string): string {
	return text.replace(/\.$/, '');
}

/** A value as the form shows it. */
function valueName({ type, options = [] }: SettingField, value: string | boolean): string {
	if (type === 'boolean') return String(value) === 'true' ? 'on' : 'off';
	return prose(options.find((option) => option.value === value)?.name ?? String(value));
}

function keysAndValues(fields: readonly SettingField[]): Record<string, string | boolean> {
	return Object.fromEntries(fields.map((field) => [field.key, exampleOf(field)]));
}
