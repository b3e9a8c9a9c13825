import type { INodeProperties } from 'n8n-workflow';

import { authentication } from './client/auth';
import { connectionSet } from './connectionSet';
import { dataArtsConnection } from './dataArts';
import { loginFields as dataArtsLogin } from './dataArts/settings/login';
import { dliDatasourceAuthentication } from './dli/authentication';
import { loginFields as dliLogin } from './dli/authentication/formFields';
import { dliDatasourceConnection } from './dli/basic';
import { dliEnhancedConnection } from './dli/enhanced';
import type { Operation, Resource } from './execution/Operation';
import { loginFieldsWithoutType } from './fields/dataSourceLogin';
import { assembleForm } from './form';

/** All resources, in the order of the list. */
export const RESOURCES: readonly Resource[] = [
	connectionSet,
	dataArtsConnection,
	dliDatasourceAuthentication,
	dliDatasourceConnection,
	dliEnhancedConnection,
];

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: RESOURCES.map(({ option }) => option),
	// Basic DLI connections are discontinued, so they are no first choice.
	default: 'dataArtsConnection',
};

/** The form: how to sign in, resource, operation, then the fields of the chosen operation. */
export const properties: INodeProperties[] = [
	authentication,
	resource,
	...RESOURCES.map(operationOf),
	...assembleForm(RESOURCES, [dataArtsLogin[0], dliLogin[0], loginFieldsWithoutType[0]]),
];

/** The operation of these parameters; none if a workflow that was written by hand names another. */
export function findOperation(resourceName: string, operation: string): Operation | undefined {
	return RESOURCES.find(({ option }) => option.value === resourceName)?.operations[operation];
}

function operationOf({
	option,
	operations,
	defaultOperation = 'create',
}: Resource): INodeProperties {
	const options = Object.values(operations).map((operation) => operation.option);
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [option.value] } },
		options,
		// Saved workflows leave out the default, so it must never change.
		default: defaultOperation,
	};
}
