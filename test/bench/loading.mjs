import { globSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpackPackage } from '../../scripts/lib/pack.mjs';
import { runForOutput } from '../../scripts/lib/processes.mjs';
import { entryFiles, n8nModules } from './n8nEngine.mjs';

const RUNS = 21;

const PACKAGE = 'n8n-nodes-huawei-data-connections';
const workflowFolder = join(n8nModules, 'n8n-workflow');
const nodesBase = join(n8nModules, 'n8n-nodes-base', 'dist');

/** What n8n has loaded before, and what is measured. Each prints milliseconds. */
const PROGRAMS = {
	/** As a start of n8n does with a package: the descriptions, and the code of the credentials. */
	start: `
		const [modules, folder] = process.argv.slice(1);
		require(modules + '/reflect-metadata');
		const { LazyPackageDirectoryLoader } = require(modules + '/n8n-core');
		const start = process.hrtime.bigint();
		const loader = new LazyPackageDirectoryLoader(folder);
		void loader.loadAll().then(() => {
			for (const name of Object.keys(loader.known.credentials)) loader.getCredential(name);
			console.log(Number(process.hrtime.bigint() - start) / 1e6);
		});
	`,
	firstUse: `
		const [modules, ...files] = process.argv.slice(1);
		require(modules + '/n8n-workflow');
		const start = process.hrtime.bigint();
		for (const file of files) for (const exported of Object.values(require(file))) new exported();
		console.log(Number(process.hrtime.bigint() - start) / 1e6);
	`,
};

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
 * Measures how long our package and one with n8n's Databricks node take when n8n starts, and when they
 * are first used.
 * @param {string} packageFolder ours
 * @param {string} folder an empty one
 * @returns {Promise<import('./results.ts').Loading>}
 */
export async function measureLoading(packageFolder, folder) {
	const databricks = packDatabricks(folder);
	return {
		start: await compare('start', [packageFolder], [databricks]),
		firstUse: await compare('firstUse', entryFiles(packageFolder), entryFiles(databricks)),
		files: globSync('dist/**/*.js', { cwd: packageFolder }).length,
	};
}

/** A package of n8n's Databricks node and its credentials, as most packages are: without lists for n8n. */
function packDatabricks(folder) {
	for (const part of ['nodes/Databricks', 'credentials']) {
		const target = join(folder, 'dist', part);
		mkdirSync(dirname(target), { recursive: true });
		symlinkSync(join(nodesBase, part), target);
	}
	const find = (pattern) => globSync(pattern, { cwd: nodesBase }).map((file) => join('dist', file));
	const n8n = {
		nodes: find('nodes/Databricks/Databricks.node.js'),
		credentials: find('credentials/Databricks*.credentials.js'),
	};
	const manifest = { name: 'n8n-nodes-databricks', version: '1.0.0', n8n };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	return folder;
}

/**
 * Every measurement has a fresh process, and the two take turns, so that both meet the same machine.
 * @param {keyof PROGRAMS} program
 */
async function compare(program, ours, databricks) {
	// The first processes find the files' content on disk, the later ones in memory.
	for (const args of [ours, databricks]) await loadingMs(program, args);
	const times = { ours: [], databricks: [] };
	for (let run = 0; run < RUNS; run++) {
		times.ours.push(await loadingMs(program, ours));
		times.databricks.push(await loadingMs(program, databricks));
	}
	return { ours: spread(times.ours), databricks: spread(times.databricks) };
}

async function loadingMs(program, args) {
	const all = ['-e', PROGRAMS[program], n8nModules, ...args];
	return Number(await runForOutput(process.execPath, all, { what: 'Loading a node' }));
}

function spread(times) {
	const sorted = times.toSorted((a, b) => a - b);
	return { min: sorted[0], median: sorted[Math.floor(RUNS / 2)], max: sorted[RUNS - 1] };
}
