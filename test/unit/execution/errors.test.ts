import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import { InputError } from '../../../nodes/HuaweiDataConnections/fields/InputError';
import { failureIn } from '../../support/failedItem';
import { VirtualClock } from '../../support/VirtualClock';
import { failureOf, fakeNode, operationOf } from './fakeNode';

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('an error of the code itself', () => {
	const failWith = (error: Error) => {
		const log: string[] = [];
		const node = fakeNode({ items, continueOnFail: true, log: (message) => log.push(message) });
		const outputs = executeItems(
			node,
			operationOf(async () => await Promise.reject(error)),
			new VirtualClock(),
		);
		return { log, outputs };
	};

	it('is told as such, and its stack is in the log once', async () => {
		const { log, outputs } = failWith(new TypeError('x is undefined'));
		const [first] = await outputs;
		expect(first?.json).toMatchObject({
			error: {
				message: 'Internal error of the node (TypeError). Please report it',
				description: expect.stringContaining('not of your input'),
			},
		});
		expect(log).toEqual([expect.stringMatching(/^Huawei: internal error\nTypeError\n\s+at /)]);
		expect(log[0]).toContain('errors.test.ts');
	});

	it.each([
		"Cannot use 'in' operator to search for 'a' in password-17",
		'first line\n    at password-17 (file.js:1:1)',
	])('has no value in the log or the output that its message quotes: %s', async (message) => {
		const { log, outputs } = failWith(new TypeError(message));
		expect(JSON.stringify([log, await outputs])).not.toContain('password-17');
	});

	it.each([EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError])(
		'may be any that JavaScript throws: %p',
		async (ErrorClass) => {
			const { log, outputs } = failWith(new ErrorClass('x'));
			expect(failureIn((await outputs)[0]?.json ?? {})?.message).toBe(
				`Internal error of the node (${ErrorClass.name}). Please report it`,
			);
			expect(log).toHaveLength(1);
		},
	);

	it('keeps the description of an error of n8n', async () => {
		const node = fakeNode({ items }).getNode();
		const { outputs } = failWith(new NodeOperationError(node, 'No', { description: 'Try again' }));
		const [first] = await outputs;
		expect(first?.json.error).toMatchObject({ message: 'No', description: 'Try again' });
	});

	it('is no other error', async () => {
		const { log, outputs } = failWith(new InputError("'ID' is wrong"));
		expect((await outputs)[0]?.json.error).toMatchObject({ message: "'ID' is wrong" });
		expect(log).toEqual([]);
	});
});

it('an error that says what may have been executed says so for every item', async () => {
	const node = fakeNode({ items });
	const failWith = async (id: string) => {
		if (id === 'a') throw new InputError('Wrong');
		const description = 'Check the console.';
		const error = new NodeApiError(node.getNode(), { message: id }, { message: id, description });
		Object.assign(error.context, id === 'b' ? { unknownOutcomeSentAt: 17 } : {});
		throw error;
	};
	const error = await failureOf(executeItems(node, operationOf(failWith), new VirtualClock()));
	expect(error.description).toBe('Other items: b: Check the console (item 1); c (item 2).');
});

it('an error that several items share has the index of each', async () => {
	const node = fakeNode({ items });
	const shared = new NodeApiError(
		node.getNode(),
		{ message: 'x' },
		{ message: 'No list', description: 'Wait.', httpCode: '500', itemIndex: 1 },
	);
	Object.assign(shared.context, { errorCode: 'DLI.1' });
	const error = await failureOf(
		executeItems(
			node,
			operationOf(async () => await Promise.reject(shared)),
			new VirtualClock(),
		),
	);
	expect(error).toMatchObject({
		message: 'No list',
		description: 'Wait. Other items: No list (item 1, 2).',
		httpCode: '500',
		context: { itemIndex: 0, errorCode: 'DLI.1' },
	});
	expect(shared.description).toBe('Wait.');
});
