import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { openEditor, openNode } from './lib/editor.mjs';
import * as credential from './lib/editorCredential.mjs';
import { choose, expectForm, expectLines, optionsOf, readForm } from './lib/editorForm.mjs';
import { addWithAction, findNode, nodesOfCanvas, openNodePanel } from './lib/editorPanel.mjs';
import { takePicture } from './lib/editorPictures.mjs';
import { executeStep, listOf, readError, readOutput, showAsJson } from './lib/editorPanes.mjs';
import { dataArtsStates, dliStates, SERVICE_NAMES, TYPE_NAMES } from './lib/editorStates.mjs';
import { lowestContrast, readIcons, useTheme } from './lib/editorThemes.mjs';
import {
	credentials,
	EMPTY,
	FILLED,
	INSTANCES,
	TYPED,
	workflowMaker,
} from './lib/editorWorkflows.mjs';
import { temporaryFolder } from './lib/files.mjs';
import { N8nInstance } from './lib/n8nInstance.mjs';
import { ensureOwner } from './lib/owner.mjs';
import { startSimulator } from './lib/simulator.mjs';

const OWNER = { email: 'owner@example.com', password: 'Owner-Password-1' };
/** The parts of an open node. */
const FORM = '.node-settings';
const OUTPUT = '[data-test-id="output-panel"]';
/** The theme that n8n begins with stands last. */
const ICONS = { dark: 'huaweiDataConnections.dark.svg', light: 'huaweiDataConnections.svg' };
/** The contrast of text that people with weak sight can read (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

const folder = temporaryFolder('n8n-editor-');
const n8n = new N8nInstance({ folder: join(folder, 'n8n'), encryptionKey: 'x'.repeat(32) });
let simulator;
let server;
let editor;
let page;
let makeWorkflow;

before(async () => {
	simulator = await startSimulator();
	await n8n.prepare();
	await n8n.installPackage(await packPackage(folder));
	await n8n.importCredentials(credentials(simulator.url));
	server = await n8n.start();
	makeWorkflow = workflowMaker(await ensureOwner(server.url, OWNER));
	editor = await openEditor(server.url, OWNER);
	page = editor.page;
});

beforeEach(async () => await simulator.reset());

after(async () => {
	await editor?.close();
	await server?.stop();
	await simulator?.stop();
});

/** Opens a node with these parameters, in a workflow of its own. */
async function open(name, parameters) {
	await openNode(page, server.url, await makeWorkflow(name, parameters), name);
}

/** Brings the form into one state after the other, as a user does. */
async function walk(states) {
	for (const { title, choices, lines } of states) {
		for (const [parameter, option] of choices) await choose(page, parameter, option);
		await expectForm(page, lines, title);
	}
}

describe('the node panel finds the node by what users call it, and offers', () => {
	for (const [action, subtitle] of [
		['Create DLI datasource connection', 'Create DLI Datasource Connection'],
		['Create DataArts connection', 'Create DataArts Connection'],
	]) {
		test(action, async () => {
			await openNodePanel(page, server.url);
			for (const term of ['huawei', 'DLI', 'DataArts', 'datasource']) await findNode(page, term);
			await addWithAction(page, action);
			const resource = subtitle.replace('Create ', '');
			await expectLines(page, [`Resource: ${resource}`, 'Operation: Create']);
			assert.match((await nodesOfCanvas(page)).join('\n'), new RegExp(subtitle));
		});
	}
});

describe('the form of Create DLI Datasource Connection', () => {
	const states = dliStates();
	before(async () => await open('DLI', EMPTY.dli));

	test('lists the services', async () => {
		assert.deepEqual(await optionsOf(page, 'dliService'), SERVICE_NAMES);
	});

	test(`shows the fields of each service and kind of address: ${states.length} states`, async () => {
		await walk(states);
	});
});

describe('the form of Create DataArts Connection', () => {
	before(async () => await open('DataArts', EMPTY.dataArts));

	test('lists the types', async () => {
		assert.deepEqual(await optionsOf(page, 'dataArtsType'), TYPE_NAMES);
	});

	for (const [type, states] of dataArtsStates()) {
		test(`shows the fields of ${type}: ${states.length} states`, async () => await walk(states));
	}
});

describe('a form that was filled in before', () => {
	test('shows what was chosen for DLI', async () => {
		await open('Create connection', FILLED.dli);
		await expectLines(page, [
			'Connection Name: orders_mysql',
			'Private IP Address: By Host | mysql.example.internal',
			'Security Group: From list | sg-data',
		]);
		await takePicture(page, 'dli-form', { parts: [FORM], isWhole: true, height: 1015 });
	});

	test('shows what was chosen for DataArts, and no password', async () => {
		await open('Create connection', FILLED.dataArts);
		await expectLines(page, [
			'Credential for Huawei Data Source Login API: Orders warehouse',
			'Connection Name: orders_hive',
			'Data Source Login: Credential',
			'MRS Cluster: From list | mrs_orders',
			'Agent: From list | cdm-orders',
		]);
		assert.doesNotMatch((await readForm(page)).join('\n'), /^Password/m);
		await takePicture(page, 'dataarts-form', { parts: [FORM], isWhole: true, height: 1062 });
	});
});

describe('a list is filled by Huawei Cloud, searched and picked from', () => {
	/** Searches an open list for what leaves so many entries, picks one, and expects it in the form. */
	async function pick(list, text, left, entry, label) {
		await list.search(text, left);
		await list.pick(entry);
		await expectLines(page, [`${label}: From list | ${entry}`]);
	}

	test('RDS instances, by their addresses', async () => {
		for (const seed of INSTANCES) await simulator.seed({ kind: 'rdsInstances', ...seed });
		await open('Create connection', { ...FILLED.dli, rdsHost: undefined });
		const list = listOf(page, 'rdsHost');
		assert.deepEqual(await list.open(), [
			'customers-mysql (MySQL 8.0, 192.168.3.70:3306)',
			'mysql-1 (MySQL 8.0, 192.168.3.208:3306)',
			'orders-archive (MySQL 8.0, 192.168.3.61:3306)',
			'orders-mysql (MySQL 8.0, 192.168.3.60:3306)',
			'postgresql-1 (PostgreSQL 14, 172.16.0.8:5432)',
		]);
		await takePicture(page, 'list', { parts: [FORM], from: 392, height: 406 });
		const entry = 'orders-mysql (MySQL 8.0, 192.168.3.60:3306)';
		await pick(list, 'orders', 2, entry, 'Private IP Address');
	});

	test('CDM clusters, as agents', async () => {
		await simulator.seed({ kind: 'cdmClusters', name: 'cdm-orders' });
		await open('Create connection', { ...FILLED.dataArts, agentId: undefined });
		const list = listOf(page, 'agentId');
		assert.deepEqual(await list.open(), ['cdm-4autotest-nodelete', 'cdm-off', 'cdm-orders']);
		await pick(list, 'ORDERS', 1, 'cdm-orders', 'Agent');
	});

	test('connections of the workspace', async () => {
		await simulator.seed({ kind: 'dataArts', name: 'orders_dli' });
		await simulator.seed({ kind: 'dataArts', name: 'sales_dli' });
		await open('Get connection', { ...EMPTY.dataArts, operation: 'get' });
		const list = listOf(page, 'connectionId');
		assert.deepEqual(await list.open(), ['orders_dli (DLI)', 'sales_dli (DLI)']);
		await pick(list, 'sales', 1, 'sales_dli (DLI)', 'Connection');
	});
});

describe('a credential is filled in, refused while it is wrong, saved and used', () => {
	for (const { signIn, make, wrong, says } of credential.SIGN_INS) {
		test(signIn, async () => {
			// n8n tests a wrong credential more than once, which could lock it.
			await simulator.switches({ lockUserAfter: 0, lockKeyAfter: 0 });
			const data = credential.typedIn(make(simulator.url));
			await open('Create connection', TYPED);
			const dialog = await credential.openNew(page, 'Credential');
			await credential.chooseSignIn(page, dialog, signIn);
			await credential.fillIn(dialog, { ...data, ...wrong });
			await credential.save(dialog);
			await credential.expectRefused(dialog, says);
			await credential.fillIn(dialog, data);
			await credential.saveAccepted(page, dialog, 'Credential');
			await executeStep(page);
			assert.equal((await readOutput(page)).action, 'created');
		});
	}

	test('Data Source Login', async () => {
		await open('Create connection', FILLED.dataArts);
		const label = 'Credential for Huawei Data Source Login API';
		const dialog = await credential.openNew(page, label);
		await credential.fillIn(dialog, { user: 'etl_user', password: 'Orders-Password-2' });
		await credential.saveAccepted(page, dialog, label);
		await expectLines(page, [`${label}: Huawei Data Source Login account`]);
	});
});

describe('a run', () => {
	test('shows the connection that was created', async () => {
		await open('Create connection', FILLED.dli);
		await executeStep(page);
		const { connectionId, name, serviceType, action } = await readOutput(page);
		assert.deepEqual([name, serviceType, action], ['orders_mysql', 'RDS', 'created']);
		const [stored] = await simulator.connections();
		assert.deepEqual([connectionId, name], [stored.id, stored.name]);
		await showAsJson(page);
		await takePicture(page, 'result', { parts: [FORM, OUTPUT], height: 400 });
	});

	test("shows Huawei Cloud's own words and what to do when it refuses", async () => {
		await simulator.seed({ kind: 'dataArts', name: 'orders_hive' });
		await open('Create connection', FILLED.dataArts);
		await executeStep(page);
		const { message, description } = await readError(page);
		assert.equal(message, 'The data connection already exists. [DAYU.1010]');
		assert.match(description, /^Connection names are unique in a workspace\. Choose another name/);
		await takePicture(page, 'error', { parts: [FORM, OUTPUT], height: 382 });
	});
});

describe('icons are there, and texts can be read, in the theme', () => {
	for (const [theme, icon] of Object.entries(ICONS)) {
		test(theme, async () => {
			await useTheme(page, theme);
			await open('Create connection', FILLED.dataArts);
			// One on the canvas, one over the form.
			const shown = await readIcons(page, 2);
			assert.equal(shown.theme, theme);
			for (const one of shown.icons) assert.deepEqual(one, { file: icon, loaded: true });
			const { text, contrast } = await lowestContrast(page);
			assert.ok(contrast >= READABLE, `"${text}" has a contrast of ${contrast}`);
		});
	}
});
