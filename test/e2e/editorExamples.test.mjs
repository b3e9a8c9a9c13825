import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { openWorkflow, readNodesWithIssues } from './lib/editor.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';
import { valuesWithoutMode } from './lib/storedForm.mjs';

const folder = join(rootFolder, 'examples');

describe('an example opens in the editor, and nothing in it is incomplete', () => {
	let page;
	let n8n;

	before(async () => ({ page, n8n } = await sharedEditor()));

	for (const file of readdirSync(folder)) {
		test(file, async () => {
			const { nodes, ...example } = readJson(join(folder, file));
			// The same example may be saved by another test.
			const { id } = await n8n.api.addWorkflow({ ...example, nodes, id: undefined });
			await openWorkflow(page, id, nodes.filter(({ type }) => !type.endsWith('stickyNote')).length);
			assert.deepEqual(await readNodesWithIssues(page), []);
			assert.deepEqual(valuesWithoutMode(nodes), []);
		});
	}
});
