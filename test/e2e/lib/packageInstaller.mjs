import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackPackage } from '../../../scripts/lib/pack.mjs';
import { n8nFolder, readJson } from '../../../scripts/lib/paths.mjs';
import { runForOutput } from '../../../scripts/lib/processes.mjs';
import { registerPackage } from './database.mjs';

const DESCRIBE_NODES = join(dirname(fileURLToPath(import.meta.url)), 'describeNodes.cjs');

/**
 * Installs a packed community package as n8n does when a user installs it in the editor, so that its
 * nodes have the same type names. n8n must not be running, and its database must exist.
 * @param {string} folder n8n's user folder
 * @param {string} tarball the result of `npm pack`
 * @returns {Promise<{ name: string, version: string }>} the content of the package's package.json
 */
export async function installPackage(folder, tarball) {
	const { target, manifest } = await addPackage(folder, tarball);
	registerPackage(folder, manifest, await describeNodes(target));
	return manifest;
}

/**
 * Adds only the files of a package, as a container image does: n8n loads its nodes, but its database
 * has no record of the package.
 * @returns {Promise<{ target: string, manifest: object }>} the package's folder, and the content of its
 *   package.json
 */
export async function addPackage(folder, tarball) {
	const nodesFolder = join(folder, '.n8n', 'nodes');
	const staging = join(nodesFolder, 'node_modules', '.installing');
	rmSync(staging, { recursive: true, force: true });
	await unpackPackage(tarball, staging);
	const manifest = removeProvidedDependencies(join(staging, 'package.json'));
	await installDependencies(staging);

	const target = join(nodesFolder, 'node_modules', manifest.name);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(dirname(target), { recursive: true });
	renameSync(staging, target);

	addToManifest(join(nodesFolder, 'package.json'), manifest);
	return { target, manifest };
}

/** n8n provides peer dependencies itself, and does not install development dependencies. */
function removeProvidedDependencies(file) {
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

function addToManifest(file, { name, version }) {
	const manifest = existsSync(file) ? readJson(file) : { name: 'installed-nodes', private: true };
	writeJson(file, { ...manifest, dependencies: { ...manifest.dependencies, [name]: version } });
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
