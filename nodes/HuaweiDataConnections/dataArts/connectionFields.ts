import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';

const applicableModules: INodeProperties = {
	displayName: 'Applicable Modules',
	name: 'applicableModules',
	type: 'multiOptions',
	options: [
		{ name: 'DataArts Architecture', value: 2 },
		{ name: 'DataArts Catalog', value: 16 },
		{ name: 'DataArts DataService', value: 64 },
		{ name: 'DataArts Factory', value: 4 },
		{ name: 'DataArts Migration', value: 1 },
		{ name: 'DataArts Quality', value: 8 },
		{ name: 'DataArts Security', value: 32 },
	],
	default: [],
	description:
		'Numbers of the modules that may use the connection: 1 Migration, 2 Architecture, 4 Factory, 8 Quality, 16 Catalog, 32 Security, 64 DataService',
};

const description: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'What the connection is for',
};

/** A development and a production connection with the same name in one request (LAT). */
const BOTH_ENVIRONMENTS = 'both';

const environment: INodeProperties = {
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{
			name: 'Both, Enterprise Mode',
			value: BOTH_ENVIRONMENTS,
			description:
				'One connection for development and one for production, with the same name. Unverified.',
		},
		{ name: 'Development', value: 0 },
		{ name: 'Development, Enterprise Mode', value: 2, description: 'Unverified' },
		{ name: 'Production', value: 1 },
	],
	default: 0,
	description:
		'Environment, in workspaces that separate them: 0 for development, 1 for production, 2 for development beside production, or both',
};

const tag: INodeProperties = {
	displayName: 'Tag',
	name: 'tag',
	type: 'string',
	default: '',
	placeholder: 'e.g. sales',
	description: 'Tag of letters, digits, and underscores',
};

/** Whether settings are tested before they are stored. */
export const testFirst: INodeProperties = {
	displayName: 'Test First',
	name: 'testFirst',
	type: 'boolean',
	default: true,
	description:
		'Whether DataArts Studio tests the settings first, so that nothing changes unless they work',
};

const visible: INodeProperties = {
	displayName: 'Visible',
	name: 'visible',
	type: 'boolean',
	default: true,
	description: 'Whether the console shows the connection',
};

const workspaceMode: INodeProperties = {
	displayName: 'Workspace Mode',
	name: 'workspaceMode',
	type: 'options',
	options: [
		{ name: 'Enterprise', value: 1 },
		{ name: 'Simple', value: 0 },
	],
	default: 0,
	description:
		'Mode of the workspace, as its page in DataArts Studio shows it: 0 for simple, 1 for enterprise',
};

/** What every type has beside its settings. Source: docs/api/dataarts-connections.md#connection-item. */
export const connectionFields: INodeProperties[] = [
	applicableModules,
	description,
	environment,
	tag,
	testFirst,
	visible,
	workspaceMode,
];

/** The rule for descriptions. */
export const DESCRIPTION = { maxLength: 4096 };
/** The rule for tags. */
export const TAG = {
	maxLength: 100,
	pattern: /^(?!_)[\p{L}\p{N}_]*$/u,
	allowedText: 'letters, digits and "_", and not begin with "_"',
};

/** What the user added beside the settings. */
export interface ConnectionProperties {
	/** Properties of each connection in the request. */
	connection: IDataObject;
	/** One connection is created for each. */
	environments: IDataObject[];
	/** Properties of the request itself. */
	requestProperties: IDataObject;
	testFirst: boolean;
}

/**
 * Reads the fields that the user added beside the settings.
 *
 * @throws InputError that names the field
 */
export function readConnectionFields(added: ItemParameters): ConnectionProperties {
	const whenAdded = (field: INodeProperties, key: string, read: () => string | number) =>
		added.has(field) ? { [key]: read() } : {};
	return {
		environments: readEnvironments(added),
		connection: {
			...whenAdded(applicableModules, 'supportService', () =>
				toBitmask(applicableModules.displayName, added.list(applicableModules)),
			),
			...whenAdded(tag, 'dw_category', () => added.text(tag, TAG)),
			...whenAdded(description, 'description', () => added.text(description, DESCRIPTION)),
		},
		requestProperties: {
			...(added.raw(environment) === BOTH_ENVIRONMENTS && { mode: 1 }),
			...whenAdded(workspaceMode, 'mode', () => readNumber(added, workspaceMode)),
			...whenAdded(visible, 'visible', () => (added.boolean(visible) ? 1 : 0)),
		},
		testFirst: added.boolean(testFirst),
	};
}

/** Development is 0, but 2 beside production (docs/api/dataarts-connections.md#environments). */
function readEnvironments(added: ItemParameters): IDataObject[] {
	if (!added.has(environment)) return [{}];
	if (added.raw(environment) === BOTH_ENVIRONMENTS) return [{ env_type: 2 }, { env_type: 1 }];
	return [{ env_type: readNumber(added, environment) }];
}

function readNumber(added: ItemParameters, field: INodeProperties): number {
	const text = added.text({ ...field, required: true });
	if (/^\d+$/.test(text)) return Number(text);
	throw new InputError(`'${field.displayName}' must be a whole number, not ${text}`);
}

/**
 * The modules as the API takes them: one number with a bit for each.
 *
 * @throws InputError that names the field
 */
export function toBitmask(label: string, modules: readonly string[]): number {
	const known = (applicableModules.options ?? []).flatMap((option) =>
		'value' in option ? Number(option.value) : [],
	);
	const bits = modules.map(Number);
	if (bits.length > 0 && bits.every((bit) => known.includes(bit))) {
		return [...new Set(bits)].reduce((sum, bit) => sum + bit, 0);
	}
	throw new InputError(
		`'${label}' must be a list of numbers out of ${known.sort((a, b) => a - b).join(', ')}`,
		'Choose modules from the list, or remove the field.',
	);
}
