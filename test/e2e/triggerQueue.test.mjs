import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { onInterruption } from './lib/interruption.mjs';
import { loginAsOwner, OWNER } from './lib/n8nApi.mjs';
import { QueueCluster } from './lib/queueCluster.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { Landscape, triggerWorkflow } from './lib/triggerWorkflow.mjs';
import { waitUntil } from './lib/waitUntil.mjs';

const TIMEOUT = { seconds: 60, intervalMs: 250 };

const cluster = new QueueCluster();
let simulator;
let landscape;

const stop = async () => await Promise.all([cluster.stop(), simulator?.stop()]);
onInterruption(stop);
after(stop);

before(async () => {
	[simulator] = await Promise.all([startSimulator(), cluster.start(1)]);
	const api = await loginAsOwner(cluster.url, OWNER);
	const [credential] = await api.addCredentials(simulatorCredential(simulator.url));
	landscape = new Landscape(simulator, credential.data);
	await landscape.add();
	await api.publish(await api.addWorkflow(triggerWorkflow(credential)));
	const isWatching = async () => (await simulator.requests()).length > 0;
	await waitUntil(isWatching, TIMEOUT);
});

test('in queue mode, the main process polls, and a worker executes each event once', async () => {
	const ids = [await landscape.add(), await landscape.add()];
	const names = await landscape.names();
	const isDone = async () => {
		const told = await cluster.matchInSuccessful('connection_[0-9]+');
		return told.length > 0 && (await cluster.executions()).success === told.length;
	};
	await waitUntil(isDone, TIMEOUT);
	// Two connections can fall into one poll, or into two.
	const told = await cluster.matchInSuccessful(names[ids[0]]);
	assert.equal(told.filter(Boolean).length, 1);
	const requests = (await simulator.requests()).length;
	await waitUntil(async () => (await simulator.requests()).length > requests + 4, TIMEOUT);
	assert.deepEqual(Object.keys(await cluster.executions()), ['success']);
	assert.ok((await cluster.executions()).success <= 2);
});
