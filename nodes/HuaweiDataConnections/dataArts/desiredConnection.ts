import type { IDataObject } from 'n8n-workflow';

import type { PrepareContext, Send } from '../execution/Operation';
import { additionalFields, connectionName } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { readTimeLimit } from '../fields/options';
import { readConnectionFields } from './connectionFields';
import { NAME } from './connectionForm';
import { APPLICABLE_MODULES } from './diff';
import { ENVIRONMENTS, environmentsOf } from './findExisting';
import { readSettings } from './settings/readSettings';

/** A connection as the form of Create describes it. */
export interface DesiredConnection {
	name: string;
	serviceType: string;
	workspaceId: string;
	/** The part of each connection that its environment decides; empty if the form leaves it open. */
	environments: IDataObject[];
	/** Properties of the request itself. */
	requestProperties: IDataObject;
	testFirst: boolean;
	/** How long a request may take, in seconds. */
	timeLimitSeconds: number;
	/** Resolves to what is sent. Reads the existing connection where the settings come from one. */
	resolve(send: Send): Promise<ConnectionPayloads>;
}

/** A connection as it is sent. */
export type Payload = IDataObject & { dw_config: IDataObject };

/** Connections as they are sent: one for each environment. */
export interface ConnectionPayloads {
	payloads: Payload[];
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
		const payload = {
			dw_name: name,
			dw_type: serviceType,
			dw_config: config,
			...connection,
			...properties.connection,
		};
		return {
			payloads: properties.environments.map((environment) => ({ ...payload, ...environment })),
			notCopied: notCopied && [
				...notCopied.filter((key) => properties.connection[key] === undefined),
				...modulesNotReturned(properties.connection),
			],
		};
	};
	const { environments, requestProperties, testFirst } = properties;
	const timeLimitSeconds = readTimeLimit(item);
	return {
		name,
		serviceType,
		workspaceId,
		environments,
		requestProperties,
		testFirst,
		timeLimitSeconds,
		resolve,
	};
}

/** The API does not return the modules of an existing connection. */
function modulesNotReturned({ supportService }: IDataObject): string[] {
	return supportService === undefined ? [APPLICABLE_MODULES] : [];
}

/**
 * Reserves the name in the environments of the form, or in both if it leaves the environment open.
 *
 * @throws InputError when an earlier item has the same connection
 */
export function reserveIdentity(
	{ reserveName }: PrepareContext,
	{ name, workspaceId, environments }: DesiredConnection,
): void {
	for (const environment of environmentsOf(environments) ?? ENVIRONMENTS) {
		reserveName(connectionName, name, `${workspaceId} ${environment}`);
	}
}

/**
 * The only connection of a form.
 *
 * @throws InputError when it describes one for each environment
 */
export function singlePayload({ payloads }: ConnectionPayloads, purpose: string): Payload {
	const [payload, ...others] = payloads;
	if (payload && others.length === 0) return payload;
	throw new InputError(`'Environment' cannot be both for ${purpose}: choose one of them`);
}
