import type { IDataObject, INodeProperties } from 'n8n-workflow';

import {
	findByName,
	NameConflictError,
	onNameConflict,
	readOnNameConflict,
	selectByName,
	type ExistingConnection,
	type OnNameConflict,
} from '../connections/connectionLookup';
import { createAtMostOnce } from '../connections/createAtMostOnce';
import type { OperationContext } from '../execution/Operation';
import { createdOutput } from '../execution/output';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { options, readTimeLimit } from '../fields/options';
import { fetchConnection, listExisting, type DliConnectionApi } from './DliConnectionApi';
import { ignoreForbiddenList } from './ignoreForbiddenList';
import {
	readWaitSeconds,
	waitTimeoutField,
	waitUntilReadyField,
	waitUntilReady,
} from './waitUntilReady';

/** The body of a create. */
export interface CreateBody extends IDataObject {
	name: string;
}

/** How a connection is created. */
export interface CreateOptions {
	onNameConflict: OnNameConflict;
	timeLimitSeconds: number;
	/** How long to wait until it is ready; undefined means not to wait. */
	waitSeconds?: number;
}

/** The options of both creates. */
export const createOptionFields: INodeProperties[] = [
	onNameConflict,
	waitTimeoutField,
	waitUntilReadyField,
];

/** @throws InputError that names the option */
export function readCreateOptions(item: ItemParameters): CreateOptions {
	const chosen = item.collection(options);
	return {
		onNameConflict: readOnNameConflict(chosen),
		timeLimitSeconds: readTimeLimit(item),
		waitSeconds: readWaitSeconds(chosen),
	};
}

/** Creates a connection, unless one of its name exists, and waits for it if the user wants that. */
export async function createConnection(
	context: OperationContext,
	api: DliConnectionApi,
	body: CreateBody,
	{ onNameConflict: ifNameExists, timeLimitSeconds, waitSeconds }: CreateOptions,
): Promise<IDataObject> {
	const { name } = body;
	const existing = await findNameConflict(context, api, name, ifNameExists);
	const output = existing
		? existingOutput(api, existing, body)
		: await createNew(context, api, body, timeLimitSeconds);
	if (waitSeconds === undefined) return output;
	if (!existing) context.recordChange(output);
	const id = String(output.connectionId);
	context.identify({ connectionId: id, name });
	const state = await waitUntilReady(context, {
		seconds: waitSeconds,
		subject: existing ? `'${name}' already exists (${id})` : `'${name}' was created (${id})`,
		check: async () => {
			const connection = await fetchConnection(context.send, api, id);
			return api.readiness(connection, existing ? undefined : body);
		},
	});
	return { ...output, state };
}

async function createNew(
	context: OperationContext,
	api: DliConnectionApi,
	body: CreateBody,
	timeLimitSeconds: number,
): Promise<IDataObject> {
	const { name } = body;
	const outputOf = (connectionId: unknown, response: IDataObject) =>
		createdOutput({
			connectionId,
			name,
			serviceType: api.serviceTypeOf(body),
			details: api.detailsOf?.(body),
			response,
		});
	return await createAtMostOnce(context, {
		name,
		// No source says that DLI refuses a second connection of the same name.
		isUnique: false,
		timeLimitSeconds,
		send: async () => {
			const response = await context.send({
				service: 'dli',
				method: 'POST',
				path: api.collectionPath,
				body,
				hint: api.hint,
				effect: `'${name}' was created`,
			});
			return outputOf(response.connection_id, response);
		},
		find: async () => {
			return selectByName(await listExisting(api)(context), name);
		},
		createdAt: ({ response }) => Number(response.create_time),
		matches: ({ response }) => api.matches(response, body),
		adopt: ({ id, response }) => outputOf(id, response),
	});
}

/**
 * Returns the connection that already has the name. DLI may accept a name twice, so it has to be
 * looked up before the create.
 *
 * @throws InputError when the conflict ends the item
 */
async function findNameConflict(
	context: OperationContext,
	api: DliConnectionApi,
	name: string,
	ifNameExists: OnNameConflict,
): Promise<ExistingConnection | undefined> {
	const lookup = findByName(context, api.resource, listExisting(api), name);
	const isOptional = ifNameExists === 'fail';
	const [found, ...others] = await (isOptional ? lookup.catch(ignoreForbiddenList) : lookup);
	if (!found) return undefined;
	if (ifNameExists === 'fail') throw new NameConflictError(found);
	if (others.length === 0) return found;
	const ids = [found, ...others].map(({ id }) => id).join(', ');
	throw new InputError(
		`${others.length + 1} connections are named '${name}', so it is not clear which one to return`,
		`Delete the ones that you do not need, or choose another name: ${ids}.`,
	);
}

function existingOutput(
	api: DliConnectionApi,
	{ id, name, response }: ExistingConnection,
	body: CreateBody,
): IDataObject {
	const desiredType = api.serviceTypeOf(body);
	const serviceType = api.serviceTypeOf(response);
	if (serviceType.toLowerCase() !== desiredType.toLowerCase()) {
		throw new InputError(
			`A connection named '${name}' already exists and leads to ${serviceType || 'an unknown service'} (${id})`,
			`Choose another name: 'Return Existing' returns only a connection to ${desiredType}.`,
		);
	}
	return {
		connectionId: id,
		name,
		serviceType,
		...api.detailsOf?.(response),
		action: 'unchanged',
		response,
	};
}
