import type {
	DataArtsType,
	SettingField,
} from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';
import { isRequired } from '../../nodes/HuaweiDataConnections/dataArts/settings/settings';
import { exampleOf, placeholderFor } from './exampleValues';
import { code, jsonBlock, prose, sentence, table } from './markdown';
import { pageWithEvidence } from './pageFrame';

/** Everything about a type of DataArts connection: what its form asks for and what is sent. */
export function dataArtsPage(type: DataArtsType): string {
	return pageWithEvidence(`DataArts Connection: ${type.consoleName}`, [
		sentence(prose(type.description)),
		`On the form of **Create DataArts Connection**, choose **${prose(type.consoleName)}** as _Data Connection Type_.`,
		type.requiresTypeName
			? `What is sent as ${code('dw_type')} is not public: enter it as _Type Name_.`
			: `Sent as ${code('dw_type')}: ${code(type.value)} (${type.confidence}).`,
		'## Fields',
		fieldTable(type),
		'Fields that every type has, such as _Connection Name_, are not in this table.',
		'## Example',
		exampleText(type),
		jsonBlock(exampleBody(type)),
	]);
}

/** The body that the node sends for a form filled in with its own examples. */
export function exampleBody(type: DataArtsType): object {
	const shown = type.fields.filter((field) => isShownAtFirst(field) && isSentAtFirst(field));
	const config = keysAndValues(shown.filter(({ location: place }) => !place));
	return {
		data_source_vos: [
			{
				dw_name: placeholderFor('Connection Name'),
				dw_type: type.requiresTypeName ? placeholderFor('Type Name') : type.value,
				dw_config: Object.keys(config).length > 0 ? config : (type.defaultConfig ?? {}),
				...keysAndValues(shown.filter(({ location: place }) => place === 'connection')),
			},
		],
	};
}

/** A choice that is only inferred is sent once it is changed. */
function isSentAtFirst({ type, confidence: evidence }: SettingField): boolean {
	return type === 'string' || evidence !== 'inferred';
}

function exampleText({ fields }: DataArtsType): string {
	const choices = fields.filter((choice) =>
		fields.some(({ showWhen }) => showWhen?.field === choice),
	);
	const chosen = choices
		.filter(isShownAtFirst)
		.map((field) => `_${prose(field.displayName)}_ left at ${valueName(field, field.default)}`);
	return `What is sent without additional fields${chosen.length > 0 ? `, with ${chosen.join(' and ')}` : ''}:`;
}

function fieldTable({ fields, optionalFields }: DataArtsType): string {
	const all = [
		...fields.map((field) => [field, whenGiven(field)] as const),
		...optionalFields.map((field) => [field, 'additional'] as const),
	];
	if (all.length === 0) return 'The type has no fields of its own.';
	return table(
		['Field', 'Sent as', 'Given', 'Evidence', 'What it is, and where to find it'],
		all.map(([field, given]) => [
			prose(field.displayName),
			sentAs(field),
			given,
			field.confidence,
			meaning(field),
		]),
	);
}

function sentAs({ key, location: place }: SettingField): string {
	if (place === 'form') return 'not sent';
	return place === 'connection' ? `beside ${code('dw_config')}: ${code(key)}` : code(key);
}

function whenGiven(field: SettingField): string {
	const conditions = conditionsOf(field);
	return [duty(field), ...(conditions.length > 0 ? [`when ${conditions.join(' and ')}`] : [])].join(
		' ',
	);
}

function duty(field: SettingField): string {
	const preset = field.default === '' ? '' : `set to ${valueName(field, field.default)} at first`;
	if (field.nameForIdField)
		return isRequired(field) ? 'required with _By ID_' : 'sent if it is known';
	const must = isRequired(field) ? 'required' : '';
	const facts = [must, preset].filter(Boolean).join(', ') || 'sent if filled in';
	if (field.list) return `${facts} (from a list or by ID)`;
	return field.login ? `${facts} (or taken from a login credential)` : facts;
}

/** All that must hold for a field to be shown, the outermost condition first. */
function conditionsOf({ showWhen }: SettingField): string[] {
	if (!showWhen) return [];
	const { field, is } = showWhen;
	const values = is.map((value) => valueName(field, value)).join(' or ');
	return [...conditionsOf(field), `_${prose(field.displayName)}_ is ${values}`];
}

function meaning({ description = '', options = [], location: place }: SettingField): string {
	const values = options.map(({ name, value, description: about }) => {
		const label = place === 'form' ? prose(name) : `${prose(name)} = ${code(value)}`;
		return about ? `${label} (${withoutPeriod(prose(about))})` : label;
	});
	if (values.length === 0) return prose(description);
	return `${sentence(prose(description))} Values: ${values.join('; ')}.`.trim();
}

function withoutPeriod(text: string): string {
	return text.replace(/\.$/, '');
}

/** A value as the form shows it. */
function valueName({ type, options = [] }: SettingField, value: string | boolean): string {
	if (type === 'boolean') return String(value) === 'true' ? 'on' : 'off';
	return prose(options.find((option) => option.value === value)?.name ?? String(value));
}

/** Whether a field is shown before the user changes any that others depend on. */
function isShownAtFirst({ showWhen }: SettingField): boolean {
	if (!showWhen) return true;
	const { field, is } = showWhen;
	return isShownAtFirst(field) && is.map(String).includes(String(field.default));
}

function keysAndValues(fields: readonly SettingField[]): Record<string, string | boolean> {
	return Object.fromEntries(fields.map((field) => [field.key, exampleOf(field)]));
}
