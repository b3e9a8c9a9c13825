import { describedLines } from './describedForm.mjs';
import {
	ACCOUNT,
	ADDITIONAL_SETTINGS,
	additionalFieldsLine,
	CREDENTIAL_ABOVE,
	FROM_LIST,
	LOGIN,
	NAME,
	optionsLine,
	settingsToChangeLine,
	sorted,
	SOURCE_LINES,
	STORED_PASSWORD,
} from './formLines.mjs';
import { DATA_ARTS_TYPES, DLI_SERVICES } from './formTables.mjs';

/**
 * One state of a form.
 * @typedef {object} State
 * @property {string} title
 * @property {[parameter: string, option: string][]} choices the options to select for it, in this order
 * @property {string[]} lines what the form must show (see `readForm`): computed from the description of
 *   the built node, in its order
 * @property {string[]} requiredLines the same lines in any order: computed from the tables of types and
 *   from what the README promises, without the description
 */

const BY_NAME = 'By Name (Expression)';
const TYPE_NAME = 'Type Name (required): e.g. DWS';
const DISCONTINUED =
	'Notice: Huawei Cloud discontinued basic datasource connections on 2024-06-30 and may refuse to create one. DLI Enhanced Connection replaces them.';
const UNVERIFIED =
	'Notice: Huawei Cloud does not publish the settings of this type. The fields are sent under keys of related types, so DataArts Studio may refuse or ignore them. Two safe ways: add Test First under Additional Fields, or create one connection on the console and copy it with Existing Connection under Settings From.';
/** The options of the two lists of types. */
export const SERVICE_NAMES = sorted([BY_NAME, ...DLI_SERVICES.map(({ name }) => name)]);
export const TYPE_NAMES = sorted([BY_NAME, ...DATA_ARTS_TYPES.map(({ name }) => name)]);

/** @returns {State[]} all states of Create DLI Datasource Connection */
export function dliStates() {
	const listed = DLI_SERVICES.map((service) =>
		dliState(
			service.name,
			service.hasHostList
				? [`${service.hostLabel} (required): ${FROM_LIST}`]
				: [
						`${service.hostLabel} (required): By Host and Port | ${service.hostPlaceholder}`,
						`Port: e.g. ${service.defaultPort}`,
					],
		),
	);
	const byName = dliState(BY_NAME, [
		'Service Name (required): e.g. MRS.OpenTSDB',
		'Address (required): e.g. 192.168.0.240:9200',
	]);
	return [...listed, byName];
}

function dliState(service, addressLines) {
	return toState([['dliService', service]], {
		resource: 'dliDatasourceConnection',
		lines: [
			'Resource: DLI Datasource Connection',
			'Operation: Create',
			DISCONTINUED,
			NAME,
			`Service: ${service}`,
			...addressLines,
			`Security Group (required): ${FROM_LIST}`,
			`Subnet (required): ${FROM_LIST}`,
			// A collection with one entry has no list.
			'Additional Fields: Add Field',
			optionsLine(['If Name Already Exists', 'Wait Timeout (Seconds)', 'Wait Until Ready']),
		],
	});
}

/** @returns {Map<string, State[]>} all states of Create DataArts Connection, by the type's name */
export function dataArtsStates() {
	return new Map([
		...DATA_ARTS_TYPES.map((type) => [type.name, statesOfType(type)]),
		[BY_NAME, statesByName()],
	]);
}

/**
 * The states among them that the editor has to show: selecting takes time. A type whose fields are those of
 * a type before it has the same conditions, so that one state is enough. The login is the same choice for
 * every source of the settings, and what JSON shows depends on no type.
 * @returns {Map<string, State[]>}
 */
export function distinctDataArtsStates() {
	const known = new Set();
	const shapes = new Map(
		DATA_ARTS_TYPES.map(({ name, fields, optionalFields }) => [
			name,
			JSON.stringify([fields, optionalFields].map((list) => list.map((field) => field.name))),
		]),
	);
	return new Map(
		[...dataArtsStates()].map(([name, states]) => {
			const shape = shapes.get(name);
			const isFirst = known.size === 0;
			const isKnown = known.has(shape);
			known.add(shape);
			if (shape === undefined) return [name, states];
			const distinct = states.filter(({ choices }) =>
				isDistinct(Object.fromEntries(choices), isFirst),
			);
			return [name, isKnown ? distinct.slice(0, 1) : distinct];
		}),
	);
}

function isDistinct({ settingsFrom, dataSourceLogin: login }, isFirstType) {
	if (settingsFrom === 'Existing Connection') return login !== LOGINS[0];
	return settingsFrom !== 'JSON' || (isFirstType && login !== LOGINS[1]);
}

const LOGINS = ['Define Below', 'Credential'];

/** Each state differs as little as possible from the one before it, because selecting takes time. */
function statesOfType(type) {
	const logins = type.fields.some(({ isLogin }) => isLogin) ? LOGINS : [undefined];
	return [
		...logins.flatMap((login) => formStates(type, login)),
		...logins.toReversed().map((login) => otherState(type, 'Existing Connection', login)),
		...logins.map((login) => otherState(type, 'JSON', login)),
	];
}

/** A type that is named by text has no table. */
function statesByName() {
	const type = { name: BY_NAME };
	return ['JSON', 'Existing Connection'].flatMap((source) =>
		LOGINS.map((login) => otherState(type, source, login)),
	);
}

/** The states of a type whose settings come from the form, one for each combination of its choices. */
function formStates(type, login) {
	return combinationsOf(type.fields).map((values) => {
		// Every ID is to be chosen from its list, which supplies the name.
		const shown = type.fields.filter(
			(field) =>
				isShown(field, values) && !field.isNameOfId && !(field.isLogin && login === 'Credential'),
		);
		return dataArtsState(type, 'Form', login, {
			choices: type.fields
				.filter(({ name }) => values.has(name))
				.map((field) => [field.name, optionName(field, values.get(field.name))]),
			lines: [
				...(type.isUnverified ? [UNVERIFIED] : []),
				...shown.map((field) => fieldLine(field, values)),
			],
			additionalFields: type.optionalFields.map(({ label }) => label),
		});
	});
}

/** The state of a type whose settings come from JSON or from an existing connection. */
function otherState(type, source, login) {
	const isJson = source === 'JSON';
	return dataArtsState(type, source, login, {
		choices: [],
		lines: isJson ? ['Settings (JSON): {}'] : existingConnectionLines(type),
		additionalFields: isJson ? ['Agent', 'Agent Name'] : [],
	});
}

function existingConnectionLines({ fields, optionalFields }) {
	if (!fields) return SOURCE_LINES;
	const settings = [...fields, ...optionalFields].filter(({ isSetting }) => isSetting);
	return [...SOURCE_LINES, settingsToChangeLine(settings.map(({ label }) => label))];
}

function dataArtsState(type, settingsFrom, login, { choices, lines, additionalFields }) {
	const isCredential = login === 'Credential';
	const allChoices = [
		['dataArtsType', type.name],
		['settingsFrom', settingsFrom],
		...(login ? [['dataSourceLogin', login]] : []),
		...choices,
	];
	return toState(allChoices, {
		resource: 'dataArtsConnection',
		isCredential,
		lines: [
			'Resource: DataArts Connection',
			'Operation: Create',
			NAME,
			`Data Connection Type: ${type.name}`,
			...(type.name === BY_NAME ? [TYPE_NAME] : []),
			`Settings From: ${settingsFrom}`,
			...(login ? [`Data Source Login: ${login}`] : []),
			...(login ? [isCredential ? CREDENTIAL_ABOVE : STORED_PASSWORD] : []),
			...lines,
			ADDITIONAL_SETTINGS,
			additionalFieldsLine(additionalFields),
			optionsLine(['If Name Already Exists', 'Language', 'Workspace']),
		],
	});
}

/** @returns {State} */
function toState(choices, { resource, isCredential = false, lines }) {
	// The editor shows credentials above everything else, also those that depend on a parameter.
	const credentials = isCredential ? [ACCOUNT, LOGIN] : [ACCOUNT];
	return {
		title: choices.map(([, option]) => option).join(', '),
		choices,
		lines: [...credentials, ...describedLines({ resource, operation: 'create' }, choices)],
		requiredLines: [...credentials, ...lines],
	};
}

/** All combinations of values of the fields that other fields depend on: maps by the field's name. */
function combinationsOf(fields) {
	const isDeciding = ({ name }) =>
		fields.some(({ conditions, exclusion }) =>
			[...conditions, exclusion].some((condition) => condition?.field === name),
		);
	return fields.filter(isDeciding).reduce(
		(combinations, field) =>
			combinations.flatMap((values) => {
				if (!isShown(field, values)) return [values];
				return field.options.map(({ value }) => new Map([...values, [field.name, value]]));
			}),
		[new Map()],
	);
}

/** @param {Map<string, string>} values of the fields that are shown */
function isShown({ conditions, exclusion }, values) {
	const isMet = ({ field, values: expected }) => expected.includes(values.get(field));
	return conditions.every(isMet) && !(exclusion && isMet(exclusion));
}

function fieldLine(field, values) {
	const { name, label, type, placeholder } = field;
	const value = values.get(name) ?? field.default;
	const isRequired = field.isRequired && !value;
	const marks = [isRequired && '(required)', field.isMasked && '(masked)'].filter(Boolean);
	const content = {
		string: field.hasList ? FROM_LIST : value || placeholder,
		options: optionName(field, value),
		boolean: value ? 'on' : 'off',
	};
	return `${[label, ...marks].join(' ')}: ${content[type]}`.trim();
}

function optionName({ options }, value) {
	return options.find((option) => option.value === value)?.name;
}
