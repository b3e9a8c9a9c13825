import type { INodeProperties } from 'n8n-workflow';

import { authentication } from './client/auth';
import { dataArtsConnection } from './dataArts';
import { dataSourceLogin } from './dataArts/login';
import { allowDeletion, allowedOption } from './fields/allowDeletion';
import { dliDatasourceConnection } from './dli/basic';
import { dliEnhancedConnection } from './dli/enhanced';
import type { Operation, Resource } from './execution/Operation';
import { optionsWith } from './fields/options';

/** All resources, in the order of the list. */
export const RESOURCES: readonly Resource[] = [
	dataArtsConnection,
	dliDatasourceConnection,
	dliEnhancedConnection,
];

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: RESOURCES.map(({ option }) => option),
	default: 'dliDatasourceConnection',
};

/** The form: how to sign in, resource, operation, then the fields of the chosen operation. */
export const properties: INodeProperties[] = [
	authentication,
	resource,
	...allowDeletion,
	...RESOURCES.map(operationOf),
	...RESOURCES.flatMap(fieldsOf),
];

/** What stands under the node on the canvas, such as "Create DLI Datasource Connection". */
export const SUBTITLE = `={{ (${JSON.stringify(titles())})[$parameter["resource"] + "." + $parameter["operation"]] }}`;

/** The operation of these parameters; none when a workflow was written by hand and names another. */
export function findOperation(resourceName: string, operation: string): Operation | undefined {
	return RESOURCES.find(({ option }) => option.value === resourceName)?.operations[operation];
}

function operationOf({ option, operations }: Resource): INodeProperties {
	const options = Object.values(operations).map((operation) => allowedOption(operation.option));
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [option.value] } },
		options,
		// Saved workflows leave the default out, so it may never become another one.
		default: 'create',
	};
}

/** Each field once, shown for all the operations that have it. */
function fieldsOf({ option, options: shared = [], operations }: Resource): INodeProperties[] {
	const users = new Map<INodeProperties, string[]>();
	for (const [operation, { fields, options = [] }] of Object.entries(operations)) {
		for (const field of [...fields, optionsWith([...shared, ...options])]) {
			users.set(field, [...(users.get(field) ?? []), operation]);
		}
	}
	return [...users].map(([field, operation]) => {
		if (field === dataSourceLogin) return hiddenElsewhere(field);
		const show = { ...field.displayOptions?.show, resource: [option.value], operation };
		return { ...field, displayOptions: { ...field.displayOptions, show } };
	});
}

/** Hidden wherever the operation does not have the field: for one that may not say where it is shown. */
function hiddenElsewhere(field: INodeProperties): INodeProperties {
	const lacksIt = ({ fields }: Operation) => !fields.includes(field);
	const [resources, operations] = [new Set<string>(), new Set<string>()];
	for (const { option, operations: all } of RESOURCES) {
		const lacking = Object.keys(all).filter((name) => lacksIt(all[name] as Operation));
		if (lacking.length === Object.keys(all).length) resources.add(String(option.value));
		else lacking.forEach((name) => operations.add(name));
	}
	const hide = { resource: [...resources], operation: [...operations] };
	return { ...field, displayOptions: { hide: { ...hide, ...field.displayOptions?.hide } } };
}

function titles(): Record<string, string> {
	return Object.fromEntries(
		RESOURCES.flatMap(({ option, operations }) =>
			Object.entries(operations).map(([name, operation]) => [
				`${String(option.value)}.${name}`,
				`${operation.option.name} ${option.name}`,
			]),
		),
	);
}
