import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { Operation } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import {
	CONNECTION_ID,
	connectionName,
} from '../../../nodes/HuaweiDataConnections/fields/commonFields';
import { InputError } from '../../../nodes/HuaweiDataConnections/fields/InputError';
import { failureIn } from '../../support/failedItem';
import { VirtualClock } from '../../support/VirtualClock';
import { failureOf, fakeNode, fakeOperation } from './fakeNode';

const connectionId = {
	displayName: 'Connection',
	name: CONNECTION_ID,
	type: 'string',
	default: '',
} as const;
const sales = { __rl: true, mode: 'list', value: 'id-1', cachedResultName: 'sales' };
const bare = { ...sales, cachedResultName: undefined };

/** An operation on a connection that is refused, for a reason of the item's. */
function refusing(fields: Operation['fields'], prepare?: Operation['prepare']): Operation {
	const refuse: Operation['prepare'] = (item) => async () => {
		throw new InputError(item.text({ name: 'reason', displayName: 'Reason' }));
	};
	return { ...fakeOperation(prepare ?? refuse), fields };
}

async function failedItem(operation: Operation, item: IDataObject) {
	const node = fakeNode({ items: [item], continueOnFail: true });
	const [output] = await executeItems(node, operation, new VirtualClock());
	return failureIn(output?.json ?? {});
}

async function stoppedBy(operation: Operation, items: IDataObject[]) {
	return await failureOf(executeItems(fakeNode({ items }), operation, new VirtualClock()));
}

describe('a failed item names its connection', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['a list', { connectionId: sales }, { connectionId: 'id-1', connectionName: 'sales' }],
		['an ID', { connectionId: bare }, { connectionId: 'id-1' }],
	])('if it comes from %s', async (_source, item, expected) => {
		const failure = await failedItem(refusing([connectionId]), { ...item, reason: 'No' });
		expect(failure).toMatchObject(expected);
		expect(failure).not.toHaveProperty('name');
	});

	it('if it is to be created', async () => {
		const failure = await failedItem(refusing([connectionName]), { connectionName: 'sales' });
		expect(failure).toMatchObject({ connectionName: 'sales' });
	});

	it('if the operation finds out what it is called', async () => {
		const operation = refusing([connectionId], () => async ({ identify }) => {
			identify({ connectionId: 'id-1', name: 'orders' });
			throw new InputError('No');
		});
		expect(await failedItem(operation, { connectionId: bare })).toMatchObject({
			connectionId: 'id-1',
			connectionName: 'orders',
		});
	});
});

it('a failed item has the ID of the request that was refused, as far as it is known', async () => {
	const failWith = (data: IDataObject) =>
		refusing([], () => async () => {
			const error = new NodeApiError(fakeNode({ items: [] }).getNode(), { message: 'No' });
			throw Object.assign(error, { context: { data } });
		});
	expect(await failedItem(failWith({ requestId: 'r-1' }), {})).toMatchObject({ requestId: 'r-1' });
	expect(await failedItem(failWith({}), {})).not.toHaveProperty('requestId');
});

describe('the error that stops a run names the connection', () => {
	it.each<[string, IDataObject, string]>([
		[
			'once, if the message has it',
			{ connectionId: sales, reason: "'sales' is busy" },
			"'sales' is busy",
		],
		['before a message without it', { connectionId: sales, reason: 'Busy' }, 'sales: Busy'],
		['by its ID, if it has no name', { connectionId: bare, reason: 'Busy' }, 'id-1: Busy'],
		[
			'once, if the message has the ID',
			{ connectionId: bare, reason: 'id-1 is busy' },
			'id-1 is busy',
		],
		// Part of another word is no name.
		[
			'if its name is part of a word',
			{ connectionId: sales, reason: 'No salesman' },
			'sales: No salesman',
		],
	])('%s', async (_case, item, message) => {
		expect(await stoppedBy(refusing([connectionId]), [item])).toMatchObject({ message });
	});

	it('in the list of the other items, too', async () => {
		const items = [
			{ reason: 'First' },
			{ connectionId: sales, reason: 'Busy' },
			{ connectionId: bare, reason: 'Busy' },
		];
		expect((await stoppedBy(refusing([connectionId]), items)).description).toBe(
			'Other items: Busy (item 1 sales, 2 id-1).',
		);
	});
});

it('what may have been executed is told with whole sentences', async () => {
	const items = [{ id: 'a' }, { id: 'b' }];
	const operation = refusing([], (item) => async () => {
		const id = item.text({ name: 'id', displayName: 'ID' });
		if (id === 'a') throw new InputError('Wrong');
		const description = 'Check 1.5 in the console. Then rerun it.';
		const error = new NodeApiError(
			fakeNode({ items }).getNode(),
			{ message: id },
			{ message: id, description },
		);
		throw Object.assign(error, { context: { ...error.context, unknownOutcomeSentAt: 17 } });
	});
	expect((await stoppedBy(operation, items)).description).toBe(
		'Other items: b: Check 1.5 in the console. Then rerun it (item 1).',
	);
});
