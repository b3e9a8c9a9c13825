import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sharedN8n } from './lib/sharedN8n.mjs';
import { publishCreateWorkflow, requestBodies } from './lib/webhookWorkflow.mjs';

const CALLS = 80;

describe(`${CALLS} webhook calls, 20 at a time`, () => {
	let simulator;
	let bodies;
	let callAll;

	before(async () => {
		const { n8n, credentials, ...shared } = await sharedN8n();
		simulator = shared.simulator;
		await simulator.reset();
		const { projectId } = credentials.token.data;
		bodies = await requestBodies(simulator, projectId, 'posted_', CALLS);
		callAll = await publishCreateWorkflow(n8n.url, n8n.api, credentials.token, 'lastNode');
	});

	test('each returns its own connection, and none is created twice', async () => {
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
});

const sortByName = (connections) => connections.toSorted((a, b) => (a.name < b.name ? -1 : 1));
