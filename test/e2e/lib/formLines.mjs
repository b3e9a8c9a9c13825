/** Lines of the form that several operations share, as `readForm` returns them. */

/** The lines of the credential for Huawei Cloud, and of the credential of a data source. */
export const ACCOUNT = 'Credential: Huawei Cloud account';
export const LOGIN = 'Credential for Huawei Data Source Login API: Select Credential';

/** The editor's own texts for the list of a resource locator without a selection. */
export const FROM_LIST = 'From list | Choose...';

export const NAME = 'Connection Name (required): e.g. sales_warehouse';
export const STORED_PASSWORD =
	'Notice: A password that you enter below is stored in the workflow. Choose Credential to keep it out.';
export const CREDENTIAL_ABOVE =
	'Notice: Choose the login in the box "Credential for Huawei Data Source Login API" at the top of this form.';
export const ADDITIONAL_SETTINGS = 'Additional Settings: Add Additional Setting';
export const SOURCE_LINES = [
	'Source Workspace: e.g. 1dd3bc0000004f0aa0f0000000d93f00',
	`Existing Connection (required): ${FROM_LIST}`,
];

/** Names in the order of the editor's lists. */
export const sorted = (names) => [...names].sort((a, b) => a.localeCompare(b, 'en'));

const COMMON_ADDITIONAL_FIELDS = [
	'Applicable Modules',
	'Description',
	'Environment',
	'Tag',
	'Test First',
	'Visible',
	'Workspace Mode',
];
const COMMON_OPTIONS = ['Max Parallel Requests', 'Project ID', 'Time Limit (Seconds)'];

/** Additional Fields of DataArts connections, with those that not all of them have. */
export const additionalFieldsLine = (names) =>
	`Additional Fields: Add Field: ${sorted([...COMMON_ADDITIONAL_FIELDS, ...names]).join(', ')}`;

/** Options, with those that not all operations have. */
export const optionsLine = (names) =>
	`Options: Add Option: ${sorted([...COMMON_OPTIONS, ...names]).join(', ')}`;

/** Settings to Change of a type, by the labels of its settings. */
export const settingsToChangeLine = (labels) =>
	`Settings to Change: Add Setting to Change: ${sorted(labels).join(', ')}`;
