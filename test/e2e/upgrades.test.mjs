import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';

// For each released version there is a workflow that n8n's editor saved with that version, with a node
// for every operation and type, and a record of what it changed in the simulated Huawei Cloud. Saved
// workflows omit default values, so a new default must not change what they do.
const folder = join(rootFolder, 'test', 'e2e', 'upgrades');
const versions = readdirSync(folder)
	.filter((file) => file.endsWith('.workflow.json'))
	.map((file) => file.replace('.workflow.json', ''));

let simulator;
let n8n;

describe('upgrades', () => {
	before(async () => ({ simulator, n8n } = await sharedN8n()));

	beforeEach(async () => await simulator.reset());

	test('every released version has a saved workflow', () => {
		const changelog = readFileSync(join(rootFolder, 'CHANGELOG.md'), 'utf8');
		const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map(
			([, version]) => version,
		);
		assert.deepEqual(versions.sort(), released.sort());
	});

	for (const version of versions) {
		test(`a workflow saved by ${version} makes the same changes as before`, async () => {
			const workflow = readJson(join(folder, `${version}.workflow.json`));
			const { run } = await n8n.addWorkflow(workflow);
			const { runData, error } = (await run()).data.resultData;
			assert.equal(error?.message, undefined, error?.node?.name);
			for (const { name } of workflow.nodes) {
				assert.ok(runData[name]?.[0].data.main[0].length > 0, `${name} has no output`);
			}
			const file = join(folder, `${version}.changes.json`);
			const changes = await readChanges();
			if (!existsSync(file)) {
				writeFileSync(file, `${JSON.stringify(changes, null, '\t')}\n`);
				assert.fail(`${file} was missing and has been written. Check it, and commit it.`);
			}
			assert.deepEqual(changes, readJson(file));
		});
	}
});

/** The requests that changed something, with the names of connections instead of their random IDs. */
async function readChanges() {
	const connections = await simulator.connections();
	const requests = (await simulator.requests()).filter(({ method }) => method !== 'GET');
	const text = JSON.stringify(requests.map(({ method, path, body }) => ({ method, path, body })));
	const withNames = connections.reduce(
		(changed, { id, body, item }) => changed.replaceAll(id, `ID of ${body?.name ?? item?.dw_name}`),
		text,
	);
	return JSON.parse(withNames);
}
