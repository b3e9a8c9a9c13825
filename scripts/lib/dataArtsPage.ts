import {
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
		'Fields that all types share, such as _Connection Name_, are not listed. [Chinese console names](../chinese-console.md) has what the Chinese console calls them.',
		'## Example',
		exampleText(type),
		jsonBlock(exampleBody(type)),
	]);
}

/** The body that the node sends for a form with the examples of its own fields. */
export function exampleBody(type: DataArtsType): object {
	const sent = type.fields.filter((field) => isInitiallyShown(field) && isInitiallySent(field));
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

/** An inferred choice is sent only after the user changes it. */
function isInitiallySent({ type, confidence }: SettingField): boolean {
	return type === 'string' || confidence !== 'inferred';
}

function exampleText({ fields }: DataArtsType): string {
	const choices = fields
		.filter((choice) => fields.some(({ showWhen }) => showWhen?.field === choice))
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
	return `${isNeeded}${initial}${when}`;
}

/** All conditions for a field to be shown, the outermost first. */
function conditionsOf({ showWhen }: SettingField): string[] {
	if (!showWhen) return [];
	const { field, values } = showWhen;
	const names = values.map((value) => valueName(field, value)).join(' or ');
	return [...conditionsOf(field), `_${prose(field.displayName)}_ is ${names}`];
}

function description({ description: text, options, location, list, login }: SettingField): string {
	const values = (options ?? []).map(({ name, value, description: about }) => {
		const label = location === 'form' ? prose(name) : `${prose(name)} = ${code(value)}`;
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

/** Whether a field is shown before the user changes a field that it depends on. */
function isInitiallyShown({ showWhen }: SettingField): boolean {
	if (!showWhen) return true;
	const { field, values } = showWhen;
	return isInitiallyShown(field) && values.map(String).includes(String(field.default));
}

function keysAndValues(fields: readonly SettingField[]): Record<string, string | boolean> {
	return Object.fromEntries(fields.map((field) => [field.key, exampleOf(field)]));
}
