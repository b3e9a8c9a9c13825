import { setTimeout as wait } from 'node:timers/promises';
import { ensureOwner } from './owner.mjs';

const OWNER = { email: 'owner@example.com', password: 'Owner-Password-1' };
const REGISTRATION_MILLISECONDS = 10_000;

/** What a workspace of DataArts Studio holds. */
const PER_WORKSPACE = 50;
/** Calls of the webhook that are under way at once. */
const WIDTH = 20;

const webhook = (responseMode) => ({
	id: 'webhook',
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	webhookId: 'create-one',
	parameters: { httpMethod: 'POST', path: 'create-one', responseMode, options: {} },
});

/** Creates the DataArts connection that the posted JSON names, unless it is there. */
const create = (reference) => ({
	id: 'create',
	name: 'Create',
	type: 'n8n-nodes-huawei-data-connections.huaweiDataConnections',
	typeVersion: 1,
	position: [220, 0],
	credentials: reference,
	parameters: {
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: '={{ $json.body.name }}',
		dataArtsType: 'DLI',
		options: {
			ifNameExists: 'returnExisting',
			workspace: { __rl: true, mode: 'id', value: '={{ $json.body.workspace }}' },
		},
	},
});

/**
 * Makes the credential and the workflow in a running n8n, as its editor does, and publishes it.
 * @param {string} url n8n's address
 * @param {{ name: string, type: string, data: object }} credential
 * @param {'onReceived' | 'lastNode'} responseMode answers at once, as n8n's webhooks do by default, or
 *   with the output of the last node
 * @returns {Promise<(bodies: object[]) => Promise<object[]>>} calls the webhook with each body; the
 *   answers stand in the order of the bodies
 */
export async function publishCreateWorkflow(url, credential, responseMode) {
	const ask = await ensureOwner(url, OWNER);
	const { name, type, data } = credential;
	const { id } = await ask('/rest/credentials', { name, type, data });
	const workflow = await ask('/rest/workflows', {
		name: 'Create one',
		nodes: [webhook(responseMode), create({ [type]: { id, name } })],
		connections: { Webhook: { main: [[{ node: 'Create', type: 'main', index: 0 }]] } },
		settings: {},
	});
	const { versionId } = workflow;
	await ask(`/rest/workflows/${workflow.id}/activate`, { versionId });
	return async (bodies) => {
		const rest = [...bodies.entries()];
		const answers = [];
		const caller = async () => {
			for (let next = rest.shift(); next; next = rest.shift()) {
				answers[next[0]] = await call(`${url}/webhook/create-one`, next[1]);
			}
		};
		await Promise.all(Array.from({ length: WIDTH }, caller));
		return answers;
	};
}

/**
 * What to post for so many connections, in as many workspaces as it takes to hold them.
 * @param {string} prefix of the names, which end with a number of three digits
 */
export async function bodiesFor(simulator, projectId, prefix, count) {
	const workspaces = await simulator.seed({
		kind: 'workspaces',
		projectId,
		count: Math.ceil(count / PER_WORKSPACE),
	});
	return Array.from({ length: count }, (_, index) => ({
		name: `${prefix}${String(index).padStart(3, '0')}`,
		workspace: workspaces[index % workspaces.length],
	}));
}

async function call(address, body) {
	const deadline = Date.now() + REGISTRATION_MILLISECONDS;
	for (;;) {
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (answer.ok) return await answer.json();
		const text = await answer.text();
		// A workflow is published a moment before its webhook is there.
		if (answer.status !== 404 || Date.now() > deadline) {
			throw new Error(`The webhook answered ${answer.status}: ${text}`);
		}
		await wait(200);
	}
}
