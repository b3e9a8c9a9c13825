import type { IDataObject } from 'n8n-workflow';

import {
	NameConflictError,
	onNameConflict,
	readOnNameConflict,
} from '../../connections/connectionLookup';
import type { Operation, OperationContext } from '../../execution/Operation';
import type { ItemParameters } from '../../fields/ItemParameters';
import { options, readTimeLimit } from '../../fields/options';
import { identityOf, NOUN, typeOf } from './api';
import { changeAuthentication, mutableSettings } from './changeAuthentication';
import { createNew, createUnlessExisting, type CreateTask } from './createAuthentication';
import { authenticationName, desiredFields } from './formFields';
import { readDesired, requireComplete } from './settings';

/** Where names have to be unique within a run. */
const SCOPE = 'dliDatasourceAuthentication';

/** Source: docs/api/dli-connections.md#datasource-authentication. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI datasource authentication',
		description: 'Store credentials of a data source in DLI, for jobs to refer to by name',
	},
	fields: desiredFields,
	options: [onNameConflict],
	async prepare(item, { reserveName }) {
		const desired = await readTask(item);
		requireComplete(desired);
		const returnExisting = readOnNameConflict(item.collection(options)) === 'returnExisting';
		reserveName(authenticationName, desired.name, SCOPE);
		return async (context) => [
			returnExisting
				? await createUnlessExisting(context, desired, async (observed) =>
						existingOutput(desired, observed),
					)
				: await createNew(context, desired),
		];
	},
};

/** Source: docs/api/dli-connections.md#datasource-authentication. */
export const upsert: Operation = {
	option: {
		name: 'Create or Update',
		value: 'upsert',
		action: 'Create or update DLI datasource authentication',
		description: 'Create a new record, or update the current one if it already exists (upsert)',
	},
	fields: desiredFields,
	async prepare(item, { reserveName }) {
		const desired = await readTask(item);
		reserveName(authenticationName, desired.name, SCOPE);
		return async (context) => [await createOrUpdate(context, desired)];
	},
};

async function readTask(item: ItemParameters): Promise<CreateTask> {
	return { ...(await readDesired(item)), timeLimitSeconds: readTimeLimit(item) };
}

/** @throws NameConflictError when it is of another type */
function existingOutput({ name, type }: CreateTask, observed: IDataObject): IDataObject {
	if (typeOf(observed) !== type.value) {
		throw new NameConflictError({ id: name, name, response: observed }, NOUN);
	}
	return {
		...identityOf(name),
		serviceType: type.value,
		action: 'unchanged',
		response: observed,
	};
}

async function createOrUpdate(context: OperationContext, desired: CreateTask) {
	const { name } = desired;
	return await createUnlessExisting(context, desired, async (observed) => {
		const settings = mutableSettings(desired, observed);
		return await changeAuthentication(context.send, name, observed, settings);
	});
}
