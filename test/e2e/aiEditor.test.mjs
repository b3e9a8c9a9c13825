import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { toolNode } from './lib/aiTools.mjs';
import { openNode } from './lib/editor.mjs';
import { choose } from './lib/editorChoices.mjs';
import { expectLines, readForm } from './lib/editorForm.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';
import { waitUntil } from './lib/waitUntil.mjs';

const NAME = 'Our tool';
const ALLOW_DELETION = 'Allow Deletion: off';
const OPERATIONS = {
	'Delete Route': true,
	'Unbind Queues': true,
	'Update Hosts': true,
	Revoke: true,
	Get: false,
	Create: false,
	Delete: true,
};

describe('the form of a tool', () => {
	let page;

	before(async () => {
		const { n8n, ...editor } = await sharedEditor();
		page = editor.page;
		const form = { resource: 'dliEnhancedConnection', operation: 'bindQueues' };
		const node = toolNode({}, NAME, form);
		const { id } = await n8n.api.addWorkflow({ name: NAME, nodes: [node], connections: {} });
		await openNode(page, id, NAME);
	});

	for (const [operation, takesAway] of Object.entries(OPERATIONS)) {
		test(`${takesAway ? 'shows' : 'does not show'} Allow Deletion for ${operation}`, async () => {
			await choose(page, [['operation', operation]]);
			await expectLines(page, [`Operation: ${operation}`, ...(takesAway ? [ALLOW_DELETION] : [])]);
			// The field of the operation before may go a moment later.
			const isShown = async () => (await readForm(page)).includes(ALLOW_DELETION);
			await waitUntil(async () => (await isShown()) === takesAway, { seconds: 10 });
			assert.equal(await isShown(), takesAway);
		});
	}

	test('has a button for the model beside the connection, and none beside Allow Deletion', async () => {
		const buttonsOf = (parameter) =>
			page
				.locator('.parameter-item', {
					has: page.locator(`[data-test-id="parameter-input-${parameter}"]`),
				})
				.locator('[data-test-id="from-ai-override-button"]')
				.count();
		assert.equal(await buttonsOf('connectionId'), 1);
		assert.equal(await buttonsOf('allowDeletion'), 0);
	});
});
