import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { openNode } from './lib/editor.mjs';
import { takeScreenshot } from './lib/editorAppearance.mjs';
import { addEntry, optionNames, resourceList } from './lib/editorChoices.mjs';
import { expectLines } from './lib/editorForm.mjs';
import { createWorkflow, EMPTY, FILLED, fromList, INSTANCES } from './lib/editorWorkflows.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';

let simulator;
let n8n;
let page;

/** Opens a node with these parameters, in a new workflow. */
async function open(name, parameters) {
	await openNode(page, await createWorkflow(n8n.api, name, parameters), name);
}

describe('lists', () => {
	before(async () => ({ simulator, n8n, page } = await sharedEditor()));

	beforeEach(async () => await simulator.reset());

	describe('a list of a field shows entries from Huawei Cloud, can be searched, and offers', () => {
		/** Searches an open list, expects this number of entries, selects one, and expects it in the form. */
		async function searchAndSelect(list, text, expectedCount, entry, label) {
			await list.search(text, expectedCount);
			await list.select(entry);
			await expectLines(page, [`${label}: From list | ${entry}`]);
		}

		test('RDS instances with their addresses', async () => {
			for (const seed of INSTANCES) await simulator.seed({ kind: 'rdsInstances', ...seed });
			await open('Create connection', { ...FILLED.dli, rdsAddress: undefined });
			const list = resourceList(page, 'rdsAddress');
			assert.deepEqual(await list.open(), [
				'customers-mysql (MySQL 8.0, 192.168.3.70:3306)',
				'mysql-1 (MySQL 8.0, 192.168.3.208:3306)',
				'orders-archive (MySQL 8.0, 192.168.3.61:3306)',
				'orders-mysql (MySQL 8.0, 192.168.3.60:3306)',
				'postgresql-1 (PostgreSQL 14, 172.16.0.8:5432)',
			]);
			await takeScreenshot(page, 'list', { parts: ['.node-settings'], from: 392, height: 406 });
			const entry = 'orders-mysql (MySQL 8.0, 192.168.3.60:3306)';
			await searchAndSelect(list, 'orders', 2, entry, 'Private IP Address');
		});

		test('CDM clusters as agents', async () => {
			await simulator.seed({ kind: 'cdmClusters', name: 'cdm-orders' });
			await open('Create connection', { ...FILLED.dataArts, agentId: undefined });
			const list = resourceList(page, 'agentId');
			assert.deepEqual(await list.open(), [
				'cdm-4autotest-nodelete',
				'cdm-off (Not running: shut down)',
				'cdm-orders',
			]);
			await searchAndSelect(list, 'ORDERS', 1, 'cdm-orders', 'Agent');
		});

		test('connections of the workspace', async () => {
			await simulator.seed({ kind: 'dataArts', name: 'orders_dli' });
			await simulator.seed({ kind: 'dataArts', name: 'sales_dli' });
			await open('Get connection', { ...EMPTY.dataArts, operation: 'get' });
			const list = resourceList(page, 'connectionId');
			assert.deepEqual(await list.open(), ['orders_dli (DLI)', 'sales_dli (DLI)']);
			await searchAndSelect(list, 'sales', 1, 'sales_dli (DLI)', 'Connection');
		});
	});

	test('the list of workspaces inside Options decides which connections are listed', async () => {
		const [workspaceId] = await simulator.seed({ kind: 'workspaces', name: 'sales' });
		await simulator.seed({ kind: 'dataArts', name: 'orders_dli' });
		await simulator.seed({ kind: 'dataArts', name: 'sales_dli', workspaceId });
		await open('Get connection', { ...EMPTY.dataArts, operation: 'get' });
		await addEntry(page, 'Options', 'Workspace');
		const workspaces = resourceList(page, 'workspace');
		const entries = await workspaces.open();
		assert.ok(entries.length > 1, entries.join('\n'));
		await workspaces.search('SALES', 1);
		await workspaces.select('sales');
		assert.equal(
			await workspaces.selected(),
			entries.find((entry) => entry.startsWith('sales')),
		);
		assert.deepEqual(await resourceList(page, 'connectionId').open(), ['sales_dli (DLI)']);
	});

	test('the list of route tables inside Additional Fields has those of the VPC', async () => {
		const [vpcId] = await simulator.seed({ kind: 'vpcs', name: 'vpc-sales' });
		const seed = { vpc_id: vpcId };
		await simulator.seed({ kind: 'routeTables', name: 'rtb-archive', seed });
		await simulator.seed({ kind: 'routeTables', name: 'rtb-sales', seed });
		await open('Create connection', { ...EMPTY.enhanced, vpcId: fromList(vpcId, 'vpc-sales') });
		await addEntry(page, 'Additional Fields', 'Route Table');
		const list = resourceList(page, 'routeTableId');
		const entries = await list.open();
		const names = entries.map((entry) => entry.split(' (')[0]);
		assert.deepEqual(names, ['rtb-archive', 'rtb-sales']);
		await list.search('SALES', 1);
		await list.select('rtb-sales');
		assert.equal(await list.selected(), entries[1]);
	});

	test('a list that cannot be read shows why, and leaves the field as it is', async () => {
		await simulator.switches({ lookupsDenied: ['vpc'] });
		await open('Create connection', FILLED.dli);
		const list = resourceList(page, 'securityGroupId');
		const [title, message, description, link, ...others] = await list.openRefused();
		assert.equal(title, 'Could not load list');
		assert.equal(message, '403 - No permission to list security groups: choose By ID');
		assert.match(description, /^Token not allowed to do this action\. \[VPC\.2701\]/);
		assert.equal(link, 'Check your credential');
		assert.deepEqual(others, []);
		await expectLines(page, ['Security Group: From list | sg-data']);
	});
});

test("n8n's HTTP Request node offers the credentials that sign in", async () => {
	const { n8n, page } = await sharedEditor();
	const node = {
		id: 'node',
		name: 'Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [0, 0],
		parameters: { authentication: 'predefinedCredentialType' },
	};
	const { id } = await n8n.api.addWorkflow({ name: 'Request', nodes: [node], connections: {} });
	await openNode(page, id, 'Request', 'authentication');
	const names = await optionNames(page, 'nodeCredentialType');
	assert.deepEqual(
		names.filter((name) => name.startsWith('Huawei')),
		['Huawei Cloud Access Key API', 'Huawei Cloud IAM User API', 'Huawei Cloud Token API'],
	);
});
