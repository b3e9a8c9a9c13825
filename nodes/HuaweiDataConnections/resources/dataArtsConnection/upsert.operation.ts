import type { IDataObject } from 'n8n-workflow';

import type { Cloud, Operation } from '../Operation';
import { connectionName } from '../sharedFields';
import { findByName, readConnection } from './connections';
import { wantedFields } from './create.fields';
import { updateConnection } from './update';
import { createWanted, onlySource, readWanted, type Wanted } from './wanted';

// The rule for operation texts would write "data arts".
const ACTION = 'Create or update DataArts connection';

/** Spec dataarts-data-connections 3 and 6. */
export const upsert: Operation = {
	option: {
		name: 'Create or Update',
		value: 'upsert',
		action: ACTION,
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	fields: wantedFields,
	async prepare(item, preparation) {
		const wanted = await readWanted(item, preparation);
		preparation.claim(connectionName, wanted.name, wanted.workspaceId);
		return async (cloud) => [await updateWanted(cloud, wanted)];
	},
};

/** Creates the connection, or changes the one that has its name to what is wanted. */
export async function updateWanted(cloud: Cloud, wanted: Wanted): Promise<IDataObject> {
	const { name, workspaceId, requestKeys, testFirst } = wanted;
	const found = await findByName(cloud, workspaceId, name);
	if (!found) return await createWanted(cloud, wanted);
	const before = await readConnection(cloud.send, workspaceId, found.id);
	const changes = onlySource(await wanted.read(cloud.send), 'an update');
	return await updateConnection(cloud.send, {
		before,
		changes,
		workspaceId,
		requestKeys,
		testFirst,
	});
}
