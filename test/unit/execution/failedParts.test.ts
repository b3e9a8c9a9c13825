import type { IDataObject } from 'n8n-workflow';

import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';
import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import { failureOf, fakeNode, fakeOperation } from './fakeNode';

const SECRET = 'hunter2222';

/** An operation that returns an output, and cannot read as many parts as its item says. */
const operation = fakeOperation((item, { hideSecrets }) => {
	const { parts } = item.input();
	hideSecrets({ password: SECRET });
	return async ({ failPart, continueOnFail }) => {
		for (let index = 0; index < Number(parts); index++) {
			failPart({
				target: { name: `crm${index}`, workspaceId: `w${index} ${SECRET}` },
				error: new UserFacingError(`Part ${index} is refused with ${SECRET}`, 'Ask for it.'),
			});
		}
		return await Promise.resolve([{ id: 'read', continueOnFail }]);
	};
});

const run = async (items: IDataObject[]) =>
	await executeItems(fakeNode({ items, continueOnFail: true }), operation);

it('are items with an error behind the outputs of their item, without its secrets', async () => {
	const output = { id: 'read', continueOnFail: true, projectId: 'project' };
	const failed = (index: number) => ({
		error: {
			message: `Part ${index} is refused with ***`,
			itemIndex: 1,
			description: 'Ask for it.',
			connectionName: `crm${index}`,
			projectId: 'project',
			workspaceId: `w${index} ***`,
		},
	});
	expect(await run([{ parts: 0 }, { parts: 2 }])).toEqual([
		{ json: output, pairedItem: { item: 0 } },
		{ json: output, pairedItem: { item: 1 } },
		{ json: failed(0), pairedItem: { item: 1 } },
		{ json: failed(1), pairedItem: { item: 1 } },
	]);
});

it('are the error of the node if it stops', async () => {
	const error = await failureOf(executeItems(fakeNode({ items: [{ parts: 2 }] }), operation));
	expect(error.message).toBe('Part 0 is refused with ***');
	const outputs = await executeItems(fakeNode({ items: [{ parts: 0 }] }), operation);
	expect(outputs).toMatchObject([{ json: { id: 'read', continueOnFail: false } }]);
});

it('are not there if all can be read', async () => {
	expect(await run([{ parts: 0 }])).toHaveLength(1);
});
