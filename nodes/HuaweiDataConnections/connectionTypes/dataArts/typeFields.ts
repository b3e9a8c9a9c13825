import type { INodeProperties } from 'n8n-workflow';

import { BY_NAME, typeOptions } from '../typeOptions';
import { DATA_ARTS_TYPES } from '.';

/** The parameter that chooses the type; the fields of a type are shown while it has its value. */
export const TYPE_PARAMETER = 'dataArtsType';

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

const typesThatAskForName = DATA_ARTS_TYPES.filter(
	({ requiresTypeName: asksForName }) => asksForName,
);

/** For types of a row, for types that have no form, and for those whose name nobody knows. */
export const typeName: INodeProperties = {
	displayName: 'Type Name',
	name: 'typeName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. DWS',
	description: 'Type as the API knows it, for example DWS, RDS, ORACLE or SparkSQL',
	displayOptions: {
		show: { [TYPE_PARAMETER]: [BY_NAME, ...typesThatAskForName.map(({ value }) => value)] },
	},
};
