import type { INodeProperties } from 'n8n-workflow';

import {
	AUTH_TYPE_PARAMETER,
	DLI_AUTH_TYPES,
	type DliAuthField,
	type DliAuthType,
} from '../../connectionTypes/dliAuthTypes';
import { connectionName } from '../../fields/commonFields';
import { dataSourceLoginFields, LOGIN_PARAMETER } from '../../fields/dataSourceLogin';
import { mergeInOrder, sortByDisplayName } from '../../fields/mergeInOrder';

/** Source: docs/api/dli-connections.md#datasource-authentication. */
const jobsNotice: INodeProperties = {
	displayName:
		'Only Spark SQL and Flink OpenSource SQL 1.12 jobs use a datasource authentication. For Spark 3.3.1, Flink 1.15, and later, Huawei Cloud advises secrets of DEW.',
	name: 'jobsNotice',
	type: 'notice',
	default: '',
};

/** The name of the authentication to create or update. */
export const authenticationName: INodeProperties = {
	...connectionName,
	displayName: 'Authentication Name',
	placeholder: 'e.g. css_login',
	description: 'Name by which jobs refer to the authentication: letters, digits, and underscores',
};

/** The form depends on it, so it takes no expression. */
export const authType: INodeProperties = {
	displayName: 'Authentication Type',
	name: AUTH_TYPE_PARAMETER,
	type: 'options',
	noDataExpression: true,
	options: DLI_AUTH_TYPES.map(({ consoleName: name, value, description }) => ({
		name,
		value,
		description,
	})),
	default: 'CSS',
	description: 'Kind of data source that jobs are to reach',
};

/** The choice of the login, for the types that have user and password. */
export const loginFields = dataSourceLoginFields({
	[AUTH_TYPE_PARAMETER]: valuesOf((type) => !hasPassword(type)),
});

/** A login credential holds one password, and not those of a truststore, a keystore, and a key. */
const storedPasswordsNotice: INodeProperties = {
	displayName:
		'The passwords that you enter below are stored in the workflow, unless they come from expressions.',
	name: 'storedPasswordsNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: {
			[AUTH_TYPE_PARAMETER]: valuesOf(
				(type) => !hasPassword(type) && type.fields.some(({ isSecret }) => isSecret),
			),
		},
	},
};

/** The fields that describe an authentication: those of Create, and of Create or Update. */
export const desiredFields: INodeProperties[] = [
	jobsNotice,
	authenticationName,
	authType,
	...loginFields,
	storedPasswordsNotice,
	...mergeFields((field) => ({
		...formField(field),
		...(!field.isOptional && { required: true }),
	})),
];

/** The settings that an update changes. */
export const settingsToChange: INodeProperties = {
	displayName: 'Settings to Change',
	name: 'settingsToChange',
	type: 'collection',
	placeholder: 'Add Setting to Change',
	default: {},
	description: 'What the authentication is to have from now on. Nothing else is sent.',
	options: sortByDisplayName(
		DLI_AUTH_TYPES.flatMap(({ fields }) => fields)
			.filter((field, index, all) => !field.isImmutable && all.indexOf(field) === index)
			.map((field) => formField(field, '/')),
	),
};

/** Whether a login credential can supply the login of a type. */
export function hasPassword({ fields }: DliAuthType): boolean {
	return fields.some(({ login }) => login === 'password');
}

function valuesOf(isIncluded: (type: DliAuthType) => boolean): string[] {
	return DLI_AUTH_TYPES.filter(isIncluded).map(({ value }) => value);
}

/** The fields of all types, each declared once and shown for the types that have it. */
function mergeFields(toForm: (field: DliAuthField) => INodeProperties): INodeProperties[] {
	const forms = DLI_AUTH_TYPES.map(({ value, fields }) => [value, fields.map(toForm)] as const);
	return mergeInOrder(forms, ({ name }) => name).map(({ field, owners }) => ({
		...field,
		displayOptions: { ...field.displayOptions, show: { [AUTH_TYPE_PARAMETER]: owners } },
	}));
}

/**
 * A field of the form. The login is hidden where a credential supplies it. The condition is a `hide`,
 * because a type without a password has no choice of the login.
 *
 * @param root prefix of parameters outside the collection: `/` for its entries
 */
function formField(field: DliAuthField, root = ''): INodeProperties {
	const { displayName, name, placeholder, description, isSecret, login } = field;
	return {
		displayName,
		name,
		type: 'string',
		...(isSecret && { typeOptions: { password: true } }),
		default: '',
		...(placeholder && { placeholder }),
		description,
		...(login && { displayOptions: { hide: { [`${root}${LOGIN_PARAMETER}`]: ['credential'] } } }),
	};
}
