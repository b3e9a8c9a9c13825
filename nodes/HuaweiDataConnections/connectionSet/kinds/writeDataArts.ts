import type { IDataObject } from 'n8n-workflow';

import { ConnectionNotFoundError } from '../../connections/connectionLookup';
import { isNameTaken, waitUntilListed } from '../../connections/createAtMostOnce';
import { assertUnchanged } from '../../dataArts/assertUnchanged';
import { findByNameUncached, lockKey, NAME_TAKEN_CODE, readConnection } from '../../dataArts/api';
import { createDesired } from '../../dataArts/createDesired';
import { deleteConnection } from '../../dataArts/delete.operation';
import type { ObservedConnection } from '../../dataArts/observedConnection';
import { replaceConnection } from '../../dataArts/replaceConnection';
import type { OperationContext } from '../../execution/Operation';
import { compareEntries } from '../compare';
import { findDrift } from '../findDrift';
import { joinDescription } from '../marks';
import type { DesiredEntry, Mark, ObservedEntry, Properties } from '../model';
import { secretsToSend, settingsOf } from '../secrets';
import { COLUMN_OF, toEntry } from './dataArtsEntry';
import type { Change, WriteSettings, Written } from './Kind';

/** Creates or updates a connection of DataArts Studio. */
export async function writeDataArts(
	context: OperationContext,
	change: Change,
	settings: WriteSettings,
): Promise<Written> {
	const { desired, observed, comparison, mark } = change;
	const { settings: secrets } = secretsToSend(desired, observed, settings.login);
	const secretSent = Object.keys(secrets).length > 0;
	if (!observed)
		return { ...(await create(context, desired, mark, secrets, settings)), secretSent };
	const { workspaceId, modules } = desired;
	const changes = comparison.changes.map(({ key, to }) => [key, to]);
	const changed = Object.fromEntries(changes) as Properties;
	const { testFirst, allowMissingSecrets } = settings;
	const { connectionId } = observed;
	const { response, notCopied } = await context.runExclusive(lockKey(connectionId), async () => {
		return await replaceConnection(context.send, {
			observed: observed.response as ObservedConnection,
			changes: {
				...(changed.name !== undefined && { dw_name: changed.name }),
				...besideSettings(changed),
				...describe({ ...observed.properties, ...desired.properties }, mark),
				...(modules !== undefined && { supportService: modules }),
				dw_config: { ...changedSettings(changed), ...secrets },
			},
			workspaceId,
			requestProperties: {},
			testFirst,
			allowMissingSecrets,
		});
	});
	const drift = await findDrift(context, change, async () =>
		toEntry(workspaceId, await readConnection(context.send, workspaceId, connectionId)),
	);
	return { connectionId, secretSent, drift, notCopied, response: response as IDataObject };
}

/** Deletes a connection of DataArts Studio that is still as it was read. */
export async function removeDataArts(
	context: OperationContext,
	{ workspaceId, connectionId, name, response }: ObservedEntry,
): Promise<IDataObject> {
	await assertUnchanged(context.send, workspaceId, response as ObservedConnection);
	return await deleteConnection(context, workspaceId, { connectionId, name });
}

async function create(
	context: OperationContext,
	desired: DesiredEntry,
	mark: Mark | undefined,
	secrets: IDataObject,
	{ testFirst, timeLimitSeconds }: WriteSettings,
): Promise<Written> {
	const { name, workspaceId, properties, modules } = desired;
	const serviceType = String(properties.type);
	const payload = {
		dw_name: name,
		dw_type: serviceType,
		dw_config: { ...settingsOf(properties), ...secrets },
		...besideSettings(properties),
		...describe(properties, mark),
		...(modules !== undefined && { supportService: modules }),
	};
	const request = {
		name,
		serviceType,
		workspaceId,
		requestProperties: {},
		testFirst,
		timeLimitSeconds,
	};
	const created = createDesired(context, request, { payloads: [payload] });
	return await created.then(toWritten, async (error: Error) => {
		if (!isNameTaken(error, NAME_TAKEN_CODE)) throw error;
		const twin = await findTwin(context, desired, mark, timeLimitSeconds);
		if (!twin) throw error;
		return { connectionId: twin.connectionId, isUnchanged: true };
	});
}

function toWritten({ connectionId, response }: IDataObject): Written {
	return { connectionId: String(connectionId), response: response as IDataObject };
}

/** The connection of a name that has just been taken, if it is what the list says, mark and all. */
async function findTwin(
	context: OperationContext,
	desired: DesiredEntry,
	mark: Mark | undefined,
	timeLimitSeconds: number,
): Promise<ObservedEntry | undefined> {
	const { workspaceId, name, environment } = desired;
	const find = async () => await findByNameUncached(context, workspaceId, name);
	for (const { id, response } of await waitUntilListed(context, find, timeLimitSeconds)) {
		const read = readConnection(context.send, workspaceId, id);
		const observed = await read.catch((error: Error) => {
			if (error instanceof ConnectionNotFoundError) return undefined;
			throw error;
		});
		if (!observed) continue;
		const entry = toEntry(workspaceId, observed, response.description);
		const isSame =
			(!environment || entry.environment === environment) &&
			JSON.stringify(entry.mark) === JSON.stringify(mark) &&
			compareEntries(desired, entry, 'givenKeys').changes.length === 0;
		if (isSame) return entry;
	}
	return undefined;
}

/** What is sent beside the settings, but for the description. */
function besideSettings(values: Properties): IDataObject {
	const columns = Object.entries({ ...COLUMN_OF, env_type: 'environment' });
	const given = columns
		.filter(([key, column]) => key !== 'description' && values[column] !== undefined)
		.map(([key, column]) => [key, values[column]]);
	return Object.fromEntries(given) as IDataObject;
}

/** A replacement without the description would lose the one that there is. */
function describe({ description }: Properties, mark: Mark | undefined): IDataObject {
	const text = String(description ?? '');
	if (mark) return { description: joinDescription(text, mark) };
	return text ? { description: text } : {};
}

/** The settings that change. One to take out is undefined, so that it is not sent. */
function changedSettings(changed: Properties): IDataObject {
	const settings = Object.entries(settingsOf(changed));
	return Object.fromEntries(settings.map(([key, value]) => [key, value ?? undefined]));
}
