import type { IDataObject } from 'n8n-workflow';

import { ifExistsOrUpdate, nameTaken, readIfExists } from '../existing';
import type { Cloud, Operation } from '../Operation';
import { options } from '../options';
import { connectionName } from '../sharedFields';
import { findByName } from './connections';
import { wantedFields } from './create.fields';
import { updateWanted } from './upsert.operation';
import { createWanted, readWanted, type Wanted } from './wanted';

// The rule for operation texts would write "data arts".
const ACTION = 'Create DataArts connection';

/** Spec dataarts-data-connections 3. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: ACTION,
		description: 'Create a data connection in the Management Center of DataArts Studio',
	},
	fields: wantedFields,
	options: [ifExistsOrUpdate],
	async prepare(item, preparation) {
		const wanted = await readWanted(item, preparation);
		const ifExists = readIfExists(item.collection(options));
		preparation.claim(connectionName, wanted.name, wanted.workspaceId);
		return async (cloud) => {
			if (ifExists === 'returnExisting') return [await createOrReturn(cloud, wanted)];
			if (ifExists === 'update') return [await updateWanted(cloud, wanted)];
			return [await createWanted(cloud, wanted)];
		};
	},
};

async function createOrReturn(cloud: Cloud, wanted: Wanted): Promise<IDataObject> {
	const { name, serviceType, workspaceId } = wanted;
	const found = await findByName(cloud, workspaceId, name);
	if (!found) return await createWanted(cloud, wanted);
	const type = String(found.answer.dw_type);
	if (type.toLowerCase() !== serviceType.toLowerCase()) throw nameTaken(found);
	return { connectionId: found.id, name, serviceType: type, action: 'unchanged' };
}
