import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { executionsOf, readExecution } from './lib/database.mjs';
import { temporaryFolder } from './lib/files.mjs';
import { N8nInstance } from './lib/n8nInstance.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { until } from './lib/until.mjs';

const LOGIN = {
	id: 'huaweiLogin1',
	name: 'Data source login',
	type: 'huaweiDataSourceLoginApi',
	data: { user: 'rotated_user', password: 'Rotated-Password-1' },
};
const FORM = {
	Name: 'from_form',
	'Cluster ID': 'cluster-1',
	'Cluster Name': 'sales_cluster',
	'KMS Key ID': 'key-1',
	'KMS Key Name': 'dlf/default',
	'Agent ID': 'agent-1',
	'Agent Name': 'cdm-agent',
};

const folder = temporaryFolder('n8n-examples-');
const n8n = new N8nInstance({ folder: join(folder, 'n8n'), encryptionKey: 'x'.repeat(32) });
const examples = new Map(
	readdirSync(join(rootFolder, 'examples')).map((file) => [
		file.replace('.json', ''),
		readJson(join(rootFolder, 'examples', file)),
	]),
);
let simulator;
let server;

before(async () => {
	simulator = await startSimulator();
	await n8n.prepare();
	await n8n.installPackage(await packPackage(folder));
	await n8n.importCredentials([simulatorCredential(simulator.url), LOGIN]);
	await n8n.importWorkflow(...examples.values());
});

beforeEach(async () => await simulator.reset());

after(async () => {
	await server?.stop();
	await simulator?.stop();
});

/** Runs an example once by hand, and gives what its nodes put out: the items of each output. */
async function run(name) {
	const { id } = examples.get(name);
	const execution = await n8n.execute(id);
	assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	return outputsOf(execution);
}

function outputsOf({ data }) {
	const { runData } = data.resultData;
	return (node) =>
		(runData[node] ?? []).flatMap(({ data: output }) =>
			(output?.main ?? []).map((items) => (items ?? []).map(({ json }) => json)),
		);
}

const hive = (name, changes = {}) => ({
	item: {
		dw_name: name,
		dw_type: 'HIVE',
		dw_config: {
			mrsConnectionType: 'agent',
			clusterId: '353ff458-a560-413e-9b84-33f930cb8057',
			clusterName: 'sales_cluster',
			dbUserName: 'etl_user',
			dbPassword: 'old-password',
			kmsId: 'k',
			kmsName: 'dlf/default',
			...changes,
		},
		agent_id: 'agent-1',
		agent_name: 'cdm-agent',
		env_type: 0,
	},
});
const seed = async (settings) => await simulator.seed({ kind: 'dataArts', seed: settings });
const connections = async () => await simulator.connections();

test('every example holds notes and no secrets, and no credential data', () => {
	for (const [name, { nodes }] of examples) {
		assert.ok(
			nodes.some(({ type }) => type.endsWith('stickyNote')),
			name,
		);
		for (const { credentials = {}, parameters } of nodes) {
			assert.ok(!JSON.stringify(credentials).includes('data'), name);
			// The placeholder of Huawei Cloud's own documentation.
			assert.match(parameters.password ?? 'xxxxxx', /^x*$/);
		}
	}
});

test('csv-bulk-create: rows of mixed types, the wrong one in the error output', async () => {
	const output = await run('csv-bulk-create');
	const [[{ created }]] = output('Created');
	assert.deepEqual(created.map(({ name }) => name).sort(), ['lake_a', 'lake_b', 'warehouse']);
	const [[{ failed }]] = output('Failed');
	assert.match(failed[0].error, /'Connection Name' is invalid\. Allowed: /);
	assert.equal((await connections()).length, 3);
});

test('schedule-wanted-list: creates, then leaves alone or updates, and reports', async () => {
	const first = (await run('schedule-wanted-list'))('Report').flat();
	assert.deepEqual(first.map(({ action }) => action).sort(), ['created', 'created']);
	const second = (await run('schedule-wanted-list'))('Report').flat();
	assert.deepEqual(second.map(({ action }) => action).sort(), ['unchanged', 'updated']);
	assert.equal((await connections()).length, 2);
});

test('clean-up: lists in a dry run, then deletes the old ones only', async () => {
	const old = Date.now() - 40 * 24 * 60 * 60 * 1000;
	await seed({ ...hive('test_old'), createTime: old });
	await seed(hive('test_new'));
	await seed({ ...hive('kept_old'), createTime: old });
	const listed = (await run('clean-up'))('Would Be Deleted').flat();
	assert.deepEqual(
		listed.map(({ name }) => name),
		['test_old'],
	);
	assert.equal((await connections()).length, 3);

	const wet = structuredClone(examples.get('clean-up'));
	const settings = wet.nodes.find(({ name }) => name === 'What to Delete');
	settings.parameters.assignments.assignments.find(({ name }) => name === 'dryRun').value = false;
	await n8n.importWorkflow({ ...wet, id: 'cleanUpForReal' });
	const execution = await n8n.execute('cleanUpForReal');
	assert.equal(execution.status, 'success');
	assert.deepEqual((await connections()).map(({ item }) => item.dw_name).sort(), [
		'kept_old',
		'test_new',
	]);
});

test('rotate-passwords: those of the cluster and user, each tested first', async () => {
	await seed(hive('one'));
	await seed(hive('two'));
	await seed(hive('elsewhere', { clusterId: 'another' }));
	const output = await run('rotate-passwords');
	const [[{ updated }]] = output('Updated');
	assert.deepEqual(updated.map(({ name, changed }) => [name, changed]).sort(), [
		['one', ['dbUserName']],
		['two', ['dbUserName']],
	]);
	const users = (await connections()).map(({ item }) => item.dw_config.dbUserName);
	assert.deepEqual(users.sort(), ['etl_user', 'rotated_user', 'rotated_user']);
});

test('check-your-account: tells what works and what is refused, and changes nothing', async () => {
	await seed(hive('one'));
	await simulator.switches({ basicConnections: 'notPublished' });
	const results = (await run('check-your-account'))('All Results').flat();
	assert.deepEqual(
		results.map(({ check, result }) => [check, result.split(':')[0]]),
		[
			['DataArts Connections', 'works'],
			['DLI Enhanced Connections', 'works'],
			['DLI Datasource Connections', 'refused'],
		],
	);
	assert.ok((await simulator.requests()).every(({ method }) => method === 'GET'));
});

test('webhook-create-both and form-test-approve-create, asked over HTTP', async () => {
	for (const id of ['webhookCreateBoth', 'formTestApprove']) {
		await n8n.command('publish:workflow', `--id=${id}`);
	}
	server = await n8n.start();
	const body = {
		name: 'sales',
		host: '192.168.1.248',
		securityGroupId: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
		networkId: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
	};
	const ask = async () =>
		await fetch(`${server.url}/webhook/create-connections`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	let answer;
	await until(async () => (answer = await ask()).status !== 404);
	const ids = await answer.json();
	assert.ok(ids.dli && ids.dataArts);
	assert.deepEqual(await (await ask()).json(), ids);
	assert.equal((await connections()).length, 2);

	const form = new FormData();
	for (const [index, value] of Object.values(FORM).entries()) form.append(`field-${index}`, value);
	const sent = await fetch(`${server.url}/form/new-data-connection`, {
		method: 'POST',
		body: form,
	});
	assert.equal(sent.status, 200, await sent.text());
	const [{ id }] = executionsOf(n8n.folder, 'formTestApprove');
	await until(() => executionsOf(n8n.folder, 'formTestApprove')[0].status === 'waiting');
	const approval = new FormData();
	approval.append('field-0', 'Yes');
	const { data } = readExecution(n8n.folder, id);
	const token = data.resumeToken ? `?signature=${data.resumeToken}` : '';
	const approved = await fetch(`${server.url}/form-waiting/${id}${token}`, {
		method: 'POST',
		body: approval,
	});
	assert.equal(approved.status, 200, await approved.text());
	await until(() => executionsOf(n8n.folder, 'formTestApprove')[0].status === 'success');
	assert.ok((await connections()).some(({ item }) => item?.dw_name === 'from_form'));
	await server.stop();
	server = undefined;
});
