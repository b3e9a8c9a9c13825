import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
	addNodeWithAction,
	executeStep,
	openEditor,
	openNode,
	openNodePanel,
	readCanvas,
	readError,
	readOutput,
	searchNode,
	showOutputAsJson,
} from './lib/editor.mjs';
import { lowestContrast, readIcons, setTheme, takeScreenshot } from './lib/editorAppearance.mjs';
import * as credentialDialog from './lib/editorCredential.mjs';
import {
	expectForm,
	expectLines,
	optionNames,
	readForm,
	resourceList,
	selectOption,
} from './lib/editorForm.mjs';
import {
	createWorkflow,
	credentials,
	EMPTY,
	FILLED,
	INSTANCES,
	WITH_TYPED_IDS,
} from './lib/editorWorkflows.mjs';
import { dataArtsStates, dliStates, SERVICE_NAMES, TYPE_NAMES } from './lib/expectedForm.mjs';
import { startSimulator } from './lib/simulator.mjs';
import { TestN8n } from './lib/testN8n.mjs';

/** The form and the output of an open node. */
const FORM = '.node-settings';
const OUTPUT = '[data-test-id="output-panel"]';
/** n8n starts with the light theme, so it is tested last. */
const ICONS = { dark: 'huaweiDataConnections.dark.svg', light: 'huaweiDataConnections.svg' };
/** The minimum contrast of text for people with weak sight (WCAG 2.2, 1.4.3). */
const MIN_CONTRAST = 4.5;

let simulator;
let n8n;
let editor;
let page;

before(async () => {
	[simulator, n8n] = await Promise.all([startSimulator(), TestN8n.create()]);
	await n8n.startServer();
	await n8n.api.addCredentials(...credentials(simulator.url));
	editor = await openEditor(n8n.url, n8n.api);
	page = editor.page;
});

beforeEach(async () => await simulator.reset());

after(async () => await Promise.all([editor?.close(), n8n?.killServer(), simulator?.stop()]));

/** Opens a node with these parameters, in a new workflow. */
async function open(name, parameters) {
	await openNode(page, await createWorkflow(n8n.api, name, parameters), name);
}

/** Brings the form into each of these states, as a user does. */
async function expectStates(states) {
	for (const { title, choices, lines } of states) {
		for (const [parameter, option] of choices) await selectOption(page, parameter, option);
		await expectForm(page, lines, title);
	}
}

describe('the node panel', () => {
	before(async () => await openNodePanel(page));

	for (const term of ['huawei', 'DLI', 'DataArts', 'datasource']) {
		test(`finds the node by ${term}`, async () => await searchNode(page, term));
	}

	for (const [action, subtitle] of [
		['Create DLI datasource connection', 'Create DLI Datasource Connection'],
		['Create DataArts connection', 'Create DataArts Connection'],
	]) {
		test(`offers the action ${action}`, async () => {
			await openNodePanel(page);
			await searchNode(page, 'huawei');
			await addNodeWithAction(page, action);
			const resource = subtitle.replace('Create ', '');
			await expectLines(page, [`Resource: ${resource}`, 'Operation: Create']);
			assert.match((await readCanvas(page)).join('\n'), new RegExp(subtitle));
		});
	}
});

describe('the form of Create DLI Datasource Connection', () => {
	const states = dliStates();
	before(async () => await open('DLI', EMPTY.dli));

	test('lists the services', async () => {
		assert.deepEqual(await optionNames(page, 'dliService'), SERVICE_NAMES);
	});

	test(`shows the fields of each service, for each way to enter an address: ${states.length} states`, async () => {
		await expectStates(states);
	});
});

describe('the form of Create DataArts Connection', () => {
	before(async () => await open('DataArts', EMPTY.dataArts));

	test('lists the types', async () => {
		assert.deepEqual(await optionNames(page, 'dataArtsType'), TYPE_NAMES);
	});

	for (const [type, states] of dataArtsStates()) {
		test(`shows the fields of ${type}: ${states.length} states`, async () =>
			await expectStates(states));
	}
});

describe('the form of a saved node', () => {
	test('shows the values of a DLI connection', async () => {
		await open('Create connection', FILLED.dli);
		await expectLines(page, [
			'Connection Name: orders_mysql',
			'Private IP Address: By Host | mysql.example.internal',
			'Security Group: From list | sg-data',
		]);
		await takeScreenshot(page, 'dli-form', { parts: [FORM], isWhole: true, height: 1015 });
	});

	test('shows the values of a DataArts connection, and no password', async () => {
		await open('Create connection', FILLED.dataArts);
		await expectLines(page, [
			'Credential for Huawei Data Source Login API: Orders warehouse',
			'Connection Name: orders_hive',
			'Data Source Login: Credential',
			'MRS Cluster: From list | mrs_orders',
			'Agent: From list | cdm-orders',
		]);
		assert.doesNotMatch((await readForm(page)).join('\n'), /^Password/m);
		await takeScreenshot(page, 'dataarts-form', { parts: [FORM], isWhole: true, height: 1062 });
	});
});

describe('a list of a field shows entries from Huawei Cloud, can be searched, and offers', () => {
	/** Searches an open list, expects this number of entries, selects one, and expects it in the form. */
	async function searchAndSelect(list, text, expectedCount, entry, label) {
		await list.search(text, expectedCount);
		await list.select(entry);
		await expectLines(page, [`${label}: From list | ${entry}`]);
	}

	test('RDS instances with their addresses', async () => {
		for (const seed of INSTANCES) await simulator.seed({ kind: 'rdsInstances', ...seed });
		await open('Create connection', { ...FILLED.dli, rdsHost: undefined });
		const list = resourceList(page, 'rdsHost');
		assert.deepEqual(await list.open(), [
			'customers-mysql (MySQL 8.0, 192.168.3.70:3306)',
			'mysql-1 (MySQL 8.0, 192.168.3.208:3306)',
			'orders-archive (MySQL 8.0, 192.168.3.61:3306)',
			'orders-mysql (MySQL 8.0, 192.168.3.60:3306)',
			'postgresql-1 (PostgreSQL 14, 172.16.0.8:5432)',
		]);
		await takeScreenshot(page, 'list', { parts: [FORM], from: 392, height: 406 });
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

describe('a credential is entered, rejected if it is wrong, saved and used', () => {
	for (const { name, create, invalid, message } of credentialDialog.AUTH_METHODS) {
		test(name, async () => {
			// n8n tests an invalid credential more than once, which could lock the user.
			await simulator.switches({ lockUserAfter: 0, lockKeyAfter: 0 });
			const fields = credentialDialog.textFields(create(simulator.url));
			await open('Create connection', WITH_TYPED_IDS);
			const dialog = await credentialDialog.openNew(page, 'Credential');
			await credentialDialog.selectAuthMethod(page, dialog, name);
			await credentialDialog.fillIn(dialog, { ...fields, ...invalid });
			await credentialDialog.save(dialog);
			await credentialDialog.expectRejected(dialog, message);
			await credentialDialog.fillIn(dialog, fields);
			await credentialDialog.saveAndClose(page, dialog, 'Credential');
			await executeStep(page);
			assert.equal((await readOutput(page)).action, 'created');
		});
	}

	test('Data Source Login', async () => {
		await open('Create connection', FILLED.dataArts);
		const label = 'Credential for Huawei Data Source Login API';
		const dialog = await credentialDialog.openNew(page, label);
		await credentialDialog.fillIn(dialog, { user: 'etl_user', password: 'Orders-Password-2' });
		await credentialDialog.saveAndClose(page, dialog, label);
		await expectLines(page, [`${label}: Huawei Data Source Login account`]);
	});
});

describe('executing a node', () => {
	test('shows the created connection', async () => {
		await open('Create connection', FILLED.dli);
		await executeStep(page);
		const { connectionId, name, serviceType, action } = await readOutput(page);
		assert.deepEqual([name, serviceType, action], ['orders_mysql', 'RDS', 'created']);
		const [stored] = await simulator.connections();
		assert.deepEqual([connectionId, name], [stored.id, stored.name]);
		await showOutputAsJson(page);
		await takeScreenshot(page, 'result', { parts: [FORM, OUTPUT], height: 400 });
	});

	test("shows Huawei Cloud's error message and what to do next", async () => {
		await simulator.seed({ kind: 'dataArts', name: 'orders_hive' });
		await open('Create connection', FILLED.dataArts);
		await executeStep(page);
		const { message, description } = await readError(page);
		assert.equal(message, 'orders_hive: The data connection already exists. [DAYU.1010]');
		assert.match(description, /^Connection names are unique in a workspace\. Choose another name/);
		await takeScreenshot(page, 'error', { parts: [FORM, OUTPUT], height: 382 });
	});
});

describe('icons are loaded and texts are readable in the theme', () => {
	for (const [theme, icon] of Object.entries(ICONS)) {
		test(theme, async () => {
			await setTheme(page, theme);
			await open('Create connection', FILLED.dataArts);
			// One icon is on the canvas, one above the form.
			const actual = await readIcons(page, 2);
			assert.equal(actual.theme, theme);
			for (const found of actual.icons) assert.deepEqual(found, { file: icon, loaded: true });
			const { text, contrast } = await lowestContrast(page);
			assert.ok(contrast >= MIN_CONTRAST, `"${text}" has a contrast of ${contrast}`);
		});
	}
});
