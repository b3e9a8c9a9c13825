import type { IDataObject } from 'n8n-workflow';

import { ChangedMeanwhileError } from '../../connections/ChangedMeanwhileError';
import { NameConflictError } from '../../connections/connectionLookup';
import { findDliAuthType, type DliAuthType } from '../../connectionTypes/dliAuthTypes';
import { diffKeys } from '../../dataArts/diff';
import { NOUN, readAuthentication } from '../../dli/authentication/api';
import { changeAuthentication, lockKey } from '../../dli/authentication/changeAuthentication';
import { createUnlessExisting } from '../../dli/authentication/createAuthentication';
import { deleteAuthentication } from '../../dli/authentication/delete.operation';
import type { AuthSettings } from '../../dli/authentication/settings';
import type { OperationContext } from '../../execution/Operation';
import { InputError } from '../../fields/InputError';
import { AUTH_FIELDS } from '../authColumns';
import { authSecretsToSend } from '../authSecrets';
import { compareEntries } from '../compare';
import { findDrift } from '../findDrift';
import type { DesiredEntry, ObservedEntry } from '../model';
import { toEntry } from './dliAuthEntry';
import type { Change, WriteSettings, Written } from './Kind';

/** Creates a datasource authentication of DLI, or changes it. */
export async function writeDliAuth(
	context: OperationContext,
	change: Change,
	{ login, timeLimitSeconds }: WriteSettings,
): Promise<Written> {
	const { desired, observed } = change;
	const { settings: secrets } = authSecretsToSend(desired, observed, login);
	const secretSent = Object.keys(secrets).length > 0;
	const connectionId = desired.name;
	const values = { ...observed?.properties, ...desired.properties, ...secrets };
	if (!observed) {
		const created = await create(context, desired, toSettings(values), timeLimitSeconds);
		return { connectionId, secretSent, ...created };
	}
	const { response } = await context.runExclusive(lockKey(connectionId), async () => {
		const now = await readUnchanged(context, observed);
		// All of it: no source says that an update keeps what it lacks.
		const settings = toSettings(values, ({ isImmutable }) => !isImmutable);
		return await changeAuthentication(context.send, connectionId, now, settings);
	});
	const drift = await findDrift(context, change, async () =>
		toEntry(await readAuthentication(context, connectionId)),
	);
	return { connectionId, secretSent, drift, response: response as IDataObject };
}

/** Deletes a datasource authentication of DLI that is still as it was read. */
export async function removeDliAuth(
	context: OperationContext,
	observed: ObservedEntry,
): Promise<IDataObject> {
	await readUnchanged(context, observed);
	const [deleted = {}] = await deleteAuthentication(context, observed.name);
	return deleted;
}

async function create(
	context: OperationContext,
	desired: DesiredEntry,
	settings: AuthSettings,
	timeLimitSeconds: number,
): Promise<Pick<Written, 'isUnchanged' | 'secretSent' | 'response'>> {
	const { name } = desired;
	const type = requireType(desired);
	const task = { name, type, settings, timeLimitSeconds };
	// Another run may have made the same at the same moment.
	const twin: Pick<Written, 'isUnchanged' | 'secretSent'> = {
		isUnchanged: true,
		secretSent: false,
	};
	const created = await createUnlessExisting(context, task, async (response) => {
		const { changes } = compareEntries(desired, toEntry(response), 'givenKeys');
		if (changes.length > 0) throw new NameConflictError({ id: name, name, response }, NOUN);
		return { ...twin };
	});
	return created.isUnchanged ? twin : { response: created.response as IDataObject };
}

/** @throws InputError for a type that only Huawei Cloud knows, which is never created */
function requireType({ name, properties }: DesiredEntry): DliAuthType {
	const type = findDliAuthType(String(properties.type));
	if (!type) throw new InputError(`'${name}': 'type' has no type ${String(properties.type)}`);
	return type;
}

/** Settings by the keys of the API. */
function toSettings(
	values: IDataObject,
	isSent: (field: (typeof AUTH_FIELDS)[number]) => boolean = () => true,
): AuthSettings {
	const given = AUTH_FIELDS.filter((field) => isSent(field) && values[field.name] !== undefined);
	return Object.fromEntries(given.map(({ name, key }) => [key, String(values[name])]));
}

/**
 * DLI has neither locks nor conditional changes, so that this is all that protects the changes of someone
 * else.
 *
 * @throws ChangedMeanwhileError that names what differs
 */
async function readUnchanged(
	context: OperationContext,
	{ name, properties }: ObservedEntry,
): Promise<IDataObject> {
	const now = await readAuthentication(context, name);
	const current = toEntry(now).properties;
	const differing = diffKeys(properties, current, JSON.stringify);
	const gone = Object.keys(properties).filter((key) => !(key in current));
	if (differing.length + gone.length > 0) {
		throw new ChangedMeanwhileError(name, [...differing, ...gone]);
	}
	return now;
}
