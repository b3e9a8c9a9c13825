import { sleep, type IDataObject } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode, type NodeRun } from './harness';

const simulator = useSimulator();

/** Creates a DLI connection for each name. */
async function createAll(names: string[], onError?: NodeRun['onError']) {
	return await runNode({
		parameters: dliForm({ connectionName: '={{ $json.name }}' }),
		items: names.map((name) => ({ name })),
		credential: credentialFor(simulator().url),
		onError,
	});
}

const refuse = (name: string) =>
	simulator().answerNext({
		match: { body: new RegExp(`"${name}"`) },
		status: 400,
		body: { error_code: 'DLI.0999', error_msg: `${name} is refused` },
	});
const namesReceived = () => simulator().requests.map(({ body }) => (body as IDataObject).name);

it('keeps the order of the items and pairs each result with its item', async () => {
	const names = Array.from({ length: 25 }, (_, index) => `conn_${index}`);
	const { outputs } = await createAll(names);
	expect(outputs[0]?.map(({ json }) => json.name)).toEqual(names);
	expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
		names.map((_, item) => ({ item })),
	);
	const ids = outputs[0]?.map(({ json }) => json.connectionId);
	expect(
		simulator()
			.connections()
			.map(({ id }) => id)
			.sort(),
	).toEqual([...(ids ?? [])].sort());
});

it('checks all items before the first request goes out', async () => {
	const { error } = await createAll(['good', 'not good', 'fine', 'bad!']);
	expect(error?.message).toContain("'Connection Name'");
	expect(error?.description).toContain('Given: not good');
	expect(error?.description).toContain('(item 3)');
	expect(error?.description).not.toContain('Created');
	expect(error?.description).toContain('Not sent: 2 of 4 items.');
	expect(simulator().requests).toEqual([]);
});

it('with Stop Workflow starts nothing new after a refusal, and lists what was created', async () => {
	const first = simulator().holdNext({ match: { body: /"one"/ } });
	refuse('two');
	const run = createAll(['one', 'two', 'three', 'four']);
	await first.reached;
	while (!simulator().requests.some(({ status }) => status === 400)) await sleep(10);
	// Time for the node to see the refusal while its first request is still under way.
	await sleep(100);
	first.release();
	const { error } = await run;
	const [created] = simulator().connections();
	expect(error?.message).toBe('two is refused [DLI.0999]');
	expect(error?.description).toContain(`Created before the stop: one = ${created?.id}.`);
	expect(error?.description).toContain('Not sent: 2 of 4 items.');
	expect(namesReceived().sort()).toEqual(['one', 'two']);
});

it('with Continue gives every item its own result', async () => {
	refuse('one');
	const { outputs, error } = await createAll(['one', 'not good', 'three'], 'continueRegularOutput');
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{
			json: {
				error: 'one is refused [DLI.0999]',
				details: { httpCode: '400', errorCode: 'DLI.0999' },
			},
			pairedItem: { item: 0 },
		},
		{
			json: {
				error: expect.stringContaining("'Connection Name'"),
				details: { description: 'Given: not good' },
			},
			pairedItem: { item: 1 },
		},
		{ json: { name: 'three', action: 'created' }, pairedItem: { item: 2 } },
	]);
	expect(namesReceived()).toEqual(['one', 'three']);
});

it('sends what went wrong to the error output, with the input item', async () => {
	refuse('one');
	const { outputs } = await createAll(['one', 'two'], 'continueErrorOutput');
	expect(outputs[0]).toMatchObject([{ json: { name: 'two', action: 'created' } }]);
	expect(outputs[1]).toMatchObject([
		{ json: { name: 'one', error: 'one is refused [DLI.0999]' }, pairedItem: { item: 0 } },
	]);
});

it('has no more than two requests under way at once', async () => {
	const holds = ['one', 'two', 'three'].map((name) =>
		simulator().holdNext({ match: { body: new RegExp(`"${name}"`) } }),
	);
	const run = createAll(['one', 'two', 'three']);
	await Promise.all([holds[0]?.reached, holds[1]?.reached]);
	expect(simulator().requests).toHaveLength(2);
	holds.forEach((hold) => hold.release());
	await run;
	expect(simulator().connections()).toHaveLength(3);
});

it('makes a credential that cannot be used the result of every item', async () => {
	const { outputs } = await runNode({
		parameters: hiveForm(),
		items: [{}, {}],
		credential: credentialFor(simulator().url, { workspaceId: '' }),
		onError: 'continueRegularOutput',
	});
	expect(outputs[0]?.map(({ json }) => json.error)).toEqual([
		"'Workspace ID' of the credential is empty",
		"'Workspace ID' of the credential is empty",
	]);
});
