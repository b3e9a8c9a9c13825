import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { temporaryFolder } from './lib/files.mjs';
import { N8nInstance } from './lib/n8nInstance.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';

// For each released version a workflow that n8n's editor saved with it, with a node for every
// operation and type, and what it changed in the simulated Huawei Cloud. Saved workflows leave
// defaults out: what they do must not change with what is new to the form.
const saved = join(rootFolder, 'test', 'e2e', 'upgrades');
const versions = readdirSync(saved)
	.filter((file) => file.endsWith('.workflow.json'))
	.map((file) => file.replace('.workflow.json', ''));

const folder = temporaryFolder('n8n-upgrades-');
const n8n = new N8nInstance({ folder: join(folder, 'n8n'), encryptionKey: 'x'.repeat(32) });
let simulator;

before(async () => {
	simulator = await startSimulator();
	await n8n.prepare();
	await n8n.installPackage(await packPackage(folder));
	await n8n.importCredentials([simulatorCredential(simulator.url)]);
});

beforeEach(async () => await simulator.reset());

after(async () => await simulator?.stop());

test('there is one of every released version', () => {
	const changes = readFileSync(join(rootFolder, 'CHANGELOG.md'), 'utf8');
	const released = [...changes.matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map(([, version]) => version);
	assert.deepEqual(versions.sort(), released.sort());
});

for (const version of versions) {
	test(`a workflow saved by ${version} does what it did`, async () => {
		const workflow = readJson(join(saved, `${version}.workflow.json`));
		await n8n.importWorkflow(workflow);
		const { data } = await n8n.execute(workflow.id);
		const { runData, error } = data.resultData;
		assert.equal(error?.message, undefined, error?.node?.name);
		for (const { name } of workflow.nodes) {
			assert.ok(runData[name]?.[0].data.main[0].length > 0, `${name} gave nothing`);
		}
		const file = join(saved, `${version}.changes.json`);
		const changes = await changesMade();
		if (!existsSync(file)) {
			writeFileSync(file, `${JSON.stringify(changes, null, '\t')}\n`);
			assert.fail(`${file} was missing and has been written: look at it, and keep it`);
		}
		assert.deepEqual(changes, readJson(file));
	});
}

/** What was sent that changes anything, with the names of connections in the place of their IDs. */
async function changesMade() {
	const made = await simulator.connections();
	const names = made.map(({ id, ...rest }) => [id, nameOf(rest)]);
	const requests = (await simulator.requests()).filter(({ method }) => method !== 'GET');
	const text = JSON.stringify(requests.map(({ method, path, body }) => ({ method, path, body })));
	return JSON.parse(names.reduce((changed, [id, name]) => changed.replaceAll(id, name), text));
}

function nameOf(connection) {
	return `ID of ${connection.body?.name ?? connection.item?.dw_name}`;
}
