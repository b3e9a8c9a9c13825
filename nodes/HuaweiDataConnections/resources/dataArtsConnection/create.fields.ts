import type { INodeProperties } from 'n8n-workflow';

import { DATA_ARTS_TYPES } from '../../serviceTypes/dataArts';
import {
	formField,
	optionalTypeFields,
	TYPE_PARAMETER,
	typeFields,
} from '../../serviceTypes/dataArts/form';
import { agent } from '../../serviceTypes/dataArts/sharedFields';
import { BY_NAME, typeOptions } from '../../serviceTypes/evidence';
import { commonFields } from './additionalFields';

/** The form depends on it, so it takes no expression: that is what By Name is for. */
export const connectionType: INodeProperties = {
	displayName: 'Data Connection Type',
	name: TYPE_PARAMETER,
	type: 'options',
	noDataExpression: true,
	options: typeOptions(DATA_ARTS_TYPES),
	default: 'HIVE',
	description: 'Data source that the connection reaches',
};

/** For types of a row, and for types that have no form. */
export const typeName: INodeProperties = {
	displayName: 'Type Name',
	name: 'typeName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. DWS',
	description: 'Type as the API knows it, for example DWS, RDS, ORACLE or SparkSQL',
	displayOptions: { show: { [TYPE_PARAMETER]: [BY_NAME] } },
};

/** The whole `dw_config`. */
export const settingsJson: INodeProperties = {
	displayName: 'Settings (JSON)',
	name: 'settingsJson',
	type: 'json',
	required: true,
	default: '{}',
	description:
		'Settings of the connection, as text or as an object. Huawei Cloud publishes no list of their keys: make one connection on the console and look at what the browser sends. Passwords in it are stored in the workflow.',
	displayOptions: { show: { [TYPE_PARAMETER]: [BY_NAME] } },
};

/** Everything that can be left out. The list differs by type, the parameter is the same. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/** The form from the type on. */
export const settingsFields: INodeProperties[] = [
	...DATA_ARTS_TYPES.flatMap(typeFields),
	typeName,
	settingsJson,
	...DATA_ARTS_TYPES.map((type) => additionalFieldsFor(type.value, optionalTypeFields(type))),
	additionalFieldsFor(BY_NAME, agent.map(formField)),
];

function additionalFieldsFor(type: string, own: INodeProperties[]): INodeProperties {
	return {
		...additionalFields,
		options: [...own, ...commonFields].sort((one, other) =>
			one.displayName.localeCompare(other.displayName, 'en'),
		),
		displayOptions: { show: { [TYPE_PARAMETER]: [type] } },
	};
}
