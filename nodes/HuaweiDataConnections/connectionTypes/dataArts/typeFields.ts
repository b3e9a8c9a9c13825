import type { INodeProperties } from 'n8n-workflow';

import { BY_NAME, typeOptions } from '../typeOptions';
import { listedName } from './DataArtsType';
import { DATA_ARTS_TYPES } from './index';

/** The parameter that chooses the type; the fields of a type are shown while it has its value. */
export const TYPE_PARAMETER = 'dataArtsType';

/** The form depends on it, so it takes no expression: By Name exists for that. */
export const connectionType: INodeProperties = {
	displayName: 'Data Connection Type',
	name: TYPE_PARAMETER,
	type: 'options',
	noDataExpression: true,
	options: typeOptions(DATA_ARTS_TYPES.map((type) => ({ ...type, consoleName: listedName(type) }))),
	default: 'HIVE',
	description: 'Data source that the connection reaches',
};

/** For a type that each item names, and for types without a form. */
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
