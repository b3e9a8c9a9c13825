import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { rootFolder } from '../../scripts/lib/paths.mjs';
import { pasteWorkflow, readNodesWithIssues } from './lib/editor.mjs';
import { createEmptyWorkflow } from './lib/editorWorkflows.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';
import { valuesWithoutMode } from './lib/storedForm.mjs';

const folder = join(rootFolder, 'examples');

// Other credentials of the same types exist too, so that the editor has to find them by their names.
describe('an example is imported in the editor, and nothing in it is incomplete', () => {
	let page;
	let n8n;

	before(async () => ({ page, n8n } = await sharedEditor()));

	for (const file of readdirSync(folder)) {
		test(file, async () => {
			const text = readFileSync(join(folder, file), 'utf8');
			const { nodes } = JSON.parse(text);
			const count = nodes.filter(({ type }) => !type.endsWith('stickyNote')).length;
			await pasteWorkflow(page, await createEmptyWorkflow(n8n.api, file), text, count);
			assert.deepEqual(await readNodesWithIssues(page), []);
			assert.deepEqual(valuesWithoutMode(nodes), []);
		});
	}
});
