import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { executionsOf, readExecution } from './lib/database.mjs';
import { filesWith } from './lib/files.mjs';
import { CONNECTION, createNode, manual, reference, workflow } from './lib/nodeWorkflow.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';
import { waitUntil } from './lib/waitUntil.mjs';
import { callWebhook } from './lib/webhookWorkflow.mjs';

const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';

let simulator;
let n8n;

const everySecond = {
	name: 'Schedule',
	type: 'n8n-nodes-base.scheduleTrigger',
	typeVersion: 1.2,
	parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
};

const webhook = {
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: 'create-connection',
	parameters: { httpMethod: 'POST', path: 'create', responseMode: 'lastNode', options: {} },
};

/** n8n's HTTP Request node, which signs in with one of our credentials. */
const httpRequest = (name, credential, parameters) => ({
	name,
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	credentials: reference(credential),
	parameters: {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credential.type,
		...parameters,
	},
});

/** Counts the requests to IAM for a token. */
const countSignIns = async () =>
	(await simulator.requests()).filter(
		({ method, url }) => method === 'POST' && url.startsWith('/v3/auth/tokens'),
	).length;

describe('sign-in', () => {
	let token;
	let accessKey;
	let iamUser;
	let schedule;

	before(async () => {
		const shared = await sharedN8n();
		({ simulator, n8n } = shared);
		({ token, accessKey, iamUser } = shared.credentials);
	});

	const scheduledRuns = () => executionsOf(n8n.folder, schedule.id);
	const finishedRuns = () =>
		scheduledRuns().filter(({ status }) => !['new', 'running'].includes(status));

	test("all three credentials sign in n8n's HTTP Request node", async () => {
		const dli = `${simulator.url}/v2.0/${PROJECT}/datasource-connection`;
		const dataArts = `${simulator.url}/v1/${PROJECT}/data-connections`;
		const workspace = { parameters: [{ name: 'workspace', value: token.data.workspaceId }] };
		for (const credential of [token, accessKey, iamUser]) {
			await simulator.reset();
			const nodes = [
				httpRequest('JSON fields', credential, {
					method: 'POST',
					url: dli,
					sendBody: true,
					bodyParameters: {
						parameters: Object.entries({ ...CONNECTION, name: 'fields' }).map(([name, value]) => ({
							name,
							value,
						})),
					},
				}),
				httpRequest('JSON text', credential, {
					method: 'POST',
					url: dli,
					sendBody: true,
					specifyBody: 'json',
					jsonBody: JSON.stringify({ ...CONNECTION, name: 'json' }, null, 2),
				}),
				httpRequest('Raw text', credential, {
					method: 'POST',
					url: dli,
					sendBody: true,
					contentType: 'raw',
					rawContentType: 'application/json',
					body: JSON.stringify({ ...CONNECTION, name: 'raw' }, null, 2),
				}),
				httpRequest('Query', credential, {
					url: `${dataArts}?limit=10`,
					sendQuery: true,
					queryParameters: {
						parameters: [
							{ name: 'offset', value: '0' },
							{ name: 'name', value: "my conn+1/中文 (*)'" },
						],
					},
					sendHeaders: true,
					headerParameters: workspace,
				}),
			];
			const { run } = await n8n.addWorkflow(workflow(credential.type, manual, ...nodes));
			const { status, data } = await run();
			assert.equal(status, 'success', data.resultData.error?.message);
			const names = (await simulator.connections()).map(({ item }) => item?.name);
			assert.equal(names.length, 3, credential.type);
		}
	});

	test('a schedule and a webhook work longer than their tokens, and after a restart', async () => {
		await simulator.reset();
		await simulator.switches({ tokenLifeSeconds: 3 });
		// The earlier test has stored a token in the other credential.
		const [user] = await n8n.api.addCredentials({ ...iamUser, name: 'IAM user of the schedule' });
		const scheduled = createNode('={{ "s" + $execution.id }}', 'iamUser', user);
		schedule = await n8n.addWorkflow(workflow('schedule', everySecond, scheduled));
		const posted = createNode('={{ $json.body.name }}', 'iamUser', user);
		await n8n.api.publish(schedule);
		await n8n.api.publish(await n8n.addWorkflow(workflow('webhook', webhook, posted)));
		await waitUntil(async () => (await countSignIns()) >= 3);
		await n8n.stopServer();
		const countBefore = scheduledRuns().length;

		await n8n.startServer();
		// On a slow machine, a burst takes longer than a short-lived token is valid.
		await simulator.switches({ tokenLifeSeconds: 600 });
		for (let burst = 0; burst < 3; burst++) {
			const signIns = await countSignIns();
			await simulator.expireTokens();
			const names = Array.from({ length: 20 }, (_, index) => `w${burst}_${index}`);
			const responses = await Promise.all(
				names.map(async (name) => await callWebhook(`${n8n.url}/webhook/create`, { name })),
			);
			assert.equal(new Set(responses.map(({ connectionId }) => connectionId)).size, 20);
			assert.ok((await countSignIns()) > signIns);
		}
		await waitUntil(() => finishedRuns().length >= countBefore + 5);
		assert.deepEqual([...new Set(finishedRuns().map(({ status }) => status))], ['success']);
		const created = (await simulator.connections()).map(({ name }) => name);
		assert.equal(new Set(created).size, created.length);
		assert.equal(created.filter((name) => name.startsWith('w')).length, 60);
	});

	test('a changed password is reported, and the run sends no further sign-in', async () => {
		const lastId = scheduledRuns().at(-1).id;
		// Overlapping executions of the schedule would lock the user.
		await simulator.switches({ lockUserAfter: 0 });
		await simulator.changePassword('IAMUser', 'Another-Password-2');
		const failed = await waitUntil(() =>
			scheduledRuns().find(({ id, status }) => id > lastId && status === 'error'),
		);
		// The schedule would sign in every second, too.
		await n8n.api.unpublish(schedule);
		await waitUntil(() => finishedRuns().length === scheduledRuns().length);
		const items = { name: 'Items', type: 'n8n-nodes-base.debugHelper', typeVersion: 1 };
		items.parameters = { category: 'randomData', randomDataType: 'email', randomDataCount: 9 };
		const node = createNode('={{ "p" + $itemIndex }}', 'iamUser', iamUser);
		const { run } = await n8n.addWorkflow(workflow('manual', manual, items, node));
		const signIns = await countSignIns();
		const { status, data } = await run();
		assert.equal(status, 'error');
		const { message, description } = data.resultData.error;
		assert.match(
			message,
			/^p\d: IAM refused the sign-in: The username or password is wrong\. \[401\]$/,
		);
		assert.match(description, /Check Account Name, IAM User Name and Password/);
		assert.equal((await countSignIns()) - signIns, 1);
		const stored = readExecution(n8n.folder, failed.id).data.resultData.error;
		assert.match(stored.message, /IAM refused the sign-in: The username or password is wrong/);
		await simulator.changePassword('IAMUser', iamUser.data.password);
	});

	test('the credential test explains what is wrong', async () => {
		await simulator.reset();
		const testCredential = async (credential, changes = {}) => {
			const data = { ...credential.data, ...changes };
			return await n8n.api.post('/rest/credentials/test', { credentials: { ...credential, data } });
		};
		for (const credential of [token, accessKey, iamUser]) {
			assert.equal((await testCredential(credential)).status, 'OK', credential.type);
			const otherProject = await testCredential(credential, { projectId: 'f'.repeat(32) });
			assert.equal(otherProject.status, 'Error');
			assert.match(otherProject.message, /Project ID/);
			const withPath = await testCredential(credential, { iamEndpoint: `${simulator.url}/` });
			assert.match(
				withPath.message,
				/'IAM Endpoint' of the credential must end with the host name/,
			);
		}
		assert.match((await testCredential(token, { token: 'cut-off' })).message, /Get a new one/);
		const wrongKey = await testCredential(accessKey, { secretAccessKey: 'wrong' });
		assert.match(wrongKey.message, /Secret Access Key or Security Token is wrong/);
		await simulator.reset();
		const wrongPassword = await testCredential(iamUser, { password: 'Wrong-Password-1' });
		assert.match(wrongPassword.message, /The username or password is wrong/);
		assert.equal(await countSignIns(), 1);
		const mfa = await testCredential(iamUser, { userName: 'IAMUserMfa' });
		assert.match(mfa.message, /mfa totp/);
	});

	test('nothing that n8n stores or logs contains a key, password or token', async () => {
		assert.ok((await simulator.requests()).length > 0);
		const { secretAccessKey } = accessKey.data;
		assert.deepEqual(filesWith(n8n.folder, secretAccessKey, iamUser.data.password), []);
		assert.deepEqual(filesWith(n8n.folder, 'Another-Password-2', token.data.token), []);
		// All tokens of the simulator's IAM begin like this.
		assert.deepEqual(filesWith(n8n.folder, 'MIIatAYJKoZIhvcNAQcC'), []);
	});
});
