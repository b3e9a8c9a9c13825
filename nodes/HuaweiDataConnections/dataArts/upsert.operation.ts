import type { IDataObject } from 'n8n-workflow';

import type { OperationContext, Operation } from '../execution/Operation';
import { connectionName } from '../fields/commonFields';
import { findByName, readConnection } from './api';
import { connectionFields } from './form';
import { updateConnection } from './replaceConnection';
import {
	createDesired,
	singlePayload,
	readDesired,
	type DesiredConnection,
} from './desiredConnection';

// The rule for operation texts would write "data arts".
const ACTION = 'Create or update DataArts connection';

/** Sources: docs/api/dataarts-connections.md#connection-item, docs/api/dataarts-connections.md#update. */
export const upsert: Operation = {
	option: {
		name: 'Create or Update',
		value: 'upsert',
		action: ACTION,
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	fields: connectionFields,
	async prepare(item, preparation) {
		const wanted = await readDesired(item, preparation);
		preparation.reserveName(connectionName, wanted.name, wanted.workspaceId);
		return async (cloud) => [await upsertDesired(cloud, wanted)];
	},
};

/** Creates the connection, or changes the one that has its name to what is wanted. */
export async function upsertDesired(
	cloud: OperationContext,
	wanted: DesiredConnection,
): Promise<IDataObject> {
	const { name, workspaceId, requestProperties: requestProperties, testFirst } = wanted;
	const found = await findByName(cloud, workspaceId, name);
	if (!found) return await createDesired(cloud, wanted);
	const before = await readConnection(cloud.send, workspaceId, found.id);
	const changes = singlePayload(await wanted.read(cloud.send), 'an update');
	return await updateConnection(cloud.send, {
		before,
		changes,
		workspaceId,
		requestProperties: requestProperties,
		testFirst,
	});
}
