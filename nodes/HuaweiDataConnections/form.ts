import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from './execution/Operation';
import { additionalFields, filters, sortByDisplayName } from './fields/commonFields';
import { commonOptions, options } from './fields/options';

/** An operation of a resource, by the values of both lists. */
interface Place {
	resource: string;
	operation: string;
}

/**
 * The fields of all operations, each declared once and shown for every operation that has it.
 * Additional Fields, Filters, and Options are one collection each, whose entries say where they
 * are shown: n8n sends the description to every browser, so it has to be small.
 *
 * @param hiddenElsewhere fields that may not say where they are shown, only where they are hidden
 */
export function assembleForm(
	resources: readonly Resource[],
	hiddenElsewhere: readonly INodeProperties[],
): INodeProperties[] {
	const places = resources.flatMap(({ option, operations }) =>
		Object.keys(operations).map((operation) => ({ resource: String(option.value), operation })),
	);
	const collect = (fieldsOf: (operation: Operation, resource: Resource) => INodeProperties[]) => {
		const users = new Map<INodeProperties, Place[]>();
		let previous: INodeProperties | undefined;
		for (const resource of resources) {
			for (const [operation, declaration] of Object.entries(resource.operations)) {
				previous = undefined;
				for (const field of fieldsOf(declaration, resource)) {
					const place = { resource: String(resource.option.value), operation };
					const known = users.get(field);
					if (known) known.push(place);
					else insertAfter(users, previous, field, [place]);
					previous = field;
				}
			}
		}
		return users;
	};
	const collection = (
		base: INodeProperties,
		entriesOf: (operation: Operation, resource: Resource) => INodeProperties[],
	): INodeProperties[] => {
		const users = collect(entriesOf);
		const inUse = places.filter((place) => [...users.values()].some((all) => has(all, place)));
		const entries = [...users].flatMap(([field, used]) => showFor(field, used, inUse, '/'));
		const whole = { ...base, options: sortByDisplayName(entries) };
		return showFor(whole, inUse, places);
	};
	return [
		...[...collect(({ fields }) => fields)].flatMap(([field, used]) =>
			hiddenElsewhere.includes(field)
				? [hideElsewhere(field, used, places)]
				: showFor(field, used, places),
		),
		...collection(additionalFields, ({ additionalFields: entries = [] }) => entries),
		...collection(filters, ({ filters: entries = [] }) => entries),
		...collection(options, ({ options: own = [] }, { options: shared = [] }) => [
			...commonOptions,
			...shared,
			...own,
		]),
	];
}

/** Inserts a field behind the one that precedes it in its operation, so that both keep their order. */
function insertAfter(
	users: Map<INodeProperties, Place[]>,
	previous: INodeProperties | undefined,
	field: INodeProperties,
	places: Place[],
): void {
	const entries = [...users];
	const index = entries.findIndex(([known]) => known === previous);
	entries.splice(previous ? index + 1 : 0, 0, [field, places]);
	users.clear();
	for (const [known, used] of entries) users.set(known, used);
}

function has(places: Place[], { resource, operation }: Place): boolean {
	return places.some((place) => place.resource === resource && place.operation === operation);
}

/**
 * The field with the conditions that show it in these places and in no other one. n8n shows a field
 * when every condition holds, so places that are not "each of these resources with each of these
 * operations" need the field once per resource.
 *
 * @param all the places that a condition could match
 * @param root the prefix of parameters of the form: `/` inside a collection
 */
function showFor(
	field: INodeProperties,
	places: Place[],
	all: Place[],
	root = '',
): INodeProperties[] {
	if (places.length === all.length) return [field];
	const operationsOf = (resource: string) =>
		places.filter((place) => place.resource === resource).map(({ operation }) => operation);
	const resources = [...new Set(places.map(({ resource }) => resource))];
	const operations = [...new Set(places.map(({ operation }) => operation))];
	const isExact = all.every(
		(place) =>
			!(resources.includes(place.resource) && operations.includes(place.operation)) ||
			has(places, place),
	);
	const groups = isExact
		? [{ resource: resources, operation: operations }]
		: resources.map((resource) => ({ resource: [resource], operation: operationsOf(resource) }));
	return groups.map(({ resource, operation }) => {
		const everyOperation = all
			.filter((place) => resource.includes(place.resource))
			.every((place) => operation.includes(place.operation));
		const show: IDisplayOptions['show'] = {
			...field.displayOptions?.show,
			[`${root}resource`]: resource,
			...(!everyOperation && { [`${root}operation`]: operation }),
		};
		return { ...field, displayOptions: { ...field.displayOptions, show } };
	});
}

/** The field, hidden wherever an operation does not have it. */
function hideElsewhere(field: INodeProperties, places: Place[], all: Place[]): INodeProperties {
	const resources = new Set(places.map(({ resource }) => resource));
	const lacking = all.filter((place) => !has(places, place));
	const within = lacking.filter(({ resource }) => resources.has(resource));
	const hide = {
		resource: [...new Set(lacking.map(({ resource }) => resource))].filter(
			(resource) => !resources.has(resource),
		),
		operation: [...new Set(within.map(({ operation }) => operation))],
	};
	return { ...field, displayOptions: { hide: { ...hide, ...field.displayOptions?.hide } } };
}
