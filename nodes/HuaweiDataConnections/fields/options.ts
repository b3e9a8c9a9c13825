import type { INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { ItemParameters } from './ItemParameters';
import type { Account } from '../client/account';
import { MAX_CONCURRENT_REQUESTS, RETRY_DEADLINE_SECONDS } from '../client/HuaweiCloudClient';
import { ID } from './commonFields';
import { workspace } from './workspaceFields';

/** What can be set for every operation; each adds its own. */
export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
};

const projectId: INodeProperties = {
	displayName: 'Project ID',
	name: 'projectId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0833a5737480d53b2f25c010dc1a7b88',
	description: 'Another project than that of the credential; needs an access key',
};

const maxConcurrent: INodeProperties = {
	displayName: 'Max Parallel Requests',
	name: 'maxParallelRequests',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: MAX_CONCURRENT_REQUESTS,
	description: 'How many requests of this node may be under way at once; 1 is one after the other',
};

const timeLimit: INodeProperties = {
	displayName: 'Time Limit',
	name: 'timeLimit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: RETRY_DEADLINE_SECONDS,
	description:
		'How many seconds a request may take with its repetitions, from when it is first sent',
};

/**
 * How the requests of the run are sent; the first item decides for all.
 *
 * @throws InputError that names the option
 */
export function readMaxConcurrentRequests(item: ItemParameters): number {
	return readPositiveInteger(item.collection(options), maxConcurrent);
}

/** How long a request of an item may take with its repetitions, in seconds. */
export function readTimeLimit(item: ItemParameters): number {
	return readPositiveInteger(item.collection(options), timeLimit);
}

function readPositiveInteger(chosen: ItemParameters, field: INodeProperties): number {
	const number = Number(chosen.text(field) || field.default);
	if (Number.isInteger(number) && number >= 1) return number;
	throw new UserFacingError(`'${field.displayName}' must be a whole number from 1 on`);
}

/** Options of every operation. */
export const commonOptions: INodeProperties[] = [maxConcurrent, projectId, timeLimit];

/**
 * The account of an item: that of the credential, but for what its options override.
 *
 * @param hasOwnToken whether the sign-in is for the project of the credential only
 * @throws InputError that names the option
 */
export function resolveItemAccount(
	item: ItemParameters,
	account: Account,
	hasOwnToken: boolean,
): Account {
	const chosen = item.collection(options);
	const project = chosen.text(projectId, ID);
	if (project && project !== account.projectId && hasOwnToken) {
		throw new UserFacingError(
			"'Project ID' in Options needs a credential with an access key",
			'The token of the credential is for one project only. Choose Access Key under Authentication, or use a credential for that project.',
		);
	}
	return {
		...account,
		projectId: project || account.projectId,
		workspaceId: chosen.locator(workspace, ID) || account.workspaceId,
	};
}
