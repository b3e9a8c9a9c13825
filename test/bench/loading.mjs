import { globSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpackPackage } from '../../scripts/lib/pack.mjs';
import { runForOutput } from '../../scripts/lib/processes.mjs';
import { entryFiles, n8nModules } from './n8nEngine.mjs';

const RUNS = 21;

const PACKAGE = 'n8n-nodes-huawei-data-connections';
const workflowFolder = join(n8nModules, 'n8n-workflow');
const databricksFiles = globSync(
	['nodes/Databricks/Databricks.node.js', 'credentials/Databricks*.credentials.js'],
	{ cwd: join(n8nModules, 'n8n-nodes-base', 'dist') },
).map((file) => join(n8nModules, 'n8n-nodes-base', 'dist', file));

// n8n has loaded n8n-workflow before it loads any package.
const PROGRAM = `
	const [workflow, ...files] = process.argv.slice(1);
	require(workflow);
	const start = process.hrtime.bigint();
	for (const file of files) for (const exported of Object.values(require(file))) new exported();
	console.log(Number(process.hrtime.bigint() - start) / 1e6);
`;

/**
 * Unpacks the package as n8n would install it, beside n8n's own copy of n8n-workflow.
 * @param {string} tarball as npm publishes it
 * @param {string} folder an empty one
 * @returns {Promise<string>} the folder of the package
 */
export async function unpackBesideN8n(tarball, folder) {
	const target = join(folder, 'node_modules', PACKAGE);
	mkdirSync(dirname(target), { recursive: true });
	await unpackPackage(tarball, target);
	symlinkSync(workflowFolder, join(folder, 'node_modules', 'n8n-workflow'));
	return target;
}

/**
 * Measures how long our node and n8n's Databricks node take to load, each with its credentials. Every
 * measurement has a fresh process, and the two take turns, so that both meet the same machine.
 * @returns {Promise<import('./results.ts').Loading>}
 */
export async function measureLoading(packageFolder) {
	const [ours, databricks] = [entryFiles(packageFolder), databricksFiles];
	// The first processes find the files' content on disk, the later ones in memory.
	for (const files of [ours, databricks]) await loadingMs(files);
	const times = { ours: [], databricks: [] };
	for (let run = 0; run < RUNS; run++) {
		times.ours.push(await loadingMs(ours));
		times.databricks.push(await loadingMs(databricks));
	}
	return {
		ours: spread(times.ours),
		databricks: spread(times.databricks),
		files: globSync('dist/**/*.js', { cwd: packageFolder }).length,
	};
}

async function loadingMs(files) {
	const args = ['-e', PROGRAM, workflowFolder, ...files];
	return Number(await runForOutput(process.execPath, args, { what: 'Loading a node' }));
}

function spread(times) {
	const sorted = times.toSorted((a, b) => a - b);
	return { min: sorted[0], median: sorted[Math.floor(RUNS / 2)], max: sorted[RUNS - 1] };
}
