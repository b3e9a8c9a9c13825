import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { openWorkflow, readNodesWithIssues, showNode } from './lib/editor.mjs';
import { readFormWith } from './lib/editorForm.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';
import { valuesWithoutMode } from './lib/storedForm.mjs';

const folder = join(rootFolder, 'examples');
/** What the form shows for an empty required field, a value without its mode, and no credential. */
const INCOMPLETE = /\(required\)|Mode\.\.\.|Select Credential/;

/** Opening every node would take long. `storedForm.mjs` knows how all of them store their values. */
function oneOfEachOperation(nodes) {
	const own = nodes.filter(({ type }) => type.includes('huawei'));
	const keyOf = ({ parameters: { resource, operation = 'create' } }) => `${resource} ${operation}`;
	return [...new Map(own.map((node) => [keyOf(node), node])).values()];
}

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
			for (const node of oneOfEachOperation(nodes)) {
				await showNode(page, id, node);
				const form = await readFormWith(page, /^Options:/);
				assert.deepEqual(
					form.filter((line) => INCOMPLETE.test(line)),
					[],
					node.name,
				);
			}
		});
	}
});
