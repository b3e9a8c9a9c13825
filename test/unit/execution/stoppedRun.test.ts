import type { IDataObject } from 'n8n-workflow';

import { RequestNotSentError } from '../../../nodes/HuaweiDataConnections/client/retry';
import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { OperationContext } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { InputError } from '../../../nodes/HuaweiDataConnections/fields/InputError';
import { settle, VirtualClock } from '../../support/VirtualClock';
import { failureIn } from '../../support/failedItem';
import { failureOf, fakeNode, fakeOperation } from './fakeNode';

const FIELD = { name: 'id', displayName: 'ID' };
const HOUR_MS = 3_600_000;

/** Runs an item for each task, all at the same time. */
function start(
	tasks: Array<(context: OperationContext) => Promise<IDataObject[]>>,
	fake: { cancelSignal?: AbortSignal; continueOnFail?: boolean } = {},
) {
	const clock = new VirtualClock();
	const node = fakeNode({ items: tasks.map((_task, id) => ({ id })), ...fake });
	const operation = fakeOperation((item) => {
		const task = tasks[Number(item.text(FIELD))];
		return async (context) => (await task?.(context)) ?? [];
	});
	return { clock, run: executeItems(node, operation, clock) };
}

const created = (name: string) => ({ action: 'created', name, connectionId: `id-of-${name}` });
const createAndWait =
	(name: string) =>
	async ({ recordChange, sleep }: OperationContext) => {
		recordChange(created(name));
		await sleep(HOUR_MS);
		return [created(name)];
	};
const failAfter =
	(milliseconds: number, message = 'It failed') =>
	async ({ clock }: OperationContext) => {
		await clock.sleep(milliseconds);
		throw new InputError(message);
	};

it('ends the waits of the other items at once, and lists what they had created', async () => {
	const { clock, run } = start([createAndWait('sales'), failAfter(10)]);
	const failure = failureOf(run);
	await clock.advance(10);
	expect(await failure).toMatchObject({
		message: 'It failed',
		description: 'Already created: sales = id-of-sales.',
	});
	expect(clock.now()).toBe(10);
});

it('says so when an item had created nothing before its wait ended', async () => {
	const waiting = async ({ sleep }: OperationContext) => {
		await sleep(HOUR_MS);
		return [];
	};
	const { clock, run } = start([waiting, failAfter(10)]);
	const failure = failureOf(run);
	await clock.advance(10);
	expect((await failure).description).toBe(
		'Other items: The node stopped waiting because another item failed (item 0).',
	);
});

it('lists what an item had created that fails afterwards', async () => {
	const failing = async ({ recordChange }: OperationContext) => {
		recordChange(created('sales'));
		return await Promise.reject(new InputError('It is not ready'));
	};
	const { run } = start([failing]);
	expect(await failureOf(run)).toMatchObject({
		message: 'It is not ready',
		description: 'Already created: sales = id-of-sales.',
	});
});

it('lists what an item had created whose next request is not sent', async () => {
	const notSent = async ({ recordChange }: OperationContext) => {
		recordChange(created('sales'));
		return await Promise.reject(new RequestNotSentError());
	};
	const { clock, run } = start([notSent, failAfter(10)]);
	const failure = failureOf(run);
	await clock.advance(10);
	expect(await failure).toMatchObject({
		message: 'It failed',
		description: 'Already created: sales = id-of-sales. Not sent: 1 of 2 items.',
	});
});

it('lists what was created before the execution was cancelled', async () => {
	const cancel = new AbortController();
	const { run } = start([createAndWait('sales')], { cancelSignal: cancel.signal });
	const failure = failureOf(run);
	await settle();
	cancel.abort();
	expect(await failure).toMatchObject({
		message: 'The execution was cancelled while the node was waiting',
		description: 'Already created: sales = id-of-sales.',
	});
});

it('does not end the waits of other items when the node continues on fail', async () => {
	const { clock, run } = start([createAndWait('sales'), failAfter(10)], { continueOnFail: true });
	const outputs = await clock.runUntilSettled(run);
	expect(outputs.map(({ json }) => json.connectionId ?? failureIn(json)?.message)).toEqual([
		'id-of-sales',
		'It failed',
	]);
	expect(clock.now()).toBe(HOUR_MS);
});

describe('the report', () => {
	const invalidItems = (count: number, message: (id: number) => string) => {
		const items = Array.from({ length: count }, (_, id) => ({ id }));
		const operation = fakeOperation((item) => {
			throw new InputError(message(Number(item.text(FIELD))));
		});
		return { node: fakeNode({ items }), operation };
	};

	it('lists some of many items, and says how many more there are', async () => {
		const { node, operation } = invalidItems(100, () => 'No');
		const { description } = await failureOf(executeItems(node, operation, new VirtualClock()));
		expect(description).toMatch(/^Other items: No \(item 1, 2, .*, 20 and 79 more\)\.$/);
	});

	it('lists some of many messages, and says how many more there are', async () => {
		const { node, operation } = invalidItems(100, (id) => `No ${id}`);
		const { description } = await failureOf(executeItems(node, operation, new VirtualClock()));
		expect(description).toMatch(/^Other items: No 1 \(item 1\); .*; and 79 more errors\.$/);
	});

	it('lists some of many connections, and says how many more there are', async () => {
		const connections = Array.from({ length: 1500 }, (_, index) => created(`c${index}`));
		const { clock, run } = start([async () => connections, failAfter(10)]);
		const failure = failureOf(run);
		await clock.advance(10);
		const { description } = await failure;
		expect(description).toContain('Already created: c0 = id-of-c0, ');
		expect(description).toMatch(/, c999 = id-of-c999 and 500 more\.$/);
	});
});

describe('a run of many items leaves the event loop free', () => {
	/** Every look at it takes a millisecond, and a pause takes none. */
	const tickingClock = () => {
		let time = 0;
		const sleep = jest.fn(async () => await settle());
		return { now: () => (time += 1), random: () => 0, sleep };
	};
	const items = Array.from({ length: 1000 }, (_, id) => ({ id }));
	/** A thousand steps with a pause after at most 15 ms each. */
	const PAUSES_PER_PHASE = Math.floor(1000 / 15);

	it('while they are prepared and reported', async () => {
		const clock = tickingClock();
		const operation = fakeOperation(() => {
			throw new InputError('No');
		});
		await failureOf(executeItems(fakeNode({ items }), operation, clock));
		expect(clock.sleep.mock.calls.length).toBeGreaterThanOrEqual(2 * PAUSES_PER_PHASE - 1);
	});

	it('while they are prepared, executed without a request, and output', async () => {
		const clock = tickingClock();
		const operation = fakeOperation(() => async () => await Promise.resolve([{}]));
		await executeItems(fakeNode({ items }), operation, clock);
		expect(clock.sleep.mock.calls.length).toBeGreaterThanOrEqual(3 * PAUSES_PER_PHASE - 2);
	});
});
