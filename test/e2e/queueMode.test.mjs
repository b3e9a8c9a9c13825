import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { onInterruption } from './lib/interruption.mjs';
import { loginAsOwner, OWNER } from './lib/n8nApi.mjs';
import { QueueCluster } from './lib/queueCluster.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { waitUntil } from './lib/waitUntil.mjs';
import { publishCreateWorkflow, requestBodies } from './lib/webhookWorkflow.mjs';

const EXECUTIONS = 500;
const WORKERS = 2;
const FINAL_STATUSES = ['success', 'error', 'crashed'];
/** The executions take half a minute on two idle cores. */
const TIMEOUT = { seconds: 120, intervalMs: 250 };
/** A regular expression of PostgreSQL for the names of the connections. */
const NAME = 'queue_[0-9]{3}';

const seed = process.env.QUEUE_MODE_SEED ?? `${randomInt(1_000_000)}`;
const victim = seededNumber(WORKERS, 'worker');
// Each execution sends two requests, so the worker is killed between an early one and one near the end.
const killAfter = 50 + seededNumber(2 * EXECUTIONS - 300, 'requests');
const killDelayMs = seededNumber(200, 'milliseconds');

const cluster = new QueueCluster();
onInterruption(async () => await cluster.stop());
let simulator;
let bodies;
let callAll;

/** A whole number below the limit that depends on the seed only. */
function seededNumber(limit, purpose) {
	return createHash('sha256').update(`${seed} ${purpose}`).digest().readUInt32BE() % limit;
}

before(async () => {
	[simulator] = await Promise.all([startSimulator(), cluster.start(WORKERS)]);
	const credential = simulatorCredential(simulator.url);
	bodies = await requestBodies(simulator, credential.data.projectId, 'queue_', EXECUTIONS);
	await simulator.switches({ delayMs: 100 });
	const api = await loginAsOwner(cluster.url, OWNER);
	const [saved] = await api.addCredentials(credential);
	callAll = await publishCreateWorkflow(cluster.url, api, saved, 'onReceived');
});

after(async () => {
	await Promise.all([cluster.stop(), simulator?.stop()]);
});

const title = `${EXECUTIONS} executions: worker ${victim} is killed ${killDelayMs} ms after request ${killAfter} (QUEUE_MODE_SEED=${seed})`;

test(title, async (t) => {
	const startedAt = Date.now();
	const log = (text) => t.diagnostic(`${((Date.now() - startedAt) / 1000).toFixed(1)} s: ${text}`);
	await Promise.all([callAll(bodies), killAndRestartWorker(log)]);
	await waitUntilIdle();
	const firstRun = await cluster.executions();
	log(`all executions are finished: ${JSON.stringify(firstRun)}`);
	assert.deepEqual(
		Object.keys(firstRun).filter((status) => !FINAL_STATUSES.includes(status)),
		[],
	);
	assert.equal(total(firstRun), EXECUTIONS);

	const succeeded = await cluster.matchInSuccessful(NAME);
	const created = await connectionNames();
	assert.equal(new Set(created).size, created.length, 'a connection was created twice');
	assert.deepEqual(
		succeeded.filter((name) => !created.includes(name)),
		[],
		'an execution succeeded without creating its connection',
	);
	const unfinished = bodies.filter(({ name }) => !succeeded.includes(name));
	const unreported = unfinished.filter(({ name }) => created.includes(name)).length;
	log(
		`${unfinished.length} have not succeeded, ${unreported} of them had created their connection`,
	);

	await callAll(unfinished);
	await waitUntilIdle();
	const secondRun = await cluster.executions();
	log(`after the second run: ${JSON.stringify(secondRun)}`);
	assert.equal(total(secondRun), EXECUTIONS + unfinished.length);
	assert.equal(secondRun.success, EXECUTIONS);
	assert.deepEqual(
		(await connectionNames()).sort(),
		bodies.map(({ name }) => name),
	);
	// The cloud rejects a name that exists. No execution may have relied on that.
	const creates = (await simulator.requests()).filter(({ method }) => method === 'POST');
	assert.deepEqual(
		creates.filter(({ status }) => status >= 400).map(({ note }) => note),
		[],
	);
});

async function killAndRestartWorker(log) {
	const isReached = async () => (await simulator.stats()).requests >= killAfter;
	await waitUntil(isReached, { ...TIMEOUT, intervalMs: 10 });
	await sleep(killDelayMs);
	await cluster.killWorker(victim);
	log(`worker ${victim} was killed: ${JSON.stringify(await cluster.jobs())}`);
	await cluster.startWorker(victim);
	log(`worker ${victim} is running again`);
}

/** Waits until the queue is empty and all executions are finished. */
async function waitUntilIdle() {
	await waitUntil(async () => {
		const statuses = Object.keys(await cluster.executions());
		const { waiting, active } = await cluster.jobs();
		return waiting + active === 0 && statuses.every((status) => FINAL_STATUSES.includes(status));
	}, TIMEOUT);
}

async function connectionNames() {
	return (await simulator.connections()).map(({ name }) => name);
}

const total = (executions) => Object.values(executions).reduce((sum, count) => sum + count, 0);
