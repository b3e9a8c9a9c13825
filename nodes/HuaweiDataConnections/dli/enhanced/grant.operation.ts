import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Account } from '../../client/account';
import { DLI_AUTHORIZATION } from '../../client/apiPaths';
import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { changeOperation } from './changeConnection';

const otherProjectId: INodeProperties = {
	displayName: 'Other Project ID',
	name: 'otherProjectId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 330e068af1334c9782f4226acc00a2e2',
	description: 'ID of the project of the same account and region whose queues use the connection',
};

/** Source: docs/api/dli-connections.md#privileges. */
export const grant = permissionOperation(
	{
		name: 'Grant',
		value: 'grant',
		action: 'Grant use of DLI enhanced connection',
		description: 'Let another project bind its queues to an enhanced connection',
	},
	'granted',
);

/** Source: docs/api/dli-connections.md#privileges. */
export const revoke: Operation = {
	...permissionOperation(
		{
			name: 'Revoke',
			value: 'revoke',
			action: 'Revoke use of DLI enhanced connection',
			description:
				"Revoke another project's permission to bind its queues to an enhanced connection",
		},
		'revoked',
	),
	isDestructive: true,
};

function permissionOperation(
	option: INodePropertyOptions & { value: 'grant' | 'revoke' },
	action: 'granted' | 'revoked',
): Operation {
	return changeOperation({
		option,
		fields: [otherProjectId],
		prepareChange(item, { account }) {
			const projectId = readOtherProject(item, account);
			return (connectionId) => ({
				request: {
					method: 'PUT',
					path: DLI_AUTHORIZATION,
					body: {
						projectId,
						action: option.value,
						// No other privilege is known.
						privileges: [{ object: `edsconnections.${connectionId}`, privileges: ['BIND_QUEUE'] }],
					},
					hasSuccessFlag: true,
					effect: `the use of the connection ${connectionId} was ${action} for the project ${projectId}`,
				},
				action,
				output: { otherProjectId: projectId },
			});
		},
	});
}

/** @throws InputError when it is the project of the connection */
function readOtherProject(item: ItemParameters, { projectId }: Account): string {
	const other = item.text(otherProjectId, ID);
	if (other !== projectId) return other;
	throw new InputError(
		`'${otherProjectId.displayName}' is the project of the connection itself`,
		'Its own queues need no permission. Enter the ID of another project.',
	);
}
