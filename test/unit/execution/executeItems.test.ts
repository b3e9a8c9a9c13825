import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import type { Clock } from '../../../nodes/HuaweiDataConnections/client/clock';
import { executeItems as execute } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type {
	Operation,
	OperationContext,
} from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { InputError } from '../../../nodes/HuaweiDataConnections/fields/InputError';
import { settle, VirtualClock } from '../../support/VirtualClock';
import { failureIn } from '../../support/failedItem';
import { failureOf, fakeNode, fakeOperation, operationOf } from './fakeNode';

const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }));
const WRITE = { service: 'dli', method: 'POST', path: '/v2.0/{project_id}/things' } as const;
const READ = { ...WRITE, method: 'GET' } as const;
const FIELD = { name: 'id', displayName: 'ID' };
/** The project of the credential, which every output names. */
const projectId = 'project';

/** Runs the items by a clock that stands still, so that no run yields to the event loop. */
const executeItems = async (
	node: IExecuteFunctions,
	operation: Operation,
	clock: Clock = new VirtualClock(),
) => await execute(node, operation, clock);

/** Tasks that end when the test says so. */
function controlledTasks() {
	const started: string[] = [];
	const finish = new Map<string, (outcome: IDataObject[] | Error) => void>();
	const task = async (id: string) => {
		started.push(id);
		return await new Promise<IDataObject[]>((resolve, reject) =>
			finish.set(id, (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome))),
		);
	};
	const end = async (id: string, outcome: IDataObject[] | Error = [{ id }]) => {
		finish.get(id)?.(outcome);
		await settle();
	};
	return { started, task, end };
}

describe('the two phases', () => {
	it('prepare every item before the first one is executed', async () => {
		const log: string[] = [];
		const operation = fakeOperation(async (item) => {
			await settle();
			const id = item.text(FIELD);
			log.push(`prepare ${id}`);
			return async () => {
				log.push(`execute ${id}`);
				return await Promise.resolve([]);
			};
		});
		await executeItems(fakeNode({ items: ids(3) }), operation);
		expect(log).toEqual(
			['0', '1', '2'].map((id) => `prepare ${id}`).concat('execute 0', 'execute 1', 'execute 2'),
		);
	});

	it('execute no item when one is invalid', async () => {
		const task = jest.fn();
		const operation = fakeOperation((item) => {
			if (item.text(FIELD) === '1') throw new InputError("'ID' is wrong", 'Change it.');
			return task;
		});
		const error = await failureOf(executeItems(fakeNode({ items: ids(3) }), operation));
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: "'ID' is wrong",
			description: 'Change it. Not sent: 2 of 3 items.',
			context: { itemIndex: 1 },
		});
		expect(task).not.toHaveBeenCalled();
	});

	it('execute the valid items when the node continues on fail', async () => {
		const operation = fakeOperation((item) => {
			const id = item.text(FIELD);
			if (id === '1') throw new InputError("'ID' is wrong", 'Change it.');
			return async () => await Promise.resolve([{ id }]);
		});
		const node = fakeNode({ items: ids(3), continueOnFail: true });
		expect(await executeItems(node, operation)).toEqual([
			{ json: { id: '0', projectId }, pairedItem: { item: 0 } },
			{
				json: {
					error: { message: "'ID' is wrong", itemIndex: 1, description: 'Change it.', projectId },
				},
				pairedItem: { item: 1 },
			},
			{ json: { id: '2', projectId }, pairedItem: { item: 2 } },
		]);
	});

	it.each([
		['Max Parallel Requests', 'maxParallelRequests', 0],
		['Time Limit (Seconds)', 'timeLimit', 1.5],
	])('validate %s of every item', async (displayName, option, value) => {
		const items = [{}, { options: { [option]: value } }];
		const task = jest.fn();
		const error = await failureOf(executeItems(fakeNode({ items }), operationOf(task)));
		expect(error.message).toBe(
			`'${displayName}' must be a whole number of 1 or more, not ${value}`,
		);
		expect(error.context.itemIndex).toBe(1);
		expect(task).not.toHaveBeenCalled();
	});

	it('report the number of concurrent requests of the first item, too', async () => {
		const items = [{ options: { maxParallelRequests: 0 } }, {}];
		const error = await failureOf(executeItems(fakeNode({ items }), operationOf(jest.fn())));
		expect(error.message).toBe(
			"'Max Parallel Requests' must be a whole number of 1 or more, not 0",
		);
		expect(error.context.itemIndex).toBe(0);
	});

	it('execute the other items if that number is wrong', async () => {
		const [first, ...others] = ids(8);
		const options = { maxParallelRequests: 'many' };
		const node = fakeNode({ items: [{ ...first, options }, ...others], continueOnFail: true });
		const outputs = await executeItems(
			node,
			operationOf(async (id) => await Promise.resolve([{ id }])),
		);
		expect(outputs.map(({ json }) => json.id ?? failureIn(json)?.message)).toEqual([
			expect.stringContaining('Max Parallel Requests'),
			...others.map(({ id }) => id),
		]);
	});

	it('report an invalid credential for every item', async () => {
		const credential = { region: 'cn-north-4', accessKeyId: '', secretAccessKey: 'x' };
		const node = fakeNode({ items: ids(2), continueOnFail: true, credential });
		const outputs = await executeItems(node, operationOf(jest.fn()));
		expect(outputs.map(({ json }) => failureIn(json)?.message)).toEqual(
			Array(2).fill(expect.stringContaining('of the credential is empty')),
		);
	});
});

describe('the outputs', () => {
	it('are in the order of the items, whichever ends first, each paired with its item', async () => {
		const { task, end } = controlledTasks();
		const run = executeItems(fakeNode({ items: ids(3) }), operationOf(task));
		await settle();
		await end('2');
		await end('1', []);
		await end('0', [{ id: '0a' }, { id: '0b' }]);
		expect(await run).toEqual([
			{ json: { id: '0a', projectId }, pairedItem: { item: 0 } },
			{ json: { id: '0b', projectId }, pairedItem: { item: 0 } },
			{ json: { id: '2', projectId }, pairedItem: { item: 2 } },
		]);
	});
});

describe('concurrency', () => {
	it.each([
		[1, { maxParallelRequests: 1 }],
		[3, { maxParallelRequests: 3 }],
		[10, {}],
	])('is at most %i with the options %j of the first item', async (limit, options) => {
		const { started, task, end } = controlledTasks();
		const [first, ...others] = ids(12);
		const items = [{ ...first, options }, ...others];
		const run = executeItems(fakeNode({ items }), operationOf(task));
		await settle();
		for (let ended = 0; ended < items.length; ended++) {
			const expected = ids(Math.min(ended + limit, items.length)).map(({ id }) => id);
			expect(started).toEqual(expected);
			await end(`${ended}`);
		}
		expect(await run).toHaveLength(12);
	});
});

describe('after a failure', () => {
	const options = { maxParallelRequests: 3 };
	const items = ids(6).map((item) => ({ ...item, options }));

	it('no item starts, the started ones end, and the error lists what was done', async () => {
		const { started, task, end } = controlledTasks();
		const run = failureOf(executeItems(fakeNode({ items }), operationOf(task)));
		await settle();
		await end('0', [{ action: 'created', name: 'sales', connectionId: 'c-0' }]);
		await end('2', new InputError('It failed', 'Do something.'));
		await end('1', [{ action: 'deleted', connectionId: 'c-1' }]);
		await end('3', new InputError('It failed'));
		expect(await run).toMatchObject({
			message: 'It failed',
			description:
				'Do something. Other items: It failed (item 3). Already created: sales = c-0. Already deleted: c-1. Not sent: 2 of 6 items.',
		});
		expect(started).toEqual(['0', '1', '2', '3']);
	});

	it('the first error in time gives the message, and equal messages are listed once', async () => {
		const { task, end } = controlledTasks();
		const run = failureOf(executeItems(fakeNode({ items: items.slice(0, 3) }), operationOf(task)));
		await settle();
		await end('2', new InputError('The cause'));
		await end('1', new InputError('No'));
		await end('0', new InputError('No'));
		expect(await run).toMatchObject({
			message: 'The cause',
			description: 'Other items: No (item 0, 1).',
			context: { itemIndex: 2 },
		});
	});

	it('the items that have started send no more writes, but may still read', async () => {
		const sent: unknown[] = [];
		const respond = async ({ method }: IHttpRequestOptions) => {
			sent.push(method);
			return await Promise.resolve({ statusCode: 200, headers: {}, body: { ok: true } });
		};
		const { task, end } = controlledTasks();
		const operation = fakeOperation((item) => {
			const id = item.text(FIELD);
			return async ({ send }) => {
				await task(id);
				return [await send(READ), await send(WRITE)];
			};
		});
		const node = fakeNode({ items: items.slice(0, 2), respond });
		const run = failureOf(executeItems(node, operation));
		await settle();
		await end('0', new InputError('It failed'));
		await end('1');
		expect((await run).description).toBe('Not sent: 1 of 2 items.');
		expect(sent).toEqual(['GET']);
	});

	it('every item is executed when the node continues on fail', async () => {
		const task = async (id: string) => {
			if (id !== '0') return await Promise.resolve([{ id }]);
			throw new InputError('It failed');
		};
		const node = fakeNode({ items, continueOnFail: true });
		const outputs = await executeItems(node, operationOf(task));
		expect(outputs.map(({ json }) => failureIn(json)?.message ?? json.id)).toEqual([
			'It failed',
			...['1', '2', '3', '4', '5'],
		]);
	});

	it('the error has no parameters of the node', async () => {
		const task = async () =>
			await Promise.reject(new NodeOperationError(fakeNode({ items }).getNode(), 'It failed'));
		const error = await failureOf(executeItems(fakeNode({ items }), operationOf(task)));
		expect(error.node.parameters).toEqual({ resource: 'r', operation: 'o' });
		expect(JSON.stringify(error)).not.toContain('secret-17');
	});
});

describe('a reserved name', () => {
	const creating = fakeOperation((item, { reserveName }) => {
		reserveName({ name: 'name', displayName: 'Name' }, 'sales', item.text(FIELD));
		return async () => await Promise.resolve([{ action: 'created' }]);
	});
	const outputsOf = async (items: IDataObject[]) => {
		const outputs = await executeItems(fakeNode({ items, continueOnFail: true }), creating);
		return outputs.map(({ json }) => failureIn(json)?.message ?? json.action);
	};

	it('is refused in later items', async () => {
		const taken = "'Name' is also 'sales' in item 0";
		expect(await outputsOf([{ id: 'x' }, { id: 'x' }, { id: 'x' }])).toEqual([
			'created',
			taken,
			taken,
		]);
	});

	it('can be used in another scope or project', async () => {
		const items = [{ id: 'x' }, { id: 'y' }, { id: 'x', options: { projectId: 'other' } }];
		expect(await outputsOf(items)).toEqual(['created', 'created', 'created']);
	});
});

describe('the context of an item', () => {
	const contextTask = (task: (context: OperationContext) => Promise<IDataObject>) =>
		fakeOperation(() => async (context) => [await task(context)]);

	it('sends requests for the project and within the time limit of the item', async () => {
		const sent: IHttpRequestOptions[] = [];
		const respond = async (request: IHttpRequestOptions) => {
			sent.push(request);
			return await Promise.resolve({ statusCode: 200, headers: {}, body: {} });
		};
		const items = [{}, { options: { projectId: 'other', timeLimit: 2 } }];
		const operation = contextTask(async ({ send }) => await send(READ));
		await executeItems(fakeNode({ items, respond }), operation);
		expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
			'/v2.0/project/things',
			'/v2.0/other/things',
		]);
		expect(sent.map(({ timeout }) => timeout)).toEqual([60_000, 2_000]);
	});

	it('loads once per project what is the same for all items', async () => {
		const load = jest.fn(async () => await Promise.resolve({ loaded: true }));
		const items = [{}, {}, { options: { projectId: 'other' } }];
		const operation = contextTask(async ({ memoize }) => await memoize('list', load));
		const outputs = await executeItems(fakeNode({ items }), operation);
		expect(outputs.map(({ json }) => json.loaded)).toEqual([true, true, true]);
		expect(load).toHaveBeenCalledTimes(2);
	});

	it("waits by the given clock, and knows the time of Huawei Cloud's", async () => {
		const clock = new VirtualClock();
		const operation = contextTask(async ({ earliestServerTime, clock: { now }, sleep }) => {
			const before = now();
			await sleep(3_600_000);
			return { before, after: now(), server: earliestServerTime(now()) };
		});
		const run = executeItems(fakeNode({ items: [{}] }), operation, clock);
		const [output] = await clock.runUntilSettled(run);
		expect(output?.json).toMatchObject({ before: 0, after: 3_600_000, server: 3_599_000 });
	});

	it('stops waiting when the execution is cancelled', async () => {
		const cancel = new AbortController();
		const operation = contextTask(async ({ sleep }) => {
			await sleep(3_600_000);
			return {};
		});
		const node = fakeNode({ items: [{}], cancelSignal: cancel.signal });
		const run = failureOf(executeItems(node, operation));
		await settle();
		cancel.abort();
		expect((await run).message).toBe('The execution was cancelled while the node was waiting');
	});
});

describe('secrets', () => {
	const KEY = 'sk-17';
	const credential = {
		region: 'cn-north-4',
		projectId: 'project',
		accessKeyId: 'access',
		secretAccessKey: KEY,
		securityToken: 'st-17',
	};
	const body = { dbPassword: 'password-17' };
	const respond = async () =>
		await Promise.resolve({ statusCode: 200, headers: {}, body: { ok: true } });
	const text = `${KEY} st-17 password-17 login-17 access`;
	const masked = '*** *** *** *** access';

	const run = async (task: () => Promise<IDataObject[]>, items: IDataObject[] = [{}]) => {
		const operation = fakeOperation(async (item) => {
			await item.credential('huaweiDataSourceLoginApi');
			return async ({ send }) => {
				await send({ ...WRITE, body });
				return await task();
			};
		});
		const node = fakeNode({ items, respond, continueOnFail: true });
		node.getCredentials = (async (type: string) =>
			await Promise.resolve(
				type === 'huaweiDataSourceLoginApi' ? { user: 'x', password: 'login-17' } : credential,
			)) as IExecuteFunctions['getCredentials'];
		return (await executeItems(node, operation)).map(({ json }) => json);
	};

	it('of the credential, the login and the requests are in no output, whatever returns it', async () => {
		const [output] = await run(
			async () => await Promise.resolve([{ connectionId: 'c-1', note: text, dbPassword: 'other' }]),
		);
		expect(output).toMatchObject({ connectionId: 'c-1', note: masked, dbPassword: '***' });
	});

	it('are in no error, whatever throws it', async () => {
		for (const error of [
			new InputError(text, text),
			new NodeApiError(fakeNode({ items: [] }).getNode(), { message: text }, { description: text }),
			new Error(text),
		]) {
			if (error instanceof NodeApiError) {
				Object.assign(error.context, { errorCode: text, data: { requestId: text } });
			}
			const [output] = await run(async () => await Promise.reject(error));
			expect(failureIn(output ?? {})?.message).toBe(masked);
			expect(JSON.stringify(output)).not.toContain('-17');
		}
	});

	it('of one item are not masked in the others', async () => {
		const operation = fakeOperation((item) => {
			const password = item.text(FIELD);
			return async ({ send }) => {
				await send({ ...WRITE, body: { password } });
				return [{ note: 'sales and hr' }];
			};
		});
		const items = [{ id: 'sales' }, { id: 'finance' }];
		const outputs = await executeItems(fakeNode({ items, respond }), operation);
		expect(outputs.map(({ json }) => json.note)).toEqual(['*** and hr', 'sales and hr']);
	});

	it('of one item are not masked in an error that it shares with others', async () => {
		const shared = new InputError('sales and finance');
		const operation = fakeOperation((item) => {
			const password = item.text(FIELD);
			return async ({ send }) => {
				await send({ ...WRITE, body: { password } });
				throw shared;
			};
		});
		const items = [{ id: 'sales' }, { id: 'finance' }];
		const node = fakeNode({ items, respond, continueOnFail: true });
		const outputs = await executeItems(node, operation);
		expect(outputs.map(({ json }) => failureIn(json)?.message)).toEqual([
			'*** and finance',
			'sales and ***',
		]);
	});

	it('may be part of texts of any length, which are cut off', async () => {
		const [output] = await run(
			async () => await Promise.reject(new InputError('x'.repeat(3_990) + KEY.repeat(100))),
		);
		expect(failureIn(output ?? {})?.message).toBe(`${'x'.repeat(3_990)}***`);
		const [long] = await run(async () => await Promise.reject(new InputError('x'.repeat(9_000))));
		expect(failureIn(long ?? {})?.message).toHaveLength(4_004);
	});
});
