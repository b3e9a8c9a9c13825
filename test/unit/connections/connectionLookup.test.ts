import type { IDataObject } from 'n8n-workflow';

import {
	ConnectionNotFoundError,
	identifyConnection,
	ignoringMissing,
	NameConflictError,
	readOnNameConflict,
	resolveConnection,
	selectByName,
	toExistingConnections,
} from '../../../nodes/HuaweiDataConnections/connections/connectionLookup';
import type { OperationContext } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { identityOf } from '../../../nodes/HuaweiDataConnections/fields/connectionIdentity';
import { ItemParameters } from '../../../nodes/HuaweiDataConnections/fields/ItemParameters';
import { VirtualClock } from '../../support/VirtualClock';

const LIST: IDataObject[] = [
	{ dw_id: 'a1', dw_name: 'sales' },
	{ dw_id: 'b1', dw_name: 'orders' },
	{ dw_id: 'b2', dw_name: 'orders' },
	{ dw_name: 'broken' },
];
const existing = toExistingConnections(LIST, 'dw_id', 'dw_name');
const missingId = {
	message: "Huawei Cloud lists 'broken' without an ID",
	description: 'Open the connection on the console and copy its ID.',
};

/** A run in which every list is read at most once. */
function context() {
	const memo = new Map<string, Promise<unknown>>();
	const memoize = async <T>(key: string, load: () => Promise<T>): Promise<T> => {
		const loading = memo.get(key) ?? load();
		memo.set(key, loading);
		return (await loading) as T;
	};
	return { memoize, clock: new VirtualClock() } as unknown as OperationContext;
}

it('takes IDs and names from the keys of the list', () => {
	expect(existing[0]).toEqual({ id: 'a1', name: 'sales', response: LIST[0] });
	expect(existing[3]).toEqual({ id: '', name: 'broken', response: LIST[3] });
});

it('selects the connections with exactly a name, unless one has no ID', () => {
	expect(selectByName(existing, 'orders').map(({ id }) => id)).toEqual(['b1', 'b2']);
	expect(selectByName(existing, 'order')).toEqual([]);
	expect(() => selectByName(existing, 'broken')).toThrow(expect.objectContaining(missingId));
});

describe('a chosen connection', () => {
	const list = jest.fn(async () => await Promise.resolve(existing));
	const resolve = async (mode: string, value: string, run = context(), key = 'key') =>
		await resolveConnection(run, key, list, { mode, value });

	beforeEach(() => list.mockClear());

	it.each(['list', 'id', 'url'])('has the value as its ID in the mode %s', async (mode) => {
		expect(await resolve(mode, 'sales')).toEqual({ connectionId: 'sales' });
		expect(list).not.toHaveBeenCalled();
	});

	it.each(['sales', 'sales (HIVE)', 'sales (Not running: stopped)'])(
		'may have the name in the label of the list entry, too: %s',
		async (cachedResultName) => {
			const choice = { mode: 'list', value: 'a1', cachedResultName };
			expect(await resolveConnection(context(), 'key', list, choice)).toEqual({
				connectionId: 'a1',
				name: 'sales',
			});
		},
	);

	it('is the only one with its name', async () => {
		expect(await resolve('name', 'sales')).toEqual({ connectionId: 'a1', name: 'sales' });
	});

	it('comes from one list for all items of a run, and another one for another key', async () => {
		const run = context();
		await resolve('name', 'sales', run);
		await resolve('name', 'sales', run);
		expect(list).toHaveBeenCalledTimes(1);
		await resolve('name', 'sales', run, 'other');
		expect(list).toHaveBeenCalledTimes(2);
	});

	it('is missing when no connection has the name', async () => {
		const error = await resolve('name', 'hr').catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(ConnectionNotFoundError);
		expect(error).toMatchObject({
			message: "Connection 'hr' was not found",
			description: 'Check the name or ID, the project, and the workspace.',
		});
	});

	it('is not clear when several connections have the name', async () => {
		await expect(resolve('name', 'orders')).rejects.toMatchObject({
			message: "2 connections are named 'orders'",
			description: 'Choose one by its ID: b1, b2.',
		});
	});

	it('cannot be used when the list has none', async () => {
		await expect(resolve('name', 'broken')).rejects.toMatchObject(missingId);
	});
});

describe('the name of a connection that a change is about', () => {
	const identify = async (name: string | undefined, read: () => Promise<string>) => {
		const identifyItem = jest.fn();
		const run = { identify: identifyItem } as unknown as OperationContext;
		const chosen = { connectionId: 'a1', ...(name && { name }) };
		const identified = await identifyConnection(run, chosen, read);
		expect(identifyItem).toHaveBeenCalledWith(identified);
		return identified;
	};

	it('is read where only the ID is known', async () => {
		const read = jest.fn(async () => await Promise.resolve('sales'));
		expect(await identify(undefined, read)).toEqual({ connectionId: 'a1', name: 'sales' });
		expect(read).toHaveBeenCalledWith('a1');
		expect(await identify('orders', read)).toEqual({ connectionId: 'a1', name: 'orders' });
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('is left out where it cannot be read', async () => {
		const refused = async () => await Promise.reject(new Error('Refused'));
		expect(await identify(undefined, refused)).toEqual({ connectionId: 'a1' });
	});
});

describe('If Name Already Exists', () => {
	const read = (values: IDataObject) => readOnNameConflict(ItemParameters.fromValues(values));

	it('fails by default', () => {
		expect(read({})).toBe('fail');
		expect(read({ ifNameExists: '' })).toBe('fail');
	});

	it.each(['fail', 'returnExisting'])('may be %s', (value) => {
		expect(read({ ifNameExists: value })).toBe(value);
	});

	it('refuses any other value', () => {
		expect(() => read({ ifNameExists: 'replace' })).toThrow(
			expect.objectContaining({
				message: "'If Name Already Exists' must be fail or returnExisting, not replace",
			}),
		);
	});

	it('says which connection has the name, and what to do', () => {
		const error = new NameConflictError({ id: 'a1', name: 'sales', response: {} });
		expect(error.message).toBe("A connection named 'sales' already exists (a1)");
		expect(error.description).toMatch(/'If Name Already Exists' in Options to 'Return Existing'/);
	});

	it('calls what is no connection by its own noun, and names it once', () => {
		const error = new NameConflictError({ id: 'sales', name: 'sales', response: {} }, 'login');
		expect(error.message).toBe("A login named 'sales' already exists");
		expect(new ConnectionNotFoundError("'a'", 'data login').message).toBe(
			"Data login 'a' was not found",
		);
		expect(new ConnectionNotFoundError('a').message).toBe('Connection a was not found');
	});
});

describe('a delete of a connection that does not exist', () => {
	const missing = async () => await Promise.reject(new ConnectionNotFoundError('a1'));
	const remove = async (isIgnored: boolean, mode: string, task: () => Promise<IDataObject[]>) =>
		await ignoringMissing(isIgnored, identityOf({ mode, value: 'a1' }), task);

	it.each([
		['id', 'connectionId'],
		['list', 'connectionId'],
		['name', 'name'],
	])('is no change if it is ignored, chosen by %s', async (mode, key) => {
		expect(await remove(true, mode, missing)).toEqual([
			{ [key]: 'a1', action: 'unchanged', deleted: false },
		]);
	});

	it('fails otherwise', async () => {
		await expect(remove(false, 'id', missing)).rejects.toThrow(ConnectionNotFoundError);
	});

	it('does not hide another error, and returns what a delete returns', async () => {
		const refused = async () => await Promise.reject(new Error('Refused'));
		await expect(remove(true, 'id', refused)).rejects.toThrow('Refused');
		const deleted = [{ action: 'deleted' }];
		expect(await remove(true, 'id', async () => await Promise.resolve(deleted))).toBe(deleted);
	});
});
