import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { TestN8n } from './lib/testN8n.mjs';
import { publishCreateWorkflow, requestBodies } from './lib/webhookWorkflow.mjs';

const CALLS = 200;

let simulator;
let n8n;
let bodies;
let callAll;

before(async () => {
	[simulator, n8n] = await Promise.all([startSimulator(), TestN8n.create()]);
	const credential = simulatorCredential(simulator.url);
	bodies = await requestBodies(simulator, credential.data.projectId, 'posted_', CALLS);
	await n8n.startServer();
	callAll = await publishCreateWorkflow(n8n.url, n8n.api, credential, 'lastNode');
});

after(async () => await Promise.all([n8n?.killServer(), simulator?.stop()]));

test(`${CALLS} webhook calls, 20 at a time: each returns its own connection, and none is created twice`, async () => {
	const responses = await callAll(bodies);
	assert.deepEqual([...new Set(responses.map(({ action }) => action))], ['created']);
	const returned = responses.map(({ connectionId, name }) => ({ id: connectionId, name }));
	const stored = (await simulator.connections()).map(({ id, name, workspace }) => ({
		id,
		name,
		workspace,
	}));
	const workspaceOf = new Map(bodies.map(({ name, workspace }) => [name, workspace]));
	const expected = returned.map((connection) => ({
		...connection,
		workspace: workspaceOf.get(connection.name),
	}));
	assert.deepEqual(sortByName(stored), sortByName(expected));
	assert.deepEqual(
		returned.map(({ name }) => name),
		[...workspaceOf.keys()],
	);

	const repeated = await callAll(bodies);
	assert.deepEqual([...new Set(repeated.map(({ action }) => action))], ['unchanged']);
	assert.deepEqual(
		repeated.map(({ connectionId: id, name }) => ({ id, name })),
		returned,
	);
	assert.equal((await simulator.connections()).length, CALLS);
});

const sortByName = (connections) => connections.toSorted((a, b) => (a.name < b.name ? -1 : 1));
