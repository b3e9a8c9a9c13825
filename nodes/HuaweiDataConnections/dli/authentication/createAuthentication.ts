import type { IDataObject } from 'n8n-workflow';

import { DLI_AUTHENTICATIONS } from '../../client/apiPaths';
import { responseText } from '../../client/responseText';
import {
	NAME_CONFLICT_HINT,
	NameConflictError,
	type ExistingConnection,
} from '../../connections/connectionLookup';
import { createAtMostOnce, isNameTaken, waitUntilListed } from '../../connections/createAtMostOnce';
import type { OperationContext } from '../../execution/Operation';
import { createdOutput } from '../../execution/output';
import { ignoreForbiddenList } from '../ignoreForbiddenList';
import { findByName, NAME_KEY, NOUN, typeOf } from './api';
import { requireComplete, type DesiredAuthentication } from './settings';

/** An authentication to create, and how. */
export interface CreateTask extends DesiredAuthentication {
	/** The user's time limit for a request. */
	timeLimitSeconds: number;
}

/** By analogy: no source says what a create of a name that is taken returns. */
const NAME_TAKEN_CODE = 'DLI.0006';

/**
 * Creates an authentication at most once. Names are unique
 * (docs/api/dli-connections.md#datasource-authentication), but no source says what a create of a name
 * that is taken does, so that it is looked up before.
 *
 * @throws NameConflictError when the name is taken
 */
export async function createNew(
	context: OperationContext,
	desired: CreateTask,
): Promise<IDataObject> {
	const [existing] = await findByName(context, desired.name).catch(ignoreForbiddenList);
	if (existing) throw new NameConflictError(existing, NOUN);
	return await create(context, desired);
}

/**
 * Creates an authentication unless it exists. Its name may also be taken after it was looked up.
 *
 * @param onExisting returns the output for the one that exists
 */
export async function createUnlessExisting(
	context: OperationContext,
	desired: CreateTask,
	onExisting: (observed: IDataObject) => Promise<IDataObject>,
): Promise<IDataObject> {
	const { name, timeLimitSeconds } = desired;
	const find = async () => await findByName(context, name);
	const [existing] = await find();
	if (existing) return await onExisting(existing.response);
	return await create(context, desired).catch(async (error: Error) => {
		// Whoever created the authentication, it has the name now.
		if (!isNameTaken(error, NAME_TAKEN_CODE)) throw error;
		const [found] = await waitUntilListed(context, find, timeLimitSeconds);
		if (!found) throw error;
		return await onExisting(found.response);
	});
}

async function create(context: OperationContext, desired: CreateTask): Promise<IDataObject> {
	requireComplete(desired);
	const { name, type, settings, timeLimitSeconds } = desired;
	const outputOf = (response: IDataObject) =>
		createdOutput({ connectionId: name, name, serviceType: type.value, response });
	return await createAtMostOnce(context, {
		name,
		noun: NOUN,
		isUnique: true,
		timeLimitSeconds,
		async send() {
			const response = await context.send({
				service: 'dli',
				method: 'POST',
				path: DLI_AUTHENTICATIONS,
				body: { [NAME_KEY]: name, datasource_type: type.value, ...settings },
				hasSuccessFlag: true,
				effect: `'${name}' was created`,
				hint: ({ code }) => (code === NAME_TAKEN_CODE ? NAME_CONFLICT_HINT : undefined),
			});
			return outputOf(response);
		},
		find: async () => await findByName(context, name),
		createdAt: ({ response }) => Number(response.create_time),
		matches: (observed) => matches(observed, desired),
		adopt: ({ response }) => outputOf(response),
	});
}

/** Whether an authentication has the type and all settings that the API returns. */
function matches(
	{ response }: ExistingConnection,
	{ type, settings }: DesiredAuthentication,
): boolean {
	if (typeOf(response) !== type.value) return false;
	const visible = type.fields.filter(({ isSecret }) => !isSecret);
	return visible.every(({ key }) => responseText(response[key]) === (settings[key] ?? ''));
}
