import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../client/responses';
import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import { locator } from '../../fields/locator';
import { validateText, type TextRule } from '../../fields/validate';

/** Queues and pools that are bound to a connection or unbound from it. */
export interface Bindings {
	queues: string[];
	elasticResourcePools: string[];
}

/** Names of queues and pools become part of paths, so that nothing else is allowed. */
const NAME: TextRule = {
	maxLength: 128,
	pattern: /^[\w-]+$/,
	allowedText: 'letters, digits, "_" and "-"',
};

const BY_NAME = { displayName: 'By Name', name: 'name' };

/** The queue that tests whether it reaches an address. */
export const queue: INodeProperties = locator(
	{
		displayName: 'Queue',
		name: 'queueName',
		required: true,
		placeholder: 'e.g. sales_queue',
		description: 'Name of the queue from which the address is to be reached',
	},
	'queues',
	[],
	BY_NAME,
);

const queueName: INodeProperties = locator(
	{
		displayName: 'Name',
		name: 'name',
		required: true,
		placeholder: 'e.g. sales_queue',
		description: 'Name of a dedicated queue',
	},
	'queues',
	[],
	BY_NAME,
);

const poolName: INodeProperties = locator(
	{
		displayName: 'Name',
		name: 'name',
		required: true,
		placeholder: 'e.g. sales_pool',
		description: 'Name of an elastic resource pool',
	},
	'elasticResourcePools',
	[],
	BY_NAME,
);

/** The queues of a connection, as rows. */
export const queues: INodeProperties = {
	displayName: 'Queues',
	name: 'queues',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Queue',
	default: {},
	description: 'Dedicated queues, other than the queue named default',
	options: [{ displayName: 'Queue', name: 'queue', values: [queueName] }],
};

/** The elastic resource pools of a connection, as rows. */
export const elasticResourcePools: INodeProperties = {
	displayName: 'Elastic Resource Pools',
	name: 'elasticResourcePools',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Pool',
	default: {},
	description: 'Elastic resource pools with all their queues',
	options: [{ displayName: 'Pool', name: 'pool', values: [poolName] }],
};

/** @throws InputError that names the field */
export function readQueue(item: ItemParameters): string {
	return item.locator(queue, NAME);
}

/**
 * Reads the queues and pools of an item, each of them once.
 *
 * @throws InputError that names the field
 */
export function readBindings(item: ItemParameters): Bindings {
	const bindings = {
		queues: readNames(item, queues, 'queue'),
		elasticResourcePools: readNames(item, elasticResourcePools, 'pool'),
	};
	if (!bindings.queues.some((name) => name.toLowerCase() === 'default')) return bindings;
	throw new InputError(
		"'Queues' must not contain the queue default",
		'DLI cannot bind this shared queue to a connection. Choose a dedicated queue or an elastic resource pool.',
	);
}

/**
 * Reads the queues and pools of an operation that does nothing else.
 *
 * @throws InputError when there is neither a queue nor a pool
 */
export function readRequiredBindings(item: ItemParameters): Bindings {
	const bindings = readBindings(item);
	if (Object.values(bindings).some((names) => names.length > 0)) return bindings;
	throw new InputError(
		"'Queues' and 'Elastic Resource Pools' are both empty",
		'Add at least one queue or pool.',
	);
}

/** The keys of a request body (docs/api/dli-connections.md#queue-binding). */
export function bindingsBody({ queues: names, elasticResourcePools: pools }: Bindings) {
	return {
		...(names.length > 0 && { queues: names }),
		...(pools.length > 0 && { elastic_resource_pools: pools }),
	} satisfies IDataObject;
}

/** An expression can also pass a plain list of names instead of rows. */
function readNames(item: ItemParameters, field: INodeProperties, group: string): string[] {
	const value = item.raw(field);
	const names = isRecord(value)
		? item.rows(field, group).flatMap((row) => namesInRow(row, `${field.displayName}: Name`))
		: item.list(field);
	return [...new Set(names.map((name) => validateText(field.displayName, name, NAME)))];
}

/** The expression of one row can return several names. */
function namesInRow(row: ItemParameters, displayName: string): string[] {
	const field = { ...queueName, displayName };
	const raw = row.raw(field);
	const value = typeof raw === 'object' && raw !== null && 'value' in raw ? raw.value : raw;
	return Array.isArray(value)
		? ItemParameters.fromValues({ [field.name]: value }).list(field)
		: [row.locator(field)];
}
