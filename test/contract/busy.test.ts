import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode, type NodeRun } from './harness';

const simulator = useSimulator();

const run = async (parameters: INodeParameters, more: Partial<NodeRun> = {}) =>
	await runNode({ parameters, credential: credentialFor(simulator().url), ...more });

/** Reads one connection for each of so many items. */
function getMany(count: number, options: INodeParameters = {}, more: Partial<NodeRun> = {}) {
	const { id } = simulator().seed.dataArts();
	const connectionId = { __rl: true, mode: 'id', value: id };
	const parameters = { resource: 'dataArtsConnection', operation: 'get', connectionId, options };
	return run(parameters, { items: Array.from({ length: count }, () => ({})), ...more });
}

const until = async (condition: () => boolean) => {
	while (!condition()) await sleep(10);
};
const answered = (status: number) => simulator().requests.filter((one) => one.status === status);
const results = (outputs: Array<Array<{ json: IDataObject }>>) =>
	outputs.flat().map(({ json }) => json);

describe('Where the service limits how often it is called', () => {
	afterEach(() => {
		simulator().switches.rateLimit = null;
		simulator().switches.basicConnections = 'accepted';
	});

	it('keeps all requests back for as long as it asks', async () => {
		simulator().failNext('throttledRetryAfter', undefined, { retryAfterSeconds: 2 });
		const done = getMany(30);
		await until(() => answered(429).length === 1);
		// Those that were under way already.
		await sleep(300);
		const before = simulator().requests.length;
		expect(before).toBeLessThan(30);
		await sleep(1200);
		expect(simulator().requests).toHaveLength(before);
		const { outputs } = await done;
		expect(results(outputs)).toHaveLength(30);
	});

	it('loses no item, however many wait for their turn, and does not ask all the time', async () => {
		simulator().switches.rateLimit = { requests: 25, seconds: 1, burst: 10 };
		const { outputs, error } = await getMany(60, { maxParallelRequests: 50, timeLimit: 2 });
		expect(error).toBeUndefined();
		expect(results(outputs).filter(({ connectionId }) => connectionId)).toHaveLength(60);
		expect(simulator().throttled).toBeLessThan(120);
	});

	it('with Stop Workflow waits no longer when another item has failed', async () => {
		const named = (name: string) => ({ method: 'POST', body: new RegExp(`"${name}"`) });
		simulator().failNext('throttledRetryAfter', named('one'), { retryAfterSeconds: 120 });
		const hold = simulator().holdNext({ match: named('two') });
		const items = ['one', 'two', 'three'].map((name) => ({ name }));
		const done = run(dliForm({ connectionName: '={{ $json.name }}' }), { items });
		await hold.reached;
		await until(() => answered(429).length === 1);
		simulator().switches.basicConnections = 'notSupported';
		hold.release();
		const { error } = await done;
		expect(error?.httpCode).toBe('400');
		expect(error?.description).toContain('Not sent: 2 of 3 items.');
	});

	it('with Stop Workflow tells of what may have been carried out before its repetition', async () => {
		const [one, two] = ['one', 'two'].map(
			(name) => simulator().seed.dliBasic({ body: { name } }).id,
		);
		const busy = { status: 503, headers: { 'retry-after': '2' }, afterExecution: true };
		simulator().respondNext({ match: { method: 'DELETE', path: new RegExp(`${one}`) }, ...busy });
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

	it('gives up when it is asked to wait longer than the user allows', async () => {
		simulator().failNext('throttledRetryAfter', undefined, { retryAfterSeconds: 60, times: 9 });
		const { error } = await getMany(1, { timeLimit: 30 });
		expect(error?.httpCode).toBe('429');
		expect(simulator().requests).toHaveLength(1);
	});
});

describe('An execution that is cancelled', () => {
	afterEach(() => {
		simulator().switches.basicReadsUntilSettled = 0;
	});

	const FAULTS = {
		'that is throttled': { status: 429, headers: { 'retry-after': '120' } },
		'that is to be repeated': { status: 503, headers: { 'retry-after': '120' } },
	};

	it.each(Object.entries(FAULTS))('does not wait for a request %s', async (_what, answer) => {
		simulator().respondNext({ ...answer, times: 99 });
		const stop = new AbortController();
		const done = getMany(40, {}, { cancelled: stop.signal });
		await until(() => answered(answer.status).length > 0);
		await sleep(200);
		const before = simulator().requests.length;
		stop.abort();
		await done;
		expect(simulator().requests).toHaveLength(before);
	});

	it('does not wait for a connection to become ready', async () => {
		simulator().switches.basicReadsUntilSettled = 99;
		const stop = new AbortController();
		const options = { waitUntilReady: true };
		const done = run(dliForm({ options }), { cancelled: stop.signal });
		await until(() => simulator().connections().length === 1);
		await sleep(200);
		stop.abort();
		await done;
		expect(simulator().connections()).toMatchObject([{ state: 'CREATING' }]);
	});
});

it('takes nothing for its own that was made while its request waited to be sent', async () => {
	const post = { method: 'POST' };
	simulator().failNext('throttledRetryAfter', post, { retryAfterSeconds: 4 });
	const ours = run(hiveForm());
	await until(() => answered(429).length === 1);
	const { outputs } = await run(hiveForm());
	const [theirs] = results(outputs);
	simulator().failNext('dropBeforeExecution', post);
	const { error } = await ours;
	expect(theirs).toMatchObject({ action: 'created' });
	expect(error?.message).toContain(`already: ${String(theirs?.connectionId)}`);
});
