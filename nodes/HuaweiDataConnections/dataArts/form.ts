import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { DATA_ARTS_TYPES } from '../connectionTypes/dataArts';
import { formField, optionalTypeFields, SOURCE_PARAMETER, typeFields } from './settings/formFields';
import { agent } from '../connectionTypes/dataArts/commonFields';
import { BY_NAME } from '../connectionTypes/typeOptions';
import { additionalFields, sortByDisplayName, connectionName } from '../fields/commonFields';
import { commonFields } from './additionalFields';
import { additionalSettings } from './settings/additionalSettings';
import { existingConnectionFields } from './settings/existingConnection';
import { dataSourceLogin, storedPasswordNotice } from './login';
import { TYPE_PARAMETER, connectionType, typeName } from '../connectionTypes/dataArts/typeFields';

/** Rule for names (docs/api/dataarts-connections.md#connection-item). */
export const NAME = {
	maxLength: 100,
	pattern: /^[\w-]+$/,
	allowedText: 'letters, digits, "_" and "-"',
};

const fromExisting: INodePropertyOptions = {
	name: 'Existing Connection',
	value: 'existingConnection',
	description: 'Take over those of another connection of the same type',
};

const fromForm: INodePropertyOptions = {
	name: 'Form',
	value: 'form',
	description: 'Fill in the fields of the type',
};

const fromJson: INodePropertyOptions = {
	name: 'JSON',
	value: 'json',
	description: 'Give them all at once; recommended for unattended production',
};

/** Where the settings of a listed type come from. */
export const settingsFrom: INodeProperties = {
	displayName: 'Settings From',
	name: SOURCE_PARAMETER,
	type: 'options',
	noDataExpression: true,
	options: [fromExisting, fromForm, fromJson],
	default: 'form',
	displayOptions: { hide: { [TYPE_PARAMETER]: [BY_NAME] } },
};

/** The same for a type that is named by text: it has no form. */
export const settingsFromByName: INodeProperties = {
	...settingsFrom,
	options: [fromExisting, fromJson],
	default: 'json',
	displayOptions: { show: { [TYPE_PARAMETER]: [BY_NAME] } },
};

const inferredTypes = DATA_ARTS_TYPES.filter(({ fields }) =>
	fields.some(({ confidence: evidence }) => evidence === 'inferred'),
);

/** Said where the form is not sure of its keys. */
export const unverifiedNotice: INodeProperties = {
	displayName:
		'Huawei Cloud publishes no list of the settings of this type. Fields marked "(Unverified)" go out under keys concluded from related types, and may be refused. To be sure, choose Existing Connection, or add Test First.',
	name: 'unverifiedNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: {
			[TYPE_PARAMETER]: inferredTypes.map(({ value }) => value),
			[SOURCE_PARAMETER]: ['form'],
		},
	},
};

/** The whole `dw_config`. */
export const settingsJson: INodeProperties = {
	displayName: 'Settings (JSON)',
	name: 'settingsJson',
	type: 'json',
	required: true,
	default: '{}',
	description:
		'Settings of the connection, as text or as an object. Get with Output As Settings JSON gives those of an existing one. Passwords in them are stored in the workflow.',
	displayOptions: { show: { [SOURCE_PARAMETER]: ['json'] } },
};

/** The fields of all types. */
export const allTypeFields: INodeProperties[] = DATA_ARTS_TYPES.flatMap(typeFields);

/** The additional fields by type and by where the settings come from. */
export const allAdditionalFields: INodeProperties[] = [
	...DATA_ARTS_TYPES.map((type) =>
		additionalFieldsFor('form', optionalTypeFields(type), { [TYPE_PARAMETER]: [type.value] }),
	),
	additionalFieldsFor('json', agent.map(formField)),
	additionalFieldsFor('existingConnection', []),
];

/** The form of a connection: what Create, Create or Update and Test have in common. */
export const connectionFields: INodeProperties[] = [
	connectionName,
	connectionType,
	typeName,
	settingsFrom,
	settingsFromByName,
	unverifiedNotice,
	...existingConnectionFields,
	settingsJson,
	dataSourceLogin,
	storedPasswordNotice,
	...allTypeFields,
	additionalSettings,
	...allAdditionalFields,
];

/** What an update can change beside the settings. */
export const updateFields: INodeProperties = {
	...additionalFields,
	options: sortByDisplayName(commonFields),
};

function additionalFieldsFor(
	source: string,
	own: INodeProperties[],
	show: Record<string, string[]> = {},
): INodeProperties {
	return {
		...additionalFields,
		options: sortByDisplayName([...own, ...commonFields]),
		displayOptions: { show: { ...show, [SOURCE_PARAMETER]: [source] } },
	};
}
