import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackPackage } from '../../../scripts/lib/pack.mjs';
import { n8nFolder, readJson } from '../../../scripts/lib/paths.mjs';
import { runForOutput } from '../../../scripts/lib/processes.mjs';
import { registerPackage } from './database.mjs';

const DESCRIBE_NODES = join(dirname(fileURLToPath(import.meta.url)), 'describeNodes.cjs');

/**
 * Installs a packed community package the way n8n does it when a user installs it from the editor,
 * so that its nodes get the same type names. n8n must not be running, and its database must exist.
 * @param {string} folder n8n's user folder
 * @param {string} tarball what `npm pack` made
 * @returns {Promise<{ name: string, version: string }>} the package's own package.json
 */
export async function installPackage(folder, tarball) {
	const { target, manifest } = await addPackage(folder, tarball);
	registerPackage(folder, manifest, await describeNodes(target));
	return manifest;
}

/**
 * The files alone, which is what an image with the package has: n8n loads the nodes, and its
 * database, which may be any, knows nothing of the package.
 * @returns {Promise<{ target: string, manifest: object }>} the package's folder and package.json
 */
export async function addPackage(folder, tarball) {
	const nodesFolder = join(folder, '.n8n', 'nodes');
	const staging = join(nodesFolder, 'node_modules', '.installing');
	rmSync(staging, { recursive: true, force: true });
	await unpackPackage(tarball, staging);
	const manifest = leaveOutDependencies(join(staging, 'package.json'));
	await installDependencies(staging);

	const target = join(nodesFolder, 'node_modules', manifest.name);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(dirname(target), { recursive: true });
	renameSync(staging, target);

	addToLedger(join(nodesFolder, 'package.json'), manifest);
	return { target, manifest };
}

/** n8n provides what a package names as a peer, and does not install what only its makers need. */
function leaveOutDependencies(file) {
	const { devDependencies, peerDependencies, optionalDependencies, ...manifest } = readJson(file);
	writeJson(file, manifest);
	return manifest;
}

async function installDependencies(folder) {
	const options = ['--ignore-scripts', '--no-package-lock', '--no-bin-links'];
	const quiet = ['--offline', '--no-audit', '--no-fund', '--install-strategy=shallow'];
	await runForOutput('npm', ['install', ...options, ...quiet], {
		cwd: folder,
		what: "Installing the package's own dependencies",
	});
}

function addToLedger(file, { name, version }) {
	const ledger = existsSync(file) ? readJson(file) : { name: 'installed-nodes', private: true };
	writeJson(file, { ...ledger, dependencies: { ...ledger.dependencies, [name]: version } });
}

async function describeNodes(packageFolder) {
	const output = await runForOutput(process.execPath, [DESCRIBE_NODES, packageFolder], {
		env: { ...process.env, NODE_PATH: join(n8nFolder, 'node_modules') },
		what: "Loading the package's nodes",
	});
	return JSON.parse(output);
}

function writeJson(file, content) {
	writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
