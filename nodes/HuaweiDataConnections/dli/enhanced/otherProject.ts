import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { UserFacingError } from '../../client/UserFacingError';
import type { LocatorValue, ItemParameters } from '../../fields/ItemParameters';
import type { Account } from '../../client/account';
import type { OperationContext } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { applyChange } from './api';
import { DLI_AUTHORIZATION } from '../../client/apiPaths';

/** The project that may use a connection. */
export const otherProjectId: INodeProperties = {
	displayName: 'Other Project ID',
	name: 'otherProjectId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 330e068af1334c9782f4226acc00a2e2',
	description: 'Project of the same account and region whose queues the connection is for',
};

/** @throws InputError when it is the project that the connection is in */
export function readOtherProject(item: ItemParameters, { projectId }: Account): string {
	const other = item.text(otherProjectId, ID);
	if (other !== projectId) return other;
	throw new UserFacingError(
		`'${otherProjectId.displayName}' is the project of the connection itself`,
		'Its own queues need no permission. Give the ID of another project.',
	);
}

/**
 * Gives another project the permission to bind its queues, which is the only one that is known, or
 * takes it back (docs/api/dli-connections.md#privileges).
 */
export async function changePermission(
	cloud: OperationContext,
	choice: LocatorValue,
	action: 'grant' | 'revoke',
	other: string,
): Promise<IDataObject[]> {
	const done = action === 'grant' ? 'granted' : 'revoked';
	return await applyChange(cloud, choice, (id) => ({
		method: 'PUT',
		path: DLI_AUTHORIZATION,
		body: {
			projectId: other,
			action,
			privileges: [{ object: `edsconnections.${id}`, privileges: ['BIND_QUEUE'] }],
		},
		action: done,
		effect: `the use of the connection ${id} was ${done} for the project ${other}`,
		output: { otherProjectId: other },
	}));
}
