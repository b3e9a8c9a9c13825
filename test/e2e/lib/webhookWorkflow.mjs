import { setTimeout as sleep } from 'node:timers/promises';

const REGISTRATION_TIMEOUT_MS = 10_000;
const RETRY_INTERVAL_MS = 100;

/** The most connections that a workspace of DataArts Studio can hold. */
const CONNECTIONS_PER_WORKSPACE = 50;
/** Concurrent calls of the webhook. */
const CONCURRENCY = 20;

const webhookNode = (responseMode) => ({
	id: 'webhook',
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	webhookId: 'create-one',
	parameters: { httpMethod: 'POST', path: 'create-one', responseMode, options: {} },
});

/** Creates the DataArts connection that the request names, unless it exists. */
const createNode = ({ id, name, type }) => ({
	id: 'create',
	name: 'Create',
	type: 'n8n-nodes-huawei-data-connections.huaweiDataConnections',
	typeVersion: 1,
	position: [220, 0],
	credentials: { [type]: { id, name } },
	parameters: {
		authentication: 'token',
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
 * Saves and publishes a workflow that creates a connection for each call of its webhook.
 * @param {string} url n8n's address
 * @param {object} api of the owner, see `loginAsOwner`
 * @param {{ id: string, name: string, type: string }} credential a token, as saved in n8n
 * @param {'onReceived' | 'lastNode'} responseMode responds at once, as n8n's webhooks do by default, or
 *   with the output of the last node
 * @returns {Promise<(bodies: object[]) => Promise<object[]>>} calls the webhook with each body. The
 *   responses have the order of the bodies.
 */
export async function publishCreateWorkflow(url, api, credential, responseMode) {
	const workflow = await api.addWorkflow({
		name: 'Create one',
		nodes: [webhookNode(responseMode), createNode(credential)],
		connections: { Webhook: { main: [[{ node: 'Create', type: 'main', index: 0 }]] } },
	});
	await api.publish(workflow);
	return async (bodies) => {
		const queue = bodies.entries();
		const responses = [];
		const caller = async () => {
			for (const [index, body] of queue) {
				responses[index] = await callWebhook(`${url}/webhook/create-one`, body);
			}
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, caller));
		return responses;
	};
}

/**
 * Makes the request bodies for this number of connections, in as many workspaces as are needed to hold
 * them.
 * @param {string} prefix of the names, which end with a number of three digits
 */
export async function requestBodies(simulator, projectId, prefix, count) {
	const workspaces = await simulator.seed({
		kind: 'workspaces',
		projectId,
		count: Math.ceil(count / CONNECTIONS_PER_WORKSPACE),
	});
	return Array.from({ length: count }, (_, index) => ({
		name: `${prefix}${String(index).padStart(3, '0')}`,
		workspace: workspaces[index % workspaces.length],
	}));
}

/** Calls a webhook. n8n registers it shortly after the workflow was published or the server was started. */
export async function callWebhook(address, body, headers = {}) {
	const deadline = Date.now() + REGISTRATION_TIMEOUT_MS;
	for (;;) {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});
		if (response.ok) return await response.json();
		const text = await response.text();
		if (response.status !== 404 || Date.now() > deadline) {
			throw new Error(`The webhook responded with ${response.status}: ${text}`);
		}
		await sleep(RETRY_INTERVAL_MS);
	}
}
