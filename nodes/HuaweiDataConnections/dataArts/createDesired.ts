import type { IDataObject } from 'n8n-workflow';

import { DATA_ARTS_CONNECTIONS } from '../client/apiPaths';
import { createAtMostOnce, isNameTaken, waitUntilListed } from '../connections/createAtMostOnce';
import type { OperationContext } from '../execution/Operation';
import { createdOutput } from '../execution/output';
import {
	findByName,
	findByNameUncached,
	NAME_TAKEN_CODE,
	readConnection,
	testSettings,
} from './api';
import type { ConnectionPayloads, DesiredConnection } from './desiredConnection';
import { resembles } from './diff';
import {
	assertNotInOtherEnvironment,
	environmentsOf,
	findCandidates,
	findExisting,
	type ExistingConnections,
} from './findExisting';
import type { ObservedConnection } from './observedConnection';

/** Creates a connection at most once, and tests its settings first if the user asked for that. */
export async function createDesired(
	context: OperationContext,
	desired: Omit<DesiredConnection, 'environments' | 'resolve'>,
	{ payloads, notCopied }: ConnectionPayloads,
): Promise<IDataObject> {
	const { send } = context;
	const { name, serviceType, workspaceId, requestProperties, timeLimitSeconds } = desired;
	if (desired.testFirst) {
		await testSettings(send, { workspaceId, payloads, ifItFails: 'nothing was created' });
	}
	const outputOf = (connectionId: unknown, response: IDataObject): IDataObject => {
		const output = createdOutput({ connectionId, name, serviceType, response });
		return notCopied ? { ...output, notCopied } : output;
	};
	return await createAtMostOnce(context, {
		name,
		isUnique: true,
		timeLimitSeconds,
		async send() {
			const response = await send({
				service: 'dataArts',
				method: 'POST',
				path: DATA_ARTS_CONNECTIONS,
				workspaceId,
				body: { ...requestProperties, data_source_vos: payloads },
				effect: `'${name}' was created`,
			});
			return outputOf(response.data_connection_id, response);
		},
		async find() {
			const identity = { workspaceId, name, environments: environmentsOf(payloads) };
			const found = await findCandidates(context, identity, findByNameUncached);
			return found.map(({ listed }) => listed);
		},
		createdAt: ({ response }) => Number(response.create_time),
		matches: async ({ id }) => matches(await readConnection(send, workspaceId, id), payloads),
		adopt: ({ id, response }) => outputOf(id, response),
	});
}

/** Whether a connection is one of these. */
function matches(observed: ObservedConnection, payloads: IDataObject[]): boolean {
	return payloads.some((payload) => resembles(observed, payload));
}

/**
 * Creates a connection unless it exists. Its name may also be taken after the names were read, which
 * is once per run: then they are read again.
 *
 * @param onExisting returns the output for the connections that exist, one for each environment
 */
export async function createUnlessExisting(
	context: OperationContext,
	desired: DesiredConnection,
	onExisting: (existing: ExistingConnections, resolved: ConnectionPayloads) => Promise<IDataObject>,
): Promise<IDataObject> {
	const resolved = await desired.resolve(context.send);
	const { workspaceId, name } = desired;
	const identity = { workspaceId, name, environments: environmentsOf(resolved.payloads) };
	const existing = await findExisting(context, identity, findByName);
	if (existing) return await onExisting(existing, resolved);
	return await createDesired(context, desired, resolved).catch(async (error: Error) => {
		// Whoever created the connection, it has the name now.
		if (!isNameTaken(error, NAME_TAKEN_CODE)) throw error;
		const find = async () => await findByNameUncached(context, workspaceId, name);
		const namesakes = await waitUntilListed(context, find, desired.timeLimitSeconds);
		const listed = async () => await Promise.resolve(namesakes);
		const found = await findExisting(context, identity, listed);
		if (found) return await onExisting(found, resolved);
		await assertNotInOtherEnvironment(context, identity, listed);
		throw error;
	});
}
