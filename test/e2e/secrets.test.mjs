import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { filesWith } from './lib/files.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';

const PASSWORD = 'Geheim-17-of-the-data-source';

let simulator;
let n8n;
let token;
/** The credential with the token, as a node refers to it. */
let signIn;

/** A workflow that creates one Hive connection, with user and password from a credential. */
function workflow({ id, name }) {
	const [start, node] = ['Start', 'DataArts MRS Hive'].map((nodeName) =>
		readJson(join(rootFolder, 'examples', 'create-every-connection.json')).nodes.find(
			(candidate) => candidate.name === nodeName,
		),
	);
	const { userName, password, ...parameters } = node.parameters;
	const hive = {
		...node,
		parameters: { ...parameters, authentication: 'token', dataSourceLogin: 'credential' },
		credentials: { huaweiCloudTokenApi: signIn, huaweiDataSourceLoginApi: { id, name } },
	};
	const connections = { Start: { main: [[{ node: node.name, type: 'main', index: 0 }]] } };
	return { id: 'secrets', name: 'Secrets', nodes: [start, hive], connections };
}

function assertNoSecrets() {
	// The search finds what n8n has stored: otherwise it would prove nothing.
	assert.ok(filesWith(n8n.folder, 'test_hive_01').some((file) => /database\.sqlite/.test(file)));
	assert.deepEqual(filesWith(n8n.folder, PASSWORD, token), []);
}

describe('the login of a data source', () => {
	let run;

	before(async () => {
		const shared = await sharedN8n();
		({ simulator, n8n } = shared);
		token = shared.credentials.token.data.token;
		signIn = { id: shared.credentials.token.id, name: shared.credentials.token.name };
		const data = { user: 'etl_user', password: PASSWORD };
		const login = { name: 'Hive login', type: 'huaweiDataSourceLoginApi', data };
		const [saved] = await n8n.api.addCredentials(login);
		({ run } = await n8n.addWorkflow(workflow(saved)));
	});

	beforeEach(async () => await simulator.reset());

	test('reaches Huawei Cloud, but nothing that n8n stores, exports or logs', async () => {
		assert.equal((await run()).status, 'success');
		const [connection] = await simulator.connections();
		assert.equal(connection.item.dw_config.dbUserName, 'etl_user');
		const exported = join(n8n.folder, 'exported.json');
		await n8n.command('export:workflow', '--id=secrets', `--output=${exported}`);
		assert.ok(filesWith(n8n.folder, 'test_hive_01').includes(exported));
		assertNoSecrets();
	});

	test('is neither stored nor logged by a failed run, even if the response repeats it', async () => {
		const error_msg = `Cannot log in with ${PASSWORD} and ${token}`;
		await simulator.respondNext({ status: 400, body: { error_code: 'DAYU.4402', error_msg } });
		// Unlike n8n's server, this command logs the error.
		const { status, data } = await n8n.execute('secrets');
		assert.equal(status, 'error');
		assert.match(
			data.resultData.error.message,
			/: Cannot log in with \*{3} and \*{3} \[DAYU\.4402\]$/,
		);
		assertNoSecrets();
	});
});
