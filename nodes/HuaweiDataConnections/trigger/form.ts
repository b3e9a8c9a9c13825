import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { authentication } from '../client/auth';
import { compareTexts } from '../client/compareTexts';
import { exactName, filters, nameContains, simplify } from '../fields/commonFields';
import { sortByDisplayName } from '../fields/mergeInOrder';
import { maxConcurrentRequests, options, projectId, workspace } from '../fields/options';
import { EVENTS } from './events';
import { WATCHED_KINDS } from './kinds';
import type { WatchedKind } from './kinds/WatchedKind';

/** The kind of connection. It has the name that it has in the other node. */
export const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: WATCHED_KINDS.map(({ option }) => option),
	default: 'dataArtsConnection',
};

/** What starts the workflow. n8n's node panel has an entry for each of these. */
export const triggerOn: INodeProperties = {
	displayName: 'Trigger On',
	name: 'events',
	type: 'multiOptions',
	required: true,
	options: [...EVENTS].sort((a, b) => compareTexts(a.name, b.name)),
	default: [...EVENTS.map(({ value }) => value)],
	description: 'What starts the workflow',
};

/** Only connections of these types. */
export const types: INodeProperties = {
	displayName: 'Type Names',
	name: 'types',
	type: 'string',
	default: '',
	placeholder: 'e.g. HIVE,DWS',
	description: 'Types as the API knows them, separated by commas',
	displayOptions: showForKinds(({ hasWorkspace }) => hasWorkspace),
};

/** Only changes to these states. */
export const states: INodeProperties = {
	displayName: 'States',
	name: 'states',
	type: 'string',
	default: '',
	placeholder: 'e.g. FAILED',
	description:
		'For Connection State Changed: only changes to these states, separated by commas, such as FAILED',
	displayOptions: showForKinds(({ events }) => events.includes('stateChanged')),
};

/** Only connections that are bound to these, and only their states. */
export const queues: INodeProperties = {
	displayName: 'Queues or Pools',
	name: 'queues',
	type: 'string',
	default: '',
	placeholder: 'e.g. etl,reports',
	description:
		'Names of queues or elastic resource pools, separated by commas: only connections that are bound to one of them',
	displayOptions: { show: { '/resource': ['dliEnhancedConnection'] } },
};

/** Whether the first poll tells what is there. */
export const emitExisting: INodeProperties = {
	displayName: 'Emit Existing at First',
	name: 'emitExisting',
	type: 'boolean',
	default: true,
	description:
		'Whether the first poll outputs every connection that is there as created, with existing set to true',
};

/** Columns that are no change. */
export const ignoredSettings: INodeProperties = {
	displayName: 'Ignored Settings',
	name: 'ignoredSettings',
	type: 'string',
	default: '',
	placeholder: 'e.g. description,settings.dbUserName',
	description:
		'Columns whose differences are no change, separated by commas, such as description or settings.dbUserName',
};

/** How patient the trigger is. */
export const reportAfter: INodeProperties = {
	displayName: 'Report Trouble After',
	name: 'reportAfter',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 3,
	description:
		'After how many failed polls in a row an execution fails. Only for trouble that may pass: other trouble fails one at once.',
};

const shownWorkspace: INodeProperties = {
	...workspace,
	displayOptions: showForKinds(({ hasWorkspace }) => hasWorkspace),
};

/** The form of the trigger. n8n puts Poll Times in front of it. */
export const properties: INodeProperties[] = [
	authentication,
	resource,
	triggerOn,
	simplify,
	{ ...filters, options: sortByDisplayName([exactName, nameContains, queues, states, types]) },
	{
		...options,
		options: sortByDisplayName([
			emitExisting,
			ignoredSettings,
			maxConcurrentRequests,
			projectId,
			reportAfter,
			shownWorkspace,
		]),
	},
];

/**
 * The text below the node on the canvas, such as "Created, Deleted: DLI Enhanced". It is an expression,
 * so it must not contain two closing braces in a row.
 */
export const SUBTITLE = `={{ ((events, names, kinds) =>
([].concat(events).map((event) => names[event] || event).join(', ') || 'Nothing') + ': ' + kinds[$parameter.resource]
)($parameter.events || [], ${shortNames(EVENTS, /^Connection /)}, ${shortNames(
	WATCHED_KINDS.map(({ option }) => option),
	/ Connection$/,
)}) }}`;

/** A name by each value, without the part that is obvious, as JSON. */
function shortNames(entries: readonly INodePropertyOptions[], obvious: RegExp): string {
	return JSON.stringify(
		Object.fromEntries(entries.map(({ name, value }) => [value, name.replace(obvious, '')])),
	);
}

function showForKinds(isOwner: (kind: WatchedKind) => boolean): INodeProperties['displayOptions'] {
	return {
		show: { '/resource': WATCHED_KINDS.filter(isOwner).map(({ option }) => option.value) },
	};
}
