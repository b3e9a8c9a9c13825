import { tsImport } from 'tsx/esm/api';

// What the form has to show is concluded from the tables of types and from what the README promises.
// Neither the form's own description nor what the editor makes of it has a part in this.
const TABLES = '../../../nodes/HuaweiDataConnections/connectionTypes';
const { DATA_ARTS_TYPES } = await tsImport(`${TABLES}/dataArts/index.ts`, import.meta.url);
const { DLI_SERVICES } = await tsImport(`${TABLES}/dli/index.ts`, import.meta.url);

/**
 * One state of the form: which options are to be chosen for it, by parameter and in this order, and
 * the lines that it then shows (see `readForm`).
 * @typedef {{ title: string, choices: [string, string][], lines: string[] }} State
 */

/** What the form shows of the credential that signs in, and of that of a data source. */
const ACCOUNT = 'Credential: Huawei Cloud account';
const LOGIN = 'Credential for Huawei Data Source Login API: Select Credential';
const BY_NAME = 'By Name (Expression)';
const FROM_LIST = 'From list | Choose...';
const NAME = 'Connection Name (required): e.g. sales_warehouse';
const TYPE_NAME = 'Type Name (required): e.g. DWS';
const DISCARDED =
	'Notice: Huawei Cloud discontinued basic datasource connections on 2024-06-30 and may refuse to create one. DLI Enhanced Connection replaces them.';
const UNVERIFIED =
	'Notice: Huawei Cloud publishes no list of the settings of this type. Fields marked "(Unverified)" go out under keys concluded from related types, and may be refused. To be sure, choose Existing Connection, or add Test First.';
const STORED_PASSWORD =
	'Notice: A password that you enter below is stored in the workflow. Choose Credential to keep it out.';

const inOrder = (names) => [...names].sort((one, other) => one.localeCompare(other, 'en'));

/** The entries of the two lists of types. */
export const SERVICE_NAMES = inOrder([BY_NAME, ...DLI_SERVICES.map((one) => one.consoleName)]);
export const TYPE_NAMES = inOrder([BY_NAME, ...DATA_ARTS_TYPES.map((one) => one.consoleName)]);

const option = (names) => `Add Option: ${inOrder(names).join(', ')}`;
const OPTIONS = ['If Name Already Exists', 'Max Parallel Requests', 'Project ID', 'Time Limit'];

/** @returns {State[]} all states of Create DLI Datasource Connection */
export function dliStates() {
	const listed = DLI_SERVICES.flatMap((service) => [
		dliState(service.consoleName, 'Host and Port', [...hostLines(service), portLine(service)]),
		dliState(service.consoleName, 'Paste Address', [
			`Address (required): e.g. ${service.address.example}`,
		]),
	]);
	const named = ['Service Name (required): e.g. MRS.OpenTSDB'];
	const address = ['Address (required): e.g. 192.168.0.240:9200'];
	return [...listed, dliState(BY_NAME, undefined, [...named, ...address])];
}

function dliState(service, addressFrom, address) {
	return {
		title: [service, addressFrom].filter(Boolean).join(', '),
		choices: [['dliService', service], ...(addressFrom ? [['addressFrom', addressFrom]] : [])],
		lines: [
			ACCOUNT,
			'Resource: DLI Datasource Connection',
			'Operation: Create',
			DISCARDED,
			NAME,
			`Service: ${service}`,
			...(addressFrom ? [`Address: ${addressFrom}`] : []),
			...address,
			`Security Group (required): ${FROM_LIST}`,
			`Subnet (required): ${FROM_LIST}`,
			'Additional Fields: Add Field',
			`Options: ${option([...OPTIONS, 'Wait Timeout', 'Wait Until Ready'])}`,
		],
	};
}

function hostLines({ address: { hostName, hostPlaceholder, list } }) {
	return [`${hostName} (required): ${list ? FROM_LIST : hostPlaceholder}`];
}

function portLine({ address }) {
	return `Port: ${address.defaultPort}`;
}

/** @returns {Map<string, State[]>} all states of Create DataArts Connection, by the type's name */
export function dataArtsStates() {
	return new Map([
		...DATA_ARTS_TYPES.map((type) => [type.consoleName, statesOfType(type)]),
		[BY_NAME, statesByName()],
	]);
}

function statesOfType(type) {
	const logins = type.fields.some(({ login }) => login) ? LOGINS : [undefined];
	// Each differs from the one before it in as little as possible.
	return [
		...logins.flatMap((login) => formStates(type, login)),
		...logins.toReversed().map((login) => otherState(type, 'Existing Connection', login)),
		...logins.map((login) => otherState(type, 'JSON', login)),
	];
}

const LOGINS = ['Define Below', 'Credential'];

function statesByName() {
	const type = { consoleName: BY_NAME, asksForName: true };
	return ['JSON', 'Existing Connection'].flatMap((source) =>
		LOGINS.map((login) => otherState(type, source, login)),
	);
}

/** The states of the form of a type: one for each way to set the fields that others depend on. */
function formStates(type, login) {
	return settingsOf(type.fields).map((chosen) => {
		const fields = type.fields.filter((field) => isShown(field, chosen));
		const own = fields.filter((field) => !(field.login && login === 'Credential'));
		const asked = own.map((field) => fieldLine(field, chosen));
		const names = [...chosen].map(([field, value]) => [field.name, optionName(field, value)]);
		const unverified = type.fields.some(({ evidence }) => evidence === 'inferred');
		return dataArtsState(type, 'Form', login, {
			choices: names,
			source: unverified ? [UNVERIFIED] : [],
			fields: asked,
			added: type.optionalFields.map(({ displayName }) => displayName),
		});
	});
}

/** The state of a type whose settings come from elsewhere. */
function otherState(type, source, login) {
	const isJson = source === 'JSON';
	return dataArtsState(type, source, login, {
		choices: [],
		source: isJson ? ['Settings (JSON): {}'] : existingLines(type),
		fields: [],
		added: isJson ? ['Agent', 'Agent Name'] : [],
	});
}

function existingLines({ fields, optionalFields = [] }) {
	const changeable = [...(fields ?? []), ...optionalFields].filter(({ place }) => place !== 'form');
	const names = inOrder(changeable.map(({ displayName }) => displayName));
	return [
		'Source Workspace: e.g. 1dd3bc0000004f0aa0f0000000d93f00',
		`Existing Connection (required): ${FROM_LIST}`,
		// A type that is named by text has no table.
		...(fields ? [`Settings to Change: Add Setting: ${names.join(', ')}`] : []),
	];
}

const COMMON = [
	'Applicable Modules',
	'Description',
	'Environment',
	'Tag',
	'Test First',
	'Visible',
	'Workspace Mode',
];

function dataArtsState(type, settingsFrom, login, { choices, source, fields, added }) {
	const { consoleName, asksForName } = type;
	const withLogin = login === 'Credential';
	return {
		title: [consoleName, settingsFrom, login, ...choices.map(([, value]) => value)]
			.filter(Boolean)
			.join(', '),
		choices: [
			['dataArtsType', consoleName],
			['settingsFrom', settingsFrom],
			...(login ? [['dataSourceLogin', login]] : []),
			...choices,
		],
		lines: [
			ACCOUNT,
			...(withLogin ? [LOGIN] : []),
			'Resource: DataArts Connection',
			'Operation: Create',
			NAME,
			`Data Connection Type: ${consoleName}`,
			...(asksForName ? [TYPE_NAME] : []),
			`Settings From: ${settingsFrom}`,
			...source,
			...(login ? [`Data Source Login: ${login}`] : []),
			...(login && !withLogin ? [STORED_PASSWORD] : []),
			...fields,
			'Additional Settings: Add Setting',
			`Additional Fields: Add Field: ${inOrder([...COMMON, ...added]).join(', ')}`,
			`Options: ${option([...OPTIONS, 'Workspace'])}`,
		],
	};
}

/** All ways to set the fields that decide which others are shown: maps of values by field. */
function settingsOf(fields) {
	const deciding = fields.filter((field) => fields.some((one) => one.showWhen?.field === field));
	return deciding.reduce(
		(ways, field) =>
			ways.flatMap((chosen) => {
				if (!isShown(field, chosen)) return [chosen];
				return field.options.map(({ value }) => new Map([...chosen, [field, value]]));
			}),
		[new Map()],
	);
}

function isShown({ showWhen }, chosen) {
	if (!showWhen) return true;
	const { field, is } = showWhen;
	return isShown(field, chosen) && is.includes(chosen.get(field));
}

function fieldLine(field, chosen) {
	const { displayName, type, evidence, list, nameOf, typeOptions, placeholder = '' } = field;
	const value = chosen.get(field) ?? field.default;
	// Nobody knows whether an inferred one is needed, and the list tells the name of what it has.
	const required = type === 'string' && evidence !== 'inferred' && !nameOf && !value;
	const marks = [required && '(required)', typeOptions?.password && '(masked)'].filter(Boolean);
	const shown = {
		string: list ? FROM_LIST : value || placeholder,
		options: optionName(field, value),
		boolean: value ? 'on' : 'off',
	};
	return `${[displayName, ...marks].join(' ')}: ${shown[type]}`.trim();
}

function optionName({ options = [] }, value) {
	return options.find((one) => one.value === value)?.name;
}
