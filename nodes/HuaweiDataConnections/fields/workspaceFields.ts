import type { INodeProperties } from 'n8n-workflow';

import { locator, stringMode } from './locator';

/** Of DataArts connections: one workflow can serve many workspaces. */
export const workspace: INodeProperties = locator(
	{
		displayName: 'Workspace',
		name: 'workspace',
		placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
		description: 'Another workspace than that of the credential',
	},
	'workspaces',
	[
		stringMode({
			displayName: 'By URL',
			name: 'url',
			placeholder: 'e.g. the address of a page of the workspace in DataArts Studio',
			extractValue: { type: 'regex', regex: 'workspace=([0-9a-f]{32})' },
		}),
	],
);

/** Where the existing connection is, when it is elsewhere. */
export const sourceWorkspace: INodeProperties = {
	displayName: 'Source Workspace',
	name: 'sourceWorkspaceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
	description: 'ID of the workspace of the existing connection, when it is another one',
};
