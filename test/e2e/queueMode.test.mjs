import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { whenInterrupted } from './lib/interruption.mjs';
import { QueueCluster } from './lib/queueCluster.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { until } from './lib/until.mjs';
import { bodiesFor, publishCreateWorkflow } from './lib/webhookWorkflow.mjs';

const EXECUTIONS = 500;
const WORKERS = 2;
const ENDED = ['success', 'error', 'crashed'];
/** For what takes half a minute on two idle cores. */
const PATIENCE = { seconds: 120, pause: 500 };
/** The names of the connections, for PostgreSQL. */
const NAME = 'queue_[0-9]{3}';

const seed = process.env.QUEUE_MODE_SEED ?? `${randomInt(1_000_000)}`;
const victim = randomBelow(WORKERS, 'worker');
// An execution sends two requests, so this is from an early one to one near the end.
const killAfter = 50 + randomBelow(700, 'requests');
const killDelay = randomBelow(200, 'milliseconds');

const cluster = new QueueCluster();
whenInterrupted(async () => await cluster.stop());
let simulator;
let bodies;
let callAll;

/** A whole number that follows from the seed. */
function randomBelow(limit, purpose) {
	return createHash('sha256').update(`${seed} ${purpose}`).digest().readUInt32BE() % limit;
}

before(async () => {
	simulator = await startSimulator();
	const credential = simulatorCredential(simulator.url);
	bodies = await bodiesFor(simulator, credential.data.projectId, 'queue_', EXECUTIONS);
	await simulator.switches({ delayMs: 100 });
	await cluster.start(WORKERS);
	callAll = await publishCreateWorkflow(cluster.url, credential, 'onReceived');
});

after(async () => {
	await Promise.all([cluster.stop(), simulator?.stop()]);
});

const title = `${EXECUTIONS} executions: worker ${victim} is killed ${killDelay} ms after request ${killAfter} (QUEUE_MODE_SEED=${seed})`;

test(title, async (t) => {
	const startedAt = Date.now();
	const log = (text) => t.diagnostic(`${((Date.now() - startedAt) / 1000).toFixed(1)} s: ${text}`);
	await Promise.all([callAll(bodies), killInTheMiddle(log)]);
	await settle();
	const first = await cluster.executions();
	log(`all executions have ended: ${JSON.stringify(first)}`);
	assert.deepEqual(
		Object.keys(first).filter((status) => !ENDED.includes(status)),
		[],
	);
	assert.equal(total(first), EXECUTIONS);

	const done = await cluster.succeeded(NAME);
	const created = await createdNames();
	assert.equal(new Set(created).size, created.length, 'a connection exists twice');
	assert.deepEqual(without(done, created), [], 'a success without its connection');
	const again = bodies.filter(({ name }) => !done.includes(name));
	const unreported = again.filter(({ name }) => created.includes(name)).length;
	log(`${again.length} have not succeeded, of which ${unreported} had created their connection`);

	await callAll(again);
	await settle();
	const second = await cluster.executions();
	log(`run again: ${JSON.stringify(second)}`);
	assert.equal(total(second), EXECUTIONS + again.length);
	assert.equal(second.success, EXECUTIONS);
	assert.deepEqual(
		(await createdNames()).sort(),
		bodies.map(({ name }) => name),
	);
	// The cloud refuses a name that is taken: nothing has relied on that.
	const creates = (await simulator.requests()).filter(({ method }) => method === 'POST');
	assert.deepEqual(
		creates.filter(({ status }) => status >= 400).map(({ note }) => note),
		[],
	);
});

async function killInTheMiddle(log) {
	await until(async () => (await simulator.stats()).requests >= killAfter, {
		...PATIENCE,
		pause: 10,
	});
	await wait(killDelay);
	await cluster.killWorker(victim);
	log(`worker ${victim} was killed: ${JSON.stringify(await cluster.jobs())}`);
	await cluster.startWorker(victim);
	log(`worker ${victim} is back`);
}

/** Waits until no execution is under way, and the queue is empty. */
async function settle() {
	await until(async () => {
		const statuses = Object.keys(await cluster.executions());
		const { waiting, active } = await cluster.jobs();
		return waiting + active === 0 && statuses.every((status) => ENDED.includes(status));
	}, PATIENCE);
}

async function createdNames() {
	return (await simulator.connections()).map(({ name }) => name);
}

const total = (executions) => Object.values(executions).reduce((sum, count) => sum + count, 0);

const without = (some, others) => some.filter((one) => !others.includes(one));
