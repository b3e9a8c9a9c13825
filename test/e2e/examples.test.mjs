import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { executionsOf, readExecution } from './lib/database.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';
import { waitUntil } from './lib/waitUntil.mjs';
import { callWebhook } from './lib/webhookWorkflow.mjs';

const FORM_VALUES = {
	Name: 'from_form',
	'Cluster ID': 'cluster-1',
	'Cluster Name': 'sales_cluster',
	'KMS Key ID': 'key-1',
	'KMS Key Name': 'dlf/default',
	'Agent ID': 'agent-1',
	'Agent Name': 'cdm-agent',
};

const folder = join(rootFolder, 'examples');
const examples = new Map(
	readdirSync(folder).map((file) => [file.replace('.json', ''), readJson(join(folder, file))]),
);
/** The same workflows, saved in n8n. */
const saved = new Map();
let simulator;
let n8n;
let exampleCredentials;

/** Runs an example once, and returns the output of its nodes. */
async function run(name) {
	return outputOf(await saved.get(name).run());
}

/** Returns a function that reads the output of a node: the JSON of its items, by output. */
function outputOf({ status, data }) {
	const { runData, error } = data.resultData;
	assert.equal(status, 'success', error?.message);
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

async function submit(url, values) {
	const body = new FormData();
	for (const [index, value] of values.entries()) body.append(`field-${index}`, value);
	const response = await fetch(url, { method: 'POST', body });
	assert.equal(response.status, 200, await response.text());
}

/**
 * Submits the form of a workflow, and waits until it waits for an approval.
 * @returns what the nodes had returned by then, and a function that approves and returns what they returned
 */
async function submitAndApprove(workflow, form, values) {
	await n8n.api.publish(workflow);
	await waitUntil(async () => (await fetch(form)).status !== 404);
	await submit(form, values);
	const last = () => executionsOf(n8n.folder, workflow.id)[0];
	const executionAs = async (status) => {
		await waitUntil(() => last().status === status);
		const { id } = last();
		return { id, data: readExecution(n8n.folder, id).data };
	};
	const { id, data } = await executionAs('waiting');
	const signature = data.resumeToken ? `?signature=${data.resumeToken}` : '';
	const finish = async () => {
		await submit(`${n8n.url}/form-waiting/${id}${signature}`, ['Yes']);
		return outputOf({ status: 'success', ...(await executionAs('success')) });
	};
	return { plan: outputOf({ status: 'success', data }), finish };
}

describe('examples', () => {
	before(async () => {
		({ simulator, n8n, exampleCredentials } = await sharedN8n());
		for (const [name, workflow] of examples) saved.set(name, await n8n.addWorkflow(workflow));
	});

	beforeEach(async () => await simulator.reset());

	test('every example has notes, and neither secrets nor credential data', () => {
		for (const [name, { nodes }] of examples) {
			assert.ok(
				nodes.some(({ type }) => type.endsWith('stickyNote')),
				name,
			);
			for (const { credentials = {}, parameters } of nodes) {
				assert.ok(!JSON.stringify(credentials).includes('data'), name);
				// Huawei Cloud's documentation uses this placeholder.
				assert.match(parameters.password ?? 'xxxxxx', /^x*$/);
			}
		}
	});

	test('csv-bulk-create: rows of different types, the invalid one in the error output', async () => {
		const output = await run('csv-bulk-create');
		const [[{ created }]] = output('Created');
		assert.deepEqual(created.map(({ name }) => name).sort(), ['lake_a', 'lake_b', 'warehouse']);
		const [[{ failed }]] = output('Failed');
		assert.match(failed[0].error.message, /'Connection Name' is invalid: '.*'\. Allowed: /);
		assert.equal((await connections()).length, 3);
	});

	test('schedule-connection-list: creates, then keeps or updates, and reports', async () => {
		const first = (await run('schedule-connection-list'))('Report').flat();
		assert.deepEqual(first.map(({ action }) => action).sort(), ['created', 'created']);
		const second = (await run('schedule-connection-list'))('Report').flat();
		assert.deepEqual(second.map(({ action }) => action).sort(), ['unchanged', 'updated']);
		assert.equal((await connections()).length, 2);
	});

	test('clean-up: lists connections in a dry run, then deletes only the old ones', async () => {
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

		const workflow = structuredClone(examples.get('clean-up'));
		const settings = workflow.nodes.find(({ name }) => name === 'What to Delete');
		settings.parameters.assignments.assignments.find(({ name }) => name === 'dryRun').value = false;
		const realRun = await n8n.addWorkflow({ ...workflow, id: 'cleanUpForReal' });
		assert.equal((await realRun.run()).status, 'success');
		assert.deepEqual((await connections()).map(({ item }) => item.dw_name).sort(), [
			'kept_old',
			'test_new',
		]);
	});

	test('rotate-passwords: updates the connections of one cluster and user, each tested first', async () => {
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

	test('copy-workspace: creates what the other workspace lacks, and nothing twice', async () => {
		await seed(hive('one'));
		await seed({ item: { dw_name: 'lake', dw_type: 'DLI', dw_config: {}, env_type: 0 } });
		for (const action of ['created', 'unchanged']) {
			const report = (await run('copy-workspace'))('Report').flat();
			assert.deepEqual(
				report.map(({ connection, action: done, reason }) => [connection, done, reason]).sort(),
				[
					['lake', action, ''],
					['one', action, ''],
				],
			);
		}
		const names = (await connections()).map(({ item }) => item.dw_name);
		assert.deepEqual(names.sort(), ['lake', 'lake', 'one', 'one']);
	});

	test('find-usage: finds what uses an agent, in every workspace, and tells what is refused', async () => {
		await seed(hive('one', { kmsName: 'other' }));
		const [workspaceId] = await simulator.seed({ kind: 'workspaces', seed: { name: 'finance' } });
		const item = { ...hive('two').item, agent_name: 'cdm-orders' };
		await simulator.seed({ kind: 'dataArts', workspaceId, seed: { item } });
		const found = (await run('find-usage'))('In Use').flat();
		assert.deepEqual(
			found.map(({ connection, workspace, usedAs }) => [connection, workspace, usedAs]),
			[['two', 'finance', 'agent_name']],
		);
	});

	test('apply-connection-list: plans, waits for the approval, and applies that plan', async () => {
		const workflow = saved.get('apply-connection-list');
		const form = `${n8n.url}/form/apply-connection-list`;
		const { plan, finish } = await submitAndApprove(workflow, form, ['A new cluster']);
		assert.equal(plan('Plan')[0][0].counts.create, 2);
		assert.deepEqual(await connections(), []);
		const [[summary]] = (await finish())('Apply');
		assert.deepEqual([summary.counts.created, summary.hasConflicts], [2, false]);
		const [hiveConnection, dli] = await connections();
		assert.match(hiveConnection.item.description, /^Sales \[n8n:/);
		assert.deepEqual(dli.body.queues, ['q1']);
	});

	test('export-to-git: writes everything to one file, which has no secrets', async () => {
		await seed(hive('one'));
		await simulator.seed({ kind: 'dliEnhanced', seed: { body: { name: 'lake' } } });
		const rows = (await run('export-to-git'))('Export').flat();
		assert.deepEqual(
			rows.map(({ name }) => name),
			['one', 'lake'],
		);
		assert.ok(!JSON.stringify(rows).includes('old-password'));
	});

	test('promote-to-production: looks names up there, and creates what is missing', async () => {
		await seed(hive('one'));
		for (const [kind, name] of [
			['mrsClusters', 'sales_cluster'],
			['cdmClusters', 'cdm-agent-prod'],
		]) {
			await simulator.seed({ kind, seed: { name } });
		}
		const [production] = await simulator.seed({ kind: 'workspaces', seed: { name: 'production' } });
		const workflow = structuredClone(examples.get('promote-to-production'));
		for (const { name, parameters } of workflow.nodes) {
			if (!/Production$/.test(name)) continue;
			parameters.options.workspace = { __rl: true, mode: 'id', value: production };
		}
		const promote = await n8n.addWorkflow({ ...workflow, id: 'promoteForReal' });
		for (const action of ['created', undefined]) {
			const output = outputOf(await promote.run());
			assert.equal(output('Apply to Production').flat()[0]?.action, action);
		}
		const created = (await connections())[1];
		assert.equal(created.workspace, production);
		assert.equal(created.item.agent_name, 'cdm-agent-prod');
	});

	test('nightly-check: checks every connection, and reports what cannot be checked', async () => {
		await seed(hive('one'));
		const workflow = structuredClone(examples.get('nightly-check'));
		workflow.nodes = workflow.nodes.filter(({ name }) => name !== 'Send to Chat');
		delete workflow.connections['What Has Changed'];
		const withoutChat = await n8n.addWorkflow({ ...workflow, id: 'nightlyCheckNoChat' });
		const output = outputOf(await withoutChat.run());
		const [[{ changed, report }]] = output('What Has Changed');
		assert.equal(changed, 2);
		assert.match(report, /one works\./);
		assert.match(report, /Connection 'sales_vpc' was not found/);
	});

	test('check-your-account: reports what works and what is refused, and changes nothing', async () => {
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

	test('webhook-create-both: creates both connections once, however often it is called', async () => {
		await n8n.api.publish(saved.get('webhook-create-both'));
		const body = {
			name: 'sales',
			host: '192.168.1.248',
			securityGroupId: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
			networkId: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
		};
		const { data: header } = exampleCredentials.find(({ type }) => type === 'httpHeaderAuth');
		const address = `${n8n.url}/webhook/create-connections`;
		const call = async () => await callWebhook(address, body, { [header.name]: header.value });
		const ids = await call();
		assert.ok(ids.dli && ids.dataArts);
		assert.deepEqual(await call(), ids);
		assert.equal((await connections()).length, 2);
		const anonymous = await fetch(address, { method: 'POST', body: '{}' });
		assert.equal(anonymous.status, 403);
	});

	test('form-test-approve-create: waits for the approval, and creates the connection', async () => {
		const workflow = saved.get('form-test-approve-create');
		const form = `${n8n.url}/form/new-data-connection`;
		const { finish } = await submitAndApprove(workflow, form, Object.values(FORM_VALUES));
		await finish();
		assert.ok((await connections()).some(({ item }) => item?.dw_name === 'from_form'));
	});
});
