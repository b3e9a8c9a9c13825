import type { INodeProperties } from 'n8n-workflow';

import type { PrepareContext } from '../execution/Operation';
import { ID } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { options } from '../fields/options';
import { isEmpty, splitAtCommas, toText, validateText } from '../fields/validate';
import type { SettingsMode } from './compare';
import { validateOwner } from './marks';
import type { Scope } from './model';
import type { IfNotOurs, PlanOptions } from './plan';
import type { Mapping } from './resolveReferences';

const deleteUnlisted: INodeProperties = {
	displayName: 'Delete Unlisted',
	name: 'deleteUnlisted',
	type: 'boolean',
	default: true,
	description:
		'Whether connections with the mark of this owner are deleted if the list lacks them. Plan only says so.',
};

const ifNotOurs: INodeProperties = {
	displayName: 'If Not Ours',
	name: 'ifNotOurs',
	type: 'options',
	options: [
		{ name: 'Adopt', value: 'adopt', description: 'Change it, and mark it as that of this owner' },
		{ name: 'Report Conflict', value: 'conflict', description: 'Leave it as it is' },
		{ name: 'Update Without Mark', value: 'updateWithoutMark', description: 'Change it only' },
	],
	default: 'conflict',
	description:
		'What happens to a connection that differs and has no mark: adopt, conflict, or updateWithoutMark',
};

const ignoredSettings: INodeProperties = {
	displayName: 'Ignored Settings',
	name: 'ignoredSettings',
	type: 'string',
	default: '',
	placeholder: 'e.g. kmsName',
	description: 'Keys of settings that are never compared, separated by commas',
};

const mapping: INodeProperties = {
	displayName: 'Mapping (JSON)',
	name: 'mapping',
	type: 'json',
	default: '{}',
	description:
		'Names or IDs in the list, and what they are in this project, such as {"cdm-dev": "cdm-prod"}',
};

const owner: INodeProperties = {
	displayName: 'Owner',
	name: 'owner',
	type: 'string',
	default: '',
	placeholder: 'e.g. sales-team',
	description: 'Who maintains the connections of this list. The ID of the workflow if empty.',
};

const scopes: INodeProperties = {
	displayName: 'Scopes',
	name: 'scopes',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00, dliEnhanced',
	description:
		'IDs of workspaces, and dliEnhanced, in which to look for unlisted connections besides those of the list',
};

const settingsMode: INodeProperties = {
	displayName: 'Settings Mode',
	name: 'settingsMode',
	type: 'options',
	options: [
		{ name: 'Exactly', value: 'exactly', description: 'Take out settings that the list lacks' },
		{ name: 'Given Keys', value: 'givenKeys', description: 'Keep settings that the list lacks' },
	],
	default: 'givenKeys',
	description: 'What happens to settings that the list does not name: exactly or givenKeys',
};

/** The options of a plan. */
export const planOptionFields: INodeProperties[] = [
	deleteUnlisted,
	ifNotOurs,
	ignoredSettings,
	mapping,
	owner,
	scopes,
	settingsMode,
];

/** What the options say. */
export interface ChosenPlanOptions extends Omit<PlanOptions, 'isListComplete'> {
	/** Where to look besides the scopes of the list. */
	scopes: Scope[];
	mapping: Mapping;
}

/** @throws InputError that names the option */
export function readPlanOptions(
	item: ItemParameters,
	{ workflowId }: PrepareContext,
): ChosenPlanOptions {
	const chosen = item.collection(options);
	return {
		deleteUnlisted: chosen.boolean(deleteUnlisted),
		ifNotOurs: readChoice<IfNotOurs>(chosen, ifNotOurs),
		ignoredSettings: readIgnored(chosen),
		mapping: readMapping(chosen),
		owner: readOwner(chosen, workflowId),
		scopes: readScopes(chosen),
		settingsMode: readChoice<SettingsMode>(chosen, settingsMode),
	};
}

/**
 * The value of an option that has a default.
 *
 * @throws InputError for a value that is not in the list
 */
export function readChoice<T extends string>(values: ItemParameters, field: INodeProperties): T {
	const value = values.text(field) || String(field.default);
	const known = (field.options ?? []).map((option) => ('value' in option ? option.value : ''));
	if (known.includes(value)) return value as T;
	throw new InputError(`'${field.displayName}' must be one of ${known.join(', ')}, not ${value}`);
}

/** A fixed default would make two workflows delete each other's connections. */
function readOwner(chosen: ItemParameters, workflowId: string): string {
	const text = chosen.text(owner) || workflowId;
	if (text) return validateOwner(owner.displayName, text);
	throw new InputError(
		`'${owner.displayName}' is empty, and the workflow has no ID`,
		'Save the workflow, or enter an owner in Options.',
	);
}

function readMapping(chosen: ItemParameters): Mapping {
	if (isEmpty(chosen.raw(mapping))) return {};
	const { displayName } = mapping;
	const entries = Object.entries(chosen.object(mapping));
	return Object.fromEntries(
		entries.map(([from, to]) => [from, toText(`${displayName}: ${from}`, to).trim()]),
	);
}

/** Sorted, so that their order makes no other list. */
function readIgnored(chosen: ItemParameters): string[] {
	const names = splitAtCommas(chosen.list(ignoredSettings));
	return names.map((name) => name.replace(/^settings\./, '')).sort();
}

function readScopes(chosen: ItemParameters): Scope[] {
	const { displayName } = scopes;
	return splitAtCommas(chosen.list(scopes)).map((name) => {
		if (name === 'dliEnhanced') return { kind: name, workspaceId: '' };
		if (name !== 'dliAuth') {
			return { kind: 'dataArts', workspaceId: validateText(displayName, name, ID) };
		}
		throw new InputError(
			`'${displayName}' cannot have ${name}`,
			'Nothing can mark an authentication as that of an owner, so that none is ever unlisted.',
		);
	});
}
