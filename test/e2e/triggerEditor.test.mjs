import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addTrigger, openNodePanel, readCanvas, readOutput, searchNode } from './lib/editor.mjs';
import { choose, entryNames } from './lib/editorChoices.mjs';
import { createEmptyWorkflow } from './lib/editorWorkflows.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';

const COMMON_FILTERS = ['Connection Name', 'Name Contains'];
const COMMON_OPTIONS = [
	...['Emit Existing at First', 'Ignored Settings', 'Max Parallel Requests'],
	...['Project ID', 'Report Trouble After'],
];
/** What each resource has besides. */
const FORMS = [
	['DataArts Connection', ['Type Names'], ['Workspace']],
	['DLI Datasource Connection', ['States'], []],
	['DLI Enhanced Connection', ['Queues or Pools', 'States'], []],
];

describe('the trigger in the editor', () => {
	let page;
	let n8n;
	let simulator;

	before(async () => {
		({ page, n8n, simulator } = await sharedEditor());
		await simulator.reset();
		await simulator.seed({ kind: 'dliEnhanced', name: 'lake' });
		await openNodePanel(page, await createEmptyWorkflow(n8n.api, 'Trigger'));
		await searchNode(page, 'huawei');
	});

	test('is in the node panel with each of its events', async () => {
		const events = await addTrigger(page, 'On connection state changed');
		assert.deepEqual(events, [
			'On connection changed',
			'On connection created',
			'On connection deleted',
			'On connection state changed',
		]);
	});

	for (const [resource, filters, options] of FORMS) {
		test(`has the filters and options of ${resource}`, async () => {
			await choose(page, [['resource', resource]]);
			assert.deepEqual(await entryNames(page, 'Filters'), [...COMMON_FILTERS, ...filters].sort());
			assert.deepEqual(await entryNames(page, 'Options'), [...COMMON_OPTIONS, ...options].sort());
		});
	}

	test('fetches a test event, and says on the canvas what it waits for', async () => {
		await page.locator('[data-test-id="node-execute-button"]').first().click();
		const output = await readOutput(page);
		assert.equal(output.event, 'stateChanged');
		assert.equal(output.name, 'lake');
		assert.match((await readCanvas(page)).join('\n'), /State Changed: DLI Enhanced/);
	});
});
