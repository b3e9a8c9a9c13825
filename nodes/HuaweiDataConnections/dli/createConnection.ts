import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import { createdOutput } from '../execution/output';
import { redact } from '../client/redact';
import { createAtMostOnce } from '../connections/createAtMostOnce';
import {
	findByName,
	nameConflictError,
	type ExistingConnection,
	type OnNameConflict,
} from '../connections/connectionLookup';
import type { OperationContext } from '../execution/Operation';
import { listExisting, fetchConnection, type DliConnectionApi } from './DliConnectionApi';
import { waitUntilReady, type Readiness } from './waitUntilReady';

/** A connection to create. */
export interface CreateOptions {
	api: DliConnectionApi;
	name: string;
	/** What the output calls the service. */
	serviceType: string;
	body: IDataObject;
	onNameConflict: OnNameConflict;
	/** How long a request may take, in seconds. */
	timeLimitSeconds: number;
	/** How long to wait until it is ready; undefined: not at all. */
	waitSeconds?: number;
	/** How far it is; `isNew` when this run made it. */
	readiness(answer: IDataObject, isNew: boolean): Readiness;
}

/** Creates a connection, unless there is one of its name, and waits for it where that was asked. */
export async function createConnection(
	cloud: OperationContext,
	creation: CreateOptions,
): Promise<IDataObject> {
	const existing = await findNameConflict(cloud, creation);
	const output = existing ? existingOutput(existing, creation) : await createNew(cloud, creation);
	const { api: kind, name, waitSeconds: seconds } = creation;
	if (seconds === undefined) return output;
	const id = String(output.connectionId);
	const state = await waitUntilReady(cloud, {
		seconds,
		subject: existing ? `'${name}' is there already (${id})` : `'${name}' was created (${id})`,
		check: async () => creation.readiness(await fetchConnection(cloud.send, kind, id), !existing),
	});
	return { ...output, state };
}

async function createNew(cloud: OperationContext, creation: CreateOptions): Promise<IDataObject> {
	const { api: kind, name, serviceType, body, timeLimitSeconds: timeLimit } = creation;
	const { send } = cloud;
	const outputOf = (connectionId: unknown, answer: IDataObject) =>
		createdOutput({ connectionId, name, serviceType, response: answer });
	const post = { service: 'dli', method: 'POST', path: kind.collection, body } as const;
	const { hint: hint } = kind;
	return await createAtMostOnce(cloud, {
		name,
		// No source says so.
		isUnique: false,
		timeLimitSeconds: timeLimit,
		// Others of that name have ended the item by now.
		known: [],
		send: async () => {
			const answer = await send({ ...post, hint: hint, effect: `'${name}' was created` });
			return outputOf(answer.connection_id, answer);
		},
		find: async () => {
			const all = await listExisting(kind)(cloud);
			return all.filter((connection) => connection.name === name);
		},
		createdAt: ({ response: answer }) => Number(answer.create_time),
		matches: ({ response: answer }) => kind.matches(answer, body),
		adopt: ({ id, response: answer }) => outputOf(id, answer),
	});
}

/**
 * The connection that has the name already. DLI may take a name twice, so it is looked up first.
 *
 * @throws InputError when that ends the item
 */
async function findNameConflict(
	cloud: OperationContext,
	{ api: kind, name, onNameConflict: ifExists }: CreateOptions,
): Promise<ExistingConnection | undefined> {
	const looked = findByName(cloud, kind.resource, listExisting(kind), name);
	const mayGoOnWithout = ifExists === 'fail';
	const [found, ...others] = await (mayGoOnWithout ? looked.catch(ignoreForbiddenList) : looked);
	if (!found) return undefined;
	if (ifExists === 'fail') throw nameConflictError(found);
	if (others.length === 0) return found;
	const ids = [found, ...others].map(({ id }) => id).join(', ');
	throw new UserFacingError(
		`${others.length + 1} connections are named '${name}', so it is not clear which one to return`,
		`Delete those that are not needed, or choose another name: ${ids}.`,
	);
}

/**
 * Who may create need not be allowed to list. What stands in the way of every request, or passes,
 * does end the item: what a list would tell is then not known.
 */
function ignoreForbiddenList(error: Error): ExistingConnection[] {
	const isRefusal = error instanceof NodeApiError && error.context.errorCode !== undefined;
	const status = isRefusal ? Number(error.httpCode) : 0;
	const isOfTheList = status >= 200 && status < 500 && ![401, 429].includes(status);
	if (isOfTheList) return [];
	throw error;
}

function existingOutput(
	{ id, name, response: answer }: ExistingConnection,
	{ api: kind, serviceType }: CreateOptions,
) {
	const found = kind.serviceTypeOf(answer);
	if (found.toLowerCase() !== serviceType.toLowerCase()) {
		throw new UserFacingError(
			`There is a connection named '${name}' already, and it leads to ${found}: ${id}`,
			`Choose another name: 'Return Existing' returns only a connection to ${serviceType}.`,
		);
	}
	const response = redact(answer);
	return { connectionId: id, name, serviceType: found, action: 'unchanged', response };
}
