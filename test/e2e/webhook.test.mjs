import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { temporaryFolder } from './lib/files.mjs';
import { N8nInstance } from './lib/n8nInstance.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { bodiesFor, publishCreateWorkflow } from './lib/webhookWorkflow.mjs';

const CALLS = 200;

const folder = temporaryFolder('n8n-webhook-');
const n8n = new N8nInstance({ folder: join(folder, 'n8n'), encryptionKey: 'x'.repeat(32) });
let simulator;
let server;
let bodies;
let callAll;

before(async () => {
	simulator = await startSimulator();
	const credential = simulatorCredential(simulator.url);
	bodies = await bodiesFor(simulator, credential.data.projectId, 'posted_', CALLS);
	await n8n.prepare();
	await n8n.installPackage(await packPackage(folder));
	server = await n8n.start();
	callAll = await publishCreateWorkflow(server.url, credential, 'lastNode');
});

after(async () => {
	await server?.stop();
	await simulator?.stop();
});

test(`${CALLS} calls of a webhook, 20 at a time: each answers with its connection, none comes twice`, async () => {
	const answers = await callAll(bodies);
	assert.deepEqual([...new Set(answers.map(({ action }) => action))], ['created']);
	const told = answers.map(({ connectionId, name }) => ({ id: connectionId, name }));
	const stored = (await simulator.connections()).map(({ id, name, workspace }) => ({
		id,
		name,
		workspace,
	}));
	const workspaceOf = new Map(bodies.map(({ name, workspace }) => [name, workspace]));
	const wanted = told.map((one) => ({ ...one, workspace: workspaceOf.get(one.name) }));
	assert.deepEqual(inOrder(stored), inOrder(wanted));
	assert.deepEqual(
		told.map(({ name }) => name),
		[...workspaceOf.keys()],
	);

	const again = await callAll(bodies);
	assert.deepEqual([...new Set(again.map(({ action }) => action))], ['unchanged']);
	assert.deepEqual(
		again.map(({ connectionId: id, name }) => ({ id, name })),
		told,
	);
	assert.equal((await simulator.connections()).length, CALLS);
});

const inOrder = (connections) =>
	[...connections].sort((one, other) => (one.name < other.name ? -1 : 1));
