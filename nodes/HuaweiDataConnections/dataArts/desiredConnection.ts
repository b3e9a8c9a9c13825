import type { IDataObject } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { ItemParameters } from '../fields/ItemParameters';
import { createdOutput } from '../execution/output';
import { createAtMostOnce } from '../connections/createAtMostOnce';
import { collectSecrets } from '../client/redact';
import { requireWorkspaceId } from '../client/account';
import type { ApiRequest } from '../client/request';
import type { ApiError } from '../client/responses';
import type { OperationContext, PrepareContext, Send } from '../execution/Operation';
import { readTimeLimit } from '../fields/options';
import { additionalFields, connectionName } from '../fields/commonFields';
import { readAdditionalFields } from './additionalFields';
import { findByNameUncached, readConnection } from './api';
import { changedKeys } from './replaceConnection';
import { NAME } from './form';
import { DATA_ARTS_CONNECTIONS, DATA_ARTS_VALIDATION } from '../client/apiPaths';
import { readSettingsSource } from './settings/settingsSource';

/** A connection as the form of Create describes it. */
export interface DesiredConnection {
	name: string;
	serviceType: string;
	workspaceId: string;
	/** Beside the connections of a request. */
	requestProperties: IDataObject;
	testFirst: boolean;
	/** How long a request may take, in seconds. */
	timeLimitSeconds: number;
	/** Gives one connection for each environment; reads an existing one where settings come from it. */
	read(send: Send): Promise<ConnectionPayloads>;
}

/** Connections in the form in which they are sent. */
export interface ConnectionPayloads {
	payloads: IDataObject[];
	/** What must not come back. */
	secrets: string[];
	/** After a copy: what nobody gave anew and what the API does not tell. */
	notCopied?: string[];
}

/**
 * Reads and checks the form of Create.
 *
 * @throws InputError that names the field
 */
export async function readDesired(
	item: ItemParameters,
	{ account }: Pick<PrepareContext, 'account'>,
): Promise<DesiredConnection> {
	const workspaceId = requireWorkspaceId(account);
	const name = item.text(connectionName, NAME);
	const settings = await readSettingsSource(item, workspaceId);
	const added = readAdditionalFields(item.collection(additionalFields));
	const { typeName: serviceType } = settings;
	const read = async (send: Send): Promise<ConnectionPayloads> => {
		const { config, connection: beside, notCopied } = await settings.read(send);
		const source = { dw_name: name, dw_type: serviceType, dw_config: config };
		const common: IDataObject = { ...source, ...beside, ...added.connection };
		return {
			payloads: added.environments.map((environment) => ({ ...common, ...environment })),
			secrets: collectSecrets(config),
			notCopied: notCopied && [...notCopied, ...modulesNotReturned(added.connection)],
		};
	};
	const { requestProperties, testFirst } = added;
	const timeLimit = readTimeLimit(item);
	return {
		name,
		serviceType,
		workspaceId,
		requestProperties: requestProperties,
		testFirst,
		timeLimitSeconds: timeLimit,
		read,
	};
}

/** The API does not tell which modules an existing connection is for. */
function modulesNotReturned({ supportService }: IDataObject): string[] {
	return supportService === undefined ? ['Applicable Modules'] : [];
}

/** Creates what is wanted, at most once, and tests it first where the user asked for that. */
export async function createDesired(
	cloud: OperationContext,
	wanted: DesiredConnection,
): Promise<IDataObject> {
	const { send } = cloud;
	const {
		name,
		serviceType,
		workspaceId,
		requestProperties: requestProperties,
		testFirst,
	} = wanted;
	const { payloads: sources, secrets, notCopied } = await wanted.read(send);
	const request = { service: 'dataArts', method: 'POST', workspaceId, secrets } as const;
	if (testFirst) await validatePayloads(send, request, sources, 'nothing was created');
	const outputOf = (connectionId: unknown, answer: IDataObject): IDataObject => {
		const output = createdOutput({ connectionId, name, serviceType, response: answer, secrets });
		return notCopied ? { ...output, notCopied } : output;
	};
	const post = {
		...request,
		path: DATA_ARTS_CONNECTIONS,
		body: { ...requestProperties, data_source_vos: sources },
		outcome: `'${name}' was created`,
	};
	return await createAtMostOnce(cloud, {
		name,
		isUnique: true,
		timeLimitSeconds: wanted.timeLimitSeconds,
		send: async () => {
			const answer = await send(post);
			return outputOf(answer.data_connection_id, answer);
		},
		find: async () => await findByNameUncached(cloud, workspaceId, name),
		createdAt: ({ response: answer }) => Number(answer.create_time),
		matches: async ({ id }) => isLike(await readConnection(send, workspaceId, id), sources),
		adopt: ({ id, response: answer }) => outputOf(id, answer),
	});
}

/** Whether a connection is one of these; secrets cannot be compared. */
function isLike(answer: IDataObject, sources: IDataObject[]): boolean {
	return sources.some(
		(source) => source.dw_type === answer.dw_type && changedKeys(answer, source).length === 0,
	);
}

/**
 * Has DataArts Studio try settings.
 *
 * @param effectOfFailure what a test that fails leads to
 * @throws NodeApiError when the test fails
 */
export async function validatePayloads(
	send: Send,
	request: Pick<ApiRequest, 'service' | 'workspaceId' | 'secrets'>,
	sources: IDataObject[],
	effectOfFailure: string,
): Promise<void> {
	// A test that was carried out and failed; any other refusal has its own advice.
	const hint = ({ status }: ApiError) =>
		status < 300 ? `The test of the settings failed, so ${effectOfFailure}.` : undefined;
	for (const body of sources) {
		await send({
			...request,
			method: 'POST',
			path: DATA_ARTS_VALIDATION,
			body,
			hint: hint,
			readOnly: true,
		});
	}
}

/**
 * The single connection of a form.
 *
 * @throws InputError when it describes one for each environment
 */
export function singlePayload(
	{ payloads: sources }: ConnectionPayloads,
	what: string,
): IDataObject {
	const [source, ...others] = sources;
	if (source && others.length === 0) return source;
	throw new UserFacingError(`'Environment' cannot be both for ${what}: choose one of them`);
}
