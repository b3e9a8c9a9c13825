import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { filesWith } from './lib/files.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { TestN8n } from './lib/testN8n.mjs';

const PASSWORD = 'Geheim-17-of-the-data-source';
const TOKEN = simulatorCredential('').data.token;
const LOGIN = { id: 'login1', name: 'Hive login' };

let n8n;
let simulator;

/** A workflow that creates one Hive connection, with user and password from a credential. */
function workflow() {
	const [start, node] = ['Start', 'DataArts MRS Hive'].map((name) =>
		readJson(join(rootFolder, 'examples', 'create-every-connection.json')).nodes.find(
			(candidate) => candidate.name === name,
		),
	);
	const { userName, password, ...parameters } = node.parameters;
	const hive = { ...node, parameters: { ...parameters, dataSourceLogin: 'credential' } };
	hive.credentials = { ...node.credentials, huaweiDataSourceLoginApi: LOGIN };
	const connections = { Start: { main: [[{ node: node.name, type: 'main', index: 0 }]] } };
	return { id: 'secrets', name: 'Secrets', active: false, nodes: [start, hive], connections };
}

// n8n's commands print executions, which its server does not, so these tests run commands.
before(async () => {
	[simulator, n8n] = await Promise.all([startSimulator(), TestN8n.create()]);
	const data = { user: 'etl_user', password: PASSWORD };
	const login = { ...LOGIN, type: 'huaweiDataSourceLoginApi', data };
	await Promise.all([
		n8n.importCredentials([simulatorCredential(simulator.url), login]),
		n8n.importWorkflow(workflow()),
	]);
});

after(async () => await simulator?.stop());

function assertNoSecrets() {
	// The search finds what n8n has stored: otherwise it would prove nothing.
	assert.ok(filesWith(n8n.folder, 'test_hive_01').some((file) => /database\.sqlite/.test(file)));
	assert.deepEqual(filesWith(n8n.folder, PASSWORD, TOKEN), []);
}

test('the login reaches Huawei Cloud, but nothing that n8n stores, exports or logs', async () => {
	assert.equal((await n8n.execute('secrets')).status, 'success');
	const [connection] = await simulator.connections();
	assert.equal(connection.item.dw_config.dbUserName, 'etl_user');
	const exported = join(n8n.folder, 'exported.json');
	await n8n.command('export:workflow', '--id=secrets', `--output=${exported}`);
	assert.ok(filesWith(n8n.folder, 'test_hive_01').includes(exported));
	assertNoSecrets();
});

test('a failed run does not store it either, even if the response repeats it', async () => {
	const error_msg = `Cannot log in with ${PASSWORD} and ${TOKEN}`;
	await simulator.respondNext({ status: 400, body: { error_code: 'DAYU.4402', error_msg } });
	const { status, data } = await n8n.execute('secrets');
	assert.equal(status, 'error');
	assert.equal(data.resultData.error.message, 'Cannot log in with *** and *** [DAYU.4402]');
	assertNoSecrets();
});
