import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { filesWith, temporaryFolder } from './lib/files.mjs';
import { N8nInstance } from './lib/n8nInstance.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';

const PASSWORD = 'Geheim-17-of-the-data-source';
const TOKEN = simulatorCredential('').data.token;
const LOGIN = { id: 'login1', name: 'Hive login' };

const folder = temporaryFolder('n8n-secrets-');
const exported = join(folder, 'exported.json');
const n8n = new N8nInstance({ folder: join(folder, 'n8n'), encryptionKey: 'x'.repeat(32) });
let simulator;

/** A workflow that creates one Hive connection with the login of a credential. */
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

before(async () => {
	simulator = await startSimulator();
	await n8n.prepare();
	await n8n.installPackage(await packPackage(folder));
	const data = { user: 'etl_user', password: PASSWORD };
	const login = { ...LOGIN, type: 'huaweiDataSourceLoginApi', data };
	await n8n.importCredentials([simulatorCredential(simulator.url), login]);
	await n8n.importWorkflow(workflow());
});

after(async () => {
	await simulator?.stop();
});

function assertNoSecrets() {
	// The search does find what n8n has stored.
	assert.ok(filesWith(folder, 'test_hive_01').some((file) => /database\.sqlite/.test(file)));
	assert.deepEqual(filesWith(folder, PASSWORD, TOKEN), []);
}

test('the login reaches Huawei Cloud, and stays out of all that n8n stores, exports and logs', async () => {
	assert.equal((await n8n.execute('secrets')).status, 'success');
	const [connection] = await simulator.connections();
	assert.equal(connection.item.dw_config.dbUserName, 'etl_user');
	await n8n.command('export:workflow', '--id=secrets', `--output=${exported}`);
	assert.ok(filesWith(folder, 'test_hive_01').includes(exported));
	assertNoSecrets();
});

test('a run that fails stores it neither, not even when the answer repeats it', async () => {
	const error_msg = `Cannot log in with ${PASSWORD} and ${TOKEN}`;
	await simulator.respondNext({ status: 400, body: { error_code: 'DAYU.4402', error_msg } });
	const { status, data } = await n8n.execute('secrets');
	assert.equal(status, 'error');
	assert.equal(data.resultData.error.message, 'Cannot log in with *** and *** [DAYU.4402]');
	assertNoSecrets();
});
