import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { validateText, type TextRule } from '../../fields/validate';
import { UserFacingError } from '../../client/UserFacingError';
import { ItemParameters } from '../../fields/ItemParameters';
import { stringMode } from '../../fields/locator';

/** Queues and pools that are to be bound or unbound. */
export interface Bindings {
	queues: string[];
	elasticResourcePools: string[];
}

/** They become part of paths, so that nothing else may stand in them. */
const NAME: TextRule = {
	maxLength: 128,
	pattern: /^[\w-]+$/,
	allowedText: 'letters, digits, "_" and "-"',
};

type Part = Pick<INodeProperties, 'displayName' | 'name' | 'placeholder' | 'description'>;

/** Something that is chosen by its name, which is its ID too. */
function nameLocator({ placeholder, ...part }: Part, searchListMethod: string): INodeProperties {
	return {
		...part,
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			stringMode({ displayName: 'By Name', name: 'name', placeholder }),
		],
	};
}

/** The queue that tries to reach an address. */
export const queue: INodeProperties = nameLocator(
	{
		displayName: 'Queue',
		name: 'queueName',
		placeholder: 'e.g. sales_queue',
		description: 'Queue from which the address is to be reached',
	},
	'queues',
);

const queueName: INodeProperties = nameLocator(
	{ displayName: 'Name', name: 'name', placeholder: 'e.g. sales_queue' },
	'queues',
);

const poolName: INodeProperties = nameLocator(
	{ displayName: 'Name', name: 'name', placeholder: 'e.g. sales_pool' },
	'elasticResourcePools',
);

/** Sent as `queues`. */
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

/** Sent as `elastic_resource_pools`. */
export const elasticResourcePools: INodeProperties = {
	displayName: 'Elastic Resource Pools',
	name: 'elasticResourcePools',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Pool',
	default: {},
	description: 'Elastic resource pools, with all their queues',
	options: [{ displayName: 'Pool', name: 'pool', values: [poolName] }],
};

/**
 * The queues and pools of an item.
 *
 * @throws InputError that names the field
 */
export function readBindings(item: ItemParameters): Bindings {
	return {
		queues: withoutDefault(readNames(item, queues, 'queue')),
		elasticResourcePools: readNames(item, elasticResourcePools, 'pool'),
	};
}

/**
 * The same for an operation that is about nothing else.
 *
 * @throws InputError when there is neither a queue nor a pool
 */
export function readRequiredBindings(item: ItemParameters): Bindings {
	const bindings = readBindings(item);
	if (Object.values(bindings).some((names) => names.length > 0)) return bindings;
	throw new UserFacingError(
		"'Queues' and 'Elastic Resource Pools' are both empty",
		'Add at least one queue or pool.',
	);
}

/** As the API takes them (docs/api/dli-connections.md#queue-binding). */
export function bindingsBody(bindings: Bindings): IDataObject {
	const { queues: names, elasticResourcePools: pools } = bindings;
	return {
		...(names.length > 0 && { queues: names }),
		...(pools.length > 0 && { elastic_resource_pools: pools }),
	};
}

/** The queue that does the test. */
export function readQueue(item: ItemParameters): string {
	return item.locator(queue, NAME);
}

/** Rows of the form, or a list of names as they were saved before there were rows. */
function readNames(item: ItemParameters, field: INodeProperties, group: string): string[] {
	const given = item.raw(field);
	const isRows = typeof given === 'object' && given !== null && !Array.isArray(given);
	const names = isRows
		? item.rows(field, group).flatMap((row) => namesInRow(row, `${field.displayName}: Name`))
		: item.list(field);
	return [...new Set(names.map((name) => validateText(field.displayName, name, NAME)))];
}

/** An expression may give several names at once. */
function namesInRow(row: ItemParameters, displayName: string): string[] {
	const field = { ...queueName, displayName };
	const chosen = row.raw(field);
	const inside = typeof chosen === 'object' && chosen !== null && 'value' in chosen;
	const value = inside ? chosen.value : chosen;
	return Array.isArray(value)
		? ItemParameters.fromValues({ [field.name]: value }).list(field)
		: [row.locator(field)];
}

/** @throws InputError for the queue that DLI shares between its users */
function withoutDefault(names: string[]): string[] {
	if (!names.some((name) => name.toLowerCase() === 'default')) return names;
	throw new UserFacingError(
		"'Queues' must not hold the queue default",
		'It cannot be bound to a connection: choose a dedicated queue, or an elastic resource pool.',
	);
}
