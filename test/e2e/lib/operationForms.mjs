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
	SOURCE_LINES,
	STORED_PASSWORD,
} from './formLines.mjs';

/**
 * The forms of all operations except the two creates with a form for each type, which `expectedForm`
 * describes. Nothing here comes from the description of the node: the lines are what the README promises.
 *
 * @typedef {import('./expectedForm.mjs').State} State
 */

const CONNECTION = `Connection (required): ${FROM_LIST}`;
const AUTHENTICATION = `Datasource Authentication (required): ${FROM_LIST}`;
const SIMPLIFY = 'Simplify: on';
const ROUTE_NAME = 'Route Name (required): e.g. to_sales_vpc';
const OTHER_PROJECT = 'Other Project ID (required): e.g. 330e068af1334c9782f4226acc00a2e2';
const EVERY_KIND = 'Kind: Every Kind';
const QUEUES = ['Queues: Add Queue', 'Elastic Resource Pools: Add Pool'];

const HIVE_SETTINGS = [
	'Agent',
	'Agent Name',
	'Cluster',
	'Connection Type',
	'KMS Key',
	'KMS Key Name',
	'Manager IP',
	'MRS Cluster',
	'MRS Cluster Name',
	'Password',
	'Username',
];
const DLI_SETTINGS = [
	'Collect Metadata Automatically',
	'Metadata Collection Scope',
	'Synchronize Metadata in Real Time',
	'Use in DataArts Migration',
	'Use in DataArts Migration (Older Key)',
];
/** The source of the settings and what follows it, for MRS Hive with Data Source Login. */
const LOGIN_LINES = ['Data Source Login: Define Below', STORED_PASSWORD];
const HIVE_SOURCES = {
	Form: [
		'Connection Type: Proxy',
		'Cluster: Cluster Name Mode',
		`MRS Cluster (required): ${FROM_LIST}`,
		...LOGIN_LINES,
		'Username (required): e.g. etl_user',
		'Password (required) (masked):',
		`KMS Key (required): ${FROM_LIST}`,
		`Agent (required): ${FROM_LIST}`,
	],
	'Existing Connection': [...SOURCE_LINES, ...LOGIN_LINES, settingsToChangeLine(HIVE_SETTINGS)],
	JSON: [...LOGIN_LINES, 'Settings (JSON): {}'],
};

/** A state of an operation: what to select for it, and the lines between Operation and Options. */
const state = (lines, choices = [], credentials = []) => ({ lines, choices, credentials });

/** The states of an operation that describes a DataArts connection. */
const describesConnection = () =>
	Object.entries(HIVE_SOURCES).map(([source, lines]) =>
		state(
			[
				NAME,
				'Data Connection Type: MRS Hive',
				`Settings From: ${source}`,
				...lines,
				ADDITIONAL_SETTINGS,
				additionalFieldsLine(source === 'JSON' ? ['Agent', 'Agent Name'] : []),
			],
			// The type of another operation is kept.
			[
				['dataArtsType', 'MRS Hive'],
				['settingsFrom', source],
			],
		),
	);

/**
 * The states of Update and Save Again. They start with MRS Hive, and have no source of settings.
 * @param {string[]} lastLines what only one of them has
 */
const updates = (lastLines) => {
	const update = (type, login, lines) =>
		state(
			[CONNECTION, `Data Connection Type: ${type}`, ...lines, ADDITIONAL_SETTINGS, ...lastLines],
			[['dataArtsType', type], ...(login ? [['dataSourceLogin', login]] : [])],
			login === 'Credential' ? [LOGIN] : [],
		);
	const hive = settingsToChangeLine(HIVE_SETTINGS);
	return [
		update('MRS Hive', 'Define Below', [...LOGIN_LINES, hive]),
		update('MRS Hive', 'Credential', ['Data Source Login: Credential', CREDENTIAL_ABOVE, hive]),
		update('By Name (Expression)', 'Credential', [
			'Type Name (required): e.g. DWS',
			'Data Source Login: Credential',
			CREDENTIAL_ABOVE,
		]),
		update('DLI', undefined, [settingsToChangeLine(DLI_SETTINGS)]),
	];
};

const getMany = (filters) => {
	const lines = [SIMPLIFY, `Filters: Add Filter${filters ? `: ${filters}` : ''}`];
	return [
		state(['Return All: off', 'Limit: 50', ...lines]),
		state(['Return All: on', ...lines], [['returnAll', 'on']]),
	];
};

const USERNAME = 'Username (required): e.g. etl_user';
const PASSWORD = 'Password (required) (masked):';
const CERTIFICATE = 'Certificate Path (required): e.g. obs://my-bucket/CloudSearchService.cer';
const LOGIN_FROM_CREDENTIAL = ['Data Source Login: Credential', CREDENTIAL_ABOVE];

/** The states of an operation that describes a datasource authentication. It starts with CSS. */
const describesAuthentication = () => {
	const describe = (type, lines, login) =>
		state(
			[
				'Notice: Only Spark SQL and Flink OpenSource SQL 1.12 jobs use a datasource authentication. For Spark 3.3.1, Flink 1.15, and later, Huawei Cloud advises secrets of DEW.',
				'Authentication Name (required): e.g. css_login',
				`Authentication Type: ${type}`,
				...lines,
			],
			[['dliAuthType', type], ...(login ? [['dataSourceLogin', login]] : [])],
			login === 'Credential' ? [LOGIN] : [],
		);
	return [
		describe('CSS', [...LOGIN_LINES, USERNAME, PASSWORD, CERTIFICATE], 'Define Below'),
		describe('CSS', [...LOGIN_FROM_CREDENTIAL, CERTIFICATE], 'Credential'),
		describe('Password', LOGIN_FROM_CREDENTIAL, 'Credential'),
		describe('Password', [...LOGIN_LINES, USERNAME, PASSWORD], 'Define Below'),
		describe('Kerberos', [
			USERNAME,
			'krb5.conf Path (required): e.g. obs://my-bucket/krb5.conf',
			'Keytab Path (required): e.g. obs://my-bucket/user.keytab',
		]),
		describe('Kafka_SSL', [
			'Notice: The passwords that you enter below are stored in the workflow, unless they come from expressions.',
			'Truststore Path (required): e.g. obs://my-bucket/truststore.jks',
			'Truststore Password (required) (masked):',
			'Keystore Path: e.g. obs://my-bucket/keystore.jks',
			'Keystore Password (masked):',
			'Key Password (masked):',
		]),
	];
};

/** The states of the update of a datasource authentication. */
const authenticationUpdates = () => {
	const FILES = ['Keystore Path', 'Keytab Path', 'krb5.conf Path', 'Truststore Path'];
	const settings = [...FILES, 'Keystore Password', 'Truststore Password'];
	const update = (login, lines) =>
		state(
			[AUTHENTICATION, ...lines],
			[['dataSourceLogin', login]],
			login === 'Credential' ? [LOGIN] : [],
		);
	return [
		update('Define Below', [
			...LOGIN_LINES,
			settingsToChangeLine([...settings, 'Password', 'Username']),
		]),
		update('Credential', [...LOGIN_FROM_CREDENTIAL, settingsToChangeLine(settings)]),
	];
};

const DELETE = { states: [state([CONNECTION])], options: ['Ignore If Missing'] };
const GET = { states: [state([CONNECTION, SIMPLIFY])] };

/** By resource and operation: its states, and the options that not all operations have. */
const FORMS = {
	'Connection Set': {
		Apply: {
			states: [
				state([
					...LOGIN_LINES,
					'Connections From: Input Items',
					'Output: Each Connection',
					'Expected Plan ID: e.g. 4f1c0a9be2d37756',
				]),
			],
			options: [
				'Allow Emptying',
				'Delete at Most',
				'Delete Unlisted',
				'If Not Ours',
				'If There Are Conflicts',
				'Ignored Settings',
				'Mapping (JSON)',
				'Owner',
				'Scopes',
				'Settings Mode',
				'Test First',
				'Update Without Password',
			],
		},
		Export: {
			states: [
				state([EVERY_KIND, 'Workspaces: Default']),
				state(
					[
						EVERY_KIND,
						'Workspaces: Chosen',
						'Workspace IDs (required): e.g. 1dd3bc0000004f0aa0f0000000d93f00',
					],
					[['workspacesFrom', 'Chosen']],
				),
			],
			options: ['Names Instead of IDs'],
		},
		Plan: {
			states: [
				state(['Connections From: Input Items', 'Output: Each Connection']),
				state(
					['Connections From: JSON', 'Connections (JSON): []', 'Output: Each Connection'],
					[['connectionsFrom', 'JSON']],
				),
			],
			options: [
				'Delete Unlisted',
				'If Not Ours',
				'Ignored Settings',
				'Mapping (JSON)',
				'Owner',
				'Scopes',
				'Settings Mode',
			],
		},
	},
	'DataArts Connection': {
		'Check Access': { states: [state([CONNECTION])] },
		'Create or Update': { states: describesConnection(), options: ['Update Without Password'] },
		Delete: DELETE,
		Get: {
			states: [
				state([CONNECTION, 'Output As Settings JSON: off', SIMPLIFY]),
				state([CONNECTION, 'Output As Settings JSON: on'], [['outputAsSettingsJson', 'on']]),
			],
		},
		'Get Many': {
			states: getMany('Connection Name, IP Address Contains, Name Contains, Type Name, Uses'),
			options: ['All Workspaces', 'Include Settings'],
		},
		'Save Again': { states: updates([]), options: ['Update Without Password'] },
		Test: { states: describesConnection(), options: ['Fail If Test Fails'] },
		Update: {
			states: updates([additionalFieldsLine([])]),
			options: ['New Name', 'Update Without Password'],
		},
	},
	'DLI Datasource Authentication': {
		Create: { states: describesAuthentication(), options: ['If Name Already Exists'] },
		'Create or Update': { states: describesAuthentication() },
		Delete: { states: [state([AUTHENTICATION])], options: ['Ignore If Missing'] },
		Get: { states: [state([AUTHENTICATION, SIMPLIFY])] },
		// A collection with one entry has no list.
		'Get Many': { states: getMany() },
		Update: { states: authenticationUpdates() },
	},
	'DLI Datasource Connection': {
		Delete: DELETE,
		Get: GET,
		'Get Many': { states: getMany('Connection Name, Include Deleted, Service, Tags') },
	},
	'DLI Enhanced Connection': {
		'Add Route': {
			states: [state([CONNECTION, ROUTE_NAME, 'Network (CIDR) (required): e.g. 10.0.0.0/16'])],
		},
		'Add Tags': { states: [state([CONNECTION, 'Tags: Add Tag'])] },
		'Bind Queues': { states: [state([CONNECTION, ...QUEUES])] },
		Create: {
			states: [
				state([
					NAME,
					`VPC (required): ${FROM_LIST}`,
					`Subnet (required): ${FROM_LIST}`,
					'Additional Fields: Add Field: Elastic Resource Pools, Hosts, Hosts (Hosts File), Hosts (JSON), Queues, Route Table, Tags',
				]),
			],
			options: ['If Name Already Exists', 'Wait Timeout (Seconds)', 'Wait Until Ready'],
		},
		Delete: DELETE,
		'Delete Route': { states: [state([CONNECTION, ROUTE_NAME])] },
		Get: { ...GET, options: ['Include Tags'] },
		'Get Grants': { states: [state([CONNECTION])] },
		Diagnose: {
			states: [
				state([
					CONNECTION,
					`Queue (required): ${FROM_LIST}`,
					'Address (required): e.g. 192.168.0.12:8000',
				]),
			],
			options: ['Security Group', 'Skip Connectivity Test', 'Timeout (Seconds)'],
		},
		'Get Many': {
			states: getMany('Connection Name, Include Deleted, Tags'),
			options: ['Include Tags'],
		},
		Grant: { states: [state([CONNECTION, OTHER_PROJECT])] },
		'Remove Tags': { states: [state([CONNECTION, 'Tag Keys (required): e.g. env,team'])] },
		Revoke: { states: [state([CONNECTION, OTHER_PROJECT])] },
		'Test Connectivity': {
			states: [
				state([`Queue (required): ${FROM_LIST}`, 'Address (required): e.g. 192.168.0.12:8000']),
			],
			options: ['Timeout (Seconds)'],
		},
		'Unbind Queues': { states: [state([CONNECTION, ...QUEUES])] },
		'Update Hosts': {
			states: [
				state([
					CONNECTION,
					'Hosts (Replaces All): Add List of Hosts: Hosts, Hosts (Hosts File), Hosts (JSON)',
				]),
			],
		},
	},
};

/** Resources whose Create has a form for each type. The editor's test covers it by type. */
const WITH_TYPES = ['DataArts Connection', 'DLI Datasource Connection'];

/** Options that every operation of a resource has. */
const SHARED_OPTIONS = {
	'Connection Set': ['Workspace'],
	'DataArts Connection': ['Language', 'Workspace'],
};

/** The names of the resources, in the order of their list. */
export const RESOURCE_NAMES = Object.keys(FORMS);

/** The options of the list of operations of a resource. */
export function operationNames(resource) {
	const createByType = WITH_TYPES.includes(resource) ? ['Create'] : [];
	// n8n's guidelines ask for the order of the alphabet.
	return [...createByType, ...Object.keys(FORMS[resource])].sort();
}

/** @returns {State[]} the states of the operations of a resource */
export function operationStates(resource) {
	const ownOptions = SHARED_OPTIONS[resource] ?? [];
	return Object.entries(FORMS[resource]).flatMap(([operation, { states, options = [] }]) =>
		states.map(({ lines, choices, credentials }) => ({
			title: [operation, ...choices.map(([, option]) => option)].join(', '),
			choices: [['resource', resource], ['operation', operation], ...choices],
			lines: [
				ACCOUNT,
				...credentials,
				`Resource: ${resource}`,
				`Operation: ${operation}`,
				...lines,
				optionsLine([...ownOptions, ...options]),
			],
		})),
	);
}
