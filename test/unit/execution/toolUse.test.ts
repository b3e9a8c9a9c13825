import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';
import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { Operation } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { failureOf, fakeNode, operationOf, type FakeNode } from './fakeNode';

const ITEMS = [{ id: 'a' }];
const harmless = operationOf(async (id) => await Promise.resolve([{ id }]));
const destructive: Operation = { ...harmless, isDestructive: true };

const run = async (operation: Operation, node: Partial<FakeNode>) =>
	await executeItems(fakeNode({ items: ITEMS, ...node }), operation);

describe('an operation that takes something away', () => {
	it('is refused to an AI agent, unless a person has allowed it', async () => {
		const error = await failureOf(run(destructive, { type: 'huaweiTool' }));
		expect(error.message).toContain('so an AI agent cannot use Fake');
		const allowed = await run(destructive, { type: 'huaweiTool', allowDeletion: true });
		expect(allowed).toMatchObject([{ json: { id: 'a' } }]);
	});

	it('needs no permission in a workflow, and nor does another operation in a tool', async () => {
		expect(await run(destructive, {})).toMatchObject([{ json: { id: 'a' } }]);
		expect(await run(harmless, { type: 'huaweiTool' })).toMatchObject([{ json: { id: 'a' } }]);
	});
});

describe('the error that an AI agent gets', () => {
	const failing = (message: string, description?: string) =>
		operationOf(async () => await Promise.reject(new UserFacingError(message, description)));

	it.each([
		['a.b is wrong.', 'Change it.', 'a.b is wrong. Change it.'],
		['a.b is wrong', 'Change it.', 'a.b is wrong. Change it.'],
		['a.b is wrong.', undefined, 'a.b is wrong.'],
	])('says in its message what to do: %s', async (message, description, expected) => {
		const operation = failing(message, description);
		expect((await failureOf(run(operation, { type: 'huaweiTool' }))).message).toBe(expected);
		expect((await failureOf(run(operation, {}))).message).toBe(message);
	});
});
