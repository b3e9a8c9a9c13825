import type { IDataObject } from 'n8n-workflow';

import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { Operation } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { InputError } from '../../../nodes/HuaweiDataConnections/fields/InputError';
import { failureOf, fakeNode, fakeOperation, type FakeNode } from './fakeNode';

/** The list that an operation makes of all its items; each item returns the whole. */
async function run(node: FakeNode): Promise<IDataObject[]> {
	const operation = fakeOperation((item, { share, itemIndex, workflowId, hideSecrets }) => {
		const names = share<string[]>(() => []);
		const { name, secret } = item.input();
		hideSecrets({ password: secret });
		if (!name) throw new InputError('This item has no name');
		names.push(String(name));
		return async ({ hasInvalidItems, projectId }) =>
			await Promise.resolve([
				{
					all: names.join(),
					itemIndex,
					workflowId,
					isWhole: !hasInvalidItems(),
					project: projectId(),
				},
			]);
	});
	return (await executeItems(fakeNode(node), operation)).map(({ json }) => json);
}

it('lets every item see what all of them have brought', async () => {
	const outputs = await run({ items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] });
	expect(outputs).toMatchObject([
		{ all: 'a,b,c', itemIndex: 0, isWhole: true, workflowId: 'workflow', project: 'project' },
		{ all: 'a,b,c', itemIndex: 1 },
		{ all: 'a,b,c', itemIndex: 2 },
	]);
});

it('is told that a workflow which was never saved has no ID', async () => {
	expect(await run({ items: [{ name: 'a' }], workflowId: null })).toMatchObject([
		{ workflowId: '' },
	]);
});

it('knows the project that an item has chosen', async () => {
	const items = [{ name: 'a', options: { projectId: 'other' } }];
	expect(await run({ items })).toMatchObject([{ project: 'other', projectId: 'other' }]);
});

it('starts all of them at once, also if one is invalid', async () => {
	const prepare: Operation['prepare'] = (item, { share }) => {
		const whole = share(() => ({ started: 0, all: Promise.withResolvers<void>() }));
		if (!item.input().name) throw new InputError('This item has no name');
		return async () => {
			whole.started += 1;
			if (whole.started === 2) whole.all.resolve();
			await whole.all.promise;
			return [{ started: whole.started }];
		};
	};
	const operation: Operation = { ...fakeOperation(prepare), isWhole: true };
	const options = { maxParallelRequests: 1 };
	const items = [{ name: 'a', options }, {}, { name: 'b', options }];
	const outputs = await executeItems(fakeNode({ items, continueOnFail: true }), operation);
	expect(outputs).toMatchObject([{ json: { started: 2 } }, {}, { json: { started: 2 } }]);
});

it('starts all of them at once, so that each tells what was done for it', async () => {
	const started: number[] = [];
	const prepare: Operation['prepare'] = (_item, { share, itemIndex }) => {
		const whole = share(() => ({ all: Promise.withResolvers<void>() }));
		return async ({ recordChange }) => {
			started.push(itemIndex);
			if (started.length === 3) whole.all.resolve();
			await whole.all.promise;
			recordChange({ action: 'created', name: `c${itemIndex}`, connectionId: `${itemIndex}` });
			throw new Error(`Failure ${itemIndex}`);
		};
	};
	const operation: Operation = { ...fakeOperation(prepare), isWhole: true };
	const items = Array.from({ length: 3 }, () => ({ options: { maxParallelRequests: 1 } }));
	const error = await failureOf(executeItems(fakeNode({ items }), operation));
	expect(error.description).toContain('Already created: c0 = 0, c1 = 1, c2 = 2.');
});

it('shares nothing between runs', async () => {
	await run({ items: [{ name: 'a' }] });
	expect(await run({ items: [{ name: 'b' }] })).toMatchObject([{ all: 'b' }]);
});

it('says that the whole lacks something if an item is invalid', async () => {
	const outputs = await run({ items: [{ name: 'a' }, {}, { name: 'c' }], continueOnFail: true });
	expect(outputs).toMatchObject([
		{ all: 'a,c', isWhole: false },
		{ error: { message: 'This item has no name', itemIndex: 1 } },
		{ all: 'a,c', isWhole: false },
	]);
});

it('says so too if the item is invalid because of something every operation has', async () => {
	const options = { timeLimit: -1 };
	const outputs = await run({
		items: [{ name: 'a' }, { name: 'b', options }],
		continueOnFail: true,
	});
	expect(outputs).toMatchObject([{ all: 'a', isWhole: false }, { error: { itemIndex: 1 } }]);
});

it('hides the secrets of an item in what that item returns', async () => {
	const secret = 'hunter2222';
	const items = [{ name: secret, secret }, { name: 'b' }];
	expect(await run({ items })).toMatchObject([{ all: '***,b' }, { all: `${secret},b` }]);
});
