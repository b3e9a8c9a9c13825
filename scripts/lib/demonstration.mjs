import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { N8nInstance, n8nVersion } from '../../test/e2e/lib/n8nInstance.mjs';
import { loginAsOwner } from '../../test/e2e/lib/n8nApi.mjs';
import {
	exampleCredentials,
	startSimulator,
	withCredentials,
} from '../../test/e2e/lib/simulator.mjs';
import { buildPackage } from './build.mjs';
import { openDemoFolder } from './demoFolder.mjs';
import { packPackage } from './pack.mjs';
import { cacheFolder, hashOf, logsFolder, readJson, rootFolder } from './paths.mjs';
import { reportConnections } from './report.mjs';
import { formatDuration, formatTable, headline } from './terminal.mjs';

const EXAMPLES = join(rootFolder, 'examples');
/** The example that is run. */
const WORKFLOW = 'create-every-connection.json';
const COLUMNS = ['node', 'connection', 'type', 'id', 'result'];

/**
 * Builds and packs the package, installs it in a real n8n with all example workflows, runs one of them
 * against the simulator, and shows what was created.
 * @param {{ once: boolean }} options with `once` it ends then, instead of serving the editor
 * @returns {Promise<number>} the exit code
 */
export async function demonstrate({ once }) {
	const demo = openDemoFolder();
	const simulator = await step('Starting the simulated Huawei Cloud', startSimulator);
	const n8n = new N8nInstance({ folder: demo.folder, encryptionKey: demo.state.encryptionKey });
	const workflow = readExample(WORKFLOW);
	const examples = readdirSync(EXAMPLES).map(readExample);
	// Each of the two keeps one processor busy.
	const name = `Building the package, preparing n8n ${n8nVersion()}`;
	const [tarball] = await step(name, async () => {
		return await Promise.all([buildAndPack(), prepare(n8n, simulator, examples)]);
	});
	await step('Installing the package', async () => await install(n8n, demo, tarball));
	const execution = await step('Running the workflow', async () => await n8n.execute(workflow.id));
	const code = showResult(workflow, execution, await simulator.connections());
	if (once) return code;
	return await serveEditor({ n8n, simulator, workflow, examples, owner: demo.state.owner });
}

async function step(name, action) {
	const startedAt = Date.now();
	process.stdout.write(`${name} ... `);
	const result = await action();
	console.log(formatDuration(Date.now() - startedAt));
	return result;
}

/** The end-to-end tests have packed the package already, and use the build at the same time. */
async function buildAndPack() {
	const packed = process.env.DATA_CONNECTIONS_PACKAGE;
	if (packed) return packed;
	await buildPackage();
	return await packPackage(join(cacheFolder, 'package'));
}

function readExample(file) {
	return readJson(join(EXAMPLES, file));
}

async function prepare(n8n, simulator, examples) {
	await n8n.prepare();
	const credentials = exampleCredentials(simulator.url);
	await n8n.importCredentials(credentials);
	await n8n.importWorkflow(...examples.map((example) => withCredentials(example, credentials)));
}

async function install(n8n, { state, save }, tarball) {
	const hash = hashOf(tarball);
	if (state.packageHash === hash) return;
	save({ packageHash: undefined });
	await n8n.installPackage(tarball);
	save({ packageHash: hash, prepared: true });
}

function showResult(workflow, execution, stored) {
	const { rows, problems } = reportConnections(workflow, execution, stored);
	headline('Connections created by the workflow');
	console.log(formatTable(COLUMNS, rows));
	console.log(`\n${stored.length} connections exist in the simulated Huawei Cloud.`);
	for (const problem of problems) console.error(`Problem: ${problem}`);
	return problems.length === 0 ? 0 : 1;
}

async function serveEditor({ n8n, simulator, workflow, examples, owner }) {
	// In the editor, the workflow is to create its connections again.
	await simulator.reset();
	const server = await step('\nStarting the editor', async () => {
		const started = await n8n.start({ preferredPort: 5678 });
		await loginAsOwner(started.url, owner);
		return started;
	});
	console.log(`
The workflow in n8n's editor:  ${server.url}/workflow/${workflow.id}
   e-mail:                     ${owner.email}
   password:                   ${owner.password}
The simulated Huawei Cloud:    ${simulator.url} (empty again)

The examples, with credentials for the simulated Huawei Cloud:
${examples.map(({ name }) => `   ${name}`).join('\n')}

Press Ctrl-C to stop.`);
	const ended = await Promise.race([
		server.done.then((code) => `n8n has ended with exit code ${code}`),
		simulator.done.then((code) => `The simulator has ended with exit code ${code}`),
	]);
	throw new Error(`${ended}. The logs are in:\n  ${n8n.logs}\n  ${logsFolder}`);
}
