import { description } from './describedForm.mjs';

/**
 * The values that the editor would show with an empty selector "Mode...": the editor stores the value of
 * a field with a list as an object that names the mode.
 * @param {object[]} nodes of a workflow
 * @returns {string[]} the name of the node and the path of the parameter
 */
export function valuesWithoutMode(nodes) {
	return nodes
		.filter(({ type }) => type.endsWith(`.${description.name}`))
		.flatMap(({ name, parameters }) =>
			pathsWithoutMode(description.properties, parameters).map((path) => `${name}: ${path}`),
		);
}

function pathsWithoutMode(properties, values) {
	return Object.entries(values).flatMap(([name, value]) => {
		// A parameter may be declared more than once, for different operations.
		const declared = properties.filter((property) => property.name === name);
		if (declared.some(({ type }) => type === 'resourceLocator') && !value.__rl) return [name];
		const nested = declared.flatMap(({ type, options = [] }) => nestedPaths(type, options, value));
		return [...new Set(nested)].map((path) => `${name}.${path}`);
	});
}

function nestedPaths(type, options, value) {
	if (type === 'collection') return pathsWithoutMode(options, value);
	if (type !== 'fixedCollection') return [];
	return options.flatMap((group) =>
		[value[group.name] ?? []].flat().flatMap((row) => pathsWithoutMode(group.values, row)),
	);
}
