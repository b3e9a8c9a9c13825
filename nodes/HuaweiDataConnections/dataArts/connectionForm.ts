import type { INodeProperties } from 'n8n-workflow';

import { DATA_ARTS_TYPES } from '../connectionTypes/dataArts';
import { agent } from '../connectionTypes/dataArts/commonFields';
import { hasUnpublishedSettings } from '../connectionTypes/dataArts/DataArtsType';
import { connectionType, TYPE_PARAMETER, typeName } from '../connectionTypes/dataArts/typeFields';
import { connectionName } from '../fields/commonFields';
import { connectionFields } from './connectionFields';
import { additionalSettings } from './settings/additionalSettings';
import {
	additionalField,
	optionalTypeFields,
	SETTINGS_FROM_PARAMETER,
	settingsToChange,
	typeFields,
} from './settings/formFields';
import { existingConnectionFields } from './settings/fromExistingConnection';
import { settingsJson } from './settings/fromJson';
import { settingsFromFields } from './settings/readSettings';

/** Rule for names of connections. Source: docs/api/dataarts-connections.md#connection-item. */
export const NAME = {
	maxLength: 100,
	pattern: /^[\w-]+$/,
	allowedText: 'letters, digits, "_" and "-"',
};

const unverifiedNotice: INodeProperties = {
	displayName:
		'Huawei Cloud does not publish the settings of this type. The fields are sent under keys of related types, so DataArts Studio may refuse or ignore them. Two safe ways: add Test First under Additional Fields, or create one connection on the console and copy it with Existing Connection under Settings From.',
	name: 'unverifiedNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: {
			[TYPE_PARAMETER]: DATA_ARTS_TYPES.filter(hasUnpublishedSettings).map(({ value }) => value),
			[SETTINGS_FROM_PARAMETER]: ['form'],
		},
	},
};

/** The fields that describe a connection: those of Create, Create or Update, and Test. */
export const desiredConnectionFields: INodeProperties[] = [
	connectionName,
	connectionType,
	typeName,
	...settingsFromFields,
	unverifiedNotice,
	...existingConnectionFields,
	...typeFields,
	settingsJson,
	settingsToChange,
	additionalSettings,
];

/** Their entries in Additional Fields. JSON has no place for the agent, so it is an entry. */
export const desiredConnectionAdditionalFields: INodeProperties[] = [
	...optionalTypeFields,
	...agent.map((field) => additionalField(field, 'json')),
	...connectionFields,
];
