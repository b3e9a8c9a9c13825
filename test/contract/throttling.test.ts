import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode, type NodeRun } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const run = async (parameters: INodeParameters, more: Partial<NodeRun> = {}) =>
	await runNode({ parameters, credential: credentialFor(simulator().url), ...more });

/** Reads the same connection once for each item. */
function getForItems(count: number, options: INodeParameters = {}, more: Partial<NodeRun> = {}) {
	const { id } = simulator().seed.dataArts();
	const connectionId = { __rl: true, mode: 'id', value: id };
	const parameters = { resource: 'dataArtsConnection', operation: 'get', connectionId, options };
	return run(parameters, { items: Array.from({ length: count }, () => ({})), ...more });
}

const waitUntil = async (condition: () => boolean) => {
	while (!condition()) await sleep(10);
};
const responses = (status: number) => simulator().requests.filter((one) => one.status === status);
const results = (outputs: Array<Array<{ json: IDataObject }>>) =>
	outputs.flat().map(({ json }) => json);

describe('A service that throttles requests', () => {
	afterEach(() => {
		simulator().switches.rateLimit = null;
		simulator().switches.basicConnections = 'accepted';
	});

	it('gets no request until its Retry-After time is over', async () => {
		simulator().failNext('throttledRetryAfter', undefined, { retryAfterSeconds: 2 });
		const execution = getForItems(30);
		await waitUntil(() => responses(429).length === 1);
		// Requests that were in flight when the first one was throttled may still arrive.
		await sleep(300);
		const before = simulator().requests.length;
		expect(before).toBeLessThan(30);
		await sleep(1200);
		expect(simulator().requests).toHaveLength(before);
		const { outputs } = await execution;
		expect(results(outputs)).toHaveLength(30);
	});

	it('loses no item, however long the queue is, and is not polled continuously', async () => {
		simulator().switches.rateLimit = { requests: 25, seconds: 1, burst: 10 };
		const { outputs, error } = await getForItems(60, { maxParallelRequests: 50, timeLimit: 2 });
		expect(error).toBeUndefined();
		expect(results(outputs).filter(({ connectionId }) => connectionId)).toHaveLength(60);
		expect(simulator().throttled).toBeLessThan(120);
	});

	it('is no longer waited for when another item has failed, with Stop Workflow', async () => {
		const named = (name: string) => ({ method: 'POST', body: new RegExp(`"${name}"`) });
		simulator().failNext('throttledRetryAfter', named('one'), { retryAfterSeconds: 120 });
		const hold = simulator().holdNext({ match: named('two') });
		const items = ['one', 'two', 'three'].map((name) => ({ name }));
		const execution = run(dliForm({ connectionName: '={{ $json.name }}' }), { items });
		await hold.reached;
		await waitUntil(() => responses(429).length === 1);
		simulator().switches.basicConnections = 'notSupported';
		hold.release();
		const { error } = await execution;
		expect(error?.httpCode).toBe('400');
		expect(error?.description).toContain('Not sent: 2 of 3 items.');
	});

	it('may have executed a request whose retry is dropped with Stop Workflow, as the error says', async () => {
		const [one, two] = ['one', 'two'].map(
			(name) => simulator().seed.dliBasic({ body: { name } }).id,
		);
		const overloaded = { status: 503, headers: { 'retry-after': '2' }, afterExecution: true };
		simulator().respondNext({
			match: { method: 'DELETE', path: new RegExp(`${one}`) },
			...overloaded,
		});
		simulator().respondNext({
			match: { method: 'DELETE', path: new RegExp(`${two}`) },
			status: 403,
		});
		const connectionId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const form = { resource: 'dliDatasourceConnection', operation: 'delete', connectionId };
		const { error } = await run(form, { items: [{ id: one ?? '' }, { id: two ?? '' }] });
		expect(error?.description).toContain('It is not known whether');
		expect(error?.description).not.toContain('Not sent');
	});

	it('is not waited for if Retry-After exceeds the time limit', async () => {
		simulator().failNext('throttledRetryAfter', undefined, { retryAfterSeconds: 60, times: 9 });
		const { error } = await getForItems(1, { timeLimit: 30 });
		expect(error?.httpCode).toBe('429');
		expect(simulator().requests).toHaveLength(1);
	});
});

describe('A cancelled execution', () => {
	afterEach(() => {
		simulator().switches.basicReadsUntilSettled = 0;
	});

	const RESPONSES = {
		'that was throttled': { status: 429, headers: { 'retry-after': '120' } },
		'that is retried later': { status: 503, headers: { 'retry-after': '120' } },
	};

	it.each(Object.entries(RESPONSES))('does not wait for a request %s', async (_case, response) => {
		simulator().respondNext({ ...response, times: 99 });
		const cancellation = new AbortController();
		const execution = getForItems(40, {}, { cancelSignal: cancellation.signal });
		await waitUntil(() => responses(response.status).length > 0);
		await sleep(200);
		const before = simulator().requests.length;
		cancellation.abort();
		await execution;
		expect(simulator().requests).toHaveLength(before);
	});

	it('does not wait for a connection to become ready', async () => {
		simulator().switches.basicReadsUntilSettled = 99;
		const cancellation = new AbortController();
		const options = { waitUntilReady: true };
		const execution = run(dliForm({ options }), { cancelSignal: cancellation.signal });
		await waitUntil(() => simulator().connections().length === 1);
		await sleep(200);
		cancellation.abort();
		await execution;
		expect(simulator().connections()).toMatchObject([{ state: 'CREATING' }]);
	});
});

it('does not adopt a connection that was created while its own request waited to be sent', async () => {
	const post = { method: 'POST' };
	simulator().failNext('throttledRetryAfter', post, { retryAfterSeconds: 4 });
	const ours = run(hiveForm());
	await waitUntil(() => responses(429).length === 1);
	const { outputs } = await run(hiveForm());
	const [theirs] = results(outputs);
	simulator().failNext('dropBeforeExecution', post);
	const { error } = await ours;
	expect(theirs).toMatchObject({ action: 'created' });
	expect(error?.message).toContain('may or may not have been created');
	const id = String(theirs?.connectionId);
	expect(error?.description).toContain(`(${id}) and has these settings, but by its creation time`);
});

describe('A service that is overloaded (503)', () => {
	it('is spared by creates, too, although they are not repeated', async () => {
		simulator().switches.randomFaults = { seed: 1, rate: 1, kinds: ['error503'] };
		const execution = run(hiveForm({ connectionName: '={{ "c" + $json.index }}' }), {
			items: Array.from({ length: 40 }, (_, index) => ({ index })),
			onError: 'continueRegularOutput',
		});
		await sleep(10_000);
		const count = simulator().requests.length;
		const { outputs } = await execution;
		expect(results(outputs)).toHaveLength(40);
		// 320 requests in about a second, were it not for the pauses.
		expect(count).toBeLessThan(60);
	});
});
