import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { executionsOf, readExecution } from './lib/database.mjs';
import { filesWith, temporaryFolder } from './lib/files.mjs';
import { N8nInstance } from './lib/n8nInstance.mjs';
import { ensureOwner } from './lib/owner.mjs';
import {
	accessKeyCredential,
	iamUserCredential,
	simulatorCredential,
	startSimulator,
} from './lib/simulator.mjs';
import { until } from './lib/until.mjs';

const OWNER = { email: 'owner@example.com', password: 'Owner-Password-1' };
const NODE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';
const PROJECT = '0833a5737480d53b2f25c010dc1a7b88';
const CONNECTION = {
	service: 'DWS',
	url: '192.168.1.248:8000',
	security_group_id: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
	network_id: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
};

const folder = temporaryFolder('n8n-sign-in-');
const n8n = new N8nInstance({ folder: join(folder, 'n8n'), encryptionKey: 'x'.repeat(32) });
let simulator;
let server;
let accessKey;
let iamUser;
let token;

before(async () => {
	simulator = await startSimulator();
	token = simulatorCredential(simulator.url);
	accessKey = accessKeyCredential(simulator.url);
	iamUser = iamUserCredential(simulator.url);
	await n8n.prepare();
	await n8n.installPackage(await packPackage(folder));
	await n8n.importCredentials([token, accessKey, iamUser]);
});

after(async () => {
	await server?.stop();
	await simulator?.stop();
});

const reference = ({ id, name, type }) => ({ [type]: { id, name } });

/** A workflow of a trigger and the nodes behind it, one after the other. */
function workflow(id, ...nodes) {
	const placed = nodes.map((node, index) => ({
		...node,
		id: `${index}`,
		position: [index * 200, 0],
	}));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	);
	return { id, name: id, active: false, nodes: placed, connections, settings: {} };
}

/** Our node, creating a DLI connection of this name. */
const createNode = (connectionName, authentication, credential) => ({
	name: 'Create',
	type: NODE,
	typeVersion: 1,
	credentials: reference(credential),
	parameters: {
		authentication,
		resource: 'dliDatasourceConnection',
		operation: 'create',
		connectionName,
		dliService: 'DWS',
		dwsHost: '192.168.1.248',
		securityGroupId: CONNECTION.security_group_id,
		networkId: CONNECTION.network_id,
	},
});

const manual = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

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

/** n8n's own HTTP Request node, signed in with one of our credentials. */
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

const signIns = async () =>
	(await simulator.requests()).filter(
		({ method, url }) => method === 'POST' && url.startsWith('/v3/auth/tokens'),
	).length;

test("all three sign in what n8n's own HTTP Request node sends", async () => {
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
		await n8n.importWorkflow(workflow('http', manual, ...nodes));
		const { status, data } = await n8n.execute('http');
		assert.equal(status, 'success', data.resultData.error?.message);
		const names = (await simulator.connections()).map(({ item }) => item?.name);
		assert.equal(names.length, 3, credential.type);
	}
});

test('a schedule and a webhook outlive their tokens, a restart included', async () => {
	await simulator.reset();
	await simulator.switches({ tokenLifeSeconds: 3 });
	await n8n.importCredentials([iamUser]);
	const scheduled = createNode('={{ "s" + $execution.id }}', 'iamUser', iamUser);
	await n8n.importWorkflow(workflow('schedule', everySecond, scheduled));
	const posted = createNode('={{ $json.body.name }}', 'iamUser', iamUser);
	await n8n.importWorkflow(workflow('webhook', webhook, posted));
	await n8n.command('publish:workflow', '--id=schedule');
	await n8n.command('publish:workflow', '--id=webhook');
	server = await n8n.start();
	await until(async () => (await signIns()) >= 3);
	await server.stop();
	const before = executionsOf(n8n.folder, 'schedule').length;

	server = await n8n.start();
	await waitForWebhook();
	for (let burst = 0; burst < 3; burst++) {
		const answers = await Promise.all(
			Array.from({ length: 20 }, (_, index) => post(`w${burst}_${index}`)),
		);
		assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
		const ids = await Promise.all(
			answers.map(async (answer) => (await answer.json()).connectionId),
		);
		assert.equal(new Set(ids).size, 20);
		const soFar = await signIns();
		await until(async () => (await signIns()) > soFar);
	}
	const runs = executionsOf(n8n.folder, 'schedule').filter(({ status }) => status !== 'running');
	assert.ok(runs.length >= before + 5, `${runs.length} executions, ${before} before the restart`);
	assert.deepEqual([...new Set(runs.map(({ status }) => status))], ['success']);
	const created = (await simulator.connections()).map(({ name }) => name);
	assert.equal(new Set(created).size, created.length);
	assert.equal(created.filter((name) => name.startsWith('w')).length, 60);
});

test('a password that was changed is said to be, and nothing more is tried in that run', async () => {
	const before = executionsOf(n8n.folder, 'schedule').at(-1).id;
	await simulator.changePassword('IAMUser', 'Another-Password-2');
	const failures = () =>
		executionsOf(n8n.folder, 'schedule').filter(
			({ id, status }) => id > before && status === 'error',
		);
	await until(() => failures().length > 0);
	await server.stop();
	server = undefined;
	await simulator.switches({ lockUserAfter: 0 });
	const several = { name: 'Items', type: 'n8n-nodes-base.debugHelper', typeVersion: 1 };
	several.parameters = { category: 'randomData', randomDataType: 'email', randomDataCount: 9 };
	const node = createNode('={{ "p" + $itemIndex }}', 'iamUser', iamUser);
	await n8n.importWorkflow(workflow('manual', manual, several, node));
	const signInsBefore = await signIns();
	const { status, data } = await n8n.execute('manual');
	assert.equal(status, 'error');
	const { message, description } = data.resultData.error;
	assert.equal(message, 'IAM refused the sign-in: The username or password is wrong. [401]');
	assert.match(description, /Check Account Name, IAM User Name and Password/);
	assert.equal((await signIns()) - signInsBefore, 1);
	const stored = readExecution(n8n.folder, failures()[0].id).data.resultData.error;
	assert.match(stored.message, /^IAM refused the sign-in: The username or password is wrong/);
	await simulator.changePassword('IAMUser', iamUser.data.password);
});

test('the credential test tells what is wrong', async () => {
	// It would go on signing in, each second.
	await n8n.command('unpublish:workflow', '--id=schedule');
	await simulator.reset();
	server = await n8n.start();
	const ask = await ensureOwner(server.url, OWNER);
	const verdict = async (credential, changes = {}) => {
		const data = { ...credential.data, ...changes };
		return await ask('/rest/credentials/test', { credentials: { ...credential, data } });
	};
	for (const credential of [token, accessKey, iamUser]) {
		assert.equal((await verdict(credential)).status, 'OK', credential.type);
		const elsewhere = await verdict(credential, { projectId: 'f'.repeat(32) });
		assert.equal(elsewhere.status, 'Error');
		assert.match(elsewhere.message, /Project ID/);
		const path = await verdict(credential, { iamEndpoint: `${simulator.url}/` });
		assert.match(path.message, /'IAM Endpoint' of the credential must end with the host name/);
	}
	assert.match((await verdict(token, { token: 'cut-off' })).message, /Get a new one/);
	const wrongKey = await verdict(accessKey, { secretAccessKey: 'wrong' });
	assert.match(wrongKey.message, /Secret Access Key or Security Token is wrong/);
	await simulator.reset();
	const wrongPassword = await verdict(iamUser, { password: 'Wrong-Password-1' });
	assert.match(wrongPassword.message, /The username or password is wrong/);
	assert.equal(await signIns(), 1);
	const mfa = await verdict(iamUser, { userName: 'IAMUserMfa' });
	assert.match(mfa.message, /mfa totp/);
	await server.stop();
	server = undefined;
});

test('no key, password or token is in anything that n8n stores or logs', async () => {
	const given = (await simulator.requests()).length;
	assert.ok(given > 0);
	const { secretAccessKey } = accessKey.data;
	assert.deepEqual(filesWith(folder, secretAccessKey, iamUser.data.password), []);
	assert.deepEqual(filesWith(folder, 'Another-Password-2', token.data.token), []);
	// How all tokens of the simulator's IAM begin.
	assert.deepEqual(filesWith(folder, 'MIIatAYJKoZIhvcNAQcC'), []);
});

async function post(name) {
	return await fetch(`${server.url}/webhook/create`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ name }),
	});
}

/** n8n is ready a moment before its webhooks are. */
async function waitForWebhook() {
	await until(async () => {
		const answer = await fetch(`${server.url}/webhook/create`, { method: 'POST' });
		return answer.status !== 404;
	});
}
