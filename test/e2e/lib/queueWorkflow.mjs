import { setTimeout as wait } from 'node:timers/promises';
import { ensureOwner } from './owner.mjs';

const OWNER = { email: 'owner@example.com', password: 'Owner-Password-1' };
const REGISTRATION_MILLISECONDS = 10_000;

/** A webhook that answers at once, as n8n's do by default: the work is left to the queue. */
const webhook = {
	id: 'webhook',
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	webhookId: 'queue-mode',
	parameters: { httpMethod: 'POST', path: 'queue-mode', options: {} },
};

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
 * @returns {Promise<(body: object) => Promise<void>>} calls the webhook
 */
export async function publishCreateWorkflow(url, credential) {
	const ask = await ensureOwner(url, OWNER);
	const { name, type, data } = credential;
	const { id } = await ask('/rest/credentials', { name, type, data });
	const workflow = await ask('/rest/workflows', {
		name: 'Queue mode',
		nodes: [webhook, create({ [type]: { id, name } })],
		connections: { Webhook: { main: [[{ node: 'Create', type: 'main', index: 0 }]] } },
		settings: {},
	});
	const { versionId } = workflow;
	await ask(`/rest/workflows/${workflow.id}/activate`, { versionId });
	return async (body) => await call(`${url}/webhook/queue-mode`, body);
}

async function call(address, body) {
	const deadline = Date.now() + REGISTRATION_MILLISECONDS;
	for (;;) {
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		const text = await answer.text();
		if (answer.ok) return;
		// A workflow is published a moment before its webhook is there.
		if (answer.status !== 404 || Date.now() > deadline) {
			throw new Error(`The webhook answered ${answer.status}: ${text}`);
		}
		await wait(200);
	}
}
