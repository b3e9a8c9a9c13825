import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rootFolder } from '../../../scripts/lib/paths.mjs';

const require = createRequire(join(rootFolder, 'package.json'));
const { NodeHelpers } = require('n8n-workflow');
const {
	HuaweiDataConnections,
} = require('./dist/nodes/HuaweiDataConnections/HuaweiDataConnections.node.js');
export const { description } = new HuaweiDataConnections();

/** The editor shows this parameter in the dialog of a credential, and not in the form. */
const AUTHENTICATION = 'authentication';

/** The editor has its own texts for the list of a resource locator, here without a selection. */
const EMPTY_LIST = 'From list | Choose...';

/**
 * The lines of the form that the built node describes, as the editor has to show them (see `readForm`).
 * The lines of credentials are left out.
 * @param {Record<string, string>} parameters values that are not the default
 * @param {[parameter: string, option: string][]} choices options that are then selected, by name
 */
export function describedLines(parameters, choices) {
	let values = withDefaults(parameters);
	for (const [name, optionName] of choices) {
		const { options } = shownProperties(values).find((property) => property.name === name);
		const { value } = options.find((option) => option.name === optionName);
		values = withDefaults({ ...values, [name]: value });
	}
	return shownProperties(values).map((property) => toLine(property, values));
}

/** Adds the default values of all parameters that are shown. */
function withDefaults(values) {
	const node = { typeVersion: description.version };
	const { properties } = description;
	return NodeHelpers.getNodeParameters(properties, values, true, false, node, description);
}

function shownProperties(values) {
	return description.properties.filter(
		(property) =>
			property.name !== AUTHENTICATION && property.type !== 'hidden' && isShown(property, values),
	);
}

/** Entries of a collection have conditions, too, with absolute paths to parameters of the form. */
function isShown(property, values, parent = values) {
	const node = { typeVersion: description.version };
	return NodeHelpers.displayParameter(parent, property, node, description, values);
}

function toLine(property, values) {
	const { displayName, name, type, typeOptions } = property;
	if (type === 'notice') return `Notice: ${displayName.replace(/<[^>]*>/g, '')}`;
	const value = values[name];
	const isEmpty = (type === 'resourceLocator' ? value.value : value) === '';
	const marks = [
		property.required && isEmpty && '(required)',
		typeOptions?.password && '(masked)',
	].filter(Boolean);
	return `${[displayName, ...marks].join(' ')}: ${contentOf(property, values)}`.trim();
}

function contentOf(property, values) {
	const { name, type, options, placeholder = '', typeOptions, modes } = property;
	const value = values[name];
	switch (type) {
		case 'options':
			return options.find((option) => option.value === value).name;
		case 'boolean':
			return value ? 'on' : 'off';
		case 'resourceLocator': {
			const mode = modes.find((candidate) => candidate.name === value.mode);
			if (mode.type === 'list') return EMPTY_LIST;
			return `${mode.displayName} | ${mode.placeholder ?? ''}`;
		}
		case 'fixedCollection':
			return typeOptions?.multipleValueButtonText ?? placeholder;
		case 'collection': {
			// n8n shows a button instead of a list if the collection has only one entry at all.
			if (options.length === 1) return placeholder;
			const entries = options.filter((entry) => isShown(entry, values, {}));
			return `${placeholder}: ${entries.map((entry) => entry.displayName).join(', ')}`;
		}
		default:
			return String(value === '' ? placeholder : value);
	}
}
