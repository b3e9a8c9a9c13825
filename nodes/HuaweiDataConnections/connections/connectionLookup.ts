import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Clock } from '../client/clock';
import { responseText } from '../client/responseText';
import { UserFacingError } from '../client/UserFacingError';
import { createYielder } from '../client/yieldToEventLoop';
import type { OperationContext } from '../execution/Operation';
import { identityOf, type ConnectionIdentity } from '../fields/connectionIdentity';
import { InputError } from '../fields/InputError';
import type { ItemParameters, LocatorValue } from '../fields/ItemParameters';

/** A connection that exists in Huawei Cloud, of any kind. */
export interface ExistingConnection {
	/** Empty if the response has none. */
	id: string;
	name: string;
	/** The connection as the API returns it. */
	response: IDataObject;
}

/** The connections in a list, with the keys that their IDs and names have there. */
export function toExistingConnections(
	responses: readonly IDataObject[],
	idKey: string,
	nameKey: string,
): ExistingConnection[] {
	return responses.map((response) => ({
		id: responseText(response[idKey]),
		name: responseText(response[nameKey]),
		response,
	}));
}

/**
 * The connections with exactly this name.
 *
 * @throws UserFacingError when one of them has no ID, because it exists but cannot be used
 */
export function selectByName(
	connections: readonly ExistingConnection[],
	name: string,
): ExistingConnection[] {
	return withIds(
		connections.filter((connection) => connection.name === name),
		name,
	);
}

function withIds(namesakes: ExistingConnection[], name: string): ExistingConnection[] {
	if (namesakes.every(({ id }) => id)) return namesakes;
	throw new UserFacingError(
		`Huawei Cloud lists '${name}' without an ID`,
		'Open the connection on the console and copy its ID.',
	);
}

/** Lists all connections of one kind, without deleted ones. */
export type ListExistingConnections = (context: OperationContext) => Promise<ExistingConnection[]>;

/**
 * Returns the connections with exactly this name. The list is read and indexed once per run, because
 * a run may look up each of its items.
 *
 * @param key identifies the list among the other lists of the run
 * @throws UntrustedListError when connections may be missing from the list
 */
export async function findByName(
	context: OperationContext,
	key: string,
	list: ListExistingConnections,
	name: string,
): Promise<ExistingConnection[]> {
	const byName = await context.memoize(
		`connections ${key}`,
		async () => await indexByName(await list(context), context.clock),
	);
	return withIds(byName.get(name) ?? [], name);
}

async function indexByName(
	connections: readonly ExistingConnection[],
	clock: Clock,
): Promise<ReadonlyMap<string, ExistingConnection[]>> {
	const index = new Map<string, ExistingConnection[]>();
	const yieldIfDue = createYielder(clock);
	for (const connection of connections) {
		const namesakes = index.get(connection.name);
		if (namesakes) namesakes.push(connection);
		else index.set(connection.name, [connection]);
		await yieldIfDue();
	}
	return index;
}

/** What messages call a connection, unless it is something else with a name. */
const NOUN = 'connection';

/** The connection that an item names by its ID or name does not exist. */
export class ConnectionNotFoundError extends UserFacingError {
	/**
	 * @param connection the ID, or the name in quotes
	 * @param noun what it is, in lower case
	 */
	constructor(connection: string, noun = NOUN) {
		super(
			`${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${connection} was not found`,
			'Check the name or ID, the project, and the workspace.',
		);
	}
}

/** A connection that the user chose. */
export interface ChosenConnection extends ConnectionIdentity {
	connectionId: string;
}

/**
 * Returns the connection that the user chose. A name must match exactly one connection.
 *
 * @throws ConnectionNotFoundError when no connection has the name
 * @throws InputError when several connections have it
 */
export async function resolveConnection(
	context: OperationContext,
	key: string,
	list: ListExistingConnections,
	choice: LocatorValue,
): Promise<ChosenConnection> {
	const { mode, value } = choice;
	if (mode !== 'name') return { ...identityOf(choice), connectionId: value };
	const [first, ...others] = await findByName(context, key, list, value);
	if (!first) throw new ConnectionNotFoundError(`'${value}'`);
	if (others.length === 0) return { connectionId: first.id, name: value };
	const ids = [first, ...others].map(({ id }) => id).join(', ');
	throw new InputError(
		`${others.length + 1} connections are named '${value}'`,
		`Choose one by its ID: ${ids}.`,
	);
}

/**
 * The chosen connection with its name, for the output and the errors of a change. The name of one
 * that was chosen by its ID is read before the change, because a delete leaves nothing to read. If
 * it cannot be read, the change says why, or succeeds without the name.
 *
 * @param readName reads it from Huawei Cloud
 */
export async function identifyConnection(
	context: OperationContext,
	chosen: ChosenConnection,
	readName: (connectionId: string) => Promise<string>,
): Promise<ChosenConnection> {
	const { connectionId } = chosen;
	const name = chosen.name ?? (await readName(connectionId).catch(() => ''));
	const connection = name ? { connectionId, name } : { connectionId };
	context.identify(connection);
	return connection;
}

/** What a create does when a connection of that name exists. */
export type OnNameConflict = 'fail' | 'returnExisting';

/** An option of every create. */
export const onNameConflict: INodeProperties = {
	displayName: 'If Name Already Exists',
	name: 'ifNameExists',
	type: 'options',
	options: [
		{
			name: 'Fail',
			value: 'fail',
			description: 'Create nothing and fail the item',
		},
		{
			name: 'Return Existing',
			value: 'returnExisting',
			description: 'Return what exists unchanged, so that the item can be run again',
		},
	],
	default: 'fail',
	description: 'What to do when the name already exists: fail or returnExisting',
};

/** @throws InputError for a value that is not in the list */
export function readOnNameConflict(options: ItemParameters): OnNameConflict {
	const value = options.text(onNameConflict) || 'fail';
	if (value === 'fail' || value === 'returnExisting') return value;
	throw new InputError(
		`'${onNameConflict.displayName}' must be fail or returnExisting, not ${value}`,
	);
}

/** A create ends because a connection of that name exists. */
export class NameConflictError extends InputError {
	/** @param noun what it is, in lower case */
	constructor({ name, id }: ExistingConnection, noun = NOUN) {
		super(
			`A ${noun} named '${name}' already exists${id === name ? '' : ` (${id})`}`,
			NAME_CONFLICT_HINT,
		);
	}
}

/** What to do when a name is taken. */
export const NAME_CONFLICT_HINT =
	"Choose another name, or set 'If Name Already Exists' in Options to 'Return Existing'. The item can then be run again, and n8n's Retry On Fail creates no duplicates.";

/** An option of every delete, so that a delete can be run again. */
export const ignoreIfMissing: INodeProperties = {
	displayName: 'Ignore If Missing',
	name: 'ignoreIfMissing',
	type: 'boolean',
	default: true,
	description: 'Whether to succeed when it does not exist',
};

/**
 * Deletes a connection. One that does not exist is a success without a change when the user set
 * Ignore If Missing.
 *
 * @throws ConnectionNotFoundError otherwise
 */
export async function ignoringMissing(
	isIgnored: boolean,
	identity: ConnectionIdentity,
	deleteConnection: () => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	return await deleteConnection().catch((error: Error) => {
		if (!isIgnored || !(error instanceof ConnectionNotFoundError)) throw error;
		return [{ ...identity, action: 'unchanged', deleted: false }];
	});
}
