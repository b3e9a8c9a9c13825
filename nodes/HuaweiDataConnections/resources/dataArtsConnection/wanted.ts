import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import type { ItemParameters } from '../../parameters/ItemParameters';
import { created } from '../../presenter';
import { createAtMostOnce } from '../atMostOnce';
import { secretValues } from '../../secrets';
import { workspaceOf } from '../../transport/account';
import type { HuaweiRequest } from '../../transport/request';
import type { Refusal } from '../../transport/refusals';
import type { Cloud, Preparation, Send } from '../Operation';
import { readTimeLimit } from '../options';
import { additionalFields, connectionName } from '../sharedFields';
import { readAdditionalFields } from './additionalFields';
import { namedNow, readConnection } from './connections';
import { changedKeys } from './update';
import { NAME } from './create.fields';
import { COLLECTION, VALIDATION } from './paths';
import { readSettingsSource } from './settingsSource';

/** A connection as the form of Create describes it. */
export interface Wanted {
	name: string;
	serviceType: string;
	workspaceId: string;
	/** Beside the connections of a request. */
	requestKeys: IDataObject;
	testFirst: boolean;
	/** How long a request may take, in seconds. */
	timeLimit: number;
	/** Gives one connection for each environment; reads an existing one where settings come from it. */
	read(send: Send): Promise<WantedSources>;
}

/** Connections in the form in which they are sent. */
export interface WantedSources {
	sources: IDataObject[];
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
export async function readWanted(
	item: ItemParameters,
	{ account }: Pick<Preparation, 'account'>,
): Promise<Wanted> {
	const workspaceId = workspaceOf(account);
	const name = item.text(connectionName, NAME);
	const settings = await readSettingsSource(item, workspaceId);
	const added = readAdditionalFields(item.collection(additionalFields));
	const { typeName: serviceType } = settings;
	const read = async (send: Send): Promise<WantedSources> => {
		const { config, connection: beside, notCopied } = await settings.read(send);
		const source = { dw_name: name, dw_type: serviceType, dw_config: config };
		const common: IDataObject = { ...source, ...beside, ...added.connection };
		return {
			sources: added.environments.map((environment) => ({ ...common, ...environment })),
			secrets: secretValues(config),
			notCopied: notCopied && [...notCopied, ...modules(added.connection)],
		};
	};
	const { requestKeys, testFirst } = added;
	const timeLimit = readTimeLimit(item);
	return { name, serviceType, workspaceId, requestKeys, testFirst, timeLimit, read };
}

/** The API does not tell which modules an existing connection is for. */
function modules({ supportService }: IDataObject): string[] {
	return supportService === undefined ? ['Applicable Modules'] : [];
}

/** Creates what is wanted, at most once, and tests it first where the user asked for that. */
export async function createWanted(cloud: Cloud, wanted: Wanted): Promise<IDataObject> {
	const { send } = cloud;
	const { name, serviceType, workspaceId, requestKeys, testFirst } = wanted;
	const { sources, secrets, notCopied } = await wanted.read(send);
	const request = { service: 'dataArts', method: 'POST', workspaceId, secrets } as const;
	if (testFirst) await testSources(send, request, sources, 'nothing was created');
	const outputOf = (connectionId: unknown, answer: IDataObject): IDataObject => {
		const output = created({ connectionId, name, serviceType, answer, secrets });
		return notCopied ? { ...output, notCopied } : output;
	};
	const post = {
		...request,
		path: COLLECTION,
		body: { ...requestKeys, data_source_vos: sources },
		outcome: `'${name}' was created`,
	};
	return await createAtMostOnce(cloud, {
		name,
		isUnique: true,
		timeLimit: wanted.timeLimit,
		known: [],
		send: async () => {
			const answer = await send(post);
			return outputOf(answer.data_connection_id, answer);
		},
		find: async () => await namedNow(cloud, workspaceId, name),
		madeAt: ({ answer }) => Number(answer.create_time),
		matches: async ({ id }) => isLike(await readConnection(send, workspaceId, id), sources),
		adopt: ({ id, answer }) => outputOf(id, answer),
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
 * @param consequence what a test that fails leads to
 * @throws NodeApiError when the test fails
 */
export async function testSources(
	send: Send,
	request: Pick<HuaweiRequest, 'service' | 'workspaceId' | 'secrets'>,
	sources: IDataObject[],
	consequence: string,
): Promise<void> {
	// A test that was carried out and failed; any other refusal has its own advice.
	const advise = ({ status }: Refusal) =>
		status < 300 ? `The test of the settings failed, so ${consequence}.` : undefined;
	for (const body of sources) {
		await send({ ...request, method: 'POST', path: VALIDATION, body, advise, isSafe: true });
	}
}

/**
 * The single connection of a form.
 *
 * @throws InputError when it describes one for each environment
 */
export function onlySource({ sources }: WantedSources, what: string): IDataObject {
	const [source, ...others] = sources;
	if (source && others.length === 0) return source;
	throw new InputError(`'Environment' cannot be both for ${what}: choose one of them`);
}
