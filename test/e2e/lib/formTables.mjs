import { tsImport } from 'tsx/esm/api';

// This is the only file that knows the tables of connection types, in a form that does not depend on
// the names of their properties.
const TABLES = '../../../nodes/HuaweiDataConnections/connectionTypes';
const dataArts = await tsImport(`${TABLES}/dataArts/index.ts`, import.meta.url);
const { hasUnpublishedSettings, listedName } = await tsImport(
	`${TABLES}/dataArts/DataArtsType.ts`,
	import.meta.url,
);
const dli = await tsImport(`${TABLES}/dliServices.ts`, import.meta.url);

/**
 * A DataArts type.
 * @typedef {object} ConnectionType
 * @property {string} name as the form shows it
 * @property {boolean} isUnverified its form says that no source documents its settings
 * @property {Field[]} fields
 * @property {Field[]} optionalFields shown only if the user adds them
 *
 * A field of a DataArts type.
 * @typedef {object} Field
 * @property {string} name of the parameter
 * @property {string} label
 * @property {'string' | 'boolean' | 'options'} type
 * @property {string | boolean} default
 * @property {{ name: string, value: string }[]} options
 * @property {string} placeholder
 * @property {boolean} isRequired the form must not be sent without it while it is shown
 * @property {boolean} hasList an ID that is selected from a list
 * @property {boolean} isNameOfId a name that n8n knows if its ID is selected from a list
 * @property {boolean} isMasked a password
 * @property {boolean} isLogin a login credential can provide it
 * @property {boolean} isSetting sent to the API; other fields only decide what the form shows
 * @property {Condition[]} conditions all of them must be met
 * @property {Condition} [exclusion] must not be met
 *
 * A field that is shown and has one of these values.
 * @typedef {{ field: string, values: (string | boolean)[] }} Condition
 */

/** @type {ConnectionType[]} */
export const DATA_ARTS_TYPES = dataArts.DATA_ARTS_TYPES.map((type) => ({
	name: listedName(type),
	isUnverified: hasUnpublishedSettings(type),
	fields: type.fields.map(toField),
	optionalFields: type.optionalFields.map(toField),
}));

/**
 * A DLI service.
 * @typedef {object} Service
 * @property {string} name as the form shows it
 * @property {string} hostLabel
 * @property {string} hostPlaceholder
 * @property {boolean} hasHostList whether hosts are selected from a list
 * @property {number} defaultPort
 */

/** @type {Service[]} */
export const DLI_SERVICES = dli.DLI_SERVICES.map(({ consoleName, address }) => ({
	name: consoleName,
	hostLabel: address.hostName,
	hostPlaceholder: address.hostPlaceholder,
	hasHostList: address.list !== undefined,
	defaultPort: address.defaultPort,
}));

/** @returns {Field} */
function toField(field) {
	return {
		name: field.name,
		label: field.displayName,
		type: field.type,
		default: field.default,
		options: field.options ?? [],
		placeholder: field.placeholder ?? '',
		isRequired:
			field.type === 'string' &&
			(field.confidence !== 'inferred' || field.requiredOnConsole === true),
		hasList: field.list !== undefined,
		isNameOfId: field.nameForIdField !== undefined,
		isMasked: field.typeOptions?.password === true,
		isLogin: field.login !== undefined,
		isSetting: field.location !== 'form',
		conditions: conditionsOf(field),
		exclusion: field.hideWhen && toCondition(field.hideWhen),
	};
}

/** The condition of a field, and those of the fields that it depends on. */
function conditionsOf({ showWhen }) {
	if (!showWhen) return [];
	return [...conditionsOf(showWhen.field), toCondition(showWhen)];
}

/** @returns {Condition} */
function toCondition({ field, values }) {
	return { field: field.name, values };
}
