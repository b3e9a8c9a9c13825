import { sleep, type IDataObject } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode, type NodeRun } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** Creates a DLI connection for each name. */
async function createAll(names: string[], onError?: NodeRun['onError']) {
	return await runNode({
		parameters: dliForm({ connectionName: '={{ $json.name }}' }),
		items: names.map((name) => ({ name })),
		credential: credentialFor(simulator().url),
		onError,
	});
}

const rejectCreateOf = (name: string) =>
	simulator().respondNext({
		match: { body: new RegExp(`"${name}"`) },
		status: 400,
		body: { error_code: 'DLI.0999', error_msg: `${name} is refused` },
	});
const createRequests = () => simulator().requests.filter(({ method }) => method === 'POST');
const namesReceived = () => createRequests().map(({ body }) => (body as IDataObject).name);

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

it('validates all items before the first request is sent', async () => {
	const { error } = await createAll(['good', 'not good', 'fine', 'bad!']);
	expect(error?.message).toContain("'Connection Name' is invalid: 'not good'");
	expect(error?.description).toContain('(item 3 bad!)');
	expect(error?.description).not.toContain('Already created');
	expect(error?.description).toContain('Not sent: 2 of 4 items.');
	expect(simulator().requests).toEqual([]);
});

it('with Stop Workflow sends no further request after an error, and lists what was created', async () => {
	const first = simulator().holdNext({ match: { body: /"one"/ } });
	rejectCreateOf('two');
	const run = createAll(['one', 'two', 'three', 'four']);
	await first.reached;
	while (!simulator().requests.some(({ status }) => status === 400)) await sleep(10);
	// The node must see the error while its first request is still in flight.
	await sleep(100);
	first.release();
	const { error } = await run;
	const [only] = simulator().connections();
	expect(error?.message).toBe('two: two is refused [DLI.0999]');
	expect(error?.description).toContain(`Already created: one = ${only?.id}.`);
	expect(error?.description).toContain('Not sent: 2 of 4 items.');
	expect(namesReceived().sort()).toEqual(['one', 'two']);
});

it('with Continue returns a result for each item', async () => {
	rejectCreateOf('one');
	const { outputs, error } = await createAll(['one', 'not good', 'three'], 'continueRegularOutput');
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{
			json: {
				error: {
					message: 'one is refused [DLI.0999]',
					itemIndex: 0,
					connectionName: 'one',
					httpCode: '400',
					errorCode: 'DLI.0999',
				},
			},
			pairedItem: { item: 0 },
		},
		{
			json: {
				error: {
					message: expect.stringContaining("'Connection Name' is invalid: 'not good'"),
					itemIndex: 1,
					connectionName: 'not good',
				},
			},
			pairedItem: { item: 1 },
		},
		{ json: { name: 'three', action: 'created' }, pairedItem: { item: 2 } },
	]);
	expect(namesReceived()).toEqual(['one', 'three']);
});

it('sends failed items to the error output, with their input data', async () => {
	rejectCreateOf('one');
	const { outputs } = await createAll(['one', 'two'], 'continueErrorOutput');
	expect(outputs[0]).toMatchObject([{ json: { name: 'two', action: 'created' } }]);
	expect(outputs[1]).toMatchObject([
		{
			json: { name: 'one', error: { message: 'one is refused [DLI.0999]' } },
			pairedItem: { item: 0 },
		},
	]);
});

it('starts with two concurrent writes and adds one for each success', async () => {
	const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
	const holds = names.map((name) =>
		simulator().holdNext({ match: { body: new RegExp(`"${name}"`) } }),
	);
	const run = createAll(names);
	for (const [released, inFlight] of [
		[0, 2],
		[2, 4],
		[6, 8],
		[20, 10],
	] as const) {
		holds.slice(0, released).forEach((hold) => hold.release());
		await Promise.all(holds.slice(released, released + inFlight).map(({ reached }) => reached));
		await sleep(30);
		expect(createRequests()).toHaveLength(released + inFlight);
	}
	holds.forEach((hold) => hold.release());
	await run;
	expect(simulator().connections()).toHaveLength(30);
});

it('sends one request at a time if Max Parallel Requests is 1', async () => {
	simulator().switches.delayMs = 5;
	const options = { maxParallelRequests: 1 };
	const { error } = await runNode({
		parameters: dliForm({ connectionName: '={{ $json.name }}', options }),
		items: Array.from({ length: 8 }, (_, index) => ({ name: `c${index}` })),
		credential: credentialFor(simulator().url),
	});
	expect(error).toBeUndefined();
	expect(namesReceived()).toEqual(Array.from({ length: 8 }, (_, index) => `c${index}`));
	expect(simulator().stats().mostInFlight).toBe(1);
});

it('returns the error of an invalid credential for every item', async () => {
	const { outputs } = await runNode({
		parameters: hiveForm(),
		items: [{}, {}],
		credential: credentialFor(simulator().url, { workspaceId: '' }),
		onError: 'continueRegularOutput',
	});
	const failed = { json: { error: { message: "'Workspace ID' of the credential is empty" } } };
	expect(outputs[0]).toMatchObject([failed, failed]);
});
