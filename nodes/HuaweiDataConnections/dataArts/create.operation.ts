import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../client/responseText';
import {
	nameConflictError,
	onNameConflict,
	readOnNameConflict,
} from '../connections/connectionLookup';
import type { Operation, OperationContext } from '../execution/Operation';
import { connectionName } from '../fields/commonFields';
import { options } from '../fields/options';
import { findByName, NOUN } from './api';
import { desiredConnectionAdditionalFields, desiredConnectionFields } from './connectionForm';
import {
	createDesired,
	readDesired,
	upsertDesired,
	type DesiredConnection,
} from './desiredConnection';

const form = {
	fields: desiredConnectionFields,
	additionalFields: desiredConnectionAdditionalFields,
};

/** Source: docs/api/dataarts-connections.md#connection-item. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: `Create ${NOUN}`,
		description: 'Create a data connection in the Management Center of DataArts Studio',
	},
	...form,
	options: [onNameConflict],
	async prepare(item, prepareContext) {
		const desired = await readDesired(item, prepareContext);
		const returnExisting = readOnNameConflict(item.collection(options)) === 'returnExisting';
		prepareContext.reserveName(connectionName, desired.name, desired.workspaceId);
		return async (context) => [
			returnExisting
				? await createOrReturn(context, desired)
				: await createDesired(context, desired),
		];
	},
};

async function createOrReturn(
	context: OperationContext,
	desired: DesiredConnection,
): Promise<IDataObject> {
	const { name, serviceType, workspaceId } = desired;
	const existing = await findByName(context, workspaceId, name);
	if (!existing) return await createDesired(context, desired);
	const type = responseText(existing.response.dw_type);
	if (type.toLowerCase() !== serviceType.toLowerCase()) throw nameConflictError(existing);
	return { connectionId: existing.id, name, serviceType: type, action: 'unchanged' };
}

/** Sources: docs/api/dataarts-connections.md#connection-item, docs/api/dataarts-connections.md#update. */
export const upsert: Operation = {
	option: {
		name: 'Create or Update',
		value: 'upsert',
		action: `Create or update ${NOUN}`,
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	...form,
	async prepare(item, prepareContext) {
		const desired = await readDesired(item, prepareContext);
		prepareContext.reserveName(connectionName, desired.name, desired.workspaceId);
		return async (context) => [await upsertDesired(context, desired)];
	},
};
