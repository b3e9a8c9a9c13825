import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { stopAll } from '../../scripts/lib/processes.mjs';
import { countRows, executionsOf } from './lib/database.mjs';
import { temporaryFolder } from './lib/files.mjs';
import { loginAsOwner } from './lib/n8nApi.mjs';
import { leftBehind, runStart } from './lib/startRun.mjs';
import { waitUntil } from './lib/waitUntil.mjs';

const folder = join(temporaryFolder('npm-start-'), 'n8n');
const examples = join(rootFolder, 'examples');
const { id: workflowId, nodes } = readJson(join(examples, 'create-every-connection.json'));
const connectionCount = nodes.filter(({ type }) => type.includes('huawei')).length;
/** A run takes a quarter of a minute on two idle cores. */
const TIMEOUT_SECONDS = 300;
const IMPORTED = ['workflow_entity', 'credentials_entity', 'installed_packages', 'installed_nodes'];

const readState = () => readJson(join(folder, 'state.json'));
const imported = () => IMPORTED.map((table) => [table, countRows(folder, table)]);
const statuses = () => executionsOf(folder, workflowId).map(({ status }) => status);

/** Both kinds of run say how many connections the workflow has created. */
function assertCreated(output) {
	assert.match(output, new RegExp(`^${connectionCount} connections exist in the simulated`, 'm'));
	assert.doesNotMatch(output, /NOT CREATED|Problem:/);
}

describe('npm start', () => {
	let state;
	let firstImport;

	// A run that is not as expected would otherwise serve the editor for ever.
	after(stopAll);

	test('with --once creates every connection, and leaves nothing running', async () => {
		const run = runStart(folder, '--once');
		const code = await run.done;
		assert.equal(code, 0, run.output());
		assertCreated(run.output());
		assert.deepEqual(leftBehind(folder), []);
		state = readState();
		firstImport = imported();
		assert.equal(countRows(folder, 'workflow_entity'), readdirSync(examples).length);
	});

	test('in the folder of an earlier run keeps what is there, and serves the editor until Ctrl-C', async () => {
		const run = runStart(folder);
		const ended = run.done.then((code) => assert.fail(`It ended with ${code}:\n${run.output()}`));
		const isServing = async () => /Press Ctrl-C to stop/.test(run.output());
		await Promise.race([waitUntil(isServing, { seconds: TIMEOUT_SECONDS }), ended]);
		assertCreated(run.output());

		// The same encryption key and login, nothing imported twice, and the execution of the first run.
		assert.deepEqual(readState(), state);
		assert.deepEqual(imported(), firstImport);
		assert.deepEqual(statuses(), ['success', 'success']);
		const [, editor] = run.output().match(/editor: +(http:\S+)\/workflow\//);
		const { ok } = await fetch(`${editor}/workflow/${workflowId}`);
		assert.ok(ok);
		await loginAsOwner(editor, state.owner);
		// A run leaves this check with something to find.
		assert.ok(leftBehind(folder).length > 2);

		ended.catch(() => {});
		run.interrupt();
		assert.equal(await run.done, 130);
		assert.deepEqual(leftBehind(folder), []);
	});
});
