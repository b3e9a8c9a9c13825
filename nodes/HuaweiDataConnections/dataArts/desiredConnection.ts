import type { IDataObject } from 'n8n-workflow';

import { DATA_ARTS_CONNECTIONS } from '../client/apiPaths';
import { collectSecrets } from '../client/redact';
import { createAtMostOnce } from '../connections/createAtMostOnce';
import type { OperationContext, PrepareContext, Send } from '../execution/Operation';
import { createdOutput } from '../execution/output';
import { additionalFields, connectionName } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { readTimeLimit } from '../fields/options';
import { findByName, findByNameUncached, readConnection, testSettings } from './api';
import { readConnectionFields } from './connectionFields';
import { NAME } from './connectionForm';
import { diffConnection } from './diff';
import { replaceConnection } from './replaceConnection';
import { readSettings } from './settings/readSettings';

/** A connection as the form of Create describes it. */
export interface DesiredConnection {
	name: string;
	serviceType: string;
	workspaceId: string;
	/** Properties of the request itself. */
	requestProperties: IDataObject;
	testFirst: boolean;
	/** How long a request may take, in seconds. */
	timeLimitSeconds: number;
	/** Resolves to what is sent. Reads the existing connection where the settings come from one. */
	resolve(send: Send): Promise<ConnectionPayloads>;
}

/** Connections as they are sent: one for each environment. */
export interface ConnectionPayloads {
	payloads: IDataObject[];
	/** Values that must not appear in any output. */
	secrets: string[];
	/** After a copy: the secrets that nothing replaced, and what the API does not return. */
	notCopied?: string[];
}

/**
 * Reads and checks the form of a connection.
 *
 * @throws InputError that names the field
 */
export async function readDesired(
	item: ItemParameters,
	{ requireWorkspace }: Pick<PrepareContext, 'requireWorkspace'>,
): Promise<DesiredConnection> {
	const workspaceId = requireWorkspace();
	const name = item.text(connectionName, NAME);
	const settings = await readSettings(item, workspaceId);
	const properties = readConnectionFields(item.collection(additionalFields));
	const { typeName: serviceType } = settings;
	const resolve = async (send: Send): Promise<ConnectionPayloads> => {
		const { config, connection, notCopied } = await settings.resolve(send);
		const payload: IDataObject = {
			dw_name: name,
			dw_type: serviceType,
			dw_config: config,
			...connection,
			...properties.connection,
		};
		return {
			payloads: properties.environments.map((environment) => ({ ...payload, ...environment })),
			secrets: collectSecrets(config),
			notCopied: notCopied && [...notCopied, ...modulesNotReturned(properties.connection)],
		};
	};
	const { requestProperties, testFirst } = properties;
	const timeLimitSeconds = readTimeLimit(item);
	return {
		name,
		serviceType,
		workspaceId,
		requestProperties,
		testFirst,
		timeLimitSeconds,
		resolve,
	};
}

/** The API does not return the modules of an existing connection. */
function modulesNotReturned({ supportService }: IDataObject): string[] {
	return supportService === undefined ? ['Applicable Modules'] : [];
}

/** Creates a connection at most once, and tests its settings first if the user asked for that. */
export async function createDesired(
	context: OperationContext,
	desired: DesiredConnection,
): Promise<IDataObject> {
	const { send } = context;
	const { name, serviceType, workspaceId, requestProperties, timeLimitSeconds } = desired;
	const { payloads, secrets, notCopied } = await desired.resolve(send);
	if (desired.testFirst) {
		await testSettings(send, { workspaceId, secrets, payloads, ifItFails: 'nothing was created' });
	}
	const outputOf = (connectionId: unknown, response: IDataObject): IDataObject => {
		const output = createdOutput({ connectionId, name, serviceType, response, secrets });
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
				secrets,
				body: { ...requestProperties, data_source_vos: payloads },
				effect: `'${name}' was created`,
			});
			return outputOf(response.data_connection_id, response);
		},
		find: async () => await findByNameUncached(context, workspaceId, name),
		createdAt: ({ response }) => Number(response.create_time),
		matches: async ({ id }) => matches(await readConnection(send, workspaceId, id), payloads),
		adopt: ({ id, response }) => outputOf(id, response),
	});
}

/** Whether a connection is one of these. Secrets cannot be compared. */
function matches(observed: IDataObject, payloads: IDataObject[]): boolean {
	return payloads.some(
		(payload) =>
			payload.dw_type === observed.dw_type && diffConnection(observed, payload).length === 0,
	);
}

/** Creates a connection, or updates the one that has its name. */
export async function upsertDesired(
	context: OperationContext,
	desired: DesiredConnection,
): Promise<IDataObject> {
	const { name, workspaceId, requestProperties, testFirst } = desired;
	const existing = await findByName(context, workspaceId, name);
	if (!existing) return await createDesired(context, desired);
	const observed = await readConnection(context.send, workspaceId, existing.id);
	const changes = singlePayload(await desired.resolve(context.send), 'an update');
	return await replaceConnection(context.send, {
		observed,
		changes,
		workspaceId,
		requestProperties,
		testFirst,
	});
}

/**
 * The only connection of a form.
 *
 * @throws InputError when it describes one for each environment
 */
export function singlePayload({ payloads }: ConnectionPayloads, purpose: string): IDataObject {
	const [payload, ...others] = payloads;
	if (payload && others.length === 0) return payload;
	throw new InputError(`'Environment' cannot be both for ${purpose}: choose one of them`);
}
