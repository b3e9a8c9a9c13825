import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { OperationContext } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { failureIn } from '../../support/failedItem';
import { VirtualClock } from '../../support/VirtualClock';
import { failureOf, fakeNode, fakeOperation } from './fakeNode';

const FIELD = { name: 'id', displayName: 'ID' };
const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
const WORKSPACE = '1dd3bc0000004f0aa0f0000000d93f00';
const credential = {
	region: 'cn-north-4',
	projectId: PROJECT,
	workspaceId: WORKSPACE,
	accessKeyId: 'access',
	secretAccessKey: 'key',
};

const respond = async ({ url }: IHttpRequestOptions) =>
	await Promise.resolve({
		statusCode: 200,
		headers: {},
		body: url.includes('/v3/projects')
			? { projects: [{ id: 'looked-up', name: 'cn-north-4', enabled: true }] }
			: { ok: true },
	});

/** Runs items whose operation needs a workspace and sends a request. */
async function run(items: IDataObject[], credentialOf: IDataObject = credential) {
	const operation = fakeOperation((item, { requireWorkspace }) => {
		const workspaceId = requireWorkspace();
		item.text(FIELD);
		return async ({ send }) => [
			await send({ service: 'dli', method: 'GET', path: '/v2.0/{project_id}/x', workspaceId }),
		];
	});
	const node = fakeNode({ items, credential: credentialOf, respond, continueOnFail: true });
	const outputs = await executeItems(node, operation, new VirtualClock());
	return outputs.map(({ json }) => failureIn(json) ?? json);
}

it('outputs say which project and workspace they are from', async () => {
	const other = '1dd3bc0000004f0aa0f0000000d93f01';
	const options = { workspace: { __rl: true, mode: 'id', value: other } };
	expect(await run([{}, { options }])).toEqual([
		{ ok: true, projectId: PROJECT, workspaceId: WORKSPACE },
		{ ok: true, projectId: PROJECT, workspaceId: other },
	]);
});

it('an output that says so itself is not told otherwise', async () => {
	const operation = fakeOperation((_item, { requireWorkspace }) => {
		requireWorkspace();
		return async () => await Promise.resolve([{ projectId: 'another', workspaceId: undefined }]);
	});
	const [output] = await executeItems(fakeNode({ items: [{}], credential }), operation);
	expect(output?.json).toEqual({ projectId: 'another' });
});

it('an invalid item says so too', async () => {
	const [failure] = await run([{ id: ['a list'] }]);
	expect(failure).toMatchObject({ projectId: PROJECT, workspaceId: WORKSPACE });
});

it('a project that was looked up is in the output', async () => {
	expect(await run([{}], { ...credential, projectId: '' })).toEqual([
		{ ok: true, projectId: 'looked-up', workspaceId: WORKSPACE },
	]);
});

it.each([
	[{ projectId: '' }, "'Project ID' in Options is empty"],
	[{ workspace: { __rl: true, mode: 'id', value: '' } }, "'Workspace' in Options is empty"],
])('an option that is added and empty does not mean the credential: %j', async (options, text) => {
	expect(await run([{ options }])).toEqual([expect.objectContaining({ message: text })]);
});

it('a missing workspace is an error only where one is needed', async () => {
	const [failure] = await run([{}], { ...credential, workspaceId: '' });
	expect(failure?.message).toBe("'Workspace ID' of the credential is empty");
});

describe('the context of an item', () => {
	/** Runs this for each item, by a clock that the test moves. */
	function start(task: (context: OperationContext) => Promise<IDataObject>, count = 2) {
		const clock = new VirtualClock();
		const operation = fakeOperation(() => async (context) => [await task(context)]);
		const node = fakeNode({ items: Array.from({ length: count }, () => ({})) });
		return { clock, run: executeItems(node, operation, clock) };
	}

	it('runs tasks of the same key one after the other, and others side by side', async () => {
		for (const [key, duration] of [
			['same', 2000],
			['other', 1000],
		] as const) {
			let index = 0;
			const { clock, run: running } = start(async ({ runExclusive, sleep }) => {
				const ownKey = key === 'same' ? key : `${key} ${index++}`;
				await runExclusive(ownKey, async () => await sleep(1000));
				return {};
			});
			await clock.runUntilSettled(running);
			expect(clock.now()).toBe(duration);
		}
	});

	it('reserves a name for the first item that uses it', async () => {
		const operation = fakeOperation((_item, { reserveName }) => {
			reserveName({ name: 'n', displayName: 'Connection Name' }, 'sales', 'scope');
			return async () => await Promise.resolve([{}]);
		});
		const node = fakeNode({ items: [{}, {}] });
		expect(await failureOf(executeItems(node, operation, new VirtualClock()))).toMatchObject({
			message: "'Connection Name' is also 'sales' in item 0",
			description: expect.stringMatching(/^A run creates each connection only once\./) as string,
		});
	});
});
