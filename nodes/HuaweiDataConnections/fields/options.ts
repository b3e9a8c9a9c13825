import type { INodeProperties } from 'n8n-workflow';

import { MAX_CONCURRENT_REQUESTS, RETRY_DEADLINE_SECONDS } from '../client/HuaweiCloudClient';
import type { Account } from '../client/account';
import type { Language } from '../client/request';
import { ID } from './commonFields';
import { InputError } from './InputError';
import type { ItemParameters } from './ItemParameters';
import { locator, stringMode } from './locator';
import { isEmpty } from './validate';

/** The collection Options of every operation. */
export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
};

/** The project of the requests, if it is another one than that of the credential. */
export const projectId: INodeProperties = {
	displayName: 'Project ID',
	name: 'projectId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0833a5737480d53b2f25c010dc1a7b88',
	description:
		'ID of the project to use instead of the one in the credential. Requires an access key.',
};

/** How many requests are sent at once. */
export const maxConcurrentRequests: INodeProperties = {
	displayName: 'Max Parallel Requests',
	name: 'maxParallelRequests',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: MAX_CONCURRENT_REQUESTS,
	description: 'Maximum number of concurrent requests. 1 sends them one at a time.',
};

/** An option of DataArts operations. Only DataArts Studio documents a language. */
export const language: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'options',
	options: [
		{ name: 'Chinese', value: 'zh-cn' },
		{ name: 'English', value: 'en-us' },
	],
	default: 'en-us',
	description: 'Language of the messages of DataArts Studio: en-us or zh-cn',
};

const timeLimit: INodeProperties = {
	displayName: 'Time Limit (Seconds)',
	name: 'timeLimit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: RETRY_DEADLINE_SECONDS,
	description: 'Maximum seconds for a request, including retries',
};

/** The options that every operation has. */
export const commonOptions: INodeProperties[] = [maxConcurrentRequests, projectId, timeLimit];

/** An option of DataArts operations, so that one workflow can manage several workspaces. */
export const workspace: INodeProperties = locator(
	{
		displayName: 'Workspace',
		name: 'workspace',
		placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
		description: 'ID of the workspace to use instead of the one in the credential',
	},
	'workspaces',
	[
		stringMode({
			displayName: 'By URL',
			name: 'url',
			placeholder: 'e.g. the URL of a page of the workspace in DataArts Studio',
			extractValue: { type: 'regex', regex: 'workspace=([0-9a-f]{32})' },
		}),
	],
);

/**
 * The maximum number of concurrent requests. The first item decides for the whole run.
 *
 * @throws InputError unless it is a whole number of 1 or more
 */
export function readMaxConcurrentRequests(item: ItemParameters): number {
	return readPositiveInteger(item, maxConcurrentRequests);
}

/**
 * The maximum time in seconds for a request of the item, including retries.
 *
 * @throws InputError unless it is a whole number of 1 or more
 */
export function readTimeLimit(item: ItemParameters): number {
	return readPositiveInteger(item, timeLimit);
}

/**
 * The language of the messages of DataArts Studio; undefined when the user chose none.
 *
 * @throws InputError for a value that is not in the list
 */
export function readLanguage(item: ItemParameters): Language | undefined {
	const value = item.collection(options).text(language);
	if (value === '' || value === 'en-us' || value === 'zh-cn') return value || undefined;
	throw new InputError(`'${language.displayName}' in Options must be en-us or zh-cn, not ${value}`);
}

function readPositiveInteger(item: ItemParameters, option: INodeProperties): number {
	const values = item.collection(options);
	return isEmpty(values.raw(option)) ? Number(option.default) : values.positiveInteger(option);
}

/**
 * An empty override would silently select the project of the credential.
 *
 * @throws InputError when Project ID was added to Options and is empty
 */
export function requireProjectIfAdded(item: ItemParameters): void {
	item.requireIfAdded(options, projectId);
}

/**
 * An empty override would silently select the workspace of the credential.
 *
 * @throws InputError when Workspace was added to Options and is empty
 */
export function requireWorkspaceIfAdded(item: ItemParameters): void {
	item.requireIfAdded(options, workspace);
}

/**
 * The account of the credential, with the project and the workspace that the item overrides. Lists
 * of the form are opened while an override is still empty, so that is no error here.
 *
 * @param hasProjectScopedToken whether requests for other projects would be refused
 * @throws InputError that names the option
 */
export function resolveItemAccount(
	item: ItemParameters,
	account: Account,
	hasProjectScopedToken: boolean,
): Account {
	const values = item.collection(options);
	const project = values.text(projectId, ID) || account.projectId;
	if (project !== account.projectId && hasProjectScopedToken) {
		throw new InputError(
			"'Project ID' in Options requires a credential with an access key",
			'The token of the credential is valid for one project only. Create a credential with Access Key at the top right of its dialog, or use a credential for that project.',
		);
	}
	return {
		...account,
		projectId: project,
		workspaceId: values.locator(workspace, ID) || account.workspaceId,
	};
}
