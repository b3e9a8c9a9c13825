import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import {
	addNodeWithAction,
	executeStep,
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
import { expectLines, readForm } from './lib/editorForm.mjs';
import {
	createEmptyWorkflow,
	createWorkflow,
	FILLED,
	WITH_TYPED_IDS,
} from './lib/editorWorkflows.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';

/** The form and the output of an open node. */
const FORM = '.node-settings';
const OUTPUT = '[data-test-id="output-panel"]';
/** n8n starts with the light theme, so it is tested last. */
const ICONS = { dark: 'huaweiDataConnections.dark.svg', light: 'huaweiDataConnections.svg' };
/** The minimum contrast of text for people with weak sight (WCAG 2.2, 1.4.3). */
const MIN_CONTRAST = 4.5;

let simulator;
let n8n;
let page;

/** Opens a node with these parameters, in a new workflow. */
async function open(name, parameters) {
	await openNode(page, await createWorkflow(n8n.api, name, parameters), name);
}

describe('the editor', () => {
	before(async () => ({ simulator, n8n, page } = await sharedEditor()));

	beforeEach(async () => await simulator.reset());

	describe('the node panel', () => {
		const openPanel = async (name) =>
			await openNodePanel(page, await createEmptyWorkflow(n8n.api, name));
		before(async () => await openPanel('Search'));

		for (const term of ['huawei', 'DLI', 'DataArts', 'datasource']) {
			test(`finds the node by ${term}`, async () => await searchNode(page, term));
		}

		for (const [action, resource] of [
			['Create DLI datasource connection', 'DLI Datasource Connection'],
			['Create DataArts connection', 'DataArts Connection'],
		]) {
			test(`offers the action ${action}`, async () => {
				await openPanel(`Panel for ${resource}`);
				await searchNode(page, 'huawei');
				await addNodeWithAction(page, action);
				await expectLines(page, [`Resource: ${resource}`, 'Operation: Create']);
				// The type that is chosen at first stands below the node.
				assert.match((await readCanvas(page)).join('\n'), /^Create: [A-Z][\w ()]+$/m);
			});
		}
	});

	describe('the form of a saved node', () => {
		test('shows the values of a DLI connection', async () => {
			await open('Create connection', FILLED.dli);
			await expectLines(page, [
				'Connection Name: orders_mysql',
				'Private IP Address: By Host and Port | mysql.example.internal',
				'Port: e.g. 3306',
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
			// The credential of the examples has the name without a number.
			await expectLines(page, [`${label}: Huawei Data Source Login account 2`]);
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
			assert.match(
				description,
				/^Connection names are unique in a workspace\. Choose another name/,
			);
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
});
