import type { IDataObject } from 'n8n-workflow';

import {
	NameConflictError,
	onNameConflict,
	readOnNameConflict,
} from '../connections/connectionLookup';
import type { Operation, OperationContext } from '../execution/Operation';
import { options } from '../fields/options';
import { lockKey, NOUN } from './api';
import { desiredConnectionAdditionalFields, desiredConnectionFields } from './connectionForm';
import { createDesired, createUnlessExisting } from './createDesired';
import {
	readDesired,
	reserveIdentity,
	singlePayload,
	type DesiredConnection,
} from './desiredConnection';
import type { ExistingConnections } from './findExisting';
import { replaceConnection } from './replaceConnection';
import { withoutPassword } from './settings/requireSecrets';

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
		reserveIdentity(prepareContext, desired);
		return async (context) => [
			returnExisting
				? await createOrReturn(context, desired)
				: await createDesired(context, desired, await desired.resolve(context.send)),
		];
	},
};

async function createOrReturn(
	context: OperationContext,
	desired: DesiredConnection,
): Promise<IDataObject> {
	return await createUnlessExisting(context, desired, async (existing, { payloads }) =>
		existingOutput(desired, existing, payloads.length),
	);
}

/**
 * The output for existing connections: the first one, as in the response to a create.
 *
 * @throws NameConflictError when they are of another type, or not all of those to create exist
 */
function existingOutput(
	{ name, serviceType }: DesiredConnection,
	existing: ExistingConnections,
	count: number,
): IDataObject {
	const [first] = existing;
	const isSameType = existing.every(
		({ dw_type: type }) => type.toLowerCase() === serviceType.toLowerCase(),
	);
	if (!isSameType || existing.length < count) {
		throw new NameConflictError({ id: first.dw_id, name, response: first });
	}
	return { connectionId: first.dw_id, name, serviceType: first.dw_type, action: 'unchanged' };
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
	options: [withoutPassword],
	async prepare(item, prepareContext) {
		const desired = await readDesired(item, prepareContext);
		const allowMissingSecrets = item.collection(options).boolean(withoutPassword);
		reserveIdentity(prepareContext, desired);
		return async (context) => [await updateOrCreate(context, desired, allowMissingSecrets)];
	},
};

/** Creates a connection, or updates the one that has its name and environment. */
async function updateOrCreate(
	context: OperationContext,
	desired: DesiredConnection,
	allowMissingSecrets: boolean,
): Promise<IDataObject> {
	const { workspaceId, requestProperties, testFirst } = desired;
	return await createUnlessExisting(context, desired, async ([observed], resolved) => {
		const payload = singlePayload(resolved, 'an update');
		// The environment is part of the identity and does not change.
		const env_type = observed.env_type ?? payload.env_type;
		const replacement = {
			observed,
			changes: { ...payload, ...(env_type !== undefined && { env_type }) },
			workspaceId,
			requestProperties,
			testFirst,
			allowMissingSecrets,
		};
		return await context.runExclusive(
			lockKey(observed.dw_id),
			async () => await replaceConnection(context.send, replacement),
		);
	});
}
