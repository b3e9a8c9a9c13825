import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from './execution/Operation';
import { allowDeletion } from './fields/allowDeletion';
import { additionalFields, filters } from './fields/commonFields';
import { mergeInOrder, sortByDisplayName, type SharedField } from './fields/mergeInOrder';
import { commonOptions, options } from './fields/options';

/** An operation of a resource, with the values of both in the two lists. */
interface Place {
	resource: string;
	operation: string;
	declaration: Operation;
	sharedOptions: INodeProperties[];
}

/**
 * The fields of all operations. Each is declared once and shown for every operation that has it: n8n
 * sends the description to every browser, so it has to be small. Additional Fields, Filters, and
 * Options are one collection per resource, whose entries say for which of its operations they are
 * shown: an AI builder gets a collection whole for every operation that has it.
 *
 * @param hiddenElsewhere fields that may not say where they are shown, only where they are hidden
 */
export function assembleForm(
	resources: readonly Resource[],
	hiddenElsewhere: readonly INodeProperties[],
): INodeProperties[] {
	const places = resources.flatMap(({ option, operations, options: sharedOptions = [] }) =>
		Object.entries(operations).map(([operation, declaration]): Place => {
			return { resource: String(option.value), operation, declaration, sharedOptions };
		}),
	);
	const merge = (fieldsOf: (place: Place) => INodeProperties[], owners = places) =>
		mergeInOrder(
			owners.map((place) => [place, fieldsOf(place)] as const),
			(field) => field,
		);
	const fields = merge(fieldsOf).flatMap((shared) =>
		hiddenElsewhere.includes(shared.field)
			? [hideElsewhere(shared, places)]
			: showFor(hintIfRequired(shared), places),
	);
	const collection = (base: INodeProperties, entriesOf: (place: Place) => INodeProperties[]) =>
		resources.flatMap(({ option }) => {
			const owners = places.filter(
				(place) => place.resource === option.value && entriesOf(place).length > 0,
			);
			if (owners.length === 0) return [];
			const entries = merge(entriesOf, owners).flatMap((entry) => showFor(entry, owners, '/'));
			return showFor({ field: { ...base, options: sortByDisplayName(entries) }, owners }, places);
		});
	return [
		...fields,
		...collection(additionalFields, ({ declaration }) => declaration.additionalFields ?? []),
		...collection(filters, ({ declaration }) => declaration.filters ?? []),
		...collection(options, ({ declaration, sharedOptions }) => [
			...commonOptions,
			...sharedOptions,
			...(declaration.options ?? []),
		]),
	];
}

/** The fields of an operation: first what an AI agent is allowed, which the operation itself need not declare. */
function fieldsOf({ declaration }: Place): INodeProperties[] {
	return [...(declaration.isDestructive ? [allowDeletion] : []), ...declaration.fields];
}

/**
 * The field with conditions that show it for its owners and nowhere else. n8n shows a field when
 * every condition holds, so owners that are not "each of these resources with each of these
 * operations" need the field once per resource.
 *
 * @param all the places that the conditions have to tell apart
 * @param root prefix of parameters outside the collection: `/` for its entries
 */
function showFor(
	{ field, owners }: SharedField<Place>,
	all: readonly Place[],
	root = '',
): INodeProperties[] {
	if (owners.length === all.length) return [field];
	const resources = [...new Set(owners.map(({ resource }) => resource))];
	const operations = [...new Set(owners.map(({ operation }) => operation))];
	const isProduct = all
		.filter((place) => resources.includes(place.resource) && operations.includes(place.operation))
		.every((place) => owners.includes(place));
	const groups = isProduct ? [resources] : resources.map((resource) => [resource]);
	return groups.map((group) => {
		const within = ({ resource }: Place) => group.includes(resource);
		const shownFor = [...new Set(owners.filter(within).map(({ operation }) => operation))];
		const isEveryOperation = all.filter(within).every((place) => owners.includes(place));
		const isEveryResource = all.every(within);
		const show = {
			...field.displayOptions?.show,
			...(!isEveryResource && { [`${root}resource`]: group }),
			...(!isEveryOperation && { [`${root}operation`]: shownFor }),
		};
		return { ...field, displayOptions: { ...field.displayOptions, show } };
	});
}

/**
 * Tells AI builders that a choice from a list is required. n8n takes its empty default for a value, and
 * so describes it to them as optional.
 */
function hintIfRequired<T>(shared: SharedField<T>): SharedField<T> {
	const { field } = shared;
	if (!field.required || field.type !== 'resourceLocator') return shared;
	return { ...shared, field: { ...field, builderHint: { propertyHint: 'Required' } } };
}

/** The field, hidden for every operation that does not have it. */
function hideElsewhere(
	{ field, owners }: SharedField<Place>,
	all: readonly Place[],
): INodeProperties {
	const resources = new Set(owners.map(({ resource }) => resource));
	const others = all.filter((place) => !owners.includes(place));
	const otherResources = others.filter(({ resource }) => !resources.has(resource));
	const otherOperations = others.filter(({ resource }) => resources.has(resource));
	const hide = {
		...field.displayOptions?.hide,
		resource: [...new Set(otherResources.map(({ resource }) => resource))],
		operation: [...new Set(otherOperations.map(({ operation }) => operation))],
	};
	return { ...field, displayOptions: { ...field.displayOptions, hide } };
}
