import type { IDataObject } from 'n8n-workflow';

import {
	onNameConflict,
	nameConflictError,
	readOnNameConflict,
} from '../connections/connectionLookup';
import type { OperationContext, Operation } from '../execution/Operation';
import { options } from '../fields/options';
import { connectionName } from '../fields/commonFields';
import { findByName } from './api';
import { connectionFields } from './form';
import { createDesired, readDesired, type DesiredConnection } from './desiredConnection';

// The rule for operation texts would write "data arts".
const ACTION = 'Create DataArts connection';

/** Source: docs/api/dataarts-connections.md#connection-item. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: ACTION,
		description: 'Create a data connection in the Management Center of DataArts Studio',
	},
	fields: connectionFields,
	options: [onNameConflict],
	async prepare(item, preparation) {
		const wanted = await readDesired(item, preparation);
		const ifExists = readOnNameConflict(item.collection(options));
		preparation.reserveName(connectionName, wanted.name, wanted.workspaceId);
		return async (cloud) => {
			if (ifExists === 'returnExisting') return [await createOrReturn(cloud, wanted)];
			return [await createDesired(cloud, wanted)];
		};
	},
};

async function createOrReturn(
	cloud: OperationContext,
	wanted: DesiredConnection,
): Promise<IDataObject> {
	const { name, serviceType, workspaceId } = wanted;
	const found = await findByName(cloud, workspaceId, name);
	if (!found) return await createDesired(cloud, wanted);
	const type = String(found.response.dw_type);
	if (type.toLowerCase() !== serviceType.toLowerCase()) throw nameConflictError(found);
	return { connectionId: found.id, name, serviceType: type, action: 'unchanged' };
}
